package org.streetbook.corpus.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Published;
import org.streetbook.corpus.note.Published.Precision;
import org.streetbook.corpus.note.Reason;

/**
 * PDF to blocks: lines as they stand on the page, running heads and page numbers left out,
 * paragraphs joined by where their lines end, rows told by the gaps between their cells.
 */
final class PdfReader {

  static {
    PdfFonts.install();
  }

  private PdfReader() {}

  /** The document, or why it cannot be read. */
  static Parsed read(byte[] bytes, Limits limits) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (document.getNumberOfPages() > limits.maxMembers()) {
        return new Parsed.Failed(
            Reason.HOSTILE,
            document.getNumberOfPages() + " pages, the limit is " + limits.maxMembers());
      }
      Facts facts = new Facts();
      takeInfo(document.getDocumentInformation(), facts);
      PdfLines lines = new PdfLines(limits.maxChars());
      lines.writeText(document, java.io.Writer.nullWriter());
      if (lines.isOverLimit()) {
        return new Parsed.Failed(
            Reason.HOSTILE, "more text than the limit of " + limits.maxChars() + " characters");
      }
      List<Block> blocks = PdfLayout.blocks(lines.pages());
      if (blocks.isEmpty()) {
        return new Parsed.Failed(
            Reason.NO_TEXT, document.getNumberOfPages() + " pages without any text");
      }
      return new Parsed.Document(blocks, facts);
    } catch (InvalidPasswordException e) {
      return new Parsed.Failed(Reason.ENCRYPTED, "the PDF asks for a password");
    } catch (IOException e) {
      return new Parsed.Failed(Reason.DAMAGED, "not a whole PDF: " + NoteReader.summary(e));
    }
  }

  // Programs fill these fields with file names and their own: only what reads like a title or a
  // name is believed, and the text's own title and date come first.
  private static void takeInfo(PDDocumentInformation info, Facts facts) {
    facts.suggestTitle(info.getTitle(), "pdf:Title");
    String author = info.getAuthor();
    if (author != null && Prose.words(author) >= 2 && Prose.isTitleCased(Characters.line(author))) {
      if (MailSender.isFirm(author)) {
        facts.suggestPublisher(author, "pdf:Author");
      }
      facts.suggestAuthor(author, "pdf:Author");
    }
    facts.suggestPublished(published(info.getCreationDate()), "pdf:CreationDate");
  }

  /** A time stamp with its zone as a publication date, or null for none. */
  static @Nullable Published published(@Nullable Calendar stamp) {
    if (stamp == null) {
      return null;
    }
    var zoned = stamp.toInstant().atZone(stamp.getTimeZone().toZoneId());
    if (zoned.getHour() == 0 && zoned.getMinute() == 0) {
      return Published.day(zoned.toLocalDate()); // programs write midnight where they keep no time
    }
    String time = String.format(Locale.ROOT, "%02d:%02d", zoned.getHour(), zoned.getMinute());
    return new Published(zoned.toLocalDate(), Precision.MINUTE, time, zoned.getOffset().getId());
  }

  /**
   * A page as the lines that stand on it.
   *
   * @param number of the page in the document, 1-based
   */
  record Page(int number, float width, float height, List<Line> lines) {
    Page(int number, float width, float height) {
      this(number, width, height, new ArrayList<>());
    }
  }

  /**
   * A line of a page, in points.
   *
   * @param cells one for each stretch of text, parted by wide gaps
   * @param y of its baseline, from the top
   * @param size of its largest letters
   */
  record Line(List<Cell> cells, float y, float size, boolean bold) {
    float left() {
      return cells.get(0).left;
    }

    float right() {
      return cells.get(cells.size() - 1).right;
    }

    String text() {
      StringBuilder out = new StringBuilder();
      for (Cell cell : cells) {
        out.append(out.isEmpty() ? "" : " ").append(cell.text);
      }
      return Characters.line(out);
    }
  }

  /** A stretch of text without a wide gap. */
  record Cell(String text, float left, float right) {}
}
