package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.graph.Alignment;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.graph.Relation;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A graph that is changed, step by step, before it is built anew. */
final class GraphEdit {
  /** The two ends of an alignment. */
  private record Ends(NodeId contributor, NodeId served) {
    boolean areIn(Set<NodeId> nodes) {
      return nodes.contains(contributor) || nodes.contains(served);
    }
  }

  private final Problems problems;
  private final Map<NodeId, AlignmentNode> nodes = new LinkedHashMap<>();
  private final Map<Ends, Alignment> alignments = new LinkedHashMap<>();
  private final List<Relation> relations = new ArrayList<>();

  /** Nodes whose alignments are still there: those of several are removed in one go. */
  private final Set<NodeId> removed = new HashSet<>();

  GraphEdit(AlignmentGraph graph, Problems problems) {
    this.problems = problems;
    graph.nodes().forEach(node -> nodes.put(node.id(), node));
    graph.alignments().forEach(this::put);
    relations.addAll(graph.relations());
  }

  private void put(Alignment alignment) {
    alignments.put(new Ends(alignment.contributor(), alignment.served()), alignment);
  }

  /** Makes a change. */
  void make(Change.OfPlan change) {
    if (change instanceof Change.Remove remove) {
      remove(remove.node());
      return;
    }
    removeLinks();
    if (change instanceof Change.Define define) {
      define(define.node());
    } else if (change instanceof Change.Add add) {
      add(add.node());
    } else if (change instanceof Change.Align align) {
      align(align.alignment());
    } else if (change instanceof Change.Weigh weigh) {
      weigh(new Ends(weigh.contributor(), weigh.served()), weigh.weight());
    } else if (change instanceof Change.Move move) {
      move(new Ends(move.node(), move.from()), move.to());
    } else if (change instanceof Change.Separate separate) {
      separate(new Ends(separate.contributor(), separate.served()));
    }
  }

  private void remove(NodeId node) {
    if (has(node)) {
      nodes.remove(node);
      removed.add(node);
    }
  }

  private void removeLinks() {
    if (!removed.isEmpty()) {
      alignments.keySet().removeIf(ends -> ends.areIn(removed));
      relations.removeIf(
          relation -> removed.contains(relation.from()) || removed.contains(relation.to()));
      removed.clear();
    }
  }

  private boolean has(NodeId node) {
    boolean isThere = nodes.containsKey(node);
    if (!isThere) {
      problems.add(
          () -> "There is no node %s to be changed. Add it first.".formatted(quoted(node)));
    }
    return isThere;
  }

  private boolean has(Ends ends) {
    boolean isThere = alignments.containsKey(ends);
    if (!isThere) {
      problems.add(
          () ->
              "There is no alignment %s to be changed. Align the two first.".formatted(text(ends)));
    }
    return isThere;
  }

  private void define(AlignmentNode node) {
    if (has(node.id())) {
      nodes.put(node.id(), node);
    }
  }

  private void add(AlignmentNode node) {
    if (nodes.putIfAbsent(node.id(), node) != null) {
      problems.add(
          () ->
              "The node %s is there already and cannot be added. Define it anew, or give another id."
                  .formatted(quoted(node.id())));
    }
  }

  private void align(Alignment alignment) {
    Ends ends = new Ends(alignment.contributor(), alignment.served());
    boolean isContributorThere = has(ends.contributor());
    boolean isServedThere = has(ends.served());
    if (isContributorThere && isServedThere && isNew(ends)) {
      put(alignment);
    }
  }

  private boolean isNew(Ends ends) {
    boolean isNew = !alignments.containsKey(ends);
    if (!isNew) {
      problems.add(
          () ->
              "The alignment %s is there already and cannot be made. Give it another weight instead."
                  .formatted(text(ends)));
    }
    return isNew;
  }

  private void weigh(Ends ends, double weight) {
    if (has(ends)) {
      Alignment old = Objects.requireNonNull(alignments.get(ends));
      if (!(weight >= 0.0 && weight < Double.POSITIVE_INFINITY)) {
        problems.add(
            () ->
                "The alignment %s is to have the weight %s. Give a finite number that is not negative."
                    .formatted(text(ends), weight));
      } else {
        alignments.put(ends, Alignment.of(ends.contributor(), ends.served(), weight, old.kind()));
      }
    }
  }

  private void move(Ends ends, NodeId to) {
    Ends target = new Ends(ends.contributor(), to);
    boolean isThere = has(ends);
    boolean isTargetThere = has(to);
    if (isThere && isTargetThere && (target.equals(ends) || isNew(target))) {
      Alignment old = Objects.requireNonNull(alignments.remove(ends));
      put(Alignment.of(ends.contributor(), to, old.weight(), old.kind()));
    }
  }

  private void separate(Ends ends) {
    if (has(ends)) {
      alignments.remove(ends);
    }
  }

  /** {@return the graph after all changes} */
  AlignmentGraph build() {
    removeLinks();
    AlignmentGraphBuilder builder = AlignmentGraph.builder();
    nodes.values().forEach(builder::add);
    alignments.values().forEach(builder::align);
    relations.forEach(builder::relate);
    return builder.build();
  }

  private static String quoted(NodeId id) {
    return PlainText.quote(id.value());
  }

  private static String text(Ends ends) {
    return quoted(ends.contributor()) + " -> " + quoted(ends.served());
  }
}
