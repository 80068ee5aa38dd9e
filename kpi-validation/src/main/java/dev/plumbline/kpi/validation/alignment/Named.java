package dev.plumbline.kpi.validation.alignment;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.value.PlainText;
import org.jspecify.annotations.Nullable;

/** Nodes of which a message names the first by text and counts the rest. */
final class Named {
  private @Nullable AlignmentNode first;
  private int count;

  void add(AlignmentNode node) {
    if (first == null || NodeId.BY_TEXT.compare(node.id(), first.id()) < 0) {
      first = node;
    }
    count++;
  }

  int count() {
    return count;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** {@return the first by text} */
  AlignmentNode first() {
    if (first == null) {
      throw new IllegalStateException("Nothing was added. Ask isEmpty() first.");
    }
    return first;
  }

  /** {@return such as {@code 'a'}, or {@code 'a' and 2 more}} */
  @Override
  public String toString() {
    return quoted(first().id()) + (count == 1 ? "" : " and " + (count - 1) + " more");
  }

  static String quoted(NodeId id) {
    return PlainText.quote(id.value());
  }
}
