package dev.plumbline.kpi.value;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * Text that is safe to show: what ids may hold, and how names are printed.
 *
 * <p>Ids and symbols are refused if they hold what a reader cannot see or what a page or a terminal
 * would obey. Names of people, KPIs and objectives are kept as they are, and {@link #escape
 * escaped} wherever they are printed.
 */
public final class PlainText {
  private static final String MARKUP = "<>&\"'";
  private static final int LONGEST_QUOTATION = 100;
  private static final int END_OF_QUOTATION = 20;
  private static final String CUT = "...";

  private PlainText() {}

  /**
   * {@return the text with every character that a terminal or a reader's eye would not show as
   * itself written as {@code \}{@code uXXXX}: control characters, line ends, escapes, bidirectional
   * overrides, zero-width characters, lone surrogates}
   *
   * @param text any text; not null
   */
  public static String escape(String text) {
    if (firstHidden(text).isEmpty()) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (isHidden(c)) {
                appendEscaped(c, escaped);
              } else {
                escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  private static void appendEscaped(int codePoint, StringBuilder to) {
    for (char c : Character.toChars(codePoint)) {
      to.append(String.format("\\u%04X", (int) c));
    }
  }

  /**
   * {@return the text as a message quotes it: in quotation marks, {@linkplain #escape escaped}, and
   * without its middle where that is longer than 100 characters} So a message keeps room for its
   * rule and its remedy, whatever it quotes.
   *
   * @param text any text; not null
   */
  public static String quote(String text) {
    int length = text.length();
    String shown =
        length <= 2 * LONGEST_QUOTATION
            ? escape(text)
            : escape(
                cut(text, 0, LONGEST_QUOTATION) + cut(text, length - LONGEST_QUOTATION, length));
    if (shown.length() <= LONGEST_QUOTATION) {
      return "'" + shown + "'";
    }
    String start = cut(shown, 0, LONGEST_QUOTATION - END_OF_QUOTATION - CUT.length());
    String end = cut(shown, shown.length() - END_OF_QUOTATION, shown.length());
    return "'" + start + CUT + end + "'";
  }

  /** {@return a part of a text that does not begin or end in the middle of a character} */
  private static String cut(String text, int from, int to) {
    int first = Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    boolean splits = to < text.length() && Character.isLowSurrogate(text.charAt(to));
    return text.substring(first, splits ? to - 1 : to);
  }

  /**
   * Checks that a text is printable: not blank, no space at either end, not longer than {@code
   * longest} characters, nothing hidden and none of {@code < > & " '}. Linear in its length, and
   * too long a text is refused before it is read.
   *
   * @param text the text to check
   * @param what what it is, for the message, such as {@code KPI id}
   * @param longest the number of characters that it may have
   * @throws InvalidDefinitionException if the text is refused, with the reason
   */
  public static void checkPrintable(String text, String what, int longest) {
    Objects.requireNonNull(text, what);
    if (text.length() > longest) {
      throw refused(
          what, text, "has %s characters. Use at most %s.".formatted(text.length(), longest));
    }
    if (text.isBlank()) {
      throw refused(what, text, "is blank. Give it at least one letter or digit.");
    }
    if (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ') {
      throw refused(what, text, "begins or ends with a space. Strip it.");
    }
    OptionalInt bad = text.codePoints().filter(c -> isHidden(c) || isMarkup(c)).findFirst();
    if (bad.isPresent()) {
      throw refused(
          what,
          text,
          "holds the character U+%04X. Use printable ones other than < > & and quotation marks."
              .formatted(bad.getAsInt()));
    }
  }

  private static InvalidDefinitionException refused(String what, String text, String why) {
    return new InvalidDefinitionException("The %s %s %s".formatted(what, quote(text), why));
  }

  private static OptionalInt firstHidden(String text) {
    return text.codePoints().filter(PlainText::isHidden).findFirst();
  }

  private static boolean isMarkup(int c) {
    return MARKUP.indexOf(c) >= 0;
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      case Character.SPACE_SEPARATOR -> c != ' ';
      default -> isInvisible(c);
    };
  }

  /**
   * Letters, marks and symbols that are shown as nothing: fillers, joiners, variation selectors.
   */
  private static boolean isInvisible(int c) {
    return switch (c) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F -> true;
      case 0x2800, 0x3164, 0xFFA0 -> true;
      default -> (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    };
  }
}
