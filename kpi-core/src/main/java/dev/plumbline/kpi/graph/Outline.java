package dev.plumbline.kpi.graph;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import dev.plumbline.kpi.OrgUnit;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Puts organisational units into the order of an outline. Linear, without recursion. */
final class Outline {
  private static final int NONE = Organization.NONE;

  private final ImmutableList<OrgUnit> given;
  private final Map<OrgUnitId, Integer> positions;
  private final int[] parent;
  private final Problems problems = Problems.none();
  private List<OrgUnitId> shortestCycle = List.of();

  private Outline(ImmutableList<OrgUnit> given) {
    this.given = given;
    this.positions = Maps.newHashMapWithExpectedSize(given.size());
    this.parent = new int[given.size()];
  }

  static Organization of(ImmutableList<OrgUnit> units) {
    return new Outline(units).organization();
  }

  private Organization organization() {
    for (int i = 0; i < given.size(); i++) {
      enter(i);
    }
    for (int i = 0; i < given.size(); i++) {
      resolveParent(i);
    }
    reportCycles();
    problems.orThrow(all -> new InvalidOrganizationException(all, shortestCycle));
    return numbered();
  }

  private void enter(int position) {
    OrgUnitId id = given.get(position).id();
    if (positions.putIfAbsent(id, position) != null) {
      problems.add(
          () ->
              "The id %s names two organisational units. Keep one, or rename the other."
                  .formatted(PlainText.quote(id.value())));
    }
  }

  private void resolveParent(int position) {
    OrgUnit unit = given.get(position);
    OrgUnitId above = unit.parent().orElse(null);
    Integer found = above == null ? null : positions.get(above);
    parent[position] = found == null ? NONE : found;
    if (above != null && found == null) {
      problems.add(
          () ->
              ("The organisational unit %s is part of %s, which is not in the organisation."
                      + " Add it, or correct the id.")
                  .formatted(PlainText.quote(unit.id().value()), PlainText.quote(above.value())));
    }
  }

  /** Goes up from every unit to where it, or a unit before it, has been; every unit once. */
  private void reportCycles() {
    int[] cameFrom = new int[given.size()];
    Arrays.fill(cameFrom, NONE);
    for (int start = 0; start < given.size(); start++) {
      int unit = start;
      while (unit != NONE && cameFrom[unit] == NONE) {
        cameFrom[unit] = start;
        unit = parent[unit];
      }
      if (unit != NONE && cameFrom[unit] == start) {
        report(unit);
      }
    }
  }

  private void report(int start) {
    List<OrgUnitId> cycle = new ArrayList<>();
    int unit = start;
    do {
      cycle.add(given.get(unit).id());
      unit = parent[unit];
    } while (unit != start);
    if (shortestCycle.isEmpty() || cycle.size() < shortestCycle.size()) {
      shortestCycle = cycle;
    }
    problems.add(
        () ->
            ("The organisational units form a cycle: %s."
                    + " Give one of them another parent, or none.")
                .formatted(CycleText.of(cycle.stream().map(OrgUnitId::value).toList())));
  }

  /** Numbers the units: the parts of each side by side, by the sizes of what is below them. */
  private Organization numbered() {
    int size = given.size();
    int[] topDown = topDown();
    int[] below = new int[size]; // how many units are below
    for (int i = size - 1; i >= 0; i--) {
      int above = parent[topDown[i]];
      if (above != NONE) {
        below[above] += below[topDown[i]] + 1;
      }
    }
    int[] free = new int[size]; // the next free number for a part of the unit
    int[] numberOf = new int[size];
    int[] end = new int[size];
    int[] depth = new int[size];
    int[] parentNumber = new int[size];
    int freeForRoots = 0;
    for (int unit : topDown) {
      int above = parent[unit];
      int number = above == NONE ? freeForRoots : free[above];
      numberOf[unit] = number;
      free[unit] = number + 1;
      end[number] = number + 1 + below[unit];
      parentNumber[number] = above == NONE ? NONE : numberOf[above];
      depth[number] = above == NONE ? 0 : depth[numberOf[above]] + 1;
      if (above == NONE) {
        freeForRoots = end[number];
      } else {
        free[above] = end[number];
      }
    }
    OrgUnit[] units = new OrgUnit[size];
    for (int i = 0; i < size; i++) {
      units[numberOf[i]] = given.get(i);
    }
    positions.replaceAll((id, position) -> numberOf[position]);
    return new Organization(ImmutableList.copyOf(units), positions, parentNumber, end, depth);
  }

  /** {@return the units level by level, those of a level in the order in which they were given} */
  private int[] topDown() {
    int[] column = new int[given.size()];
    Arrays.setAll(column, i -> i);
    CompressedRows parts = CompressedRows.of(given.size(), parent, column);
    int[] order = new int[given.size()];
    int known = 0;
    for (int unit = 0; unit < given.size(); unit++) {
      if (parent[unit] == NONE) {
        order[known++] = unit;
      }
    }
    for (int next = 0; next < known; next++) {
      for (int i = parts.first[order[next]]; i < parts.first[order[next] + 1]; i++) {
        order[known++] = parts.column[i];
      }
    }
    return order;
  }
}
