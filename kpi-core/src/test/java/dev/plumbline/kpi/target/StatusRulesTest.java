package dev.plumbline.kpi.target;

import static dev.plumbline.kpi.target.StatusCondition.endsOnOrAfter;
import static dev.plumbline.kpi.target.StatusCondition.scoreIsMissing;
import static dev.plumbline.kpi.target.StatusCondition.scoreReaches;
import static dev.plumbline.kpi.target.StatusCondition.valueIsBeyond;
import static dev.plumbline.kpi.target.StatusCondition.valueReaches;
import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static dev.plumbline.kpi.value.Direction.IN_RANGE;
import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ordered rules: the first that holds gives the status, and says so. */
class StatusRulesTest {
  private static final Period MARCH = Period.month(2026, 3);
  private static final Figure NOTHING = Figure.missing(Gap.NO_DATA);
  private static final LocalDate DUE = LocalDate.of(2026, 3, 31);

  private static StatusFacts value(double value) {
    return new StatusFacts(Figure.of(value), NOTHING, MARCH);
  }

  private static StatusFacts score(Figure score) {
    return new StatusFacts(NOTHING, score, MARCH);
  }

  private static StatusRules milestone() {
    return StatusRules.builder()
        .when("unknown", scoreIsMissing(), Status.of("unknown"))
        .when("done", scoreReaches(1.0), Status.ON_TRACK)
        .when("overdue", endsOnOrAfter(DUE), Status.OFF_TRACK)
        .otherwise(Status.AT_RISK);
  }

  @Test
  void grade_severalRulesHold_theFirstGivesTheStatus() {
    assertThat(milestone().grade(score(Figure.of(1.2))))
        .contains(new Verdict(Status.ON_TRACK, "done"));
    assertThat(milestone().grade(score(Figure.of(0.9))))
        .contains(new Verdict(Status.OFF_TRACK, "overdue"));
    assertThat(milestone().grade(score(NOTHING)))
        .contains(new Verdict(Status.of("unknown"), "unknown"));
  }

  @Test
  void grade_noRuleHolds_isOtherwise() {
    StatusFacts february = new StatusFacts(NOTHING, Figure.of(0.9), Period.month(2026, 2));

    assertThat(milestone().grade(february)).contains(new Verdict(Status.AT_RISK, "otherwise"));
    assertThat(StatusRules.builder().otherwise(Status.AT_RISK).grade(february))
        .hasValueSatisfying(verdict -> assertThat(verdict).hasToString("at risk (otherwise)"));
  }

  @Test
  void grade_scoreMissing_onlyConditionsOnItDoNotHold() {
    StatusRules rules =
        StatusRules.builder()
            .when("any score", scoreReaches(-Double.MAX_VALUE), Status.of("scored"))
            .when("any value", valueReaches(-Double.MAX_VALUE, HIGHER_IS_BETTER), Status.of("seen"))
            .otherwise(Status.of("nothing"));

    assertThat(rules.grade(score(NOTHING)).orElseThrow().rule()).isEqualTo("otherwise");
    assertThat(rules.grade(value(3)).orElseThrow().rule()).isEqualTo("any value");
    assertThat(rules.grade(score(Figure.of(0))).orElseThrow().rule()).isEqualTo("any score");
  }

  @ParameterizedTest
  @CsvSource({
    "0.9, 0.9, true",
    "0.9, 0.8999999999999999, false",
    "0, 0, true",
    "-1, -1, true",
    "1, 0.9999999999999999, false"
  })
  void scoreReaches_tie_holds(double share, double score, boolean holds) {
    assertThat(scoreReaches(share).holds(score(Figure.of(score)))).isEqualTo(holds);
  }

  /** Ties as a reader of the decimals decides them. */
  @ParameterizedTest
  @CsvSource({
    "0, 5, 4.5, 0.9, true",
    "0, 5, 4.499999999999999, 0.9, false",
    "0, 1, 0.9, 0.9, true",
    "0.1, 0.7, 0.7, 1, true",
    "0.1, 0.7, 0.4, 0.5, true",
    "10, 0, 1, 0.9, true",
    "0.3, 0, 0.03, 0.9, true",
    "1.1, 2.2, 2.09, 0.9, true"
  })
  void scoreReaches_shareOfTheWay_isThatOfTheDecimals(
      double baseline, double target, double value, double share, boolean holds) {
    Figure score = Scoring.progress(baseline, target).score(value);

    assertThat(scoreReaches(share).holds(score(score))).isEqualTo(holds);
    assertThat(
            Bands.startingWith(Status.OFF_TRACK)
                .from(share, Status.ON_TRACK)
                .status(score.orElseThrow()))
        .isEqualTo(holds ? Status.ON_TRACK : Status.OFF_TRACK);
  }

  @Test
  void valueReaches_level_isReachedInItsDirection() {
    assertThat(valueReaches(30, HIGHER_IS_BETTER).holds(value(30))).isTrue();
    assertThat(valueReaches(30, HIGHER_IS_BETTER).holds(value(Math.nextDown(30.0)))).isFalse();
    assertThat(valueReaches(30, HIGHER_IS_BETTER).holds(value(31))).isTrue();
    assertThat(valueReaches(30, LOWER_IS_BETTER).holds(value(30))).isTrue();
    assertThat(valueReaches(30, LOWER_IS_BETTER).holds(value(Math.nextUp(30.0)))).isFalse();
    assertThat(valueReaches(-0.0, HIGHER_IS_BETTER).holds(value(0))).isTrue();
  }

  @Test
  void valueIsBeyond_level_isNotEnough() {
    assertThat(valueIsBeyond(30, HIGHER_IS_BETTER).holds(value(30))).isFalse();
    assertThat(valueIsBeyond(30, HIGHER_IS_BETTER).holds(value(Math.nextUp(30.0)))).isTrue();
    assertThat(valueIsBeyond(30, LOWER_IS_BETTER).holds(value(30))).isFalse();
    assertThat(valueIsBeyond(30, LOWER_IS_BETTER).holds(value(Math.nextDown(30.0)))).isTrue();
    assertThat(valueIsBeyond(-0.0, HIGHER_IS_BETTER).holds(value(0))).isFalse();
    assertThat(valueIsBeyond(0, HIGHER_IS_BETTER).holds(score(Figure.of(1)))).isFalse();
  }

  @Test
  void valueReaches_bothEndsOfARange_isARange() {
    StatusCondition inside =
        valueReaches(20, HIGHER_IS_BETTER).and(valueReaches(30, LOWER_IS_BETTER));

    assertThat(inside.holds(value(20))).isTrue();
    assertThat(inside.holds(value(30))).isTrue();
    assertThat(inside.holds(value(19.9))).isFalse();
    assertThat(inside.holds(value(30.1))).isFalse();
  }

  @Test
  void levelInARange_isRefusedWhenBuilt() {
    String message =
        "The level 30.0 cannot be reached in a range."
            + " Join one condition for either end of the range with and(...).";

    assertThatThrownBy(() -> valueReaches(30, IN_RANGE))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> valueIsBeyond(30, IN_RANGE))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void levelNotFinite_isRefused(double level) {
    assertThatThrownBy(() -> valueReaches(level, HIGHER_IS_BETTER))
        .hasMessage("The level " + level + " is not finite. Give a number.");
    assertThatThrownBy(() -> valueIsBeyond(level, HIGHER_IS_BETTER))
        .hasMessage("The level " + level + " is not finite. Give a number.");
    assertThatThrownBy(() -> scoreReaches(level))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The share " + level + " is not finite. Give a number.");
  }

  @Test
  void endsOnOrAfter_lastDay_decides() {
    StatusFacts march = score(NOTHING);

    assertThat(endsOnOrAfter(DUE).holds(march)).isTrue();
    assertThat(endsOnOrAfter(DUE.plusDays(1)).holds(march)).isFalse();
    assertThat(endsOnOrAfter(DUE.minusDays(1)).holds(march)).isTrue();
  }

  @Test
  void andOr_joinConditions() {
    StatusCondition yes = facts -> true;
    StatusCondition no = facts -> false;
    StatusFacts facts = score(NOTHING);

    assertThat(yes.and(yes).holds(facts)).isTrue();
    assertThat(yes.and(no).holds(facts)).isFalse();
    assertThat(no.and(yes).holds(facts)).isFalse();
    assertThat(yes.or(no).holds(facts)).isTrue();
    assertThat(no.or(yes).holds(facts)).isTrue();
    assertThat(no.or(no).holds(facts)).isFalse();
  }

  @Test
  void statuses_areInTheOrderOfTheRulesEachOnce() {
    assertThat(milestone().statuses())
        .containsExactly(Status.of("unknown"), Status.ON_TRACK, Status.OFF_TRACK, Status.AT_RISK);
    assertThat(
            StatusRules.builder()
                .when("a", scoreIsMissing(), Status.AT_RISK)
                .when("b", scoreReaches(1), Status.ON_TRACK)
                .otherwise(Status.AT_RISK)
                .statuses())
        .containsExactly(Status.AT_RISK, Status.ON_TRACK);
  }

  @Test
  void toString_isTheRulesInOrder() {
    assertThat(milestone())
        .hasToString("unknown: unknown; done: on track; overdue: off track; otherwise at risk");
  }

  @Test
  void otherwise_namesThatAreNotDifferent_areRefused() {
    StatusRules.Builder twice =
        StatusRules.builder()
            .when("a", scoreIsMissing(), Status.AT_RISK)
            .when("a", scoreIsMissing(), Status.AT_RISK)
            .when("otherwise", scoreIsMissing(), Status.AT_RISK);

    assertThatThrownBy(() -> twice.otherwise(Status.AT_RISK))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "2 problems: (1) Two status rules are called 'a'. Give each a name of its own."
                + " (2) Two status rules are called 'otherwise'. Give each a name of its own.");
  }

  @Test
  void when_nameThatIsNotPrintable_isRefused() {
    assertThatThrownBy(() -> StatusRules.builder().when("a\nb", scoreIsMissing(), Status.AT_RISK))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageStartingWith("The status rule 'a\\u000Ab' holds the character U+000A.");
  }

  @Test
  void otherwise_builderUsedOn_doesNotChangeTheRules() {
    StatusRules.Builder builder = StatusRules.builder();
    StatusRules rules = builder.otherwise(Status.AT_RISK);
    builder.when("a", facts -> true, Status.ON_TRACK);

    assertThat(rules.grade(score(NOTHING)).orElseThrow().status()).isEqualTo(Status.AT_RISK);
  }

  @Test
  void when_null_isRefusedAtOnce() {
    StatusRules.Builder rules = StatusRules.builder();

    assertThatThrownBy(() -> rules.when("late", null, Status.AT_RISK)).hasMessage("condition");
    assertThatThrownBy(() -> rules.when("late", scoreIsMissing(), null)).hasMessage("status");
    assertThatThrownBy(() -> rules.otherwise(null)).hasMessage("status");
    assertThatThrownBy(() -> new Verdict(Status.AT_RISK, null)).hasMessage("rule");
    assertThatThrownBy(() -> Bands.ofValues(null, Status.AT_RISK)).hasMessage("direction");
    assertThatThrownBy(() -> Scoring.of(null, value -> value)).hasMessage("direction");
    assertThatThrownBy(() -> Scoring.progress(0, 1).clamped(null)).hasMessage("clamp");
  }
}
