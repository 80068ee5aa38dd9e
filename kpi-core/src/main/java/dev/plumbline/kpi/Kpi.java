package dev.plumbline.kpi;

import static java.util.Comparator.reverseOrder;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.Nature;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import dev.plumbline.kpi.value.Unit;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The definition of a key performance indicator: what is measured, in which unit, which way is
 * better, and what is to be reached.
 *
 * <pre>{@code
 * Kpi churn = Kpi.builder("churn-rate")
 *     .name("Monthly customer churn")
 *     .unit(Unit.PERCENT)
 *     .direction(Direction.LOWER_IS_BETTER)
 *     .owner("Head of Customer Success")
 *     .cadence(Cadence.MONTHLY)
 *     .target(Target.progress(5.0, 3.0).in(Period.year(2026)))
 *     .build();
 * }</pre>
 *
 * <p>The id and the direction are required. The other attributes are those of the KPI sheet of ISO
 * 22400-1 in plain words, all optional; {@linkplain dev.plumbline.kpi.value.PlainText#escape
 * escape} their texts where you print them. A definition holds no measurements. Immutable; equal to
 * a definition that says the same in every attribute, whatever the order of its tags.
 */
// id() narrows NodeId; the generated code copies it all the same.
@SuppressWarnings("immutables:from")
@Value.Immutable
public abstract non-sealed class Kpi implements AlignmentNode {
  private static final long FAR_AWAY = Long.MAX_VALUE / 2;
  private static final int LONGEST_TAG = 100;

  Kpi() {}

  /**
   * {@return a builder}
   *
   * @param id the id, such as {@code churn-rate}
   * @throws InvalidDefinitionException if the id is refused by {@link KpiId}
   */
  public static Builder builder(String id) {
    return new Builder().id(KpiId.of(id));
  }

  @Override
  public abstract KpiId id();

  /** {@return the name for a reader; the text of the id unless given} */
  @Override
  @Value.Default
  public String name() {
    return id().value();
  }

  /** {@return what it is about: what counts and what does not, in as many sentences as it takes} */
  public abstract Optional<String> description();

  /** {@return what it is measured of, such as {@code "private customers in the EU"}} */
  public abstract Optional<String> scope();

  /** {@return how it is calculated, in words; nothing reads it but people} */
  public abstract Optional<String> formula();

  /** {@return where its figures come from, such as a system and a report of it} */
  public abstract Optional<String> dataSource();

  /** {@return who is to look at it, such as {@code "shift leaders"}} */
  public abstract Optional<String> audience();

  /** {@return the unit of its values; {@link Unit#NONE} unless given} */
  @Value.Default
  public Unit unit() {
    return Unit.NONE;
  }

  /**
   * {@return which way is better} Required: {@link Builder#build} refuses a KPI without a
   * direction.
   */
  @Value.Default
  public Direction direction() {
    throw new InvalidDefinitionException(
        ("The KPI %s has no direction."
                + " Say .direction(HIGHER_IS_BETTER) or .direction(LOWER_IS_BETTER).")
            .formatted(quotedId()));
  }

  /**
   * {@return what kind of measure it is; unless given, {@link Nature#RATIO} where there is a {@link
   * #ratio}, otherwise {@link Nature#UNSTATED}}
   */
  @Value.Default
  public Nature nature() {
    return Nature.UNSTATED;
  }

  /**
   * {@return what is counted above and below the line} Whoever says so has said that the KPI is a
   * {@linkplain Nature#RATIO ratio}: with another nature it is refused.
   */
  public abstract Optional<Ratio> ratio();

  /** {@return the values that it can have at all; a percentage of a whole lies in 0 to 100} */
  public abstract Optional<NaturalRange> naturalRange();

  /** {@return whether it tells of what is to come, or of what has been} */
  public abstract Optional<Timing> timing();

  /** {@return the group of KPIs that it belongs to, such as {@code "quality"}} */
  public abstract Optional<String> category();

  @Override
  public abstract Optional<Perspective> perspective();

  /** {@return words to find it by, in the order in which they were given} */
  public abstract Set<String> tags();

  @Override
  public abstract Optional<String> owner();

  /** {@return who checks the definition and its figures, as it was given} */
  public abstract Optional<String> reviewer();

  /** {@return the day by which the definition is to be looked at again} */
  public abstract Optional<LocalDate> reviewDate();

  /** {@return the version of the definition, such as {@code "2.1"}; versions are not compared} */
  public abstract Optional<String> version();

  /** {@return what else a reader should know} */
  public abstract Optional<String> notes();

  @Override
  public abstract Optional<OrgUnitId> orgUnit();

  /** {@return how often it is measured} */
  public abstract Optional<Cadence> cadence();

  /**
   * {@return its targets, in the order in which they were given} Those of two periods that overlap
   * are refused, unless one period lies inside the other.
   */
  public abstract List<Target> targets();

  /**
   * {@return the target for a period} That of the shortest target period which contains it; or else
   * the one that is valid from the latest day not after its first; or else the one that holds
   * always. So what held in March is found again later. Linear in the number of targets.
   *
   * @param period the period of the values to be scored
   */
  public Optional<Target> targetIn(Period period) {
    Target closest = null;
    for (Target target : targets()) {
      if (holds(target, period) && (closest == null || generality(target) < generality(closest))) {
        closest = target;
      }
    }
    return Optional.ofNullable(closest);
  }

  private static boolean holds(Target target, Period period) {
    return target.period().map(p -> p.contains(period)).orElse(true)
        && target.validFrom().map(day -> !day.isAfter(period.start())).orElse(true);
  }

  /** The days of a period are few; the days since a first day, counted from afar, are many. */
  private static long generality(Target target) {
    return target
        .period()
        .map(Period::days)
        .or(() -> target.validFrom().map(day -> FAR_AWAY - day.toEpochDay()))
        .orElse(Long.MAX_VALUE);
  }

  /**
   * {@return how values of a period are scored: by its {@link #targetIn target} there}
   *
   * @param period the period of the values
   */
  public Optional<Scoring> scoringIn(Period period) {
    return targetIn(period).map(target -> target.scoring(direction()));
  }

  /** {@return a builder that holds what this KPI holds} */
  public abstract Builder toBuilder();

  @Value.Check
  Kpi check() {
    Problems problems = Problems.none();
    Definitions.checkName("KPI", id().value(), name(), problems);
    checkTexts(problems);
    checkRatio(problems);
    targets().forEach(target -> checkDirection(target, problems));
    checkTimes(problems);
    checkOverlaps(problems);
    problems.orThrow(InvalidDefinitionException::new);
    return ratio().isPresent() && nature() == Nature.UNSTATED
        ? toBuilder().nature(Nature.RATIO).build()
        : this;
  }

  private void checkTexts(Problems problems) {
    checkText("description", description(), problems);
    checkText("scope", scope(), problems);
    checkText("formula", formula(), problems);
    checkText("data source", dataSource(), problems);
    checkText("audience", audience(), problems);
    checkText("category", category(), problems);
    checkText("owner", owner(), problems);
    checkText("reviewer", reviewer(), problems);
    checkText("version", version(), problems);
    checkText("text of notes", notes(), problems);
    for (String tag : tags()) {
      Definitions.checkText("KPI", id().value(), "tag", tag, LONGEST_TAG, problems);
    }
  }

  private void checkText(String attribute, Optional<String> text, Problems problems) {
    Definitions.checkText("KPI", id().value(), attribute, text, problems);
  }

  private void checkRatio(Problems problems) {
    if (ratio().isPresent() && nature() != Nature.RATIO && nature() != Nature.UNSTATED) {
      problems.add(
          () ->
              ("The KPI %s has a numerator and a denominator, but the nature %s."
                      + " Set nature(RATIO), or leave the ratio out.")
                  .formatted(quotedId(), nature()));
    }
  }

  private void checkDirection(Target target, Problems problems) {
    if (!target.fits(direction())) {
      problems.add(() -> contradiction(target));
    }
  }

  private String contradiction(Target target) {
    String remedy =
        target
            .direction()
            .map(implied -> remedy(target, implied))
            .orElse("Use Scoring.range or Scoring.within");
    return "The target %s of the KPI %s contradicts its direction %s. %s."
        .formatted(target, quotedId(), direction(), remedy);
  }

  private static String remedy(Target target, Direction implied) {
    String other =
        target.baseline().isPresent() ? "Swap baseline and target" : "Use another target";
    return other + ", or set the direction " + implied;
  }

  /** Refuses two targets for the same time. */
  private void checkTimes(Problems problems) {
    Map<String, Target> byTime = new HashMap<>();
    for (Target target : targets()) {
      Target first = byTime.putIfAbsent(when(target), target);
      if (first != null) {
        problems.add(
            () ->
                "The KPI %s has two targets %s: %s and %s. Keep one of them."
                    .formatted(quotedId(), when(target), first, target));
      }
    }
  }

  private static String when(Target target) {
    return target
        .period()
        .map(period -> "in " + period)
        .or(() -> target.validFrom().map(day -> "from " + day + " on"))
        .orElse("without a period");
  }

  /**
   * Refuses periods that overlap in part. By first day, and the longer first, the periods that a
   * period lies in are all open when it begins; it must end no later than the innermost of them.
   */
  private void checkOverlaps(Problems problems) {
    List<Period> periods =
        targets().stream()
            .flatMap(target -> target.period().stream())
            .distinct()
            .sorted(Comparator.comparing(Period::start).thenComparing(Period::end, reverseOrder()))
            .toList();
    ArrayDeque<Period> open = new ArrayDeque<>();
    for (Period period : periods) {
      while (!open.isEmpty() && !open.peek().overlaps(period)) {
        open.pop();
      }
      Period around = open.peek();
      if (around == null || around.contains(period)) {
        open.push(period);
      } else {
        problems.add(
            () ->
                ("The KPI %s has targets in %s and %s, which overlap."
                        + " Part the periods, or put one inside the other.")
                    .formatted(quotedId(), around, period));
      }
    }
  }

  private String quotedId() {
    return PlainText.quote(id().value());
  }

  /** {@return the id and the name, escaped} */
  @Override
  public String toString() {
    return id() + " (" + PlainText.escape(name()) + ")";
  }

  /**
   * Builds a {@link Kpi}. Not safe for use by several threads.
   *
   * <p>{@code build()} throws {@link InvalidDefinitionException} if there is no direction, the name
   * is blank or longer than 1000 characters, another text is blank or longer than 10,000
   * characters, a tag is blank or longer than 100 characters, there is a ratio but another nature,
   * a target contradicts the direction, or the periods of two targets are equal or overlap without
   * one being inside the other.
   */
  public static final class Builder extends ImmutableKpi.Builder {
    Builder() {}

    /**
     * Adds a target.
     *
     * @param target how much is to be reached, and when
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder target(Target target) {
      return addTargets(target);
    }

    /**
     * Adds a tag. To add it again changes nothing.
     *
     * @param tag a word to find the KPI by, at most 100 characters
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder tag(String tag) {
      return addTags(tag);
    }
  }
}
