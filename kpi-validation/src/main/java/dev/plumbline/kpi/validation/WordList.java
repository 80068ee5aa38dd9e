package dev.plumbline.kpi.validation;

import com.google.common.collect.ImmutableSet;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that rules look for in names, such as those that say nothing.
 *
 * <pre>{@code
 * WordList vague = WordList.vague().with("optimierung", "verbesserung").without("better");
 * Thresholds house = Thresholds.builder().vagueWords(vague).build();
 * }</pre>
 *
 * <p>Words are compared {@linkplain FoldedText folded}: without case and accents. The lists that
 * are here are English. Immutable.
 */
public final class WordList {
  private static final WordList VAGUE =
      of(
          "adequate",
          "appropriate",
          "better",
          "enhance",
          "enhanced",
          "excellent",
          "good",
          "improve",
          "improved",
          "improvement",
          "optimal",
          "optimise",
          "optimize",
          "successful",
          "sufficient",
          "various");

  private static final WordList JOINING = of("and", "&", "plus");

  private static final WordList FILLERS = of("a", "an", "of", "the");

  private final ImmutableSet<String> words;

  private WordList(ImmutableSet<String> words) {
    this.words = words;
  }

  /** {@return no words, for those who do not want them looked for} */
  public static WordList empty() {
    return of();
  }

  /** {@return English words that do not say what is measured, such as {@code better}} */
  public static WordList vague() {
    return VAGUE;
  }

  /** {@return English words that join one measure to another: {@code and}, {@code &}} */
  public static WordList joining() {
    return JOINING;
  }

  /** {@return English words that do not tell one name from another, such as {@code of}} */
  public static WordList fillers() {
    return FILLERS;
  }

  /**
   * {@return a list of words}
   *
   * @param words in any order and case
   * @throws InvalidDefinitionException if one of them is no single word; it names all of them
   */
  public static WordList of(String... words) {
    return new WordList(ImmutableSet.copyOf(folded(words)));
  }

  /**
   * {@return this list with more words}
   *
   * @param more in any order and case
   * @throws InvalidDefinitionException if one of them is no single word; it names all of them
   */
  public WordList with(String... more) {
    return new WordList(ImmutableSet.<String>builder().addAll(words).addAll(folded(more)).build());
  }

  /**
   * {@return this list without some words} Those that are not in it do not matter.
   *
   * @param fewer in any order and case
   * @throws InvalidDefinitionException if one of them is no single word; it names all of them
   */
  public WordList without(String... fewer) {
    Set<String> dropped = folded(fewer);
    return new WordList(
        words.stream()
            .filter(word -> !dropped.contains(word))
            .collect(ImmutableSet.toImmutableSet()));
  }

  private static Set<String> folded(String[] words) {
    Problems problems = Problems.none();
    ImmutableSet.Builder<String> folded = ImmutableSet.builder();
    for (String word : words) {
      if (FoldedText.words(word).size() == 1) {
        folded.add(FoldedText.key(word));
      } else {
        problems.add(
            () ->
                "The entry %s of a word list is no single word. Give words one by one."
                    .formatted(PlainText.quote(word)));
      }
    }
    problems.orThrow(InvalidDefinitionException::new);
    return folded.build();
  }

  /**
   * {@return whether a word is in the list}
   *
   * @param word as {@link FoldedText#words} gives it
   */
  public boolean contains(String word) {
    return words.contains(word);
  }

  /** {@return the words, folded, in the order in which they were added} */
  public Set<String> words() {
    return words;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WordList that && words.equals(that.words);
  }

  @Override
  public int hashCode() {
    return words.hashCode();
  }

  /** {@return the words} */
  @Override
  public String toString() {
    return words.toString();
  }
}
