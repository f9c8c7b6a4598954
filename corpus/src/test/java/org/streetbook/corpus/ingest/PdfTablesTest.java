package org.streetbook.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.ingest.Documents.Text;

/** Tables as brokers' programs set them on a page, and what looks like them and is none. */
class PdfTablesTest {

  private static final String LEAD =
      "Harrow Tools spends more than it did, and its orders rose by a tenth in the spring.";

  private final List<Text> page = new ArrayList<>(List.of(new Text(50, 780, LEAD)));

  @Test
  void aTableThatIsDrawnColumnByColumnIsReadRowByRow() {
    column(50, 600, "US$ m", "Revenue", "EBITDA", "Net income");
    column(200, 600, "2025A", "1,240", "310", "(45)");
    column(260, 600, "2026E", "1,385", "n.m.", "12");
    page.add(new Text(50, 520, "Source: the company."));
    assertRows(
        "US$ m | 2025A | 2026E",
        "Revenue | 1,240 | 1,385",
        "EBITDA | 310 | n.m.",
        "Net income | (45) | 12");
  }

  @Test
  void itsHeadsMayStandAboveAnEmptyCorner() {
    column(50, 587, "Revenue", "EBITDA");
    column(200, 600, "Old", "1,240", "310");
    column(260, 600, "New", "1,385", "352");
    assertRows("| Old | New", "Revenue | 1,240 | 1,385", "EBITDA | 310 | 352");
  }

  @Test
  void aSecondColumnOfTextIsNoColumnOfATable() {
    column(50, 600, "Orders from mines fell", "in the north, and rose", "in the south by a tenth.");
    column(300, 600, "Dealers hold stock for", "eleven weeks, since", "2024 was a poor year.");
    String text = text();
    assertTrue(text.contains("rose in the south by a tenth."), text);
    assertTrue(text.contains("eleven weeks, since 2024 was a poor year."), text);
  }

  @Test
  void theLinesOfAHeadAreOneHead() {
    bold(600, 50, "", 150, "", 230, "Target", 320, "Market cap");
    bold(588, 50, "Company", 150, "Rating", 230, "price (US$)", 320, "(US$ bn)");
    row(575, 50, "Harrow Tools", 150, "Buy", 230, "420", 320, "19");
    row(562, 50, "Gulf Presses", 150, "Hold", 230, "45", 320, "4");
    assertRows(
        "Company | Rating | Target price (US$) | Market cap (US$ bn)",
        "Harrow Tools | Buy | 420 | 19",
        "Gulf Presses | Hold | 45 | 4");
  }

  @Test
  void rowsOfWordsAndUnitsBelowHeadsAreRowsOfTheirOwn() {
    row(600, 50, "Company", 150, "Rating", 230, "Reason");
    row(588, 50, "Harrow Tools", 150, "Buy", 230, "Orders");
    row(576, 50, "Gulf Presses", 150, "Hold", 230, "Prices of 2025");
    assertRows(
        "Company | Rating | Reason",
        "Harrow Tools | Buy | Orders",
        "Gulf Presses | Hold | Prices of 2025");
    page.clear();
    page.add(new Text(50, 780, LEAD));
    bold(600, 200, "Revenue", 300, "EBITDA");
    bold(588, 50, "Year", 200, "US$ m", 300, "US$ m");
    row(575, 50, "2025", 200, "1,240", 300, "310");
    assertRows("| Revenue | EBITDA", "Year | US$ m | US$ m", "2025 | 1,240 | 310");
  }

  @Test
  void aHeadOverSeveralColumnsStandsInTheFirstOfThem() {
    bold(600, 197, "2026E", 407, "2027E");
    bold(580, 50, "US$ m", 130, "Old", 200, "New", 270, "Chg", 340, "Old", 410, "New", 480, "Chg");
    row(
        567, 50, "Revenue", 130, "1,510", 200, "1,560", 270, "3.3", 340, "1,640", 410, "1,702", 480,
        "3.8");
    assertRows(
        "| 2026E | | | 2027E",
        "US$ m | Old | New | Chg | Old | New | Chg",
        "Revenue | 1,510 | 1,560 | 3.3 | 1,640 | 1,702 | 3.8");
  }

  @Test
  void aRaisedDigitIsNoDigitOfTheNumberBeforeIt() {
    row(600, 50, "US$ bn", 200, "2025A", 260, "2026E");
    row(587, 50, "Revenue", 200, "66.1", 260, "68.4");
    page.add(new Text(279.5f, 590, 5, false, "2"));
    row(574, 50, "EBITDA", 200, "14.9", 260, "15.8");
    assertRows("US$ bn | 2025A | 2026E", "Revenue | 66.1 | 68.4²", "EBITDA | 14.9 | 15.8");
  }

  @Test
  void aSmallDigitThatIsNotRaisedIsOne() {
    page.add(new Text(50, 600, "Prices of CO"));
    page.add(new Text(110, 597, 6, false, "2"));
    page.add(new Text(116, 600, "rose in the north by a tenth."));
    page.add(new Text(50, 560, 10, false, "The 1990"));
    page.add(new Text(92, 560, 7, false, "5"));
    String text = text();
    assertTrue(text.contains("CO2") || text.contains("CO 2"), text);
    assertTrue(text.contains("The 19905"), text);
  }

  private void column(float x, float y, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      page.add(new Text(x, y - 13 * i, texts[i]));
    }
  }

  private void row(float y, Object... cells) {
    put(y, false, cells);
  }

  private void bold(float y, Object... cells) {
    put(y, true, cells);
  }

  private void put(float y, boolean bold, Object... cells) {
    for (int i = 0; i < cells.length; i += 2) {
      if (!cells[i + 1].equals("")) {
        page.add(new Text(((Integer) cells[i]).floatValue(), y, 10, bold, (String) cells[i + 1]));
      }
    }
  }

  private String text() {
    return Texts.note("note.pdf", Documents.pdf(List.of(page))).text();
  }

  private void assertRows(String... rows) {
    assertEquals(
        String.join("\n", rows),
        String.join("\n", text().lines().filter(line -> line.contains("|")).toList()));
  }
}
