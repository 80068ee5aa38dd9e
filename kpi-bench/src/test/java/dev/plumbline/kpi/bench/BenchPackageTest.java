package dev.plumbline.kpi.bench;

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

@AnalyzeClasses(packages = "dev.plumbline.kpi.bench", importOptions = DoNotIncludeTests.class)
class BenchPackageTest {

  @ArchTest
  static final ArchRule anyClass_whatItKnows_isNoExampleAndNoTestEngine =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.plumbline.kpi.examples..", "org.junit..", "net.jqwik..")
          .because("a benchmark measures the library and its contenders, nothing else");

  @Test
  void packageInfo_itsAnnotations_sayNonNullAndCheckReturnValues() {
    assertThat(BenchPackageTest.class.getPackage().getAnnotations())
        .extracting(Annotation::annotationType)
        .contains(NullMarked.class, CheckReturnValue.class);
  }
}
