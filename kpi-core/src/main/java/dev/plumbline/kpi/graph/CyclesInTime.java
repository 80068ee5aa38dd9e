package dev.plumbline.kpi.graph;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the first day on which links form a cycle. Without recursion. */
final class CyclesInTime {
  /*
   * Links that hold on a common day all hold on the day on which the last of them begins, so only
   * days on which one begins are looked at. All of them at once, first: if the links do not form a
   * cycle when their dates are ignored, there is none, and that is nearly always all. Otherwise only
   * the links on cycles and between them matter; the days are halved, and each half is looked at
   * with those of them that hold in it, until there are none left or there is one day.
   */
  private static final long LEAST_BUDGET = 1L << 28;
  private static final int BUDGET_PER_LINK = 64;
  private static final int UNSEEN = -1;

  private final int[] from;
  private final int[] to;
  private final long[] days;
  private final int[] firstDay;
  private final int[] endDay;
  private final int[] localOf;
  private long budget;

  private CyclesInTime(int nodes, int[] from, int[] to, List<Validity> validities, long budget) {
    this.from = from;
    this.to = to;
    this.days = validities.stream().mapToLong(Validity::firstDay).sorted().distinct().toArray();
    this.firstDay = validities.stream().mapToInt(v -> position(v.firstDay())).toArray();
    this.endDay = validities.stream().mapToInt(v -> position(v.endDay())).toArray();
    this.localOf = new int[nodes];
    this.budget = budget;
    Arrays.fill(localOf, UNSEEN);
  }

  /** {@return how many of the days are before this one} */
  private int position(long day) {
    int found = Arrays.binarySearch(days, day);
    return found < 0 ? -found - 1 : found;
  }

  /**
   * A cycle.
   *
   * @param nodes on it, each linked to the next and the last to the first
   * @param day since 1970 on which it is there; {@link Long#MIN_VALUE} if it always was
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never shown
  record Found(int[] nodes, long day) {}

  /**
   * {@return a cycle on the first day on which there is one; null if there is none}
   *
   * @param nodes how many there are
   * @param from the node from which each link leads; a negative one leaves the link out
   * @param to the node to which it leads
   * @param validities when it holds
   * @throws GraphTooLargeException if that would take long
   */
  static @Nullable Found find(int nodes, int[] from, int[] to, List<Validity> validities) {
    long budget = Math.max(LEAST_BUDGET, (long) BUDGET_PER_LINK * from.length);
    return find(nodes, from, to, validities, budget);
  }

  /** As above, but looks at no more than so many links, again and again counted. */
  static @Nullable Found find(
      int nodes, int[] from, int[] to, List<Validity> validities, long budget) {
    return new CyclesInTime(nodes, from, to, validities, budget).find();
  }

  private @Nullable Found find() {
    int[] all = IntStream.range(0, from.length).filter(link -> from[link] >= 0).toArray();
    Deque<Span> open = new ArrayDeque<>();
    open.push(new Span(0, days.length, all));
    while (!open.isEmpty()) {
      Span span = open.pop();
      int[] tangled = tangled(span.links);
      if (tangled.length > 0 && span.end - span.first == 1) {
        return new Found(cycle(tangled), days[span.first]);
      }
      if (tangled.length > 0) {
        int middle = (span.first + span.end) >>> 1;
        open.push(new Span(middle, span.end, holding(tangled, middle, span.end)));
        open.push(new Span(span.first, middle, holding(tangled, span.first, middle)));
      }
    }
    return null;
  }

  /** Days, from the first up to the end, and the links that hold on one of them. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never shown
  private record Span(int first, int end, int[] links) {}

  private int[] holding(int[] links, int first, int end) {
    return Arrays.stream(links)
        .filter(link -> firstDay[link] < end && endDay[link] > first)
        .toArray();
  }

  /** {@return those of the links that are on a cycle or between two, if dates are ignored} */
  private int[] tangled(int[] links) {
    budget -= links.length;
    if (budget < 0) {
      throw GraphTooLargeException.tangled(days.length);
    }
    int[] localFrom = new int[links.length];
    int[] localTo = new int[links.length];
    int nodes = 0;
    for (int i = 0; i < links.length; i++) {
      nodes = number(from[links[i]], nodes);
      nodes = number(to[links[i]], nodes);
      localFrom[i] = localOf[from[links[i]]];
      localTo[i] = localOf[to[links[i]]];
    }
    for (int link : links) {
      localOf[from[link]] = UNSEEN;
      localOf[to[link]] = UNSEEN;
    }
    CompressedRows upwards = CompressedRows.of(nodes, localFrom, localTo);
    CompressedRows downwards = CompressedRows.of(nodes, localTo, localFrom);
    boolean[] sorted = new boolean[nodes];
    for (int node : BottomUp.order(downwards, CompressedRows.lengths(nodes, localFrom))) {
      sorted[node] = true;
    }
    for (int node : BottomUp.order(upwards, CompressedRows.lengths(nodes, localTo))) {
      sorted[node] = true;
    }
    return IntStream.range(0, links.length)
        .filter(i -> !sorted[localFrom[i]] && !sorted[localTo[i]])
        .map(i -> links[i])
        .toArray();
  }

  private int number(int node, int count) {
    if (localOf[node] != UNSEEN) {
      return count;
    }
    localOf[node] = count;
    return count + 1;
  }

  private int[] cycle(int[] tangled) {
    boolean[] candidate = new boolean[localOf.length];
    int[] upFrom = new int[tangled.length];
    int[] upTo = new int[tangled.length];
    for (int i = 0; i < tangled.length; i++) {
      upFrom[i] = from[tangled[i]];
      upTo[i] = to[tangled[i]];
      candidate[upFrom[i]] = true;
    }
    return Cycles.find(CompressedRows.of(localOf.length, upFrom, upTo), candidate);
  }
}
