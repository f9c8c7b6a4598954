package org.streetbook.pipeline.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Reason;
import org.streetbook.pipeline.hostile.HostileFiles.Hostile;

/** Archives, office documents, RTF and OLE2 containers. */
final class HostilePackages {

  private static final LocalDateTime EPOCH = LocalDateTime.of(2000, 1, 1, 0, 0);

  private static final byte[] NOTE =
      "Brackwater Securities expects Ford to spend $9 billion on capex in 2027."
          .getBytes(StandardCharsets.UTF_8);

  private static final String ENTITY_BOMB =
      "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
          + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">"
          + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY m \"&e;&e;&e;&e;&e;&e;&e;&e;\">]>";

  private static final String EXTERNAL = "<!DOCTYPE x [<!ENTITY m SYSTEM \"file:///etc/passwd\">]>";

  private final Map<String, Hostile> files = new LinkedHashMap<>();

  private HostilePackages() {}

  static Map<String, Hostile> files() {
    HostilePackages made = new HostilePackages();
    made.archives();
    made.xml();
    made.office();
    made.rtf();
    made.ole2();
    return made.files;
  }

  private void archives() {
    put("bomb.zip", zip("zeros.txt", new byte[40 << 20]), Reason.HOSTILE);
    put("quiet-bomb.zip", quietBomb(), Reason.HOSTILE);
    byte[] bomb = zip("zeros.txt", new byte[20 << 20]);
    Map<String, byte[]> bombs = new LinkedHashMap<>();
    for (int i = 0; i < 50; i++) {
      bombs.put(i + ".zip", bomb);
    }
    put("bombs.zip", zip(bombs), Reason.HOSTILE);
    byte[] nested = zip("note.txt", NOTE);
    for (int i = 0; i < 40; i++) {
      nested = zip("in.zip", nested);
    }
    put("nested.zip", nested, Reason.HOSTILE);
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 10_050; i++) {
      many.put("n" + i, new byte[0]);
    }
    put("members.zip", zip(many), Reason.HOSTILE);
    put(
        "names.zip",
        zip(
            Map.of(
                "../../../etc/cron.d/note.txt",
                NOTE,
                "/absolute.txt",
                NOTE,
                "C:\\windows\\note.txt",
                NOTE,
                "new\nline.txt",
                NOTE,
                "\u202etxt.eton.txt",
                NOTE,
                "\u001b[2Jescape.txt",
                NOTE,
                "x".repeat(60_000) + ".txt",
                NOTE)),
        null);
    put("same-names.zip", sameNames(10_050), Reason.HOSTILE);
    put("cut.zip", Arrays.copyOf(zip("note.txt", NOTE), 60), Reason.DAMAGED);
    put("huge-claim.zip", hugeClaim(), Reason.DAMAGED);
  }

  private void xml() {
    text("entities.xml", "<?xml version=\"1.0\"?>" + ENTITY_BOMB + "<x>&m;</x>", Reason.HOSTILE);
    text("external.xml", "<?xml version=\"1.0\"?>" + EXTERNAL + "<x>&m;</x>", Reason.HOSTILE);
    text(
        "late-entities.xml",
        "<?xml version=\"1.0\"?><!--"
            + " ".repeat(70_000)
            + "-->"
            + ENTITY_BOMB
            + "<x>&m; Ford spent $9 billion.</x>",
        Reason.HOSTILE);
    text("deep.xml", "<?xml version=\"1.0\"?>" + "<x>".repeat(100_000) + "Ford $9 billion", null);
    text(
        "elements.xml",
        "<?xml version=\"1.0\"?><x>" + "<y>Ford 3%</y>".repeat(60_000) + "</x>",
        null);
    text(
        "attributes.xml",
        "<?xml version=\"1.0\"?><x " + "a='b' ".repeat(50_000) + ">Ford</x>",
        null);
    text("entities.html", "<!DOCTYPE html [<!ENTITY a \"b\">]><html><p>Ford &a;</p>", null);
  }

  private void office() {
    put("entities.docx", docx(ENTITY_BOMB, "<w:p><w:r><w:t>&m;</w:t></w:r></w:p>"), Reason.HOSTILE);
    put("external.docx", docx(EXTERNAL, "<w:p><w:r><w:t>&m;</w:t></w:r></w:p>"), Reason.HOSTILE);
    put(
        "deep.docx",
        docx(
            "",
            "<w:tbl><w:tr><w:tc>".repeat(3_000)
                + "<w:p/>"
                + "</w:tc></w:tr></w:tbl>".repeat(3_000)),
        Reason.HOSTILE);
    put(
        "deep-runs.docx",
        docx(
            "",
            "<w:p>"
                + "<w:smartTag>".repeat(20_000)
                + "<w:r><w:t>Ford</w:t></w:r>"
                + "</w:smartTag>".repeat(20_000)
                + "</w:p>"),
        Reason.HOSTILE);
    put("bomb.docx", docx("", "<w:p>" + " ".repeat(60 << 20) + "</w:p>"), Reason.HOSTILE);
    put(
        "runs.docx",
        docx("", "<w:p>" + "<w:r><w:t>Ford </w:t></w:r>".repeat(20_000) + "</w:p>"),
        null);
    put(
        "sparse.xlsx",
        xlsx(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Ford</t></is></c></row>"
                + "<row r=\"100000\"><c r=\"XFD100000\"><v>9</v></c></row>"),
        null);
    put("cells.xlsx", xlsx("<row r=\"1\">" + "<c><v>9</v></c>".repeat(100_000) + "</row>"), null);
    put(
        "bad-index.xlsx",
        xlsx("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>999999999</v></c></row>"),
        Reason.DAMAGED);
    put("entities.epub", epub(ENTITY_BOMB, "&m;"), Reason.HOSTILE);
    put("external.epub", epub(EXTERNAL, "&m;"), Reason.NO_TEXT);
    put(
        "deep.epub",
        epub("", "<div>".repeat(20_000) + "Ford" + "</div>".repeat(20_000)),
        Reason.HOSTILE);
    put("bomb.epub", epub("", " ".repeat(60 << 20)), Reason.HOSTILE);
  }

  private void rtf() {
    text("deep.rtf", "{\\rtf1 " + "{".repeat(200_000) + "Ford", Reason.NO_TEXT);
    text("bin.rtf", "{\\rtf1 Ford\\par \\bin2000000000 x}", Reason.DAMAGED);
    text("pict.rtf", "{\\rtf1 Ford\\par {\\pict " + "ff".repeat(2_000_000) + "}}", null);
    text("unicode.rtf", "{\\rtf1 Ford\\par \\uc99999999 \\u65 " + "x".repeat(100_000) + "}", null);
    text(
        "lists.rtf",
        "{\\rtf1 " + "{\\*\\listtable{\\list\\listid1}}".repeat(50_000) + "Ford\\par}",
        null);
    text("parameter.rtf", "{\\rtf1 Ford\\par \\fs" + "9".repeat(100_000) + " x}", null);
  }

  private void ole2() {
    put("loop.doc", ole2(0), Reason.DAMAGED);
    put("huge.doc", ole2(0x7fffffff), Reason.DAMAGED);
    byte[] bare = Arrays.copyOf(ole2(0), 600);
    put("cut.doc", bare, Reason.DAMAGED);
  }

  /** A header whose allocation table leads from its first sector back to it. */
  private static byte[] ole2(int sectors) {
    ByteBuffer out = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
    out.putLong(0, 0xe11ab1a1e011cfd0L);
    out.putShort(24, (short) 0x3e).putShort(26, (short) 3).putShort(28, (short) 0xfffe);
    out.putShort(30, (short) 9).putShort(32, (short) 6);
    out.putInt(44, sectors == 0 ? 1 : sectors).putInt(48, 0).putInt(56, 4096);
    out.putInt(60, 0).putInt(64, sectors == 0 ? 1 : sectors).putInt(68, 0).putInt(72, sectors);
    for (int i = 0; i < 109; i++) {
      out.putInt(76 + 4 * i, 0);
    }
    return out.array();
  }

  /** Members that each stay below the limit of expansion and are too much together. */
  private static byte[] quietBomb() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    byte[] text = "dolor sit amet lorem ipsum ".repeat(40_000).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 120; i++) {
      members.put(i + ".txt", text);
    }
    return zip(members);
  }

  /** Central directory and local header say that the member has four gigabytes. */
  private static byte[] hugeClaim() {
    byte[] zip = zip("note.txt", NOTE);
    for (int i = 18; i < 26; i++) {
      zip[i] = (byte) 0xfe;
    }
    zip[6] = 0; // no data descriptor: the sizes above count
    zip[8] = 0; // stored
    return zip;
  }

  private static byte[] sameNames(int count) {
    Map<String, byte[]> members = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      members.put(String.format(java.util.Locale.ROOT, "%06d.txt", i), new byte[] {'x'});
    }
    byte[] zip = zip(members);
    for (int at = 0; at + 4 < zip.length; at++) {
      if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 3 && zip[at + 3] == 4) {
        Arrays.fill(zip, at + 30, at + 36, (byte) 'n');
      }
    }
    return zip;
  }

  private static byte[] docx(String prolog, String body) {
    return zip(
        Map.of(
            "[Content_Types].xml",
            utf8(
                "<?xml version=\"1.0\"?><Types"
                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                    + " Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
            "_rels/.rels",
            utf8(relation("officeDocument", "word/document.xml")),
            "word/document.xml",
            utf8(
                "<?xml version=\"1.0\"?>"
                    + prolog
                    + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                    + body
                    + "</w:body></w:document>")));
  }

  private static byte[] xlsx(String rows) {
    return zip(
        Map.of(
            "[Content_Types].xml",
            utf8(
                "<?xml version=\"1.0\"?><Types"
                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                    + " Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"),
            "_rels/.rels",
            utf8(relation("officeDocument", "xl/workbook.xml")),
            "xl/_rels/workbook.xml.rels",
            utf8(relation("worksheet", "worksheets/sheet1.xml")),
            "xl/workbook.xml",
            utf8(
                "<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                    + "<sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
            "xl/worksheets/sheet1.xml",
            utf8(
                "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + "<sheetData>"
                    + rows
                    + "</sheetData></worksheet>")));
  }

  private static String relation(String type, String target) {
    return "<?xml version=\"1.0\"?><Relationships"
        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
        + " Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static byte[] epub(String prolog, String body) {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("mimetype", utf8("application/epub+zip"));
    members.put(
        "META-INF/container.xml",
        utf8(
            "<?xml version=\"1.0\"?><container version=\"1.0\""
                + " xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile"
                + " full-path=\"a.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>"));
    members.put(
        "a.opf",
        utf8(
            "<?xml version=\"1.0\"?><package xmlns=\"http://www.idpf.org/2007/opf\" version=\"2.0\"><metadata/>"
                + "<manifest><item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/></manifest>"
                + "<spine><itemref idref=\"a\"/></spine></package>"));
    members.put(
        "a.xhtml",
        utf8(
            "<?xml version=\"1.0\"?>"
                + prolog
                + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>"
                + body
                + "</p></body></html>"));
    return zipStoredFirst(members);
  }

  private static byte[] zipStoredFirst(Map<String, byte[]> members) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      boolean first = true;
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        ZipEntry entry = new ZipEntry(member.getKey());
        entry.setTimeLocal(EPOCH);
        if (first) {
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(member.getValue().length);
          java.util.zip.CRC32 sum = new java.util.zip.CRC32();
          sum.update(member.getValue());
          entry.setCrc(sum.getValue());
          first = false;
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

  static byte[] zip(String name, byte[] bytes) {
    return zip(Map.of(name, bytes));
  }

  static byte[] zip(Map<String, byte[]> members) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> member : new TreeMap<>(members).entrySet()) {
        ZipEntry entry = new ZipEntry(member.getKey());
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
        zip.write(member.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void text(String name, String text, @Nullable Reason reason) {
    put(name, utf8(text), reason);
  }

  private void put(String name, byte[] bytes, @Nullable Reason reason) {
    files.put(name, new Hostile(bytes, reason));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
