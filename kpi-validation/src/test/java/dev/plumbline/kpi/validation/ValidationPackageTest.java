package dev.plumbline.kpi.validation;

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

@AnalyzeClasses(packages = "dev.plumbline.kpi.validation", importOptions = DoNotIncludeTests.class)
class ValidationPackageTest {

  @ArchTest
  static final ArchRule anyClass_whatItKnows_isNoTestKitAndNoTestEngine =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.plumbline.kpi.testkit..",
              "dev.plumbline.kpi.bench..",
              "dev.plumbline.kpi.examples..",
              "org.junit..",
              "net.jqwik..")
          .because("an application that validates its KPIs ships without any test tool");

  @Test
  void packageInfo_itsAnnotations_sayNonNullAndCheckReturnValues() {
    assertThat(ValidationPackageTest.class.getPackage().getAnnotations())
        .extracting(Annotation::annotationType)
        .contains(NullMarked.class, CheckReturnValue.class);
  }
}
