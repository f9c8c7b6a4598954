package org.streetbook.extractors.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.link.Dimensions;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/**
 * A table of price targets and ratings that lost its lines: name, one or two amounts, rating, and
 * so on again. The columns' heads, where they stand before it, say which amount is the old one.
 */
final class TargetRun {

  private static final int FEWEST_ROWS = 2;

  private final Map<Integer, Cell> cells;

  private final int start;

  private TargetRun(Map<Integer, Cell> cells) {
    this.cells = cells;
    this.start = cells.keySet().stream().mapToInt(Integer::intValue).min().orElse(0) - 1;
  }

  /**
   * What a cell of the table is about.
   *
   * @param subject the name at the head of its row
   * @param prior whether its column holds the old values
   */
  record Cell(Party subject, boolean prior) {}

  /** The cell at chunk {@code at}, or null where no table runs there. */
  @Nullable Cell at(int at) {
    return cells.get(at);
  }

  /** Where the first row begins. */
  int start() {
    return start;
  }

  /** The table in {@code scene}; an empty one where there is none. */
  static TargetRun of(Scene scene) {
    Map<Integer, Cell> cells = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    int i = 0;
    while (i < scene.size()) {
      Row row = row(scene, i);
      if (row == null) {
        i++;
        continue;
      }
      if (!rows.isEmpty() && (rows.getLast().end != row.name || !rows.getLast().alike(row))) {
        close(scene, rows, cells);
      }
      rows.add(row);
      i = row.end;
    }
    close(scene, rows, cells);
    return new TargetRun(cells);
  }

  private static void close(Scene scene, List<Row> rows, Map<Integer, Cell> cells) {
    if (rows.size() >= FEWEST_ROWS) {
      boolean oldFirst = oldFirst(scene, rows.getFirst().name);
      for (Row row : rows) {
        for (int k = 0; k < row.numbers.size(); k++) {
          boolean prior = row.numbers.size() == 2 && (k == 0) == oldFirst;
          cells.put(row.numbers.get(k), new Cell(row.subject, prior));
        }
        if (row.grade >= 0) {
          cells.put(row.grade, new Cell(row.subject, false));
        }
      }
    }
    rows.clear();
  }

  /** Whether the heads say old before new. */
  private static boolean oldFirst(Scene scene, int before) {
    int old = -1;
    int fresh = -1;
    for (int i = 0; i < before; i++) {
      switch (scene.word(i)) {
        case "old", "previous", "prior", "from" -> old = i;
        case "new", "current", "to" -> fresh = i;
        default -> {}
      }
    }
    return old >= 0 && fresh > old;
  }

  private record Row(Party subject, int name, List<Integer> numbers, int grade, int end) {
    boolean alike(Row other) {
      return numbers.size() == other.numbers.size() && (grade < 0) == (other.grade < 0);
    }
  }

  private static @Nullable Row row(Scene scene, int at) {
    if (!(scene.at(at) instanceof Chunk.Name name) || !name.party().isCompany()) {
      return null;
    }
    List<Integer> numbers = new ArrayList<>();
    int grade = -1;
    int i = at + 1;
    for (; i < scene.size(); i++) {
      Chunk chunk = scene.at(i);
      if (chunk instanceof Chunk.Quantity number
          && grade < 0
          && Dimensions.isMoney(number.figure().unit())) {
        numbers.add(i);
      } else if (chunk instanceof Chunk.Grade && !numbers.isEmpty() && grade < 0) {
        grade = i;
      } else if (!isRule(scene.word(i))) {
        break;
      }
    }
    boolean row = numbers.size() == 2 || (numbers.size() == 1 && grade >= 0);
    return row ? new Row(name.party(), at, numbers, grade, i) : null;
  }

  private static boolean isRule(String word) {
    return word.equals("|")
        || word.equals(";")
        || word.equals(":")
        || word.equals("-")
        || word.equals("(")
        || word.equals(")");
  }
}
