package dev.plumbline.kpi.bench.table;

import java.util.List;
import java.util.function.Function;

/** What a row of the table is made of. */
sealed interface Formula {
  /** {@return what must be measured for it, what it is compared with first} */
  List<Trial> trials();

  /** {@return its value in one round} */
  Spread of(Function<Trial, Spread> measured);

  /** {@return what is divided by what, for a reader} */
  String text();

  /**
   * One trial divided by another.
   *
   * @param over of which the time is on top
   * @param under by which it is divided
   * @param text what is divided by what
   */
  record Ratio(Trial over, Trial under, String text) implements Formula {
    @Override
    public List<Trial> trials() {
      return List.of(under, over);
    }

    @Override
    public Spread of(Function<Trial, Spread> measured) {
      return measured.apply(over).dividedBy(measured.apply(under));
    }
  }

  /**
   * One trial by itself.
   *
   * @param trial of which the number is
   * @param text what it is
   */
  record Amount(Trial trial, String text) implements Formula {
    @Override
    public List<Trial> trials() {
      return List.of(trial);
    }

    @Override
    public Spread of(Function<Trial, Spread> measured) {
      return measured.apply(trial);
    }
  }

  /**
   * With which power of its size something grows.
   *
   * @param large at the greater size
   * @param small at the lesser size
   * @param factor how many times greater
   * @param text what grows
   */
  record Growth(Trial large, Trial small, double factor, String text) implements Formula {
    @Override
    public List<Trial> trials() {
      return List.of(small, large);
    }

    @Override
    public Spread of(Function<Trial, Spread> measured) {
      return measured.apply(large).dividedBy(measured.apply(small)).exponent(factor);
    }
  }
}
