package dev.plumbline.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import java.lang.reflect.ParameterizedType;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Ids made to have equal hash codes: "Aa" and "BB" have, and so has every text composed of them.
 *
 * <p>The limits of time are generous: in a map of ids that it cannot compare, the JDK takes 90 s.
 */
class CollidingIdsTest {
  private static final int COUNT = 1 << 15;
  private static final Duration GENEROUS = Duration.ofSeconds(10);

  private static List<String> colliding() {
    return IntStream.range(0, COUNT).mapToObj(CollidingIdsTest::colliding).toList();
  }

  private static String colliding(int bits) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 15; i++) {
      text.append((bits >> i & 1) == 0 ? "Aa" : "BB");
    }
    return text.toString();
  }

  private static Kpi kpi(String id) {
    return Kpi.builder(id).direction(Direction.HIGHER_IS_BETTER).build();
  }

  @Test
  void ids_collidingTexts_collideToo() {
    assertThat(colliding().stream().distinct()).hasSize(COUNT);
    assertThat(colliding().stream().map(id -> KpiId.of(id).hashCode()).distinct()).hasSize(1);
  }

  /** This is what {@link HashMap} asks before it makes a tree of a crowded bin. */
  @Test
  void idTypes_eachOfThem_isComparableWithItself() {
    for (Class<?> type : List.of(KpiId.class, ObjectiveId.class, OrgUnitId.class)) {
      assertThat(type.getGenericInterfaces())
          .anySatisfy(
              implemented ->
                  assertThat(implemented)
                      .isInstanceOfSatisfying(
                          ParameterizedType.class,
                          parameterized -> {
                            assertThat(parameterized.getRawType()).isEqualTo(Comparable.class);
                            assertThat(parameterized.getActualTypeArguments())
                                .containsExactly(type);
                          }));
    }
  }

  @Test
  void hashMap_collidingIds_isFilledAndReadQuickly() {
    for (Function<String, ?> of :
        List.<Function<String, ?>>of(KpiId::of, ObjectiveId::of, OrgUnitId::of)) {
      assertTimeoutPreemptively(
          GENEROUS,
          () -> {
            Map<Object, String> map = new HashMap<>();
            colliding().forEach(id -> map.put(of.apply(id), id));
            assertThat(colliding()).allMatch(id -> id.equals(map.get(of.apply(id))));
          });
    }
  }

  @Test
  void measurements_collidingIds_areFilledAndReadQuickly() {
    assertTimeoutPreemptively(
        GENEROUS,
        () -> {
          Measurements.Builder builder = Measurements.builder(Period.year(2026));
          List<String> ids = colliding();
          IntStream.range(0, COUNT).forEach(i -> builder.put(KpiId.of(ids.get(i)), i));
          Measurements measurements = builder.build();
          for (int i = 0; i < COUNT; i++) {
            assertThat(measurements.figure(KpiId.of(ids.get(i))).equals(Figure.of(i))).isTrue();
          }
        });
  }

  @Test
  void alignmentGraph_collidingIds_isBuiltAndReadQuickly() {
    assertTimeoutPreemptively(
        GENEROUS,
        () -> {
          Objective top = Objective.builder("top").build();
          AlignmentGraphBuilder builder = AlignmentGraph.builder();
          colliding().forEach(id -> builder.align(kpi(id), top));
          AlignmentGraph graph = builder.build();
          List<String> ids = colliding();
          for (int i = 0; i < COUNT; i++) {
            assertThat(graph.number(KpiId.of(ids.get(i)))).isEqualTo(i);
          }
        });
  }
}
