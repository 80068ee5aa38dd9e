package dev.plumbline.kpi.measure;

import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Readings by position, in columns that grow. Safe for use by several threads once it is filled.
 */
final class ReadingColumns {
  /*
   * A column of figures and one of gaps, side by side. A gap is its ordinal, or PRESENT where there
   * is a number. The parts of ratios and the codes of labels stand in columns of their own, which
   * are there only if one was added and reach only as far as the last of them.
   *
   * What is malformed (NaN, a label with hidden characters) is stored as it is, for check to name
   * it, and has DOMAIN as its figure until then.
   */
  private static final byte PRESENT = -1;
  private static final Gap[] GAPS = Gap.values();
  private static final int FIRST_ROOM = 16;
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private int size;
  private double[] numbers;
  private byte[] gaps;
  private @Nullable RatioColumns ratios;
  private @Nullable LabelColumn labels;

  ReadingColumns() {
    numbers = new double[FIRST_ROOM];
    gaps = new byte[FIRST_ROOM];
  }

  /** Copies what there is, and no room beyond it. */
  ReadingColumns(ReadingColumns other) {
    size = other.size;
    numbers = Arrays.copyOf(other.numbers, size);
    gaps = Arrays.copyOf(other.gaps, size);
    ratios = other.ratios == null ? null : new RatioColumns(other.ratios);
    labels = other.labels == null ? null : new LabelColumn(other.labels);
  }

  void addNumber(double number) {
    add(number, PRESENT);
  }

  void addGap(Gap gap) {
    add(0.0, code(gap));
  }

  void addRatio(double numerator, double denominator, double factor) {
    if (ratios == null) {
      ratios = new RatioColumns();
    }
    ratios.set(size, numerator, denominator, factor);
    addFigure(ratios.isSound(size) ? ratios.reading(size).figure() : Figure.missing(Gap.DOMAIN));
  }

  void addLabel(String text) {
    if (labels == null) {
      labels = new LabelColumn();
    }
    labels.set(size, text);
    addGap(Gap.DOMAIN);
  }

  void add(Reading reading) {
    if (reading instanceof Reading.Ratio ratio) {
      addRatio(ratio.numerator(), ratio.denominator(), ratio.factor());
    } else if (reading instanceof Reading.Label label) {
      addLabel(label.text());
    } else {
      addFigure(reading.figure());
    }
  }

  private void addFigure(Figure figure) {
    figure.gap().ifPresentOrElse(this::addGap, () -> addNumber(figure.orElseThrow()));
  }

  private void add(double number, byte gap) {
    if (size == numbers.length) {
      int room = room(size, size + 1);
      numbers = Arrays.copyOf(numbers, room);
      gaps = Arrays.copyOf(gaps, room);
    }
    numbers[size] = number + 0.0;
    gaps[size] = gap;
    size++;
  }

  /** {@return how long an array becomes that has to hold a number of entries} */
  private static int room(int now, int needed) {
    return (int) Math.min(Math.max(2L * now, Math.max(needed, FIRST_ROOM)), LARGEST_ARRAY);
  }

  @SuppressWarnings("EnumOrdinal") // the code of a gap in a column, in memory only
  private static byte code(Gap gap) {
    return (byte) gap.ordinal();
  }

  Figure figure(int position) {
    byte gap = gaps[position];
    return gap == PRESENT ? Figure.of(numbers[position]) : Figure.missing(GAPS[gap]);
  }

  Reading.@Nullable Ratio ratio(int position) {
    return ratios != null && ratios.has(position) ? ratios.reading(position) : null;
  }

  @Nullable String label(int position) {
    return labels == null ? null : labels.text(position);
  }

  Reading reading(int position) {
    Reading ratio = ratio(position);
    if (ratio != null) {
      return ratio;
    }
    String label = label(position);
    if (label != null) {
      return Reading.ofLabel(label);
    }
    byte gap = gaps[position];
    return gap == PRESENT ? Reading.of(numbers[position]) : new Reading.Missing(GAPS[gap]);
  }

  /** {@return what stands at a position, well-formed or not, as a message says it} */
  String text(int position) {
    String label = label(position);
    if (label != null) {
      return PlainText.quote(label);
    }
    if (ratios != null && ratios.has(position)) {
      return ratios.numerators[position] + " / " + ratios.denominators[position];
    }
    byte gap = gaps[position];
    return gap == PRESENT ? Double.toString(numbers[position]) : GAPS[gap].text();
  }

  /** Adds what is malformed at a position to the problems. */
  void check(int position, Supplier<String> of, Problems problems) {
    String label = label(position);
    if (ratios != null && ratios.has(position)) {
      ratios.check(position, of, problems);
    } else if (label != null) {
      ReadingChecks.checkLabel(label, of, problems);
    } else if (gaps[position] == PRESENT) {
      ReadingChecks.checkNumber(numbers[position], of, problems);
    }
  }

  /** Numerators, denominators and factors, at those positions that have them. */
  private static final class RatioColumns {
    private final BitSet positions;
    private double[] numerators;
    private double[] denominators;
    private double[] factors;

    RatioColumns() {
      positions = new BitSet();
      numerators = new double[0];
      denominators = new double[0];
      factors = new double[0];
    }

    RatioColumns(RatioColumns other) {
      positions = (BitSet) other.positions.clone();
      int length = positions.length();
      numerators = Arrays.copyOf(other.numerators, length);
      denominators = Arrays.copyOf(other.denominators, length);
      factors = Arrays.copyOf(other.factors, length);
    }

    void set(int position, double numerator, double denominator, double factor) {
      if (position >= factors.length) {
        int room = room(factors.length, position + 1);
        numerators = Arrays.copyOf(numerators, room);
        denominators = Arrays.copyOf(denominators, room);
        factors = Arrays.copyOf(factors, room);
      }
      positions.set(position);
      numerators[position] = numerator;
      denominators[position] = denominator;
      factors[position] = factor;
    }

    boolean has(int position) {
      return positions.get(position);
    }

    boolean isSound(int position) {
      Problems problems = Problems.none();
      check(position, () -> "", problems);
      return problems.isEmpty();
    }

    void check(int position, Supplier<String> of, Problems problems) {
      ReadingChecks.checkRatio(
          numerators[position], denominators[position], factors[position], of, problems);
    }

    Reading.Ratio reading(int position) {
      return new Reading.Ratio(numerators[position], denominators[position], factors[position]);
    }
  }

  /** A code for each label, counted from 1; 0 stands for none. */
  private static final class LabelColumn {
    private final List<String> texts;
    private final Map<String, Integer> codesByText;
    private int[] codes;

    LabelColumn() {
      texts = new ArrayList<>();
      codesByText = new HashMap<>();
      codes = new int[0];
    }

    LabelColumn(LabelColumn other) {
      texts = new ArrayList<>(other.texts);
      codesByText = new HashMap<>(other.codesByText);
      codes = other.codes.clone();
    }

    void set(int position, String text) {
      if (position >= codes.length) {
        codes = Arrays.copyOf(codes, room(codes.length, position + 1));
      }
      Integer code = codesByText.get(text);
      if (code == null) {
        texts.add(text);
        code = texts.size();
        codesByText.put(text, code);
      }
      codes[position] = code;
    }

    @Nullable String text(int position) {
      return position >= codes.length || codes[position] == 0
          ? null
          : texts.get(codes[position] - 1);
    }
  }
}
