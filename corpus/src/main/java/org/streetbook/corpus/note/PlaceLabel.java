package org.streetbook.corpus.note;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How places are written, and read again; names of sheets as formulas have them. */
final class PlaceLabel {

  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*");

  /** Words that a formula would take for a cell, a row, a column or a truth. */
  private static final Pattern READ_OTHERWISE =
      Pattern.compile("[A-Z]{1,3}\\d+|R\\d*(?:C\\d*)?|C\\d*|TRUE|FALSE");

  private static final String NAME = "(?:" + WORD + "|'[^']*+(?:''[^']*+)*+')";

  private static final Pattern FORM =
      Pattern.compile(
          "(?<numbered>page|slide) (?<number>[1-9]\\d*)"
              + "|sheet (?<sheet>"
              + NAME
              + ")|(?<of>"
              + NAME
              + ")!(?<column>[A-Z]+)(?<row>[1-9]\\d*)");

  private PlaceLabel() {}

  /** A sheet's name, in quotation marks where a formula needs them. */
  static String ofSheet(String name) {
    boolean plain =
        WORD.matcher(name).matches()
            && !READ_OTHERWISE.matcher(name.toUpperCase(Locale.ROOT)).matches();
    return plain ? name : "'" + name.replace("'", "''") + "'";
  }

  /** The letters of a column, {@code A} for 1. */
  static String ofColumn(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /** See {@link Place#ofLabel}. */
  static Place read(String label) {
    Matcher form = FORM.matcher(label);
    if (!form.matches()) {
      throw new IllegalArgumentException("no place: " + label);
    }
    try {
      if (form.group("numbered") != null) {
        int number = Integer.parseInt(form.group("number"));
        return form.group("numbered").equals("page")
            ? new Place.Page(number)
            : new Place.Slide(number);
      }
      if (form.group("sheet") != null) {
        return new Place.Sheet(sheet(form.group("sheet")));
      }
      return new Place.Cell(
          sheet(form.group("of")),
          column(form.group("column")),
          Integer.parseInt(form.group("row")));
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException("no place: " + label, e);
    }
  }

  private static String sheet(String name) {
    return name.startsWith("'") ? name.substring(1, name.length() - 1).replace("''", "'") : name;
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = Math.addExact(Math.multiplyExact(column, 26), letters.charAt(i) - 'A' + 1);
    }
    return column;
  }
}
