package dev.plumbline.kpi.bench.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.bench.table.TableOptions.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableOptionsTest {
  private static final List<Row> ALL = Rows.all();

  @Test
  void parse_nothing_isTheLongFormOfAllRowsInThreeRounds() {
    TableOptions options = parse();

    assertThat(options.form()).isEqualTo(Form.LONG);
    assertThat(options.rounds()).isEqualTo(3);
    assertThat(options.rows()).isEqualTo(ALL);
    assertThat(options.commit()).isEmpty();
  }

  @Test
  void parse_short_isOneRound() {
    assertThat(parse("--short").form()).isEqualTo(Form.SHORT);
    assertThat(parse("--short").rounds()).isEqualTo(1);
    assertThat(parse("--rehearse").form()).isEqualTo(Form.REHEARSAL);
    assertThat(parse("--rounds", "2", "--short").rounds()).isEqualTo(2);
  }

  @Test
  void parse_rows_choosesThemInTheOrderOfTheTable() {
    assertThat(parse("--rows", "build,full-sum").rows())
        .extracting(Row::id)
        .containsExactly("full-sum", "full-sum", "build", "build");
  }

  @Test
  void parse_aPrefixWithAStar_choosesAllThatBeginWithIt() {
    assertThat(parse("--rows", "full-*").rows())
        .extracting(Row::id)
        .contains("full-sum", "full-median")
        .allMatch(id -> id.startsWith("full-"));
  }

  @Test
  void parse_aRowThatIsNot_namesThoseThatAre() {
    assertThatThrownBy(() -> parse("--rows", "full-sum,fool"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("There is no row 'fool'. There are build, build-growth, ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--fast | There is no option '--fast'.",
        "--rows | The option '--rows' has no value.",
        "--rounds 0 | '0' rounds are not from 1 to 999.",
        "--rounds x | 'x' rounds are not from 1 to 999.",
      })
  void parse_whatIsMalformed_isRefusedWithTheUsage(String args, String message) {
    assertThatThrownBy(() -> parse(args.split(" ")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            message
                + " Use [--short | --rehearse] [--rounds n] [--rows id,id] [--commit hash]"
                + " [--list].");
  }

  private static TableOptions parse(String... args) {
    return TableOptions.parse(args, ALL);
  }
}
