package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Reading;
import org.jspecify.annotations.Nullable;

/** Measurements, with the readings that were set at one moment. Immutable. */
final class PagedReadings extends EditedReadings {
  private static final int LAST = (1 << PagedOutcomes.BITS) - 1;

  private final Paged<LiveReadings.Edits> pages;

  PagedReadings(AlignmentGraph graph, Measurements base, Paged<LiveReadings.Edits> pages) {
    super(graph, base);
    this.pages = pages;
  }

  private LiveReadings.@Nullable Edits page(int node) {
    return pages.get(node >> PagedOutcomes.BITS);
  }

  @Override
  boolean isEdited(int node) {
    LiveReadings.Edits page = page(node);
    return page != null && page.edit(node & LAST) != null;
  }

  @Override
  public Measurements of(int node) {
    LiveReadings.Edits page = page(node);
    Object edit = page == null ? null : page.edit(node & LAST);
    if (page == null || edit == null) {
      return base;
    }
    return edit == LiveReadings.NUMBER
        ? one(period(), kpi(node), Reading.of(page.number(node & LAST)))
        : (Measurements) edit;
  }
}
