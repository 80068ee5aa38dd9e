package dev.plumbline.kpi.graph;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.OrgUnit;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A chain of a million, on a thread with a stack of 256 KiB. */
class SmallStackTest {
  private static final int LENGTH = 1_000_000;

  /** Long enough for what recurses to overflow, and for what is refused. */
  private static final int TOO_DEEP = 100_000;

  /** Made once, on a small stack: it takes longer than all that is asked of it. */
  private static @Nullable AlignmentGraph chain;

  @BeforeAll
  static void makeChain() throws InterruptedException {
    Dags.onSmallStack(() -> chain = chain());
  }

  @AfterAll
  static void dropChain() {
    chain = null;
  }

  private static AlignmentGraph chain() {
    AlignmentGraphBuilder builder = AlignmentGraph.builder();
    Objective last = Dags.node(0);
    for (int i = 1; i < LENGTH; i++) {
      Objective next = Dags.node(i);
      builder.align(last, next);
      last = next;
    }
    return builder.build();
  }

  @Test
  void build_chainOfAMillion_isNumberedFromItsEnd() {
    AlignmentGraph graph = requireNonNull(chain);

    assertThat(graph.size()).isEqualTo(LENGTH);
    assertThat(graph.number(Dags.id(0))).isZero();
    assertThat(graph.number(Dags.id(LENGTH - 1))).isEqualTo(LENGTH - 1);
    assertThat(graph.roots()).containsExactly(Dags.node(LENGTH - 1));
  }

  @Test
  void everyAlgorithm_chainOfAMillion_needsNoDeepStack() throws InterruptedException {
    Dags.onSmallStack(
        () -> {
          AlignmentGraph graph = requireNonNull(chain);
          ObjectiveId leaf = Dags.id(0);
          ObjectiveId root = Dags.id(LENGTH - 1);
          assertThat(graph.effectiveWeights(root).weight(leaf)).isEqualTo(1.0);
          assertThat(graph.sharesOf(leaf)).hasSize(1);
          assertThat(graph.pathCount(leaf, root)).isEqualTo(new PathCount(1, false));
          assertThat(graph.paths(leaf, root, 2).get(0).length()).isEqualTo(LENGTH - 1);
          assertThat(graph.ancestorsOf(leaf).size()).isEqualTo(LENGTH - 1);
          assertThat(graph.descendantsOf(root).size()).isEqualTo(LENGTH - 1);
          AlignmentGraph again = graph.toBuilder().build();
          assertThat(again.equals(graph)).isTrue();
          assertThat(again.hashCode()).isEqualTo(graph.hashCode());
        });
  }

  @Test
  void history_chainOfAMillionThatIsClosedAYearLater_isAllowed() throws InterruptedException {
    Dags.onSmallStack(
        () -> {
          AlignmentGraph graph = requireNonNull(chain);
          AlignmentHistoryBuilder builder = AlignmentHistory.builder();
          graph.nodes().forEach(builder::add);
          graph.alignments().forEach(link -> builder.align(link, Validity.in(Period.year(2025))));
          Alignment back = Alignment.of(Dags.id(LENGTH - 1), Dags.id(0), 1.0);
          builder.align(back, Validity.from(LocalDate.of(2026, 1, 1)));
          AlignmentHistory history = builder.build();
          assertThat(history.at(LocalDate.of(2025, 6, 1)).equals(graph)).isTrue();
        });
  }

  @Test
  void history_longChainThatIsClosedOnADay_isRefusedNamingTheDay() throws InterruptedException {
    Dags.onSmallStack(
        () -> {
          AlignmentHistoryBuilder builder = AlignmentHistory.builder();
          builder.add(Dags.node(0));
          for (int i = 1; i < TOO_DEEP; i++) {
            Alignment link = Alignment.of(Dags.id(i - 1), Dags.id(i), 1.0);
            builder.add(Dags.node(i)).align(link, Validity.in(Period.year(2025)));
          }
          Alignment back = Alignment.of(Dags.id(TOO_DEEP - 1), Dags.id(0), 1.0);
          builder.align(back, Validity.until(LocalDate.of(2025, 1, 2)));
          assertThatThrownBy(builder::build)
              .isInstanceOf(InvalidAlignmentException.class)
              .hasMessageStartingWith("The alignments form a cycle on 2025-01-01: ");
        });
  }

  @Test
  void organization_chainOfAMillion_needsNoDeepStack() throws InterruptedException {
    Dags.onSmallStack(
        () -> {
          List<OrgUnit> units = new ArrayList<>();
          units.add(OrgUnit.of("u0", "U"));
          for (int i = 1; i < LENGTH; i++) {
            units.add(OrgUnit.builder("u" + i).parent(OrgUnitId.of("u" + (i - 1))).build());
          }
          Organization organization = Organization.of(units);
          OrgUnitId last = OrgUnitId.of("u" + (LENGTH - 1));
          assertThat(organization.depth(last)).isEqualTo(LENGTH - 1);
          assertThat(organization.ancestorsOf(last).size()).isEqualTo(LENGTH - 1);
          assertThat(organization.descendantsOf(OrgUnitId.of("u0")).size()).isEqualTo(LENGTH - 1);
          units.set(0, OrgUnit.builder("u0").parent(OrgUnitId.of("u" + (TOO_DEEP - 1))).build());
          assertThatThrownBy(() -> Organization.of(units.subList(0, TOO_DEEP)))
              .isInstanceOf(InvalidOrganizationException.class)
              .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThanOrEqualTo(500));
        });
  }
}
