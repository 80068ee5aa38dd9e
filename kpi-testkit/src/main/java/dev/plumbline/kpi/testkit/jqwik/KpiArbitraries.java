package dev.plumbline.kpi.testkit.jqwik;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.Organization;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.testkit.generate.MeasuredGraph;
import dev.plumbline.kpi.testkit.generate.Organizations;
import dev.plumbline.kpi.testkit.generate.Periods;
import dev.plumbline.kpi.testkit.generate.Shape;
import dev.plumbline.kpi.testkit.generate.TargetKind;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/**
 * KPIs, targets, graphs, measurements, organisations and periods for properties, which shrink to
 * what a reader understands: few nodes, weight 1, short decimals, no gaps.
 *
 * <pre>{@code
 * @Property
 * void rollUp_anyGraph_isWithinItsChildren(@ForAll("measuredGraphs") MeasuredGraph any) { ... }
 *
 * @Provide
 * Arbitrary<MeasuredGraph> measuredGraphs() {
 *   return KpiArbitraries.measuredGraphs();
 * }
 * }</pre>
 *
 * <p>Graphs have one root, KPIs {@code kpi-<number>} as leaves and objectives {@code
 * objective-<number>} above them, and {@value #MOST_NODES} nodes at most. For large graphs, and
 * without jqwik, there are the generators of {@code dev.plumbline.kpi.testkit.generate}.
 */
public final class KpiArbitraries {
  /*
   * What shrinks best in jqwik are integers and lists. Numbers are therefore read off integers, the
   * simplest near the integer that jqwik shrinks to and the extremes farthest from it, and not put
   * together from alternatives: from the huge to the decimals there is a way without a jump. For
   * graphs see NodeDraft.
   */

  /** How many nodes a graph has at most: {@value}. */
  public static final int MOST_NODES = 30;

  private static final int MOST_LINKS = 3;

  /** Hundredths up to 1,000; beyond them one extreme after another. */
  private static final int HUNDREDTHS = 100_000;

  private static final double[] EXTREMES = {
    1e9, 1e15, 0x1p53 + 2, 1e300, Double.MAX_VALUE, 1e-9, Double.MIN_NORMAL, Double.MIN_VALUE
  };

  /** Tenths up to 100; beyond them one extreme after another. */
  private static final int TENTHS = 1_000;

  private static final int WEIGHT_1 = 10;

  private KpiArbitraries() {}

  /**
   * {@return values of KPIs: decimals with two places from -1,000 to 1,000, and now and then the
   * huge and the tiny ones; they shrink towards 0}
   */
  public static Arbitrary<Double> values() {
    int last = last(HUNDREDTHS);
    return Arbitraries.integers()
        .between(-last, last)
        .edgeCases(cases -> cases.add(edges(HUNDREDTHS)))
        .map(
            code -> code < 0 ? -number(-code, HUNDREDTHS, 100.0) : number(code, HUNDREDTHS, 100.0));
  }

  /**
   * {@return weights: 0, decimals with one place up to 100, and now and then the huge and the tiny
   * ones; they shrink towards 1}
   */
  public static Arbitrary<Double> weights() {
    return Arbitraries.integers()
        .between(0, last(TENTHS))
        .shrinkTowards(WEIGHT_1)
        .edgeCases(cases -> cases.add(edges(TENTHS)))
        .map(code -> number(code, TENTHS, 10.0));
  }

  /** The last of the integers of which those above a number of decimals stand for extremes. */
  private static int last(int decimals) {
    return decimals + EXTREMES.length * band(decimals);
  }

  /** How many integers stand for the same extreme: enough for it to be met. */
  private static int band(int decimals) {
    return decimals / 100;
  }

  /** The first integer of each extreme. */
  private static Integer[] edges(int decimals) {
    return IntStream.range(0, EXTREMES.length)
        .map(extreme -> decimals + 1 + extreme * band(decimals))
        .boxed()
        .toArray(Integer[]::new);
  }

  private static double number(int code, int decimals, double divisor) {
    return code <= decimals ? code / divisor : EXTREMES[(code - decimals - 1) / band(decimals)];
  }

  /** {@return targets of all forms in all directions; they shrink towards progress from 0 to 3} */
  public static Arbitrary<Target> targets() {
    return targets(List.of(Direction.values()));
  }

  /**
   * {@return targets of all forms that fit a direction; they shrink towards {@link TargetKind}s
   * that stand earlier, and levels of 0, 1, 2, 3}
   *
   * @param direction of a KPI
   */
  public static Arbitrary<Target> targets(Direction direction) {
    return targets(List.of(direction));
  }

  private static Arbitrary<Target> targets(List<Direction> directions) {
    return Combinators.combine(kinds(directions), levels(), steps())
        .as((kind, worst, step) -> kind.get2().target(kind.get1(), worst, step));
  }

  private static Arbitrary<Tuple2<Direction, TargetKind>> kinds(List<Direction> directions) {
    return Arbitraries.of(
        directions.stream()
            .flatMap(
                direction ->
                    TargetKind.fitting(direction).stream().map(kind -> Tuple.of(direction, kind)))
            .toList());
  }

  private static Arbitrary<Double> levels() {
    return Arbitraries.integers().between(-10_000, 10_000).map(code -> code / 100.0);
  }

  private static Arbitrary<Double> steps() {
    return Arbitraries.integers().between(1, 10_000).shrinkTowards(100).map(code -> code / 100.0);
  }

  /**
   * {@return KPIs in all directions, an eighth without a target; they shrink towards a KPI {@code
   * kpi-0} of which more is better, with progress from 0 to 3}
   *
   * <p>For several, whose ids must differ: {@code kpis().list().uniqueElements(Kpi::id)}.
   */
  public static Arbitrary<Kpi> kpis() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 999),
            kinds(List.of(Direction.values())),
            levels(),
            steps(),
            Arbitraries.integers().between(0, 7))
        .as(
            (id, kind, worst, step, lot) -> {
              Kpi.Builder kpi = Kpi.builder("kpi-" + id).direction(kind.get1());
              boolean hasTarget = lot < 7;
              return (hasTarget ? kpi.target(kind.get2().target(kind.get1(), worst, step)) : kpi)
                  .build();
            });
  }

  /**
   * {@return measurements of a graph's KPIs in March 2026, about a fifth of them gaps of every
   * kind; they shrink towards 0 without gaps}
   *
   * <p>KPIs that are scored by the labels of {@link TargetKind#LABELLED} are measured by labels, an
   * unknown one among them.
   *
   * <p>Where the graph is drawn too, {@link #measuredGraphs} shrinks better.
   *
   * @param graph with KPIs
   */
  public static Arbitrary<Measurements> measurements(AlignmentGraph graph) {
    List<Kpi> kpis = graph.kpis();
    return readings()
        .list()
        .ofSize(kpis.size())
        .map(
            drafts -> {
              Measurements.Builder measurements = ReadingDraft.march2026();
              for (int i = 0; i < kpis.size(); i++) {
                drafts.get(i).putFor(kpis.get(i), measurements);
              }
              return measurements.build();
            });
  }

  private static Arbitrary<ReadingDraft> readings() {
    List<ReadingDraft.Kind> kinds =
        Stream.concat(
                Stream.generate(() -> ReadingDraft.Kind.MEASURED).limit(12),
                Stream.of(
                    ReadingDraft.Kind.ABSENT,
                    ReadingDraft.Kind.NO_DATA,
                    ReadingDraft.Kind.NOT_APPLICABLE))
            .toList();
    return Combinators.combine(
            values(), Arbitraries.integers().between(0, kinds.size() - 1).map(kinds::get))
        .as(ReadingDraft::new);
  }

  /** {@return graphs of all shapes; they shrink towards trees of few nodes} */
  public static Arbitrary<AlignmentGraph> alignmentGraphs() {
    return Combinators.combine(Arbitraries.of(Family.class), drafts()).as(NodeDraft::graph);
  }

  /** {@return graphs of all shapes with {@link #measurements}; they shrink together} */
  public static Arbitrary<MeasuredGraph> measuredGraphs() {
    return Combinators.combine(Arbitraries.of(Family.class), drafts()).as(NodeDraft::measured);
  }

  /** {@return trees: every node but one serves one; they shrink towards stars} */
  public static Arbitrary<AlignmentGraph> trees() {
    return graphs(Family.TREE);
  }

  /** {@return graphs in which a node serves one to three others} */
  public static Arbitrary<AlignmentGraph> dags() {
    return graphs(Family.DAG);
  }

  /** {@return KPIs below objectives in a row} */
  public static Arbitrary<AlignmentGraph> chains() {
    return graphs(Family.CHAIN);
  }

  /** {@return KPIs that serve one objective} */
  public static Arbitrary<AlignmentGraph> stars() {
    return graphs(Family.STAR);
  }

  /**
   * {@return diamonds, one hanging from the other}
   *
   * @see Shape#diamonds
   */
  public static Arbitrary<AlignmentGraph> diamonds() {
    return graphs(Family.DIAMONDS);
  }

  private static Arbitrary<AlignmentGraph> graphs(Family family) {
    return drafts().map(drafts -> NodeDraft.graph(family, drafts));
  }

  private static Arbitrary<List<NodeDraft>> drafts() {
    return Combinators.combine(links(), kpis(), readings())
        .as(NodeDraft::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(MOST_NODES);
  }

  private static Arbitrary<List<NodeDraft.Link>> links() {
    return Combinators.combine(above(), weights())
        .as(NodeDraft.Link::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(MOST_LINKS);
  }

  private static Arbitrary<Integer> above() {
    return Arbitraries.integers().between(0, MOST_NODES - 1);
  }

  /**
   * {@return organisations of 1 to {@value #MOST_NODES} units under one root; they shrink towards
   * few units, all of them parts of the root}
   */
  public static Arbitrary<Organization> organizations() {
    return above()
        .list()
        .ofMaxSize(MOST_NODES - 1)
        .map(
            above ->
                Organizations.of(Shape.tree(above.size() + 1, unit -> above.get(unit - 1) % unit)));
  }

  /**
   * {@return periods of all cadences most of them around this millennium, and around the first and
   * the last day of the calendar; they shrink towards 2026-01-01}
   */
  public static Arbitrary<Period> periods() {
    return Combinators.combine(days(), Arbitraries.of(Cadence.class)).as(Periods::around);
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
        .shrinkTowards(LocalDate.of(2026, 1, 1).toEpochDay())
        .withDistribution(RandomDistribution.gaussian(0.1))
        .map(LocalDate::ofEpochDay);
  }
}
