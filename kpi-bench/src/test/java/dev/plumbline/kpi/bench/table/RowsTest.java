package dev.plumbline.kpi.bench.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Param;

class RowsTest {
  @Test
  void all_theirSections_standTogether() {
    List<String> sections = Rows.all().stream().map(Row::section).toList();

    for (int i = 1; i < sections.size(); i++) {
      String section = sections.get(i);
      assertThat(section.equals(sections.get(i - 1)) || sections.indexOf(section) == i).isTrue();
    }
  }

  @Test
  void all_theirTitles_areDistinct() {
    assertThat(Rows.all()).extracting(row -> row.id() + row.title()).doesNotHaveDuplicates();
  }

  static Stream<Trial> trials() {
    return Rows.all().stream().flatMap(row -> row.formula().trials().stream()).distinct();
  }

  /** JMH says so only when it has run for minutes. */
  @ParameterizedTest
  @MethodSource("trials")
  void trial_itsParameters_areThoseOfTheBenchmark(Trial trial) throws NoSuchFieldException {
    for (Map.Entry<String, String> param : trial.params().entrySet()) {
      Field field = trial.benchmark().getField(param.getKey());

      assertThat(field.isAnnotationPresent(Param.class)).isTrue();
      assertThatCode(() -> read(field.getType(), param.getValue())).doesNotThrowAnyException();
    }
  }

  private static Object read(Class<?> type, String text) {
    if (type == int.class) {
      return Integer.parseInt(text);
    }
    if (type == double.class) {
      return Double.parseDouble(text);
    }
    return Stream.of(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(text))
        .findFirst()
        .orElseThrow();
  }
}
