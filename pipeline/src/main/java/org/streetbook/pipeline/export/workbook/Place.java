package org.streetbook.pipeline.export.workbook;

/**
 * A row of the workbook.
 *
 * @param sheet its name
 * @param row 1-based, as people see it; the header is row 1
 */
record Place(String sheet, int row) {

  /** What a link to column A of this row says. */
  String reference() {
    return quoted() + "!A" + row;
  }

  /** What a link to the rows from this one to {@code last} says, as far as they share a sheet. */
  String referenceTo(Place last) {
    return last.sheet.equals(sheet) && last.row > row ? reference() + ":A" + last.row : reference();
  }

  private String quoted() {
    return sheet.indexOf(' ') < 0 ? sheet : "'" + sheet + "'";
  }

  /** The letters of the 0-based column: A, Z, AA. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int left = column; left >= 0; left = left / 26 - 1) {
      letters.insert(0, (char) ('A' + left % 26));
    }
    return letters.toString();
  }
}
