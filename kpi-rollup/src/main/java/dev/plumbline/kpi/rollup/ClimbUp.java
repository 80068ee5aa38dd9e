package dev.plumbline.kpi.rollup;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The way up from shared nodes, to where all of their paths have met. Used again and again. */
final class ClimbUp {
  /*
   * One goes up by ascending number, and notes from where each node was reached first, and from where
   * a second time: there paths meet. One stops where all paths have met, for what is shared above is
   * looked at from there. `first` and `second` are NOBODY but for the nodes that were reached, so that
   * a climb costs what it reaches and not what there is.
   */
  private static final int NOBODY = -1;
  private static final int START = -2;

  private final SumsOfNodes sums;
  private final ParentRows rows;
  private final boolean ofSums;
  private final int[] first;
  private final int[] second;

  /** What passes on twice what it has twice: it is counted through, and counts nothing itself. */
  private final BitSet twice = new BitSet();

  /** What is above a meeting. */
  private final BitSet above = new BitSet();

  private final IntHeap open = new IntHeap();
  private int[] reached = new int[16];
  private int reachedCount;

  ClimbUp(SumsOfNodes sums, ParentRows rows, boolean ofSums) {
    this.sums = sums;
    this.rows = rows;
    this.ofSums = ofSums;
    this.first = new int[rows.first.length - 1];
    this.second = new int[first.length];
    Arrays.fill(first, NOBODY);
    Arrays.fill(second, NOBODY);
  }

  /**
   * Where paths meet, with two of them, upwards and without the shared node.
   *
   * @param node where they meet
   * @param path one of them
   * @param otherPath another
   */
  record Meeting(int node, IntBuffer path, IntBuffer otherPath) {}

  /** {@return the nodes to which a shared node passes its amount, or its KPIs, ascending} */
  int[] parents(int shared) {
    int[] parents = new int[rows.first[shared + 1] - rows.first[shared]];
    int count = 0;
    for (int i = rows.first[shared]; i < rows.first[shared + 1]; i++) {
      if (leads(shared, rows.parentOf[i], true)) {
        parents[count++] = rows.parentOf[i];
      }
    }
    return Arrays.copyOf(parents, count);
  }

  private boolean leads(int node, int parent, boolean isStart) {
    return ofSums
        ? sums.addsUp(parent) && (isStart || sums.passes(node, parent))
        : (sums.counts(parent) || sums.isCountedThrough(parent))
            && (isStart || sums.isCountedThrough(node));
  }

  /**
   * Climbs from what nodes pass to.
   *
   * @param parents several, ascending
   * @param all is added every node at which paths meet
   * @return those that are not above another, ascending
   */
  List<Meeting> run(int[] parents, BitSet all) {
    for (int parent : parents) {
      reach(parent, START);
    }
    List<Meeting> meetings = new ArrayList<>();
    boolean isOver = false;
    while (!isOver) {
      int node = open.takeLeast();
      boolean isTwice = second[node] != NOBODY || twice.get(node);
      boolean isMeeting = isTwice && (ofSums || sums.counts(node));
      if (isMeeting) {
        all.set(node);
      }
      if (isMeeting && !above.get(node)) {
        meetings.add(new Meeting(node, path(node, false), path(node, true)));
      }
      if (!open.isEmpty() || isTwice != isMeeting) {
        passOn(node, isTwice && !isMeeting, isMeeting || above.get(node));
      }
      isOver = open.isEmpty();
    }
    forget();
    return meetings;
  }

  private void passOn(int node, boolean isTwice, boolean isAbove) {
    for (int i = rows.first[node]; i < rows.first[node + 1]; i++) {
      int parent = rows.parentOf[i];
      if (leads(node, parent, false)) {
        reach(parent, node);
        if (isTwice) {
          twice.set(parent);
        }
        if (isAbove) {
          above.set(parent);
        }
      }
    }
  }

  private void reach(int node, int from) {
    if (first[node] == NOBODY) {
      first[node] = from;
      open.add(node);
      if (reachedCount == reached.length) {
        reached = Arrays.copyOf(reached, 2 * reachedCount);
      }
      reached[reachedCount++] = node;
    } else if (second[node] == NOBODY) {
      second[node] = from;
    }
  }

  private void forget() {
    for (int i = 0; i < reachedCount; i++) {
      first[reached[i]] = NOBODY;
      second[reached[i]] = NOBODY;
      twice.clear(reached[i]);
      above.clear(reached[i]);
    }
    reachedCount = 0;
  }

  /** The second path leaves the first where, coming from above, there is another way. */
  private IntBuffer path(int top, boolean takesSecond) {
    int length = 0;
    int[] downwards = new int[reachedCount];
    boolean isLeft = !takesSecond;
    for (int node = top; node != START; length++) {
      downwards[length] = node;
      boolean leaves = !isLeft && second[node] != NOBODY;
      isLeft |= leaves;
      node = leaves ? second[node] : first[node];
    }
    int[] upwards = new int[length];
    for (int i = 0; i < length; i++) {
      upwards[i] = downwards[length - 1 - i];
    }
    return IntBuffer.wrap(upwards);
  }
}
