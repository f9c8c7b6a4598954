package org.streetbook.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Place;
import org.streetbook.corpus.note.PlaceMap;
import org.streetbook.corpus.wire.Json;

/** In which cell of a workbook, and on which slide, each part of a note stands. */
class OfficePlacesTest {

  private static void fill(Workbook book) {
    Sheet estimates = book.createSheet("Estimates");
    put(estimates, 1, 1, "Harrow Tools: estimates of Quay Street Research");
    estimates.addMergedRegion(new CellRangeAddress(1, 2, 1, 4));
    put(estimates, 4, 1, "EUR mn", "2023", "2024E", "2025E");
    put(estimates, 5, 1, "Capex", 180, 240.5, 260);
    put(estimates, 6, 1, "Orders", "", "", 1050);
    put(estimates, 9, 0, "a bar | within", "x |", "| y", "two\nlines", "soft\u00adhyphen", "z");
    put(estimates, 10, 0, "  blanks   and \u200bmore ", "", "\u202e54\u202c", "end");
    put(estimates, 40, 27, "far out");
    book.createSheet("Nothing here");
    Sheet quarter = book.createSheet("Q1 '26");
    put(quarter, 2, 0, "EUR mn", "Q1");
    put(quarter, 3, 0, "Orders", 77);
    put(book.createSheet("AB12"), 0, 0, "It stands alone on its sheet.");
  }

  private static void put(Sheet sheet, int row, int column, Object... values) {
    Row made = sheet.createRow(row);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Number number) {
        made.createCell(column + i).setCellValue(number.doubleValue());
      } else if (!values[i].equals("")) {
        made.createCell(column + i).setCellValue((String) values[i]);
      }
    }
  }

  private static byte[] bytes(Workbook book) {
    try (book) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] workbook(String kind) {
    Workbook book = kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
    fill(book);
    return bytes(book);
  }

  /** What stands from the begin of each place to that of the next, without bars and line ends. */
  private static Map<Place, String> pieces(Note note) {
    List<Integer> begins = new ArrayList<>();
    for (PlaceMap.Run run : note.places().runs()) {
      begins.addAll(run.begins());
    }
    Map<Place, String> pieces = new LinkedHashMap<>();
    for (int i = 0; i < begins.size(); i++) {
      int end = i + 1 < begins.size() ? begins.get(i + 1) : note.text().length();
      String piece = note.text().substring(begins.get(i), end).strip();
      String before = pieces.put(note.placeAt(begins.get(i)), piece);
      assertNull(before, "a place told twice: " + note.placeAt(begins.get(i)));
    }
    return pieces;
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void everyCellIsWhereTheSpreadsheetLibraryFindsIt(String kind) throws IOException {
    byte[] bytes = workbook(kind);
    Note note = Texts.note("model." + kind, bytes);
    Map<Place, String> pieces = pieces(note);
    TreeSet<String> wanted = new TreeSet<>();
    DataFormatter formatter = new DataFormatter();
    try (Workbook book =
        kind.equals("xls")
            ? new HSSFWorkbook(new ByteArrayInputStream(bytes))
            : new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (org.apache.poi.ss.usermodel.Cell cell : row) {
            String text = Characters.line(formatter.formatCellValue(cell)).replace(" | ", " / ");
            Place place =
                new Place.Cell(
                    sheet.getSheetName(), cell.getColumnIndex() + 1, cell.getRowIndex() + 1);
            if (!text.isEmpty()) {
              wanted.add(place.label() + " " + text);
            }
          }
        }
      }
    }
    TreeSet<String> found = new TreeSet<>();
    pieces.forEach(
        (place, piece) -> {
          // what parts a cell from the next belongs to the first
          String text = piece.endsWith(" |") ? piece.substring(0, piece.length() - 2) : piece;
          if (place instanceof Place.Cell && !text.equals("|") && !text.isEmpty()) {
            found.add(place.label() + " " + text);
          }
        });
    assertEquals(wanted, found);
    assertTrue(wanted.contains("Estimates!D6 240.5"), wanted.toString());
    assertTrue(wanted.contains("'Q1 ''26'!B4 77"), wanted.toString());
    assertTrue(wanted.contains("Estimates!AB41 far out"), wanted.toString());
    assertEquals("Q1 '26", pieces.get(new Place.Sheet("Q1 '26")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void aRowIsOneRun(String kind) {
    Note note = Texts.note("model." + kind, workbook(kind));
    List<String> from = note.places().runs().stream().map(run -> run.from().label()).toList();
    assertEquals(
        List.of(
            "sheet Estimates",
            "Estimates!A2",
            "Estimates!A5",
            "Estimates!A6",
            "Estimates!A7",
            "Estimates!A10",
            "Estimates!A11",
            "Estimates!A41",
            "sheet 'Nothing here'",
            "sheet 'Q1 ''26'",
            "'Q1 ''26'!A3",
            "'Q1 ''26'!A4",
            "sheet 'AB12'",
            "'AB12'!A1"),
        from);
  }

  @Test
  void theMapIsPartOfTheNotesJson() {
    Note note = Texts.note("model.xlsx", workbook("xlsx"));
    String json = Json.write(note);
    assertTrue(
        json.contains(
            "\"places\":[{\"from\":\"sheet Estimates\",\"begins\":[0]},"
                + "{\"from\":\"Estimates!A2\",\"begins\":[11,13]},"),
        json);
    assertEquals(note, Json.read(json, Note.class));
  }

  @Test
  void theTextIsWhatItWouldBeWithoutPlaces() {
    Note note = Texts.note("model.xlsx", workbook("xlsx"));
    assertTrue(
        note.text()
            .contains(
                """
                | EUR mn | 2023 | 2024E | 2025E
                | Capex | 180 | 240.5 | 260
                | Orders | | | 1050
                a bar / within | x | | | y | two lines | softhyphen | z
                """),
        note.text());
  }

  @Test
  void aRowThatIsCutKeepsItsCells() {
    try (Workbook book = new XSSFWorkbook()) {
      Object[] values = new Object[900];
      for (int i = 0; i < values.length; i++) {
        values[i] = "C" + (i + 1);
      }
      put(book.createSheet("Wide"), 4, 0, values);
      Note note = Texts.note("wide.xlsx", bytes(book));
      assertTrue(note.text().lines().count() > 4, note.text());
      for (int i = 0; i < values.length; i++) {
        Matcher found = Pattern.compile("\\b" + values[i] + "\\b").matcher(note.text());
        assertTrue(found.find(), values[i].toString());
        assertEquals(
            new Place.Cell("Wide", i + 1, 5), note.placeAt(found.start()), values[i].toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aCellFarDownInALittleFileIsNoAttack() {
    try (Workbook book = new HSSFWorkbook()) {
      for (int i = 0; i < 12; i++) {
        Sheet sheet = book.createSheet("S" + i);
        put(sheet, 0, 0, "above " + i);
        put(sheet, 65_535, 0, "below " + i);
      }
      Note note = Texts.note("deep.xls", bytes(book));
      int at = note.text().indexOf("below 11");
      assertEquals("'S11'!A65536", String.valueOf(label(note, at)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void namesOfSheetsMayBeEmptyEndlessOrFullOfControls() throws IOException {
    Note empty = renamed("");
    assertEquals("''!B6", label(empty, empty.text().indexOf("Capex")));
    Note endless = renamed("n".repeat(5_000));
    assertEquals("n".repeat(64) + "!B6", label(endless, endless.text().indexOf("Capex")));
    Note controls = renamed("a&#10;b\u200b&amp;c");
    assertEquals("'a b&c'!B6", label(controls, controls.text().indexOf("Capex")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-7", "2147483647"})
  void rowsOfImpossibleNumbersAreReadAsBefore(String number) throws IOException {
    byte[] bytes =
        changed(
            "xl/worksheets/sheet1.xml",
            xml -> xml.replace("<row r=\"6\"", "<row r=\"" + number + "\""));
    Note note = assertInstanceOf(Outcome.Read.class, Texts.read("model.xlsx", bytes)).note();
    String label = label(note, note.text().indexOf("Capex"));
    assertEquals(number.length() > 2 ? "Estimates!B2147483647" : "sheet Estimates", label);
    assertEquals("Estimates!B7", label(note, note.text().indexOf("Orders")));
  }

  @Test
  void rowsWithoutNumbersFollowEachOther() throws IOException {
    byte[] bytes =
        changed(
            "xl/worksheets/sheet1.xml",
            xml -> xml.replaceAll("<row r=\"\\d+\"", "<row").replaceAll(" r=\"[A-Z]+\\d+\"", ""));
    Note note = Texts.note("model.xlsx", bytes);
    Place.Cell cell =
        assertInstanceOf(Place.Cell.class, note.placeAt(note.text().indexOf("Capex")), note.text());
    assertEquals(3, cell.row());
  }

  @Test
  void slidesAreCounted() throws IOException {
    List<String> texts =
        List.of("Capex rises to 240 million.", "Orders reach 1.05 billion.", "Fin");
    Note pptx = Texts.note("deck.pptx", Documents.pptx(texts));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HSLFSlideShow show = new HSLFSlideShow()) {
      for (String text : texts) {
        HSLFTextBox box = new HSLFTextBox();
        box.setText(text);
        show.createSlide().addShape(box);
      }
      show.write(out);
    }
    Note ppt = Texts.note("deck.ppt", out.toByteArray());
    for (Note note : List.of(pptx, ppt)) {
      for (int i = 0; i < 2; i++) {
        assertEquals("slide " + (i + 1), label(note, note.text().indexOf(texts.get(i))));
      }
    }
  }

  @Test
  void wordDocumentsAndTextHaveNoPlaces() {
    Note docx = Texts.note("note.docx", Documents.docx("", List.of("# A head", "Some text here.")));
    assertEquals(PlaceMap.NONE, docx.places());
    assertEquals(PlaceMap.NONE, Texts.note("A text.\n\na | 1\nb | 2\n").places());
  }

  private static String label(Note note, int at) {
    assertNotEquals(-1, at, note.text());
    Place place = note.placeAt(at);
    assertTrue(place != null, note.places().toString());
    return place.label();
  }

  private static Note renamed(String name) throws IOException {
    return Texts.note(
        "model.xlsx",
        changed(
            "xl/workbook.xml", xml -> xml.replace("name=\"Estimates\"", "name=\"" + name + "\"")));
  }

  /** The workbook with one part of its package changed. */
  private static byte[] changed(String part, UnaryOperator<String> change) throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook("xlsx")))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        if (entry.getName().equals(part)) {
          String before = new String(bytes, StandardCharsets.UTF_8);
          String after = change.apply(before);
          assertNotEquals(before, after);
          bytes = after.getBytes(StandardCharsets.UTF_8);
        }
        members.put(entry.getName(), bytes);
      }
    }
    return Documents.zip(members);
  }
}
