package dev.plumbline.kpi.validation.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Folds texts, one after the other, in one place: words in small letters without accents, with one
 * space between each and the next. {@code "On-Time Délai"} becomes {@code "on time delai"}; what is
 * kept of a text, {@code FoldedText} says.
 *
 * <p>Not safe for use by several threads.
 */
public final class Folder {
  private static final String KEPT = "#%&";
  private static final char FIRST_ACCENT = '\u0300';
  private static final char LAST_ACCENT = '\u036F';
  private static final char FIRST_BEYOND_ASCII = 128;

  /** What becomes of a character of ASCII; 0 is what is not kept. */
  private static final char[] FOLDED = new char[FIRST_BEYOND_ASCII];

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = isOfWord(c) ? Character.toLowerCase(c) : 0;
    }
  }

  private char[] folded = new char[128];
  private int length;

  private Folder() {}

  /** {@return one that has folded nothing so far} */
  public static Folder empty() {
    return new Folder();
  }

  /**
   * Folds a text in place of the last one. Linear.
   *
   * @param text any text
   */
  public void fold(String text) {
    if (!foldAscii(text)) {
      foldOther(withoutAccents(text));
    }
  }

  /** {@return how many characters the folded text has} */
  public int length() {
    return length;
  }

  /**
   * {@return a character of the folded text}
   *
   * @param position from 0 to {@code length() - 1}
   */
  public char at(int position) {
    return folded[position];
  }

  /** {@return the folded text} */
  @Override
  public String toString() {
    return new String(folded, 0, length);
  }

  /** {@return whether the text was one of ASCII} */
  private boolean foldAscii(String text) {
    begin(text);
    boolean isBetween = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_BEYOND_ASCII) {
        return false;
      }
      char small = FOLDED[c];
      if (small == 0) {
        isBetween = length > 0;
      } else {
        if (isBetween) {
          folded[length++] = ' ';
          isBetween = false;
        }
        folded[length++] = small;
      }
    }
    return true;
  }

  private void foldOther(String text) {
    begin(text);
    boolean isBetween = false;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (!isOfWord(c)) {
        isBetween = length > 0;
      } else {
        if (isBetween) {
          folded[length++] = ' ';
          isBetween = false;
        }
        length += Character.toChars(c, folded, length);
      }
      i += Character.charCount(c);
    }
  }

  /** A folded text is not longer than the text. */
  private void begin(String text) {
    length = 0;
    if (text.length() > folded.length) {
      folded = Arrays.copyOf(folded, 2 * text.length());
    }
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
