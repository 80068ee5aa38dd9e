package dev.plumbline.kpi.bench.table;

import dev.plumbline.kpi.bench.Workload;
import dev.plumbline.kpi.bench.ask.ExplanationBenchmark;
import dev.plumbline.kpi.bench.ask.SensitivityBenchmark;
import dev.plumbline.kpi.bench.build.BuildBenchmark;
import dev.plumbline.kpi.bench.build.FirstUseBenchmark;
import dev.plumbline.kpi.bench.build.MemoryBenchmark;
import dev.plumbline.kpi.bench.contest.Contender;
import dev.plumbline.kpi.bench.contest.ContestBenchmark;
import dev.plumbline.kpi.bench.contest.Rule;
import dev.plumbline.kpi.bench.edit.ChangeBenchmark;
import dev.plumbline.kpi.bench.edit.Editing;
import dev.plumbline.kpi.bench.table.Formula.Amount;
import dev.plumbline.kpi.bench.table.Formula.Growth;
import dev.plumbline.kpi.bench.table.Formula.Ratio;
import dev.plumbline.kpi.bench.table.Trial.Pace;
import java.util.ArrayList;
import java.util.List;

/** All rows of the table: what is compared with what, what it should come to. */
final class Rows {
  private static final String FLOOR = "Full rollups, as multiples of the floor";
  private static final String PEERS = "Peers, as multiples of plumbline (exact sums)";
  private static final String THREADS = "Two threads, times as fast as one";
  private static final String CHANGES = "Changes and questions";
  private static final String BUILDING = "Building, memory, and the first use";

  private static final int COLUMNS = 12;

  /** An eighth of REG. */
  private static final int EIGHTH = 138_889;

  private final List<Row> rows = new ArrayList<>();

  private Rows() {}

  /** {@return all rows, those of one section side by side} */
  static List<Row> all() {
    Rows all = new Rows();
    all.fullRollups();
    all.columns();
    all.threads();
    all.peers();
    all.changes();
    all.building();
    return List.copyOf(all.rows);
  }

  private static Trial contest(Contender contender, Workload workload, Rule rule) {
    boolean isSlow = contender.isSlow() || rule == Rule.MEDIAN;
    return Trial.of(ContestBenchmark.class, isSlow ? Pace.SLOW : Pace.FAST)
        .with("contender", contender)
        .with("workload", workload)
        .with("rule", rule);
  }

  private static Trial floor(Workload workload) {
    return contest(Contender.FLOOR, workload, Rule.SUM);
  }

  private void fullRollups() {
    plain("plain-sum", Rule.SUM, "1.1-1.3", "1.9-2.1");
    plain("plain-weighted", Rule.WEIGHTED_MEAN, "1.3-1.5", "2.2");
    full("full-sum", Rule.SUM, 2.0, 3.0, "2.1-2.4", "2.9-3.6");
    full("full-weighted", Rule.WEIGHTED_MEAN, 2.5, 3.5, "2.6-2.9", "3.3-4.2");
    full("full-minimum", Rule.MINIMUM, 1.6, 2.2, "1.3-1.9", "1.5-2.4");
    full("full-geometric", Rule.GEOMETRIC_MEAN, 4.0, 3.0, "3.1-4.3", "1.7-3.1");
    full("full-geometric-weighted", Rule.WEIGHTED_GEOMETRIC_MEAN, Goal.none(), Goal.none(), "", "");
    full("full-median", Rule.MEDIAN, 20.0, 30.0, "25-75", "33-99");
    full("full-mixed", Rule.MIXED, 3.5, 2.8, "3.5-4.9", "3.0-3.5");
    dag("full-dag", Rule.SUM);
    dag("full-dag", Rule.WEIGHTED_MEAN);
  }

  private void plain(String id, Rule rule, String regular, String irregular) {
    floorRow(id, Contender.PLAIN_ARRAYS, Workload.REG, rule, Goal.none(), regular);
    floorRow(id, Contender.PLAIN_ARRAYS, Workload.IRR, rule, Goal.none(), irregular);
  }

  private void full(
      String id, Rule rule, double regular, double irregular, String prototype, String other) {
    full(id, rule, Goal.atMost(regular), Goal.atMost(irregular), prototype, other);
  }

  private void full(
      String id, Rule rule, Goal regular, Goal irregular, String prototype, String other) {
    floorRow(id, Contender.PLUMBLINE, Workload.REG, rule, regular, prototype);
    floorRow(id, Contender.PLUMBLINE, Workload.IRR, rule, irregular, other);
  }

  private void dag(String id, Rule rule) {
    Contender plumbline = Contender.PLUMBLINE;
    floorRow(id, plumbline, Workload.DAG_RANDOM, rule, Goal.atMost(2.3), "2.3-3.0");
    floorRow(id, plumbline, Workload.DAG_NEAR, rule, Goal.atMost(1.8), "1.8-1.9");
  }

  private void floorRow(
      String id, Contender contender, Workload workload, Rule rule, Goal goal, String prototype) {
    Trial trial = contest(contender, workload, rule);
    if (rule == Rule.MIXED) {
      trial = trial.with("profile", ContestBenchmark.Profile.POLLUTED);
    }
    Formula formula = new Ratio(trial, floor(workload), contender + " / FLOOR");
    add(id, FLOOR, name(rule) + ", " + workload, formula, goal, prototype);
  }

  private static String name(Rule rule) {
    return switch (rule) {
      case SUM -> "sum";
      case WEIGHTED_MEAN -> "weighted mean";
      case MINIMUM -> "minimum";
      case GEOMETRIC_MEAN -> "geometric mean, weights alike";
      case WEIGHTED_GEOMETRIC_MEAN -> "weighted geometric mean";
      case MEDIAN -> "median";
      case MIXED -> "four cheap ones mixed, profile polluted";
    };
  }

  private void columns() {
    columns("columns", Rule.SUM, 0.0, Workload.REG, Goal.atMost(1.6), "1.6-1.9");
    columns("columns", Rule.SUM, 0.0, Workload.IRR, Goal.atMost(2.0), "1.8-2.3");
    columns("columns-gaps", Rule.WEIGHTED_MEAN, 0.05, Workload.REG, Goal.atMost(3.0), "2.2-3.5");
    columns("columns-gaps", Rule.WEIGHTED_MEAN, 0.05, Workload.IRR, Goal.atMost(3.0), "2.2-3.5");
  }

  private void columns(
      String id, Rule rule, double gaps, Workload workload, Goal goal, String prototype) {
    Trial over = wide(contest(Contender.PLUMBLINE, workload, rule)).with("gaps", gaps);
    Trial under = wide(floor(workload));
    String title =
        "12 columns, %s, %s%s".formatted(name(rule), gaps > 0.0 ? "5 % gaps, " : "", workload);
    add(id, FLOOR, title, new Ratio(over, under, "PLUMBLINE / FLOOR"), goal, prototype);
  }

  private static Trial wide(Trial trial) {
    return new Trial(trial.benchmark(), trial.params(), Pace.SLOW, "").with("columns", COLUMNS);
  }

  private void threads() {
    Workload reg = Workload.REG;
    Trial floor = floor(reg);
    Trial two = contest(Contender.FLOOR_PARALLEL, reg, Rule.SUM);
    String text = "FLOOR / FLOOR_PARALLEL";
    add("threads", THREADS, "the floor, one column", new Ratio(floor, two, text), Goal.none(), "");
    add(
        "threads",
        THREADS,
        "the floor, 12 columns",
        new Ratio(wide(floor), wide(two), text),
        Goal.none(),
        "");
    // "Never slower than one thread", as far as can be measured.
    threads("one column of sums", contest(Contender.PLUMBLINE, reg, Rule.SUM), 0.97, "1.0-1.3");
    threads("12 columns", wide(contest(Contender.PLUMBLINE, reg, Rule.SUM)), 1.5, "1.6");
    threads("medians", contest(Contender.PLUMBLINE, reg, Rule.MEDIAN), 1.7, "1.0-1.9");
    threads("SMALL", contest(Contender.PLUMBLINE, Workload.SMALL, Rule.SUM), 0.97, "");
  }

  private void threads(String title, Trial one, double times, String prototype) {
    Formula formula =
        new Ratio(
            one,
            one.with("contender", Contender.PLUMBLINE_PARALLEL),
            "PLUMBLINE / PLUMBLINE_PARALLEL");
    add("threads", THREADS, title, formula, Goal.atLeast(times), prototype);
  }

  private void peers() {
    peer("peer-duckdb", Contender.DUCKDB_LEVELS, Workload.REG, 25, "28-43");
    peer("peer-duckdb-recursive", Contender.DUCKDB_RECURSIVE, Workload.REG, 400, "460-860");
    peer("peer-h2", Contender.H2_RECURSIVE, Workload.SMALL, 10_000, "20,000");
    add(
        "peer-duckdb-columns",
        PEERS,
        "DUCKDB_LEVELS, 12 columns, REG",
        new Ratio(
            wide(contest(Contender.DUCKDB_LEVELS, Workload.REG, Rule.SUM)),
            wide(contest(Contender.PLUMBLINE, Workload.REG, Rule.SUM)),
            "DUCKDB_LEVELS / PLUMBLINE"),
        Goal.atLeast(5),
        "5.6");
    peer("peer-maps", Contender.RECURSIVE_MAPS, Workload.REG, 150, "390, plain sums");
    peer("peer-maps", Contender.RECURSIVE_MAPS, Workload.IRR, 150, "290, plain sums");
    peer("peer-lean", Contender.LEAN_OBJECTS, Workload.REG, 5, "12");
    peer("peer-lean", Contender.LEAN_OBJECTS, Workload.IRR, 5, "6");
    peer("peer-streams", Contender.STREAMS, Workload.REG, 100, "200");
    peer("peer-jgrapht-sparse", Contender.JGRAPHT_SPARSE, Workload.REG, 150, "360");
    peer("peer-jgrapht-dag", Contender.JGRAPHT_DAG, Workload.REG, 150, "600");
    peer("peer-guava", Contender.GUAVA_GRAPH, Workload.REG, 300, "770-1,100");
  }

  private void peer(
      String id, Contender contender, Workload workload, double times, String prototype) {
    Trial over = contest(contender, workload, Rule.SUM);
    Trial under = contest(Contender.PLUMBLINE, workload, Rule.SUM);
    Formula formula = new Ratio(over, under, contender + " / PLUMBLINE");
    add(id, PEERS, contender + ", " + workload, formula, Goal.atLeast(times), prototype);
  }

  private void changes() {
    leaf(Workload.REG, "5");
    leaf(Workload.IRR, "9");
    add(
        "star",
        CHANGES,
        "one of 100,000 children changed, times faster than a rollup",
        new Ratio(
            contest(Contender.PLUMBLINE, Workload.STAR, Rule.SUM),
            change(Editing.Contender.INCREMENTAL, Workload.STAR),
            "PLUMBLINE / INCREMENTAL"),
        Goal.atLeast(500),
        "640");
    add(
        "sensitivities",
        CHANGES,
        "effective weights of all leaves, REG",
        new Ratio(
            Trial.of(SensitivityBenchmark.class, Pace.FAST),
            contest(Contender.PLUMBLINE, Workload.REG, Rule.WEIGHTED_MEAN),
            "effectiveWeights / forward pass of weighted means"),
        Goal.atMost(1.6),
        "1.1-1.5");
    add(
        "explanation",
        CHANGES,
        "explanation of the root as text, REG",
        new Amount(Trial.of(ExplanationBenchmark.class, Pace.FAST), "time"),
        Goal.none(),
        "");
  }

  private void leaf(Workload workload, String prototype) {
    Trial over = change(Editing.Contender.INCREMENTAL, workload);
    add(
        "leaf",
        CHANGES,
        "one leaf changed, found by its id by both, " + workload,
        new Ratio(over, change(Editing.Contender.TOUCH_PATH, workload), "INCREMENTAL / TOUCH_PATH"),
        Goal.atMost(10),
        prototype);
    add(
        "leaf-by-number",
        CHANGES,
        "the same, the floor told its number, " + workload,
        new Ratio(
            over,
            change(Editing.Contender.TOUCH_PATH_BY_NUMBER, workload),
            "INCREMENTAL / TOUCH_PATH_BY_NUMBER"),
        Goal.none(),
        "");
  }

  private static Trial change(Editing.Contender contender, Workload workload) {
    return Trial.of(ChangeBenchmark.class, Pace.FAST)
        .with("contender", contender)
        .with("workload", workload);
  }

  private static Trial build(BuildBenchmark.Contender contender) {
    return Trial.of(BuildBenchmark.class, Pace.SLOW).with("contender", contender);
  }

  private void building() {
    Trial map = build(BuildBenchmark.Contender.HASH_MAP);
    Trial objectives = build(BuildBenchmark.Contender.PLAN_OF_OBJECTIVES);
    Trial kpis = build(BuildBenchmark.Contender.PLAN_OF_KPIS);
    add(
        "build",
        BUILDING,
        "records to plan, objectives above, REG",
        new Ratio(objectives, map, "PLAN_OF_OBJECTIVES / HASH_MAP"),
        Goal.atMost(6),
        "4.3-5.3");
    add(
        "build",
        BUILDING,
        "records to plan, KPIs with a rule each above, REG",
        new Ratio(kpis, map, "PLAN_OF_KPIS / HASH_MAP"),
        Goal.atMost(6),
        "4.3-5.3");
    growth("build-growth", "time to build", objectives.with("nodes", EIGHTH), objectives);
    growth(
        "rollup-growth",
        "time of a rollup, sums",
        contest(Contender.PLUMBLINE, Workload.REG, Rule.SUM).with("nodes", EIGHTH),
        contest(Contender.PLUMBLINE, Workload.REG, Rule.SUM));
    memory();
    small();
  }

  private void growth(String id, String title, Trial small, Trial large) {
    add(
        id,
        BUILDING,
        title + ", from n to 8 n",
        new Growth(large, small, 8.0, "exponent"),
        Goal.atMost(1.15),
        "");
  }

  private void memory() {
    Trial large = Trial.of(MemoryBenchmark.class, Pace.COUNT).with("nodes", EIGHTH);
    Trial small = large.with("nodes", EIGHTH / 8);
    bytes("definitions with ids", large.reading("definitions"), Goal.none());
    bytes("graph, without definitions", large.reading("graph"), Goal.none());
    bytes("plan with its graph, without definitions", large.reading("plan"), Goal.atMost(40));
    bytes("result, without its plan", large.reading("result"), Goal.none());
    // The counters are bytes for each node: what they grow by is one less than what all grow by.
    add(
        "memory-growth",
        BUILDING,
        "bytes a node of the plan, at 8 n and at n",
        new Ratio(large.reading("plan"), small.reading("plan"), "bytes a node"),
        Goal.atMost(Math.pow(8.0, 0.15)),
        "");
  }

  private void bytes(String title, Trial trial, Goal goal) {
    add("memory", BUILDING, title, new Amount(trial, "bytes a node"), goal, "");
  }

  private void small() {
    add(
        "small",
        BUILDING,
        "SMALL, records to plan to result",
        new Amount(
            Trial.of(BuildBenchmark.class, Pace.FAST)
                .with("contender", BuildBenchmark.Contender.FIRST_RESULT)
                .with("workload", Workload.SMALL),
            "time"),
        Goal.atMost(1_000),
        "");
    Trial first = Trial.of(FirstUseBenchmark.class, Pace.ONCE);
    add(
        "first-use",
        BUILDING,
        "SMALL, first use in a fresh JVM, classes loaded",
        new Amount(first.with("before", FirstUseBenchmark.Before.CLASS_LOADING), "time"),
        Goal.atMost(150_000),
        "");
    add(
        "first-use",
        BUILDING,
        "SMALL, first use in a fresh JVM, nothing loaded",
        new Amount(first.with("before", FirstUseBenchmark.Before.NOTHING), "time"),
        Goal.none(),
        "");
  }

  private void add(
      String id, String section, String title, Formula formula, Goal goal, String prototype) {
    rows.add(new Row(id, section, title, formula, goal, prototype));
  }
}
