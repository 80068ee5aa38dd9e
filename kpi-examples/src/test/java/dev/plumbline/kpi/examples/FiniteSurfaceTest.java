package dev.plumbline.kpi.examples;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.plumbline.kpi.value.Figure;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing that a public method of a published module returns is NaN, infinite or negative zero.
 *
 * <p>All public methods that return numbers are found in the compiled classes and called with every
 * combination of {@link AwkwardInputs}. A new one is called without anybody thinking of it; the
 * test fails if it needs a type of which there is no input there, or refuses all of them.
 */
class FiniteSurfaceTest {
  private static final String FOR_STRATEGIES =
      "NaN or an infinity says that there is no result; who uses a strategy asks for its figure";

  /** Methods that may return anything, each with its because. */
  private static final Map<String, String> EXEMPT =
      Map.ofEntries(
          entry("Figure.orElse", "it returns what it is given"),
          entry("Series.numbers", "it returns what it is given where there is no number"),
          entry("Series.numerators", "it returns what it is given where there is no ratio"),
          entry("Series.denominators", "it returns what it is given where there is no ratio"),
          entry("AggregationStrategy.aggregate", FOR_STRATEGIES),
          entry("MergeableStrategy.aggregate", FOR_STRATEGIES),
          entry("MergeableStrategy.present", FOR_STRATEGIES),
          entry("WeightedValues.sum", FOR_STRATEGIES),
          entry("WeightedValues.totalWeight", FOR_STRATEGIES),
          entry("WeightedValues.weightedSum", FOR_STRATEGIES),
          entry("WeightedValues.mean", FOR_STRATEGIES),
          entry("WeightedValues.weightedMean", FOR_STRATEGIES),
          entry("WeightedValues.ratioOfSums", FOR_STRATEGIES),
          entry("WeightedValues.variance", FOR_STRATEGIES),
          entry("WeightedValues.geometricMean", FOR_STRATEGIES),
          entry("WeightedValues.sampleVariance", FOR_STRATEGIES),
          entry(
              "AggregationStrategy.parts",
              "it is asked only where there is a result; who explains asks for Contribution.part"));

  private static final List<Method> METHODS = publishedMethods();

  @Test
  void numbers_thatPublicMethodsReturn_areFinite() throws Exception {
    Collection<String> neverAnswered = new TreeSet<>();
    for (Method method : METHODS) {
      if (returnsNumbers(method) && !EXEMPT.containsKey(name(method)) && !answersFinitely(method)) {
        neverAnswered.add(method.toString());
      }
    }

    assertThat(neverAnswered)
        .as("methods for which there is no input: add one to AwkwardInputs")
        .isEmpty();
    assertThat(METHODS)
        .extracting(FiniteSurfaceTest::name)
        .contains("Scoring.score", "RollupResult.score", "Contribution.part")
        .containsAll(EXEMPT.keySet());
  }

  @Test
  void texts_thatPublicMethodsReturn_sayNothingOfNaNOrInfinity() throws Exception {
    for (Method method : METHODS) {
      if (method.getReturnType() == String.class
          && AwkwardInputs.types().contains(method.getDeclaringClass())) {
        assertThat(answersFinitely(method)).as(method.toString()).isTrue();
      }
    }
  }

  /** Calls a method in every way; returns whether there was a way that it did not refuse. */
  private static boolean answersFinitely(Method method) throws IllegalAccessException {
    boolean answered = false;
    boolean isStatic = Modifier.isStatic(method.getModifiers());
    List<List<?>> pools = new ArrayList<>();
    pools.add(isStatic ? List.of("no receiver") : AwkwardInputs.of(method.getDeclaringClass()));
    Arrays.stream(method.getParameterTypes()).map(AwkwardInputs::of).forEach(pools::add);
    for (List<Object> call : combinations(pools)) {
      try {
        Object[] arguments = call.subList(1, call.size()).toArray();
        Object result = method.invoke(isStatic ? null : call.get(0), arguments);
        assertFinite(result, method + " of " + call);
        answered = true;
      } catch (InvocationTargetException e) {
        assertThat(e.getCause())
            .as("%s of %s", method, call)
            .isInstanceOfAny(
                IllegalArgumentException.class,
                IllegalStateException.class,
                NoSuchElementException.class,
                IndexOutOfBoundsException.class);
      }
    }
    return answered;
  }

  private static List<List<Object>> combinations(List<List<?>> pools) {
    List<List<Object>> all = List.of(List.of());
    for (List<?> pool : pools) {
      all =
          all.stream()
              .flatMap(
                  start ->
                      pool.stream()
                          .map(next -> Stream.concat(start.stream(), Stream.of(next)).toList()))
              .toList();
    }
    return all;
  }

  private static void assertFinite(Object result, String call) {
    if (result instanceof Double number) {
      assertThat(Double.isFinite(number)).as("%s is %s", call, number).isTrue();
      assertThat(Double.doubleToRawLongBits(number)).as("%s is -0.0", call).isNotEqualTo(1L << 63);
    } else if (result instanceof OptionalDouble number) {
      number.ifPresent(value -> assertFinite(value, call));
    } else if (result instanceof Figure figure) {
      assertFinite(figure.value(), call);
    } else if (result instanceof Optional<?> optional) {
      optional.ifPresent(value -> assertFinite(value, call));
    } else if (result instanceof String text) {
      assertThat(text).as(call).doesNotContain("NaN", "Infinity");
    } else if (result instanceof double[] numbers) {
      DoubleStream.of(numbers).forEach(value -> assertFinite(value, call));
    } else if (result instanceof Collection<?> collection) {
      collection.forEach(value -> assertFinite(value, call));
    } else if (result instanceof Map<?, ?> map) {
      assertFinite(map.values(), call);
    }
  }

  /**
   * All but those of what is not exported: {@code exact} says infinity on overflow; and of what is
   * not published.
   */
  private static List<Method> publishedMethods() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.plumbline.kpi")
            .stream()
            .filter(
                type ->
                    !type.getPackageName()
                        .matches(".*\\.(exact|order|rows|examples|bench)(\\..*)?"))
            .map(JavaClass::reflect)
            .filter(FiniteSurfaceTest::isPublic)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
            .toList();
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  private static boolean returnsNumbers(Method method) {
    String type = method.getGenericReturnType().getTypeName();
    return type.contains("double")
        || type.contains("Double")
        || type.contains(Figure.class.getName());
  }
}
