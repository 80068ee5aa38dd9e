package dev.plumbline.kpi.validation;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.List;
import java.util.Objects;

/** How much of what was decided holds: of each node, by criterion. */
final class Strengths {
  /*
   * Cell n * criteria + c holds what was decided of node n under criterion c: the sum of the weights
   * of its checks, and in parallel of those that hold. A short is enough for 10,000 errors.
   */
  private static final int WARNING_WEIGHT = 1;
  private static final int ERROR_WEIGHT = 3;

  private final ImmutableMap<Criterion, Integer> columnOf;
  private final int columns;
  private final short[] decided;
  private final short[] holding;

  Strengths(int nodes, List<Rule> rules) {
    List<Criterion> criteria = rules.stream().map(Rule::criterion).distinct().toList();
    this.columnOf = Maps.toMap(criteria, criteria::indexOf);
    this.columns = criteria.size();
    this.decided = new short[Math.multiplyExact(nodes, columns)];
    this.holding = new short[decided.length];
  }

  static int weight(Severity severity) {
    return switch (severity) {
      case HINT -> 0;
      case WARNING -> WARNING_WEIGHT;
      case ERROR -> ERROR_WEIGHT;
    };
  }

  void decide(int node, AppliedRule applied, boolean holds) {
    int weight = weight(applied.severity());
    int cell = node * columns + applied.column();
    if (decided[cell] + weight <= Short.MAX_VALUE) {
      decided[cell] += (short) weight;
      holding[cell] += (short) (holds ? weight : 0);
    }
  }

  int column(Criterion criterion) {
    return Objects.requireNonNull(columnOf.get(criterion), criterion::name);
  }

  /** {@return the strength of a node under a criterion} */
  Figure of(int node, Criterion criterion) {
    Integer column = columnOf.get(criterion);
    if (column == null) {
      return Figure.missing(Gap.NO_DATA);
    }
    int cell = node * columns + column;
    return share(holding[cell], decided[cell]);
  }

  /** {@return the strength of a node under all criteria} */
  Figure of(int node) {
    long sum = 0;
    long all = 0;
    for (int cell = node * columns; cell < (node + 1) * columns; cell++) {
      sum += holding[cell];
      all += decided[cell];
    }
    return share(sum, all);
  }

  /** {@return the strength of all nodes under a criterion} */
  Figure of(Criterion criterion) {
    Integer column = columnOf.get(criterion);
    long sum = 0;
    long all = 0;
    for (int cell = column == null ? decided.length : column;
        cell < decided.length;
        cell += columns) {
      sum += holding[cell];
      all += decided[cell];
    }
    return share(sum, all);
  }

  private static Figure share(long holding, long decided) {
    return decided == 0 ? Figure.missing(Gap.NO_DATA) : Figure.of(holding / (double) decided);
  }
}
