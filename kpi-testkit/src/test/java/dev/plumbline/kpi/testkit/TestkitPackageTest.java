package dev.plumbline.kpi.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CheckReturnValue;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "dev.plumbline.kpi.testkit", importOptions = DoNotIncludeTests.class)
class TestkitPackageTest {

  @ArchTest
  static final ArchRule anyClassOutsideTheBinding_whatItKnows_isNoTestEngineAndNoValidation =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.plumbline.kpi.testkit.jqwik..")
          .and()
          .doNotHaveSimpleName("AggregationLaws")
          .and()
          .doNotHaveSimpleName("ScoringLaws")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.plumbline.kpi.validation..",
              "dev.plumbline.kpi.bench..",
              "dev.plumbline.kpi.examples..",
              "org.junit..",
              "org.assertj..",
              "net.jqwik..")
          .because("laws are equations, and a test engine that must go can go with one package");

  @ArchTest
  static final ArchRule anyClassOutsideTheBinding_whatItKnows_isNoJqwik =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.plumbline.kpi.testkit.jqwik..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("net.jqwik..", "org.junit.platform..", "org.assertj..")
          .because("jqwik stays in one package, and can be replaced there (decision 0006)");

  @Test
  void packageInfo_itsAnnotations_sayNonNullAndCheckReturnValues() {
    assertThat(TestkitPackageTest.class.getPackage().getAnnotations())
        .extracting(Annotation::annotationType)
        .contains(NullMarked.class, CheckReturnValue.class);
  }
}
