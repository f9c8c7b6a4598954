package org.streetbook.pipeline.export.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.pipeline.export.Columns;
import org.streetbook.pipeline.export.Columns.Column;
import org.streetbook.pipeline.export.Export;
import org.streetbook.pipeline.export.Format;
import org.streetbook.pipeline.export.workbook.Look.Tint;

/**
 * The sheet of one kind of rows: the columns of CSV, those that people read first, with their
 * widths, colours and links.
 */
final class Layout {

  private static final Map<Export, String> FIRST =
      Map.of(
          Export.ESTIMATES,
          "subject subject_ticker metric measure counterparty period basis status unit "
              + "chosen_low chosen_high chosen_by low median mean high stdev guidance_low guidance_high "
              + "market_low market_high actual text ratings_buy ratings_hold ratings_sell n_firms n_notes n_claims positions_firm "
              + "positions_text excluded_text explanation findings revisions_up_30 revisions_down_30 "
              + "revisions_up_90 revisions_down_90 first_seen last_confirmed",
          Export.POSITIONS,
          "firm subject metric measure counterparty period basis status unit low high text "
              + "qualifier asOf first_seen last_confirmed estimate",
          Export.FINDINGS,
          "class subject metric period sentence arithmetic firms estimates claims",
          Export.CLAIMS,
          "firm_name subject_name metric measure counterparty_name period_label basis value_unit "
              + "value_low value_high value_text sentence_text asOf note_publisher note_title "
              + "note_published note_path place note_url id",
          Export.NOTES,
          "path title publisher author published claims status url",
          Export.CHANGES,
          "change subject subject_ticker metric measure counterparty period basis unit "
              + "status_before status_after chosen_low_before chosen_high_before "
              + "chosen_low_after chosen_high_after difference percent sentence",
          Export.REJECTIONS,
          "path reason detail remedy");

  private static final Map<String, Integer> WIDTHS =
      Map.ofEntries(
          Map.entry("sentence", 90),
          Map.entry("sentence_text", 90),
          Map.entry("explanation", 70),
          Map.entry("arithmetic", 60),
          Map.entry("detail", 60),
          Map.entry("remedy", 60),
          Map.entry("title", 50),
          Map.entry("note_title", 50),
          Map.entry("path", 40),
          Map.entry("note_path", 40),
          Map.entry("url", 40),
          Map.entry("note_url", 40),
          Map.entry("values", 40),
          Map.entry("subject", 26),
          Map.entry("subject_name", 26),
          Map.entry("firm", 24),
          Map.entry("firm_name", 24),
          Map.entry("firms", 30),
          Map.entry("positions_firm", 30),
          Map.entry("period", 18),
          Map.entry("period_label", 18),
          Map.entry("metric", 22),
          Map.entry("positions_text", 30),
          Map.entry("excluded_text", 30));

  /** Quotients and roots: of these, 15 digits are enough. */
  private static final Set<String> COMPUTED = Set.of("mean", "median", "stdev");

  private static final Set<String> CONFLICTS = Set.of("value_conflict", "arithmetic");
  private static final Set<String> PAST = Set.of("stale", "superseded");

  private static final int LONGEST_ADDRESS = 2_079;
  private static final int FILTER_BUTTON = 4;

  private final Export export;
  private final Columns columns;
  private final List<@Nullable Column> units = new ArrayList<>();
  private final List<@Nullable Column> changes = new ArrayList<>();

  Layout(Export export) {
    this.export = export;
    this.columns =
        export
            .columns(Format.XLSX)
            .beginningWith(List.of(FIRST.getOrDefault(export, "").split(" ", -1)));
    for (Column column : columns.all()) {
      units.add(beside(column, "unit"));
      changes.add(beside(column, "change"));
    }
  }

  /** The names of the columns, in order. */
  List<String> names() {
    return columns.names();
  }

  /** How many columns stay in sight: those that name the row. */
  int frozen() {
    return switch (export) {
      case ESTIMATES, NOTES, REJECTIONS -> 1;
      case POSITIONS, CLAIMS, FINDINGS, CHANGES -> 2;
    };
  }

  /** The widths of the columns in characters. */
  List<Integer> widths() {
    return columns.all().stream().map(Layout::width).toList();
  }

  /** How the row stands out. */
  Look look(JsonNode row) {
    String status = row.path("status").asText();
    boolean conflict = status.equals("conflict") || CONFLICTS.contains(row.path("class").asText());
    return new Look(
        conflict ? Tint.CONFLICT : isDerived(row) ? Tint.DERIVED : Tint.NONE,
        PAST.contains(status) || row.path("prior").asBoolean());
  }

  private static boolean isDerived(JsonNode row) {
    return row.path("basis").asText().equals("derived")
        || row.path("status").asText().equals("derived")
        || row.path("class").asText().startsWith("implied_");
  }

  /** The cells of the row. */
  List<Cell> cells(JsonNode row, Places places) {
    List<Cell> cells = new ArrayList<>(columns.all().size());
    for (int i = 0; i < columns.all().size(); i++) {
      Column column = columns.all().get(i);
      Cell cell = cell(row, i);
      cells.add(
          column.name().endsWith("url")
              ? outside(cell, column.of(row))
              : cell.to(target(column.name(), row, places)));
    }
    return cells;
  }

  private Cell cell(JsonNode row, int at) {
    Column column = columns.all().get(at);
    JsonNode value = column.in(row);
    if (value.isMissingNode() || value.isNull()) {
      return new Cell.Blank();
    }
    if (column.lists() > 0) {
      return Cell.text(column.of(row));
    }
    return switch (column.kind()) {
      case TEXT, PAIRS -> Cell.text(column.of(row));
      case DECIMAL ->
          NumberFormats.of(
              new BigDecimal(value.asText()),
              unit(row, at),
              isChange(row, at),
              COMPUTED.contains(column.name()) || isDerived(row));
      case DATE -> new Cell.Day(LocalDate.parse(value.asText()));
      case WHOLE -> new Cell.Figure(BigDecimal.valueOf(value.intValue()), "0");
      case REAL -> new Cell.Figure(BigDecimal.valueOf(value.doubleValue()), "0.00");
      case FLAG -> new Cell.Flag(value.booleanValue());
    };
  }

  private @Nullable String unit(JsonNode row, int at) {
    Column column = units.get(at);
    String unit = column == null ? "" : column.of(row);
    return unit.isEmpty() ? null : unit;
  }

  /** Whether the figure is a change; a deviation never is. */
  private boolean isChange(JsonNode row, int at) {
    Column column = changes.get(at);
    return column != null
        && column.in(row).asBoolean()
        && !columns.all().get(at).name().equals("stdev");
  }

  /** Where the cell leads, null for nowhere. */
  private @Nullable String target(String column, JsonNode row, Places places) {
    return switch (export.label() + ":" + column) {
      case "estimates:n_firms" -> places.positionsOf(row.path("id").asText());
      case "estimates:positions_text" -> claim(row.path("positions").path(0), places);
      case "estimates:excluded_text" -> claim(row.path("excluded").path(0), places);
      case "estimates:findings" ->
          places.rowOf(Export.FINDINGS, row.path("findings").path(0).asText());
      case "positions:estimate" -> places.rowOf(Export.ESTIMATES, row.path("estimate").asText());
      case "positions:text", "findings:claims" -> claim(row, places);
      case "positions:superseded_by" ->
          places.rowOf(Export.POSITIONS, row.path("superseded_by").asText());
      case "findings:estimates" ->
          places.rowOf(Export.ESTIMATES, row.path("estimates").path(0).asText());
      case "claims:id" -> places.positionOn(row.path("id").asText());
      default -> null;
    };
  }

  /** The row of the first of the claims that {@code holder} lists. */
  private static @Nullable String claim(JsonNode holder, Places places) {
    return places.rowOf(Export.CLAIMS, holder.path("claims").path(0).asText());
  }

  /** The cell with a link to an address of the web; words alone where it is no such address. */
  private static Cell outside(Cell cell, String address) {
    if (cell instanceof Cell.Blank || address.length() > LONGEST_ADDRESS) {
      return cell;
    }
    try {
      URI uri = new URI(address);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? new Cell.Linked(cell, uri.toASCIIString(), true) : cell;
    } catch (URISyntaxException e) {
      return cell;
    }
  }

  /** The column that says {@code what} of this one: with its prefix, else without. */
  private @Nullable Column beside(Column column, String what) {
    String name = column.name();
    String prefixed = name.substring(0, name.lastIndexOf('_') + 1) + what;
    Column plain = null;
    for (Column each : columns.all()) {
      if (each.name().equals(prefixed)) {
        return each;
      }
      if (each.name().equals(what)) {
        plain = each;
      }
    }
    return plain;
  }

  private static int width(Column column) {
    Integer given = WIDTHS.get(column.name());
    int usual =
        switch (column.kind()) {
          case DECIMAL -> 17;
          case DATE -> 11;
          case WHOLE, FLAG, REAL -> 8;
          case TEXT, PAIRS -> column.name().equals("id") ? 18 : 15;
        };
    return Math.max(given == null ? usual : given, column.name().length() + FILTER_BUTTON);
  }
}
