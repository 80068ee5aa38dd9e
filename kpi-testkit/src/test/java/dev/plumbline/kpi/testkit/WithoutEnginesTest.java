package dev.plumbline.kpi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The kit without jqwik, and without JUnit: a class loader that has neither. */
class WithoutEnginesTest {
  @Test
  void check_noEngineOnTheClassPath_checks() throws Exception {
    try (URLClassLoader loader = withoutEngines()) {
      Object report = asked(loader, Ask.class).call();

      assertThat(report).asString().contains("held: D2 INTERNAL").doesNotContain("BROKEN");
      assertThatExceptionOfType(ClassNotFoundException.class)
          .isThrownBy(() -> loader.loadClass("org.junit.jupiter.api.DynamicTest"));
      assertThatExceptionOfType(ClassNotFoundException.class)
          .isThrownBy(() -> loader.loadClass("net.jqwik.api.Property"));
    }
  }

  /** What is asked in the other class loader. */
  public static final class Ask implements Callable<String> {
    @Override
    public String call() {
      String scoring =
          ScoringLaws.of(dev.plumbline.kpi.target.Scoring.progress(0, 1)).check().toString();
      return AggregationLaws.of(TrimmedMean.of(0.1)).withTries(50).check().orThrow() + scoring;
    }
  }

  @SuppressWarnings("unchecked")
  private static Callable<Object> asked(ClassLoader loader, Class<?> type) throws Exception {
    return (Callable<Object>)
        loader.loadClass(type.getName()).getDeclaredConstructor().newInstance();
  }

  private static URLClassLoader withoutEngines() throws IOException {
    Pattern engines = Pattern.compile(".*(junit|jqwik|opentest4j|apiguardian|surefire).*\\.jar");
    List<String> path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !engines.matcher(Path.of(entry).getFileName().toString()).matches())
            .toList();
    URL[] urls = new URL[path.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = Path.of(path.get(i)).toUri().toURL();
    }
    return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }
}
