package dev.plumbline.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the three kinds of ids have in common, and names of perspectives. */
class IdTest {
  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of("KPI id", (Function<String, Object>) KpiId::of),
        Arguments.of("objective id", (Function<String, Object>) ObjectiveId::of),
        Arguments.of("organisational unit id", (Function<String, Object>) OrgUnitId::of));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void of_plainText_printsIt(String kind, Function<String, Object> of) {
    assertThat(of.apply("revenue.emea")).hasToString("revenue.emea");
    assertThat(of.apply("Größe 95 % (東京)")).hasToString("Größe 95 % (東京)");
    assertThat(of.apply("x".repeat(200))).hasToString("x".repeat(200));
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
            List.of("carriage return and line feed", "a\r\nSet-Cookie: b", "U+000D"),
            List.of("ANSI escape", "a\u001B[31m", "U+001B"),
            List.of("bidirectional override", "a\u202Eb", "U+202E"),
            List.of("bidirectional isolate", "a\u2066b", "U+2066"),
            List.of("zero-width space", "a\u200Bb", "U+200B"),
            List.of("zero-width joiner", "a\u200Db", "U+200D"),
            List.of("byte order mark", "\uFEFFa", "U+FEFF"),
            List.of("invisible filler", "a\u3164", "U+3164"),
            List.of("HTML", "<script>alert(1)</script>", "U+003C"),
            List.of("entity", "a&amp;b", "U+0026"),
            List.of("quotation mark", "a\"b", "U+0022"),
            List.of("apostrophe", "a'b", "U+0027"))
        .flatMap(
            row ->
                kinds()
                    .map(
                        kind ->
                            Arguments.of(
                                row.get(0), row.get(1), row.get(2), kind.get()[0], kind.get()[1])));
  }

  @ParameterizedTest(name = "{0} in {3}")
  @MethodSource("hostile")
  void of_hostileText_isRefused(
      String name, String text, String code, String kind, Function<String, Object> of) {
    assertThatThrownBy(() -> of.apply(text))
        .isInstanceOf(InvalidDefinitionException.class)
        .message()
        .startsWith("The " + kind + " '")
        .endsWith(
            "' holds the character %s.".formatted(code)
                + " Use printable ones other than < > & and quotation marks.")
        .matches(message -> message.chars().noneMatch(Character::isISOControl))
        .doesNotContain("\u202E", "\u200B", "\u2066", "\uFEFF");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void of_tooLong_isRefused(String kind, Function<String, Object> of) {
    assertThatThrownBy(() -> of.apply("x".repeat(201)))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The %s '%s...%s' has 201 characters. Use at most 200."
                .formatted(kind, "x".repeat(77), "x".repeat(20)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void of_blank_isRefused(String kind, Function<String, Object> of) {
    assertThatThrownBy(() -> of.apply("  "))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The " + kind + " '  ' is blank. Give it at least one letter or digit.");
    assertThatThrownBy(() -> of.apply("")).isInstanceOf(InvalidDefinitionException.class);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void of_null_isRefusedSayingWhatIsMissing(String kind, Function<String, Object> of) {
    assertThatThrownBy(() -> of.apply(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage(kind);
  }

  @Test
  void compareTo_sorting_goesByText() {
    assertThat(Stream.of("b", "a.b", "a", "B").map(KpiId::of).sorted())
        .extracting(KpiId::value)
        .containsExactly("B", "a", "a.b", "b");
    assertThat(ObjectiveId.of("a")).isLessThan(ObjectiveId.of("b"));
    assertThat(OrgUnitId.of("a")).isLessThan(OrgUnitId.of("b"));
  }

  @Test
  void equals_kpiAndObjectiveOfOneText_differ() {
    assertThat(KpiId.of("growth")).isNotEqualTo(ObjectiveId.of("growth"));
  }

  @Test
  void byText_kpiAndObjectiveOfOneText_putsTheObjectiveFirst() {
    List<NodeId> sorted =
        Stream.<NodeId>of(KpiId.of("b"), KpiId.of("a"), ObjectiveId.of("b"))
            .sorted(NodeId.BY_TEXT)
            .toList();

    assertThat(sorted).containsExactly(KpiId.of("a"), ObjectiveId.of("b"), KpiId.of("b"));
  }

  @Test
  void equals_contract_holds() {
    for (Class<?> id :
        List.of(KpiId.class, ObjectiveId.class, OrgUnitId.class, Perspective.class)) {
      EqualsVerifier.forClass(id)
          .withPrefabValues(String.class, "one", "other")
          .suppress(Warning.NULL_FIELDS)
          .verify();
    }
  }

  @Test
  void perspective_ofAKnownName_isTheConstant() {
    assertThat(Perspective.of("financial"))
        .isEqualTo(Perspective.FINANCIAL)
        .hasToString("financial");
  }

  @Test
  void perspective_hostileName_isRefused() {
    assertThatThrownBy(() -> Perspective.of("a\u001Bb"))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageStartingWith("The perspective 'a\\u001Bb' holds the character U+001B.");
    assertThatThrownBy(() -> Perspective.of("x".repeat(101)))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageEndingWith("has 101 characters. Use at most 100.");
  }
}
