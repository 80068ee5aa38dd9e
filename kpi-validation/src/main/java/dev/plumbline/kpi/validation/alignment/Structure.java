package dev.plumbline.kpi.validation.alignment;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.validation.Review;
import java.util.BitSet;

/**
 * What serves something, what counts there, and what is measured below: of all nodes, made once.
 */
final class Structure {
  private final BitSet serving;
  private final BitSet counting;
  private final BitSet measured;

  private Structure(BitSet serving, BitSet counting, BitSet measured) {
    this.serving = serving;
    this.counting = counting;
    this.measured = measured;
  }

  static Structure of(Review review) {
    return review.once(Structure.class, known -> of(known.graph()));
  }

  /** One pass upwards: contributors have the smaller numbers. */
  private static Structure of(AlignmentGraph graph) {
    BitSet serving = new BitSet(graph.size());
    BitSet counting = new BitSet(graph.size());
    BitSet measured = new BitSet(graph.size());
    for (int node = 0; node < graph.size(); node++) {
      for (int i = 0; i < graph.contributorCount(node); i++) {
        int child = graph.contributor(node, i);
        serving.set(child);
        if (graph.weight(node, i) > 0.0) {
          counting.set(child);
        }
        if (measured.get(child) || graph.node(child) instanceof Kpi) {
          measured.set(node);
        }
      }
    }
    return new Structure(serving, counting, measured);
  }

  /** {@return whether a node contributes to another} */
  boolean serves(int node) {
    return serving.get(node);
  }

  /** {@return whether a node has a weight in one that it contributes to} */
  boolean counts(int node) {
    return counting.get(node);
  }

  /** {@return whether there is a KPI below a node, at any depth} */
  boolean isMeasured(int node) {
    return measured.get(node);
  }
}
