package dev.plumbline.kpi.examples.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

class CityScorecardTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return run(Sparkline.BLOCKS, args);
  }

  private int run(Sparkline sparkline, String... args) {
    return CityScorecard.run(
        new PrintWriter(out, true), new PrintWriter(err, true), sparkline, args);
  }

  @Test
  void run_noArguments_printsTheCityFirst() {
    assertThat(run()).isZero();
    assertThat(out.toString().lines())
        .startsWith("New York City, fiscal year 2023: 338 indicators of 10 agencies", "")
        .contains(
            "Environmental Protection 19 of 25  76 %  57 %  45 %  57 %   on track      62 %",
            "New York City           77 of 125  62 %  51 %  48 %  50 %   at risk       37 %");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void run_noArguments_ranksAgenciesByShareOfTargetsMet() {
    assertThat(run()).isZero();
    List<String> names =
        out.toString().lines().skip(4).limit(10).map(line -> line.substring(0, 12)).toList();

    assertThat(names)
        .containsExactly(
            "Consumers an",
            "Transportati",
            "Environmenta",
            "Taxis and Li",
            "Finance     ",
            "Parks       ",
            "Buildings   ",
            "Children's S",
            "Fire        ",
            "Housing     ");
  }

  @Test
  void run_noArguments_explainsTheOpenedAgency() {
    assertThat(run()).isZero();
    assertThat(out.toString().lines())
        .contains(
            "Housing: 1 of 6 targets met, off track",
            "Housing conditions                           0 of 2     0 %     0 %        25 %",
            "Affordable housing                        does not count: no target",
            "Together                                     1 of 6            17 %");
  }

  @Test
  void run_tieOfFiveYears_isShownAsReached() {
    assertThat(run("--agency", "housing")).isZero();
    assertThat(out.toString().lines())
        .anyMatch(line -> line.matches(" +Daily visits by inspection team +12\\.7 +\\+ - \\+"));
  }

  @Test
  void run_noArguments_showsTheYearsOfEveryIndicatorOfTheAgency() {
    assertThat(run()).isZero();
    assertThat(out.toString().lines().dropWhile(line -> !line.startsWith("Over the years")))
        .startsWith(
            "Over the years                  '16-23    Trend            Signal     2024            likely   Met",
            "Rent subsidies")
        .contains(
            "  Share of vouchers in use      ▁▄▄▄▅▅▇█  rising, better   better    99.87      98.85 to 100 >99 %",
            "  Time to settle other compla.. ▅▃▁▁▃▆█▇  no trend         none      26.27     21.6 to 30.85  <1 %",
            "  Letters answered in two weeks █▇█▇▅▄▆▁  falling, worse   none      18.02     5.42 to 32.57  <1 %",
            "Met: how likely the target of 2023 would be met.")
        .filteredOn(line -> line.startsWith("  "))
        .hasSize(17);
  }

  @Test
  void run_tooFewYears_saysThatNothingIsKnown() {
    assertThat(run()).isZero();
    assertThat(out.toString().lines())
        .contains(
            "  Rental projects at high risk  ·█▁▁▁▁▁▁  no trend         none    unknown                 -     -");
    assertThat(run("--agency", "Taxis")).isZero();
    assertThat(out.toString().lines())
        .contains(
            "  Owners granted medallion de.. ·······▅  unknown          unknown unknown                 -     -");
  }

  @Test
  void run_terminalWithoutBlocks_showsDigits() {
    assertThat(run(Sparkline.DIGITS)).isZero();
    assertThat(out.toString())
        .contains("  Share of vouchers in use      14445578  rising, better ")
        .contains("  Rental projects at high risk  .8111111  no trend ")
        .isASCII();
  }

  @Test
  void run_otherAgency_opensIt() {
    assertThat(run("--agency", "parks")).isZero();
    assertThat(out.toString()).contains("Parks: 7 of 12 targets met, at risk");
  }

  @Test
  void run_unknownAgency_namesTheKnownOnes() {
    assertThat(run("--agency", "Mars")).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .startsWith("There is no agency 'Mars'. Choose one of: Buildings, Children's Services,");
  }

  @Test
  void run_beginningOfSeveralNames_namesThem() {
    assertThat(run("--agency", "Fi")).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .startsWith("More than one agency begins with 'Fi'. Choose one of: Finance, Fire.");
    assertThat(run("--agency", "")).isEqualTo(2);
  }

  @Test
  void run_escapesInTheName_areShownAsText() {
    assertThat(run("--agency", "\u001B[31m")).isEqualTo(2);
    assertThat(err.toString()).startsWith("There is no agency '\\u001B[31m'. Choose one of: ");
  }

  @Test
  void run_unknownOption_namesTheRightOne() {
    assertThat(run("--agncy", "Parks")).isEqualTo(2);
    assertThat(err.toString()).contains("'--agncy'", "Possible solutions: --agency");
  }

  @Test
  void run_piped_hasNoColours() {
    assertThat(run()).isZero();
    assertThat(out.toString()).doesNotContain("\u001B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Environmental", "Fire", "Finance", "Children", "Transportation"})
  void run_anyAgency_fitsATerminalOfAHundredColumns(String agency) {
    assertThat(run("--agency", agency)).isZero();
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void paint_colours_leaveTheTextAsItIs() {
    String text = new Paint(Ansi.ON).good("met");

    assertThat(text).startsWith("\u001B[32m").contains("met");
    assertThat(text.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo("met");
    assertThat(new Paint(Ansi.OFF).good("met")).isEqualTo("met");
  }
}
