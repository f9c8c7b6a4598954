package org.streetbook.corpus.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Collects the lines of a document's pages in the order in which the document draws them. */
final class PdfLines extends PDFTextStripper {

  /** A gap this many times the size of the letters parts cells; words are a quarter apart. */
  private static final float CELL_GAP = 1.2f;

  /** A raised mark is this much smaller than the letters before it, or less. */
  private static final float SMALLER = 0.85f;

  /** How far it is raised, of the size of these. */
  private static final float RAISED = 0.1f;

  private final int maxChars;
  private final List<PdfReader.Page> pages = new ArrayList<>();
  private List<PdfReader.Cell> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private int chars;
  private float left;
  private float right;
  private float y;
  private float size;
  private boolean bold;
  private @Nullable TextPosition before;

  PdfLines(int maxChars) throws IOException {
    this.maxChars = maxChars;
    setSuppressDuplicateOverlappingText(true); // some programs print bold letters twice
    setAddMoreFormatting(false);
  }

  List<PdfReader.Page> pages() {
    return pages;
  }

  boolean isOverLimit() {
    return chars > maxChars;
  }

  @Override
  protected void startPage(PDPage page) throws IOException {
    // Pages without any content are not told of.
    pages.add(
        new PdfReader.Page(
            getCurrentPageNo(), page.getCropBox().getWidth(), page.getCropBox().getHeight()));
  }

  @Override
  protected void endPage(PDPage page) throws IOException {
    endLine();
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) throws IOException {
    chars += text.length();
    if (isOverLimit() || positions.isEmpty()) {
      return;
    }
    TextPosition first = positions.get(0);
    TextPosition last = positions.get(positions.size() - 1);
    float height = first.getFontSizeInPt();
    float start = first.getXDirAdj();
    boolean wide = !cell.isEmpty() && start - right > CELL_GAP * Math.max(height, size);
    boolean back = !cell.isEmpty() && start < left - 1;
    if (back) {
      endLine();
    } else if (wide) {
      endCell();
    }
    if (cell.isEmpty()) {
      left = start;
    } else {
      cell.append(' ');
    }
    if (cells.isEmpty() && cell.isEmpty()) {
      y = first.getYDirAdj();
      size = 0;
      bold = isBold(first.getFont());
    }
    cell.append(marked(text, positions));
    right = last.getXDirAdj() + last.getWidthDirAdj();
    size = Math.max(size, height);
  }

  /** A word, its raised digits as such. */
  private String marked(String text, List<TextPosition> positions) {
    StringBuilder out = new StringBuilder();
    boolean any = false;
    for (TextPosition position : positions) {
      String printed = position.getUnicode();
      boolean digit = printed.length() == 1 && printed.charAt(0) >= '0' && printed.charAt(0) <= '9';
      if (digit && before != null && isRaised(position, before)) {
        out.append(Characters.mark(printed));
        any = true;
      } else {
        out.append(printed);
        before = position;
      }
    }
    return any ? out.toString() : text;
  }

  private static boolean isRaised(TextPosition mark, TextPosition letter) {
    float height = letter.getFontSizeInPt();
    return mark.getFontSizeInPt() <= SMALLER * height
        && letter.getYDirAdj() - mark.getYDirAdj() > RAISED * height;
  }

  @Override
  protected void writeWordSeparator() {
    // The next word decides by its place whether a gap is a space or the edge of a cell.
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphEnd() {
    endLine();
  }

  private void endCell() {
    if (!cell.isEmpty()) {
      cells.add(new PdfReader.Cell(cell.toString(), left, right));
      cell.setLength(0);
    }
  }

  private void endLine() {
    endCell();
    before = null;
    if (!cells.isEmpty()) {
      pages
          .get(pages.size() - 1)
          .lines()
          .add(new PdfReader.Line(List.copyOf(cells), y, size, bold));
      cells = new ArrayList<>();
    }
  }

  private static boolean isBold(PDFont font) {
    String name = font == null ? null : font.getName();
    return name != null && name.contains("Bold");
  }
}
