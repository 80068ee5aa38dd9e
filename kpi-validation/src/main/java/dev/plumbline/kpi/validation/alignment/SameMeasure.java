package dev.plumbline.kpi.validation.alignment;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.value.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** KPIs that measure the same: of one name but for case, one unit, one scope, one department. */
final class SameMeasure {
  /*
   * Nearly all KPIs are alone. So hashes are sorted, each with the number of its KPI below it, and
   * only those that have their hash in common are looked at closer.
   */
  private static final int HASH_SHIFT = 32;
  private static final Comparator<Kpi> BY_ID = Comparator.comparing(Kpi::id, NodeId.BY_TEXT);

  private final ImmutableList<List<Kpi>> groups;

  private SameMeasure(ImmutableList<List<Kpi>> groups) {
    this.groups = groups;
  }

  static SameMeasure of(Review review) {
    return review.once(SameMeasure.class, input -> of(input.graph()));
  }

  private static SameMeasure of(AlignmentGraph graph) {
    long[] hashes = hashes(graph);
    ImmutableList.Builder<List<Kpi>> groups = ImmutableList.builder();
    int end;
    for (int start = 0; start < hashes.length; start = end) {
      end = start + 1;
      while (end < hashes.length && hashes[end] >> HASH_SHIFT == hashes[start] >> HASH_SHIFT) {
        end++;
      }
      if (end > start + 1) {
        addGroups(graph, Arrays.copyOfRange(hashes, start, end), groups);
      }
    }
    return new SameMeasure(groups.build());
  }

  private static long[] hashes(AlignmentGraph graph) {
    long[] hashes = new long[graph.size()];
    int count = 0;
    for (int number = 0; number < hashes.length; number++) {
      AlignmentNode node = graph.node(number);
      if (node instanceof Kpi kpi) {
        hashes[count++] = ((long) folded(kpi).hashCode() << HASH_SHIFT) | number;
      }
    }
    long[] ofKpis = Arrays.copyOf(hashes, count);
    Arrays.sort(ofKpis);
    return ofKpis;
  }

  private static String folded(Kpi kpi) {
    return kpi.name().strip().toLowerCase(Locale.ROOT);
  }

  /** What makes a measure the same. */
  private record Key(String name, Unit unit, Optional<String> scope, Optional<OrgUnitId> orgUnit) {}

  private static void addGroups(
      AlignmentGraph graph, long[] alike, ImmutableList.Builder<List<Kpi>> groups) {
    Map<Key, List<Kpi>> byKey = new HashMap<>();
    for (long hash : alike) {
      Kpi kpi = (Kpi) graph.node((int) hash);
      Key key = new Key(folded(kpi), kpi.unit(), kpi.scope(), kpi.orgUnit());
      byKey.computeIfAbsent(key, one -> new ArrayList<>()).add(kpi);
    }
    for (List<Kpi> same : byKey.values()) {
      if (same.size() > 1) {
        same.sort(BY_ID);
        groups.add(ImmutableList.copyOf(same));
      }
    }
  }

  /** {@return the KPIs that are not alone, each group in the order of their ids} */
  List<List<Kpi>> groups() {
    return groups;
  }
}
