package dev.plumbline.kpi.bench.table;

import com.google.common.base.Ascii;
import dev.plumbline.kpi.bench.table.TableOptions.Form;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Measures every row, side by side in one run, and prints the table.
 *
 * <pre>
 * java -cp kpi-bench/target/benchmarks.jar dev.plumbline.kpi.bench.table.RatioTable --short
 * </pre>
 *
 * <p>The table goes to standard output as Markdown, what happens meanwhile to standard error.
 * {@link TableOptions} lists the options.
 */
public final class RatioTable {
  private RatioTable() {}

  /**
   * Prints the table.
   *
   * @param args options
   * @throws IOException if there is no place for a log
   */
  public static void main(String[] args) throws IOException {
    TableOptions options;
    try {
      options = TableOptions.parse(args, Rows.all());
    } catch (IllegalArgumentException refused) {
      System.err.println(refused.getMessage());
      System.exit(2);
      return;
    }
    if (options.list()) {
      options.rows().forEach(row -> System.out.println(row.id() + ": " + row.title()));
      return;
    }
    PrintStream out = System.out;
    System.setOut(System.err); // libraries print warnings
    Path log = Files.createTempFile("ratio-table", ".log");
    Instant start = Instant.now();
    String machine = machine(options);
    Run run =
        Run.of(
            options.rows(),
            options.rounds(),
            new JmhMeasurer(options.form(), log),
            System.err::println);
    Files.deleteIfExists(log);
    out.println(machine + "; it took " + minutes(start) + ".\n");
    out.println(
        options.form() == Form.REHEARSAL
            ? Markdown.of(options.rows(), run, (goal, value) -> "a rehearsal")
            : Markdown.of(options.rows(), run, Goal::verdict));
  }

  private static String minutes(Instant start) {
    double minutes = Duration.between(start, Instant.now()).toSeconds() / 60.0;
    return Digits.of(minutes) + " minutes";
  }

  private static String machine(TableOptions options) {
    return "%s; %s processors, load %s at the start; %s %s; commit %s; form: %s, rounds: %s"
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Runtime.getRuntime().availableProcessors(),
            Digits.of(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()),
            System.getProperty("java.vm.name"),
            System.getProperty("java.vm.version"),
            options.commit().isEmpty() ? commit() : options.commit(),
            Ascii.toLowerCase(options.form().name()),
            options.rounds());
  }

  /** {@return what git says; "unknown" if it cannot be asked} */
  private static String commit() {
    try {
      Process git =
          new ProcessBuilder(List.of("git", "rev-parse", "--short", "HEAD"))
              .redirectErrorStream(true)
              .start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return git.waitFor(5, TimeUnit.SECONDS) && git.exitValue() == 0 ? said : "unknown";
    } catch (IOException noGit) {
      return "unknown";
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return "unknown";
    }
  }
}
