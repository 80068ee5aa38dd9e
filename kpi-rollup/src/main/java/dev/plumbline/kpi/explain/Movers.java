package dev.plumbline.kpi.explain;

import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.PlainText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says which child a figure mostly comes from, and which pulls it down most. */
final class Movers {
  private static final int NONE = -1;

  private final Explanation why;
  private final double figure;
  private final List<Contribution> counted = new ArrayList<>();
  private final List<BigDecimal> printed = new ArrayList<>();
  private final @Nullable RoundedParts parts;

  Movers(Explanation why) {
    this.why = why;
    this.figure = why.figure().orElseThrow();
    this.parts = why.parts().map(PartsOfFigure::displayed).orElse(null);
    for (int i = 0; i < why.contributions().size(); i++) {
      if (why.contributions().get(i).isCounted()) {
        counted.add(why.contributions().get(i));
        printed.add(parts == null ? BigDecimal.ZERO : parts.parts().get(i));
      }
    }
  }

  Optional<String> sentence() {
    if (counted.isEmpty()) {
      return Optional.of("Nothing contributes to it");
    }
    if (counted.size() == 1) {
      return Optional.of("It rests on %s alone".formatted(name(0)));
    }
    int greatest = greatest();
    String from = greatest == NONE ? "" : from(greatest);
    String down = counted.size() <= Summary.FEW ? down(greatest) : away();
    String both =
        from + (from.isEmpty() || down.isEmpty() || down.startsWith(",") ? "" : "; ") + down;
    return both.isEmpty() ? Optional.empty() : Optional.of(both);
  }

  /** {@return the child with the greatest part of those that point the way of the figure} */
  private int greatest() {
    int greatest = NONE;
    double most = 0.0;
    for (int i = 0; parts != null && i < counted.size(); i++) {
      double part = Math.signum(figure) * counted.get(i).part().orElse(0.0);
      if (part > most) {
        most = part;
        greatest = i;
      }
    }
    return greatest;
  }

  private String from(int greatest) {
    Figure part = counted.get(greatest).part();
    long alike = counted.stream().filter(other -> other.part().equals(part)).count() - 1;
    if (alike > 0) {
      return "The greatest parts come from %s and %s (%s of %s each)"
          .formatted(
              name(greatest),
              alike == 1 ? "1 other" : alike + " others",
              Display.figure(part),
              Display.number(figure));
    }
    long parted = printed.stream().filter(other -> other.signum() != 0).count();
    if (parted == 1 && printed.get(greatest).compareTo(total()) == 0) {
      return "All of it comes from " + name(greatest);
    }
    double share = part.orElse(0.0) / figure;
    return "%s comes from %s (%s of %s)"
        .formatted(
            share > 0.5 && share <= 1.0 ? "Most of it" : "The greatest part",
            name(greatest),
            Display.exactly(printed.get(greatest)),
            Display.exactly(total()));
  }

  private BigDecimal total() {
    return parts == null ? BigDecimal.ZERO : parts.figure();
  }

  /** Without it the figure would be highest, and higher than it is, as far as a reader sees. */
  private String down(int greatest) {
    int lowest = NONE;
    double highest = figure;
    for (int i = 0; i < counted.size(); i++) {
      double without = why.without(i).orElse(highest);
      if (without > highest) {
        highest = without;
        lowest = i;
      }
    }
    String would = why.shown(Figure.of(highest));
    if (lowest == NONE || would.equals(why.shown(why.figure()))) {
      return "";
    }
    return "%s pulls it down most: without it it would be %s"
        .formatted(lowest == greatest ? ", which also" : name(lowest), would);
  }

  private String away() {
    int lowest = 0;
    for (int i = 1; i < counted.size(); i++) {
      lowest = printed.get(i).compareTo(printed.get(lowest)) < 0 ? i : lowest;
    }
    return printed.get(lowest).signum() < 0
        ? "%s takes most away (%s)".formatted(name(lowest), Display.exactly(printed.get(lowest)))
        : "";
  }

  private String name(int child) {
    return PlainText.escape(counted.get(child).name());
  }
}
