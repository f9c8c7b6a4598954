package org.streetbook.pipeline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.claim.Claim;

class RowWriterTest {

  record Inner(String name, List<String> tags) {}

  record Row(String id, @Nullable BigDecimal low, List<Inner> inner, Inner one) {}

  private static final Inner BOTH = new Inner("b", List.of("x", "y"));

  @Test
  void nestedKeysAreJoinedAndListsAreToo() throws IOException {
    Row row = new Row("1", new BigDecimal("1E+9"), List.of(new Inner("a", List.of()), BOTH), BOTH);

    assertEquals(
        "id,low,inner_name,inner_tags,one_name,one_tags\r\n1,1000000000,a|b,|x;y,b,x|y\r\n",
        written(Format.CSV, row));
  }

  @Test
  void absentIsAnEmptyCellAndAJsonNull() throws IOException {
    Row row = new Row("1", null, List.of(), BOTH);

    assertTrue(written(Format.CSV, row).endsWith("\r\n1,,,,b,x|y\r\n"));
    assertEquals(
        "{\"id\":\"1\",\"low\":null,\"inner\":[],\"one\":{\"name\":\"b\",\"tags\":[\"x\",\"y\"]}}\n",
        written(Format.JSONL, row));
  }

  @Test
  void quotesCommasAndLineBreaksAreQuoted() throws IOException {
    String csv = written(Format.CSV, new Row("a \"b\", c\nd", null, List.of(), BOTH));

    assertTrue(csv.contains("\r\n\"a \"\"b\"\", c\nd\",,"), csv);
  }

  @Test
  void aFormulaIsDisarmedAndANumberKeepsItsSign() {
    assertEquals("'=HYPERLINK(1)", CsvRows.harmless("=HYPERLINK(1)"));
    assertEquals("'@x", CsvRows.harmless("@x"));
    assertEquals("'+2 deviations", CsvRows.harmless("+2 deviations"));
    assertEquals("'-", CsvRows.harmless("-"));
    assertEquals("-13", CsvRows.harmless("-13"));
    assertEquals("+2.5", CsvRows.harmless("+2.5"));
    assertEquals("a=b", CsvRows.harmless("a=b"));
  }

  /** Read back by Jackson's CSV parser: every text as it was, but for the mark before a formula. */
  @Property(tries = 200)
  void anyTextSurvivesCsvAndNoneRunsAsAFormula(@ForAll("texts") List<String> texts)
      throws IOException {
    StringBuilder csv = new StringBuilder();
    RowWriter writer = RowWriter.text(Format.CSV, Columns.of(Texts.class), csv);
    for (String text : texts) {
      writer.write(new Texts(text, "end"));
    }
    writer.finish();

    try (MappingIterator<List<String>> lines =
        new CsvMapper()
            .readerForListOf(String.class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .readValues(csv.toString())) {
      assertEquals(List.of("text", "last"), lines.next());
      for (String text : texts) {
        List<String> cells = lines.next();
        String cell = cells.getFirst();
        assertEquals("end", cells.getLast());
        assertEquals(text, cell.equals(text) ? cell : cell.substring(1));
        boolean number = cell.matches("[+-]?\\d+(\\.\\d+)?");
        assertTrue(cell.isEmpty() || number || "=+-@\t\r\n".indexOf(cell.charAt(0)) < 0, cell);
        assertTrue(cell.equals(text) || cell.charAt(0) == '\'', cell);
      }
      assertTrue(!lines.hasNext());
    }
  }

  record Texts(String text, String last) {}

  @Provide
  Arbitrary<List<String>> texts() {
    Arbitrary<String> wild =
        Arbitraries.strings().all().ofMaxLength(20).map(text -> text.replaceAll("\\p{Cs}", "?"));
    Arbitrary<String> nasty =
        Arbitraries.of(
            "=1+1",
            "=cmd|' /C calc'!A0",
            "+1",
            "-1.5",
            "-1.5.2",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "a\r\nb",
            "\"",
            ",",
            "\",\"=1",
            " padded ",
            "'quoted",
            "");
    return Arbitraries.oneOf(wild, nasty).list().ofMinSize(1).ofMaxSize(20);
  }

  @Test
  void jsonIsAnArrayWithARowALine() throws IOException {
    Row row = new Row("1", null, List.of(), new Inner("n", List.of()));
    String line = "{\"id\":\"1\",\"low\":null,\"inner\":[],\"one\":{\"name\":\"n\",\"tags\":[]}}";

    assertEquals("[\n" + line + ",\n" + line + "\n]\n", written(Format.JSON, row, row));
    assertEquals("[]\n", written(Format.JSON));
  }

  @Test
  void markdownEscapesItsBars() throws IOException {
    assertEquals(
        "| id | one_tags |\n| --- | --- |\n| a\\|b | x\\|y |\n",
        brief(Format.MD, new Row("a|b", null, List.of(), BOTH)));
  }

  @Test
  void aTableKeepsControlCharactersFromTheTerminal() throws IOException {
    String table = brief(Format.TABLE, new Row("\u001b[31mred", null, List.of(), BOTH));

    assertTrue(table.contains("[31mred") && !table.contains("\u001b"), table);
  }

  @Test
  void aClaimHasAColumnForEachKeyOfItsValue() {
    List<String> names = Columns.of(Claim.class).all().stream().map(Columns.Column::name).toList();

    assertTrue(
        names.containsAll(
            List.of("firm_name", "value_low", "value_unit", "period_label", "note_id", "asOf")),
        names.toString());
  }

  @Test
  void theColumnsForPeopleAreAmongAllOfThem() {
    for (Export export : Export.values()) {
      assertTrue(export.columns(Format.MD).all().size() >= 4, export.label());
      assertTrue(
          export.columns(Format.CSV).all().containsAll(export.columns(Format.MD).all()),
          export.label());
    }
  }

  private static String written(Format format, Row... rows) throws IOException {
    return written(format, Columns.of(Row.class), rows);
  }

  private static String brief(Format format, Row... rows) throws IOException {
    return written(format, Columns.of(Row.class).only(List.of("id", "one_tags")), rows);
  }

  private static String written(Format format, Columns columns, Row... rows) throws IOException {
    StringBuilder text = new StringBuilder();
    RowWriter writer = RowWriter.text(format, columns, text);
    for (Row row : rows) {
      writer.write(row);
    }
    assertEquals(Written.whole(rows.length), writer.finish());
    return text.toString();
  }
}
