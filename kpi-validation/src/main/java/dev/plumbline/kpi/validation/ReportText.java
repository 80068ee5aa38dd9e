package dev.plumbline.kpi.validation;

import dev.plumbline.kpi.value.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A report in words, for people: plain text or Markdown.
 *
 * <pre>{@code
 * String mail = ReportText.plain().of(report);
 * String page = ReportText.markdown().groupedBy(Grouping.RULE).atMost(10).of(report);
 * }</pre>
 *
 * <p>First the summary; then the findings by group, in each the gravest first, with rule and
 * evidence; then what was suppressed, with the reasons, what could not be decided, and what was not
 * checked. Of a long list so many are written, and the rest are counted. Where nothing was checked,
 * that is what it says; it never says that all is well.
 *
 * <p>Whatever names, owners and reasons hold is shown as it is: for a terminal nothing is left that
 * it would obey, and for a page nothing that it would read as markup or as a link. Equal reports
 * make equal texts. Lines end with {@code \n}. Immutable and safe for use by several threads.
 */
public final class ReportText {
  private static final int USUALLY = 20;
  private static final int TITLE = 1;
  private static final int SECTION = 2;

  private final Markup markup;
  private final Grouping grouping;
  private final int most;

  private ReportText(Markup markup, Grouping grouping, int most) {
    this.markup = markup;
    this.grouping = Objects.requireNonNull(grouping, "grouping");
    this.most = most;
  }

  /** {@return what writes plain text, by owner, 20 of a list} */
  public static ReportText plain() {
    return new ReportText(Markup.PLAIN, Grouping.OWNER, USUALLY);
  }

  /** {@return what writes Markdown, by owner, 20 of a list} */
  public static ReportText markdown() {
    return new ReportText(Markup.MARKDOWN, Grouping.OWNER, USUALLY);
  }

  /**
   * {@return the same, with the findings put together by something else}
   *
   * @param what such as {@link Grouping#RULE}
   */
  public ReportText groupedBy(Grouping what) {
    return new ReportText(markup, what, most);
  }

  /**
   * {@return the same, with lists of another length}
   *
   * @param count how many of a list are written; the others are counted; at least 1
   * @throws IllegalArgumentException if it is less than 1
   */
  public ReportText atMost(int count) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "A list of at most %s is none. Use 1 or more.".formatted(count));
    }
    return new ReportText(markup, grouping, count);
  }

  /**
   * {@return the report in words} Linear, but for sorting the groups.
   *
   * @param report what was found
   */
  public String of(Report report) {
    Page page = new Page();
    page.heading("Validation", TITLE);
    page.paragraph(report.summary());
    groups(report)
        .forEach(
            (group, findings) ->
                page.section(
                    group + " (" + findings.size() + ")",
                    findings.stream().limit(most).map(ReportText::line).toList(),
                    findings.size()));
    page.section(
        "Suppressed (" + report.suppressed().size() + ")",
        report.suppressed().stream().limit(most).map(ReportText::line).toList(),
        report.suppressed().size());
    page.section(
        "Could not be decided (" + report.unknown().size() + ")",
        report.unknown().stream().limit(most).map(ReportText::line).toList(),
        report.unknown().size());
    page.section(
        "Not checked (" + report.notChecked().size() + ")",
        report.notChecked().stream().limit(most).map(ReportText::line).toList(),
        report.notChecked().size());
    return page.text.toString();
  }

  private Map<String, List<Finding>> groups(Report report) {
    Map<String, List<Finding>> groups = new TreeMap<>();
    for (Finding finding : report.findings()) {
      groups.computeIfAbsent(grouping.of(finding), name -> new ArrayList<>()).add(finding);
    }
    return groups;
  }

  private static String line(Finding finding) {
    String evidence =
        finding.evidence().stream().map(Evidence::toString).collect(Collectors.joining(", "));
    return "%s: %s [%s%s]"
        .formatted(
            finding.severity().text(),
            finding.message(),
            finding.rule().id(),
            evidence.isEmpty() ? "" : "; " + evidence);
  }

  private static String line(SuppressedFinding suppressed) {
    return "%s [%s; until %s: %s]"
        .formatted(
            suppressed.finding().message(),
            suppressed.finding().rule().id(),
            suppressed.suppression().until(),
            suppressed.suppression().reason());
  }

  private static String line(Unknown unknown) {
    return "%s: %s [%s]"
        .formatted(
            PlainText.quote(unknown.subject().id().value()), unknown.why(), unknown.rule().id());
  }

  private static String line(NotChecked notChecked) {
    return "%s [%s]".formatted(notChecked.why(), notChecked.rule().id());
  }

  /** What was written so far. */
  private final class Page {
    private final StringBuilder text = new StringBuilder();

    void heading(String heading, int level) {
      text.append(markup.heading(heading, level)).append("\n\n");
    }

    void paragraph(String paragraph) {
      text.append(markup.paragraph(paragraph)).append('\n');
    }

    /** A section without lines is left out. */
    void section(String heading, List<String> lines, int count) {
      if (lines.isEmpty()) {
        return;
      }
      text.append('\n');
      heading(heading, SECTION);
      lines.forEach(line -> text.append(markup.item(line)).append('\n'));
      if (count > lines.size()) {
        text.append(markup.item("and " + (count - lines.size()) + " more")).append('\n');
      }
    }
  }
}
