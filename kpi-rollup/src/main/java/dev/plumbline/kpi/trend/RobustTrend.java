package dev.plumbline.kpi.trend;

import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The trend of a series that outliers do not sway: the median of the slopes between all its points
 * (Theil 1950, Sen 1968), and whether it is more than chance (Mann 1945, Kendall 1975).
 *
 * <pre>{@code
 * RobustTrend trend = RobustTrend.of(9, 12, 11, 14, 15, 13, 17, 18);
 * trend.direction();     // RISING
 * trend.slope();         // 1.0 a period
 * trend.toString();      // "rising by 1 per period (95 %: 0.8 to 1.667; p = 0.006; 8 points)"
 * }</pre>
 *
 * <table class="striped">
 * <caption>What is calculated from n values</caption>
 * <thead><tr><th>number</th><th>formula</th></tr></thead>
 * <tbody>
 * <tr><td>{@link #slope}</td><td>the median of {@code (v_j - v_i) / (t_j - t_i)} over all pairs</td>
 * </tr>
 * <tr><td>{@link #interval}</td><td>the slopes of rank {@code M} from either end, {@code M = (N - C)
 * / 2} rounded down, of {@code N} slopes, {@code C = z sqrt(variance)}</td></tr>
 * <tr><td>{@link #score}</td><td>{@code S}: how many pairs rise less how many fall</td></tr>
 * <tr><td>{@link #variance}</td><td>{@code (n(n-1)(2n+5) - sum t(t-1)(2t+5)) / 18}, over the groups
 * of t equal values</td></tr>
 * <tr><td>{@link #z}</td><td>{@code (S - 1) / sqrt(variance)} where S is positive, {@code (S + 1) /
 * sqrt(variance)} where it is negative, 0 where it is 0</td></tr>
 * <tr><td>{@link #p}</td><td>two-sided; exact up to {@value #MOST_FOR_EXACT} values, also with equal
 * ones, beyond that the normal distribution of z</td></tr>
 * <tr><td>{@link #tau}</td><td>Kendall's tau-b: S by the geometric mean of all pairs and of those
 * that are not equal</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Times are those of the {@linkplain TimeScale scale}, so that a gap neither bends the slope nor
 * counts as a value. Independent noise is assumed: where a value follows the one before, p is too
 * small. Time {@code n log n} for p, and on average nearly so for the slope; it is quadratic only
 * where very many slopes are equal and not 0. Immutable.
 */
public final class RobustTrend {
  /** How many values it takes: of four not even the clearest row is more than chance. */
  public static final int FEWEST = 5;

  /** Up to how many values p is exact. */
  public static final int MOST_FOR_EXACT = KendallScore.MOST_FOR_EXACT;

  /** The confidence where none is given: 95 %. */
  public static final double CONFIDENCE = 0.95;

  private static final int MOST_SEASONS = 1_000;
  private static final long MOST_PAIRS_WITHIN_SEASONS = 10_000_000;

  private final Points points;
  private final double confidence;
  private final int seasons;
  private final KendallScore score;
  private final Figure slope;
  private final Optional<Bounds> interval;
  private final Figure level;
  private final Figure p;

  private RobustTrend(Points points, double confidence, int seasons) {
    this.points = points;
    this.confidence = confidence;
    this.seasons = seasons;
    List<Points> rows = rows();
    Inversions inversions = new Inversions();
    this.score =
        rows.stream()
            .map(row -> KendallScore.of(row.values(), row.size(), inversions))
            .reduce(KendallScore::plus)
            .orElse(KendallScore.NONE);
    if (points.size() < FEWEST || score.pairs() == 0) {
      this.slope = Figure.missing(Gap.NO_DATA);
      this.interval = Optional.empty();
      this.level = Figure.missing(Gap.NO_DATA);
      this.p = Figure.missing(Gap.NO_DATA);
    } else {
      Slopes slopes = slopes(rows);
      this.slope = Figure.ofResult(slopes.median());
      this.interval = interval(slopes);
      this.level = level();
      this.p = Figure.of(isExact() ? score.exactP() : Normal.beyond(score.z()));
    }
  }

  /**
   * {@return the trend of values at equal distances}
   *
   * @param values finite, in the order of time
   * @throws IllegalArgumentException if one of them is NaN or infinite
   */
  public static RobustTrend of(double... values) {
    return of(Points.ofValues(values), CONFIDENCE);
  }

  /**
   * {@return the trend of a series, with a confidence of 95 %}
   *
   * @param series periods that do not overlap; those without a value are passed over
   * @throws IllegalArgumentException if periods overlap
   */
  public static RobustTrend of(Series series) {
    return of(series, CONFIDENCE);
  }

  /**
   * {@return the trend of a series}
   *
   * @param series periods that do not overlap; those without a value are passed over
   * @param confidence of the interval and of the direction, between 0.5 and 1
   * @throws IllegalArgumentException if periods overlap, or the confidence is outside
   */
  public static RobustTrend of(Series series, double confidence) {
    return of(Points.of(series), confidence);
  }

  /**
   * {@return the trend of a series in which each season is only compared with itself: January with
   * January (seasonal Kendall test, Hirsch, Slack and Smith 1982)} Scores and variances of the
   * seasons are added, as if they had nothing to do with each other, and p is by the normal
   * distribution. The slope is still per period, not per cycle.
   *
   * @param series equal periods that do not overlap
   * @param seasons how many periods make a cycle: 12 for months in years, 7 for days in weeks
   * @throws IllegalArgumentException if the periods are not equal or overlap, or there are less
   *     than 2 or more than 1000 seasons, or too many points to compare
   */
  public static RobustTrend ofSeasons(Series series, int seasons) {
    return ofSeasons(Points.of(series), CONFIDENCE, seasons);
  }

  static RobustTrend of(Points points, double confidence) {
    return new RobustTrend(points, checked(confidence), 1);
  }

  static RobustTrend ofSeasons(Points points, double confidence, int seasons) {
    if (seasons < 2 || seasons > MOST_SEASONS) {
      throw new IllegalArgumentException(
          "A cycle of %s periods has no seasons. Use 2 to %s, such as 12 for months."
              .formatted(seasons, MOST_SEASONS));
    }
    if (points.scale() != TimeScale.PERIODS) {
      throw new IllegalArgumentException(
          "The periods of the series are of several lengths, so it has no seasons to compare."
              + " Roll it up to equal periods first.");
    }
    long each = points.size() / seasons + 1L;
    if (each * each / 2 * seasons > MOST_PAIRS_WITHIN_SEASONS) {
      throw new IllegalArgumentException(
          "%s points in %s seasons make too many pairs to compare. Roll them up, or use RobustTrend.of."
              .formatted(points.size(), seasons));
    }
    return new RobustTrend(points, checked(confidence), seasons);
  }

  private static double checked(double confidence) {
    if (!(confidence > 0.5 && confidence < 1.0)) {
      throw new IllegalArgumentException(
          "The confidence %s is no share between 0.5 and 1. Use one such as 0.95."
              .formatted(Double.isFinite(confidence) ? "" + confidence : "that is no number"));
    }
    return confidence;
  }

  private List<Points> rows() {
    if (seasons == 1) {
      return List.of(points);
    }
    List<Points> rows = new ArrayList<>(seasons);
    for (int season = 0; season < seasons; season++) {
      rows.add(points.ofSeason(season, seasons));
    }
    return rows;
  }

  private static Slopes slopes(List<Points> rows) {
    List<PairwiseSlopes> all =
        rows.stream()
            .filter(row -> row.size() > 1)
            .map(row -> new PairwiseSlopes(row.times(), row.values(), row.size()))
            .toList();
    return all.size() == 1 ? all.get(0) : Slopes.together(all);
  }

  private Optional<Bounds> interval(Slopes slopes) {
    double width = Normal.within(confidence) * Math.sqrt(score.variance());
    long rank = (long) Math.floor((slopes.count() - width) / 2) - 1;
    if (rank < 0) {
      return Optional.empty();
    }
    double lower = slopes.atRank(rank);
    double upper = slopes.atRank(slopes.count() - 1 - rank);
    return Double.isFinite(lower) && Double.isFinite(upper)
        ? Optional.of(new Bounds(lower, upper))
        : Optional.empty();
  }

  /** The line halves the points: as many are above it as below. */
  private Figure level() {
    if (!slope.isPresent()) {
      return slope;
    }
    double[] levels = new double[points.size()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = points.values()[i] - slope.orElseThrow() * points.times()[i];
    }
    return Figure.ofResult(Means.median(levels, levels.length));
  }

  /** {@return how many values there are} */
  public int size() {
    return points.size();
  }

  /** {@return what times are counted in} */
  public TimeScale scale() {
    return points.scale();
  }

  /** {@return how many seasons were told apart; 1 if none were} */
  public int seasons() {
    return seasons;
  }

  /** {@return the confidence of the interval and of the direction, such as 0.95} */
  public double confidence() {
    return confidence;
  }

  /** {@return by how much it rises in one unit of time; a gap for too few values} */
  public Figure slope() {
    return slope;
  }

  /** {@return where the true slope lies with the confidence; nothing if the values do not tell} */
  public Optional<Bounds> interval() {
    return interval;
  }

  /** {@return how many pairs rise less how many fall} */
  public long score() {
    return score.score();
  }

  /** {@return the variance of the score where there is no trend} */
  public double variance() {
    return score.variance();
  }

  /** {@return the score by its standard deviation, corrected for continuity; a gap for too few} */
  public Figure z() {
    return p.isPresent() ? Figure.of(score.z()) : p;
  }

  /** {@return how likely a score as far from 0 is without a trend; a gap for too few values} */
  public Figure p() {
    return p;
  }

  /** {@return whether p is exact, or else by the normal distribution} */
  public boolean isExact() {
    return seasons == 1 && points.size() <= MOST_FOR_EXACT;
  }

  /** {@return Kendall's tau-b, -1 to 1; a gap for too few values, or if all are equal} */
  public Figure tau() {
    if (!p.isPresent()) {
      return p;
    }
    return score.untied() == 0
        ? Figure.missing(Gap.DOMAIN)
        : Figure.of(
            score.score()
                / (Math.sqrt((double) score.pairs()) * Math.sqrt((double) score.untied())));
  }

  /** {@return which way it goes, where that is more than chance at the confidence} */
  public TrendDirection direction() {
    if (!p.isPresent()) {
      return TrendDirection.UNKNOWN;
    }
    if (p.orElseThrow() > 1.0 - confidence) {
      return TrendDirection.NO_TREND;
    }
    return score.score() > 0 ? TrendDirection.RISING : TrendDirection.FALLING;
  }

  /**
   * {@return whether the trend is for the better; unchanged where there is none to be told from
   * noise}
   *
   * @param preference which way is better
   */
  public Movement movement(Preference preference) {
    return switch (direction()) {
      case RISING -> preference.ofSign(1);
      case FALLING -> preference.ofSign(-1);
      case NO_TREND -> Movement.UNCHANGED;
      case UNKNOWN -> Movement.UNKNOWN;
    };
  }

  /**
   * {@return the height of the line at a time: the median of {@code v - slope t}, and the slope
   * from there on}
   *
   * @param time finite, in units of the scale since the first value of the series
   * @throws IllegalArgumentException if it is NaN or infinite
   */
  public Figure lineAt(double time) {
    if (!Double.isFinite(time)) {
      throw new IllegalArgumentException(
          "The line has no height at this time. Give a finite number of periods or days.");
    }
    return level.isPresent()
        ? Figure.ofResult(level.orElseThrow() + slope.orElseThrow() * time)
        : level;
  }

  /**
   * {@return the trend in one line, with the numbers it rests on}
   *
   * @param unit the unit of the values
   */
  public String text(Unit unit) {
    if (!p.isPresent()) {
      return "unknown: %s points, and it takes %s".formatted(size(), needed());
    }
    String chance = "%s; %s points".formatted(Shown.probability(p.orElseThrow()), size());
    if (direction() == TrendDirection.NO_TREND || !slope.isPresent()) {
      return "%s (%s)".formatted(direction().text(), chance);
    }
    return "%s by %s per %s (%s%s)"
        .formatted(
            direction().text(),
            Shown.number(Math.abs(slope.orElseThrow()), unit),
            scale().text(),
            interval.map(bounds -> Shown.percent(confidence) + ": " + bounds + "; ").orElse(""),
            chance);
  }

  /** {@return the trend in one line, without a unit} */
  @Override
  public String toString() {
    return text(Unit.NONE);
  }

  private String needed() {
    return seasons == 1 ? "" + FEWEST : FEWEST + ", two of them of one season";
  }
}
