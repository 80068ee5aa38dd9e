package dev.plumbline.kpi.target;

import static dev.plumbline.kpi.target.Status.AT_RISK;
import static dev.plumbline.kpi.target.Status.OFF_TRACK;
import static dev.plumbline.kpi.target.Status.ON_TRACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BandsTest {
  private static final Bands AT_RISK_FROM_60 = Bands.startingWith(OFF_TRACK).from(0.6, AT_RISK);

  @ParameterizedTest
  @CsvSource({
    "-1.7976931348623157E308, off track",
    "0.0, off track",
    "-0.0, off track",
    "0.5999999999999999, off track",
    "0.6, at risk",
    "0.6000000000000001, at risk",
    "0.8999999999999999, at risk",
    "0.9, on track",
    "1.0, on track",
    "1.7976931348623157E308, on track"
  })
  void status_standardBands_boundBelongsToTheBetter(double score, String status) {
    assertThat(Bands.standard().status(score)).isEqualTo(Status.of(status));
  }

  @Test
  void status_justBelowABound_doesNotReachIt() {
    assertThat(Bands.standard().status(0.9)).isEqualTo(ON_TRACK);
    assertThat(Bands.standard().status(Math.nextDown(0.9))).isEqualTo(AT_RISK);
  }

  @Test
  void status_fourAndAHalfOfFive_reachesNineTenths() {
    Scoring scoring = Scoring.attainment(5.0, Direction.HIGHER_IS_BETTER);

    assertThat(Bands.standard().status(scoring.score(4.5).orElseThrow())).isEqualTo(ON_TRACK);
  }

  @Test
  void status_nineTenthsOfTheWay_reachesNineTenths() {
    Scoring scoring = Scoring.progress(0.1, 0.2); // 0.19 is (0.19 - 0.1) / 0.1 = 0.9 of the way

    assertThat((0.19 - 0.1) / (0.2 - 0.1)).isLessThan(0.9);
    assertThat(Bands.standard().status(scoring.score(0.19).orElseThrow())).isEqualTo(ON_TRACK);
  }

  @Test
  void status_boundAtZero_isReachedByBothZeros() {
    Bands bands = Bands.startingWith(OFF_TRACK).from(-0.0, ON_TRACK);

    assertThat(bands.status(0.0)).isEqualTo(ON_TRACK);
    assertThat(bands.status(-0.0)).isEqualTo(ON_TRACK);
    assertThat(bands.status(-Double.MIN_VALUE)).isEqualTo(OFF_TRACK);
    assertThat(bands).hasToString("off track, from 0.0 on track");
  }

  @Test
  void status_singleBand_isThatOfEveryScore() {
    assertThat(Bands.startingWith(AT_RISK).status(-1e300)).isEqualTo(AT_RISK);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void status_notFinite_isRefused(double score) {
    assertThatThrownBy(() -> Bands.standard().status(score))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The score " + score + " has no status. Only finite numbers have one.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.6, 0.5, -1.0})
  void from_boundNotAboveTheLast_isRefused(double bound) {
    assertThatThrownBy(() -> AT_RISK_FROM_60.from(bound, ON_TRACK))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The band 'on track' begins at %s, which is not above 0.6, where 'at risk' begins."
                    .formatted(bound)
                + " List the bands from the worst to the best.");
  }

  @Test
  void from_bothZerosAsBounds_isRefused() {
    assertThatThrownBy(() -> Bands.startingWith(OFF_TRACK).from(-0.0, AT_RISK).from(0.0, ON_TRACK))
        .isInstanceOf(InvalidDefinitionException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void from_boundNotFinite_isRefused(double bound) {
    assertThatThrownBy(() -> AT_RISK_FROM_60.from(bound, ON_TRACK))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The band 'on track' begins at " + bound + ". Give a finite number.");
  }

  @Test
  void from_statusThatStandsThere_isRefused() {
    assertThatThrownBy(() -> AT_RISK_FROM_60.from(0.9, OFF_TRACK))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("Two bands have the status 'off track'. Name each band differently.");
  }

  @Test
  void from_twoProblems_reportsBoth() {
    assertThatThrownBy(() -> AT_RISK_FROM_60.from(Double.NaN, AT_RISK))
        .isInstanceOfSatisfying(
            InvalidDefinitionException.class, e -> assertThat(e.problems()).hasSize(2));
  }

  @Test
  void from_onBands_leavesThemAsTheyWere() {
    Bands more = AT_RISK_FROM_60.from(0.9, ON_TRACK);

    assertThat(more.statuses()).containsExactly(OFF_TRACK, AT_RISK, ON_TRACK);
    assertThat(AT_RISK_FROM_60.statuses()).containsExactly(OFF_TRACK, AT_RISK);
    assertThat(AT_RISK_FROM_60.status(0.95)).isEqualTo(AT_RISK);
  }

  @Test
  void standard_inPrint_listsBoundsAndStatuses() {
    assertThat(Bands.standard()).hasToString("off track, from 0.6 at risk, from 0.9 on track");
  }

  @Test
  void equals_sameBoundsAndStatuses_isTrue() {
    Bands bands = AT_RISK_FROM_60.from(0.9, ON_TRACK);

    assertThat(bands).isEqualTo(Bands.standard()).hasSameHashCodeAs(Bands.standard());
    assertThat(bands)
        .isNotEqualTo(AT_RISK_FROM_60.from(0.8, ON_TRACK))
        .isNotEqualTo(AT_RISK_FROM_60.from(0.9, Status.of("green")))
        .isNotEqualTo(AT_RISK_FROM_60)
        .isNotEqualTo("off track, from 0.6 at risk, from 0.9 on track");
  }
}
