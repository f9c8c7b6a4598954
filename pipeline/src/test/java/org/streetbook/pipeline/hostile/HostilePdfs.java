package org.streetbook.pipeline.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Reason;
import org.streetbook.pipeline.hostile.HostileFiles.Hostile;

/** PDFs written object by object, so that what no library would write can be written. */
final class HostilePdfs {

  private static final String SAYS = "BT /F 10 Tf 50 700 Td (Ford will spend $9 billion) Tj ET\n";

  private static final String PLANS = "BT /F 10 Tf 50 700 Td (The company has plans) Tj ET\n";

  private static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

  private final Map<String, Hostile> files = new LinkedHashMap<>();

  private final int share;

  private HostilePdfs(int share) {
    this.share = share;
  }

  static Map<String, Hostile> files(int share) {
    HostilePdfs made = new HostilePdfs(share);
    made.pages();
    made.fonts();
    made.structure();
    made.streams();
    return made.files;
  }

  private void pages() {
    put("pages-10000.pdf", pages(10_000), null);
    put("pages-10001.pdf", pages(10_001), Reason.HOSTILE);
    put(
        "page-loop.pdf",
        new Pdf()
                .object("<</Type/Catalog/Pages 2 0 R>>")
                .object("<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>")
                .object("<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>")
                .stream("", SAYS.getBytes(StandardCharsets.ISO_8859_1))
                .object(FONT)
                .bytes(),
        Reason.NO_TEXT);
    put(
        "page-count.pdf",
        new Pdf()
                .object("<</Type/Catalog/Pages 2 0 R>>")
                .object("<</Type/Pages/Kids[3 0 R]/Count 2000000000>>")
                .object("<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>")
                .stream("", SAYS.getBytes(StandardCharsets.ISO_8859_1))
                .object(FONT)
                .bytes(),
        Reason.HOSTILE);
    put("media-box.pdf", page("<</Font<</F 5 0 R>>>>/MediaBox[0 0 1e38 1e38]", SAYS, FONT), null);
    put(
        "form-loop.pdf",
        page(
            "<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>",
            SAYS + "/X Do\n",
            FONT,
            form("<</XObject<</X 6 0 R>>>>", "/X Do /X Do\n")),
        Reason.HOSTILE);
    String[] more = new String[41];
    more[0] = FONT;
    for (int i = 1; i < more.length; i++) {
      more[i] = form("<</XObject<</X " + (i + 6) + " 0 R>>>>", "/X Do /X Do\n");
    }
    more[40] = form("<<>>", " ");
    put(
        "form-doubling.pdf",
        page("<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>", SAYS + "/X Do\n", more),
        Reason.HOSTILE);
  }

  private void fonts() {
    String type3 =
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]"
            + "/FirstChar 65/LastChar 65/Widths[1000]/Encoding<</Differences[65/a]>>/CharProcs<</a 6 0 R>>"
            + "/Resources<</Font<</F 5 0 R>>>>>>";
    put(
        "font-loop.pdf",
        page(
            "<</Font<</F 5 0 R>>>>",
            "BT /F 10 Tf 50 700 Td (AAAA) Tj ET\n",
            type3,
            stream("", "1000 0 d0 BT /F 1 Tf (AA) Tj ET")),
        null);
    put(
        "descendant-loop.pdf",
        page(
            "<</Font<</F 5 0 R>>>>",
            SAYS,
            "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[5 0 R]>>"),
        Reason.DAMAGED);
    put(
        "cmap.pdf",
        page(
            "<</Font<</F 5 0 R>>>>",
            SAYS,
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
            stream(
                "",
                """
                1 begincodespacerange <00> <ff> endcodespacerange
                1 beginbfrange <00000000> <ffffffff> <0041> endbfrange
                """)),
        null);
    put(
        "cmap-long.pdf",
        page(
            "<</Font<</F 5 0 R>>>>",
            SAYS,
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
            stream(
                "",
                "1 begincodespacerange <00> <ff> endcodespacerange\n1 beginbfchar <41> <"
                    + "0041".repeat(n(100_000))
                    + "> endbfchar\n")),
        null);
    put(
        "widths.pdf",
        page(
            "<</Font<</F 5 0 R>>>>",
            SAYS,
            "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[<</Type/Font"
                + "/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(A)/Ordering(I)/Supplement 0>>"
                + "/W[0 2000000000 500]>>]>>"),
        Reason.HOSTILE);
    put(
        "encoding-loop.pdf",
        page(
            "<</Font<</F 5 0 R>>>>",
            SAYS,
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding 5 0 R>>"),
        null);
  }

  private void structure() {
    put(
        "deep-array.pdf",
        page("<</Font<</F 5 0 R>>>>/X " + "[".repeat(deep(100_000)), SAYS, FONT),
        Reason.NO_TEXT);
    put(
        "deep-dictionary.pdf",
        page("<</Font<</F 5 0 R>>>>/X " + "<</A ".repeat(deep(100_000)), SAYS, FONT),
        Reason.NO_TEXT);
    put(
        "deep-contents.pdf",
        page("<</Font<</F 5 0 R>>>>", SAYS + "[".repeat(deep(1_000_000)), FONT),
        null);
    put(
        "reference-loop.pdf",
        new Pdf().object("<</Type/Catalog/Pages 2 0 R>>").object("3 0 R").object("2 0 R").bytes(),
        Reason.DAMAGED);
    put("resources-loop.pdf", page("5 0 R", SAYS, "<</Font 5 0 R/F 5 0 R>>"), null);
    byte[] plain = page("<</Font<</F 5 0 R>>>>", SAYS, FONT);
    String text = new String(plain, StandardCharsets.ISO_8859_1);
    put(
        "previous-loop.pdf",
        text.replace("trailer\n<<", "trailer\n<</Prev " + text.lastIndexOf("xref\n0") + " ")
            .getBytes(StandardCharsets.ISO_8859_1),
        null);
    put("no-xref.pdf", text.replace("xref", "xxxx").getBytes(StandardCharsets.ISO_8859_1), null);
    put(
        "headers.pdf",
        ("%PDF-1.4\n" + "1 0 obj\n".repeat(n(300_000))).getBytes(StandardCharsets.ISO_8859_1),
        Reason.DAMAGED);
    put(
        "parent-loop.pdf",
        new Pdf()
                .object("<</Type/Catalog/Pages 2 0 R>>")
                .object("<</Type/Pages/Kids[3 0 R]/Count 1/Parent 2 0 R>>")
                .object("<</Type/Page/Parent 2 0 R/Contents 4 0 R>>")
                .stream("", SAYS.getBytes(StandardCharsets.ISO_8859_1))
                .bytes(),
        null);
  }

  private void streams() {
    byte[] blanks = new byte[(64 << 20) / share];
    java.util.Arrays.fill(blanks, (byte) ' ');
    byte[] once = deflated(blanks);
    put("bomb.pdf", contents("/Filter/FlateDecode", once), null);
    byte[] more = new byte[(400 << 20) / share];
    byte[] twice = deflated(deflated(more));
    put("bomb-twice.pdf", contents("/Filter[/FlateDecode/FlateDecode]", twice), Reason.NO_TEXT);
    put(
        "filters.pdf",
        contents(
            "/Filter[" + "/ASCIIHexDecode".repeat(deep(100_000)) + "]",
            SAYS.getBytes(StandardCharsets.ISO_8859_1)),
        null);
    put(
        "saves.pdf",
        page("<</Font<</F 5 0 R>>>>", SAYS + "q ".repeat(deep(1_000_000)), FONT),
        null);
    put(
        "glyphs.pdf",
        page(
            "<</Font<</F 5 0 R>>>>",
            "BT /F 10 Tf 50 700 Td\n"
                + "(Ford spent $9 billion) Tj 0 -1 Td\n".repeat(n(30_000))
                + "ET",
            FONT),
        null);
    put(
        "one-spot.pdf",
        page(
            "<</Font<</F 5 0 R>>>>",
            "BT /F 10 Tf 50 700 Td\n"
                + "(aaaaaaaaaa) Tj 1 0 0 1 50 700 Tm\n".repeat(n(30_000))
                + "ET",
            FONT),
        null);
    put(
        "numbers.pdf",
        page("<</Font<</F 5 0 R>>>>", SAYS + "9".repeat(n(1_000_000)) + " 0 m\n", FONT),
        null);
    put(
        "inline-image.pdf",
        page(
            "<</Font<</F 5 0 R>>>>",
            SAYS + "BI /W 99999 /H 99999 ID " + "x".repeat(n(1_000_000)),
            FONT),
        null);
    put(
        "length.pdf",
        new Pdf()
            .object("<</Type/Catalog/Pages 2 0 R>>")
            .object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
            .object("<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>")
            .object("<</Length 2000000000>>\nstream\n" + SAYS + "endstream")
            .object(FONT)
            .bytes(),
        null);
  }

  private static byte[] contents(String filter, byte[] bytes) {
    return new Pdf()
            .object("<</Type/Catalog/Pages 2 0 R>>")
            .object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
            .object(
                "<</Type/Page/Parent 2 0 R/Contents[4 0 R 6 0 R]/Resources<</Font<</F 5 0 R>>>>>>")
            .stream(filter, bytes)
            .object(FONT)
            .stream("", SAYS.getBytes(StandardCharsets.ISO_8859_1))
            .bytes();
  }

  private static byte[] pages(int count) {
    StringBuilder kids = new StringBuilder();
    for (int i = 0; i < count; i++) {
      kids.append(i + 5).append(" 0 R ");
    }
    Pdf pdf =
        new Pdf()
                .object("<</Type/Catalog/Pages 2 0 R>>")
                .object(
                    "<</Type/Pages/Kids["
                        + kids
                        + "]/Count "
                        + count
                        + "/Resources<</Font<</F 3 0 R>>>>/MediaBox[0 0 595 842]>>")
                .object(FONT)
                .stream("", PLANS.getBytes(StandardCharsets.ISO_8859_1));
    for (int i = 0; i < count; i++) {
      pdf.object("<</Type/Page/Parent 2 0 R/Contents 4 0 R>>");
    }
    return pdf.bytes();
  }

  /** One page; object 4 is its content, the others follow from 5 on. */
  private static byte[] page(String resources, String content, String... others) {
    Pdf pdf =
        new Pdf()
                .object("<</Type/Catalog/Pages 2 0 R>>")
                .object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
                .object("<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources " + resources + ">>")
                .stream("", content.getBytes(StandardCharsets.ISO_8859_1));
    for (String other : others) {
      pdf.object(other);
    }
    return pdf.bytes();
  }

  private static String form(String resources, String content) {
    return stream("/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources " + resources, content);
  }

  private static String stream(String entries, String content) {
    return "<<"
        + entries
        + "/Length "
        + content.length()
        + ">>\nstream\n"
        + content
        + "\nendstream";
  }

  private static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private int n(int count) {
    return HostileFiles.share(count, share);
  }

  private int deep(int count) {
    return HostileFiles.depth(count, share);
  }

  private void put(String name, byte[] bytes, @Nullable Reason reason) {
    files.put(name, new Hostile(bytes, reason));
  }

  /** Objects one after the other, then the table of where they stand. */
  private static final class Pdf {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> places = new ArrayList<>();

    Pdf() {
      print("%PDF-1.5\n");
    }

    Pdf object(String body) {
      places.add(out.size());
      print(places.size() + " 0 obj\n" + body + "\nendobj\n");
      return this;
    }

    Pdf stream(String entries, byte[] bytes) {
      places.add(out.size());
      print(places.size() + " 0 obj\n<<" + entries + "/Length " + bytes.length + ">>\nstream\n");
      out.writeBytes(bytes);
      print("\nendstream\nendobj\n");
      return this;
    }

    byte[] bytes() {
      int table = out.size();
      print("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
      for (int place : places) {
        print(String.format(java.util.Locale.ROOT, "%010d 00000 n \n", place));
      }
      print(
          "trailer\n<</Size "
              + (places.size() + 1)
              + "/Root 1 0 R>>\nstartxref\n"
              + table
              + "\n%%EOF\n");
      return out.toByteArray();
    }

    private void print(String text) {
      out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
  }
}
