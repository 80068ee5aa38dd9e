package dev.plumbline.kpi.bench.validation;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.Perspective;
import dev.plumbline.kpi.Timing;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Nature;
import dev.plumbline.kpi.value.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * A scorecard of which nearly everything is stated: five KPIs to an objective, seven objectives to
 * one above, and so on up to one root; all with names of several words, owners and units.
 */
final class Scorecard {
  private static final int KPIS_PER_OBJECTIVE = 5;
  private static final int OBJECTIVES_PER_OBJECTIVE = 7;
  private static final int NODES_PER_OWNER = 10;
  private static final int DIGITS = 16;
  private static final Period YEAR = Period.year(2026);
  private static final Target UP = Target.progress(1, 5).in(YEAR);
  private static final Target DOWN = Target.progress(5, 1).in(YEAR);
  private static final List<Perspective> PERSPECTIVES =
      List.of(
          Perspective.FINANCIAL,
          Perspective.CUSTOMER,
          Perspective.INTERNAL_PROCESS,
          Perspective.LEARNING_AND_GROWTH);
  private static final String[] WORDS =
      ("cost time churn defects margin orders returns claims visits delay waste stock calls hours"
              + " energy water")
          .split(" ");

  private Scorecard() {}

  /** {@return a scorecard with so many KPIs} */
  static AlignmentGraph of(int kpis) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    List<AlignmentNode> level = new ArrayList<>(kpis);
    for (int i = 0; i < kpis; i++) {
      level.add(kpi(i));
    }
    int fanOut = KPIS_PER_OBJECTIVE;
    for (int depth = 0; level.size() > 1 || depth == 0; depth++) {
      List<AlignmentNode> above = new ArrayList<>();
      for (int i = 0; i < level.size(); i++) {
        if (i % fanOut == 0) {
          above.add(objective(depth, above.size()));
        }
        graph.align(level.get(i), above.get(above.size() - 1), 1 + i % 3);
      }
      level = above;
      fanOut = OBJECTIVES_PER_OBJECTIVE;
    }
    return graph.build();
  }

  private static Objective objective(int depth, int number) {
    String id = "objective-" + depth + "-" + number;
    return Objective.builder(id)
        .owner("owner of " + id)
        .timeFrame(YEAR)
        .perspective(PERSPECTIVES.get(number % PERSPECTIVES.size()))
        .build();
  }

  private static Kpi kpi(int number) {
    boolean isUp = number % 2 == 0;
    return Kpi.builder("kpi-" + number)
        .name(name(number))
        .scope("all sites")
        .formula("as counted")
        .dataSource("the ledger")
        .category("operations")
        .unit(Unit.PERCENT)
        .nature(Nature.ADDITIVE)
        .direction(isUp ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER)
        .owner("owner " + number / NODES_PER_OWNER)
        .reviewer("controlling")
        .cadence(Cadence.MONTHLY)
        .timing(isUp ? Timing.LEADING : Timing.LAGGING)
        .perspective(PERSPECTIVES.get(number % PERSPECTIVES.size()))
        .target(isUp ? UP : DOWN)
        .build();
  }

  /** Some words, and a number: unlike all others. */
  private static String name(int number) {
    StringBuilder name = new StringBuilder();
    for (int rest = number; rest > 0; rest /= DIGITS) {
      name.append(WORDS[rest % DIGITS]).append(' ');
    }
    return name.append(number).toString();
  }
}
