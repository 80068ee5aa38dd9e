package dev.plumbline.kpi.validation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report in two or three sentences. */
final class Summary {
  private Summary() {}

  static String of(Report report) {
    return Stream.of(found(report), suppressed(report), unknown(report), notChecked(report))
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String found(Report report) {
    String of = " of %s in %s.".formatted(count(report.checks(), "check"), nodes(report));
    if (report.checks() == 0) {
      return "Nothing was checked in " + nodes(report) + ".";
    }
    if (report.findings().isEmpty()) {
      return "Nothing was found by any" + of;
    }
    return "%s (%s, %s, %s) of %s in %s."
        .formatted(
            count(report.findings().size(), "finding"),
            count(report, Severity.ERROR),
            count(report, Severity.WARNING),
            count(report, Severity.HINT),
            count(report.checks(), "check"),
            nodes(report));
  }

  private static String nodes(Report report) {
    return count(report.input().graph().kpis().size(), "KPI")
        + " and "
        + count(report.input().graph().objectives().size(), "objective");
  }

  private static String suppressed(Report report) {
    int count = report.suppressed().size();
    return count == 0 ? "" : "%s suppressed.".formatted(count(count, "more finding"));
  }

  private static String unknown(Report report) {
    int count = report.unknown().size();
    return count == 0 ? "" : "%s not be decided.".formatted(count(count, "check") + " could");
  }

  private static String notChecked(Report report) {
    List<NotChecked> notChecked = report.notChecked();
    return notChecked.isEmpty()
        ? ""
        : "%s not checked: %s."
            .formatted(
                count(notChecked.size(), "rule"),
                notChecked.stream()
                    .flatMap(one -> one.rule().needs().stream())
                    .filter(need -> !report.input().has(need))
                    .distinct()
                    .map(Need::unmet)
                    .collect(Collectors.joining("; ")));
  }

  private static String count(Report report, Severity severity) {
    return count(report.findings(severity).size(), severity.text());
  }

  private static String count(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
