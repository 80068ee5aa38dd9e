package dev.plumbline.kpi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FirstScorecardTest {
  @Test
  void main_noArguments_printsScoreStatusExplanationAndWhatIsUnclear() {
    assertThat(printed().lines())
        .containsExactly(
            "0.47",
            "off track",
            "Keep the customers we win: 0.47, off track (short of 0.6), the weighted mean of 2 scores, coverage 100 %",
            "  Monthly customer churn: 0.4 (measured), weight 60 % (planned 60 %), contributes 0.24",
            "  Net promoter score: 0.575 (measured), weight 40 % (planned 40 %), contributes 0.23",
            "The KPI 'nps' has no cadence. Say how often it is measured: .cadence(...).",
            "The KPI 'nps' has no unit. Say in which unit it is measured: .unit(...).",
            "The KPI 'churn-rate' has neither a formula nor a data source."
                + " Say how it is calculated or where it is read: .formula(...) or .dataSource(...).",
            "The KPI 'nps' has neither a formula nor a data source."
                + " Say how it is calculated or where it is read: .formula(...) or .dataSource(...).",
            "The KPI 'nps' has no owner. Name who answers for it: .owner(...).");
  }

  private static String printed() {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      FirstScorecard.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
