package org.streetbook.pipeline.export;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** RFC 4180 with a header line; lines end in CR LF. */
final class CsvRows implements RowWriter {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

  /** What a spreadsheet takes for the beginning of a formula, also in its full-width form. */
  private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private final Columns columns;
  private final Appendable out;
  private long rows;

  CsvRows(Columns columns, Appendable out) throws IOException {
    this.columns = columns;
    this.out = out;
    line(columns.names());
  }

  @Override
  public void write(Object row) throws IOException {
    line(columns.cells(row).stream().map(CsvRows::harmless).toList());
    rows++;
  }

  @Override
  public Written finish() {
    return Written.whole(rows);
  }

  /**
   * The cell, with an apostrophe before what a spreadsheet would run as a formula; numbers keep
   * their sign.
   */
  static String harmless(String cell) {
    if (cell.isEmpty() || FORMULA.indexOf(cell.charAt(0)) < 0) {
      return cell;
    }
    return NUMBER.matcher(cell).matches() ? cell : "'" + cell;
  }

  private void line(List<String> cells) throws IOException {
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
}
