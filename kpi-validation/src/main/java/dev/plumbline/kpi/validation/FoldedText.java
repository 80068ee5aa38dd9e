package dev.plumbline.kpi.validation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Texts as one compares them: without case, accents, punctuation and spaces.
 *
 * <pre>{@code
 * FoldedText.words("On-Time Delivery (EU)");       // [on, time, delivery, eu]
 * FoldedText.key("On-Time Delivery");              // "ontimedelivery"
 * FoldedText.key("Waiting > 1.5 h");               // "waiting>1 5h"
 * }</pre>
 *
 * <p>Letters, digits, marks of other scripts and symbols stay, and so do {@code #}, {@code %} and
 * {@code &}: "over 30 days" in signs is not "under 30 days". Accents are those of Latin, Greek and
 * Cyrillic letters. The same in every locale.
 */
public final class FoldedText {
  private static final String KEPT = "#%&";
  private static final char FIRST_ACCENT = '\u0300';
  private static final char LAST_ACCENT = '\u036F';

  private FoldedText() {}

  /**
   * {@return the words of a text, in order} Linear.
   *
   * @param text any text
   */
  public static List<String> words(String text) {
    String plain = plain(text);
    List<String> words = new ArrayList<>();
    int start = 0;
    while (start < plain.length()) {
      int end = endOfRun(plain, start);
      if (isKept(plain.codePointAt(start))) {
        words.add(plain.substring(start, end));
      }
      start = end;
    }
    return words;
  }

  private static int endOfRun(String plain, int start) {
    boolean kept = isKept(plain.codePointAt(start));
    int end = start;
    while (end < plain.length() && isKept(plain.codePointAt(end)) == kept) {
      end += Character.charCount(plain.codePointAt(end));
    }
    return end;
  }

  /**
   * {@return the words of a text in one, equal for texts that differ in case, accents, punctuation
   * and spaces only} A space stays between two digits: 1.5 is not 15. Empty for a text without
   * words.
   *
   * @param text any text
   */
  public static String key(String text) {
    return key(words(text));
  }

  /**
   * {@return the words in one}
   *
   * @param words as {@link #words} gives them
   */
  static String key(List<String> words) {
    StringBuilder key = new StringBuilder();
    for (String word : words) {
      if (!key.isEmpty()
          && Character.isDigit(key.charAt(key.length() - 1))
          && Character.isDigit(word.charAt(0))) {
        key.append(' ');
      }
      key.append(word);
    }
    return key.toString();
  }

  private static String plain(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String parted = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder(parted.length());
    for (int i = 0; i < parted.length(); i++) {
      char c = parted.charAt(i);
      if (c < FIRST_ACCENT || c > LAST_ACCENT) {
        plain.append(c);
      }
    }
    // by way of capitals, which makes "ss" of a sharp s
    return plain.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '\u007F') {
        return false;
      }
    }
    return true;
  }

  private static boolean isKept(int c) {
    return Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0 || isMarkOrSymbol(c);
  }

  private static boolean isMarkOrSymbol(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }
}
