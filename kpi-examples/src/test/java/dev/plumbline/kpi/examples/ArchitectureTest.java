package dev.plumbline.kpi.examples;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** The house rules that can be tested. */
@AnalyzeClasses(
    packages = "dev.plumbline.kpi",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.plumbline.kpi";
  private static final String EXAMPLES = ROOT + ".examples..";
  private static final DescribedPredicate<JavaClass> PUBLISHED =
      resideInAnyPackage(ROOT + "..")
          .and(DescribedPredicate.not(resideInAnyPackage(EXAMPLES, ROOT + ".bench..")))
          .as("published classes");
  private static final DescribedPredicate<JavaClass> ENGINE =
      resideInAnyPackage(
              ROOT + ".exact",
              ROOT + ".graph",
              ROOT + ".strategy",
              ROOT + ".rollup",
              ROOT + ".organization",
              ROOT + ".timeline")
          .as("classes of the engine");

  @ArchTest
  static final ArchRule PACKAGES_POINT_ONE_WAY =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
          .layer("exact")
          .definedBy(ROOT + ".exact")
          .layer("value")
          .definedBy(ROOT + ".value")
          .layer("time")
          .definedBy(ROOT + ".time")
          .layer("target")
          .definedBy(ROOT + ".target")
          .layer("definitions")
          .definedBy(ROOT)
          .layer("measure")
          .definedBy(ROOT + ".measure")
          .layer("csv")
          .definedBy(ROOT + ".measure.csv")
          .layer("checkin")
          .definedBy(ROOT + ".checkin")
          .layer("graph")
          .definedBy(ROOT + ".graph")
          .layer("rows")
          .definedBy(ROOT + ".rows")
          .layer("order")
          .definedBy(ROOT + ".order")
          .layer("strategy")
          .definedBy(ROOT + ".strategy")
          .layer("rollup")
          .definedBy(ROOT + ".rollup")
          .layer("organization")
          .definedBy(ROOT + ".organization")
          .layer("timeline")
          .definedBy(ROOT + ".timeline")
          .layer("snapshot")
          .definedBy(ROOT + ".snapshot")
          .layer("explain")
          .definedBy(ROOT + ".explain")
          .layer("trend")
          .definedBy(ROOT + ".trend")
          .layer("later")
          .definedBy(ROOT + ".validation..", ROOT + ".testkit..")
          .layer("unpublished")
          .definedBy(EXAMPLES, ROOT + ".bench..")
          .whereLayer("exact")
          .mayNotAccessAnyLayer()
          .whereLayer("value")
          .mayOnlyAccessLayers("exact")
          .whereLayer("time")
          .mayOnlyAccessLayers("value")
          .whereLayer("target")
          .mayOnlyAccessLayers("exact", "value", "time")
          .whereLayer("definitions")
          .mayOnlyAccessLayers("value", "time", "target")
          .whereLayer("measure")
          .mayOnlyAccessLayers("exact", "rows", "value", "time", "definitions")
          .whereLayer("csv")
          .mayOnlyAccessLayers("value", "time", "definitions", "measure")
          .whereLayer("checkin")
          .mayOnlyAccessLayers("value", "time", "definitions")
          .whereLayer("rows")
          .mayOnlyAccessLayers("exact")
          .whereLayer("graph")
          .mayOnlyAccessLayers("exact", "rows", "value", "time", "definitions")
          .whereLayer("order")
          .mayNotAccessAnyLayer()
          .whereLayer("strategy")
          .mayOnlyAccessLayers("exact", "value", "target", "definitions", "order")
          .whereLayer("trend")
          .mayOnlyAccessLayers("exact", "value", "time", "target", "definitions", "measure")
          .whereLayer("explain")
          .mayOnlyBeAccessedByLayers("later", "unpublished")
          .whereLayer("snapshot")
          .mayOnlyBeAccessedByLayers("later", "unpublished")
          .whereLayer("rollup")
          .mayOnlyBeAccessedByLayers(
              "organization", "timeline", "snapshot", "explain", "later", "unpublished")
          .whereLayer("organization")
          .mayOnlyBeAccessedByLayers("timeline", "explain", "later", "unpublished")
          .whereLayer("timeline")
          .mayOnlyBeAccessedByLayers("explain", "later", "unpublished")
          .because(
              "definitions know nothing of graphs, graphs nothing of plans, and results"
                  + " nothing of explanations");

  @ArchTest
  static final ArchRule NAMES_SAY_SOMETHING =
      noClasses()
          .should()
          .haveNameMatching(".*(Manager|Helper|Utils?|Impl)(\\$.*)?")
          .because("such names do not say what a class is");

  @ArchTest
  static final ArchRule GENERATED_TYPES_ARE_INVISIBLE =
      methods()
          .that()
          .areDeclaredInClassesThat(PUBLISHED)
          .and()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .should()
          .notHaveRawReturnType(simpleNameStartingWith("Immutable").and(ours()))
          .because("users see the definition, not how it was generated");

  @ArchTest
  static final ArchRule GENERATED_CLASSES_ARE_HIDDEN =
      classes()
          .that(simpleNameStartingWith("Immutable").and(ours()))
          .should()
          .bePackagePrivate()
          .because("users see the definition, not how it was generated");

  @ArchTest
  static final ArchRule NOTHING_IS_SERIALIZED =
      noClasses()
          .that(PUBLISHED)
          .and(DescribedPredicate.not(assignableTo(Throwable.class)))
          .and()
          .areNotEnums()
          .should()
          .implement(java.io.Serializable.class)
          .because("deserialization is an attack surface (decision 0008)");

  @ArchTest
  static final ArchRule NO_FILES_NO_NETWORK_NO_REFLECTION =
      noClasses()
          .that(PUBLISHED)
          .and()
          .resideOutsideOfPackage(ROOT + ".measure.csv")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.io", "java.nio.file..", "java.net..", "java.net.http..", "java.lang.reflect..")
          .because("the library calculates, and touches nothing else");

  @ArchTest
  static final ArchRule ONLY_TABLES_ARE_READ_FROM_STREAMS_OF_CHARACTERS =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".measure.csv")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "java.io",
                      "java.nio.file..",
                      "java.net..",
                      "java.net.http..",
                      "java.lang.reflect..")
                  .and(
                      DescribedPredicate.not(
                          belongToAnyOf(
                              Reader.class, IOException.class, UncheckedIOException.class))))
          .because("the caller opens what is read, and closes it");

  @ArchTest
  static final ArchRule NOBODY_PRINTS =
      noClasses()
          .that(PUBLISHED)
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("printing is the application's business");

  @ArchTest
  static final ArchRule ARITHMETIC_IS_THE_SAME_EVERYWHERE =
      noClasses()
          .that(PUBLISHED)
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "is Math.log, exp, pow or fma",
                  call ->
                      call.getTargetOwner().isEquivalentTo(Math.class)
                          && Set.of("log", "log10", "log1p", "exp", "expm1", "pow", "fma", "cbrt")
                              .contains(call.getName())))
          .because("these differ between machines, or are slow on some; StrictMath does not");

  @ArchTest
  static final ArchRule THE_ENGINE_DOES_NOT_RECURSE =
      methods()
          .that()
          .areDeclaredInClassesThat(ENGINE)
          .should(notReachThemselves())
          .because("a chain of a million nodes must not need a deep stack");

  @ArchTest
  static final ArchRule THE_FORWARD_PASS_DOES_NOT_BOX =
      noClasses()
          .that()
          .haveNameMatching(
              ".*\\.rollup\\.(ForwardPass|Gathered|ChildFigures|Children|State|Columns)")
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "boxes a number",
                  call ->
                      call.getName().equals("valueOf")
                          && call.getTargetOwner().isAssignableTo(Number.class)))
          .because("boxed numbers make hot loops many times slower");

  @ArchTest
  static final ArchRule CONSTRUCTORS_ARE_HIDDEN =
      constructors()
          .that()
          .areDeclaredInClassesThat(PUBLISHED)
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .areNotRecords()
          .and()
          .areDeclaredInClassesThat(DescribedPredicate.not(assignableTo(Throwable.class)))
          .should()
          .notBePublic()
          .because("things are made by of, builder, copyOf, parse");

  @ArchTest
  static final ArchRule ONE_VOCABULARY =
      noMethods()
          .that()
          .areDeclaredInClassesThat(PUBLISHED)
          .and()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .areNotPrivate()
          .should()
          .haveNameMatching("(create|make|newInstance|get|set)([A-Z].*)?")
          .because("things are made by of, builder, copyOf, parse, and values are read by name");

  @ArchTest
  static final ArchRule JQWIK_STAYS_IN_ONE_PACKAGE =
      noClasses()
          .that(PUBLISHED)
          .and()
          .resideOutsideOfPackage(ROOT + ".testkit.jqwik")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("net.jqwik..")
          .because("the library does not bring a test engine (decision 0006)");

  /** JUnit's own types are named by the two methods that return dynamic tests. */
  @ArchTest
  static final ArchRule JUNIT_IS_FOR_TESTS =
      noClasses()
          .that(PUBLISHED)
          .and()
          .resideOutsideOfPackage(ROOT + ".testkit")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.junit..", "org.opentest4j..")
          .because("the library does not bring a test engine (decision 0006)");

  @ArchTest
  static void everyPackage_isNullMarked(JavaClasses classes) {
    assertThat(classes)
        .extracting(JavaClass::getPackage)
        .filteredOn(javaPackage -> javaPackage.getName().startsWith(ROOT))
        .isNotEmpty()
        .allMatch(ArchitectureTest::isNullMarked);
  }

  private static boolean isNullMarked(JavaPackage javaPackage) {
    return javaPackage.isAnnotatedWith(NullMarked.class);
  }

  private static DescribedPredicate<JavaClass> ours() {
    return resideInAnyPackage(ROOT + "..");
  }

  /**
   * Follows calls to methods that are known at compile time; those through an interface are not.
   */
  private static ArchCondition<JavaMethod> notReachThemselves() {
    return new ArchCondition<>("not reach themselves by calls") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        open.add(method);
        while (!open.isEmpty()) {
          open.remove().getCallsFromSelf().stream()
              .flatMap(call -> call.getTarget().resolveMember().stream())
              .filter(next -> ENGINE.test(next.getOwner()))
              .filter(next -> !next.getModifiers().contains(JavaModifier.ABSTRACT))
              .filter(seen::add)
              .forEach(open::add);
        }
        if (seen.contains(method)) {
          events.add(
              SimpleConditionEvent.violated(method, method.getFullName() + " reaches itself"));
        }
      }
    };
  }
}
