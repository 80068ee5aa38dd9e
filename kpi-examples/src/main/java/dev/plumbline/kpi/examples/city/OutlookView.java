package dev.plumbline.kpi.examples.city;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.trend.ForecastRules;
import dev.plumbline.kpi.trend.Movement;
import dev.plumbline.kpi.trend.ProcessChart;
import dev.plumbline.kpi.trend.RobustTrend;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.PlainText;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.IntStream;

/** Indicators over the years: how they went, and what the next year may bring. */
final class OutlookView {
  private static final int NAME = 31;
  private static final int TREND = 15;
  private static final int SIGNAL = 7;
  private static final int EXPECTED = 8;
  private static final int BETWEEN = 18;
  private static final int CHANCE = 6;

  private final Scorecard scorecard;
  private final List<Period> years;
  private final Sparkline sparkline;
  private final Paint paint;
  private final PrintWriter out;

  OutlookView(Scorecard scorecard, Sparkline sparkline, Paint paint, PrintWriter out) {
    this.scorecard = scorecard;
    this.years =
        IntStream.rangeClosed(IndicatorTable.FIRST_YEAR, scorecard.year())
            .mapToObj(FiscalYears::of)
            .toList();
    this.sparkline = sparkline;
    this.paint = paint;
    this.out = out;
  }

  void printHead() {
    int next = scorecard.year() + 1;
    out.println(
        paint.bold(
            Display.left("Over the years", NAME)
                + Display.left(" '%s-%s".formatted(lastDigits(0), lastDigits(years.size() - 1)), 9)
                + Display.left("  Trend", TREND + 2)
                + Display.left("  Signal", SIGNAL + 2)
                + Display.right(Integer.toString(next), EXPECTED)
                + Display.right("likely", BETWEEN)
                + Display.right("Met", CHANCE)));
  }

  private String lastDigits(int i) {
    return years.get(i).end().toString().substring(2, 4);
  }

  void print(Kpi kpi) {
    Series series = scorecard.series(kpi.id());
    Outlook outlook = Outlook.of(kpi, series, FiscalYears.of(scorecard.year()));
    Figure expected = outlook.forecast().projected();
    out.println(
        "  "
            + Display.left(kpi.name(), NAME - 2)
            + " "
            + sparkline.of(series, years)
            + "  "
            + coloured(outlook.standing().trendMovement(), Display.left(outlook.trend(), TREND))
            + "  "
            + coloured(outlook.standing().signal(), Display.left(outlook.signal(), SIGNAL))
            + Display.right(expected.isPresent() ? number(expected) : "unknown", EXPECTED)
            + Display.right(between(outlook), BETWEEN)
            + Display.right(Display.chance(outlook.onTarget()), CHANCE));
  }

  private static String between(Outlook outlook) {
    return outlook
        .forecast()
        .interval()
        .map(bounds -> Display.brief(bounds.lower()) + " to " + Display.brief(bounds.upper()))
        .orElse("-");
  }

  private static String number(Figure figure) {
    return Display.brief(figure.orElseThrow());
  }

  private String coloured(Movement movement, String text) {
    return switch (movement) {
      case BETTER -> paint.good(text);
      case WORSE -> paint.bad(text);
      case UNCHANGED, UNJUDGED, UNKNOWN -> text;
    };
  }

  void printNotes() {
    for (String note :
        List.of(
            "Trend: what is more than chance (Theil-Sen, Mann-Kendall, 95 %%); from %s years on."
                .formatted(RobustTrend.FEWEST),
            "Signal: whether the last year is more than noise (XmR chart); from %s years on."
                .formatted(ProcessChart.FEWEST),
            "%s: what is to be expected, and where it lies with 80 %%; from %s years on, and so few say little."
                .formatted(scorecard.year() + 1, ForecastRules.FEWEST),
            "Met: how likely the target of %s would be met.".formatted(scorecard.year()))) {
      out.println(paint.faint(PlainText.escape(note)));
    }
  }
}
