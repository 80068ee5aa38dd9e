package dev.plumbline.kpi.examples;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;

import dev.plumbline.kpi.target.Clamp;
import dev.plumbline.kpi.target.Knot;
import dev.plumbline.kpi.target.Outside;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.value.Figure;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes {@code docs/scorings.md}, with pictures that are drawn by the scorings themselves. */
public final class ScoringsPage {
  private static final int COLUMNS = 61;
  private static final double HIGHEST = 1.5;
  private static final double STEP = 0.25;
  private static final int ROWS = 9;
  private static final String HEAD =
      """
      # Scorings

      How a value becomes a score: 0 says that nothing is achieved, 1 that the target is. Scores are not cut off, unless by a
      clamp, which is a step of its own. But for logarithms all are exact in the decimals that a reader sees, rounded once.

      This page is printed by `ScoringsPage`, which draws the pictures and calculates the tables with the scorings themselves; a
      test compares the two. To write it again:

      ```sh
      mvn -q -pl kpi-examples -am compile exec:java -Dexec.mainClass=dev.plumbline.kpi.examples.ScoringsPage > docs/scorings.md
      ```

      `v` is the value, `b` the baseline, `t` the target, `s` +1 where higher is better and -1 where lower is. For all of them:
      NaN and infinity are refused with a message, a score beyond the range of `double` is the gap "not defined here", and
      whether a target is met is decided on the value, not on the rounded score, wherever there is a target value.

      """;

  private ScoringsPage() {}

  /** A scoring, what is to be said of it, and from where to where it is drawn. */
  private record Entry(
      String title,
      String formula,
      String holdsFor,
      String code,
      Scoring scoring,
      double from,
      double to,
      List<Double> values,
      String edges,
      String others) {}

  private static List<Entry> entries() {
    return List.of(
        new Entry(
            "Progress",
            "(v - b) / (t - b)",
            "from b to t",
            "Scoring.progress(50, 80)",
            Scoring.progress(50, 80),
            35,
            95,
            List.of(35.0, 50.0, 65.0, 80.0, 95.0),
            "Below 0 on the wrong side of the baseline, above 1 beyond the target. `b = t` is refused.",
            "Tools for objectives and key results, as the progress of a key result from its start to"
                + " its target."),
        new Entry(
            "Attainment",
            "1 + s (v - t) / scale, scale = |t| unless given",
            "either",
            "Scoring.attainment(100, LOWER_IS_BETTER)",
            Scoring.attainment(100, LOWER_IS_BETTER),
            50,
            250,
            List.of(50.0, 100.0, 150.0, 200.0, 250.0),
            "`v / t` for a positive target where higher is better, `2 - v / t` where lower is. Right"
                + " for negative targets. A target of 0 needs a scale.",
            "`v / t` is the common achievement rate; with a target of 0 it is not defined there."),
        new Entry(
            "Inverse ratio",
            "t / v",
            "lower is better",
            "Scoring.inverseRatio(100)",
            Scoring.inverseRatio(100),
            0,
            400,
            List.of(0.0, 50.0, 100.0, 200.0, 400.0),
            "The other convention for costs: never below 0. Not defined for `v <= 0`, which does not"
                + " meet the target either. `t` must be positive.",
            "The cost performance index of earned value management, earned value by actual cost, has"
                + " this form."),
        new Entry(
            "Goalposts",
            "(v - worst) / (best - worst)",
            "from worst to best",
            "Scoring.goalposts(20, 85).clamped(Clamp.BOTH)",
            Scoring.goalposts(20, 85).clamped(Clamp.BOTH),
            0,
            100,
            List.of(0.0, 20.0, 52.5, 85.0, 100.0),
            "Shown with the clamp that composite indices put after it. Equal posts are refused.",
            "The dimension indices of UNDP's human development index (here: life expectancy); the SDG"
                + " Index, times 100."),
        new Entry(
            "Logarithmic goalposts",
            "(ln v - ln worst) / (ln best - ln worst)",
            "from worst to best",
            "Scoring.logGoalposts(100, 75_000)",
            Scoring.logGoalposts(100, 75_000),
            0,
            90_000,
            List.of(0.0, 100.0, 1_000.0, 10_000.0, 75_000.0),
            "Exactly 0 and 1 at the posts, within 8 ulp elsewhere. Not defined for `v <= 0`. Posts"
                + " must be positive and different.",
            "The income index of UNDP's human development index."),
        new Entry(
            "Goal and red flag",
            "1/3 at r, 2/3 at g, 1 at 2g - r",
            "from r to g",
            "Scoring.goalAndRedFlag(60, 90)",
            Scoring.goalAndRedFlag(60, 90),
            30,
            150,
            List.of(30.0, 60.0, 75.0, 90.0, 120.0),
            "The target is the goal: it is met at 2/3. `r = g` is refused.",
            "Spider Impact, for KPIs with a goal and a red flag."),
        new Entry(
            "Worst, threshold, target",
            "0, 1/2 and 1 at these, level outside",
            "from worst to target",
            "Scoring.worstThresholdTarget(20, 50, 60)",
            Scoring.worstThresholdTarget(20, 50, 60),
            10,
            70,
            List.of(10.0, 20.0, 50.0, 55.0, 70.0),
            "Never outside 0..1. The three must be in strict order.",
            "The goal-oriented requirement language (ITU-T Z.151), whose scale is -100..100."),
        new Entry(
            "Baseline, commit, target, stretch",
            "0, 0.7, 1 and 1.3 at these, and on",
            "from baseline to stretch",
            "Scoring.baselineCommitTargetStretch(0, 40, 100, 130)",
            Scoring.baselineCommitTargetStretch(0, 40, 100, 130),
            -20,
            140,
            List.of(0.0, 40.0, 70.0, 100.0, 130.0),
            "The four must be in strict order. For other scores use a curve through knots.",
            "Graders of objectives and key results call 0.7 a success."),
        new Entry(
            "Curve through knots",
            "straight lines through (x, y)",
            "the direction in which y rises",
            "Scoring.through(Outside.CLAMP, Knot.of(3, 1), Knot.of(5, 0.25), Knot.of(9, 0))",
            Scoring.through(Outside.CLAMP, Knot.of(3, 1), Knot.of(5, 0.25), Knot.of(9, 0)),
            2,
            10,
            List.of(2.0, 3.0, 4.0, 5.0, 10.0),
            "`CLAMP` keeps the score of the last knot outside, `EXTRAPOLATE` goes on. Values in strict"
                + " order; scores one way, some of them different.",
            "All above but the ratio and the logarithm are such curves."),
        new Entry(
            "Pass or fail",
            "1 if v reaches t, otherwise 0",
            "either",
            "Scoring.passOrFail(3, HIGHER_IS_BETTER)",
            Scoring.passOrFail(3, HIGHER_IS_BETTER),
            0,
            6,
            List.of(0.0, 2.999, 3.0, 6.0),
            "The target itself passes.",
            ""),
        new Entry(
            "Range",
            "1 in the range, falling to 0 over the tolerances",
            "in range",
            "Scoring.range(20, 30, 5, 10)",
            Scoring.range(20, 30, 5, 10),
            10,
            45,
            List.of(15.0, 17.5, 20.0, 30.0, 35.0, 40.0),
            "Both ends are in the range. A range may be a single value; tolerances must be positive.",
            "The trapezoidal membership function of fuzzy sets."),
        new Entry(
            "Within",
            "1 in the range, 0 outside",
            "in range",
            "Scoring.within(20, 30)",
            Scoring.within(20, 30),
            10,
            45,
            List.of(19.999, 20.0, 30.0, 30.001),
            "Both ends are in the range.",
            "Specification limits in quality control."));
  }

  /**
   * Prints the page.
   *
   * @param args none
   */
  public static void main(String[] args) {
    System.out.print(text());
  }

  /** Returns the page. */
  static String text() {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("| scoring | score | holds for |\n|---|---|---|\n");
    for (Entry entry : entries()) {
      page.append(
          "| [%s](#%s) | `%s` | %s |\n"
              .formatted(
                  entry.title,
                  anchor(entry.title),
                  entry.formula.replace("|", "\\|"),
                  entry.holdsFor));
    }
    page.append("| [Labels](#labels) | what a map says of a label | any |\n");
    entries().forEach(entry -> append(entry, page));
    appendLabels(page);
    appendClamps(page);
    return page.toString();
  }

  private static String anchor(String title) {
    return title.toLowerCase(Locale.ROOT).replace(",", "").replace(' ', '-');
  }

  private static void append(Entry entry, StringBuilder page) {
    page.append("\n## ").append(entry.title).append("\n\n`").append(entry.code).append("`\n\n");
    page.append("```text\n").append(picture(entry)).append("```\n\n| v | score |\n|---|---|\n");
    for (double value : entry.values) {
      page.append("| %s | %s |\n".formatted(value, entry.scoring.score(value)));
    }
    page.append('\n').append(entry.edges).append('\n');
    if (!entry.others.isEmpty()) {
      page.append("\n*Elsewhere:* ").append(entry.others).append('\n');
    }
  }

  private static String picture(Entry entry) {
    StringBuilder[] rows = new StringBuilder[ROWS];
    for (int row = 0; row < ROWS; row++) {
      double score = HIGHEST - row * STEP;
      rows[row] = new StringBuilder(row % 2 == 0 ? "%5s |".formatted(score) : "      |");
      rows[row].append((score == 0.0 ? "-" : " ").repeat(COLUMNS));
    }
    int margin = "      |".length();
    for (int column = 0; column < COLUMNS; column++) {
      double value = entry.from + (entry.to - entry.from) * column / (COLUMNS - 1);
      Figure score = entry.scoring.score(value);
      long row = Math.round((HIGHEST - score.orElse(HIGHEST + 1.0)) / STEP);
      if (row >= 0 && row < ROWS) {
        rows[(int) row].setCharAt(margin + column, '*');
      }
    }
    StringBuilder picture = new StringBuilder();
    for (StringBuilder row : rows) {
      picture.append(row.toString().stripTrailing()).append('\n');
    }
    String left = "v = " + entry.from;
    String right = "" + entry.to;
    return picture
        .append(" ".repeat(margin))
        .append(left)
        .append(" ".repeat(COLUMNS - left.length() - right.length()))
        .append(right)
        .append('\n')
        .toString();
  }

  private static void appendLabels(StringBuilder page) {
    Scoring milestone = Scoring.labels(Map.of("planned", 0.0, "begun", 0.5, "done", 1.0));
    page.append("\n## Labels\n\n| label | score |\n|---|---|\n");
    for (String label : List.of("planned", "begun", "done", "cancelled")) {
      page.append("| %s | %s |\n".formatted(label, milestone.score(label)));
    }
    page.append("\n`Scoring.labels(Map.of(\"planned\", 0.0, \"begun\", 0.5, \"done\", 1.0))`:")
        .append(" a label that is not in the map, and any number, is not defined.\n");
  }

  private static void appendClamps(StringBuilder page) {
    Scoring scoring = Scoring.attainment(100, HIGHER_IS_BETTER);
    Scoring clamped = scoring.clamped(Clamp.BOTH);
    page.append(
            "\n## Clamps\n\nCutting off each child before averaging, or the parent after, is not")
        .append(" the same. One KPI at 300 % hides two failures:\n\n")
        .append("| values, target 100 | each clamped, then averaged | averaged, then clamped |\n")
        .append(
            "|---|---|---|\n| 300, 0, 0 | %s | %s |\n"
                .formatted(mean(clamped), Clamp.BOTH.apply(mean(scoring))));
  }

  private static double mean(Scoring scoring) {
    return List.of(300.0, 0.0, 0.0).stream()
        .mapToDouble(value -> scoring.score(value).orElseThrow())
        .average()
        .orElseThrow();
  }
}
