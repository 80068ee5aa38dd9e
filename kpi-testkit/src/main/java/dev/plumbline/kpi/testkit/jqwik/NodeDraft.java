package dev.plumbline.kpi.testkit.jqwik;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.testkit.generate.MeasuredGraph;
import dev.plumbline.kpi.testkit.generate.Shape;
import java.util.List;

/**
 * All that is drawn for a node of a graph, whatever becomes of it: leaf or not, tree or not.
 *
 * @param links what it may serve, at least one
 * @param kpi what it is if it is a leaf
 * @param reading of the KPI
 */
record NodeDraft(List<Link> links, Kpi kpi, ReadingDraft reading) {
  /*
   * A graph is a list of these, so that the shrinking of lists is the shrinking of graphs: a node
   * that is taken out takes its links, its KPI and its reading with it, and all that is left still
   * fits. The targets of links are therefore not numbers of nodes, which would dangle, but are
   * taken modulo the number of nodes before.
   */

  /**
   * What a node serves.
   *
   * @param above modulo the number of nodes before it
   * @param weight of the link
   */
  record Link(int above, double weight) {}

  /** The link that stands for the n-th; they are used again if there are too few. */
  Link link(int position) {
    return links.get(position % links.size());
  }

  int above(int link, int node) {
    return link(link).above() % node;
  }

  static AlignmentGraph graph(Family family, List<NodeDraft> drafts) {
    Shape shape = family.shape(drafts);
    double[] weights = new double[shape.linkCount()];
    int next = 0;
    for (int node = 0; node < shape.size(); node++) {
      int links = (int) shape.servedBy(node).count();
      for (int link = 0; link < links; link++) {
        weights[next] = drafts.get(node).link(link).weight();
        next++;
      }
    }
    return shape.graph(node -> drafts.get(node).kpi(), weights);
  }

  static MeasuredGraph measured(Family family, List<NodeDraft> drafts) {
    AlignmentGraph graph = graph(family, drafts);
    Measurements.Builder measurements = ReadingDraft.march2026();
    for (Kpi kpi : graph.kpis()) {
      drafts.get(number(kpi)).reading().putFor(kpi, measurements);
    }
    return new MeasuredGraph(graph, measurements.build());
  }

  private static int number(Kpi kpi) {
    return Integer.parseInt(kpi.id().value().substring("kpi-".length()));
  }
}
