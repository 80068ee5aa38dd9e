package dev.plumbline.kpi.value;

import java.util.List;

/**
 * Input that is malformed: thrown once, with every problem that was found.
 *
 * <p>Each problem is a sentence with subject, value and rule, and a remedy. The {@linkplain
 * #getMessage message} holds as many of them as go into {@value #LONGEST_MESSAGE} characters;
 * {@link #problems} holds the first {@value #MOST_PROBLEMS}, and {@link #problemCount} tells how
 * many there were.
 */
public abstract class InvalidInputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** How many characters a message has at the most. */
  public static final int LONGEST_MESSAGE = 500;

  /** How many problems are listed at the most. */
  public static final int MOST_PROBLEMS = 20;

  private static final int ROOM_FOR_THE_REST = 40;
  private static final String CUT = " ...";

  private final transient List<String> problems;
  private final transient int problemCount;

  /**
   * Makes an exception from problems.
   *
   * @param problems the problems in the order in which they were found, at least one
   * @throws IllegalArgumentException if there is no problem
   */
  protected InvalidInputException(Problems problems) {
    super(message(problems));
    this.problems = problems.texts();
    this.problemCount = problems.count();
  }

  private static String message(Problems problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("There is no problem to report. Throw only if there is.");
    }
    List<String> texts = problems.texts();
    if (problems.count() == 1) {
      return shortened(texts.get(0), LONGEST_MESSAGE);
    }
    StringBuilder message = new StringBuilder().append(problems.count()).append(" problems:");
    int room = LONGEST_MESSAGE - ROOM_FOR_THE_REST;
    int listed = 0;
    for (String text : texts) {
      String item = " (" + (listed + 1) + ") " + text;
      if (listed > 0 && message.length() + item.length() > room) {
        break;
      }
      message.append(shortened(item, room - message.length()));
      listed++;
    }
    if (listed < problems.count()) {
      message.append(CUT).append(" and ").append(problems.count() - listed).append(" more.");
    }
    return message.toString();
  }

  private static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - CUT.length();
    return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end) + CUT;
  }

  /** {@return the problems, the first {@value #MOST_PROBLEMS} of them, at least one} */
  public List<String> problems() {
    return problems;
  }

  /** {@return how many problems there were; {@link Integer#MAX_VALUE} if there were more} */
  public int problemCount() {
    return problemCount;
  }
}
