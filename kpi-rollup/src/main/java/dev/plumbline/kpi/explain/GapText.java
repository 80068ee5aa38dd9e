package dev.plumbline.kpi.explain;

import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.value.PlainText;
import java.util.List;
import java.util.stream.Collectors;

/** Says why there is no figure, and by which way that came. */
final class GapText {
  private static final int LONGEST_WAY = 7;
  private static final int BEGINNING = 4;
  private static final int END = 2;

  private GapText() {}

  /** {@return such as {@code no score, because 'x' was not measured (y <- x)}} */
  static String of(Basis basis, List<GapStep> path) {
    String kind =
        switch (basis) {
          case VALUES -> "value";
          case SCORES -> "score";
          case STATUSES -> "status";
        };
    String reason = path.get(path.size() - 1).reason();
    return "no %s, because %s%s".formatted(kind, reason, path.size() > 1 ? way(path) : "");
  }

  private static String way(List<GapStep> path) {
    int size = path.size();
    if (size <= LONGEST_WAY) {
      return " (" + ids(path) + ")";
    }
    return " (%s <- %s others <- %s)"
        .formatted(
            ids(path.subList(0, BEGINNING)),
            size - BEGINNING - END,
            ids(path.subList(size - END, size)));
  }

  private static String ids(List<GapStep> steps) {
    return steps.stream()
        .map(step -> PlainText.escape(step.node().value()))
        .collect(Collectors.joining(" <- "));
  }
}
