package org.streetbook.pipeline.export.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The package around the sheets: an archive of parts in a fixed order with a fixed time and without
 * a day of creation, so that the same rows give the same bytes.
 */
final class WorkbookFile {

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String SHEET_ML =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final ZipOutputStream zip;
  private final Writer text;
  private final List<String> names;
  private final Styles styles = new Styles();
  private int begun;
  private long unlinked;
  private long cut;

  /** What a sheet is filled by. */
  @FunctionalInterface
  interface Filling {
    /** Writes the rows below the header. */
    void into(SheetWriter sheet) throws IOException;
  }

  /**
   * Begins the file.
   *
   * @param out is left open
   * @param names of all sheets, in the order in which they come; the first one is shown first
   */
  WorkbookFile(OutputStream out, List<String> names) throws IOException {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    this.names = List.copyOf(names);
    part("[Content_Types].xml", contentTypes());
    part(
        "_rels/.rels",
        relationships(
            relationship(1, OFFICE + "/officeDocument", "xl/workbook.xml", false)
                + relationship(2, OFFICE + "/extended-properties", "docProps/app.xml", false)));
    part(
        "docProps/app.xml",
        XML
            + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            + "extended-properties\"><Application>Streetbook</Application></Properties>");
    part("xl/workbook.xml", workbook());
    part("xl/_rels/workbook.xml.rels", sheetRelationships());
  }

  /** Writes the next sheet. */
  void sheet(int frozen, List<String> columns, List<Integer> widths, Filling filling)
      throws IOException {
    begun++;
    begin("xl/worksheets/sheet" + begun + ".xml");
    SheetWriter sheet = new SheetWriter(text, styles, begun == 1, frozen, columns, widths);
    filling.into(sheet);
    sheet.finish();
    zip.closeEntry();
    StringBuilder outside = new StringBuilder();
    for (int i = 0; i < sheet.addresses().size(); i++) {
      outside.append(relationship(i + 1, OFFICE + "/hyperlink", sheet.addresses().get(i), true));
    }
    if (!outside.isEmpty()) {
      part("xl/worksheets/_rels/sheet" + begun + ".xml.rels", relationships(outside.toString()));
    }
    unlinked += sheet.unlinked();
    cut += sheet.cut();
  }

  /** Ends the file. */
  void finish() throws IOException {
    if (begun != names.size()) {
      throw new IllegalStateException(begun + " sheets of " + names);
    }
    part("xl/styles.xml", styles.xml());
    zip.finish();
    zip.flush();
  }

  /** How many cells have no link for want of room. */
  long unlinked() {
    return unlinked;
  }

  /** How many texts were cut. */
  long cut() {
    return cut;
  }

  private void begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }

  private void part(String name, String content) throws IOException {
    begin(name);
    text.write(content);
    text.flush();
    zip.closeEntry();
  }

  private String contentTypes() {
    StringBuilder xml = new StringBuilder(XML);
    xml.append("<Types xmlns=\"").append(PACKAGE).append("content-types\">");
    xml.append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package");
    xml.append(
        ".relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    override(xml, "/xl/workbook.xml", SHEET_ML + "sheet.main+xml");
    for (int i = 1; i <= names.size(); i++) {
      override(xml, "/xl/worksheets/sheet" + i + ".xml", SHEET_ML + "worksheet+xml");
    }
    override(xml, "/xl/styles.xml", SHEET_ML + "styles+xml");
    override(
        xml,
        "/docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml");
    return xml.append("</Types>").toString();
  }

  private static void override(StringBuilder xml, String part, String type) {
    xml.append("<Override PartName=\"").append(part);
    xml.append("\" ContentType=\"").append(type).append("\"/>");
  }

  private String workbook() {
    StringBuilder xml = new StringBuilder(XML);
    xml.append("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"");
    xml.append(" xmlns:r=\"").append(OFFICE).append("\">");
    xml.append("<bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
    for (int i = 1; i <= names.size(); i++) {
      xml.append("<sheet name=\"");
      Xml.escape(xml, names.get(i - 1));
      xml.append("\" sheetId=\"").append(i).append("\" r:id=\"rId").append(i).append("\"/>");
    }
    return xml.append("</sheets></workbook>").toString();
  }

  private String sheetRelationships() {
    StringBuilder each = new StringBuilder();
    for (int i = 1; i <= names.size(); i++) {
      each.append(relationship(i, OFFICE + "/worksheet", "worksheets/sheet" + i + ".xml", false));
    }
    each.append(relationship(names.size() + 1, OFFICE + "/styles", "styles.xml", false));
    return relationships(each.toString());
  }

  private static String relationships(String each) {
    return XML
        + "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + each
        + "</Relationships>";
  }

  private static String relationship(int id, String type, String target, boolean outside) {
    StringBuilder xml = new StringBuilder("<Relationship Id=\"rId").append(id);
    xml.append("\" Type=\"").append(type).append("\" Target=\"");
    Xml.escape(xml, target);
    return xml.append(outside ? "\" TargetMode=\"External\"/>" : "\"/>").toString();
  }
}
