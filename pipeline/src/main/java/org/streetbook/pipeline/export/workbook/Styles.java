package org.streetbook.pipeline.export.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.streetbook.pipeline.export.workbook.Look.Tint;

/** The styles in use, numbered in the order of their first use. */
final class Styles {

  /** How numbers are shown that ask for nothing, or where a workbook has no room for more codes. */
  static final String GENERAL = "General";

  /** Spreadsheets take some 200 codes of one's own. */
  private static final int MOST_FORMATS = 200;

  private static final int FIRST_FORMAT = 164;

  private static final List<Tint> TINTS = List.of(Tint.HEADER, Tint.CONFLICT, Tint.DERIVED);

  private static final int FIRST_TINT = 2;

  /** Where a cell's content stands. */
  enum Align {
    /** Numbers to the right. */
    NATURAL(""),
    /** Words, a little off the number before them. */
    LEFT(" horizontal=\"left\" indent=\"1\""),
    /** Figures that are kept as text. */
    RIGHT(" horizontal=\"right\"");

    private final String attributes;

    Align(String attributes) {
      this.attributes = attributes;
    }
  }

  private final Map<String, Integer> formats = new LinkedHashMap<>();
  private final Map<Style, Integer> styles = new LinkedHashMap<>();

  private record Style(int format, Look look, boolean link, Align align) {}

  Styles() {
    styles.put(new Style(0, Look.PLAIN, false, Align.NATURAL), 0);
  }

  /** The number of that style. */
  int of(String format, Look look, boolean link, Align align) {
    Style style = new Style(formatId(format), look, link, align);
    Integer known = styles.get(style);
    if (known == null) {
      known = styles.size();
      styles.put(style, known);
    }
    return known;
  }

  private int formatId(String code) {
    if (code.equals(GENERAL)) {
      return 0;
    }
    Integer known = formats.get(code);
    if (known == null) {
      if (formats.size() == MOST_FORMATS) {
        return 0;
      }
      known = FIRST_FORMAT + formats.size();
      formats.put(code, known);
    }
    return known;
  }

  /** The part {@code xl/styles.xml}. */
  String xml() {
    StringBuilder xml = new StringBuilder();
    xml.append(
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">""");
    if (!formats.isEmpty()) {
      xml.append("<numFmts count=\"").append(formats.size()).append("\">");
      formats.forEach(
          (code, id) -> {
            xml.append("<numFmt numFmtId=\"").append(id).append("\" formatCode=\"");
            Xml.escape(xml, code);
            xml.append("\"/>");
          });
      xml.append("</numFmts>");
    }
    List<String> fonts = new ArrayList<>();
    List<String> looks = new ArrayList<>();
    for (Style style : styles.keySet()) {
      looks.add(look(style, fonts));
    }
    list(xml, "fonts", fonts);
    list(xml, "fills", fills());
    xml.append(
        "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
            + " borderId=\"0\"/></cellStyleXfs>");
    list(xml, "cellXfs", looks);
    xml.append(
        "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
            + "</cellStyles></styleSheet>");
    return xml.toString();
  }

  private static String look(Style style, List<String> fonts) {
    String font = font(style);
    if (!fonts.contains(font)) {
      fonts.add(font);
    }
    int tint = TINTS.indexOf(style.look().tint());
    int fill = tint < 0 ? 0 : tint + FIRST_TINT;
    return "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"%d\" borderId=\"0\" xfId=\"0\"%s>%s</xf>"
        .formatted(
            style.format(),
            fonts.indexOf(font),
            fill,
            " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\"",
            "<alignment vertical=\"top\"" + style.align().attributes + "/>");
  }

  private static String font(Style style) {
    boolean header = style.look().tint() == Tint.HEADER;
    String colour =
        header ? "FFFFFF" : style.link() ? "0563C1" : style.look().faded() ? "808080" : "000000";
    return "<font>"
        + (header ? "<b/>" : "")
        + (style.look().faded() ? "<i/>" : "")
        + (style.link() ? "<u/>" : "")
        + "<sz val=\"10\"/><color rgb=\"FF"
        + colour
        + "\"/><name val=\"Calibri\"/><family val=\"2\"/></font>";
  }

  /** The two that the format asks for, then one for each tint. */
  private static List<String> fills() {
    List<String> fills = new ArrayList<>();
    fills.add("<fill><patternFill patternType=\"none\"/></fill>");
    fills.add("<fill><patternFill patternType=\"gray125\"/></fill>");
    for (Tint tint : TINTS) {
      fills.add(
          "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF"
              + tint.rgb()
              + "\"/><bgColor indexed=\"64\"/></patternFill></fill>");
    }
    return fills;
  }

  private static void list(StringBuilder xml, String name, List<String> entries) {
    xml.append('<').append(name).append(" count=\"").append(entries.size()).append("\">");
    entries.forEach(xml::append);
    xml.append("</").append(name).append('>');
  }
}
