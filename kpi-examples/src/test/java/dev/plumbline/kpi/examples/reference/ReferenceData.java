package dev.plumbline.kpi.examples.reference;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The published figures and results that tests compare with. They are not part of this project:
 * where they are not there, the test that asks for them is skipped.
 */
public final class ReferenceData {
  private ReferenceData() {}

  /** Returns the rows of a file, or skips the test. */
  public static List<NamedCsvRecord> rows(String folder, String file) {
    Path path = root().resolve(folder);
    assumeTrue(Files.isDirectory(path), () -> "no reference data at " + path);
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(path.resolve(file))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the rows of a file by what stands in a column. */
  public static Map<String, NamedCsvRecord> rowsBy(String column, String folder, String file) {
    Map<String, NamedCsvRecord> rows = new LinkedHashMap<>();
    rows(folder, file).forEach(row -> rows.put(row.getField(column), row));
    return rows;
  }

  private static Path root() {
    String named = System.getProperty("kpi.reference");
    Path root =
        named != null
            ? Path.of(named)
            : Path.of(System.getProperty("basedir", ""))
                .toAbsolutePath()
                .resolve("../../shared/reference");
    return root.normalize();
  }
}
