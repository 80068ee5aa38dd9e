package dev.plumbline.kpi.examples.strategies;

import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;
import static java.util.Map.entry;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.OrgUnit;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.Organization;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.Slice;
import dev.plumbline.kpi.organization.OrganizationPlan;
import dev.plumbline.kpi.organization.OrganizationResult;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResults;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Unit;
import java.util.List;
import java.util.Map;

/** Values are rolled up over the units first, and then scores along the alignment. */
final class UnitExamples {
  private static final Period MARCH = Scores.MARCH;

  private UnitExamples() {}

  /** {@return the examples, by name} */
  static Map<String, Map<String, Object>> all() {
    return Map.of("units", units());
  }

  private static Map<String, Object> units() {
    Kpi returns =
        Kpi.builder("returns")
            .unit(Unit.PERCENT)
            .direction(LOWER_IS_BETTER)
            .ratio(Ratio.percent("items sent back", "items sold"))
            .target(Target.progress(10, 5))
            .build();
    Objective quality = Objective.of("quality", "Quality");
    OrgUnitId group = OrgUnitId.of("group");
    OrgUnitId north = OrgUnitId.of("north");
    OrgUnitId south = OrgUnitId.of("south");
    AlignmentGraph graph = AlignmentGraph.builder().align(returns, quality).build();
    Organization units =
        Organization.of(
            List.of(
                OrgUnit.of("group", "Group"),
                OrgUnit.builder("north").parent(group).build(),
                OrgUnit.builder("south").parent(group).build()));
    // units: begin
    Facts facts =
        Facts.builder()
            .putRatio(Slice.of(north, MARCH), returns, 2, 4)
            .putRatio(Slice.of(south, MARCH), returns, 2, 100)
            .build();
    OrganizationResult values = OrganizationPlan.of(units, List.of(returns)).rollUp(facts);
    RollupResults scores = RollupPlan.of(graph, RollupRules.standard()).rollUp(values.facts());
    Figure returnsOfGroup = values.value(returns.id(), group, MARCH);
    Figure ofGroup = scores.at(group, MARCH).score(quality.id());
    Figure ofNorth = scores.at(north, MARCH).score(quality.id());
    Figure ofSouth = scores.at(south, MARCH).score(quality.id());
    // units: end
    return Map.ofEntries(
        entry("wanted", returns.targets().get(0).value().orElseThrow()),
        entry("returnsOfGroup", returnsOfGroup),
        entry("ofGroup", ofGroup),
        entry("ofNorth", ofNorth),
        entry("ofSouth", ofSouth),
        entry("meanOfUnits", (ofNorth.orElseThrow() + ofSouth.orElseThrow()) / 2));
  }
}
