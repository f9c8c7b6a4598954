package org.streetbook.pipeline.export.workbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.streetbook.pipeline.export.Columns.Column;
import org.streetbook.pipeline.export.Export;
import org.streetbook.pipeline.export.Format;
import org.streetbook.pipeline.export.Kind;
import org.streetbook.pipeline.export.SampleBook;

/** The workbook of the sample notes, read back by Apache POI. */
class BookWorkbookTest {

  private static final List<String> SHEETS =
      List.of("estimates", "positions", "findings", "claims", "about");
  private static final List<String> ROUNDED = List.of("mean", "median", "stdev");

  private static byte[] bytes;
  private static XSSFWorkbook book;
  private static final Map<Export, List<JsonNode>> ROWS = new EnumMap<>(Export.class);

  @BeforeAll
  static void open() throws IOException {
    bytes = SampleBook.written(Format.XLSX.writer(), Export.ESTIMATES);
    book = new XSSFWorkbook(new ByteArrayInputStream(bytes));
    for (Export export : Export.values()) {
      ROWS.put(export, SampleBook.rows(export));
    }
  }

  @AfterAll
  static void close() throws IOException {
    book.close();
  }

  @Test
  void theSheetsAreThoseOfTheTableAndWhatItRestsOn() {
    List<String> names =
        IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName).toList();

    assertEquals(SHEETS, names);
    assertEquals(0, book.getActiveSheetIndex());
  }

  @ParameterizedTest
  @EnumSource(names = {"CLAIMS", "FINDINGS", "NOTES", "REJECTIONS"})
  void theSheetThatWasAskedForComesFirst(Export export) throws IOException {
    try (var other =
        new XSSFWorkbook(
            new ByteArrayInputStream(SampleBook.written(Format.XLSX.writer(), export)))) {
      assertEquals(export.label(), other.getSheetName(0));
      assertEquals(ROWS.get(export).size(), other.getSheetAt(0).getLastRowNum());
      boolean linked = export == Export.CLAIMS || export == Export.FINDINGS;
      assertEquals(linked ? SHEETS.size() : 1, other.getNumberOfSheets());
    }
  }

  @Test
  void theHeaderStaysInSightAndCanBeFiltered() {
    for (String name : SHEETS) {
      XSSFSheet sheet = book.getSheet(name);
      int columns = sheet.getRow(0).getLastCellNum();

      assertNotNull(sheet.getPaneInformation(), name);
      assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition(), name);
      assertTrue(sheet.getPaneInformation().isFreezePane(), name);
      assertEquals(
          "A1:" + Place.letters(columns - 1) + (sheet.getLastRowNum() + 1),
          sheet.getCTWorksheet().getAutoFilter().getRef());
      assertTrue(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold(), name);
      for (int i = 0; i < columns; i++) {
        int header = sheet.getRow(0).getCell(i).getStringCellValue().length();
        assertTrue(sheet.getColumnWidth(i) >= 256 * header, name + " " + i);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ESTIMATES", "POSITIONS", "FINDINGS", "CLAIMS"})
  void everyCellHoldsWhatTheBookHolds(Export export) {
    XSSFSheet sheet = book.getSheet(export.label());
    Map<String, Integer> at = columns(sheet);
    List<Column> columns = export.columns(Format.CSV).all();

    assertEquals(columns.size(), at.size());
    for (int row = 0; row < ROWS.get(export).size(); row++) {
      JsonNode told = ROWS.get(export).get(row);
      for (Column column : columns) {
        XSSFCell cell = sheet.getRow(row + 1).getCell(at.get(column.name()));
        String where = export.label() + " " + (row + 2) + " " + column.name();
        same(column, told, cell, where);
      }
    }
  }

  private static void same(Column column, JsonNode row, XSSFCell cell, String where) {
    String text = column.of(row);
    if (text.isEmpty()) {
      assertTrue(cell == null || cell.getCellType() == CellType.BLANK, where);
      return;
    }
    Kind kind = column.lists() > 0 ? Kind.TEXT : column.kind();
    switch (kind) {
      case TEXT, PAIRS -> assertEquals(text, cell.getStringCellValue(), where);
      case DATE -> {
        assertTrue(DateUtil.isCellDateFormatted(cell), where);
        assertEquals(LocalDate.parse(text), cell.getLocalDateTimeCellValue().toLocalDate(), where);
      }
      case WHOLE, REAL -> assertEquals(Double.parseDouble(text), cell.getNumericCellValue(), where);
      case FLAG -> assertEquals(Boolean.parseBoolean(text), cell.getBooleanCellValue(), where);
      case DECIMAL -> {
        String unit = row.at(column.name().startsWith("value_") ? "/value/unit" : "/unit").asText();
        BigDecimal value = new BigDecimal(text).movePointLeft(unit.equals("%") ? 2 : 0);
        double least = ROUNDED.contains(column.name()) ? Math.abs(value.doubleValue()) * 1e-14 : 0;
        assertEquals(value.doubleValue(), cell.getNumericCellValue(), least, where);
      }
    }
  }

  @Test
  void figuresAreShownAsTheyArePrinted() {
    XSSFSheet sheet = book.getSheet("claims");
    Map<String, Integer> at = columns(sheet);
    int percents = 0;
    int billions = 0;
    for (JsonNode claim : ROWS.get(Export.CLAIMS)) {
      XSSFRow row = sheet.getRow(ROWS.get(Export.CLAIMS).indexOf(claim) + 1);
      XSSFCell low = row.getCell(at.get("value_low"));
      String unit = claim.at("/value/unit").asText();
      if (low == null || claim.at("/value/low").isNull()) {
        continue;
      }
      String format = low.getCellStyle().getDataFormatString();
      if (unit.equals("%")) {
        percents++;
        assertTrue(format.contains("%") && !format.contains("\"%"), format);
      } else if (unit.equals("USD")
          && new BigDecimal(claim.at("/value/low").asText()).precision() > 0
          && claim.at("/value/text").asText().endsWith("billion")
          && claim.at("/value/low").asText().length() > 9) {
        billions++;
        assertTrue(format.contains("\"$\"") && format.contains("\"bn\""), format);
        assertTrue(format.contains(",,,"), format);
      }
    }
    assertTrue(percents > 10 && billions > 10, percents + " and " + billions);
  }

  @Test
  void conflictsAndDerivedRowsAreColouredAndWhatIsPastIsGrey() {
    int[] seen = new int[3];
    for (Export export :
        List.of(Export.ESTIMATES, Export.POSITIONS, Export.FINDINGS, Export.CLAIMS)) {
      XSSFSheet sheet = book.getSheet(export.label());
      for (int i = 0; i < ROWS.get(export).size(); i++) {
        JsonNode row = ROWS.get(export).get(i);
        XSSFCell cell = sheet.getRow(i + 1).getCell(0);
        XSSFColor fill = cell.getCellStyle().getFillForegroundColorColor();
        String status = row.path("status").asText();
        String kind = row.path("class").asText();
        String expected = "";
        if (status.equals("conflict")
            || kind.equals("value_conflict")
            || kind.equals("arithmetic")) {
          expected = "FFF8CBAD";
        } else if (row.path("basis").asText().equals("derived")
            || status.equals("derived")
            || kind.startsWith("implied")) {
          expected = "FFDDEBF7";
          seen[0]++;
        } else {
          seen[1]++;
        }
        assertEquals(expected, fill == null ? "" : fill.getARGBHex(), export + " " + i);
        boolean past =
            status.equals("stale") || status.equals("superseded") || row.path("prior").asBoolean();
        seen[2] += past ? 1 : 0;
        assertEquals(
            past ? "FF808080" : "FF000000",
            cell.getCellStyle().getFont().getXSSFColor().getARGBHex(),
            export + " " + i);
      }
    }
    for (int count : seen) {
      assertTrue(count > 0, java.util.Arrays.toString(seen));
    }
  }

  @Test
  void aConflictIsColouredAndSoIsADerivedRowThatIsPast() throws IOException {
    ObjectNode estimate = ROWS.get(Export.ESTIMATES).getFirst().deepCopy();
    ObjectNode finding = ROWS.get(Export.FINDINGS).getFirst().deepCopy();
    Look conflict = new Look(Look.Tint.CONFLICT, false);

    assertEquals(conflict, new Layout(Export.ESTIMATES).look(estimate.put("status", "conflict")));
    assertEquals(
        conflict, new Layout(Export.FINDINGS).look(finding.put("class", "value_conflict")));
    assertEquals(
        new Look(Look.Tint.DERIVED, true),
        new Layout(Export.ESTIMATES).look(estimate.put("status", "stale").put("basis", "derived")));
    var out = new java.io.ByteArrayOutputStream();
    WorkbookFile file = new WorkbookFile(out, List.of("s"));
    file.sheet(0, List.of("a"), List.of(9), to -> to.row(List.of(Cell.text("x")), conflict));
    file.finish();
    try (var written = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertEquals(
          "FFF8CBAD",
          written
              .getSheetAt(0)
              .getRow(1)
              .getCell(0)
              .getCellStyle()
              .getFillForegroundColorColor()
              .getARGBHex());
    }
  }

  @Test
  void anEstimateLeadsToItsPositionsAndItsQuote() {
    XSSFSheet estimates = book.getSheet("estimates");
    Map<String, Integer> at = columns(estimates);
    int quotes = 0;
    for (int i = 0; i < ROWS.get(Export.ESTIMATES).size(); i++) {
      JsonNode row = ROWS.get(Export.ESTIMATES).get(i);
      XSSFCell firms = estimates.getRow(i + 1).getCell(at.get("n_firms"));
      if (firms.getHyperlink() != null) {
        assertEquals(row.path("id").asText(), idAt(firms.getHyperlink().getLocation(), "estimate"));
      }
      XSSFCell quote = estimates.getRow(i + 1).getCell(at.get("positions_text"));
      if (quote != null && quote.getCellType() == CellType.STRING) {
        quotes++;
        assertEquals(
            row.at("/positions/0/claims/0").asText(),
            idAt(quote.getHyperlink().getLocation(), "id"));
      }
    }
    assertTrue(quotes > 100, quotes + " quotes");
  }

  @Test
  void aClaimLeadsToItsSourceOnTheWebAndToItsPosition() {
    XSSFSheet claims = book.getSheet("claims");
    Map<String, Integer> at = columns(claims);
    int sources = 0;
    for (int i = 0; i < ROWS.get(Export.CLAIMS).size(); i++) {
      JsonNode row = ROWS.get(Export.CLAIMS).get(i);
      String url = row.at("/note/url").asText("");
      if (row.at("/note/url").isTextual() && url.startsWith("http")) {
        sources++;
        XSSFCell cell = claims.getRow(i + 1).getCell(at.get("note_url"));
        assertEquals(HyperlinkType.URL, cell.getHyperlink().getType());
        assertEquals(url, cell.getHyperlink().getAddress());
      }
      XSSFCell id = claims.getRow(i + 1).getCell(at.get("id"));
      if (id.getHyperlink() != null) {
        String members = idAt(id.getHyperlink().getLocation(), "claims");
        assertTrue(members.contains(row.path("id").asText()), members);
      }
    }
    assertTrue(sources > 10, sources + " sources");
  }

  @Test
  void theSameBookGivesTheSameBytes() throws IOException {
    assertArrayEquals(bytes, SampleBook.written(Format.XLSX.writer(), Export.ESTIMATES));
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        assertEquals(LocalDateTime.of(1980, 1, 1, 0, 0), each.getTimeLocal(), each.getName());
      }
    }
  }

  @Test
  void whatASheetIsTooShortForGoesOnOnTheNext() throws IOException {
    int rows = 100;
    try (var split =
        new XSSFWorkbook(
            new ByteArrayInputStream(
                SampleBook.written(new BookWorkbook(rows + 1), Export.CLAIMS)))) {
      int claims = ROWS.get(Export.CLAIMS).size();
      assertEquals(rows, split.getSheet("claims").getLastRowNum());
      assertEquals(rows, split.getSheet("claims 2").getLastRowNum());
      int last = (claims - 1) / rows + 1;
      assertEquals(claims - (last - 1) * rows, split.getSheet("claims " + last).getLastRowNum());
      XSSFSheet second = split.getSheet("positions 2");
      XSSFCell quote = second.getRow(1).getCell(columns(second).get("text"));
      String to = quote.getHyperlink().getLocation();
      String sheet = to.substring(0, to.indexOf('!')).replace("'", "");
      XSSFRow row =
          split.getSheet(sheet).getRow(Integer.parseInt(to.substring(to.indexOf("!A") + 2)) - 1);
      assertEquals(
          ROWS.get(Export.POSITIONS).get(rows).at("/claims/0").asText(),
          row.getCell(columns(split.getSheet(sheet)).get("id")).getStringCellValue());
    }
  }

  private static String idAt(String location, String column) {
    XSSFSheet sheet = book.getSheet(location.substring(0, location.indexOf('!')));
    String row = location.substring(location.indexOf("!A") + 2).replaceAll(":.*", "");
    return sheet
        .getRow(Integer.parseInt(row) - 1)
        .getCell(columns(sheet).get(column))
        .getStringCellValue();
  }

  private static Map<String, Integer> columns(XSSFSheet sheet) {
    Map<String, Integer> at = new java.util.HashMap<>();
    sheet.getRow(0).forEach(cell -> at.put(cell.getStringCellValue(), cell.getColumnIndex()));
    return at;
  }
}
