package org.streetbook.pipeline.export.workbook;

/** Text for XML and for the cells of Office Open XML. */
final class Xml {

  /** The most UTF-16 units that a cell takes. */
  static final int LONGEST = 32_767;

  /** What stands at the end of a text that was cut. */
  static final String CUT = " [cut]";

  private Xml() {}

  /** The text without what XML cannot hold, at most as long as a cell. */
  static String fitting(String text) {
    String clean = clean(text);
    if (clean.length() <= LONGEST) {
      return clean;
    }
    int end = LONGEST - CUT.length();
    return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end)
        + CUT;
  }

  /** Without control characters, halves of pairs and the two that are no characters. */
  private static String clean(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      if (allowed(point)) {
        kept.appendCodePoint(point);
      }
      i += Character.charCount(point);
    }
    return kept.length() == text.length() ? text : kept.toString();
  }

  private static boolean allowed(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= 0x20 && point < 0x7f)
        || (point > 0x9f && point < 0xd800)
        || (point > 0xdfff && point < 0xfffe)
        || point > 0xffff;
  }

  /** Appends the text, escaped for content and attributes. */
  static void escape(StringBuilder to, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> to.append("&amp;");
        case '<' -> to.append("&lt;");
        case '>' -> to.append("&gt;");
        case '"' -> to.append("&quot;");
        default -> to.append(c);
      }
    }
  }

  /**
   * Appends the content of a cell, escaped; what reads like the format's own escape of a character
   * is escaped in that way as well, so that it comes back as it was.
   */
  static void escapeCell(StringBuilder to, String text) {
    escape(to, text.indexOf("_x") < 0 ? text : ESCAPE.matcher(text).replaceAll("_x005F_"));
  }

  private static final java.util.regex.Pattern ESCAPE =
      java.util.regex.Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
}
