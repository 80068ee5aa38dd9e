package dev.plumbline.kpi.checkin;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What somebody says of a KPI or an objective on a day: a note, and if they like a value and how
 * confident they are.
 *
 * <pre>{@code
 * CheckIn word = CheckIn.builder(churn.id(), LocalDate.of(2026, 4, 7))
 *     .author("Ada")
 *     .note("Two large customers have given notice.")
 *     .value(4.6)
 *     .confidence(Confidence.outOfTen(4))
 *     .build();
 * }</pre>
 *
 * <p>Author and note are required; {@linkplain PlainText#escape escape} them where you print them.
 * A check-in is no measurement: it changes no score. Immutable.
 */
@Value.Immutable
public abstract class CheckIn {
  private static final int LONGEST_AUTHOR = 1000;
  private static final int LONGEST_NOTE = 10_000;

  CheckIn() {}

  /**
   * {@return a builder}
   *
   * @param node the KPI or objective that it is about
   * @param date the day on which it is said
   */
  public static Builder builder(NodeId node, LocalDate date) {
    return new Builder().node(node).date(date);
  }

  /** {@return the KPI or objective that it is about} */
  public abstract NodeId node();

  /** {@return the day on which it is said} */
  public abstract LocalDate date();

  /** {@return who says it} */
  @Value.Default
  public String author() {
    return "";
  }

  /** {@return what is said} */
  @Value.Default
  public String note() {
    return "";
  }

  /**
   * {@return the value that the author sees: of a KPI in its unit, of an objective as a score;
   * {@link Gap#NO_DATA} unless given}
   */
  @Value.Default
  public Figure value() {
    return Figure.missing(Gap.NO_DATA);
  }

  /** {@return how likely the author thinks it that the target will be reached} */
  public abstract Optional<Confidence> confidence();

  /** {@return a builder that holds what this check-in holds} */
  public abstract Builder toBuilder();

  @Value.Check
  void check() {
    Problems problems = Problems.none();
    checkText("author", author(), LONGEST_AUTHOR, problems);
    checkText("note", note(), LONGEST_NOTE, problems);
    problems.orThrow(InvalidDefinitionException::new);
  }

  private void checkText(String attribute, String text, int longest, Problems problems) {
    if (text.isBlank()) {
      problems.add(
          () -> "The %s has no %s. Say .%s(...).".formatted(subject(), attribute, attribute));
    }
    if (text.length() > longest) {
      problems.add(
          () ->
              "The %s has %s characters in its %s. Use at most %s."
                  .formatted(subject(), text.length(), attribute, longest));
    }
  }

  private String subject() {
    return "check-in on %s of %s".formatted(PlainText.quote(node().value()), date());
  }

  /** {@return date, node, author, value, confidence and note in a line, escaped} */
  @Override
  public String toString() {
    return "%s %s, %s%s%s: %s"
        .formatted(
            date(),
            node(),
            PlainText.escape(author()),
            value().isPresent() ? ", " + value() : "",
            confidence().map(confidence -> ", confidence " + confidence).orElse(""),
            PlainText.escape(note()));
  }

  /**
   * Builds a {@link CheckIn}. Not safe for use by several threads.
   *
   * <p>{@code build()} throws {@link InvalidDefinitionException} if the author or the note is
   * missing, blank or longer than 1000 and 10,000 characters.
   */
  public static final class Builder extends ImmutableCheckIn.Builder {
    Builder() {}

    /**
     * Sets the value that the author sees.
     *
     * @param number a finite number
     * @return this
     * @throws IllegalArgumentException if it is NaN or infinite
     */
    @CanIgnoreReturnValue
    public Builder value(double number) {
      return value(Figure.of(number));
    }
  }
}
