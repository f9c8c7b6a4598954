package org.streetbook.pipeline.export.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.wire.Json;

/** The table of all rows, a group of rows a subject. */
final class EstimateTable {

  private static final List<String> COLUMNS =
      List.of(
          "What",
          "Period",
          "Basis",
          "Firms",
          "Low",
          "Median",
          "High",
          "Guidance",
          "Market",
          "Actual",
          "Chosen",
          "Status");

  private final Html html;
  private final Overview overview;
  private final RowStory story;

  /**
   * @param story knows which rows it tells, and their badges
   */
  EstimateTable(Html html, Overview overview, RowStory story) {
    this.html = html;
    this.overview = overview;
    this.story = story;
  }

  /** Opens the table. */
  void begin() throws IOException {
    html.open("table", "class", "estimates", "role", "table");
    html.leaf(
        "caption",
        "Every row of the book: amounts in their own units, contested rows with a bar before them,"
            + " derived rows in italics");
    html.open("thead", "role", "rowgroup").open("tr", "role", "row");
    for (String column : COLUMNS) {
      html.leaf("th", column, "scope", "col", "role", "columnheader");
    }
    html.close().close().line();
  }

  /** Writes the rows of one subject. */
  void subject(List<Estimate> rows) throws IOException {
    html.open("tbody", "role", "rowgroup").open("tr", "class", "subject", "role", "row");
    html.open(
        "th", "colspan", String.valueOf(COLUMNS.size()), "scope", "rowgroup", "role", "rowheader");
    html.text(rows.getFirst().subject());
    String ticker = rows.getFirst().subjectTicker();
    if (ticker != null) {
      html.text(" ").leaf("span", ticker, "class", "ticker");
    }
    html.close().close().line();
    for (Estimate row : rows) {
      row(row);
    }
    html.close().line();
  }

  /** Closes the table. */
  void end() throws IOException {
    html.close().line();
  }

  private void row(Estimate row) throws IOException {
    boolean isContested = !overview.why(row.id()).isEmpty();
    String kind =
        row.basis() == Basis.DERIVED ? "derived" : isContested ? "contested" : "extracted";
    html.open(
        "tr",
        "role",
        "row",
        "id",
        "t-" + row.id(),
        "class",
        kind,
        "data-status",
        row.status().label());
    html.open("th", "scope", "row", "role", "rowheader");
    if (story.tells(row)) {
      html.leaf("a", Labels.metric(row), "href", "#r-" + row.id());
    } else {
      html.text(Labels.metric(row)).text(" ").leaf("code", row.id());
    }
    for (String narrowed : Labels.narrowed(row)) {
      html.text(" ").leaf("span", narrowed, "class", "narrowed");
    }
    html.close();
    String period = Labels.period(row.period());
    cell("Period", period, period.contains(" ") ? null : "period");
    cell("Basis", row.basis().label(), null);
    cell("Firms", row.firms() == 0 ? "" : String.valueOf(row.firms()), null);
    Spread spread = Spread.of(row);
    amount("Low", spread.low(), row);
    amount("Median", spread.median(), row);
    amount("High", spread.high(), row);
    range("Guidance", row.guidanceLow(), row.guidanceHigh(), row);
    range("Market", row.marketLow(), row.marketHigh(), row);
    amount("Actual", row.actual(), row);
    chosen(row);
    html.open("td", "role", "cell", "data-label", "Status");
    story.marks(row);
    html.close().close().line();
  }

  private void chosen(Estimate row) throws IOException {
    String chosen = Labels.chosen(row);
    if (chosen.isEmpty()) {
      nothing();
      return;
    }
    html.open("td", "role", "cell", "data-label", "Chosen", "class", "chosen");
    html.leaf("b", chosen);
    String by = Labels.chosenBy(row);
    if (!by.isEmpty()) {
      html.text(" ").leaf("span", by, "class", "by");
    }
    html.close();
  }

  private void amount(String label, @Nullable BigDecimal value, Estimate row) throws IOException {
    range(label, value, value, row);
  }

  private void range(
      String label, @Nullable BigDecimal low, @Nullable BigDecimal high, Estimate row)
      throws IOException {
    if (low == null && high == null) {
      nothing();
      return;
    }
    html.open("td", "role", "cell", "data-label", label, "class", "amount");
    String words = Labels.amount(low, high, row);
    if (low != null && high != null && low.compareTo(high) == 0) {
      html.leaf("data", words, "value", Json.plain(low));
    } else {
      html.text(words);
    }
    html.close();
  }

  private void cell(String label, String words, @Nullable String name) throws IOException {
    if (words.isEmpty()) {
      nothing();
    } else {
      html.leaf("td", words, "role", "cell", "data-label", label, "class", name);
    }
  }

  /** A cell without anything, which a narrow page leaves out. */
  private void nothing() throws IOException {
    html.open("td", "role", "cell", "class", "none").close();
  }
}
