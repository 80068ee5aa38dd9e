package dev.plumbline.kpi.validation.alignment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import com.google.common.collect.TreeMultiset;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.OrgUnit;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.Organization;
import dev.plumbline.kpi.graph.Relation;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.ValidationInput;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each department has to do with others: links and relations of its KPIs and objectives.
 *
 * <p>A department is what stands directly below the one root of the organisation, with all that is
 * below it; without an organisation, or for what is not in it, it is the unit itself. The root is
 * the whole: to be linked to it, or to what has no unit, is to be linked to something outside, but
 * to no other department.
 */
final class Departments {
  private final @Nullable Organization organization;
  private final @Nullable OrgUnitId whole;
  private final AlignmentGraph graph;
  private final @Nullable OrgUnitId[] of;
  private final Map<OrgUnitId, OrgUnitId> departmentOf = new HashMap<>();
  private final Map<OrgUnitId, Integer> sizes = new HashMap<>();
  private final Set<OrgUnitId> linked = new HashSet<>();
  private final Set<OrgUnitId> neighbouring = new HashSet<>();
  private @Nullable Map<OrgUnitId, Multiset<String>> owners;

  private Departments(ValidationInput input) {
    this.organization = input.organization().orElse(null);
    List<OrgUnit> roots = organization == null ? ImmutableList.of() : organization.roots();
    this.whole = roots.size() == 1 ? roots.get(0).id() : null;
    this.graph = input.graph();
    this.of = new OrgUnitId[graph.size()];
    for (int node = 0; node < of.length; node++) {
      of[node] = department(graph.node(node));
      if (of[node] != null) {
        sizes.merge(of[node], 1, Integer::sum);
      }
      for (int i = 0; i < graph.contributorCount(node); i++) {
        link(of[graph.contributor(node, i)], of[node]);
      }
    }
    for (Relation relation : graph.relations()) {
      link(of[graph.number(relation.from())], of[graph.number(relation.to())]);
    }
  }

  static Departments of(Review review) {
    return review.once(Departments.class, known -> new Departments(known.input()));
  }

  private @Nullable OrgUnitId department(AlignmentNode node) {
    OrgUnitId unit = node.orgUnit().orElse(null);
    return unit == null ? null : departmentOf.computeIfAbsent(unit, this::department);
  }

  private OrgUnitId department(OrgUnitId unit) {
    if (organization == null || !organization.contains(unit)) {
      return unit;
    }
    int topmost = whole == null ? 0 : 1;
    OrgUnitId department = unit;
    for (OrgUnit above : organization.ancestorsOf(unit)) {
      if (organization.depth(above.id()) >= topmost) {
        department = above.id();
      }
    }
    return department;
  }

  private void link(@Nullable OrgUnitId one, @Nullable OrgUnitId other) {
    if (one == null || other == null || !one.equals(other)) {
      boolean areNeighbours = one != null && other != null && !isWhole(one) && !isWhole(other);
      note(one, areNeighbours);
      note(other, areNeighbours);
    }
  }

  private void note(@Nullable OrgUnitId department, boolean isNeighbour) {
    if (department != null) {
      linked.add(department);
      if (isNeighbour) {
        neighbouring.add(department);
      }
    }
  }

  /** {@return whether there are two departments at least; the whole is none} */
  boolean areSeveral() {
    return sizes.keySet().stream().filter(unit -> !isWhole(unit)).limit(2).count() == 2;
  }

  /** {@return the departments, and the whole} */
  Set<OrgUnitId> units() {
    return sizes.keySet();
  }

  int size(OrgUnitId department) {
    return sizes.getOrDefault(department, 0);
  }

  /**
   * {@return who answers for most of a department, of several the first; nothing if nobody does}
   */
  Optional<String> owner(OrgUnitId department) {
    if (owners == null) {
      owners = owners();
    }
    Multiset<String> counts = owners.get(department);
    return counts == null
        ? Optional.empty()
        : Optional.of(Multisets.copyHighestCountFirst(counts).iterator().next());
  }

  /** Once for all departments, and only where somebody asks. */
  private Map<OrgUnitId, Multiset<String>> owners() {
    Map<OrgUnitId, Multiset<String>> counts = new HashMap<>();
    for (int node = 0; node < of.length; node++) {
      OrgUnitId department = of[node];
      if (department != null && graph.node(node).owner().isPresent()) {
        counts
            .computeIfAbsent(department, one -> TreeMultiset.create())
            .add(graph.node(node).owner().get());
      }
    }
    return counts;
  }

  boolean isWhole(OrgUnitId department) {
    return department.equals(whole);
  }

  boolean isIsolated(OrgUnitId department) {
    return !linked.contains(department);
  }

  boolean hasNeighbour(OrgUnitId department) {
    return neighbouring.contains(department);
  }
}
