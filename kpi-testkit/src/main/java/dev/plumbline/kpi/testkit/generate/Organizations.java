package dev.plumbline.kpi.testkit.generate;

import dev.plumbline.kpi.OrgUnit;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.graph.Organization;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Organisations: trees of units, called {@code unit-<number>} from the root, 0, downwards.
 *
 * <pre>{@code
 * Organization company = Organizations.tree(4, 3).ofSeed(42);  // 85 units
 * Organization flat = Organizations.ofSize(200, 2).ofSeed(42); // a root, and two levels below it
 * }</pre>
 */
public final class Organizations {
  private static final Generator<Organization> ANY =
      Generator.oneOf(
          random -> of(Shape.tree(1 + random.nextInt(4), random.nextInt(4))),
          random -> of(Shape.chain(1 + random.nextInt(12))),
          random -> ofSize(1 + random.nextInt(40), 1 + random.nextInt(6)).next(random));

  private Organizations() {}

  /**
   * {@return organisations of 1 to 85 units: in equal parts full trees, chains and irregular trees
   * of at most six levels below the root}
   */
  public static Generator<Organization> any() {
    return ANY;
  }

  /**
   * {@return full trees}
   *
   * @param fanOut how many parts a unit has, at least 1
   * @param depth how many levels there are below the root, not negative
   * @throws IllegalArgumentException if one is less, or there were more than {@link
   *     Shape#MOST_NODES}
   */
  public static Generator<Organization> tree(int fanOut, int depth) {
    Shape shape = Shape.tree(fanOut, depth);
    return random -> of(shape);
  }

  /**
   * {@return irregular trees: every unit is part of any of those before it}
   *
   * @param units how many, at least 1
   * @param depth how many levels below the root they have at most, at least 1
   * @throws IllegalArgumentException if one is less
   */
  public static Generator<Organization> ofSize(int units, int depth) {
    Sizes.checkAtLeast(1, units, "organisations", "units");
    Sizes.checkAtLeast(1, depth, "organisations", "levels");
    return random -> of(irregular(units, depth, random));
  }

  private static Shape irregular(int units, int depth, RandomGenerator random) {
    int[] depthOf = new int[units];
    List<Integer> wholes = new ArrayList<>(List.of(0));
    return Shape.tree(
        units,
        unit -> {
          int above = wholes.get(random.nextInt(wholes.size()));
          depthOf[unit] = depthOf[above] + 1;
          if (depthOf[unit] < depth) {
            wholes.add(unit);
          }
          return above;
        });
  }

  /**
   * {@return the organisation of a shape}
   *
   * @param shape a tree, or several
   * @throws IllegalArgumentException if a node of it serves more than one
   */
  public static Organization of(Shape shape) {
    if (!shape.isForest()) {
      throw new IllegalArgumentException(
          "The shape of %s is no tree. A unit has one parent at most.".formatted(shape));
    }
    List<OrgUnit> units = new ArrayList<>(shape.size());
    for (int node = 0; node < shape.size(); node++) {
      OrgUnit.Builder unit = OrgUnit.builder("unit-" + node).name("Unit " + node);
      shape.servedBy(node).forEach(above -> unit.parent(OrgUnitId.of("unit-" + above)));
      units.add(unit.build());
    }
    return Organization.of(units);
  }
}
