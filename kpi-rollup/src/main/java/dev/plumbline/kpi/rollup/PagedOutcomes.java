package dev.plumbline.kpi.rollup;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of every node at one moment, in pages that are shared with other moments. Immutable.
 */
final class PagedOutcomes implements Outcomes {
  /** The number of nodes of a page is 1 shifted by this. */
  static final int BITS = 6;

  private static final int LAST = (1 << BITS) - 1;

  private final Paged<State> pages;
  private final Figures values = new Part(State::values);
  private final Figures scores = new Part(State::scores);
  private final Figures places = new Part(State::places);

  PagedOutcomes(Paged<State> pages) {
    this.pages = pages;
  }

  /** {@return the number of pages for so many nodes} */
  static int pages(int nodes) {
    return (nodes + LAST) >> BITS;
  }

  /** {@return what stands on a page now} */
  static State page(State state, int nodes, int page) {
    return state.slice(page << BITS, Math.min((page + 1) << BITS, nodes));
  }

  private State page(int node) {
    return Objects.requireNonNull(pages.get(node >> BITS));
  }

  @Override
  public Figures values() {
    return values;
  }

  @Override
  public Figures scores() {
    return scores;
  }

  @Override
  public Figures places() {
    return places;
  }

  @Override
  public double coverage(int node) {
    return page(node).coverage(node & LAST);
  }

  @Override
  public boolean isPartial(int node) {
    return page(node).isPartial(node & LAST);
  }

  @Override
  public boolean isStandIn(int node) {
    return page(node).isStandIn(node & LAST);
  }

  @Override
  public boolean isMeasuredInPart(int node) {
    return page(node).isMeasuredInPart(node & LAST);
  }

  @Override
  public boolean isMeasuredStandIn(int node) {
    return page(node).isMeasuredStandIn(node & LAST);
  }

  @Override
  public double kpis(int node) {
    return page(node).kpis(node & LAST);
  }

  @Override
  public double kpisOnTarget(int node) {
    return page(node).kpisOnTarget(node & LAST);
  }

  @Override
  public double numerator(int node) {
    return page(node).numerator(node & LAST);
  }

  @Override
  public double denominator(int node) {
    return page(node).denominator(node & LAST);
  }

  @Override
  public double target(int node) {
    return page(node).target(node & LAST);
  }

  @Override
  public @Nullable Object merged(int node) {
    return page(node).merged(node & LAST);
  }

  /** Some of the figures on the pages. */
  private final class Part implements Figures {
    private final Function<State, Figures> part;

    Part(Function<State, Figures> part) {
      this.part = part;
    }

    @Override
    public double number(int node) {
      return part.apply(page(node)).number(node & LAST);
    }

    @Override
    public byte gap(int node) {
      return part.apply(page(node)).gap(node & LAST);
    }
  }
}
