package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.exact.Extremes;
import dev.plumbline.kpi.exact.GeometricMeans;
import dev.plumbline.kpi.exact.Sums;
import dev.plumbline.kpi.strategy.RollupRule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Computes nodes of which nothing but numbers can change: for one thread, node by node.
 *
 * <p>What is not of that kind, or does not turn out to be, is left to {@link NodePass}, which makes
 * the same of every node.
 */
final class NumberPass {
  /*
   * If of the children of a node only numbers changed, as many are there as before, for the same
   * reasons as before, and the same stand for others: so its gap, its flags and its coverage stay as
   * well, and there is only one number to be found, and the score of it. That needs no more than the
   * numbers of the children where they lie, or side by side in an array if some are missing.
   *
   * The time goes into fetching memory, most of which nobody has looked at for long. So all that is
   * asked of a node stands in four ints side by side: what is above it, as Upward.only says; the first
   * of its children, if they lie side by side; its first link; and what follows. After the last node
   * there is another first link.
   *
   * The form says how the children of a node lie. It is found when a node is computed first, and again
   * after one of its children changed in more than its number, which OTHER says. With it stands the
   * place of the rule among the rules, so that the form is the lowest three bits.
   */
  private static final byte UNKNOWN = 0;
  private static final byte MEASURED = 1;
  private static final byte STRAIGHT = 2;
  private static final byte SIFTED = 3;
  private static final byte WIDE = 4;
  private static final byte OTHER = 5;
  private static final byte NEVER = 6;

  private static final int ABOVE = 0;
  private static final int FIRST = 1;
  private static final int LINK = 2;
  private static final int FORM = 3;
  private static final int BITS = 2;
  private static final int FORM_BITS = 3;
  private static final int FORMS = (1 << FORM_BITS) - 1;

  private final RollupPlan plan;
  private final Rows rows;
  private final State state;
  private final LiveReadings readings;
  private final WideRows wideRows;
  private final NumberRules rules;
  private final int[] about;
  private final double[] values;
  private final double[] scores;
  private final RowView view = new RowView();
  private final double[] sifted;
  private final double[] siftedWeights;

  private double value;
  private double score;
  private double valueBefore;
  private double scoreBefore;
  private boolean isValueNew;
  private boolean isScoreNew;

  NumberPass(
      RollupPlan plan, LiveReadings readings, State state, WideRows wideRows, Upward upward) {
    this.plan = plan;
    this.rows = plan.rows;
    this.state = state;
    this.readings = readings;
    this.wideRows = wideRows;
    this.rules = NumberRules.of(plan, readings.period());
    this.values = state.values().numbers();
    this.scores = state.scores().numbers();
    this.about = rules.areAny() ? about(upward) : new int[0];
    this.sifted = new double[rules.areAny() ? rows.mostChildren : 0];
    this.siftedWeights = new double[sifted.length];
  }

  private int[] about(Upward upward) {
    int size = plan.graph.size();
    int[] all = new int[(size + 1) << BITS];
    for (int node = 0; node < size; node++) {
      int at = node << BITS;
      int link = rows.firstChild[node];
      all[at + ABOVE] = upward.only(node);
      all[at + FIRST] = rows.length(node) == 0 ? 0 : rows.childOf[link];
      all[at + LINK] = link;
      int rule = rules.place(node);
      boolean isNever = plan.ruleOf[node] != null && rule == NumberRules.NONE;
      all[at + FORM] = (rule << FORM_BITS) | (isNever ? NEVER : UNKNOWN);
    }
    all[(size << BITS) + LINK] = rows.firstChild[size];
    return all;
  }

  /** {@return whether there may be a node of that kind} */
  boolean areAny() {
    return about.length > 0;
  }

  private int form(int node) {
    return about[(node << BITS) + FORM] & FORMS;
  }

  private void setForm(int node, byte form) {
    int at = (node << BITS) + FORM;
    if ((about[at] & FORMS) != NEVER) {
      about[at] = (about[at] & ~FORMS) | form;
    }
  }

  /** Looks at all children anew from now on, also after changes that were taken back. */
  void forgetAll() {
    for (int node = 0; areAny() && node < plan.graph.size(); node++) {
      setForm(node, UNKNOWN);
    }
  }

  /** Notes that a node is to be computed in the other way, as more than a number may change. */
  void leave(int node) {
    if (areAny()) {
      setForm(node, OTHER);
    }
  }

  /** Notes that it is to be found out again whether only numbers can change. */
  void enter(int node) {
    if (areAny()) {
      setForm(node, UNKNOWN);
    }
  }

  /**
   * Notes that something was set for a node. What rolls up has it beside that, and not from here.
   */
  void look(int node) {
    if (plan.ruleOf[node] == null) {
      enter(node);
    } else {
      leave(node);
    }
  }

  /**
   * {@return whether it is known of a node that a number is set for it, which is its value, and
   * that only a number can come of another}
   */
  boolean isMeasured(int node) {
    return areAny() && form(node) == MEASURED;
  }

  /** {@return what {@link Upward#only} says} */
  int above(int node) {
    return about[(node << BITS) + ABOVE];
  }

  private int length(int node) {
    int at = (node << BITS) + LINK;
    return about[at + (1 << BITS)] - about[at];
  }

  /**
   * {@return whether the numbers of a node were found} Otherwise it is to be computed in the other
   * way, be it that something is refused.
   */
  boolean compute(int node) {
    if (!areAny()) {
      return false;
    }
    int form = form(node);
    if (form == UNKNOWN) {
      form = findForm(node);
      setForm(node, (byte) form);
    }
    isValueNew = false;
    isScoreNew = false;
    try {
      return form == MEASURED
          ? measure(node)
          : form >= STRAIGHT && form <= WIDE && rollUp(node, form);
    } catch (Exception e) { // also checked ones; the other way says whose it is
      return false;
    }
  }

  private byte findForm(int node) {
    CellRule rule = rule(node);
    RollupRule itsRule = plan.ruleOf[node];
    if (rule == null || itsRule == null) {
      return isPlain(node) ? MEASURED : UNKNOWN;
    }
    WideRow wide = wideRows.of(node, itsRule);
    if (!numbers(rule).isPresent(node) || (wide != null && wide.mergesStates())) {
      return UNKNOWN;
    }
    return wide != null ? WIDE : isStraight(node, rule) ? STRAIGHT : SIFTED;
  }

  /** Whether a KPI has a value and coverage as if a number had been measured. */
  private boolean isPlain(int node) {
    return rules.isMeasured(node)
        && readings.isNumber(node)
        && state.values().isPresent(node)
        && state.isWhole(node)
        && state.coverage(node) == 1.0;
  }

  /** Whether all children lie side by side and contribute, with the numbers that they have. */
  private boolean isStraight(int node, CellRule rule) {
    boolean mayAsk = rule.kernel == Kernel.NONE || rule.kernel == Kernel.GEOMETRIC_MEAN;
    boolean needsWeights = mayAsk && rule.weighsAlike; // of 1
    if (!rule.isStraight || needsWeights || rows.shareOf != null || !rows.isInPlace(node)) {
      return false;
    }
    Columns numbers = numbers(rule);
    for (int link = rows.firstChild[node]; link < rows.firstChild[node + 1]; link++) {
      if (rows.weightOf[link] == 0.0 || !numbers.isPresent(rows.childOf[link])) {
        return false;
      }
    }
    return true;
  }

  private @Nullable CellRule rule(int node) {
    return rules.at(about[(node << BITS) + FORM] >>> FORM_BITS);
  }

  private Columns numbers(CellRule rule) {
    return rule.ofValues ? state.values() : state.scores();
  }

  private boolean measure(int node) {
    return takeValue(node, readings.number(node));
  }

  /** Takes a value, and scores it: what is not scored may have had a score before. */
  private boolean takeValue(int node, double number) {
    if (isSame(values[node], number)) {
      return true;
    }
    value = number;
    isValueNew = true;
    return !rules.hasScoring(node) || takeScore(node, rules.score(node, number));
  }

  private boolean takeScore(int node, double cell) {
    if (Cell.isGap(cell) || !state.scores().isPresent(node)) {
      return false;
    }
    score = cell + 0.0;
    isScoreNew = !isSame(scores[node], score);
    return true;
  }

  private static boolean isSame(double one, double other) {
    return Double.doubleToRawLongBits(one) == Double.doubleToRawLongBits(other);
  }

  private boolean rollUp(int node, int form) {
    CellRule rule = Objects.requireNonNull(rule(node));
    double result =
        switch (form) {
          case STRAIGHT -> ofRow(node, rule);
          case SIFTED -> ofSifted(node, rule);
          default -> ofWide(node, rule);
        };
    if (!Double.isFinite(result)) {
      return false;
    }
    double number = (rule.isClamped ? rule.resultClamp.apply(result) : result) + 0.0;
    if (rule.ofValues) {
      return takeValue(node, number);
    }
    score = number;
    isScoreNew = !isSame(scores[node], number);
    return true;
  }

  private double ofRow(int node, CellRule rule) {
    int at = node << BITS;
    double[] numbers = rule.ofValues ? values : scores;
    return calculate(
        rule, numbers, about[at + FIRST], rows.weightOf, about[at + LINK], length(node));
  }

  private double ofWide(int node, CellRule rule) {
    WideRow wide = wideRows.ifMade(node);
    return wide == null ? Double.NaN : wide.result(rule.kernel);
  }

  private double ofSifted(int node, CellRule rule) {
    int size = 0;
    for (int link = rows.firstChild[node]; link < rows.firstChild[node + 1]; link++) {
      double number = contribution(link, rule);
      if (!Cell.isGap(number)) {
        sifted[size] = number;
        siftedWeights[size] = rule.weighsAlike ? 1.0 : rows.weightOf[link];
        size++;
      }
    }
    return calculate(rule, sifted, 0, siftedWeights, 0, size);
  }

  /** {@return what a child contributes; a gap if it does not} */
  private double contribution(int link, CellRule rule) {
    int child = rows.childOf[link];
    byte gap = numbers(rule).gap(child);
    if (rows.weightOf[link] == 0.0 || gap == Columns.NOT_APPLICABLE) {
      return CellRule.NOTHING;
    }
    if (gap != Columns.PRESENT) {
      return Cell.isGap(rule.standIn) || !rule.ofValues ? rule.standIn : share(link, rule.standIn);
    }
    return rule.ofValues ? share(link, values[child]) : rule.childrenClamp.apply(scores[child]);
  }

  private double share(int link, double number) {
    return rows.shareOf == null ? number : rows.shareOf[link] * number + 0.0;
  }

  private double calculate(CellRule rule, double[] x, int from, double[] w, int wFrom, int size) {
    return switch (rule.kernel) {
      case SUM -> Sums.sum(x, from, size);
      case MEAN -> Sums.mean(x, from, size);
      case MINIMUM -> Extremes.least(x, from, size);
      case MAXIMUM -> Extremes.greatest(x, from, size);
      case WEIGHTED_SUM -> Sums.weightedSum(w, wFrom, x, from, size);
      case WEIGHTED_MEAN -> Sums.weightedMean(w, wFrom, x, from, size);
      case GEOMETRIC_MEAN -> geometricMean(rule, x, from, w, wFrom, size);
      case NONE -> ask(rule, x, from, w, wFrom, size);
    };
  }

  private double geometricMean(
      CellRule rule, double[] x, int from, double[] w, int wFrom, int size) {
    double mean = GeometricMeans.mean(w, wFrom, x, from, size);
    return Double.isNaN(mean) ? ask(rule, x, from, w, wFrom, size) : mean;
  }

  private double ask(CellRule rule, double[] x, int from, double[] w, int wFrom, int size) {
    view.open(x, from, w, wFrom, size);
    try {
      return rule.strategy.aggregate(view);
    } finally {
      view.close();
    }
  }

  /** {@return whether what was computed is other than before} */
  boolean isNew() {
    return isValueNew || isScoreNew;
  }

  /** Takes what the other way has found of a node, if nothing but its numbers is new. */
  boolean take(int node, Outcome outcome) {
    if (!areAny() || !state.isSameButNumbers(node, outcome)) {
      return false;
    }
    value = outcome.value;
    score = outcome.score;
    isValueNew = !isSame(values[node], value);
    isScoreNew = !isSame(scores[node], score);
    return true;
  }

  /** Puts the numbers that are new in the place of the old ones, which are noted. */
  void store(int node, Undo undo) {
    if (isValueNew) {
      valueBefore = values[node];
      undo.noteValue(node, valueBefore);
      values[node] = value;
    }
    if (isScoreNew) {
      scoreBefore = scores[node];
      undo.noteScore(node, scoreBefore);
      scores[node] = score;
    }
  }

  /** Puts what was stored last into what is kept of a wide node above. */
  void exchange(WideRow row, int link) {
    if (row.isOfValues() && isValueNew) {
      row.exchange(link, valueBefore, value);
    } else if (!row.isOfValues() && isScoreNew) {
      row.exchange(link, scoreBefore, score);
    }
  }
}
