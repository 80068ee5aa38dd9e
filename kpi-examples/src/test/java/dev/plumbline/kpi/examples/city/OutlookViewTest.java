package dev.plumbline.kpi.examples.city;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class OutlookViewTest {
  private static final Scorecard SCORECARD =
      Scorecard.of(IndicatorTable.read(), IndicatorTable.LAST_YEAR);

  private static String printed(String indicator) {
    StringWriter out = new StringWriter();
    Kpi kpi = (Kpi) SCORECARD.graph(Question.TARGET).node(KpiId.of(indicator));
    new OutlookView(SCORECARD, Sparkline.DIGITS, new Paint(Ansi.ON), new PrintWriter(out, true))
        .print(kpi);
    return out.toString();
  }

  @Test
  void print_forTheBetter_isGreen() {
    assertThat(printed("9195"))
        .contains("Share of vouchers in use", "\u001B[32mrising, better", "\u001B[32mbetter ");
  }

  @Test
  void print_forTheWorse_isRed() {
    assertThat(printed("9339"))
        .contains("Time for new senior", "\u001B[31mrising, worse", "\u001B[31mworse ");
  }

  @Test
  void print_noise_hasNoColour() {
    assertThat(printed("2660")).contains("no trend", "none").doesNotContain("\u001B");
  }
}
