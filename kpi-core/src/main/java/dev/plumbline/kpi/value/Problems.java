package dev.plumbline.kpi.value;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

  /** {@return no problems, to be added to} */
  public static Problems none() {
    return new Problems();
  }

  /**
   * {@return one problem}
   *
   * @param text subject, value, rule and remedy, in at most two sentences
   */
  public static Problems of(String text) {
    return none().add(() -> text);
  }

  /**
   * Adds a problem.
   *
   * @param text makes its text: subject, value, rule and remedy, in at most two sentences; asked
   *     only if it will be listed
   * @return this
   */
  @CanIgnoreReturnValue
  public Problems add(Supplier<String> text) {
    if (texts.size() < InvalidInputException.MOST_PROBLEMS) {
      texts.add(text.get());
    }
    if (count < Integer.MAX_VALUE) {
      count++;
    }
    return this;
  }

  /**
   * Throws if there is a problem; otherwise does nothing.
   *
   * @param exception makes the exception, such as {@code InvalidDefinitionException::new}
   */
  public void orThrow(Function<Problems, ? extends InvalidInputException> exception) {
    if (!isEmpty()) {
      throw exception.apply(this);
    }
  }

  /** {@return whether there is none} */
  public boolean isEmpty() {
    return count == 0;
  }

  /** {@return the number of problems; {@link Integer#MAX_VALUE} if there are more} */
  public int count() {
    return count;
  }

  /** {@return the texts of the first {@value InvalidInputException#MOST_PROBLEMS} of them} */
  public List<String> texts() {
    return List.copyOf(texts);
  }
}
