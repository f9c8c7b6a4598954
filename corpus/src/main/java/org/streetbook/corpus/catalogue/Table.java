package org.streetbook.corpus.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list in CSV: UTF-8, a header line, cells quoted by {@code "} where they hold a comma; lines
 * that begin with {@code #} are comments. A row may end early: what it leaves out is empty.
 *
 * <p>Read by hand and not by a library, because a user who errs in line 812 of a coverage list must
 * be told the line and the column, and a cell that runs on over lines is an error here.
 */
public final class Table {

  private final String name;
  private final List<String> header;
  private final List<Row> rows = new ArrayList<>();

  private Table(String name, List<String> header) {
    this.name = name;
    this.header = header;
  }

  /** One line of the list. */
  public final class Row {
    private final int line;
    private final Map<String, Cell> cells;

    private Row(int line, Map<String, Cell> cells) {
      this.line = line;
      this.cells = cells;
    }

    /** The number of the line in the file, from 1. */
    public int line() {
      return line;
    }

    /** The cell's text without surrounding blanks, null where it is empty or not in the list. */
    public @Nullable String get(String column) {
      Cell cell = cells.get(column);
      return cell == null || cell.text().isEmpty() ? null : cell.text();
    }

    /** The cell's text; a fault where there is none. */
    public String need(String column) {
      String text = get(column);
      if (text == null) {
        throw fault(column, "no " + column, "fill it in or delete the line");
      }
      return text;
    }

    /** The pieces of the cell between {@code |}, empty ones left out. */
    public List<String> list(String column) {
      String text = get(column);
      return text == null ? List.of() : pieces(text);
    }

    /** A fault in that cell, or in the line where it has no such cell. */
    public CatalogueException fault(String column, String what, String remedy) {
      Cell cell = cells.get(column);
      return Table.fault(name, line, cell == null ? 1 : cell.column(), what, remedy);
    }
  }

  private record Cell(String text, int column) {}

  /**
   * The list in a file.
   *
   * @param columns all that it may have
   * @param largest in bytes; a larger file is refused unread
   * @throws CatalogueException where it cannot be used; the message says where and what to do
   */
  public static Table read(Path list, List<String> columns, long largest) {
    try {
      if (Files.size(list) > largest) {
        throw new CatalogueException(
            list + ": larger than " + (largest >> 20) + " MiB; split it or name another file");
      }
      return parse(list.toString(), Files.readAllBytes(list), columns);
    } catch (IOException e) {
      throw new CatalogueException(
          list + ": cannot be read (" + e.getClass().getSimpleName() + "); check path and rights",
          e);
    }
  }

  /** The list in those bytes. {@code allowed} names all columns that it may have. */
  public static Table parse(String name, byte[] bytes, List<String> allowed) {
    List<String> lines = lines(decode(name, bytes));
    Table table = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<Cell> cells = cells(name, i + 1, line);
      if (table == null) {
        table = new Table(name, header(name, i + 1, cells, allowed));
      } else {
        table.addRow(i + 1, cells);
      }
    }
    if (table == null) {
      String remedy = "begin it with the line " + String.join(",", allowed);
      throw fault(name, 1, 1, "the list has no header line", remedy);
    }
    return table;
  }

  /** Its lines, the header and comments left out. */
  public List<Row> rows() {
    return rows;
  }

  private void addRow(int line, List<Cell> cells) {
    if (cells.size() > header.size()) {
      throw fault(
          name,
          line,
          cells.get(header.size()).column(),
          cells.size() + " cells under a header of " + header.size(),
          "put a cell that holds a comma in double quotes; split aliases by |");
    }
    Map<String, Cell> byColumn = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      byColumn.put(header.get(i), cells.get(i));
    }
    rows.add(new Row(line, byColumn));
  }

  private static List<String> header(
      String name, int line, List<Cell> cells, List<String> allowed) {
    List<String> header = new ArrayList<>();
    for (Cell cell : cells) {
      if (!allowed.contains(cell.text()) || header.contains(cell.text())) {
        String what =
            header.contains(cell.text())
                ? "column \"" + cell.text() + "\" stands there twice"
                : "no column is called \"" + cell.text() + "\"";
        throw fault(name, line, cell.column(), what, "use these: " + String.join(",", allowed));
      }
      header.add(cell.text());
    }
    return List.copyOf(header);
  }

  private static List<Cell> cells(String name, int number, String line) {
    List<Cell> cells = new ArrayList<>();
    int at = 0;
    while (true) {
      int begin = at;
      StringBuilder text = new StringBuilder();
      if (at < line.length() && line.charAt(at) == '"') {
        at = quoted(name, number, line, at, text);
        if (at < line.length() && line.charAt(at) != ',') {
          throw fault(
              name,
              number,
              at + 1,
              "text after a closing quote",
              "quote the whole cell, and write a quote within it twice");
        }
      } else {
        int comma = line.indexOf(',', at);
        int end = comma < 0 ? line.length() : comma;
        text.append(line, at, end);
        at = end;
      }
      cells.add(new Cell(text.toString().strip(), begin + 1));
      if (at >= line.length()) {
        return cells;
      }
      at++;
    }
  }

  private static int quoted(String name, int number, String line, int open, StringBuilder text) {
    int at = open + 1;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c != '"') {
        text.append(c);
        at++;
      } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
        text.append('"');
        at += 2;
      } else {
        return at + 1;
      }
    }
    throw fault(
        name, number, open + 1, "a quote that does not close on its line", "close it with \"");
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int at = 0;
    while (at <= text.length()) {
      int bar = text.indexOf('|', at);
      int end = bar < 0 ? text.length() : bar;
      String piece = text.substring(at, end).strip();
      if (!piece.isEmpty()) {
        pieces.add(piece);
      }
      at = end + 1;
    }
    return pieces;
  }

  private static List<String> lines(String content) {
    return (content.startsWith("\ufeff") ? content.substring(1) : content).lines().toList();
  }

  private static String decode(String name, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      String good = new String(bytes, StandardCharsets.UTF_8);
      int line = (int) good.substring(0, good.indexOf('\ufffd')).lines().count();
      throw new CatalogueException(
          message(name, Math.max(1, line), 1, "bytes that are not UTF-8", "save it as UTF-8"), e);
    }
  }

  private static CatalogueException fault(
      String name, int line, int column, String what, String remedy) {
    return new CatalogueException(message(name, line, column, what, remedy));
  }

  private static String message(String name, int line, int column, String what, String remedy) {
    return name + ", line " + line + ", column " + column + ": " + what + "; " + remedy;
  }
}
