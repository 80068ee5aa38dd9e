package dev.plumbline.kpi.examples.city;

import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A series in a line of characters: one for each period, the higher the value the higher.
 *
 * <p>Heights are shares of the way from the least to the greatest value of the series, so that
 * lines of several series do not compare. A period without a value is a dot.
 */
enum Sparkline {
  /** Of blocks, for terminals that have them. */
  BLOCKS("▁▂▃▄▅▆▇█", '·'),
  /** Of the digits 1 to 8, for those that do not. */
  DIGITS("12345678", '.');

  private final String heights;
  private final char gap;

  Sparkline(String heights, char gap) {
    this.heights = heights;
    this.gap = gap;
  }

  /** Returns the one that can be written in a charset. */
  static Sparkline in(Charset charset) {
    boolean hasBlocks =
        charset.canEncode() && charset.newEncoder().canEncode(BLOCKS.heights + BLOCKS.gap);
    return hasBlocks ? BLOCKS : DIGITS;
  }

  /** Returns the line of a series in some periods. */
  String of(Series series, List<Period> periods) {
    double[] numbers =
        periods.stream()
            .map(series::figure)
            .filter(Figure::isPresent)
            .mapToDouble(Figure::orElseThrow)
            .sorted()
            .toArray();
    return periods.stream()
        .map(series::figure)
        .map(
            figure ->
                figure.isPresent()
                    ? height(figure.orElseThrow(), numbers[0], numbers[numbers.length - 1])
                    : gap)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }

  /** Where all are equal they lie in the middle. */
  private char height(double number, double least, double greatest) {
    double share = least == greatest ? 0.5 : (number / 2 - least / 2) / (greatest / 2 - least / 2);
    int step = (int) (share * heights.length());
    return heights.charAt(Math.min(step, heights.length() - 1));
  }
}
