package org.streetbook.pipeline.export.workbook;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.streetbook.pipeline.export.workbook.Look.Tint;
import org.streetbook.pipeline.export.workbook.Styles.Align;

/**
 * One sheet, row by row: nothing of a row is held after it was written but its links, which stand
 * at the end of the part and are limited in number.
 */
final class SheetWriter {

  /** The most rows that a sheet has, the header among them. */
  static final int MOST_ROWS = 1_048_576;

  /** The most links that a sheet has. */
  static final int MOST_LINKS = 65_530;

  private static final String DAYS = "yyyy-mm-dd";

  /** 1970-01-01 as spreadsheets count days. */
  private static final long EPOCH = 25_569;

  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">""";

  private final Writer out;
  private final Styles styles;
  private final int columns;
  private final List<Link> links = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int rows;
  private long unlinked;
  private long cut;

  private record Link(String cell, String to, boolean outside) {}

  /**
   * Begins the sheet with its header.
   *
   * @param selected whether it is the one that is seen first
   * @param frozen how many columns stay in sight, 0 for none; the header always does
   * @param widths in characters, one for each name
   */
  SheetWriter(
      Writer out,
      Styles styles,
      boolean selected,
      int frozen,
      List<String> names,
      List<Integer> widths)
      throws IOException {
    this.out = out;
    this.styles = styles;
    this.columns = names.size();
    line.append(HEAD).append("<sheetViews><sheetView workbookViewId=\"0\"");
    line.append(selected ? " tabSelected=\"1\"" : "").append("><pane ");
    if (frozen > 0) {
      line.append("xSplit=\"").append(frozen).append("\" ");
    }
    String pane = frozen > 0 ? "bottomRight" : "bottomLeft";
    line.append("ySplit=\"1\" topLeftCell=\"").append(Place.letters(frozen)).append("2\"");
    line.append(" activePane=\"").append(pane).append("\" state=\"frozen\"/><selection pane=\"");
    line.append(pane).append("\"/></sheetView></sheetViews>");
    line.append("<sheetFormatPr defaultRowHeight=\"13.5\"/><cols>");
    for (int i = 0; i < widths.size(); i++) {
      line.append("<col min=\"%1$d\" max=\"%1$d\"".formatted(i + 1));
      line.append(" width=\"").append(widths.get(i)).append("\" customWidth=\"1\"/>");
    }
    line.append("</cols><sheetData>");
    row(names.stream().map(Cell::text).toList(), new Look(Tint.HEADER, false));
  }

  /** Writes the next row; its cells are as many as the header's. */
  void row(List<Cell> cells, Look look) throws IOException {
    rows++;
    line.append("<row r=\"").append(rows).append("\">");
    for (int i = 0; i < cells.size(); i++) {
      cell(Place.letters(i) + rows, cells.get(i), look, false);
    }
    line.append("</row>");
    flush();
  }

  private void cell(String at, Cell cell, Look look, boolean link) {
    switch (cell) {
      case Cell.Linked linked -> {
        boolean room = links.size() < MOST_LINKS;
        if (room) {
          links.add(new Link(at, linked.to(), linked.outside()));
        } else {
          unlinked++;
        }
        cell(at, linked.cell(), look, room);
      }
      case Cell.Blank blank -> {
        if (look.tint() != Tint.NONE) {
          begin(at, styles.of(Styles.GENERAL, look, false, Align.NATURAL), "");
          line.append("/>");
        }
      }
      case Cell.Text text -> {
        String fitting = Xml.fitting(text.text());
        cut += text.text().length() > Xml.LONGEST ? 1 : 0;
        begin(
            at,
            styles.of(Styles.GENERAL, look, link, text.right() ? Align.RIGHT : Align.LEFT),
            "inlineStr");
        line.append("><is><t xml:space=\"preserve\">");
        Xml.escapeCell(line, fitting);
        line.append("</t></is></c>");
      }
      case Cell.Figure figure ->
          number(
              at,
              styles.of(figure.format(), look, link, Align.NATURAL),
              figure.value().signum() == 0 ? BigDecimal.ZERO : figure.value());
      case Cell.Day day -> {
        if (day.date().isBefore(FIRST_DAY)) {
          cell(at, new Cell.Text(day.date().toString(), true), look, link);
        } else {
          number(
              at,
              styles.of(DAYS, look, link, Align.NATURAL),
              BigDecimal.valueOf(day.date().toEpochDay() + EPOCH));
        }
      }
      case Cell.Flag flag -> {
        begin(at, styles.of(Styles.GENERAL, look, link, Align.NATURAL), "b");
        line.append("><v>").append(flag.value() ? 1 : 0).append("</v></c>");
      }
    }
  }

  private void number(String at, int style, BigDecimal value) {
    begin(at, style, "");
    line.append("><v>").append(value).append("</v></c>");
  }

  private void begin(String at, int style, String type) {
    line.append("<c r=\"").append(at).append('"');
    if (style > 0) {
      line.append(" s=\"").append(style).append('"');
    }
    if (!type.isEmpty()) {
      line.append(" t=\"").append(type).append('"');
    }
  }

  /** Ends the part. */
  void finish() throws IOException {
    String last = Place.letters(columns - 1) + rows;
    line.append("</sheetData><autoFilter ref=\"A1:").append(last).append("\"/>");
    if (!links.isEmpty()) {
      line.append("<hyperlinks>");
      int outside = 0;
      for (Link link : links) {
        line.append("<hyperlink ref=\"").append(link.cell());
        if (link.outside()) {
          outside++;
          line.append("\" r:id=\"rId").append(outside);
        } else {
          line.append("\" location=\"");
          Xml.escape(line, link.to());
        }
        line.append("\"/>");
        flush();
      }
      line.append("</hyperlinks>");
    }
    line.append("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.5\" bottom=\"0.5\"");
    line.append(" header=\"0.3\" footer=\"0.3\"/><pageSetup orientation=\"landscape\"/>");
    line.append("</worksheet>");
    flush();
    out.flush();
  }

  /** The addresses that lead out of the workbook, by number from 1. */
  List<String> addresses() {
    return links.stream().filter(Link::outside).map(Link::to).toList();
  }

  /** How many cells have no link for want of room. */
  long unlinked() {
    return unlinked;
  }

  /** How many texts were cut. */
  long cut() {
    return cut;
  }

  private void flush() throws IOException {
    out.append(line);
    line.setLength(0);
  }
}
