package dev.plumbline.kpi.bench.table;

import dev.plumbline.kpi.bench.table.Formula.Amount;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The table as text. */
final class Markdown {
  private static final String HEAD =
      """
      | row | what | value | spread | goal | | prototype |
      |---|---|---:|---:|---:|---|---:|
      """;

  private Markdown() {}

  /**
   * {@return a table for each section, in the order of the rows}
   *
   * @param rows those that are shown
   * @param run what was measured
   * @param judge says whether the value of a row meets its goal
   */
  static String of(List<Row> rows, Run run, BiFunction<Goal, Spread, String> judge) {
    return rows.stream()
        .map(Row::section)
        .distinct()
        .map(section -> section(section, rows, run, judge))
        .collect(Collectors.joining("\n"));
  }

  private static String section(
      String section, List<Row> rows, Run run, BiFunction<Goal, Spread, String> judge) {
    return "## %s\n\n".formatted(section)
        + HEAD
        + rows.stream()
            .filter(row -> row.section().equals(section))
            .map(row -> line(row, run, judge))
            .collect(Collectors.joining());
  }

  private static String line(Row row, Run run, BiFunction<Goal, Spread, String> judge) {
    return run.failure(row)
        .map(failure -> cells(row, "failed", failure.replace("|", "\\|"), "**failed**"))
        .orElseGet(() -> line(row, run.value(row), judge));
  }

  private static String line(Row row, Spread value, BiFunction<Goal, Spread, String> judge) {
    return cells(
        row,
        number(row, value.median()),
        number(row, value.low()) + " to " + number(row, value.high()),
        judge.apply(row.goal(), value));
  }

  private static String number(Row row, double number) {
    boolean isTime = row.formula() instanceof Amount amount && amount.trial().counter().isEmpty();
    return isTime ? Digits.ofMicroseconds(number) : Digits.of(number);
  }

  private static String cells(Row row, String value, String spread, String verdict) {
    return "| `%s` | %s; %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            row.id(),
            row.title(),
            row.formula().text(),
            value,
            spread,
            row.goal().text(limit -> number(row, limit)),
            verdict,
            row.prototype());
  }
}
