package org.streetbook.pipeline.export;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.util.List;
import java.util.regex.Pattern;

/** A table for a terminal: columns by blanks, no rules, numbers to the right. */
public final class PlainTable {

  private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.,]*");

  private PlainTable() {}

  /**
   * The lines of the table, each ended by a line feed.
   *
   * @param names the header
   * @param rows each as long as {@code names}
   * @param widest the most characters that a column takes; what is longer is wrapped
   */
  public static String of(List<String> names, List<List<String>> rows, int widest) {
    Column[] columns = new Column[names.size()];
    for (int i = 0; i < columns.length; i++) {
      int at = i;
      boolean numeric = rows.stream().allMatch(row -> NUMBER.matcher(row.get(at)).matches());
      columns[i] =
          new Column()
              .header(names.get(i))
              .maxWidth(widest, OverflowBehaviour.NEWLINE)
              .headerAlign(numeric ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT)
              .dataAlign(numeric ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT);
    }
    String[][] cells =
        rows.stream()
            .map(row -> row.stream().map(PlainTable::printable).toArray(String[]::new))
            .toArray(String[][]::new);
    StringBuilder text = new StringBuilder();
    AsciiTable.getTable(AsciiTable.NO_BORDERS, columns, cells)
        .lines()
        .map(String::stripTrailing)
        .forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /** Without line breaks and without the control characters that a terminal would obey. */
  public static String printable(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "");
  }

  /** The same with the blanks that it begins with. */
  public static String indented(String text) {
    String words = text.stripLeading();
    String before = text.substring(0, text.length() - words.length());
    return " ".repeat(before.length()) + printable(words);
  }
}
