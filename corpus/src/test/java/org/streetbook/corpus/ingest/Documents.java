package org.streetbook.corpus.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Makes the binary documents that the tests read, so that none lies about as a file. */
final class Documents {

  private Documents() {}

  /** A stretch of text on a page of a PDF, in points from its lower left corner. */
  record Text(float x, float y, float size, boolean bold, String text) {
    Text(float x, float y, String text) {
      this(x, y, 10, false, text);
    }
  }

  static byte[] pdf(List<List<Text>> pages) {
    return pdf(pages, null);
  }

  static byte[] pdf(List<List<Text>> pages, @org.jspecify.annotations.Nullable String password) {
    try (PDDocument document = new PDDocument()) {
      for (List<Text> texts : pages) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          for (Text text : texts) {
            out.beginText();
            out.setFont(
                new PDType1Font(text.bold ? FontName.HELVETICA_BOLD : FontName.HELVETICA),
                text.size);
            out.newLineAtOffset(text.x, text.y);
            out.showText(text.text);
            out.endText();
          }
        }
      }
      if (password != null) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document of paragraphs; one that begins with "# " is a heading, one with "|" a table. */
  static byte[] docx(String title, List<String> paragraphs) {
    try (XWPFDocument document = new XWPFDocument()) {
      document.getProperties().getCoreProperties().setTitle(title);
      for (String text : paragraphs) {
        if (text.startsWith("# ")) {
          var paragraph = document.createParagraph();
          paragraph.setStyle("Heading1");
          paragraph.createRun().setText(text.substring(2));
        } else if (text.contains("|")) {
          String[] rows = text.split("\n", -1);
          XWPFTable table = document.createTable(rows.length, rows[0].split("\\|", -1).length);
          for (int r = 0; r < rows.length; r++) {
            String[] cells = rows[r].split("\\|", -1);
            for (int c = 0; c < cells.length; c++) {
              table.getRow(r).getCell(c).setText(cells[c]);
            }
          }
        } else {
          document.createParagraph().createRun().setText(text);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] xlsx(String sheet, List<List<Object>> rows) {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      var made = book.createSheet(sheet);
      for (int r = 0; r < rows.size(); r++) {
        var row = made.createRow(r);
        for (int c = 0; c < rows.get(r).size(); c++) {
          Object value = rows.get(r).get(c);
          if (value instanceof Number number) {
            row.createCell(c).setCellValue(number.doubleValue());
          } else {
            row.createCell(c).setCellValue(value.toString());
          }
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] pptx(List<String> texts) {
    try (XMLSlideShow show = new XMLSlideShow()) {
      for (String text : texts) {
        show.createSlide().createTextBox().setText(text);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      show.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A mail as Outlook keeps it: a container with one stream for each property. */
  static byte[] msg(String subject, String from, String headers, String body) {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      DirectoryEntry root = files.getRoot();
      stream(root, "__properties_version1.0", new byte[32]);
      stream(root, "__substg1.0_001A001F", utf16("IPM.Note"));
      stream(root, "__substg1.0_0037001F", utf16(subject));
      stream(root, "__substg1.0_0C1A001F", utf16(from));
      stream(root, "__substg1.0_007D001F", utf16(headers));
      stream(root, "__substg1.0_1000001F", utf16(body));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An archive of the members in the map's order; one that tells its type is stored unpacked. */
  static byte[] zip(Map<String, byte[]> members) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        ZipEntry entry = new ZipEntry(member.getKey());
        entry.setTimeLocal(
            LocalDateTime.of(1990, 1, 1, 0, 0)); // an earlier one takes an extra field
        if (member.getKey().equals("mimetype")) {
          CRC32 crc = new CRC32();
          crc.update(member.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(member.getValue().length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(member.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void stream(DirectoryEntry root, String name, byte[] bytes) throws IOException {
    root.createDocument(name, new ByteArrayInputStream(bytes));
  }

  private static byte[] utf16(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }
}
