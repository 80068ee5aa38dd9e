package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.graph.Alignment;
import dev.plumbline.kpi.measure.Quality;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.strategy.RollupRules;
import org.jspecify.annotations.Nullable;

/** One of several changes. */
sealed interface Change {
  /** Batch nothing but what was measured. */
  sealed interface OfReading extends Change {
    KpiId kpi();
  }

  record Put(KpiId kpi, Reading reading, @Nullable Quality quality) implements OfReading {}

  record PutNumber(KpiId kpi, double number) implements OfReading {}

  record Restore(KpiId kpi) implements OfReading {}

  /** Batch what is aligned, or how it is rolled up. */
  sealed interface OfPlan extends Change {}

  record Define(AlignmentNode node) implements OfPlan {}

  record Add(AlignmentNode node) implements OfPlan {}

  record Remove(NodeId node) implements OfPlan {}

  record Align(Alignment alignment) implements OfPlan {}

  record Weigh(NodeId contributor, NodeId served, double weight) implements OfPlan {}

  record Move(NodeId node, NodeId from, NodeId to) implements OfPlan {}

  record Separate(NodeId contributor, NodeId served) implements OfPlan {}

  record Rule(RollupRules rules) implements OfPlan {}
}
