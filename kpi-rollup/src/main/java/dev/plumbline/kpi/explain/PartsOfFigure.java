package dev.plumbline.kpi.explain;

import dev.plumbline.kpi.exact.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A figure that is made of parts, as the decimals that a reader sees in them. */
final class PartsOfFigure {
  /** More than rounding does to a part, in units of its last place. */
  private static final BigDecimal ROUNDING = BigDecimal.valueOf(8);

  private final List<Contribution> contributions;
  private final double figure;
  private final BigDecimal rest;

  private PartsOfFigure(List<Contribution> contributions, double figure) {
    this.contributions = contributions;
    this.figure = figure;
    this.rest = rest();
  }

  /** {@return the parts of a figure that is there; nothing if a child that counts has none} */
  static Optional<PartsOfFigure> of(List<Contribution> contributions, double figure) {
    boolean hasParts =
        contributions.stream().filter(Contribution::isCounted).allMatch(c -> c.part().isPresent());
    return hasParts ? Optional.of(new PartsOfFigure(contributions, figure)) : Optional.empty();
  }

  /** What the parts do not make up is 0 where the rounding of each accounts for it. */
  private BigDecimal rest() {
    BigDecimal missing = Decimals.of(figure);
    BigDecimal unit = new BigDecimal(Math.ulp(figure));
    for (Contribution contribution : contributions) {
      double part = contribution.part().orElse(0.0);
      missing = missing.subtract(Decimals.of(part));
      unit = unit.add(new BigDecimal(Math.ulp(part)));
    }
    return missing.abs().compareTo(unit.multiply(ROUNDING)) <= 0 ? BigDecimal.ZERO : missing;
  }

  RoundedParts rounded(int decimals) {
    BigDecimal total = Decimals.of(figure).setScale(decimals, RoundingMode.HALF_EVEN);
    List<BigDecimal> exact = new ArrayList<>();
    for (Contribution contribution : contributions) {
      if (contribution.isCounted()) {
        exact.add(Decimals.of(contribution.part().orElse(0.0)));
      }
    }
    exact.add(rest);
    boolean hasRest = rest.signum() != 0;
    List<BigDecimal> rounded =
        LargestRemainder.round(
            hasRest ? exact : exact.subList(0, exact.size() - 1), total, decimals);
    BigDecimal zero = BigDecimal.ZERO.setScale(decimals);
    return new RoundedParts(
        total, inPlace(rounded, zero), hasRest ? rounded.get(exact.size() - 1) : zero);
  }

  private List<BigDecimal> inPlace(List<BigDecimal> counted, BigDecimal zero) {
    List<BigDecimal> all = new ArrayList<>(contributions.size());
    int next = 0;
    for (Contribution contribution : contributions) {
      all.add(contribution.isCounted() ? counted.get(next) : zero);
      next += contribution.isCounted() ? 1 : 0;
    }
    return all;
  }

  /** At as many decimals as the figure is displayed with; if it is 0, its greatest part. */
  RoundedParts displayed() {
    double leading = figure;
    for (Contribution contribution : contributions) {
      double part = contribution.part().orElse(0.0);
      leading = figure == 0.0 && Math.abs(part) > Math.abs(leading) ? part : leading;
    }
    return rounded(Display.decimals(leading));
  }
}
