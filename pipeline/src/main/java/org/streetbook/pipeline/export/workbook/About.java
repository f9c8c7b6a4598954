package org.streetbook.pipeline.export.workbook;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.streetbook.pipeline.export.BookRows;
import org.streetbook.pipeline.export.Export;
import org.streetbook.pipeline.export.workbook.Look.Tint;

/** The last sheet: what the others show, their colours, and how to read their numbers. */
final class About {

  static final String NAME = "about";
  static final List<String> COLUMNS = List.of("what", "meaning");
  static final List<Integer> WIDTHS = List.of(24, 120);

  private About() {}

  static void into(SheetWriter sheet, BookRows rows, List<Export> shown, Places places)
      throws IOException {
    LocalDate asOf = rows.asOf();
    line(sheet, "as of", Cell.text(asOf == null ? "no note is dated" : asOf.toString()));
    for (Export each : shown) {
      line(
          sheet,
          each.label(),
          Cell.text(places.count(each) + " rows")
              .to(places.sheets(each).size() == 1 ? each.label() + "!A1" : null));
    }
    coloured(sheet, Look.PLAIN, "extracted", "A claim of a note, or a row that rests on such.");
    coloured(
        sheet,
        new Look(Tint.CONFLICT, false),
        "conflict",
        "Statements of one fact that cannot all be true; nothing is chosen.");
    coloured(
        sheet,
        new Look(Tint.DERIVED, false),
        "derived",
        "Computed from other claims, stated by nobody.");
    coloured(
        sheet,
        new Look(Tint.NONE, true),
        "stale, superseded, prior",
        "No longer current: not confirmed for 100 days, or replaced by the same firm.");
    line(
        sheet,
        "percentages",
        Cell.text("Hundredths, as spreadsheets mean them: a figure of 8 % is 0.08, shown as 8%."));
    line(
        sheet,
        "other figures",
        Cell.text(
            "Whole, in the unit of their row; m, bn, trn, MW and GW are shown by the format alone,"
                + " which shows up to three decimals."));
    line(
        sheet,
        "digits",
        Cell.text(
            "A spreadsheet keeps 15. A stated figure with more stands as text; means, medians,"
                + " deviations and derived figures are rounded to 15. CSV and JSON have all."));
    line(
        sheet,
        "links",
        Cell.text(
            "Estimates: n_firms leads to the positions, positions_text to the first quote, findings"
                + " to the first finding. Positions: text leads to the quote, estimate to the row."
                + " Findings: claims and estimates. Claims: id leads to the position, note_url to"
                + " the source."));
  }

  private static void line(SheetWriter sheet, String what, Cell meaning) throws IOException {
    sheet.row(List.of(Cell.text(what), meaning), Look.PLAIN);
  }

  private static void coloured(SheetWriter sheet, Look look, String what, String meaning)
      throws IOException {
    sheet.row(List.of(Cell.text(what), Cell.text(meaning)), look);
  }
}
