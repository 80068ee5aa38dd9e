package dev.plumbline.kpi.bench.table;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is measured, and how long.
 *
 * @param form {@code --short} or {@code --rehearse}: how long each trial takes
 * @param list {@code --list}: print the ids of the rows, and measure nothing
 * @param rounds {@code --rounds 5}: how often everything is measured
 * @param commit {@code --commit abc1234}: what the table says was measured; otherwise git is asked
 * @param rows {@code --rows full-sum,build}: only those; a name with a star at its end is a prefix
 */
record TableOptions(Form form, boolean list, int rounds, String commit, List<Row> rows) {
  /** How long each trial takes. */
  enum Form {
    /** As long as it takes to be warm and sure; three rounds unless told otherwise. */
    LONG,
    /** Some seconds; one round unless told otherwise. */
    SHORT,
    /** As little as shows that everything runs, with 1,000 nodes: the numbers say nothing. */
    REHEARSAL
  }

  private static final String USAGE =
      "Use [--short | --rehearse] [--rounds n] [--rows id,id] [--commit hash] [--list].";

  /**
   * {@return the options that were given}
   *
   * @param args as on a command line
   * @param rows all that there are
   * @throws IllegalArgumentException if there is no such option or row; it says which there are
   */
  static TableOptions parse(String[] args, List<Row> rows) {
    TableOptions options = new TableOptions(Form.LONG, false, 0, "", rows);
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--short" -> options = options.with(Form.SHORT);
        case "--rehearse" -> options = options.with(Form.REHEARSAL);
        case "--list" -> options = options.withList();
        case "--rounds" -> options = options.withRounds(number(value(args, ++i)));
        case "--commit" -> options = options.withCommit(value(args, ++i));
        case "--rows" -> options = options.withRows(choose(value(args, ++i), rows));
        default ->
            throw new IllegalArgumentException(
                "There is no option '%s'. %s".formatted(args[i], USAGE));
      }
    }
    return options.rounds > 0 ? options : options.withRounds(options.form == Form.LONG ? 3 : 1);
  }

  private static String value(String[] args, int position) {
    if (position == args.length) {
      throw new IllegalArgumentException(
          "The option '%s' has no value. %s".formatted(args[position - 1], USAGE));
    }
    return args[position];
  }

  private static int number(String text) {
    if (!text.matches("[1-9][0-9]{0,2}")) {
      throw new IllegalArgumentException(
          "'%s' rounds are not from 1 to 999. %s".formatted(text, USAGE));
    }
    return Integer.parseInt(text);
  }

  private static List<Row> choose(String ids, List<Row> rows) {
    List<String> wanted = Arrays.asList(ids.split(",", -1));
    for (String id : wanted) {
      if (rows.stream().noneMatch(row -> matches(id, row))) {
        Set<String> known =
            rows.stream().map(Row::id).collect(Collectors.toCollection(TreeSet::new));
        throw new IllegalArgumentException(
            "There is no row '%s'. There are %s.".formatted(id, String.join(", ", known)));
      }
    }
    return rows.stream().filter(row -> wanted.stream().anyMatch(id -> matches(id, row))).toList();
  }

  private static boolean matches(String id, Row row) {
    return id.endsWith("*")
        ? row.id().startsWith(id.substring(0, id.length() - 1))
        : row.id().equals(id);
  }

  private TableOptions with(Form chosen) {
    return new TableOptions(chosen, list, rounds, commit, rows);
  }

  private TableOptions withList() {
    return new TableOptions(form, true, rounds, commit, rows);
  }

  private TableOptions withRounds(int count) {
    return new TableOptions(form, list, count, commit, rows);
  }

  private TableOptions withCommit(String hash) {
    return new TableOptions(form, list, rounds, hash, rows);
  }

  private TableOptions withRows(List<Row> chosen) {
    return new TableOptions(form, list, rounds, commit, chosen);
  }
}
