package dev.plumbline.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.graph.Alignment;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.EffectiveWeights;
import dev.plumbline.kpi.graph.Share;
import dev.plumbline.kpi.measure.Measurement;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.target.Clamp;
import dev.plumbline.kpi.target.Knot;
import dev.plumbline.kpi.target.Outside;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.target.StatusFacts;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Quantity;
import dev.plumbline.kpi.value.Unit;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
 * Nothing that a public method returns is NaN, infinite or negative zero.
 *
 * <p>All public methods that return numbers are found in the compiled classes and called with every
 * combination of the inputs below. A new one is called without anybody thinking of it; the test
 * fails if it needs a type of which there is no input here, or refuses all of them.
 */
class FiniteSurfaceTest {
  private static final double[] NUMBERS = {
    0.0,
    -0.0,
    1.0,
    -1.0,
    0.1,
    4.5,
    90,
    100,
    1e15,
    0x1p53,
    -1e300,
    1e-300,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Double.MAX_VALUE,
    -Double.MAX_VALUE
  };
  private static final Period YEAR = Period.year(2026);
  private static final KpiId REVENUE = KpiId.of("revenue");
  private static final Objective GROWTH = Objective.of("growth", "Growth");
  private static final Kpi KPI =
      Kpi.builder("revenue")
          .direction(Direction.HIGHER_IS_BETTER)
          .target(Target.attainment(100).commit(90).in(YEAR))
          .build();

  /** What there is of each type, as receiver and as argument. */
  private static final Map<Class<?>, List<?>> INPUTS =
      Map.ofEntries(
          Map.entry(double.class, DoubleStream.of(NUMBERS).boxed().toList()),
          Map.entry(int.class, List.of(0, 1)),
          Map.entry(String.class, List.of("done", "never", "")),
          Map.entry(Direction.class, List.of(Direction.values())),
          Map.entry(Clamp.class, List.of(Clamp.values())),
          Map.entry(Gap.class, List.of(Gap.values())),
          Map.entry(Period.class, List.of(YEAR, Period.month(2026, 2))),
          Map.entry(LocalDate.class, List.of(LocalDate.of(2026, 2, 28))),
          Map.entry(Figure.class, figures()),
          Map.entry(Knot.class, List.of(Knot.of(-0.0, -0.0), Knot.of(-1e300, 1e300))),
          Map.entry(Scoring.class, scorings()),
          Map.entry(Target.class, targets()),
          Map.entry(
              StatusFacts.class,
              List.of(new StatusFacts(Figure.of(-0.0), Figure.missing(Gap.DOMAIN), YEAR))),
          Map.entry(NodeId.class, List.of(REVENUE, GROWTH.id())),
          Map.entry(KpiId.class, List.of(REVENUE, KpiId.of("unknown"))),
          Map.entry(Kpi.class, List.of(KPI)),
          Map.entry(Measurement.class, measurements().toList()),
          Map.entry(Measurements.class, List.of(measurements())),
          Map.entry(Alignment.class, List.of(Alignment.of(REVENUE, GROWTH.id(), -0.0))),
          Map.entry(AlignmentGraph.class, List.of(graph())),
          Map.entry(EffectiveWeights.class, List.of(graph().effectiveWeights(GROWTH.id()))),
          Map.entry(Share.class, graph().sharesOf(REVENUE)),
          Map.entry(Ratio.class, List.of(Ratio.percent("left", "all"))),
          Map.entry(
              NaturalRange.class,
              List.of(NaturalRange.between(-0.0, Double.MAX_VALUE), NaturalRange.any())),
          Map.entry(
              Quantity.class,
              figures().stream().map(figure -> Quantity.of(figure, Unit.PERCENT)).toList()),
          Map.entry(Reading.class, readings()),
          Map.entry(Reading.Amount.class, List.of(new Reading.Amount(-0.0))),
          Map.entry(
              Reading.Ratio.class,
              List.of(
                  new Reading.Ratio(-0.0, -1, 100),
                  new Reading.Ratio(Double.MAX_VALUE, Double.MIN_VALUE, 1),
                  new Reading.Ratio(0, -0.0, 1))),
          Map.entry(Reading.Label.class, List.of(new Reading.Label("done"))),
          Map.entry(Reading.Missing.class, List.of(new Reading.Missing(Gap.NO_DATA))));

  private static List<Reading> readings() {
    return List.of(
        Reading.of(-0.0), Reading.ofRatio(1, -0.0), Reading.ofLabel("done"), Reading.noData());
  }

  private static List<Figure> figures() {
    return Stream.concat(
            DoubleStream.of(NUMBERS).mapToObj(Figure::of),
            Stream.of(Figure.missing(Gap.NO_DATA), Figure.missing(Gap.DOMAIN)))
        .toList();
  }

  private static List<Scoring> scorings() {
    Scoring line = Scoring.progress(-0.0, Double.MIN_VALUE);
    return List.of(
        line,
        line.clamped(Clamp.UPPER),
        Scoring.progress(-Double.MAX_VALUE, Double.MAX_VALUE),
        Scoring.progress(5, -0.0),
        Scoring.attainment(-0.0, 1e-300, Direction.LOWER_IS_BETTER),
        Scoring.attainment(Double.MAX_VALUE, Direction.HIGHER_IS_BETTER),
        Scoring.passOrFail(-0.0, Direction.LOWER_IS_BETTER),
        Scoring.inverseRatio(Double.MIN_VALUE),
        Scoring.inverseRatio(Double.MAX_VALUE),
        Scoring.goalposts(1, -0.0),
        Scoring.logGoalposts(Double.MIN_VALUE, Double.MAX_VALUE),
        Scoring.logGoalposts(1.0, Math.nextUp(1.0)),
        Scoring.goalAndRedFlag(-Double.MAX_VALUE, Double.MAX_VALUE),
        Scoring.worstThresholdTarget(0, 1, 4.5),
        Scoring.baselineCommitTargetStretch(3, 2, 1, -0.0),
        Scoring.through(Outside.CLAMP, Knot.of(0, -0.0), Knot.of(1, 1e300)),
        Scoring.through(Outside.EXTRAPOLATE, Knot.of(0, -1e300), Knot.of(1e-300, 1e300)),
        Scoring.range(-0.0, 0.0, Double.MIN_VALUE, Double.MAX_VALUE),
        Scoring.within(-1, -0.0),
        Scoring.labels(Map.of("done", -0.0)),
        Scoring.of(Direction.HIGHER_IS_BETTER, v -> 1 / v),
        Scoring.of(Direction.IN_RANGE, v -> -0.0),
        Scoring.of(Direction.LOWER_IS_BETTER, Math::sqrt));
  }

  private static List<Target> targets() {
    List<Target> targets = new ArrayList<>(scorings().stream().map(Target::of).toList());
    targets.add(Target.attainment(-0.0, 1));
    targets.add(Target.progress(-0.0, Double.MIN_VALUE).in(YEAR));
    targets.add(Target.progress(1, -0.0).commit(Double.MIN_VALUE).stretch(-Double.MAX_VALUE));
    targets.add(Target.attainment(-1).stretch(-0.0));
    targets.add(Target.passOrFail(1).commit(-0.0));
    return targets;
  }

  private static Measurements measurements() {
    return Measurements.builder(YEAR).put(REVENUE, -0.0).build();
  }

  private static AlignmentGraph graph() {
    return AlignmentGraph.builder()
        .add(GROWTH)
        .add(KPI)
        .align(REVENUE, GROWTH.id(), Double.MAX_VALUE)
        .build();
  }

  @Test
  void numbers_thatPublicMethodsReturn_areFinite() throws Exception {
    Collection<String> neverAnswered = new TreeSet<>();
    List<Method> methods = methodsThatReturnNumbers();
    for (Method method : methods) {
      if (!answersFinitely(method)) {
        neverAnswered.add(method.toString());
      }
    }

    assertThat(neverAnswered)
        .as("methods for which there is no input: add one to INPUTS")
        .isEmpty();
    assertThat(methods).extracting(Method::getName).contains("score", "apply", "weight", "figure");
  }

  /** Calls a method in every way; returns whether there was a way that it did not refuse. */
  private static boolean answersFinitely(Method method) throws IllegalAccessException {
    boolean answered = false;
    boolean isStatic = Modifier.isStatic(method.getModifiers());
    List<List<?>> pools = new ArrayList<>();
    pools.add(isStatic ? List.of("no receiver") : inputs(method.getDeclaringClass()));
    Arrays.stream(method.getParameterTypes()).map(FiniteSurfaceTest::inputs).forEach(pools::add);
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
                NoSuchElementException.class,
                IndexOutOfBoundsException.class);
      }
    }
    return answered;
  }

  private static List<?> inputs(Class<?> type) {
    return INPUTS.getOrDefault(type, List.of());
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
    } else if (result instanceof double[] numbers) {
      DoubleStream.of(numbers).forEach(value -> assertFinite(value, call));
    } else if (result instanceof Collection<?> collection) {
      collection.forEach(value -> assertFinite(value, call));
    } else if (result instanceof Map<?, ?> map) {
      assertFinite(map.values(), call);
    }
  }

  /** All but those of {@code exact}, which is not exported, and says infinity on overflow. */
  private static List<Method> methodsThatReturnNumbers() throws IOException, URISyntaxException {
    Path root = Path.of(Kpi.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .map(file -> file.replace(".class", "").replace(root.getFileSystem().getSeparator(), "."))
          .filter(name -> !name.startsWith("dev.plumbline.kpi.exact."))
          .map(FiniteSurfaceTest::load)
          .filter(FiniteSurfaceTest::isPublic)
          .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
          .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
          .filter(FiniteSurfaceTest::returnsNumbers)
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  private static boolean returnsNumbers(Method method) {
    if (method.getDeclaringClass() == Figure.class && method.getName().equals("orElse")) {
      return false; // it is said to return what it is given
    }
    String type = method.getGenericReturnType().getTypeName();
    return type.contains("double")
        || type.contains("Double")
        || type.contains(Figure.class.getName());
  }
}
