package org.streetbook.pipeline.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.streetbook.corpus.wire.Json;

/**
 * Writes rows to an {@link Appendable} in one {@link Format}. Rows come in the order in which they
 * are to stand; {@link #finish} writes what follows the last one.
 */
public final class RowWriter {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
  private static final int WIDEST = 60;

  private final Format format;
  private final Columns columns;
  private final Appendable out;
  private final java.util.ArrayList<List<String>> held = new java.util.ArrayList<>();
  private long rows;

  /**
   * Begins the file.
   *
   * @param columns all of them for CSV, those for people for Markdown and tables; JSON has its own
   */
  public RowWriter(Format format, Columns columns, Appendable out) throws IOException {
    this.format = format;
    this.columns = columns;
    this.out = out;
    switch (format) {
      case CSV -> csv(columns.all().stream().map(Columns.Column::name).toList());
      case MD -> {
        List<String> names = columns.all().stream().map(Columns.Column::name).toList();
        markdown(names);
        markdown(names.stream().map(name -> "---").toList());
      }
      case JSON -> out.append('[');
      case JSONL, TABLE -> {
        // nothing stands before the first row
      }
    }
  }

  /** Writes one record, or a tree that has its JSON. */
  public void write(Object row) throws IOException {
    switch (format) {
      case JSONL -> out.append(Json.write(row)).append('\n');
      case JSON -> out.append(rows == 0 ? "\n" : ",\n").append(Json.write(row));
      case CSV -> csv(cells(row).stream().map(RowWriter::harmless).toList());
      case MD -> markdown(cells(row));
      case TABLE -> held.add(cells(row));
    }
    rows++;
  }

  /** Ends the file and returns how many rows were written. */
  public long finish() throws IOException {
    switch (format) {
      case JSON -> out.append(rows == 0 ? "]\n" : "\n]\n");
      case TABLE -> {
        if (!held.isEmpty()) {
          List<String> names = columns.all().stream().map(Columns.Column::name).toList();
          out.append(PlainTable.of(names, held, WIDEST));
        }
      }
      case CSV, JSONL, MD -> {
        // nothing stands after the last row
      }
    }
    return rows;
  }

  private List<String> cells(Object row) {
    JsonNode node = row instanceof JsonNode tree ? tree : Json.mapper().valueToTree(row);
    return columns.all().stream().map(column -> column.of(node)).toList();
  }

  /**
   * The cell, with an apostrophe before what a spreadsheet would run as a formula; numbers keep
   * their sign.
   */
  static String harmless(String cell) {
    if (cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0) {
      return cell;
    }
    return NUMBER.matcher(cell).matches() ? cell : "'" + cell;
  }

  private void csv(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      out.append(quoted(cells.get(i)));
    }
    out.append("\r\n");
  }

  private static String quoted(String cell) {
    boolean plain = true;
    for (int i = 0; i < cell.length() && plain; i++) {
      plain = "\",\r\n".indexOf(cell.charAt(i)) < 0;
    }
    return plain && cell.equals(cell.strip()) ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private void markdown(List<String> cells) throws IOException {
    out.append('|');
    for (String cell : cells) {
      String flat = cell.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\R", " ");
      out.append(' ').append(flat).append(" |");
    }
    out.append('\n');
  }
}
