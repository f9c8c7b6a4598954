package org.streetbook.pipeline.export.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.streetbook.pipeline.export.Columns;
import org.streetbook.pipeline.export.Export;
import org.streetbook.pipeline.export.Format;
import org.streetbook.pipeline.export.SampleBook;
import org.streetbook.pipeline.export.Written;

/** Parquet files, read back by DuckDB. */
class ParquetTest {

  @TempDir private Path folder;

  record Row(
      @Nullable String text,
      @Nullable BigDecimal low,
      @Nullable LocalDate day,
      @Nullable Integer year,
      double share,
      boolean flag,
      List<Inner> inner,
      Map<String, String> values) {}

  record Inner(@Nullable String name, @Nullable BigDecimal high, List<String> tags) {}

  @ParameterizedTest
  @EnumSource
  void theColumnsAreThoseOfCsvAndTheRowsAreAllThere(Export export) throws Exception {
    String file = file(export);

    List<String> names = new ArrayList<>(types(file).keySet());

    assertEquals(export.columns(Format.CSV).names(), names);
    assertEquals(SampleBook.rows(export).size(), one(file, "count(*)", Long.class).intValue());
  }

  @Test
  void columnsHaveTheirTypes() throws Exception {
    Map<String, String> estimates = types(file(Export.ESTIMATES));
    Map<String, String> claims = types(file(Export.CLAIMS));
    Map<String, String> findings = types(file(Export.FINDINGS));

    assertEquals("DECIMAL(38,18)", estimates.get("low"));
    assertEquals("DATE", estimates.get("period_start"));
    assertEquals("INTEGER", estimates.get("n_firms"));
    assertEquals("BOOLEAN", estimates.get("change"));
    assertEquals("VARCHAR[]", estimates.get("definition"));
    assertEquals("DECIMAL(38,18)[]", estimates.get("positions_low"));
    assertEquals("DATE[]", estimates.get("positions_asOf"));
    assertEquals("VARCHAR[][]", estimates.get("positions_claims"));
    assertEquals("DECIMAL(38,18)", claims.get("value_high"));
    assertEquals("DOUBLE", claims.get("confidence"));
    assertEquals("DATE", claims.get("asOf"));
    assertEquals("MAP(VARCHAR, VARCHAR)", findings.get("values"));
  }

  @Test
  void sumsDaysAndGapsAreThoseOfTheBook() throws Exception {
    String file = file(Export.CLAIMS);
    BigDecimal sum = BigDecimal.ZERO;
    long absent = 0;
    LocalDate last = LocalDate.MIN;
    for (JsonNode claim : SampleBook.rows(Export.CLAIMS)) {
      JsonNode low = claim.at("/value/low");
      if (low.isNull()) {
        absent++;
      } else {
        sum = sum.add(new BigDecimal(low.asText()));
      }
      if (!claim.path("asOf").isNull()) {
        LocalDate day = LocalDate.parse(claim.path("asOf").asText());
        last = day.isAfter(last) ? day : last;
      }
    }

    assertTrue(absent > 0 && sum.signum() > 0);
    assertEquals(0, sum.compareTo(one(file, "sum(value_low)", BigDecimal.class)));
    assertEquals(absent, one(file, "count(*) filter (value_low is null)", Long.class));
    assertEquals(last, one(file, "max(\"asOf\")", LocalDate.class));
  }

  @Test
  void listsKeepTheirOrderAndTheirGaps() throws Exception {
    for (JsonNode row : SampleBook.rows(Export.ESTIMATES)) {
      if (row.path("positions").size() < 2) {
        continue;
      }
      String where = " where id = '" + row.path("id").asText() + "'";
      List<Object> firms = list(file(Export.ESTIMATES), "positions_firm", where);
      List<Object> lows = list(file(Export.ESTIMATES), "positions_low", where);
      for (int i = 0; i < row.path("positions").size(); i++) {
        JsonNode position = row.path("positions").path(i);
        assertEquals(position.path("firm").asText(), firms.get(i));
        if (position.path("low").isNull()) {
          assertEquals(null, lows.get(i));
        } else {
          BigDecimal low = new BigDecimal(position.path("low").asText());
          assertEquals(0, low.compareTo((BigDecimal) lows.get(i)));
        }
      }
      return;
    }
    throw new AssertionError("no row of the samples has two positions");
  }

  @ParameterizedTest
  @EnumSource
  void theSameRowsGiveTheSameBytes(Export export) {
    assertArrayEquals(bytes(export), bytes(export));
  }

  /** The order of a set of enum constants is another one in the next JVM. */
  @Test
  void encodingsStandInTheOrderOfTheFormat() throws Exception {
    List<String> order = List.of("PLAIN", "PLAIN_DICTIONARY", "RLE", "BIT_PACKED");
    int several = 0;
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement ask = duck.createStatement();
        ResultSet found =
            ask.executeQuery(
                "select encodings from parquet_metadata('" + file(Export.CLAIMS) + "')")) {
      while (found.next()) {
        List<String> encodings = List.of(found.getString(1).split(", ", -1));
        several += encodings.size() > 2 ? 1 : 0;
        assertEquals(order.stream().filter(encodings::contains).toList(), encodings);
      }
    }
    assertTrue(several > 10, several + " columns");
  }

  @Test
  void anEndThatIsNoneOfParquetIsRefused() {
    assertThrows(IllegalStateException.class, () -> Footer.ordered(new byte[3], new byte[8]));
  }

  @Test
  void hostileTextAndEveryGapComeBackAsTheyWere() throws Exception {
    String hostile = "=1+1 \"quote\", ','\r\n\t\u0001\u202e|;🎯</x>'; drop table t; --";
    Row full =
        new Row(
            hostile,
            new BigDecimal("-99999999999999999999.123456789012345678"),
            LocalDate.of(1815, 6, 18),
            2027,
            0.25,
            true,
            List.of(
                new Inner("a|b", null, List.of("x;y", "")),
                new Inner(null, new BigDecimal("0.000000000000000001"), List.of())),
            Map.of(hostile, hostile));
    Row bare = new Row(null, null, null, null, -0.0, false, List.of(), Map.of());
    String file = write(List.of(full, bare), Written.whole(2));

    assertEquals(hostile, one(file, "max(text)", String.class));
    assertEquals(full.low(), one(file, "min(low)", BigDecimal.class));
    assertEquals(full.day(), one(file, "min(day)", LocalDate.class));
    assertEquals(Arrays.asList("a|b", null), list(file, "inner_name", " where flag"));
    assertEquals(
        Arrays.asList(null, new BigDecimal("0.000000000000000001")),
        list(file, "inner_high", " where flag"));
    assertEquals(1L, one(file, "count(*) filter (inner_tags = [['x;y', ''], []])", Long.class));
    assertEquals(hostile, one(file, "max(map_keys(\"values\")[1])", String.class));
    assertEquals(hostile, one(file, "max(map_values(\"values\")[1])", String.class));
    assertEquals(List.of(), list(file, "inner_name", " where not flag"));
    for (String column : List.of("text", "low", "day", "year")) {
      assertEquals(1L, one(file, "count(*) filter (" + column + " is null)", Long.class), column);
    }
  }

  @Test
  void whatDecimalsCannotHoldIsToldOf() throws Exception {
    Row fine = row(new BigDecimal("0.0000000000000000015"));
    Row large = row(new BigDecimal("1e20"));
    String remark = "have them";

    Written written;
    try (var out = new ByteArrayOutputStream()) {
      ParquetRows rows = new ParquetRows("row", Columns.of(Row.class), out);
      rows.write(fine);
      rows.write(large);
      written = rows.finish();
      Files.write(folder.resolve("t.parquet"), out.toByteArray());
    }

    assertEquals(2, written.remarks().size());
    assertTrue(written.remarks().stream().allMatch(each -> each.contains(remark)));
    String file = folder.resolve("t.parquet").toString();
    assertEquals(new BigDecimal("0.000000000000000002"), one(file, "max(low)", BigDecimal.class));
    assertEquals(1L, one(file, "count(low)", Long.class));
  }

  @Test
  void manyRowsAreWrittenInGroups() throws Exception {
    String text = "x".repeat(2_000);
    List<Row> rows = new ArrayList<>();
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < 20_000; i++) {
      rows.add(new Row(text + i, BigDecimal.valueOf(i), null, i, i, true, List.of(), Map.of()));
      sum = sum.add(BigInteger.valueOf(i));
    }
    String file = write(rows, Written.whole(rows.size()));

    assertEquals(
        new BigDecimal(sum),
        one(file, "sum(low)", BigDecimal.class).stripTrailingZeros().setScale(0));
    assertEquals(text.length() + 5, one(file, "max(length(text))", Long.class).intValue());
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement ask = duck.createStatement();
        ResultSet found =
            ask.executeQuery(
                "select count(distinct row_group_id) from parquet_metadata('" + file + "')")) {
      assertTrue(found.next());
      assertTrue(found.getLong(1) > 1, "one group");
    }
  }

  private static Row row(BigDecimal low) {
    return new Row("t", low, null, null, 0, false, List.of(), Map.of());
  }

  private String write(List<Row> rows, Written expected) throws IOException {
    Path file = folder.resolve("rows.parquet");
    try (var out = Files.newOutputStream(file)) {
      ParquetRows writer = new ParquetRows("row", Columns.of(Row.class), out);
      for (Row row : rows) {
        writer.write(row);
      }
      assertEquals(expected, writer.finish());
    }
    return file.toString();
  }

  private String file(Export export) throws IOException {
    Path file = folder.resolve(export.label() + ".parquet");
    if (!Files.exists(file)) {
      Files.write(file, bytes(export));
    }
    return file.toString();
  }

  private static byte[] bytes(Export export) {
    return SampleBook.written(Format.PARQUET.writer(), export);
  }

  private static Map<String, String> types(String file) throws SQLException {
    Map<String, String> types = new LinkedHashMap<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement ask = duck.createStatement();
        ResultSet found = ask.executeQuery("describe select * from '" + file + "'")) {
      while (found.next()) {
        types.put(found.getString(1), found.getString(2));
      }
    }
    return types;
  }

  private static <T> T one(String file, String what, Class<T> type) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement ask = duck.createStatement();
        ResultSet found = ask.executeQuery("select " + what + " from '" + file + "'")) {
      assertTrue(found.next());
      return found.getObject(1, type);
    }
  }

  private static List<Object> list(String file, String column, String where) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement ask = duck.createStatement();
        ResultSet found = ask.executeQuery("select " + column + " from '" + file + "'" + where)) {
      assertTrue(found.next());
      Array array = found.getArray(1);
      return Arrays.asList((Object[]) array.getArray());
    }
  }
}
