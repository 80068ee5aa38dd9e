package dev.plumbline.kpi.validation;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.graph.AlignmentGraph;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a rule knows, and tells.
 *
 * <p>A check that tells nothing has found that the rule holds. Only for use while the check runs,
 * by the thread that called it.
 */
public final class Review {
  private static final ImmutableList<Evidence> NO_EVIDENCE = ImmutableList.of();

  private final ValidationInput input;
  private final Thresholds thresholds;
  private final Tally tally;
  private final IdentityHashMap<Class<?>, Object> worked = new IdentityHashMap<>();
  private @Nullable AlignmentNode node;
  private int number;

  Review(ValidationInput input, Thresholds thresholds, Tally tally) {
    this.input = input;
    this.thresholds = thresholds;
    this.tally = tally;
  }

  void turnTo(int itsNumber, AlignmentNode itsNode) {
    number = itsNumber;
    node = itsNode;
  }

  void turnToTheWhole() {
    number = Tally.THE_WHOLE;
    node = null;
  }

  /** {@return all that is known} */
  public ValidationInput input() {
    return input;
  }

  /** {@return what contributes to what} */
  public AlignmentGraph graph() {
    return input.graph();
  }

  /**
   * {@return the number of the node that is looked at, in the graph}
   *
   * @throws IllegalStateException if the check is one of the whole graph
   */
  public int number() {
    if (number == Tally.THE_WHOLE) {
      throw new IllegalStateException(
          "A check of the whole graph has no node. Name the node: fail(node, ...).");
    }
    return number;
  }

  /**
   * {@return the day on which it is looked at}
   *
   * @throws java.util.NoSuchElementException if the rule does not {@linkplain Need#TODAY need} it,
   *     and it was not given
   */
  public LocalDate today() {
    return input.today().orElseThrow();
  }

  /** {@return the numbers from which on something is found} */
  public Thresholds thresholds() {
    return thresholds;
  }

  /**
   * {@return something that several checks work with, made once in a validation}
   *
   * @param type what it is
   * @param maker makes it of what is known: the input, the thresholds, and what else is made once;
   *     it tells nothing
   * @param <T> what it is
   */
  public <T> T once(Class<T> type, Function<Review, T> maker) {
    Object made = worked.get(type);
    if (made == null) {
      made = maker.apply(this);
      worked.put(type, made);
    }
    return type.cast(made);
  }

  /**
   * Tells that the rule does not hold of what is looked at.
   *
   * @param what how it is instead, such as {@code has no unit}: what follows the name of the node,
   *     without a full stop; text of users {@linkplain dev.plumbline.kpi.value.PlainText#quote
   *     quoted}
   * @param evidence what it rests on
   */
  public void fail(String what, Evidence... evidence) {
    tally.fail(number, Subject.of(node), what, listOf(evidence));
  }

  /**
   * Tells that the rule does not hold of what somebody answers for, such as too much at a time. The
   * finding is about the whole, and is handed to the owner.
   *
   * @param owner who answers for it, as nodes name their {@linkplain AlignmentNode#owner owner}
   * @param what how it is instead, as above
   * @param evidence what it rests on
   */
  public void failOf(String owner, String what, Evidence... evidence) {
    tally.fail(Tally.THE_WHOLE, Subject.owner(owner), what, listOf(evidence));
  }

  /**
   * Tells that the rule does not hold of a node.
   *
   * @param of the KPI or objective
   * @param what how it is instead, as above
   * @param evidence what it rests on
   * @throws IllegalArgumentException if it is not in the graph
   */
  public void fail(AlignmentNode of, String what, Evidence... evidence) {
    tally.fail(graph().number(of.id()), Subject.of(of), what, listOf(evidence));
  }

  private static ImmutableList<Evidence> listOf(Evidence[] evidence) {
    return evidence.length == 0 ? NO_EVIDENCE : ImmutableList.copyOf(evidence);
  }

  /**
   * Tells that it cannot be decided whether the rule holds of the node that is looked at.
   *
   * @param why in a few words, such as {@code 3 observations, 8 are needed}
   */
  public void unknown(String why) {
    tally.unknown(node, why);
  }

  /** Tells that the rule does not apply to what is looked at: it counts neither for nor against. */
  public void notApplicable() {
    tally.notApplicable();
  }
}
