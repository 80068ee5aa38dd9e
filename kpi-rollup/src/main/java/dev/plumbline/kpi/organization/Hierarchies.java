package dev.plumbline.kpi.organization;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.OrgUnit;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.graph.Alignment;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.graph.InvalidAlignmentException;
import dev.plumbline.kpi.graph.Organization;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The units of hierarchies taken together, and the parts of each. */
final class Hierarchies {
  private static final int MOST_NAMED = 10;
  private static final Kpi ANY_KPI =
      Kpi.builder("any").direction(Direction.HIGHER_IS_BETTER).build();

  private final ImmutableMap<OrgUnitId, OrgUnit> units;
  private final Map<OrgUnitId, Set<OrgUnitId>> partsOf;

  private Hierarchies(
      ImmutableMap<OrgUnitId, OrgUnit> units, Map<OrgUnitId, Set<OrgUnitId>> partsOf) {
    this.units = units;
    this.partsOf = partsOf;
  }

  /** Takes hierarchies together; what does not fit is added to the problems. */
  static Hierarchies of(List<Organization> organizations, Problems problems) {
    Map<OrgUnitId, OrgUnit> units = new LinkedHashMap<>();
    Map<OrgUnitId, Set<OrgUnitId>> partsOf = new LinkedHashMap<>();
    for (Organization organization : organizations) {
      organization.units().forEach(unit -> units.putIfAbsent(unit.id(), unit));
      partsIn(organization)
          .forEach(
              (whole, parts) -> {
                Set<OrgUnitId> before = partsOf.putIfAbsent(whole, parts);
                if (before != null && !before.equals(parts)) {
                  problems.add(() -> otherParts(whole, before, parts));
                }
              });
    }
    Hierarchies together = new Hierarchies(ImmutableMap.copyOf(units), partsOf);
    if (organizations.size() > 1 && problems.isEmpty()) {
      together.checkCycles(problems);
    }
    return together;
  }

  private static Map<OrgUnitId, Set<OrgUnitId>> partsIn(Organization organization) {
    Map<OrgUnitId, Set<OrgUnitId>> partsOf = new LinkedHashMap<>();
    for (OrgUnit unit : organization.units()) {
      unit.parent()
          .ifPresent(
              whole -> partsOf.computeIfAbsent(whole, id -> new LinkedHashSet<>()).add(unit.id()));
    }
    return partsOf;
  }

  private static String otherParts(OrgUnitId whole, Set<OrgUnitId> here, Set<OrgUnitId> there) {
    OrgUnitId part = Sets.symmetricDifference(here, there).iterator().next();
    return ("The unit %s has the part %s in one hierarchy and not in another, and so would have two"
            + " values. Give it an id of its own in each, or the same parts.")
        .formatted(quoted(whole), quoted(part));
  }

  private void checkCycles(Problems problems) {
    try {
      AlignmentGraph unused = graph(ANY_KPI, OrganizationRules.standard());
    } catch (InvalidAlignmentException refused) {
      if (refused.cycle().isEmpty()) {
        throw refused;
      }
      problems.add(() -> inCycle(refused.cycle()));
    }
  }

  private static String inCycle(List<NodeId> cycle) {
    String units =
        cycle.stream()
            .limit(MOST_NAMED)
            .map(unit -> PlainText.quote(unit.value()))
            .collect(Collectors.joining(" -> "));
    String end = cycle.size() > MOST_NAMED ? "..." : PlainText.quote(cycle.get(0).value()) + ".";
    return ("Together the hierarchies make units part of themselves: %s -> %s"
            + " Give the units of one hierarchy ids of their own.")
        .formatted(units, end);
  }

  private static String quoted(OrgUnitId unit) {
    return PlainText.quote(unit.value());
  }

  /** {@return the units, each hierarchy as in an outline} */
  List<OrgUnit> units() {
    return units.values().asList();
  }

  boolean contains(OrgUnitId unit) {
    return units.containsKey(unit);
  }

  /** {@return whether a unit has parts in some hierarchy} */
  boolean hasParts(OrgUnitId unit) {
    return partsOf.containsKey(unit);
  }

  /** {@return the units that have parts} */
  Set<OrgUnitId> wholes() {
    return partsOf.keySet();
  }

  /** {@return the node that stands for a unit} */
  static KpiId node(OrgUnitId unit) {
    return KpiId.of(unit.value());
  }

  /**
   * {@return a graph in which a KPI at each unit is a component of the same at the unit above}
   *
   * @param kpi what is the same at all units
   * @param rules for the weights
   * @throws InvalidAlignmentException if there is a cycle
   */
  AlignmentGraph graph(Kpi kpi, OrganizationRules rules) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    for (OrgUnit unit : units.values()) {
      graph.add(kpi.toBuilder().id(node(unit.id())).name(unit.name()).build());
    }
    partsOf.forEach(
        (whole, parts) ->
            parts.forEach(part -> graph.align(alignment(part, whole, rules.weightOf(part)))));
    return graph.build();
  }

  private static Alignment alignment(OrgUnitId part, OrgUnitId whole, double weight) {
    return Alignment.of(node(part), node(whole), weight, Alignment.Kind.IS_COMPONENT_OF);
  }
}
