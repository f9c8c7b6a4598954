package org.streetbook.corpus.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Writes into a package of Office Open XML what its parser leaves out: digits that are raised are
 * put as raised digits, so that the mark of a footnote joins no number, and a cell of Word over
 * several columns gets the empty cells that it covers, as one of Excel has (ECMA-376, part 1:
 * 17.3.2.42 vertAlign, 17.4.17 gridSpan, 18.4.14 vertAlign, 21.1.2.3.9 baseline).
 */
final class OfficeMarks {

  /** Members that hold text: of Word, of Excel, of PowerPoint. */
  private static final Pattern TEXT =
      Pattern.compile(
          "word/(?:document|footnotes|endnotes)\\d*\\.xml|xl/sharedStrings\\.xml"
              + "|ppt/slides/slide\\d+\\.xml");

  private static final Pattern MARKED =
      Pattern.compile("superscript|gridSpan|gridBefore|baseline=\"[1-9]");

  /** More columns than any page shows. */
  private static final int MOST_COLUMNS = 60;

  private OfficeMarks() {}

  /**
   * The package with what is marked put into its text; the same bytes where nothing is.
   *
   * @param maxElements how deep elements may stand inside each other
   * @throws IOException if it cannot be unpacked
   */
  static byte[] shown(byte[] bytes, int maxElements) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    boolean changed = false;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] member = in.readAllBytes();
        if (TEXT.matcher(entry.getName()).matches()) {
          String xml = new String(member, StandardCharsets.UTF_8);
          if (MARKED.matcher(xml).find()) {
            member = shown(xml, maxElements).getBytes(StandardCharsets.UTF_8);
            changed = true;
          }
        }
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(member);
        zip.closeEntry();
      }
    }
    return changed ? out.toByteArray() : bytes;
  }

  private static String shown(String xml, int maxElements) {
    Document page = Parser.xmlParser().setMaxDepth(maxElements).parseInput(xml, "");
    page.outputSettings().prettyPrint(false);
    for (Element element : page.getAllElements()) {
      switch (element.normalName()) {
        case "w:vertalign" -> raise(element, "w:val", "w:r", "w:t");
        case "vertalign" -> raise(element, "val", "r", "t");
        case "a:rpr" -> raiseSlide(element);
        case "w:gridspan" -> widen(element);
        case "w:gridbefore" -> indent(element);
        default -> {
          // shows as it is
        }
      }
    }
    return page.outerHtml();
  }

  private static void raise(Element mark, String attribute, String run, String text) {
    Element of = mark.closest(run.replace(":", "|"));
    if (of != null && mark.attr(attribute).equals("superscript")) {
      raise(of, text);
    }
  }

  private static void raiseSlide(Element properties) {
    Element run = properties.parent();
    if (run != null && properties.attr("baseline").matches("[1-9]\\d*")) {
      raise(run, "a:t");
    }
  }

  private static void raise(Element run, String text) {
    for (Element part : run.children()) {
      if (part.tagName().equals(text)) {
        part.text(Characters.mark(part.wholeText()));
      }
    }
  }

  private static void widen(Element span) {
    Element cell = span.closest("w|tc");
    for (int i = columns(span); cell != null && i > 1; i--) {
      cell.after("<w:tc><w:p/></w:tc>");
    }
  }

  private static void indent(Element before) {
    Element row = before.closest("w|tr");
    Element first = row == null ? null : row.selectFirst("> w|tc");
    for (int i = columns(before); first != null && i > 0; i--) {
      first.before("<w:tc><w:p/></w:tc>");
    }
  }

  private static int columns(Element span) {
    String value = span.attr("w:val");
    return value.matches("\\d{1,2}") ? Math.min(Integer.parseInt(value), MOST_COLUMNS) : 1;
  }
}
