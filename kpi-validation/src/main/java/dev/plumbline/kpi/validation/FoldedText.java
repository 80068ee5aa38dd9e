package dev.plumbline.kpi.validation;

import java.text.Normalizer;
import java.util.Arrays;
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

  private static final int FIRST_BEYOND_ASCII = 128;
  private static final boolean[] IS_KEPT = new boolean[FIRST_BEYOND_ASCII];

  static {
    for (int c = 0; c < IS_KEPT.length; c++) {
      IS_KEPT[c] = isOfWord(c);
    }
  }

  private FoldedText() {}

  /**
   * {@return the words of a text, in order} Linear.
   *
   * @param text any text
   */
  public static List<String> words(String text) {
    String plain = plain(text);
    return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" "));
  }

  /**
   * {@return the words of a text with a space between each and the next} Linear.
   *
   * @param text any text
   */
  public static String plain(String text) {
    return isAscii(text) ? spaced(text) : spaced(withoutAccents(text));
  }

  /** {@return the text in small letters of ASCII, with one space for all that is not kept} */
  private static String spaced(String text) {
    StringBuilder spaced = new StringBuilder(text.length());
    boolean isBetween = false;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (!isKept(c)) {
        isBetween = true;
      } else {
        if (isBetween && !spaced.isEmpty()) {
          spaced.append(' ');
        }
        isBetween = false;
        spaced.appendCodePoint(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
      }
      i += Character.charCount(c);
    }
    return spaced.toString();
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

  private static String withoutAccents(String text) {
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
      if (text.charAt(i) >= FIRST_BEYOND_ASCII) {
        return false;
      }
    }
    return true;
  }

  private static boolean isKept(int c) {
    if (c < FIRST_BEYOND_ASCII) {
      return IS_KEPT[c];
    }
    return isOfWord(c);
  }

  private static boolean isOfWord(int c) {
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
