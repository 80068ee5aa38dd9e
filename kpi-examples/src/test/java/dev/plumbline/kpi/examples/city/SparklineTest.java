package dev.plumbline.kpi.examples.city;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.time.Period;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SparklineTest {
  private static final List<Period> YEARS =
      IntStream.rangeClosed(2016, 2023).mapToObj(FiscalYears::of).toList();

  private static Series series(double... values) {
    Series.Builder series = Series.builder(KpiId.of("visits"));
    for (int i = 0; i < values.length; i++) {
      series.put(YEARS.get(i), values[i]);
    }
    return series.build();
  }

  @Test
  void of_evenSteps_usesEveryHeightOnce() {
    assertThat(Sparkline.BLOCKS.of(series(1, 2, 3, 4, 5, 6, 7, 8), YEARS)).isEqualTo("▁▂▃▄▅▆▇█");
    assertThat(Sparkline.DIGITS.of(series(8, 7, 6, 5, 4, 3, 2, 1), YEARS)).isEqualTo("87654321");
  }

  @Test
  void of_negativeValues_areTheLowest() {
    assertThat(Sparkline.DIGITS.of(series(-4, 0, 4, -4, 0, 4, -4, 0), YEARS)).isEqualTo("15815815");
  }

  @Test
  void of_yearsWithoutAValue_areDots() {
    Series series =
        series(5).toBuilder().put(YEARS.get(3), Reading.noData()).put(YEARS.get(5), 6).build();

    assertThat(Sparkline.BLOCKS.of(series, YEARS)).isEqualTo("▁····█··");
    assertThat(Sparkline.DIGITS.of(series, YEARS)).isEqualTo("1....8..");
  }

  @Test
  void of_equalValues_liesInTheMiddle() {
    assertThat(Sparkline.BLOCKS.of(series(3, 3, 3), YEARS)).isEqualTo("▅▅▅·····");
    assertThat(Sparkline.BLOCKS.of(series(), YEARS)).isEqualTo("········");
  }

  @Test
  void of_hugeValues_doesNotOverflow() {
    assertThat(Sparkline.DIGITS.of(series(-Double.MAX_VALUE, 0, Double.MAX_VALUE), YEARS))
        .isEqualTo("158.....");
  }

  @Test
  void in_charset_isTheFinestThatItCanWrite() {
    assertThat(Sparkline.in(StandardCharsets.UTF_8)).isEqualTo(Sparkline.BLOCKS);
    assertThat(Sparkline.in(StandardCharsets.US_ASCII)).isEqualTo(Sparkline.DIGITS);
    assertThat(Sparkline.in(StandardCharsets.ISO_8859_1)).isEqualTo(Sparkline.DIGITS);
  }
}
