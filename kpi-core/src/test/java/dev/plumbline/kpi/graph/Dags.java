package dev.plumbline.kpi.graph;

import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.ObjectiveId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Small graphs for properties. */
final class Dags {
  static final LocalDate DAY_0 = LocalDate.of(2026, 1, 1);
  private static final int MOST_NODES = 7;
  private static final int DAYS = 4;

  private Dags() {}

  static Objective node(int i) {
    return Objective.of("n" + i, "Node " + i);
  }

  static ObjectiveId id(int i) {
    return ObjectiveId.of("n" + i);
  }

  /** Links lead from lower to higher indexes; at most one between two nodes. */
  static Arbitrary<List<Alignment>> links() {
    return Combinators.combine(
            Arbitraries.integers().between(0, MOST_NODES - 2),
            Arbitraries.integers().between(1, MOST_NODES - 1),
            Arbitraries.of(0.0, 0.1, 0.25, 1.0, 3.0, 1e308, 4.9e-324),
            Arbitraries.of(Alignment.Kind.class))
        .as((from, above, weight, kind) -> Alignment.of(id(from), id(from + above), weight, kind))
        .filter(link -> Integer.parseInt(link.served().value().substring(1)) < MOST_NODES)
        .list()
        .ofMaxSize(16)
        .uniqueElements(link -> List.of(link.contributor(), link.served()));
  }

  static Arbitrary<List<Relation>> relations() {
    return Combinators.combine(
            Arbitraries.integers().between(0, MOST_NODES - 1),
            Arbitraries.of(Relation.Kind.class),
            Arbitraries.integers().between(0, MOST_NODES - 1))
        .filter((from, kind, to) -> !from.equals(to))
        .as((from, kind, to) -> Relation.of(id(from), kind, id(to)))
        .list()
        .ofMaxSize(5)
        .uniqueElements();
  }

  static AlignmentGraph graph(List<Alignment> links, List<Relation> relations) {
    AlignmentGraphBuilder builder = AlignmentGraph.builder();
    for (int i = 0; i < MOST_NODES; i++) {
      builder.add(node(i));
    }
    links.forEach(builder::align);
    relations.forEach(builder::relate);
    return builder.build();
  }

  /** Links in any direction and any number, never from a node to itself. */
  static Arbitrary<List<DatedAlignment>> datedLinks() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 3),
            validities())
        .filter((from, to, validity) -> !from.equals(to))
        .as(
            (from, to, validity) ->
                new DatedAlignment(Alignment.of(id(from), id(to), 1.0), validity))
        .list()
        .ofMaxSize(7);
  }

  static Arbitrary<Validity> validities() {
    return Combinators.combine(
            Arbitraries.integers().between(-1, DAYS), Arbitraries.integers().between(0, DAYS + 1))
        .filter((start, end) -> start < end)
        .as(Dags::validity);
  }

  private static Validity validity(int start, int end) {
    LocalDate from = DAY_0.plusDays(start);
    LocalDate until = DAY_0.plusDays(end);
    if (start < 0) {
      return end > DAYS ? Validity.always() : Validity.until(until);
    }
    return end > DAYS ? Validity.from(from) : Validity.between(from, until);
  }

  /** Every day on which something may be different. */
  static List<LocalDate> days() {
    List<LocalDate> days = new ArrayList<>();
    for (int i = -1; i <= DAYS + 1; i++) {
      days.add(DAY_0.plusDays(i));
    }
    return days;
  }

  /** Runs on a thread with a stack of 256 KiB. */
  static void onSmallStack(Runnable task) throws InterruptedException {
    Throwable[] failure = new Throwable[1];
    Thread thread = new Thread(null, task, "small stack", 256 * 1024);
    thread.setUncaughtExceptionHandler((t, e) -> failure[0] = e);
    thread.start();
    thread.join();
    if (failure[0] != null) {
      throw new AssertionError(failure[0]);
    }
  }
}
