package org.streetbook.corpus.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.streetbook.corpus.wire.Json;

class PlaceTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Estimates, 3, 7, Estimates!C7",
        "Q1 '26, 2, 2, \"'Q1 ''26'!B2\"",
        "FY26, 1, 1, \"'FY26'!A1\"",
        "rc, 27, 1, \"'rc'!AA1\"",
        "True, 1, 10, \"'True'!A10\"",
        "2026, 1, 1, \"'2026'!A1\"",
        "P&L, 1, 1, \"'P&L'!A1\"",
        "Schätzung_2.1, 702, 1, Schätzung_2.1!ZZ1",
        "\"\", 16384, 1048576, \"''!XFD1048576\"",
      })
  void aCellIsCalledAsFormulasCallIt(String sheet, int column, int row, String label) {
    Place cell = new Place.Cell(sheet, column, row);
    assertEquals(label, cell.label());
    assertEquals(cell, Place.ofLabel(label));
  }

  @Test
  void pagesSlidesAndSheetsAreCalledByTheirWords() {
    assertEquals("page 3", new Place.Page(3).label());
    assertEquals("slide 12", new Place.Slide(12).label());
    assertEquals("sheet Estimates", new Place.Sheet("Estimates").label());
    assertEquals("sheet 'page 3'", new Place.Sheet("page 3").label());
    assertEquals("sheet ''", new Place.Sheet("").label());
  }

  @Test
  void everyPlaceIsReadFromItsLabelAndFromJson() {
    String letters = "aR1C '!.ä_\n|";
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int k = random.nextInt(8); k > 0; k--) {
        name.append(letters.charAt(random.nextInt(letters.length())));
      }
      int number = 1 + random.nextInt(1 << random.nextInt(1, 20));
      Place place =
          switch (random.nextInt(4)) {
            case 0 -> new Place.Page(number);
            case 1 -> new Place.Slide(number);
            case 2 -> new Place.Sheet(name.toString());
            default -> new Place.Cell(name.toString(), number, 1 + random.nextInt(99));
          };
      assertEquals(place, Place.ofLabel(place.label()), place.toString());
      assertEquals(place, Json.read(Json.write(place), Place.class), place.toString());
    }
  }

  @Test
  void labelsOfCellsAreThoseOfTheSpreadsheetLibrary() {
    for (String sheet : new String[] {"Estimates", "Q1 '26", "A1", "r1c1", "1st", "TRUE", "x.y"}) {
      for (int column = 1; column <= 16_384; column = column * 3 + 1) {
        CellReference reference = new CellReference(column * 2, column - 1, false, false);
        assertEquals(
            SheetNameFormatter.format(sheet) + "!" + reference.formatAsString(),
            new Place.Cell(sheet, column, column * 2 + 1).label());
      }
    }
    assertEquals(
        "XFD",
        CellReference.convertNumToColString(SpreadsheetVersion.EXCEL2007.getLastColumnIndex()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "page",
        "page 0",
        "page -1",
        "page 01",
        "page 99999999999",
        "slide x",
        "sheet a b",
        "Estimates!7C",
        "Estimates!C0",
        "Q1 26!B2",
        "'Q1 '26'!B2",
        "!B2",
        "Estimates!ZZZZZZZZZ1",
        "Page 3"
      })
  void whatIsNoPlaceIsRefused(String label) {
    assertThrows(IllegalArgumentException.class, () -> Place.ofLabel(label));
  }

  @Test
  void thereIsNothingBeforeTheFirst() {
    assertThrows(IllegalArgumentException.class, () -> new Place.Page(0));
    assertThrows(IllegalArgumentException.class, () -> new Place.Slide(-1));
    assertThrows(IllegalArgumentException.class, () -> new Place.Cell("a", 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Place.Cell("a", 1, 0));
  }
}
