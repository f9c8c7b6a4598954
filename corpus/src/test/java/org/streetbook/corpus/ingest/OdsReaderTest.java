package org.streetbook.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.PlaceMap;
import org.streetbook.corpus.note.Reason;

/** Spreadsheets of OpenDocument. */
class OdsReaderTest {

  private static final String MODEL =
      table(
              "Estimates",
              row(cell("Harrow Tools: estimates of Quay Street Research"))
                  + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell"
                  + " table:number-columns-repeated=\"16384\"/></table:table-row>"
                  + row(cell("EUR mn") + empty(2) + cell("2023") + cell("2024E"))
                  + row(
                      cell("Capex")
                          + "<table:covered-table-cell><text:p>hidden</text:p></table:covered-table-cell>"
                          + empty(1)
                          + "<table:table-cell office:value=\"180.04\"><office:annotation><text:p>who"
                          + " says</text:p></office:annotation><text:p>180</text:p></table:table-cell>"
                          + "<table:table-cell><text:p>two<text:s/>words</text:p><text:p>below</text:p>"
                          + "</table:table-cell>"
                          + empty(16_000))
                  + row(cell("Orders") + repeated(3, "910"))
                  + "<table:table-row table:number-rows-repeated=\"1048000\">"
                  + empty(1)
                  + "</table:table-row>")
          + table(
              "Q1 '26",
              "<table:shapes><draw:frame><draw:text-box><text:p>In a box.</text:p>"
                  + "</draw:text-box></draw:frame></table:shapes>"
                  + "<table:table-row table:number-rows-repeated=\"2\">"
                  + cell("twice")
                  + cell("7")
                  + "</table:table-row>"
                  + row(cell("It stands alone in its row.")));

  private static String table(String name, String rows) {
    return "<table:table table:name=\"" + name + "\">" + rows + "</table:table>";
  }

  private static String row(String cells) {
    return "<table:table-row>" + cells + "</table:table-row>";
  }

  private static String cell(String text) {
    return "<table:table-cell><text:p>" + text + "</text:p></table:table-cell>";
  }

  private static String empty(int count) {
    return "<table:table-cell table:number-columns-repeated=\"" + count + "\"/>";
  }

  private static String repeated(long count, String text) {
    return "<table:table-cell table:number-columns-repeated=\""
        + count
        + "\"><text:p>"
        + text
        + "</text:p></table:table-cell>";
  }

  private static byte[] ods(String sheets) {
    return ods(sheets, "", Map.of());
  }

  private static byte[] ods(String sheets, String prolog, Map<String, String> parts) {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet"));
    members.put(
        "content.xml",
        utf8(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + prolog
                + "<office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                + "<office:body><office:spreadsheet>"
                + sheets
                + "</office:spreadsheet></office:body></office:document-content>"));
    new TreeMap<>(parts).forEach((name, text) -> members.put(name, utf8(text)));
    return Documents.zip(members);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void theTextIsWhatTheCellsShow() {
    assertEquals(
        """
        Harrow Tools: estimates of Quay Street Research

        EUR mn | | | 2023 | 2024E
        Capex | | | 180 | two words below
        Orders | 910 | 910 | 910

        Q1 '26

        In a box.

        twice | 7
        twice | 7

        It stands alone in its row.\
        """,
        Texts.note("model.ods", ods(MODEL)).text());
  }

  @Test
  void everyCellIsWhereTheRepeatsPutIt() {
    Note note = Texts.note("model.ods", ods(MODEL));
    List<String> runs = new ArrayList<>();
    for (PlaceMap.Run run : note.places().runs()) {
      runs.add(run.from().label() + " " + run.begins().size());
    }
    assertEquals(
        List.of(
            "Estimates!A1 1",
            "Estimates!A4 5",
            "Estimates!A5 5",
            "Estimates!A6 4",
            "sheet 'Q1 ''26' 1",
            "'Q1 ''26'!A1 2",
            "'Q1 ''26'!A2 2",
            "'Q1 ''26'!A3 1"),
        runs);
    assertEquals("Estimates!D5", note.placeAt(note.text().indexOf("180")).label());
    assertEquals("Estimates!E4", note.placeAt(note.text().indexOf("2024E")).label());
    assertEquals("Estimates!D6", note.placeAt(note.text().lastIndexOf("910")).label());
  }

  @Test
  void itsPropertiesAreKnown() {
    String meta =
        "<?xml version=\"1.0\"?><office:document-meta"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><office:meta>"
            + "<meta:creation-date>2024-03-12T07:15:00</meta:creation-date>"
            + "<dc:title>Harrow Tools: the model behind the note</dc:title>"
            + "</office:meta></office:document-meta>";
    byte[] bytes = ods(MODEL.replace(": estimates of", " and"), "", Map.of("meta.xml", meta));
    Note note = Texts.note("model.ods", bytes);
    assertEquals("2024-03-12", String.valueOf(note.published().date()));
  }

  @Test
  void changesThatAreTrackedAndHelpForInputAreNotOnTheSheet() {
    String hidden =
        "<table:tracked-changes><table:cell-content-change><table:previous>"
            + "<table:change-track-table-cell><text:p>It was 8.</text:p>"
            + "</table:change-track-table-cell></table:previous></table:cell-content-change>"
            + "</table:tracked-changes><table:content-validations><table:content-validation>"
            + "<table:help-message><text:p>Give a number.</text:p></table:help-message>"
            + "</table:content-validation></table:content-validations>";
    assertEquals(
        Texts.note("a.ods", ods(MODEL)).text(), Texts.note("a.ods", ods(hidden + MODEL)).text());
  }

  @ParameterizedTest
  @ValueSource(longs = {16_385, 2_147_483_647L, 99_999_999_999L})
  void aCellThatStandsThereTooOftenIsHostile(long count) {
    byte[] bytes = ods(table("a", row(repeated(count, "x"))));
    assertEquals(Reason.HOSTILE, Texts.rejection("a.ods", bytes).reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1048577", "2147483647", "99999999999"})
  void aRowThatStandsThereTooOftenIsHostile(String count) {
    String row =
        row(cell("x"))
            .replace(
                "<table:table-row>",
                "<table:table-row" + " table:number-rows-repeated=\"" + count + "\">");
    assertEquals(Reason.HOSTILE, Texts.rejection("a.ods", ods(table("a", row))).reason());
  }

  @Test
  void rowsThatTogetherAreMoreThanATextAreHostile() {
    String row =
        row(cell("x".repeat(50)))
            .replace(
                "<table:table-row>", "<table:table-row table:number-rows-repeated=\"1000000\">");
    assertEquals(Reason.HOSTILE, Texts.rejection("a.ods", ods(table("a", row))).reason());
  }

  @Test
  void entitiesAreNotExpanded() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"0123456789\">");
    for (int i = 1; i < 10; i++) {
      bomb.append("<!ENTITY e").append(i).append(" \"").append(("&e" + (i - 1) + ";").repeat(10));
      bomb.append("\">");
    }
    byte[] bytes = ods(table("a", row(cell("&e9;"))), bomb.append("]>").toString(), Map.of());
    assertEquals(Reason.HOSTILE, Texts.rejection("a.ods", bytes).reason());
  }

  @Test
  void whatIsMissingEncryptedOrEmptyIsToldApart() {
    Map<String, byte[]> bare = new LinkedHashMap<>();
    bare.put("mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet"));
    assertEquals(Reason.DAMAGED, Texts.rejection("a.ods", Documents.zip(bare)).reason());
    String manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
    byte[] locked = ods("", "", Map.of("META-INF/manifest.xml", manifest));
    assertEquals(Reason.ENCRYPTED, Texts.rejection("a.ods", locked).reason());
    assertEquals(Reason.NO_TEXT, Texts.rejection("a.ods", ods(table("", ""))).reason());
    byte[] whole = ods(MODEL);
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertEquals(Reason.DAMAGED, Texts.rejection("a.ods", half).reason());
  }
}
