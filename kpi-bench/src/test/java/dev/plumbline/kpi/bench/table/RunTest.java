package dev.plumbline.kpi.bench.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.bench.table.Formula.Amount;
import dev.plumbline.kpi.bench.table.Formula.Growth;
import dev.plumbline.kpi.bench.table.Formula.Ratio;
import dev.plumbline.kpi.bench.table.Trial.Pace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table from what was measured, without measuring anything. */
class RunTest {
  private static final Trial FLOOR = Trial.of(RunTest.class, Pace.FAST).with("who", "floor");
  private static final Trial OURS = Trial.of(RunTest.class, Pace.FAST).with("who", "ours");
  private static final Trial BYTES = Trial.of(RunTest.class, Pace.COUNT).with("who", "bytes");

  private final List<String> progress = new ArrayList<>();
  private final List<Trial> measured = new ArrayList<>();

  @Test
  void of_aSlowSecondRound_hasTheRatioOfEachRound() {
    Row row = row("sum", new Ratio(OURS, FLOOR, "OURS / FLOOR"), Goal.atMost(2.0));
    // Between rounds the ratio would be 30, or 0.3.
    Run run =
        Run.of(
            List.of(row),
            2,
            trial -> {
              measured.add(trial);
              double slow = measured.size() > 2 ? 10 : 1;
              return time(slow * (trial.equals(OURS) ? 3 : 1));
            },
            progress::add);

    assertThat(measured).containsExactly(FLOOR, OURS, FLOOR, OURS);
    assertThat(run.value(row)).isEqualTo(new Spread(3, 3, 3));
  }

  @Test
  void of_rowsThatShareATrial_measuresItOnceInARound() {
    Row sum = row("sum", new Ratio(OURS, FLOOR, "OURS / FLOOR"), Goal.none());
    Row again = row("again", new Ratio(OURS, FLOOR, "OURS / FLOOR"), Goal.none());
    Row plan = row("plan", new Amount(BYTES.reading("plan"), "bytes"), Goal.none());
    Row graph = row("graph", new Amount(BYTES.reading("graph"), "bytes"), Goal.none());
    Map<String, Spread> counters =
        Map.of("", Spread.of(1), "plan", Spread.of(40), "graph", Spread.of(30));
    Run run =
        Run.of(
            List.of(sum, again, plan, graph),
            1,
            trial -> {
              measured.add(trial);
              return counters;
            },
            progress::add);

    assertThat(measured).containsExactly(FLOOR, OURS, BYTES);
    assertThat(run.value(plan).median()).isEqualTo(40);
    assertThat(run.value(graph).median()).isEqualTo(30);
  }

  @Test
  void of_aTrialThatFails_saysWhyAndGoesOn() {
    Row broken = row("broken", new Ratio(OURS, FLOOR, "OURS / FLOOR"), Goal.atMost(2.0));
    Row sound = row("sound", new Amount(FLOOR, "time"), Goal.atMost(2_000.0));
    List<Row> rows = List.of(broken, sound);
    Run run = Run.of(rows, 2, RunTest::refuseOurs, progress::add);

    assertThat(run.failure(broken)).contains("out of | memory");
    assertThat(run.failure(sound)).isEmpty();
    assertThat(progress)
        .containsExactly(
            "[1/2, round 1] RunTest{who=floor}: 1 µs",
            "[2/2, round 1] RunTest{who=ours}: failed: out of | memory",
            "[1/2, round 2] RunTest{who=floor}: 1 µs",
            "[2/2, round 2] RunTest{who=ours}: left out, for it failed before");
    assertThat(Markdown.of(rows, run, Goal::verdict))
        .isEqualTo(
            """
            ## Section

            | row | what | value | spread | goal | | prototype |
            |---|---|---:|---:|---:|---|---:|
            | `broken` | title; OURS / FLOOR | failed | out of \\| memory | ≤ 2 | **failed** | 1.1 |
            | `sound` | title; time | 1 µs | 1 µs to 1 µs | ≤ 2 ms | met | 1.1 |
            """);
  }

  private static Map<String, Spread> refuseOurs(Trial trial) {
    if (trial.equals(OURS)) {
      throw new MeasuringFailedException("out of | memory", new IllegalStateException());
    }
    return time(1);
  }

  @Test
  void markdown_ofSeveralSections_hasATableForEach() {
    Row sum = row("sum", new Ratio(OURS, FLOOR, "OURS / FLOOR"), Goal.atMost(2.0));
    Row bytes =
        new Row(
            "memory",
            "Memory",
            "plan",
            new Amount(BYTES.reading("plan"), "bytes a node"),
            Goal.atMost(40),
            "");
    Map<Trial, Map<String, Spread>> times =
        Map.of(
            FLOOR, Map.of("", new Spread(90, 100, 110)),
            OURS, Map.of("", new Spread(220, 250, 330)),
            BYTES, Map.of("plan", Spread.of(38.5)));
    Run run = Run.of(List.of(sum, bytes), 1, times::get, progress::add);

    assertThat(Markdown.of(List.of(sum, bytes), run, Goal::verdict))
        .isEqualTo(
            """
            ## Section

            | row | what | value | spread | goal | | prototype |
            |---|---|---:|---:|---:|---|---:|
            | `sum` | title; OURS / FLOOR | 2.5 | 2 to 3.67 | ≤ 2 | **missed**, within the spread | 1.1 |

            ## Memory

            | row | what | value | spread | goal | | prototype |
            |---|---|---:|---:|---:|---|---:|
            | `memory` | plan; bytes a node | 38.5 | 38.5 to 38.5 | ≤ 40 | met |  |
            """);
  }

  @Test
  void value_ofGrowth_isTheExponent() {
    Row growth = row("growth", new Growth(OURS, FLOOR, 8.0, "exponent"), Goal.atMost(1.15));
    Run run = Run.of(List.of(growth), 1, trial -> time(trial.equals(OURS) ? 64 : 8), progress::add);

    assertThat(run.value(growth).median()).isEqualTo(1.0);
  }

  @Test
  void value_ofACounterThatIsNot_namesIt() {
    Row row = row("plan", new Amount(BYTES.reading("pan"), "bytes"), Goal.none());
    Run run = Run.of(List.of(row), 1, trial -> time(1), progress::add);

    assertThatThrownBy(() -> run.value(row))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("RunTest{who=bytes} has no 'pan'. Check the names of the counters.");
  }

  private static Map<String, Spread> time(double microseconds) {
    return Map.of("", Spread.of(microseconds));
  }

  private static Row row(String id, Formula formula, Goal goal) {
    return new Row(id, "Section", "title", formula, goal, "1.1");
  }
}
