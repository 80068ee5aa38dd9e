package dev.plumbline.kpi.target;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static dev.plumbline.kpi.value.Direction.IN_RANGE;
import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;

/** Laws D14 (mirror) and D15 (ends) and monotony, for every scoring of the library. */
class ScoringLawsProperties {
  private static final int TRIES = 1_000;

  /** Every way to make a scoring of numbers, each from the same four numbers in rising order. */
  enum Form {
    PROGRESS {
      @Override
      Scoring of(double[] x) {
        return Scoring.progress(x[0], x[2]);
      }

      @Override
      Scoring mirrored(double[] x) {
        return Scoring.progress(-x[0], -x[2]);
      }
    },
    ATTAINMENT {
      @Override
      Scoring of(double[] x) {
        return Scoring.attainment(x[2], HIGHER_IS_BETTER);
      }

      @Override
      Scoring mirrored(double[] x) {
        return Scoring.attainment(-x[2], LOWER_IS_BETTER);
      }
    },
    ATTAINMENT_WITH_SCALE {
      @Override
      Scoring of(double[] x) {
        return Scoring.attainment(x[2], scale(x), HIGHER_IS_BETTER);
      }

      @Override
      Scoring mirrored(double[] x) {
        return Scoring.attainment(-x[2], scale(x), LOWER_IS_BETTER);
      }
    },
    PASS_OR_FAIL {
      @Override
      Scoring of(double[] x) {
        return Scoring.passOrFail(x[2], HIGHER_IS_BETTER);
      }

      @Override
      Scoring mirrored(double[] x) {
        return Scoring.passOrFail(-x[2], LOWER_IS_BETTER);
      }
    },
    GOALPOSTS {
      @Override
      Scoring of(double[] x) {
        return Scoring.goalposts(x[0], x[2]);
      }

      @Override
      Scoring mirrored(double[] x) {
        return Scoring.goalposts(-x[0], -x[2]);
      }
    },
    GOAL_AND_RED_FLAG {
      @Override
      Scoring of(double[] x) {
        return Scoring.goalAndRedFlag(x[0], x[2]);
      }

      @Override
      Scoring mirrored(double[] x) {
        return Scoring.goalAndRedFlag(-x[0], -x[2]);
      }
    },
    WORST_THRESHOLD_TARGET {
      @Override
      Scoring of(double[] x) {
        return Scoring.worstThresholdTarget(x[0], x[1], x[2]);
      }

      @Override
      Scoring mirrored(double[] x) {
        return Scoring.worstThresholdTarget(-x[0], -x[1], -x[2]);
      }
    },
    BASELINE_COMMIT_TARGET_STRETCH {
      @Override
      Scoring of(double[] x) {
        return Scoring.baselineCommitTargetStretch(x[0], x[1], x[2], x[3]);
      }

      @Override
      Scoring mirrored(double[] x) {
        return Scoring.baselineCommitTargetStretch(-x[0], -x[1], -x[2], -x[3]);
      }
    },
    THROUGH_CLAMPED {
      @Override
      Scoring of(double[] x) {
        return Scoring.through(Outside.CLAMP, knots(x, 1));
      }

      @Override
      Scoring mirrored(double[] x) {
        return Scoring.through(Outside.CLAMP, knots(x, -1));
      }
    },
    THROUGH_EXTRAPOLATED {
      @Override
      Scoring of(double[] x) {
        return Scoring.through(Outside.EXTRAPOLATE, knots(x, 1));
      }

      @Override
      Scoring mirrored(double[] x) {
        return Scoring.through(Outside.EXTRAPOLATE, knots(x, -1));
      }
    },
    CLAMPED {
      @Override
      Scoring of(double[] x) {
        return PROGRESS.of(x).clamped(Clamp.BOTH);
      }

      @Override
      Scoring mirrored(double[] x) {
        return PROGRESS.mirrored(x).clamped(Clamp.BOTH);
      }
    };

    abstract Scoring of(double[] x);

    abstract Scoring mirrored(double[] x);

    /** A score of its own for each knot: 0.1, 0.1, 1, 1.2. */
    private static Knot[] knots(double[] x, int sign) {
      return new Knot[] {
        Knot.of(sign * x[0], 0.1),
        Knot.of(sign * x[1], 0.1),
        Knot.of(sign * x[2], 1.0),
        Knot.of(sign * x[3], 1.2)
      };
    }

    private static double scale(double[] x) {
      return x[1] == 0.0 ? 1.0 : Math.abs(x[1]);
    }
  }

  /** Four different numbers in rising order, of which the third is not zero; and two values. */
  @SuppressWarnings("ArrayRecordComponent") // is never compared
  record Numbers(double[] x, double value, double other) {
    static Numbers from(long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      boolean ordinary = random.nextBoolean();
      double[] x =
          DoubleStream.generate(
                  () -> ordinary ? AwkwardNumbers.few(random) : AwkwardNumbers.any(random))
              .distinct()
              .limit(4)
              .sorted()
              .toArray();
      if (x[2] == 0.0) {
        return from(seed + 1);
      }
      double value = AwkwardNumbers.anyOrBeside(x[random.nextInt(4)], random);
      return new Numbers(x, value, AwkwardNumbers.anyOrBeside(value, random));
    }

    @Override
    public String toString() {
      return Arrays.toString(x) + ", value " + value + ", other " + other;
    }
  }

  @Provide
  Arbitrary<Numbers> numbers() {
    return Arbitraries.longs().map(Numbers::from);
  }

  @Property(tries = 8 * TRIES, edgeCases = EdgeCasesMode.NONE)
  void d14_mirror_bitForBit(@ForAll Form form, @ForAll("numbers") Numbers n) {
    Scoring scoring = form.of(n.x());
    Scoring mirrored = form.mirrored(n.x());

    assertThat(mirrored.score(-n.value())).isEqualTo(scoring.score(n.value()));
    assertThat(mirrored.isMet(-n.value())).isEqualTo(scoring.isMet(n.value()));
    assertThat(scoring.direction()).contains(HIGHER_IS_BETTER);
    assertThat(mirrored.direction()).contains(LOWER_IS_BETTER);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void d14_mirrorOfARange_bitForBit(@ForAll("numbers") Numbers n) {
    double below = AwkwardNumbers.any(new SplittableRandom(Double.hashCode(n.other())));
    double above = n.x()[3];
    Assume.that(below != 0.0 && above != 0.0);
    Scoring range = Scoring.range(n.x()[0], n.x()[1], Math.abs(below), Math.abs(above));
    Scoring mirrored = Scoring.range(-n.x()[1], -n.x()[0], Math.abs(above), Math.abs(below));

    assertThat(mirrored.score(-n.value())).isEqualTo(range.score(n.value()));
    assertThat(mirrored.isMet(-n.value())).isEqualTo(range.isMet(n.value()));
    assertThat(Scoring.within(-n.x()[1], -n.x()[0]).score(-n.value()))
        .isEqualTo(Scoring.within(n.x()[0], n.x()[1]).score(n.value()));
  }

  /** On a logarithmic scale the mirror is the reciprocal, which doubles only approximate. */
  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void d14_mirrorOfLogGoalposts_isTheReciprocal(
      @ForAll("powersOfTwo") double worst,
      @ForAll("powersOfTwo") double best,
      @ForAll("powersOfTwo") double value) {
    Assume.that(worst != best);

    assertThat(Scoring.logGoalposts(1 / worst, 1 / best).score(1 / value).orElseThrow())
        .isEqualTo(Scoring.logGoalposts(worst, best).score(value).orElseThrow(), closely());
  }

  private static Offset<Double> closely() {
    return Offset.offset(1e-12);
  }

  @Provide
  Arbitrary<Double> powersOfTwo() {
    return Arbitraries.integers().between(-200, 200).map(exponent -> Math.scalb(1.0, exponent));
  }

  @Property(tries = 3 * TRIES, edgeCases = EdgeCasesMode.NONE)
  void monotone_betterValue_neverScoresLess(@ForAll Form form, @ForAll("numbers") Numbers n) {
    double low = Math.min(n.value(), n.other());
    double high = Math.max(n.value(), n.other());

    assertOrder(form.of(n.x()), low, high);
    assertOrder(form.mirrored(n.x()), -low, -high);
  }

  private static void assertOrder(Scoring scoring, double worse, double better) {
    Figure less = scoring.score(worse);
    Figure more = scoring.score(better);
    if (less.isPresent() && more.isPresent()) {
      assertThat(more.orElseThrow()).isGreaterThanOrEqualTo(less.orElseThrow());
    }
    assertThat(scoring.isMet(better) || !scoring.isMet(worse)).isTrue();
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void monotone_inverseRatio_fallsWithTheCost(@ForAll("numbers") Numbers n) {
    double target = Math.abs(n.x()[2]);
    double low = Math.min(Math.abs(n.value()), Math.abs(n.other()));
    double high = Math.max(Math.abs(n.value()), Math.abs(n.other()));
    Assume.that(low > 0.0);

    assertOrder(Scoring.inverseRatio(target), high, low);
    assertThat(Scoring.inverseRatio(target).score(target)).isEqualTo(Figure.of(1));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void monotone_range_risesTowardsIt(@ForAll("numbers") Numbers n) {
    double tolerance = Math.abs(n.x()[2]);
    Scoring range = Scoring.range(n.x()[0], n.x()[1], tolerance, tolerance);
    double low = Math.min(n.value(), n.other());
    double high = Math.max(n.value(), n.other());
    if (high <= n.x()[1]) {
      assertOrder(range, low, high);
    } else if (low >= n.x()[0]) {
      assertOrder(range, high, low);
    }
    assertThat(range.score(n.value()).orElseThrow()).isBetween(0.0, 1.0);
  }

  /** But for neighbours, which the logarithms of doubles do not tell apart. */
  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void monotone_logGoalposts_risesWithTheLogarithm(@ForAll("numbers") Numbers n) {
    double worst = Math.max(Math.abs(n.x()[0]), Double.MIN_NORMAL);
    double best = Math.max(Math.abs(n.x()[3]), Double.MIN_NORMAL);
    double low = Math.min(Math.abs(n.value()), Math.abs(n.other()));
    double high = Math.max(Math.abs(n.value()), Math.abs(n.other()));
    Assume.that(worst != best && low > 0.0 && low < high * (1 - 1e-12));
    Scoring scoring = Scoring.logGoalposts(worst, best);
    boolean rises = scoring.direction().orElseThrow() == HIGHER_IS_BETTER;

    assertOrder(scoring, rises ? low : high, rises ? high : low);
    assertThat(scoring.score(best)).isEqualTo(Figure.of(1));
    assertThat(scoring.score(worst)).isEqualTo(Figure.of(0));
  }

  @Property(tries = 3 * TRIES, edgeCases = EdgeCasesMode.NONE)
  void d15_ends_areZeroAndOne(@ForAll("numbers") Numbers n) {
    double[] x = n.x();

    for (Scoring scoring :
        new Scoring[] {
          Scoring.progress(x[0], x[2]),
          Scoring.progress(x[2], x[0]),
          Scoring.goalposts(x[0], x[2]),
          Scoring.worstThresholdTarget(x[0], x[1], x[2]),
          Scoring.baselineCommitTargetStretch(x[0], x[1], x[2], x[3]),
          Scoring.attainment(x[2], HIGHER_IS_BETTER),
          Scoring.attainment(x[2], Math.abs(x[2]), LOWER_IS_BETTER),
          Scoring.passOrFail(x[2], LOWER_IS_BETTER)
        }) {
      double target = scoring.target().orElseThrow();
      assertThat(scoring.score(target)).as("%s at %s", scoring, target).isEqualTo(Figure.of(1));
      assertThat(scoring.isMet(target)).isTrue();
    }
    assertThat(Scoring.progress(x[0], x[2]).score(x[0])).isEqualTo(Figure.of(0));
    assertThat(Scoring.progress(x[2], x[0]).score(x[2])).isEqualTo(Figure.of(0));
    assertThat(Scoring.goalposts(x[2], x[0]).score(x[2])).isEqualTo(Figure.of(0));
    assertThat(Scoring.attainment(x[2], HIGHER_IS_BETTER).score(0))
        .isEqualTo(Figure.of(x[2] > 0.0 ? 0 : 2));
    assertThat(Scoring.worstThresholdTarget(x[0], x[1], x[2]).score(x[1]))
        .isEqualTo(Figure.of(0.5));
    assertThat(Scoring.baselineCommitTargetStretch(x[3], x[2], x[1], x[0]).score(x[2]))
        .isEqualTo(Figure.of(0.7));
    assertThat(Scoring.goalAndRedFlag(x[0], x[2]).score(x[0])).isEqualTo(Figure.of(1.0 / 3.0));
    assertThat(Scoring.goalAndRedFlag(x[0], x[2]).score(x[2])).isEqualTo(Figure.of(2.0 / 3.0));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void through_outside_isLevelOrTheNearestLine(@ForAll("numbers") Numbers n) {
    double[] x = n.x();
    Assume.that(n.value() < x[0] || n.value() > x[3]);
    boolean below = n.value() < x[0];
    Knot[] knots = Form.knots(x, 1);
    Knot one = knots[below ? 0 : 2];
    Knot next = knots[below ? 1 : 3];

    assertThat(Scoring.through(Outside.CLAMP, knots).score(n.value()))
        .isEqualTo(Figure.of(below ? 0.1 : 1.2));
    Figure beyond = Scoring.through(Outside.EXTRAPOLATE, knots).score(n.value());
    if (below) {
      assertThat(beyond).as("the first segment is level").isEqualTo(Figure.of(0.1));
    } else {
      assertThat(beyond)
          .isEqualTo(Scoring.through(Outside.EXTRAPOLATE, one, next).score(n.value()));
    }
  }

  @Property(tries = 3 * TRIES, edgeCases = EdgeCasesMode.NONE)
  void total_anyValue_isAFigureOrDomain(@ForAll Form form, @ForAll("numbers") Numbers n) {
    Figure score = form.of(n.x()).score(n.value());

    assertThat(score.isPresent() || score.equals(Figure.missing(Gap.DOMAIN))).isTrue();
    assertThat(Double.doubleToLongBits(score.orElse(0.0))).isNotEqualTo(Long.MIN_VALUE);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void attained_levels_areThoseReached(@ForAll("numbers") Numbers n) {
    double[] x = n.x();
    Target up = Target.attainment(x[2]).commit(x[1]).stretch(x[3]);
    Target down = Target.attainment(-x[2]).commit(-x[1]).stretch(-x[3]);
    int reached = (int) Arrays.stream(x).skip(1).filter(level -> n.value() >= level).count();
    Attained expected =
        List.of(Attained.NOTHING, Attained.COMMITMENT, Attained.TARGET, Attained.STRETCH)
            .get(reached);

    assertThat(up.attained(n.value(), HIGHER_IS_BETTER)).isEqualTo(expected);
    assertThat(down.attained(-n.value(), LOWER_IS_BETTER)).isEqualTo(expected);
    for (Direction wrong : new Direction[] {LOWER_IS_BETTER, IN_RANGE}) {
      assertThat(up.fits(wrong)).isFalse();
    }
  }
}
