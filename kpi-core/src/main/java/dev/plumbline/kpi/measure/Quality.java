package dev.plumbline.kpi.measure;

import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.Objects;

/**
 * What a reading rests on: where it comes from, and how much of what it should rest on was there.
 *
 * <table class="striped">
 * <caption>Qualities</caption>
 * <thead><tr><th>reading</th><th>provenance</th><th>coverage</th><th>complete</th></tr></thead>
 * <tbody>
 * <tr><td>typed in</td><td>{@code MEASURED}</td><td>1</td><td>yes</td></tr>
 * <tr><td>nothing was measured</td><td>{@code MEASURED}</td><td>0</td><td>no</td></tr>
 * <tr><td>the sum of 3 of 4 shops</td><td>{@code ROLLED_UP}</td><td>0.75</td><td>no</td></tr>
 * <tr><td>the sum of all regions, of which one misses a shop</td><td>{@code ROLLED_UP}</td>
 * <td>1</td><td>no</td></tr>
 * <tr><td>rolled up where nothing applies</td><td>{@code ROLLED_UP}</td><td>0</td><td>yes</td></tr>
 * </tbody>
 * </table>
 *
 * @param provenance where it comes from
 * @param coverage the share that was present of what applies directly below it, from 0 to 1
 * @param complete whether all that applies was present, at every depth
 */
public record Quality(Provenance provenance, double coverage, boolean complete) {
  private static final Quality MEASURED = new Quality(Provenance.MEASURED, 1.0, true);
  private static final Quality NOTHING = new Quality(Provenance.MEASURED, 0.0, false);

  /**
   * Checks that the coverage is a share. Negative zero becomes zero.
   *
   * @param provenance where it comes from
   * @param coverage from 0 to 1
   * @param complete whether all that applies was present
   * @throws InvalidDefinitionException if the coverage is not between 0 and 1
   */
  public Quality {
    Objects.requireNonNull(provenance, "provenance");
    if (!(coverage >= 0.0 && coverage <= 1.0)) {
      throw new InvalidDefinitionException(
          "The coverage %s is not between 0 and 1. Give a share, such as 0.75."
              .formatted(coverage));
    }
    coverage += 0.0;
  }

  /**
   * {@return the quality of what was put in as it is: it rests on itself, and nothing is missing}
   */
  public static Quality measured() {
    return MEASURED;
  }

  /** {@return the quality of what is not there: nothing is covered} */
  static Quality nothing() {
    return NOTHING;
  }

  /**
   * {@return the quality of what was calculated from parts}
   *
   * @param coverage the share of the parts that was present, from 0 to 1
   * @param complete whether all that applies was present, at every depth
   * @throws InvalidDefinitionException if the coverage is not between 0 and 1
   */
  public static Quality rolledUp(double coverage, boolean complete) {
    return new Quality(Provenance.ROLLED_UP, coverage, complete);
  }
}
