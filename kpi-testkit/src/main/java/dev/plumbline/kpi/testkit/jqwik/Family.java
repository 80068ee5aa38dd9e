package dev.plumbline.kpi.testkit.jqwik;

import dev.plumbline.kpi.testkit.generate.Shape;
import java.util.List;
import java.util.stream.IntStream;

/** What becomes of the links of {@linkplain NodeDraft drafts}, the simplest first. */
enum Family {
  /** The first link of each. */
  TREE {
    @Override
    Shape shape(List<NodeDraft> drafts) {
      return Shape.tree(drafts.size(), node -> drafts.get(node).above(0, node));
    }
  },
  /** No matter which links, to the first. */
  STAR {
    @Override
    Shape shape(List<NodeDraft> drafts) {
      return Shape.star(drafts.size() - 1);
    }
  },
  /** No matter which links, each to the one before. */
  CHAIN {
    @Override
    Shape shape(List<NodeDraft> drafts) {
      return Shape.chain(drafts.size());
    }
  },
  /** Of three drafts each; what is left over is dropped. */
  DIAMONDS {
    @Override
    Shape shape(List<NodeDraft> drafts) {
      return Shape.diamonds((drafts.size() - 1) / 3);
    }
  },
  /** All links, but each once. */
  DAG {
    @Override
    Shape shape(List<NodeDraft> drafts) {
      int[][] served = new int[drafts.size()][];
      for (int node = 0; node < served.length; node++) {
        served[node] = served(drafts.get(node), node);
      }
      return Shape.of(served);
    }
  };

  abstract Shape shape(List<NodeDraft> drafts);

  private static int[] served(NodeDraft draft, int node) {
    return node == 0
        ? new int[0]
        : IntStream.range(0, draft.links().size())
            .map(link -> draft.above(link, node))
            .distinct()
            .toArray();
  }
}
