package dev.plumbline.kpi.examples.trends;

import com.google.errorprone.annotations.FormatMethod;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.trend.Bounds;
import dev.plumbline.kpi.trend.Forecast;
import dev.plumbline.kpi.trend.ProcessChart;
import dev.plumbline.kpi.trend.ProcessLimits;
import dev.plumbline.kpi.trend.RobustTrend;
import dev.plumbline.kpi.trend.Signal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes {@code docs/trends.svg}: a series with its process limits, its trend line, its target and
 * the forecast of the next year, each as the library calculates it.
 */
public final class TrendPicture {
  private static final Calendar FISCAL = Calendar.fiscal(Month.JULY);
  private static final int WIDTH = 720;
  private static final int HEIGHT = 380;
  private static final double LEFT = 50;
  private static final double RIGHT = 560;
  private static final double TOP = 50;
  private static final double BOTTOM = 330;
  private static final double NOTES = 590;
  private static final double HIGHEST = 18;
  private static final int STEP = 3;

  private final Kpi kpi;
  private final Series series;
  private final ProcessChart chart;
  private final RobustTrend trend;
  private final Period next;
  private final Forecast forecast;
  private final StringBuilder svg = new StringBuilder();

  private TrendPicture() {
    this.kpi = WaitExamples.waitForDecision();
    this.series = WaitExamples.waitInDays();
    this.chart = WaitExamples.waitChart();
    this.trend = RobustTrend.of(series);
    this.next = FISCAL.next(series.period(series.size() - 1));
    this.forecast = Forecast.of(kpi, series, next);
  }

  /**
   * Prints the picture.
   *
   * @param args none
   */
  public static void main(String[] args) {
    byte[] picture = text().getBytes(StandardCharsets.UTF_8);
    System.out.write(picture, 0, picture.length);
    System.out.flush();
  }

  /** {@return the picture} */
  static String text() {
    return new TrendPicture().draw();
  }

  private String draw() {
    element(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\""
            + " font-family=\"sans-serif\" font-size=\"12\" role=\"img\">",
        WIDTH, HEIGHT, WIDTH, HEIGHT);
    element("<title>%s, by fiscal year</title>", kpi.name());
    element(
        "<desc>%s; %s; %s</desc>",
        chart.text(FISCAL), trend.text(kpi.unit()), forecast.text(FISCAL));
    element("<rect width=\"%s\" height=\"%s\" fill=\"white\"/>", WIDTH, HEIGHT);
    element(
        "<text x=\"%s\" y=\"24\" font-size=\"14\" font-weight=\"bold\">%s, %s</text>",
        number(LEFT), kpi.name(), kpi.unit());
    drawAxes();
    drawLimits(chart.limits().orElseThrow());
    drawTarget(kpi.targets().get(0));
    drawTrend();
    drawForecast(forecast.interval().orElseThrow());
    drawValues();
    element("</svg>");
    return svg.toString();
  }

  private void drawAxes() {
    for (int value = 0; value <= HIGHEST; value += STEP) {
      line(LEFT, y(value), RIGHT, y(value), "#eeeeee", "");
      element(
          "<text x=\"%s\" y=\"%s\" text-anchor=\"end\" fill=\"#555555\">%s</text>",
          number(LEFT - 8), number(y(value) + 4), value);
    }
    for (int i = 0; i < series.size(); i++) {
      label(i, series.period(i));
    }
    label(series.size(), next);
  }

  private void label(int position, Period year) {
    element(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" fill=\"#555555\">%s</text>",
        number(x(position)), number(BOTTOM + 20), year.end().getYear());
  }

  private void drawLimits(ProcessLimits limits) {
    element(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#e8f0fa\"/>",
        number(LEFT),
        number(y(limits.upper())),
        number(x(series.size() - 1) - LEFT),
        number(y(limits.lower()) - y(limits.upper())));
    for (double limit : new double[] {limits.lower(), limits.line(), limits.upper()}) {
      line(LEFT, y(limit), x(series.size() - 1), y(limit), "#7a9cc6", "4 3");
    }
    note(limits.upper(), "upper limit " + number(limits.upper()), "#4a6c96");
    note(limits.line(), "mean " + number(limits.line()), "#4a6c96");
    note(limits.lower(), "lower limit " + number(limits.lower()), "#4a6c96");
  }

  private void drawTarget(Target target) {
    double value = target.value().orElseThrow();
    line(LEFT, y(value), RIGHT, y(value), "#2e7d32", "");
    note(value, "target " + number(value), "#2e7d32");
  }

  private void drawTrend() {
    int last = series.size() - 1;
    line(
        x(0),
        y(trend.lineAt(0).orElseThrow()),
        x(last),
        y(trend.lineAt(last).orElseThrow()),
        "#b26a00",
        "");
  }

  private void drawForecast(Bounds likely) {
    double at = x(series.size());
    element(
        "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"#b26a00\" stroke-width=\"10\""
            + " stroke-opacity=\"0.35\"/>",
        number(at), number(y(likely.lower())), number(at), number(y(likely.upper())));
    double expected = forecast.projected().orElseThrow();
    circle(at, y(expected), "#b26a00");
    note(expected, "80 %: " + number(likely.lower()) + " to " + number(likely.upper()), "#b26a00");
  }

  private void drawValues() {
    String points =
        IntStream.range(0, series.size())
            .mapToObj(i -> number(x(i)) + "," + number(y(series.number(i))))
            .collect(Collectors.joining(" "));
    element("<polyline points=\"%s\" fill=\"none\" stroke=\"#333333\"/>", points);
    Set<Integer> signals = new TreeSet<>();
    chart.signals().stream().map(Signal::positions).forEach(signals::addAll);
    for (int i = 0; i < series.size(); i++) {
      circle(x(i), y(series.number(i)), signals.contains(i) ? "#c62828" : "#333333");
    }
  }

  private void note(double value, String text, String colour) {
    element(
        "<text x=\"%s\" y=\"%s\" fill=\"%s\">%s</text>",
        number(NOTES), number(y(value) + 4), colour, text);
  }

  private void line(double x1, double y1, double x2, double y2, String colour, String dashes) {
    String dashed = dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"";
    element(
        "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"%s/>",
        number(x1), number(y1), number(x2), number(y2), colour, dashed);
  }

  private void circle(double x, double y, String colour) {
    element("<circle cx=\"%s\" cy=\"%s\" r=\"4\" fill=\"%s\"/>", number(x), number(y), colour);
  }

  private double x(int position) {
    return LEFT + 25 + (RIGHT - LEFT - 50) * position / series.size();
  }

  private static double y(double value) {
    return BOTTOM - (BOTTOM - TOP) * value / HIGHEST;
  }

  private static String number(double number) {
    return new BigDecimal(number).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
  }

  @FormatMethod
  private void element(String form, Object... parts) {
    svg.append(form.formatted(parts)).append('\n');
  }
}
