package dev.plumbline.kpi.validation;

import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.Problems;
import org.immutables.value.Value;

/**
 * From where on rules find something: all the numbers and words of all rules, in one value.
 *
 * <pre>{@code
 * Thresholds strict = Thresholds.builder().mostKpisPerObjective(5).build();
 * }</pre>
 *
 * <p>Immutable.
 */
@Value.Immutable
public abstract class Thresholds {
  Thresholds() {}

  /** {@return the defaults of all of them} */
  public static Thresholds standard() {
    return builder().build();
  }

  /** {@return a builder with the defaults} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return how many measurements a KPI has at the least, to be called measured; 3 unless given}
   */
  @Value.Default
  public int fewestMeasurements() {
    return 3;
  }

  /**
   * {@return how many observations there are at the least for a statement about what is achievable;
   * 8 unless given} With fewer the answer is "unknown". For a probability below 4 means 4.
   */
  @Value.Default
  public int fewestObservations() {
    return 8;
  }

  /**
   * {@return how often a KPI is measured in the period of a target, at the least; 2 unless given}
   * With one measurement there is no time to correct anything.
   */
  @Value.Default
  public int fewestOccasions() {
    return 2;
  }

  /** {@return how likely it is at the least that a target is reached; 0.1 unless given} */
  @Value.Default
  public double leastProbability() {
    return 0.1;
  }

  /** {@return how much a KPI weighs in a root at the least; 0.001 unless given} */
  @Value.Default
  public double leastEffectiveWeight() {
    return 0.001;
  }

  /**
   * {@return which part of an equal share something weighs at the least, in a root or in its
   * parent, before its weight is called too little; 0.1 unless given} Below a root of 10,000 KPIs
   * an equal share is 0.0001.
   */
  @Value.Default
  public double leastPartOfEqualShare() {
    return 0.1;
  }

  /**
   * {@return of how many KPIs of an objective it is known that all look back, or all ahead, before
   * that is worth a word; 3 unless given}
   */
  @Value.Default
  public int fewestKpisOfOneTiming() {
    return 3;
  }

  /** {@return words that do not say what is measured; {@link WordList#vague} unless given} */
  @Value.Default
  public WordList vagueWords() {
    return WordList.vague();
  }

  /** {@return words that join one measure to another; {@link WordList#joining} unless given} */
  @Value.Default
  public WordList joiningWords() {
    return WordList.joining();
  }

  /** {@return words that tell no name from another; {@link WordList#fillers} unless given} */
  @Value.Default
  public WordList fillerWords() {
    return WordList.fillers();
  }

  /** {@return how much a child weighs in its parent at the least; 0.01 unless given} */
  @Value.Default
  public double leastShareOfParent() {
    return 0.01;
  }

  /** {@return how much one of several children weighs at the most; 0.8 unless given} */
  @Value.Default
  public double greatestShareOfParent() {
    return 0.8;
  }

  /** {@return how many KPIs serve an objective directly at the most; 7 unless given} */
  @Value.Default
  public int mostKpisPerObjective() {
    return 7;
  }

  /** {@return how many KPIs and objectives one owner has at the most; 12 unless given} */
  @Value.Default
  public int mostNodesPerOwner() {
    return 12;
  }

  /**
   * {@return how many KPIs and objectives a department has at the least, to be asked about what it
   * has to do with others; 3 unless given}
   */
  @Value.Default
  public int fewestNodesPerDepartment() {
    return 3;
  }

  /**
   * {@return how many KPIs with a perspective there are at the least, to be asked whether they are
   * balanced; 8 unless given}
   */
  @Value.Default
  public int fewestKpisToBalance() {
    return 8;
  }

  /**
   * {@return how large a part of the KPIs with a perspective is in one of them at the most; 0.5
   * unless given}
   */
  @Value.Default
  public double greatestShareOfPerspective() {
    return 0.5;
  }

  /** {@return a builder that holds what these hold} */
  public abstract Builder toBuilder();

  @Value.Check
  void check() {
    Problems problems = Problems.none();
    checkCount("fewestMeasurements", fewestMeasurements(), problems);
    checkCount("fewestObservations", fewestObservations(), problems);
    checkCount("fewestOccasions", fewestOccasions(), problems);
    checkCount("fewestKpisOfOneTiming", fewestKpisOfOneTiming(), problems);
    checkCount("mostKpisPerObjective", mostKpisPerObjective(), problems);
    checkCount("mostNodesPerOwner", mostNodesPerOwner(), problems);
    checkCount("fewestNodesPerDepartment", fewestNodesPerDepartment(), problems);
    checkCount("fewestKpisToBalance", fewestKpisToBalance(), problems);
    checkShare("greatestShareOfPerspective", greatestShareOfPerspective(), problems);
    checkShare("leastProbability", leastProbability(), problems);
    checkShare("leastEffectiveWeight", leastEffectiveWeight(), problems);
    checkShare("leastPartOfEqualShare", leastPartOfEqualShare(), problems);
    checkShare("leastShareOfParent", leastShareOfParent(), problems);
    checkShare("greatestShareOfParent", greatestShareOfParent(), problems);
    problems.orThrow(InvalidDefinitionException::new);
  }

  private static void checkCount(String what, int count, Problems problems) {
    if (count < 0) {
      problems.add(() -> "The threshold %s is %s. Use 0 or more.".formatted(what, count));
    }
  }

  private static void checkShare(String what, double share, Problems problems) {
    if (!(share >= 0.0 && share <= 1.0)) {
      problems.add(() -> "The threshold %s is %s. Use 0 to 1.".formatted(what, share));
    }
  }

  /**
   * Builds {@link Thresholds}. Not safe for use by several threads.
   *
   * <p>{@code build()} throws {@link InvalidDefinitionException} if a number is negative, or a
   * share is not from 0 to 1; it names all of them.
   */
  public static final class Builder extends ImmutableThresholds.Builder {
    Builder() {}
  }
}
