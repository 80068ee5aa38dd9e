package dev.plumbline.kpi.validation;

import dev.plumbline.kpi.value.PlainText;
import java.util.regex.Pattern;

/** In which form a report is written. Every text is escaped here, whatever it holds. */
enum Markup {
  /** For a terminal, a log or a mail. */
  PLAIN {
    @Override
    String heading(String text, int level) {
      String shown = PlainText.escape(text);
      return level == 1 ? shown + "\n" + "=".repeat(Math.min(shown.length(), WIDEST)) : shown;
    }

    @Override
    String item(String text) {
      return "  - " + PlainText.escape(text);
    }

    @Override
    String paragraph(String text) {
      return PlainText.escape(text);
    }
  },
  /** For a page of CommonMark, or of GitHub. */
  MARKDOWN {
    @Override
    String heading(String text, int level) {
      return "#".repeat(level) + " " + escaped(text);
    }

    @Override
    String item(String text) {
      return "- " + escaped(text);
    }

    @Override
    String paragraph(String text) {
      return escaped(text);
    }
  };

  private static final int WIDEST = 80;
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&!@$]");
  private static final Pattern LINK = Pattern.compile("(?i)(?<=www)\\.|:(?=//)|(?<=mailto|xmpp):");
  private static final Pattern START = Pattern.compile("^(\\d*)([-+=.)])");

  abstract String heading(String text, int level);

  abstract String item(String text);

  abstract String paragraph(String text);

  /** {@return the text so that a page of Markdown shows it as it is, wherever in a line} */
  static String escaped(String text) {
    String visible = PlainText.escape(text).strip();
    String inline = SPECIAL.matcher(visible).replaceAll("\\\\$0");
    String unlinked = LINK.matcher(inline).replaceAll("\\\\$0");
    return START.matcher(unlinked).replaceFirst("$1\\\\$2");
  }
}
