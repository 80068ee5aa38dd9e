package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of one node, while it is computed: used for one node after another. */
final class Outcome {
  private static final byte NO_DATA = Columns.code(Gap.NO_DATA);

  double value;
  byte valueGap;
  double score;
  byte scoreGap;
  double place;
  byte placeGap;
  double coverage;
  boolean partial;
  boolean standIn;
  boolean measuredInPart;
  boolean measuredStandIn;
  double kpis;
  double kpisOnTarget;
  double numerator;
  double denominator;
  double target;
  @Nullable Object merged;

  Outcome() {
    clear();
  }

  /** Makes this the outcome of a node of which nothing is known. */
  void clear() {
    setValue(NO_DATA);
    setScore(NO_DATA);
    setPlace(NO_DATA);
    coverage = 0.0;
    partial = false;
    standIn = false;
    measuredInPart = false;
    measuredStandIn = false;
    kpis = 0.0;
    kpisOnTarget = 0.0;
    numerator = Double.NaN;
    denominator = Double.NaN;
    target = Double.NaN;
    merged = null;
  }

  void setValue(double number) {
    value = number + 0.0;
    valueGap = Columns.PRESENT;
  }

  void setValue(byte gap) {
    value = 0.0;
    valueGap = gap;
  }

  void setValue(Figure figure) {
    Optional<Gap> gap = figure.gap();
    if (gap.isPresent()) {
      setValue(Columns.code(gap.get()));
    } else {
      setValue(figure.orElseThrow());
    }
  }

  boolean hasValue() {
    return valueGap == Columns.PRESENT;
  }

  Figure valueFigure() {
    return figure(value, valueGap);
  }

  void setScore(double number) {
    score = number + 0.0;
    scoreGap = Columns.PRESENT;
  }

  void setScore(byte gap) {
    score = 0.0;
    scoreGap = gap;
  }

  void setScore(Figure figure) {
    Optional<Gap> gap = figure.gap();
    if (gap.isPresent()) {
      setScore(Columns.code(gap.get()));
    } else {
      setScore(figure.orElseThrow());
    }
  }

  Figure scoreFigure() {
    return figure(score, scoreGap);
  }

  void setPlace(double number) {
    place = number + 0.0;
    placeGap = Columns.PRESENT;
  }

  void setPlace(byte gap) {
    place = 0.0;
    placeGap = gap;
  }

  private static Figure figure(double number, byte gap) {
    return gap == Columns.PRESENT ? Figure.of(number) : Figure.missing(Columns.gap(gap));
  }
}
