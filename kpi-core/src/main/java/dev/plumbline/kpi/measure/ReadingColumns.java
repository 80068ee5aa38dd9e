package dev.plumbline.kpi.measure;

import dev.plumbline.kpi.exact.Sizes;
import dev.plumbline.kpi.rows.NumberColumn;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Readings by position, in columns that grow. Safe for use by several threads once it is filled.
 */
final class ReadingColumns {
  /*
   * A column of figures and one of gaps, side by side. A gap is its ordinal, or PRESENT where there
   * is a number. The parts of ratios lie one after the other in columns of their own, and the codes
   * of labels and of qualities in theirs: these are there only if one was added, and reach only as
   * far as the last of them.
   *
   * What is malformed (NaN, a label with hidden characters) is stored as it is, for check to name
   * it, and has DOMAIN as its figure until then.
   */
  private static final byte PRESENT = -1;
  private static final byte NO_DATA = code(Gap.NO_DATA);
  private static final Gap[] GAPS = Gap.values();
  private static final int FIRST_ROOM = 16;
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private int size;
  private double[] numbers;
  private byte[] gaps;
  private boolean hasGaps;
  private final Sizes sizes;
  private @Nullable RatioColumns ratios;
  private @Nullable CodedColumn<String> labels;
  private @Nullable CodedColumn<Quality> qualities;

  ReadingColumns() {
    numbers = new double[FIRST_ROOM];
    gaps = new byte[FIRST_ROOM];
    sizes = Sizes.none();
  }

  /** {@return columns of numbers, some of which there is no data for} They are copied. */
  static ReadingColumns of(double[] numbers, BitSet noData) {
    ReadingColumns columns = new ReadingColumns();
    columns.numbers = new double[numbers.length];
    columns.gaps = new byte[numbers.length];
    columns.size = numbers.length;
    Arrays.fill(columns.gaps, PRESENT);
    for (int i = 0; i < numbers.length; i++) {
      columns.numbers[i] = numbers[i] + 0.0;
    }
    noData.stream().forEach(columns::miss);
    for (double number : columns.numbers) {
      columns.sizes.add(number);
    }
    return columns;
  }

  private void miss(int position) {
    numbers[position] = 0.0;
    gaps[position] = NO_DATA;
    hasGaps = true;
  }

  /** Copies what there is, and no room beyond it. */
  ReadingColumns(ReadingColumns other) {
    size = other.size;
    numbers = Arrays.copyOf(other.numbers, size);
    gaps = Arrays.copyOf(other.gaps, size);
    hasGaps = other.hasGaps;
    sizes = other.sizes.copy();
    ratios = other.ratios == null ? null : new RatioColumns(other.ratios);
    labels = other.labels == null ? null : new CodedColumn<>(other.labels);
    qualities = other.qualities == null ? null : new CodedColumn<>(other.qualities);
  }

  /** {@return a copy of the readings at some positions, in that order} */
  ReadingColumns pick(int count, IntUnaryOperator positions) {
    ReadingColumns picked = new ReadingColumns();
    for (int i = 0; i < count; i++) {
      picked.addFrom(this, positions.applyAsInt(i));
    }
    return new ReadingColumns(picked);
  }

  /** Adds what stands at a position of other columns, well-formed or not. */
  void addFrom(ReadingColumns other, int position) {
    if (other.ratios != null && other.ratios.has(position)) {
      ownRatios().add(size, other.ratios, position);
    }
    String label = other.label(position);
    if (label != null) {
      ownLabels().set(size, label);
    }
    add(other.numbers[position], other.gaps[position]);
    Quality quality = other.qualities == null ? null : other.qualities.get(position);
    if (quality != null) {
      qualify(quality);
    }
  }

  int size() {
    return size;
  }

  void addNumber(double number) {
    add(number, PRESENT);
  }

  void addGap(Gap gap) {
    add(0.0, code(gap));
  }

  void addRatio(double numerator, double denominator, double factor) {
    RatioColumns own = ownRatios();
    own.add(size, numerator, denominator, factor);
    addFigure(own.isSound(size) ? own.reading(size).figure() : Figure.missing(Gap.DOMAIN));
  }

  private RatioColumns ownRatios() {
    if (ratios == null) {
      ratios = new RatioColumns();
    }
    return ratios;
  }

  void addLabel(String text) {
    ownLabels().set(size, text);
    addGap(Gap.DOMAIN);
  }

  private CodedColumn<String> ownLabels() {
    if (labels == null) {
      labels = new CodedColumn<>();
    }
    return labels;
  }

  /** {@return the numbers from one position to another, whatever stands there for gaps} */
  double[] numbers(int from, int to) {
    return Arrays.copyOfRange(numbers, from, to);
  }

  /** {@return whether there is a number at each position from one to another} */
  boolean arePresent(int from, int to) {
    for (int i = from; i < to; i++) {
      if (gaps[i] != PRESENT) {
        return false;
      }
    }
    return true;
  }

  /** {@return whether something was said of what a reading rests on} */
  boolean hasQualities() {
    return qualities != null;
  }

  /** Says what the reading that was added last rests on. */
  void qualify(Quality quality) {
    int last = size - 1;
    if (!quality.equals(quality(last))) {
      if (qualities == null) {
        qualities = new CodedColumn<>();
      }
      qualities.set(last, quality);
    }
  }

  /** {@return what was said of a reading; unless it was, that it was measured or is not there} */
  Quality quality(int position) {
    Quality said = qualities == null ? null : qualities.get(position);
    if (said != null) {
      return said;
    }
    return gaps[position] == NO_DATA ? Quality.nothing() : Quality.measured();
  }

  void add(Reading reading) {
    if (reading instanceof Reading.Ratio ratio) {
      ownRatios().add(size, ratio.numerator(), ratio.denominator(), ratio.factor());
      addFigure(ratio.figure());
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
    sizes.add(numbers[size]);
    hasGaps |= gap != PRESENT;
    size++;
  }

  /** {@return how long an array becomes that has to hold a number of entries} */
  static int room(int now, int needed) {
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

  boolean isPresent(int position) {
    return gaps[position] == PRESENT;
  }

  /** {@return the number at a position; 0 if there is none} */
  double number(int position) {
    return numbers[position];
  }

  boolean isPlain() {
    return labels == null && qualities == null;
  }

  /** {@return some of the numbers where they are, with the reasons why some are missing} */
  NumberColumn column(int first) {
    return NumberColumn.of(numbers, gaps, hasGaps, first, sizes);
  }

  Reading.@Nullable Ratio ratio(int position) {
    return ratios != null && ratios.has(position) ? ratios.reading(position) : null;
  }

  /** {@return the numerator at a position, NaN if there is no ratio} */
  double numerator(int position) {
    return ratios != null && ratios.has(position) ? ratios.numerator(position) : Double.NaN;
  }

  /** {@return the denominator at a position, NaN if there is no ratio} */
  double denominator(int position) {
    return ratios != null && ratios.has(position) ? ratios.denominator(position) : Double.NaN;
  }

  @Nullable String label(int position) {
    return labels == null ? null : labels.get(position);
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
    return gap == PRESENT ? Reading.of(numbers[position]) : Reading.missing(GAPS[gap]);
  }

  /** {@return what stands at a position, well-formed or not, as a message says it} */
  String text(int position) {
    String label = label(position);
    if (label != null) {
      return PlainText.quote(label);
    }
    if (ratios != null && ratios.has(position)) {
      return ratios.text(position);
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

  /**
   * Numerators, denominators and factors: those of a position stand in the row that it names,
   * counted from 1.
   */
  private static final class RatioColumns {
    private int size;
    private int[] rows;
    private double[] numerators;
    private double[] denominators;
    private double[] factors;

    RatioColumns() {
      rows = new int[0];
      numerators = new double[0];
      denominators = new double[0];
      factors = new double[0];
    }

    RatioColumns(RatioColumns other) {
      size = other.size;
      rows = other.rows.clone();
      numerators = Arrays.copyOf(other.numerators, size);
      denominators = Arrays.copyOf(other.denominators, size);
      factors = Arrays.copyOf(other.factors, size);
    }

    void add(int position, RatioColumns other, int positionThere) {
      int row = other.row(positionThere);
      add(position, other.numerators[row], other.denominators[row], other.factors[row]);
    }

    void add(int position, double numerator, double denominator, double factor) {
      if (position >= rows.length) {
        rows = Arrays.copyOf(rows, room(rows.length, position + 1));
      }
      if (size == factors.length) {
        int room = room(size, size + 1);
        numerators = Arrays.copyOf(numerators, room);
        denominators = Arrays.copyOf(denominators, room);
        factors = Arrays.copyOf(factors, room);
      }
      numerators[size] = numerator;
      denominators[size] = denominator;
      factors[size] = factor;
      size++;
      rows[position] = size;
    }

    boolean has(int position) {
      return position < rows.length && rows[position] != 0;
    }

    private int row(int position) {
      return rows[position] - 1;
    }

    double numerator(int position) {
      return numerators[row(position)];
    }

    double denominator(int position) {
      return denominators[row(position)];
    }

    boolean isSound(int position) {
      Problems problems = Problems.none();
      check(position, () -> "", problems);
      return problems.isEmpty();
    }

    void check(int position, Supplier<String> of, Problems problems) {
      int row = row(position);
      ReadingChecks.checkRatio(numerators[row], denominators[row], factors[row], of, problems);
    }

    Reading.Ratio reading(int position) {
      int row = row(position);
      return new Reading.Ratio(numerators[row], denominators[row], factors[row]);
    }

    String text(int position) {
      int row = row(position);
      return numerators[row] + " / " + denominators[row];
    }
  }
}
