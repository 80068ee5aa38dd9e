package dev.plumbline.kpi;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.google.errorprone.annotations.CheckReturnValue;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Serializable;
import java.util.stream.Stream;

/** The house rules that can be tested on kpi-core, each with its because. */
@AnalyzeClasses(
    packages = "dev.plumbline.kpi",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.plumbline.kpi";

  @ArchTest
  static final ArchRule packages_dependInOneDirection =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
          .layer("graph")
          .definedBy(ROOT + ".graph")
          .layer("measure")
          .definedBy(ROOT + ".measure")
          .layer("definitions")
          .definedBy(ROOT)
          .layer("target")
          .definedBy(ROOT + ".target")
          .layer("time")
          .definedBy(ROOT + ".time")
          .layer("exact")
          .definedBy(ROOT + ".exact")
          .layer("value")
          .definedBy(ROOT + ".value")
          .whereLayer("graph")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("measure")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("definitions")
          .mayOnlyBeAccessedByLayers("graph", "measure")
          .whereLayer("target")
          .mayOnlyBeAccessedByLayers("definitions")
          .whereLayer("time")
          .mayOnlyBeAccessedByLayers("target", "definitions", "measure", "graph")
          .whereLayer("exact")
          .mayOnlyBeAccessedByLayers("target", "graph")
          .whereLayer("value")
          .mayOnlyBeAccessedByLayers("time", "target", "definitions", "measure", "graph")
          .because("data goes one way: definitions know nothing of graphs, nor of measurements");

  @ArchTest
  static final ArchRule generatedTypes_inNoSignature =
      methods()
          .that()
          .areDeclaredInClassesThat(arePublicAndWritten())
          .and()
          .haveModifier(PUBLIC)
          .should(nameNoGeneratedType())
          .because("the generated half of a definition is invisible");

  @ArchTest
  static final ArchRule generatedTypes_areNotPublic =
      classes()
          .that()
          .haveSimpleNameStartingWith("Immutable")
          .should()
          .notBePublic()
          .because("the generated half of a definition is invisible");

  @ArchTest
  static final ArchRule names_sayWhatAThingIs =
      noClasses()
          .should()
          .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Default)")
          .because("such a name says nothing of what it is");

  @ArchTest
  static final ArchRule serialization_isNotSupported =
      noClasses()
          .that()
          .areNotAssignableTo(Throwable.class)
          .and()
          .areNotEnums()
          .should()
          .beAssignableTo(Serializable.class)
          .because("deserialization is an attack surface");

  @ArchTest
  static final ArchRule packages_saySomethingOfThemselves =
      classes()
          .that()
          .haveSimpleName("package-info")
          .should()
          .beAnnotatedWith(CheckReturnValue.class)
          .andShould()
          .beAnnotatedWith("org.jspecify.annotations.NullMarked")
          .because("nothing is null by default, and no result is dropped by mistake");

  @ArchTest
  static final ArchRule printing_isForExamples =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("a library does not write on its user's terminal");

  private static DescribedPredicate<JavaClass> arePublicAndWritten() {
    return DescribedPredicate.describe(
        "are public and written by hand",
        type -> type.getModifiers().contains(PUBLIC) && !isGenerated(type));
  }

  private static boolean isGenerated(JavaClass type) {
    return type.getName().contains(".Immutable");
  }

  private static ArchCondition<JavaMethod> nameNoGeneratedType() {
    return new ArchCondition<>("name no generated type") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
            .filter(ArchitectureTest::isGenerated)
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            method, method.getFullName() + " names " + type.getName())));
      }
    };
  }
}
