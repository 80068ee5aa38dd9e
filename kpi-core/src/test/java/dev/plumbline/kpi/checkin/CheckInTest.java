package dev.plumbline.kpi.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckInTest {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 7);

  private static CheckIn.Builder word() {
    return CheckIn.builder(KpiId.of("churn"), DAY).author("Ada").note("Two have left.");
  }

  @Test
  void checkIn_allOfIt_isPrintedInOneLine() {
    CheckIn checkIn = word().value(4.6).confidence(Confidence.outOfTen(4)).build();

    assertThat(checkIn.value()).isEqualTo(Figure.of(4.6));
    assertThat(checkIn.confidence()).contains(Confidence.of(0.4));
    assertThat(checkIn).hasToString("2026-04-07 churn, Ada, 4.6, confidence 40 %: Two have left.");
  }

  @Test
  void checkIn_onlyWhatIsRequired_hasNoValueAndNoConfidence() {
    CheckIn checkIn =
        CheckIn.builder(ObjectiveId.of("retain"), DAY).author("Ada").note("Fine.").build();

    assertThat(checkIn.value()).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(checkIn.confidence()).isEmpty();
    assertThat(checkIn).hasToString("2026-04-07 retain, Ada: Fine.");
  }

  @Test
  void checkIn_hiddenCharacters_areKeptAndEscapedInPrint() {
    CheckIn checkIn = word().note("red\u001b[31m\nalert").build();

    assertThat(checkIn.note()).isEqualTo("red\u001b[31m\nalert");
    assertThat(checkIn).hasToString("2026-04-07 churn, Ada: red\\u001B[31m\\u000Aalert");
  }

  @Test
  void build_neitherAuthorNorNote_isRefusedWithBoth() {
    assertThatThrownBy(() -> CheckIn.builder(KpiId.of("churn"), DAY).build())
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "2 problems:"
                + " (1) The check-in on 'churn' of 2026-04-07 has no author. Say .author(...)."
                + " (2) The check-in on 'churn' of 2026-04-07 has no note. Say .note(...).");
  }

  @Test
  void build_textThatIsTooLong_isRefused() {
    CheckIn.Builder longest = word().author("a".repeat(1000)).note("n".repeat(10_000));
    assertThat(longest.build().note()).hasSize(10_000);

    assertThatThrownBy(() -> word().author("a".repeat(1001)).note("n".repeat(10_001)).build())
        .hasMessageContaining("has 1001 characters in its author. Use at most 1000.")
        .hasMessageContaining("has 10001 characters in its note. Use at most 10000.");
  }

  @Test
  void value_thatIsNoNumber_isRefused() {
    CheckIn.Builder builder = word();

    assertThatThrownBy(() -> builder.value(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN is no figure");
  }

  @Test
  void toBuilder_anotherNote_changesNothingElse() {
    CheckIn checkIn = word().value(4.6).build();

    CheckIn corrected = checkIn.toBuilder().note("Three have left.").build();

    assertThat(corrected).isEqualTo(word().value(4.6).note("Three have left.").build());
    assertThat(corrected).isNotEqualTo(checkIn);
  }

  @Test
  void confidence_outOfTen_isAShare() {
    assertThat(Confidence.outOfTen(0)).isEqualTo(Confidence.of(0)).hasToString("0 %");
    assertThat(Confidence.outOfTen(7)).isEqualTo(Confidence.of(0.7)).hasToString("70 %");
    assertThat(Confidence.outOfTen(10)).isEqualTo(Confidence.of(1)).hasToString("100 %");
    assertThat(Confidence.of(-0.0)).isEqualTo(Confidence.of(0.0));
    assertThat(Confidence.of(0.3)).isLessThan(Confidence.of(0.4));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, 7, Double.NaN, Double.POSITIVE_INFINITY})
  void confidence_thatIsNoShare_isRefused(double share) {
    assertThatThrownBy(() -> Confidence.of(share))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The confidence "
                + share
                + " is no share. Use 0 (certainly not) to 1 (certainly), or outOfTen(0 to 10).");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 11})
  void confidence_moreThanTenOutOfTen_isRefused(int points) {
    assertThatThrownBy(() -> Confidence.outOfTen(points))
        .hasMessage("The confidence of " + points + " out of 10 is none. Use 0 to 10.");
  }
}
