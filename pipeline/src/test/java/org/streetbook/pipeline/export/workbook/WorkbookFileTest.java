package org.streetbook.pipeline.export.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of any content, read back by Apache POI. */
class WorkbookFileTest {

  @Property(tries = 40)
  void anyTextComesBackWithoutWhatXmlCannotHold(@ForAll("texts") List<String> texts)
      throws IOException {
    List<Cell> cells = texts.stream().map(Cell::text).toList();

    XSSFSheet sheet = sheet(cells);

    for (int i = 0; i < texts.size(); i++) {
      String kept = kept(texts.get(i));
      XSSFCell cell = sheet.getRow(1).getCell(i);
      if (texts.get(i).isEmpty()) {
        assertNull(cell);
      } else {
        assertEquals(CellType.STRING, cell.getCellType());
        assertEquals(kept, cell.getStringCellValue());
      }
    }
  }

  @Provide
  Arbitrary<List<String>> texts() {
    Arbitrary<String> wild = Arbitraries.strings().all().ofMaxLength(40);
    Arbitrary<String> nasty =
        Arbitraries.of(
            "=1+1",
            "+2",
            "-3",
            "@x",
            "\t=cmd|' /C calc'!A0",
            "_x0041_",
            "_x000D__xZZZZ_",
            "]]><c r=\"A1\">&amp;&#1;",
            " blanks ",
            "a\r\nb",
            "\ud83c\udfaf",
            "\ud800",
            "\udc00x",
            "\uffff\ufffe",
            "12345678901234567890");
    return Arbitraries.oneOf(wild, nasty).list().ofMinSize(1).ofMaxSize(30);
  }

  /** What XML 1.0 lets through, less the controls that it discourages and carriage returns. */
  private static String kept(String text) {
    return text.codePoints()
        .filter(
            c ->
                c == 9
                    || c == 10
                    || (c >= 0x20
                        && c <= 0xfffd
                        && !Character.isISOControl(c)
                        && !(c >= 0xd800 && c <= 0xdfff))
                    || c > 0xffff)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void aLongTextIsCutWithAMarkAndToldOf() throws IOException {
    String fits = "x".repeat(32_767);
    String long1 = "x".repeat(32_760) + "\ud83c\udfaf".repeat(10);
    var bytes = new ByteArrayOutputStream();
    WorkbookFile file = new WorkbookFile(bytes, List.of("s"));
    file.sheet(
        0,
        List.of("a", "b"),
        List.of(9, 9),
        to -> to.row(List.of(Cell.text(fits), Cell.text(long1)), Look.PLAIN));
    file.finish();

    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(fits, book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue());
      String cut = book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue();
      assertTrue(cut.length() <= 32_767 && cut.endsWith("x [cut]"), cut.length() + " characters");
    }
    assertEquals(1, file.cut());
  }

  @Test
  void linksBeyondTheLimitAreLeftOutAndToldOf() throws IOException {
    var bytes = new ByteArrayOutputStream();
    WorkbookFile file = new WorkbookFile(bytes, List.of("s"));
    file.sheet(
        0,
        List.of("a"),
        List.of(9),
        to -> {
          for (int i = 0; i < SheetWriter.MOST_LINKS + 2; i++) {
            to.row(List.of(Cell.text("x").to("s!A1")), Look.PLAIN);
          }
        });
    file.finish();

    assertEquals(2, file.unlinked());
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(SheetWriter.MOST_LINKS, book.getSheetAt(0).getHyperlinkList().size());
      XSSFCell last = book.getSheetAt(0).getRow(SheetWriter.MOST_LINKS + 2).getCell(0);
      assertEquals("x", last.getStringCellValue());
    }
  }

  @Test
  void daysBeforeTheCalendarOfSpreadsheetsAreText() throws IOException {
    XSSFSheet sheet =
        sheet(
            List.of(
                new Cell.Day(LocalDate.of(1815, 6, 18)),
                new Cell.Day(LocalDate.of(1900, 3, 1)),
                new Cell.Day(LocalDate.of(2026, 7, 2))));

    assertEquals("1815-06-18", sheet.getRow(1).getCell(0).getStringCellValue());
    assertEquals(61, sheet.getRow(1).getCell(1).getNumericCellValue());
    assertEquals(
        LocalDate.of(2026, 7, 2),
        sheet.getRow(1).getCell(2).getLocalDateTimeCellValue().toLocalDate());
    assertEquals("yyyy-mm-dd", sheet.getRow(1).getCell(2).getCellStyle().getDataFormatString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "145000000000 | USD | false | 145000000000 | \"$\"#,##0,,,\"bn\"",
        "35200000000 | USD | false | 35200000000 | \"$\"#,##0.0,,,\"bn\"",
        "-340000000 | EUR | false | -340000000 | \"€\"#,##0,,\"m\"",
        "7050000000000 | INR | false | 7050000000000 | \"₹\"#,##0.00,,,,\"trn\"",
        "12500 | CHF | false | 12500 | \"CHF \"#,##0",
        "1250000000 | USD/mo | false | 1250000000 | \"$\"#,##0.00,,,\"bn/mo\"",
        "12 | USD/(W.a) | false | 12 | \"$\"#,##0\"/W/yr\"",
        "135 | USD/share | false | 135 | \"$\"#,##0",
        "2.6 | EUR/share | false | 2.6 | \"€\"#,##0.00",
        "71.4 | USD/[bbl_us] | false | 71.4 | \"$\"#,##0.0\"/bbl\"",
        "8 | % | true | 0.08 | +#,##0%;-#,##0%;#,##0%",
        "55.25 | % | false | 0.5525 | #,##0.00%",
        "20 | bp | false | 20 | #,##0\" bp\"",
        "24 | x | false | 24 | #,##0\"x\"",
        "3500000000 | W | false | 3500000000 | #,##0.0,,,\" GW\"",
        "300000000 | W | false | 300000000 | #,##0,,\" MW\"",
        "412000 | {unit} | false | 412000 | #,##0",
        "0 | USD | false | 0 | \"$\"#,##0"
      })
  void aFigureIsShownByAFormatOfItsUnit(
      BigDecimal value, String unit, boolean change, BigDecimal held, String format) {
    Cell.Figure figure = (Cell.Figure) NumberFormats.of(value, unit, change, false);

    assertEquals(0, held.compareTo(figure.value()), figure.toString());
    assertEquals(format, figure.format());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234567890123456", "0.1000000000000001", "1e301", "-1e-305"})
  void whatADoubleCannotHoldStaysText(String value) {
    Cell cell = NumberFormats.of(new BigDecimal(value), "USD", false, false);

    assertEquals(0, new BigDecimal(((Cell.Text) cell).text()).compareTo(new BigDecimal(value)));
  }

  @Test
  void aComputedFigureIsRoundedToTheDigitsOfADouble() throws IOException {
    BigDecimal third = new BigDecimal("33.33333333333333333333");

    XSSFSheet sheet = sheet(List.of(NumberFormats.of(third, "x", false, true)));

    assertEquals(33.3333333333333, sheet.getRow(1).getCell(0).getNumericCellValue());
  }

  @Test
  void noBookHasMoreFormatsThanSpreadsheetsTake() {
    Styles styles = new Styles();
    Set<Integer> numbers = new TreeSet<>();
    for (int i = 0; i < 1_000; i++) {
      numbers.add(styles.of("0\"" + i + "\"", Look.PLAIN, false, Styles.Align.NATURAL));
    }

    assertEquals(201, numbers.size());
  }

  @Test
  void columnsAreNamedAsSpreadsheetsDo() {
    assertEquals("A", Place.letters(0));
    assertEquals("Z", Place.letters(25));
    assertEquals("AA", Place.letters(26));
    assertEquals("ZZ", Place.letters(701));
    assertEquals("AAA", Place.letters(702));
  }

  private static XSSFSheet sheet(List<Cell> cells) throws IOException {
    List<String> names = new ArrayList<>();
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      names.add("c" + i);
      widths.add(9);
    }
    var bytes = new ByteArrayOutputStream();
    WorkbookFile file = new WorkbookFile(bytes, List.of("s"));
    file.sheet(0, names, widths, to -> to.row(cells, Look.PLAIN));
    file.finish();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      return book.getSheetAt(0);
    }
  }
}
