package dev.plumbline.kpi.value;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The problems found in an input, so that they can be reported together.
 *
 * <p>Keeps the texts of the first {@value InvalidInputException#MOST_PROBLEMS} and counts the rest,
 * so that a million of them cost no more than a few. Not safe for use by several threads.
 */
public final class Problems {
  private final List<String> texts = new ArrayList<>();
  private int count;

  private Problems() {}

  /** Returns no problems, to be added to. */
  public static Problems none() {
    return new Problems();
  }

  /** Returns one problem. */
  public static Problems of(String text) {
    return none().add(() -> text);
  }

  /**
   * Adds a problem.
   *
   * @param text makes its text: subject, value, rule and remedy, in at most two sentences; asked
   *     only if it will be listed
   */
  @CanIgnoreReturnValue
  public Problems add(Supplier<String> text) {
    if (texts.size() < InvalidInputException.MOST_PROBLEMS) {
      texts.add(text.get());
    }
    count++;
    return this;
  }

  /** Returns whether there is none. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** Returns the number of problems. */
  public int count() {
    return count;
  }

  /** Returns the texts of the first of them. */
  public List<String> texts() {
    return List.copyOf(texts);
  }
}
