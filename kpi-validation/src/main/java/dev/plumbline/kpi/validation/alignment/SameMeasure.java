package dev.plumbline.kpi.validation.alignment;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.text.Repeats;
import dev.plumbline.kpi.value.Unit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** KPIs that measure the same: of one name but for case, one unit, one scope, one department. */
final class SameMeasure {
  /*
   * Nearly all KPIs are alone. So hashes of their names are made, and only those that have theirs in
   * common with another are looked at closer.
   */
  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final char FIRST_BEYOND_ASCII = 128;
  private static final Comparator<Kpi> BY_ID = Comparator.comparing(Kpi::id, NodeId.BY_TEXT);

  private final ImmutableList<List<Kpi>> groups;

  private SameMeasure(ImmutableList<List<Kpi>> groups) {
    this.groups = groups;
  }

  static SameMeasure of(Review review) {
    return review.once(SameMeasure.class, known -> of(known.graph()));
  }

  private static SameMeasure of(AlignmentGraph graph) {
    long[] hashes = new long[graph.size()];
    BitSet kpis = new BitSet(graph.size());
    for (int number = 0; number < hashes.length; number++) {
      if (graph.node(number) instanceof Kpi kpi) {
        hashes[number] = hash(kpi.name());
        kpis.set(number);
      }
    }
    return new SameMeasure(groups(graph, Repeats.among(kpis, number -> hashes[number])));
  }

  /** {@return the same for names that differ in case and in spaces around them only} */
  private static long hash(String name) {
    String small = isAscii(name) ? name : folded(name);
    long hash = 0;
    for (int i = 0; i < small.length(); i++) {
      char c = small.charAt(i);
      if (c > ' ') {
        hash = (hash + (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)) * FACTOR;
      }
    }
    return hash;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_BEYOND_ASCII) {
        return false;
      }
    }
    return true;
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** What makes a measure the same. */
  private record Key(String name, Unit unit, Optional<String> scope, Optional<OrgUnitId> orgUnit) {}

  private static ImmutableList<List<Kpi>> groups(AlignmentGraph graph, int[] alike) {
    Map<Key, List<Kpi>> byKey = new HashMap<>();
    for (int number : alike) {
      Kpi kpi = (Kpi) graph.node(number);
      Key key = new Key(folded(kpi.name()), kpi.unit(), kpi.scope(), kpi.orgUnit());
      byKey.computeIfAbsent(key, one -> new ArrayList<>()).add(kpi);
    }
    ImmutableList.Builder<List<Kpi>> groups = ImmutableList.builder();
    for (List<Kpi> same : byKey.values()) {
      if (same.size() > 1) {
        same.sort(BY_ID);
        groups.add(ImmutableList.copyOf(same));
      }
    }
    return groups.build();
  }

  /** {@return the KPIs that are not alone, each group in the order of their ids} */
  List<List<Kpi>> groups() {
    return groups;
  }
}
