package dev.plumbline.kpi.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A figure and its parts at the same number of decimals, so that what is printed adds up: {@code
 * figure = sum of parts + rest}, to the last digit.
 *
 * <p>The figure is rounded half to even. The parts are rounded by the method of largest remainders:
 * down, and then those up by one unit of the last digit that lost most by it, of equal ones the
 * first. So no part is a whole unit away from what it was. Only where parts cancel each other, and
 * the doubles that hold them are too coarse to sum to the figure at so many decimals, the greatest
 * one is moved further.
 *
 * @param figure the figure
 * @param parts one for each of the {@link Explanation#contributions}; 0 for those that do not count
 * @param rest what the parts do not make up: what the clamp of the result cut off, such as -0.2;
 *     otherwise 0, unless the strategy is one of your own whose parts do not sum to its result
 */
public record RoundedParts(BigDecimal figure, List<BigDecimal> parts, BigDecimal rest) {
  /**
   * Copies the parts.
   *
   * @param figure the figure
   * @param parts one for each contribution
   * @param rest what they do not make up
   * @throws IllegalArgumentException if they do not add up
   */
  public RoundedParts {
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(rest, "rest");
    parts = List.copyOf(parts);
    BigDecimal sum = parts.stream().reduce(rest, BigDecimal::add);
    if (sum.compareTo(figure) != 0) {
      throw new IllegalArgumentException(
          "The parts and the rest sum to %s, but the figure is %s. Give parts that add up."
              .formatted(sum, figure));
    }
  }
}
