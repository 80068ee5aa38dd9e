package dev.plumbline.kpi.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.kpi.Objective;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Graphs that break what is recursive, quadratic or exponential. */
class LargeGraphTest {
  private static final int MILLION = 1_000_000;
  private static final long SMALL_STACK = 256 * 1024;

  private static Objective[] nodes = {};

  @BeforeAll
  static void makeNodes() {
    nodes = new Objective[MILLION];
    for (int i = 0; i < MILLION; i++) {
      nodes[i] = Objective.builder("n" + i).build();
    }
  }

  @AfterAll
  static void dropNodes() {
    nodes = new Objective[0];
  }

  private static <T> T onASmallStack(Callable<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(null, future, "small stack", SMALL_STACK);
    thread.start();
    return future.get();
  }

  @Test
  void build_starOfAMillion_keepsTheOrderOfItsContributors() {
    AlignmentGraphBuilder builder = AlignmentGraph.builder();
    for (int i = 1; i < MILLION; i++) {
      builder.align(nodes[i], nodes[0], i);
    }
    AlignmentGraph star = builder.build();
    int centre = star.number(nodes[0].id());

    assertThat(centre).isEqualTo(MILLION - 1);
    assertThat(star.contributorCount(centre)).isEqualTo(MILLION - 1);
    for (int i = 0; i < MILLION - 1; i += 997) {
      assertThat(star.contributor(centre, i)).isEqualTo(i);
      assertThat(star.weight(centre, i)).isEqualTo(i + 1.0);
    }
  }

  @Test
  void build_denseDiamonds_visitsEveryLinkOnce() throws Exception {
    int layers = 20_000; // three nodes a layer, each serving all of the next: 3^20000 paths
    AlignmentGraph diamonds =
        onASmallStack(
            () -> {
              AlignmentGraphBuilder builder = AlignmentGraph.builder();
              for (int layer = 1; layer < layers; layer++) {
                for (int link = 0; link < 9; link++) {
                  builder.align(nodes[3 * layer + link / 3], nodes[3 * (layer - 1) + link % 3]);
                }
              }
              return builder.build();
            });

    assertThat(diamonds.size()).isEqualTo(3 * layers);
    assertThat(diamonds.alignmentCount()).isEqualTo(9 * (layers - 1));
    assertThat(diamonds.roots()).containsExactly(nodes[0], nodes[1], nodes[2]);
  }

  @Test
  void build_cycleOfAHundredThousandOnASmallStack_findsAllOfIt() throws Exception {
    int length = 100_000;
    InvalidAlignmentException e =
        onASmallStack(
            () -> {
              AlignmentGraphBuilder builder = AlignmentGraph.builder();
              for (int i = 0; i < length; i++) {
                builder.align(nodes[i], nodes[(i + 1) % length]);
              }
              return catchThrowableOfType(InvalidAlignmentException.class, builder::build);
            });

    assertThat(e.cycle()).hasSize(length).doesNotHaveDuplicates();
    assertThat(e.getMessage())
        .startsWith("The alignments form a cycle: 'n0' -> 'n1' -> ")
        .contains(" more -> 'n0'. Remove one of them")
        .hasSizeLessThanOrEqualTo(500);
  }

  @Test
  void build_manyNodesBelowACycle_namesOnlyTheCycle() {
    AlignmentGraphBuilder builder =
        AlignmentGraph.builder().align(nodes[0], nodes[1]).align(nodes[1], nodes[0]);
    for (int i = 2; i < MILLION / 4; i++) {
      builder.align(nodes[i], nodes[i - 1]);
    }
    InvalidAlignmentException e =
        catchThrowableOfType(InvalidAlignmentException.class, builder::build);

    assertThat(e.cycle()).containsExactlyInAnyOrder(nodes[0].id(), nodes[1].id());
  }
}
