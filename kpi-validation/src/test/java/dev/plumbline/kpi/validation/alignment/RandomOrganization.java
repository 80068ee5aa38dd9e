package dev.plumbline.kpi.validation.alignment;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Level;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.OrgUnit;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.Perspective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.graph.Organization;
import dev.plumbline.kpi.graph.Relation;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.SharedKpis;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.validation.ValidationInput;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Nature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Nodes, links and relations that have everything the rules look at, to be added in any order. */
final class RandomOrganization {
  static final NodeId HEALTHY = ObjectiveId.of("healthy");

  private static final List<Perspective> PERSPECTIVES =
      List.of(Perspective.FINANCIAL, Perspective.CUSTOMER, Perspective.of("own"));
  private static final List<Level> LEVELS =
      List.of(Level.ORGANIZATION, Level.DEPARTMENT, Level.TEAM, Level.of("tribe"));
  private static final double[] WEIGHTS = {0, 1, 1, 1, 0.1, 0.001, 300, Double.MAX_VALUE, 1e-300};

  private final long seed;

  RandomOrganization(long seed) {
    this.seed = seed;
  }

  private record Link(int from, int to, double weight) {}

  private record Draft(List<AlignmentNode> nodes, List<Link> links, List<Relation> relations) {}

  /** The same for the same seed; with a suffix in everything that has an identity. */
  private Draft draft(String suffix) {
    Random random = new Random(seed);
    int size = 1 + random.nextInt(25);
    List<AlignmentNode> nodes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      nodes.add(random.nextInt(5) < 3 ? kpi(i, suffix, random) : objective(i, suffix, random));
    }
    Map<List<Integer>, Link> links = new LinkedHashMap<>();
    for (int i = random.nextInt(2 * size); i > 0; i--) {
      int to = random.nextInt(size);
      int from = random.nextInt(to + 1);
      if (from < to && (nodes.get(from) instanceof Kpi || nodes.get(to) instanceof Objective)) {
        double weight = WEIGHTS[random.nextInt(WEIGHTS.length)];
        links.put(List.of(from, to), new Link(from, to, weight));
      }
    }
    List<Relation> relations = new ArrayList<>();
    for (int i = random.nextInt(size); i > 0; i--) {
      int from = random.nextInt(size);
      int to = random.nextInt(size);
      Relation.Kind kind =
          random.nextBoolean() ? Relation.Kind.DEPENDS_ON : Relation.Kind.CONFLICTS_WITH;
      if (from != to) {
        Relation relation = Relation.of(nodes.get(from).id(), kind, nodes.get(to).id());
        if (!relations.contains(relation)) {
          relations.add(relation);
        }
      }
    }
    return new Draft(nodes, new ArrayList<>(links.values()), relations);
  }

  private static Kpi kpi(int number, String suffix, Random random) {
    Direction direction =
        random.nextBoolean() ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER;
    Kpi.Builder kpi =
        Kpi.builder("n" + number + suffix)
            .name("Name | `" + random.nextInt(6) + suffix)
            .nature(Nature.ADDITIVE)
            .direction(direction);
    if (random.nextBoolean()) {
      kpi.target(Target.attainment(1.0 + random.nextInt(3)).in(Period.year(2026)));
    }
    if (random.nextBoolean()) {
      kpi.owner("owner " + random.nextInt(2) + suffix);
    }
    if (random.nextBoolean()) {
      kpi.orgUnit(OrgUnitId.of("u" + random.nextInt(8) + suffix));
    }
    if (random.nextBoolean()) {
      kpi.perspective(PERSPECTIVES.get(random.nextInt(PERSPECTIVES.size())));
    }
    return kpi.build();
  }

  private static Objective objective(int number, String suffix, Random random) {
    Objective.Builder objective = Objective.builder("n" + number + suffix);
    if (random.nextBoolean()) {
      objective.owner("owner " + random.nextInt(2) + suffix);
    }
    if (random.nextBoolean()) {
      objective.orgUnit(OrgUnitId.of("u" + random.nextInt(8) + suffix));
    }
    if (random.nextBoolean()) {
      objective.level(LEVELS.get(random.nextInt(LEVELS.size())));
    }
    if (random.nextBoolean()) {
      int part = 1 + random.nextInt(4);
      objective.timeFrame(
          part < 3 && random.nextBoolean() ? Period.half(2026, part) : Period.quarter(2026, part));
    }
    return objective.build();
  }

  private static Organization organization(String... suffixes) {
    List<OrgUnit> units = new ArrayList<>();
    for (String suffix : suffixes) {
      units.add(OrgUnit.builder("u0" + suffix).build());
      for (int i = 1; i < 7; i++) { // the eighth is not in it
        units.add(
            OrgUnit.builder("u" + i + suffix)
                .parent(OrgUnitId.of("u" + (i - 1) / 2 + suffix))
                .build());
      }
    }
    return Organization.of(units);
  }

  private static void add(Draft draft, long order, AlignmentGraphBuilder graph) {
    Random random = new Random(order);
    List<Runnable> steps = new ArrayList<>();
    draft.nodes().forEach(node -> steps.add(() -> graph.add(node)));
    draft
        .links()
        .forEach(
            link ->
                steps.add(
                    () ->
                        graph.align(
                            draft.nodes().get(link.from()),
                            draft.nodes().get(link.to()),
                            link.weight())));
    Collections.shuffle(steps, random);
    steps.forEach(Runnable::run);
    List<Relation> relations = new ArrayList<>(draft.relations());
    Collections.shuffle(relations, random);
    relations.forEach(graph::relate);
  }

  AlignmentGraph graph(long order) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    add(draft(""), order, graph);
    return graph.build();
  }

  /** The same with an objective, its KPI, and nothing to be found in either. */
  AlignmentGraph withHealthyNodes(long order) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    add(draft(""), order, graph);
    return graph
        .align(
            Kpi.builder("healthy-kpi").direction(Direction.LOWER_IS_BETTER).build(),
            Objective.builder("healthy").owner("somebody else").build())
        .build();
  }

  /** With an organisation, and a plan in which all KPIs add up. */
  ValidationInput input(long order) {
    return input(graph(order)).withOrganization(organization(""));
  }

  ValidationInput twice(long order) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    add(draft(""), order, graph);
    add(draft("-copy"), order + 1, graph);
    return input(graph.build()).withOrganization(organization("", "-copy"));
  }

  private static ValidationInput input(AlignmentGraph graph) {
    RollupRules.Builder rules = RollupRules.builder().sharedKpis(SharedKpis.allow());
    for (Kpi kpi : graph.kpis()) {
      if (!graph.contributorsOf(kpi.id()).isEmpty()) {
        rules.rule(kpi.id(), RollupRule.values(AggregationStrategy.sum()));
      }
    }
    return ValidationInput.of(RollupPlan.of(graph, rules.build()));
  }
}
