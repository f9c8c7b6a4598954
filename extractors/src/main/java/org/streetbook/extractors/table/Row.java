package org.streetbook.extractors.table;

import java.util.ArrayList;
import java.util.List;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Scene;

/**
 * A row of a table.
 *
 * @param table the table that it is of
 * @param cells in the order of the columns
 */
public record Row(Table table, List<Cell> cells) {

  public Row {
    cells = List.copyOf(cells);
  }

  /** The cells of a scene, parted by its bars. */
  static List<Cell> cells(Scene scene, String text) {
    List<Cell> cells = new ArrayList<>();
    List<Chunk> open = new ArrayList<>();
    int begin = scene.sentence().span().begin();
    int first = 0;
    for (int i = 0; i <= scene.size(); i++) {
      boolean end = i == scene.size();
      if (!end && !scene.word(i).equals("|")) {
        open.add(scene.chunks().get(i));
        continue;
      }
      int stop = end ? scene.sentence().span().end() : scene.chunks().get(i).span().begin();
      cells.add(cell(text, begin, stop, first, open));
      if (!end) {
        begin = scene.chunks().get(i).span().end();
        first = i + 1;
        open.clear();
      }
    }
    return cells;
  }

  private static Cell cell(String text, int begin, int end, int first, List<Chunk> chunks) {
    int from = begin;
    int to = end;
    while (from < to && text.charAt(from) == ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) == ' ') {
      to--;
    }
    return new Cell(text.substring(from, to), new Span(from, to), first, chunks);
  }
}
