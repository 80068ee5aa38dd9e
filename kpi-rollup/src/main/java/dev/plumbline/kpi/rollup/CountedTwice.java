package dev.plumbline.kpi.rollup;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.value.PlainText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A node that contributes to one sum, or one count, by two paths or more, and is counted on each.
 *
 * @param shared the node
 * @param sum where its paths meet first, as far as it is counted there
 * @param path one of the paths, from the shared node to the sum
 * @param otherPath another
 */
public record CountedTwice(NodeId shared, NodeId sum, List<NodeId> path, List<NodeId> otherPath) {
  private static final int LONGEST_SHOWN = 4;

  /**
   * Copies the paths.
   *
   * @param shared the node
   * @param sum where its paths meet
   * @param path one of the paths
   * @param otherPath another
   */
  public CountedTwice {
    path = ImmutableList.copyOf(path);
    otherPath = ImmutableList.copyOf(otherPath);
  }

  /** {@return both paths, such as {@code 'x' -> 'a' -> 'total' and 'x' -> 'b' -> 'total'}} */
  @Override
  public String toString() {
    return arrows(path) + " and " + arrows(otherPath);
  }

  /** Of a long path the first two and the last, so that a message has room for it. */
  private static String arrows(List<NodeId> path) {
    List<String> names =
        path.stream().map(node -> PlainText.quote(node.value())).collect(Collectors.toList());
    if (names.size() > LONGEST_SHOWN) {
      names.subList(2, names.size() - 1).clear();
      names.add(2, "...");
    }
    return String.join(" -> ", names);
  }
}
