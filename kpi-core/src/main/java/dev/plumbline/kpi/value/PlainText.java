package dev.plumbline.kpi.value;

/**
 * Text that is safe to show: what ids may hold, and how names are printed.
 *
 * <p>Ids and symbols are refused if they hold what a reader cannot see or what a page or a terminal
 * would obey. Names of people, KPIs and objectives are kept as they are, and {@link #escape
 * escaped} wherever they are printed.
 */
public final class PlainText {
  private PlainText() {}

  /**
   * Returns the text with every character that a terminal or a reader's eye would not show as
   * itself written as {@code \}{@code uXXXX}: control characters, line ends, escapes, bidirectional
   * overrides, zero-width characters, lone surrogates.
   *
   * @param text any text; not null
   */
  public static String escape(String text) {
    StringBuilder escaped = null;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isHidden(c)) {
        if (escaped == null) {
          escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
        }
        for (int k = i; k < next; k++) {
          escaped.append(String.format("\\u%04X", (int) text.charAt(k)));
        }
      } else if (escaped != null) {
        escaped.appendCodePoint(c);
      }
      i = next;
    }
    return escaped == null ? text : escaped.toString();
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
    if (text.length() > longest) {
      throw refused(
          what,
          text.substring(0, 20) + "...",
          "has " + text.length() + " characters. Use at most " + longest + ".");
    }
    if (text.isBlank()) {
      throw refused(what, text, "is blank. Give it at least one letter or digit.");
    }
    if (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ') {
      throw refused(what, text, "begins or ends with a space. Strip it.");
    }
    text.codePoints()
        .filter(c -> isHidden(c) || "<>&\"'".indexOf(c) >= 0)
        .findFirst()
        .ifPresent(
            c -> {
              throw refused(
                  what,
                  text,
                  String.format(
                      "holds the character U+%04X. Use printable characters other than"
                          + " < > & and quotation marks.",
                      c));
            });
  }

  private static InvalidDefinitionException refused(String what, String text, String why) {
    return new InvalidDefinitionException("The " + what + " '" + escape(text) + "' " + why);
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
      default -> false;
    };
  }
}
