package org.streetbook.corpus.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * Sets an original on A4 pages as a broker would: a running head, tables, a footer with numbers.
 */
final class PdfPages {

  private static final float LEFT = 60;
  private static final float TOP = 780;
  private static final float BOTTOM = 70;
  private static final float WIDTH = 475;
  private static final float LEADING = 14;
  private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
  private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

  private final List<List<Line>> pages = new ArrayList<>();
  private float y;

  private record Line(float x, float y, PDFont font, float size, String text) {}

  private PdfPages() {
    turn();
  }

  static byte[] render(Original original) throws IOException {
    PdfPages pages = new PdfPages();
    for (Block block : original.blocks()) {
      if (block instanceof Block.Paragraph headline
          && headline.text().equals(original.value("title"))) {
        pages.lines(headline.text(), BOLD, 16, LEFT);
        pages.y -= LEADING;
      } else {
        pages.set(block);
      }
    }
    return pages.write(original);
  }

  private void set(Block block) throws IOException {
    switch (block) {
      case Block.Heading heading -> {
        y -= LEADING / 2;
        lines(heading.text(), BOLD, 11, LEFT);
      }
      case Block.Paragraph paragraph -> lines(paragraph.text(), PLAIN, 10, LEFT);
      case Block.Item item -> lines("- " + item.text(), PLAIN, 10, LEFT + 10);
      case Block.Table table -> rows(table);
      case Block.PageBreak pageBreak -> turn();
    }
    y -= LEADING / 2;
  }

  private void rows(Block.Table table) {
    for (int row = 0; row < table.rows().size(); row++) {
      List<String> cells = table.rows().get(row);
      room();
      for (int column = 0; column < cells.size(); column++) {
        float x = LEFT + (column == 0 ? 0 : 150 + 90f * (column - 1));
        pages.getLast().add(new Line(x, y, row == 0 ? BOLD : PLAIN, 9, cells.get(column)));
      }
      y -= LEADING;
    }
  }

  private void lines(String text, PDFont font, float size, float x) throws IOException {
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (font.getStringWidth(longer) / 1000 * size > WIDTH - (x - LEFT)) {
        line(line.toString(), font, size, x);
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    line(line.toString(), font, size, x);
  }

  private void line(String text, PDFont font, float size, float x) {
    room();
    pages.getLast().add(new Line(x, y, font, size, text));
    y -= LEADING;
  }

  private void room() {
    if (y < BOTTOM) {
      turn();
    }
  }

  private void turn() {
    pages.add(new ArrayList<>());
    y = TOP;
  }

  private byte[] write(Original original) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(1L);
      var about = document.getDocumentInformation();
      about.setTitle(original.value("title"));
      about.setAuthor(original.value("publisher"));
      about.setSubject(original.value("subject"));
      about.setCreationDate(GregorianCalendar.from(original.published().toZonedDateTime()));
      for (int number = 0; number < pages.size(); number++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content =
            new PDPageContentStream(document, page, AppendMode.OVERWRITE, false, false)) {
          String running = original.value("publisher") + " | " + original.value("subject");
          show(content, new Line(LEFT, 808, PLAIN, 8, running));
          for (Line line : pages.get(number)) {
            show(content, line);
          }
          show(content, new Line(LEFT, 40, PLAIN, 8, original.value("footer")));
          String folio = "Page " + (number + 1) + " of " + pages.size();
          show(content, new Line(LEFT + WIDTH - 50, 40, PLAIN, 8, folio));
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  private static void show(PDPageContentStream content, Line line) throws IOException {
    content.beginText();
    content.setFont(line.font(), line.size());
    content.newLineAtOffset(line.x(), line.y());
    content.showText(line.text());
    content.endText();
  }
}
