package dev.plumbline.kpi.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphValidityTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final LocalDate SILVESTER = LocalDate.of(2025, 12, 31);
  private static final Objective SALES = Objective.of("sales", "Sales");
  private static final Objective MARKETING = Objective.of("marketing", "Marketing");
  private static final Objective GROWTH = Objective.of("growth", "Growth");

  private static AlignmentHistoryBuilder reorganised() {
    return AlignmentHistory.builder()
        .align(SALES, MARKETING, 1, Validity.in(Period.year(2025)))
        .align(MARKETING, SALES, 2, Validity.from(NEW_YEAR));
  }

  @Provide
  Arbitrary<List<DatedAlignment>> datedLinks() {
    return Dags.datedLinks();
  }

  @Provide
  Arbitrary<Validity> validities() {
    return Dags.validities();
  }

  @Test
  void at_reorganisation_isTheGraphOfTheDay() {
    AlignmentHistory history = reorganised().build();
    assertThat(history.at(SILVESTER))
        .isEqualTo(AlignmentGraph.builder().align(SALES, MARKETING).build());
    assertThat(history.at(NEW_YEAR))
        .isEqualTo(AlignmentGraph.builder().align(MARKETING, SALES, 2).build());
    assertThat(history.at(LocalDate.of(2024, 12, 31)))
        .isEqualTo(AlignmentGraph.builder().add(SALES).add(MARKETING).build());
    assertThat(history.changes()).containsExactly(LocalDate.of(2025, 1, 1), NEW_YEAR);
    assertThat(history).hasToString("2 nodes, 2 alignments, 0 relations, 2 changes");
  }

  @Test
  void at_weightThatChanges_isThatOfTheDay() {
    AlignmentHistory history =
        AlignmentHistory.builder()
            .align(SALES, GROWTH, 0.6, Validity.until(NEW_YEAR))
            .align(SALES, GROWTH, 0.4, Validity.from(NEW_YEAR))
            .build();
    assertThat(history.at(SILVESTER).contributorsOf(GROWTH.id()))
        .containsExactly(Alignment.of(SALES.id(), GROWTH.id(), 0.6));
    assertThat(history.at(NEW_YEAR).contributorsOf(GROWTH.id()))
        .containsExactly(Alignment.of(SALES.id(), GROWTH.id(), 0.4));
  }

  @Test
  void at_relations_areThoseOfTheDay() {
    Relation conflict = Relation.of(SALES.id(), Relation.Kind.CONFLICTS_WITH, MARKETING.id());
    AlignmentHistory history =
        reorganised().relate(conflict, Validity.until(NEW_YEAR)).add(GROWTH).build();
    assertThat(history.at(SILVESTER).relations()).containsExactly(conflict);
    assertThat(history.at(NEW_YEAR).relations()).isEmpty();
    assertThat(history.at(NEW_YEAR).contains(GROWTH.id())).isTrue();
    assertThat(history.relations())
        .containsExactly(new DatedRelation(conflict, Validity.until(NEW_YEAR)));
    assertThat(history.relations().get(0))
        .hasToString("marketing conflicts with sales in ../2026-01-01");
    assertThat(history.alignments().get(1))
        .hasToString("marketing -> sales (2.0) in 2026-01-01/..");
  }

  @Test
  void build_cycleOnOneDay_namesItAndTheDay() {
    AlignmentHistoryBuilder builder =
        AlignmentHistory.builder()
            .align(SALES, MARKETING, 1, Validity.always())
            .align(MARKETING, GROWTH, 1, Validity.until(LocalDate.of(2026, 3, 2)))
            .align(GROWTH, SALES, 1, Validity.from(LocalDate.of(2026, 3, 1)));
    assertThatThrownBy(builder::build)
        .asInstanceOf(type(InvalidAlignmentException.class))
        .satisfies(
            e ->
                assertThat(e.cycle())
                    .containsExactlyInAnyOrder(SALES.id(), MARKETING.id(), GROWTH.id()))
        .extracting(Throwable::getMessage)
        .isEqualTo(
            "The alignments form a cycle on 2026-03-01:"
                + " 'sales' -> 'marketing' -> 'growth' -> 'sales'."
                + " Remove one of them, or let one end before the others begin.");
  }

  @Test
  void build_cycleSinceEver_isNamedWithoutADay() {
    AlignmentHistoryBuilder builder =
        AlignmentHistory.builder()
            .align(SALES, MARKETING, 1, Validity.always())
            .align(MARKETING, SALES, 1, Validity.until(NEW_YEAR));
    assertThatThrownBy(builder::build)
        .isInstanceOf(InvalidAlignmentException.class)
        .hasMessage(
            "The alignments form a cycle: 'sales' -> 'marketing' -> 'sales'."
                + " Remove one of them, or let one end before the others begin.");
  }

  @Test
  void build_cycleWithoutACommonDay_isAllowed() {
    AlignmentHistory history =
        AlignmentHistory.builder()
            .align(SALES, MARKETING, 1, Validity.in(Period.month(2026, 1)))
            .align(MARKETING, GROWTH, 1, Validity.in(Period.month(2026, 2)))
            .align(GROWTH, SALES, 1, Validity.in(Period.month(2026, 3)))
            .build();
    assertThat(history.changes()).hasSize(4);
  }

  @Test
  void build_everythingWrong_isReportedAtOnce() {
    AlignmentHistoryBuilder builder =
        AlignmentHistory.builder()
            .add(MARKETING)
            .add(Objective.of("marketing", "Other"))
            .align(SALES, GROWTH, -1, Validity.always())
            .align(SALES, GROWTH, 1, Validity.from(NEW_YEAR))
            .align(Alignment.of(Dags.id(1), GROWTH.id(), 1), Validity.always())
            .align(Alignment.of(GROWTH.id(), GROWTH.id(), 1), Validity.always())
            .relate(
                Relation.of(SALES.id(), Relation.Kind.DEPENDS_ON, GROWTH.id()), Validity.always())
            .relate(
                Relation.of(SALES.id(), Relation.Kind.CONFLICTS_WITH, GROWTH.id()),
                Validity.always())
            .relate(
                Relation.of(SALES.id(), Relation.Kind.DEPENDS_ON, GROWTH.id()),
                Validity.until(NEW_YEAR));
    assertThatThrownBy(builder::build)
        .asInstanceOf(type(InvalidAlignmentException.class))
        .extracting(InvalidAlignmentException::problems)
        .isEqualTo(
            List.of(
                "The id 'marketing' has two definitions that differ. Keep one, or rename the other.",
                "The alignment 'sales' -> 'growth' has the weight -1.0. Weights are finite and not"
                    + " negative; use 0 for what should not count.",
                "The alignment 'n1' -> 'growth' names the objective 'n1', which is not in the"
                    + " graph. Add it, or correct the id.",
                "The node 'growth' is aligned with itself. Remove that alignment.",
                "The alignment 'sales' -> 'growth' stands there twice, in ../.. and in"
                    + " 2026-01-01/... Keep one of them, or end the one where the other begins.",
                "The relation 'sales' depends on 'growth' stands there twice, in ../2026-01-01 and"
                    + " in ../... Keep one of them, or end the one where the other begins."));
  }

  @Test
  void build_tangledWithoutEnd_isRefused() {
    List<Validity> turns = new ArrayList<>();
    int[] from = new int[64];
    int[] to = new int[64];
    for (int i = 0; i < 64; i++) {
      from[i] = i % 2;
      to[i] = 1 - i % 2;
      turns.add(Validity.in(Period.day(NEW_YEAR.plusDays(i))));
    }
    assertThat(CyclesInTime.find(2, from, to, turns)).isNull();
    assertThatThrownBy(() -> CyclesInTime.find(2, from, to, turns, 100))
        .isInstanceOf(GraphTooLargeException.class)
        .hasMessage(
            "The alignments change on 64 days and form cycles across them that are too many to be"
                + " checked. Split the history, or put changes on the same days.");
  }

  @Test
  void align_null_isRefusedAndNothingIsStored() {
    AlignmentHistoryBuilder builder = AlignmentHistory.builder();
    Alignment link = Alignment.of(SALES.id(), GROWTH.id(), 1);
    assertThatThrownBy(() -> builder.align(SALES, null, 1, Validity.always()))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> builder.align(SALES, GROWTH, 1, null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("validity");
    assertThatThrownBy(() -> builder.align(link, null)).isInstanceOf(NullPointerException.class);
    assertThat(builder.build()).isEqualTo(AlignmentHistory.builder().build());
  }

  @Test
  void limits_exceeded_isRefusedAndNothingIsAdded() {
    AlignmentHistoryBuilder builder =
        AlignmentHistory.builder()
            .limits(new GraphLimits(2, 1))
            .align(SALES, MARKETING, 1, Validity.always());
    assertThatThrownBy(() -> builder.align(MARKETING, SALES, 1, Validity.from(NEW_YEAR)))
        .isInstanceOf(GraphTooLargeException.class)
        .hasMessage(
            "The alignment graph would have more than 1 alignments."
                + " Split it, or raise GraphLimits.");
    assertThatThrownBy(() -> builder.add(GROWTH)).isInstanceOf(GraphTooLargeException.class);
    assertThat(builder.build().alignments()).hasSize(1);
  }

  @Property(tries = 1000)
  void at_anyDay_isTheGraphOfTheLinksThatHold(@ForAll("datedLinks") List<DatedAlignment> links) {
    AlignmentHistory history = history(links);
    for (LocalDate day : Dags.days()) {
      AlignmentGraph expected = filtered(links, day);
      if (history != null) {
        assertThat(history.at(day)).isEqualTo(expected);
      } else if (expected == null) {
        return; // refused, and for this day
      }
    }
    assertThat(history).as("refused without a reason").isNotNull();
  }

  private static @Nullable AlignmentHistory history(List<DatedAlignment> links) {
    AlignmentHistoryBuilder builder = AlignmentHistory.builder();
    for (int i = 0; i < 4; i++) {
      builder.add(Dags.node(i));
    }
    links.forEach(link -> builder.align(link.alignment(), link.validity()));
    try {
      return builder.build();
    } catch (InvalidAlignmentException e) {
      return null;
    }
  }

  private static @Nullable AlignmentGraph filtered(List<DatedAlignment> links, LocalDate day) {
    AlignmentGraphBuilder builder = AlignmentGraph.builder();
    for (int i = 0; i < 4; i++) {
      builder.add(Dags.node(i));
    }
    links.stream()
        .filter(link -> link.validity().contains(day))
        .forEach(link -> builder.align(link.alignment()));
    try {
      return builder.build();
    } catch (InvalidAlignmentException e) {
      return null;
    }
  }

  @Property(tries = 300)
  void toBuilder_anyHistory_buildsAnEqualOne(
      @ForAll("datedLinks") List<DatedAlignment> links, @ForAll long seed) {
    AlignmentHistory history = history(links);
    List<DatedAlignment> shuffled = new ArrayList<>(links);
    Collections.shuffle(shuffled, new Random(seed));
    if (history != null) {
      assertThat(history.toBuilder().build()).isEqualTo(history).hasSameHashCodeAs(history);
      assertThat(history(shuffled)).isEqualTo(history).hasSameHashCodeAs(history);
      assertThat(history.alignments()).isEqualTo(links);
    }
  }

  @Test
  void equals_anythingElse_isFalse() {
    assertThat(reorganised().build())
        .isEqualTo(reorganised().build())
        .isNotEqualTo(null)
        .isNotEqualTo("history")
        .isNotEqualTo(reorganised().add(GROWTH).build())
        .isNotEqualTo(reorganised().align(SALES, GROWTH, 1, Validity.always()).build())
        .isNotEqualTo(
            reorganised()
                .relate(
                    Relation.of(SALES.id(), Relation.Kind.DEPENDS_ON, MARKETING.id()),
                    Validity.always())
                .build());
    assertThat(AlignmentHistory.builder().align(SALES, GROWTH, 1, Validity.always()).build())
        .isNotEqualTo(
            AlignmentHistory.builder().align(SALES, GROWTH, 1, Validity.from(NEW_YEAR)).build());
  }

  @Test
  void validity_equality_isThatOfItsBounds() {
    EqualsVerifier.forClass(Validity.class).verify();
  }

  @Property(tries = 300)
  void validity_order_agreesWithEqualsAndDays(
      @ForAll("validities") Validity one, @ForAll("validities") Validity other) {
    assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(-Integer.signum(other.compareTo(one)));
    assertThat(one.overlaps(other))
        .isEqualTo(Dags.days().stream().anyMatch(day -> one.contains(day) && other.contains(day)));
    assertThat(Validity.parse(one.toString())).isEqualTo(one);
  }

  @Property(tries = 200)
  void datedLinks_order_agreesWithEquals(
      @ForAll("datedLinks") List<DatedAlignment> links,
      @ForAll("validities") Validity validity,
      @ForAll("validities") Validity other) {
    for (DatedAlignment one : links) {
      for (DatedAlignment two : links) {
        assertThat(one.compareTo(two) == 0).isEqualTo(one.equals(two));
        assertThat(Integer.signum(one.compareTo(two)))
            .isEqualTo(-Integer.signum(two.compareTo(one)));
      }
    }
    Relation relation = Relation.of(SALES.id(), Relation.Kind.DEPENDS_ON, GROWTH.id());
    DatedRelation dated = new DatedRelation(relation, validity);
    assertThat(dated.compareTo(new DatedRelation(relation, other)) == 0)
        .isEqualTo(validity.equals(other));
  }

  @Test
  void validity_print_isAnInterval() {
    assertThat(Validity.always()).hasToString("../..");
    assertThat(Validity.from(NEW_YEAR)).hasToString("2026-01-01/..");
    assertThat(Validity.until(NEW_YEAR)).hasToString("../2026-01-01");
    assertThat(Validity.in(Period.year(2025))).hasToString("2025-01-01/2026-01-01");
    assertThat(Validity.from(NEW_YEAR).start()).contains(NEW_YEAR);
    assertThat(Validity.from(NEW_YEAR).end()).isEmpty();
  }

  @Test
  void validity_boundsThatCannotBe_areRefused() {
    assertThatThrownBy(() -> Validity.from(LocalDate.MIN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The validity bound -999999999-01-01 leaves the calendar."
                + " Use the years 1 to 9999, or leave it open.");
    assertThatThrownBy(() -> Validity.until(LocalDate.MAX))
        .isInstanceOf(IllegalArgumentException.class);
    LocalDate firstDay = LocalDate.of(1, 1, 1);
    LocalDate end = LocalDate.of(10_000, 1, 1);
    assertThat(Validity.from(firstDay).start()).contains(firstDay);
    assertThat(Validity.until(end).end()).contains(end);
    assertThatThrownBy(() -> Validity.until(firstDay)).hasMessageContaining("leaves the calendar");
    assertThatThrownBy(() -> Validity.from(end)).hasMessageContaining("leaves the calendar");
    assertThatThrownBy(() -> Validity.parse(end + "/..")).hasMessageContaining("leaves");
    assertThatThrownBy(() -> Validity.between(NEW_YEAR, NEW_YEAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds no day");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "..", "2026", "2026-13-01/..", "../2026-02-30", "a/b/c", "\u202e/..", "//"})
  void validity_parseOfAnythingElse_isRefused(String text) {
    assertThatThrownBy(() -> Validity.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(
            "is no validity."
                + " Write it like 2025-07-01/2026-07-01, 2026-01-01/.., ../2026-01-01 or ../...")
        .hasMessageNotContaining("\u202e");
  }

  @Test
  void validity_parseOfAMillionDigits_isRefusedByLength() {
    assertThatThrownBy(() -> Validity.parse("/" + "9".repeat(1_000_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
  }
}
