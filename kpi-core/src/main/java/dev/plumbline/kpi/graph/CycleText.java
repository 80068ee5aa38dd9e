package dev.plumbline.kpi.graph;

import dev.plumbline.kpi.value.PlainText;
import java.util.List;

/** How a message names a cycle. */
final class CycleText {
  /**
   * Nodes of a cycle are named in the message until this many characters are full, so that the
   * longest one and the remedy go in after them. The exception has all of them.
   */
  private static final int ROOM = 280;

  private CycleText() {}

  /** {@return the ids one by one, as many as leave room for the remedy, and the first again} */
  static String of(List<String> ids) {
    String first = PlainText.quote(ids.get(0));
    StringBuilder named = new StringBuilder(first);
    int count = 1;
    while (count < ids.size() && named.length() + first.length() < ROOM) {
      named.append(" -> ").append(PlainText.quote(ids.get(count)));
      count++;
    }
    String rest = count < ids.size() ? " -> %s more".formatted(ids.size() - count) : "";
    return named + rest + " -> " + first;
  }
}
