package dev.plumbline.kpi.validation;

import dev.plumbline.kpi.validation.text.Folder;
import java.util.Arrays;
import java.util.List;

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
    Folder folder = Folder.empty();
    folder.fold(text);
    return folder.toString();
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
}
