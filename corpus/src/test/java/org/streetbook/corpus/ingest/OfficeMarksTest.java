package org.streetbook.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** Raised digits and wide cells of Office documents. */
class OfficeMarksTest {

  @Test
  void raisedDigitsOfWordJoinNoNumber() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFParagraph paragraph = document.createParagraph();
      add(paragraph, "Revenue should reach $68.4", null);
      add(paragraph, "2", VerticalAlign.SUPERSCRIPT);
      add(paragraph, " billion", null);
      add(paragraph, "1,3", VerticalAlign.SUPERSCRIPT);
      add(paragraph, ", on 12 km", null);
      add(paragraph, "2", VerticalAlign.SUPERSCRIPT);
      add(paragraph, " of halls, 10", null);
      add(paragraph, "6", VerticalAlign.SUPERSCRIPT);
      add(paragraph, " t of CO", null);
      add(paragraph, "2", VerticalAlign.SUBSCRIPT);
      add(paragraph, " and $5", null);
      add(paragraph, "a", VerticalAlign.SUPERSCRIPT);
      add(paragraph, " by the 24", null);
      add(paragraph, "th", VerticalAlign.SUPERSCRIPT);
      add(paragraph, " of May.", null);
      assertEquals(
          "Revenue should reach $68.4² billion¹³, on 12 km² of halls, 10⁶ t of CO2 and $5 (a) by the"
              + " 24th of May.",
          Texts.note("n.docx", bytes(document)).text());
    }
  }

  @Test
  void theReferenceToAFootnoteJoinsNoNumber() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFParagraph paragraph = document.createParagraph();
      add(paragraph, "Revenue should reach $68.4", null);
      var footnote = document.createFootnote();
      footnote.createParagraph().createRun().setText("Before the sale.");
      paragraph.addFootnoteReference(footnote);
      add(paragraph, " billion in the year.", null);
      String text = Texts.note("n.docx", bytes(document)).text();
      assertTrue(text.startsWith("Revenue should reach $68.4"), text);
      assertTrue(!text.startsWith("Revenue should reach $68.41"), text);
      assertTrue(text.contains(" billion in the year."), text);
    }
  }

  @Test
  void aWideCellOfWordCoversColumns() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFTable table = document.createTable(3, 3);
      String[][] cells = {{"US$ m", "2026E"}, {"", "Old", "New"}, {"Revenue", "1,510", "1,560"}};
      for (int r = 0; r < cells.length; r++) {
        for (int c = 0; c < cells[r].length; c++) {
          table.getRow(r).getCell(c).setText(cells[r][c]);
        }
      }
      table.getRow(0).getCell(1).getCTTc().addNewTcPr().addNewGridSpan();
      table.getRow(0).getCell(1).getCTTc().getTcPr().getGridSpan().setVal(java.math.BigInteger.TWO);
      table.getRow(0).removeCell(2);
      document.createParagraph().createRun().setText("It is what we expect of them this year.");
      String text = Texts.note("n.docx", bytes(document)).text();
      assertTrue(text.startsWith("US$ m | 2026E\n| Old | New\nRevenue | 1,510 | 1,560"), text);
      byte[] shown = OfficeMarks.shown(bytes(document), 200);
      try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(shown))) {
        String xml = "";
        for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          xml =
              entry.getName().equals("word/document.xml")
                  ? new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                  : xml;
        }
        assertEquals(9, xml.split("<w:tc>", -1).length - 1);
      }
    }
  }

  @Test
  void raisedDigitsOfExcelJoinNoNumber() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFFont raised = book.createFont();
      raised.setTypeOffset(XSSFFont.SS_SUPER);
      XSSFRichTextString text = new XSSFRichTextString("8,0531");
      text.applyFont(5, 6, raised);
      var row = book.createSheet("Sheet1").createRow(0);
      row.createCell(0).setCellValue("Revenue");
      row.createCell(1).setCellValue(text);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      assertEquals("Revenue | 8,053¹", Texts.note("n.xlsx", out.toByteArray()).text());
    }
  }

  @Test
  void aDocumentWithoutMarksIsLeftAsItIs() throws IOException {
    byte[] plain = Documents.docx("", java.util.List.of("It pays no dividend this year."));
    assertSame(plain, OfficeMarks.shown(plain, 200));
  }

  private static void add(
      XWPFParagraph paragraph,
      String text,
      @org.jspecify.annotations.Nullable VerticalAlign align) {
    var run = paragraph.createRun();
    run.setText(text);
    if (align != null) {
      run.setSubscript(align);
    }
  }

  private static byte[] bytes(XWPFDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);
    return out.toByteArray();
  }
}
