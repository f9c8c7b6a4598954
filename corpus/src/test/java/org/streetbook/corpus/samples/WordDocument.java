package org.streetbook.corpus.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Writes an original as a DOCX with styles, tables and properties. */
final class WordDocument {

  /** The first moment that a ZIP archive can name. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private WordDocument() {}

  static byte[] render(Original original) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      var properties = document.getProperties().getCoreProperties();
      properties.setTitle(original.value("title"));
      properties.setCreator(original.value("publisher"));
      properties.setSubjectProperty(original.value("subject"));
      Optional<Date> written = Optional.of(Date.from(original.published().toInstant()));
      properties.setCreated(written);
      properties.setModified(written);
      style(document, "Title", "Title");
      style(document, "Heading1", "heading 1");
      paragraph(document, "Title", original.value("title"));
      for (Block block : original.blocks()) {
        switch (block) {
          case Block.Heading heading -> paragraph(document, "Heading1", heading.text());
          case Block.Paragraph paragraph -> paragraph(document, "", paragraph.text());
          case Block.Item item -> paragraph(document, "", "• " + item.text());
          case Block.Table table -> table(document, table.rows());
          case Block.PageBreak pageBreak -> document.createParagraph().setPageBreak(true);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return stored(out.toByteArray());
    }
  }

  private static void style(XWPFDocument document, String id, String name) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.addNewName().setVal(name);
    style.setType(STStyleType.PARAGRAPH);
    if (document.getStyles() == null) {
      document.createStyles();
    }
    document.getStyles().addStyle(new XWPFStyle(style));
  }

  private static void paragraph(XWPFDocument document, String style, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    if (!style.isEmpty()) {
      paragraph.setStyle(style);
    }
    paragraph.createRun().setText(text);
  }

  private static void table(XWPFDocument document, List<List<String>> rows) {
    XWPFTable table = document.createTable(rows.size(), rows.getFirst().size());
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        table.getRow(row).getCell(column).setText(rows.get(row).get(column));
      }
    }
  }

  /** The same archive without compression and without times. */
  private static byte[] stored(byte[] archive) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        byte[] content = from.readAllBytes();
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setMethod(ZipEntry.STORED);
        copy.setTimeLocal(EPOCH);
        copy.setSize(content.length);
        copy.setCrc(sum.getValue());
        to.putNextEntry(copy);
        to.write(content);
        to.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
