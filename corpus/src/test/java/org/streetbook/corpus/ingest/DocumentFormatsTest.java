package org.streetbook.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.ingest.Documents.Text;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.note.Published;
import org.streetbook.corpus.note.Section;

/** Formats other than text: what a note becomes is the same whatever it comes in. */
class DocumentFormatsTest {

  private static final String LEAD =
      "Quay Street Research expects Harrow Tools to spend 240 million euros on machines in 2024.";

  private static final String TABLE = "EUR mn|2023|2024E\nCapex|180|240\nOrders|910|1,050";

  @Test
  void aPdfKeepsParagraphsRowsAndHeadings() {
    Note note = Texts.note("note.pdf", report());
    assertEquals("Harrow Tools: presses wanted", note.title());
    assertEquals(
        """
        Harrow Tools: presses wanted

        Quay Street Research expects Harrow Tools to spend 240 million euros on new machinery in 2024, a third more than last year.

        What we expect

        EUR mn | 2023 | 2024E
        Capex | 180 | 240
        Orders | 910 | 1,050

        Its larger plant runs three shifts.\
        """,
        note.text());
    assertEquals("2024-03-12", note.published().date().toString());
    assertEquals(
        List.of(
            Section.Kind.TITLE,
            Section.Kind.BODY,
            Section.Kind.BODY,
            Section.Kind.TABLE,
            Section.Kind.BODY),
        note.sections().stream().map(Section::kind).toList());
  }

  @Test
  void runningHeadsAndPageNumbersOfAPdfAreLeftOut() {
    List<List<Text>> pages = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      pages.add(
          List.of(
              new Text(50, 810, "Quay Street Research | Machinery | 12 March 2024"),
              new Text(50, 600, "Page text number " + page + " says that orders rose again."),
              new Text(290, 30, "Page " + page + " of 4")));
    }
    Note note = Texts.note("note.pdf", Documents.pdf(pages));
    assertEquals(-1, note.text().indexOf("Machinery"), note.text());
    assertEquals(-1, note.text().indexOf("of 4"), note.text());
    assertTrue(note.text().contains("Page text number 3 says"), note.text());
  }

  @Test
  void aDocxKeepsHeadingsAndRows() {
    byte[] docx =
        Documents.docx(
            "Harrow Tools lifts spending",
            List.of(
                "# Harrow Tools lifts spending", LEAD, TABLE, "It pays no dividend this year."));
    Note note = Texts.note("note.docx", docx);
    assertEquals("Harrow Tools lifts spending", note.title());
    assertEquals(
        "Harrow Tools lifts spending\n\n"
            + LEAD
            + "\n\nEUR mn | 2023 | 2024E\nCapex | 180 | 240\nOrders | 910 | 1,050\n\n"
            + "It pays no dividend this year.",
        note.text());
  }

  @Test
  void theExtensionDoesNotMatter() {
    byte[] docx = Documents.docx("", List.of(LEAD));
    assertEquals(LEAD, Texts.note("note.txt", docx).text());
    assertEquals(LEAD, Texts.note("note.pdf", LEAD.getBytes(StandardCharsets.UTF_8)).text());
    assertTrue(Texts.note("note.xlsx", report()).text().contains("three shifts"));
  }

  @Test
  void theRowsOfASpreadsheetAreRowsOfATable() {
    byte[] xlsx =
        Documents.xlsx(
            "Model",
            List.of(
                List.of("EUR mn", "2023", "2024E"),
                List.of("Capex", 180, 240.5),
                List.of("Orders", 910, 1050)));
    Note note = Texts.note("model.xlsx", xlsx);
    assertTrue(
        note.text().contains("EUR mn | 2023 | 2024E\nCapex | 180 | 240.5\nOrders | 910 | 1050"),
        note.text());
    assertTrue(note.sections().stream().anyMatch(s -> s.kind() == Section.Kind.TABLE));
  }

  @Test
  void theSlidesOfAPresentationAreParagraphs() {
    Note note =
        Texts.note(
            "deck.pptx",
            Documents.pptx(
                List.of(
                    "Capex rises to EUR 240 million in 2024.", "Orders reach EUR 1.05 billion.")));
    assertTrue(note.text().contains("Capex rises to EUR 240 million in 2024."), note.text());
    assertTrue(note.text().contains("Orders reach EUR 1.05 billion."), note.text());
  }

  @Test
  void richTextIsRead() {
    String rtf =
        "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\\f0\\fs20 "
            + LEAD
            + "\\par It sees \\'8045 a share.\\par}";
    Note note = Texts.note("note.rtf", rtf.getBytes(StandardCharsets.US_ASCII));
    assertEquals(LEAD + "\n\nIt sees €45 a share.", note.text());
  }

  @Test
  void aMailGivesItsSenderItsDateAndItsAttachments() {
    List<Outcome> outcomes = read("mail.eml", mail());
    assertEquals(
        List.of("mail.eml", "mail.eml!/table.csv.txt", "mail.eml!/note.docx"),
        outcomes.stream().map(Outcome::path).toList());
    Note note = assertInstanceOf(Outcome.Read.class, outcomes.get(0)).note();
    assertEquals("Harrow Tools: presses wanted", note.title());
    assertEquals("Quay Street Research", note.publisher());
    assertEquals(
        new Published(
            java.time.LocalDate.of(2024, 3, 12), Published.Precision.MINUTE, "07:15", "+0100"),
        note.published());
    assertEquals("Harrow Tools: presses wanted\n\n" + LEAD, note.text());
    Note attached = assertInstanceOf(Outcome.Read.class, outcomes.get(2)).note();
    assertEquals(NoteId.ofPath("mail.eml!/note.docx"), attached.id());
    assertTrue(attached.text().contains("It pays no dividend this year."));
  }

  @Test
  void aMailOfAPersonIsPublishedByTheHostItComesFrom() {
    String mail =
        """
        From: Some Body <some.body@harbour-brokers.co.uk>
        To: you@firm.example
        Subject: FW: Ore prices
        Date: Mon, 4 Mar 2024 09:00:00 GMT

        Iron ore should average 105 dollars a tonne this year, we think now.
        """;
    Note note = Texts.note("m.eml", mail.getBytes(StandardCharsets.US_ASCII));
    assertEquals("harbour-brokers", note.publisher());
    assertEquals("Some Body", note.author());
    assertEquals("Ore prices", note.title());
    String fromHome = mail.replace("harbour-brokers.co.uk", "gmail.com");
    assertNull(Texts.note("m.eml", fromHome.getBytes(StandardCharsets.US_ASCII)).publisher());
  }

  @Test
  void anOutlookMailIsReadLikeAnyOther() {
    byte[] msg =
        Documents.msg(
            "RE: Harrow Tools: presses wanted",
            "Quay Street Research",
            "Date: Tue, 12 Mar 2024 07:15:00 +0100",
            LEAD + "\r\n");
    Note note = Texts.note("note.msg", msg);
    assertEquals("Harrow Tools: presses wanted", note.title());
    assertEquals("Quay Street Research", note.publisher());
    assertEquals("2024-03-12", note.published().date().toString());
    assertTrue(note.text().contains(LEAD), note.text());
  }

  @Test
  void aBookInEpubIsOneNote() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("mimetype", ascii("application/epub+zip"));
    members.put(
        "META-INF/container.xml",
        ascii(
            "<?xml version=\"1.0\"?><container version=\"1.0\""
                + " xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile"
                + " full-path=\"content.opf\""
                + " media-type=\"application/oebps-package+xml\"/></rootfiles></container>"));
    members.put(
        "content.opf",
        ascii(
            "<?xml version=\"1.0\"?><package xmlns=\"http://www.idpf.org/2007/opf\""
                + " version=\"2.0\"><metadata"
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Machinery in the Year"
                + " Ahead</dc:title></metadata><manifest><item id=\"a\" href=\"a.xhtml\""
                + " media-type=\"application/xhtml+xml\"/></manifest><spine><itemref"
                + " idref=\"a\"/></spine></package>"));
    members.put(
        "a.xhtml",
        ascii(
            "<?xml version=\"1.0\"?><html"
                + " xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>a</title></head><body><h1>Machinery"
                + " in the Year Ahead</h1><p>"
                + LEAD
                + "</p></body></html>"));
    byte[] epub = Documents.zip(members);
    Note note = Texts.note("book.epub", epub);
    assertEquals("Machinery in the Year Ahead", note.title());
    assertTrue(note.text().contains(LEAD), note.text());
  }

  @Test
  void theMembersOfAnArchiveAreNotesOfTheirOwn() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("a/one.txt", ascii(LEAD));
    members.put("../two.txt", ascii("Northgate Securities sees 250 million euros of spending."));
    members.put("__MACOSX/._one.txt", ascii("litter"));
    members.put("empty.txt", new byte[0]);
    List<Outcome> outcomes = read("notes.zip", Documents.zip(members));
    assertEquals(
        List.of("notes.zip!/a/one.txt", "notes.zip!/../two.txt", "notes.zip!/empty.txt"),
        outcomes.stream().map(Outcome::path).toList());
    assertInstanceOf(Outcome.Read.class, outcomes.get(0));
    assertInstanceOf(Outcome.Read.class, outcomes.get(1));
    assertInstanceOf(Outcome.Rejected.class, outcomes.get(2));
  }

  static List<Outcome> read(String path, byte[] bytes) {
    return new NoteReader(Limits.standard()).read(new Source(path, bytes));
  }

  /** A report of one page with a title, a date, a paragraph with a hyphen, and a table. */
  private static byte[] report() {
    return Documents.pdf(
        List.of(
            List.of(
                new Text(50, 780, 18, true, "Harrow Tools: presses wanted"),
                new Text(50, 755, "12 March 2024"),
                new Text(
                    50,
                    730,
                    "Quay Street Research expects Harrow Tools to spend 240 million euros on new"
                        + " machin-"),
                new Text(50, 717, "ery in 2024, a third more than last year."),
                new Text(50, 690, 12, true, "What we expect"),
                new Text(50, 670, "EUR mn"),
                new Text(250, 670, "2023"),
                new Text(350, 670, "2024E"),
                new Text(50, 656, "Capex"),
                new Text(250, 656, "180"),
                new Text(350, 656, "240"),
                new Text(50, 642, "Orders"),
                new Text(250, 642, "910"),
                new Text(350, 642, "1,050"),
                new Text(50, 615, "Its larger plant runs three shifts."))));
  }

  private static byte[] mail() {
    String docx =
        java.util.Base64.getMimeEncoder()
            .encodeToString(Documents.docx("", List.of(LEAD, "It pays no dividend this year.")));
    return ascii(
        """
        From: "Quay Street Research" <notes@quay.example>
        To: clients@firm.example
        Subject: Re: Harrow Tools: presses wanted
        Date: Tue, 12 Mar 2024 07:15:00 +0100
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="edge"

        --edge
        Content-Type: text/plain; charset=utf-8

        %s

        --
        Quay Street Research, 1 Quay Street
        On Mon, 11 Mar 2024 at 18:00, somebody wrote:
        > When is the note due?
        --edge
        Content-Type: text/plain; name="table.csv.txt"
        Content-Disposition: attachment; filename="table.csv.txt"

        Capex of Harrow Tools is 240 million euros in 2024.
        --edge
        Content-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document; name="note.docx"
        Content-Disposition: attachment; filename="note.docx"
        Content-Transfer-Encoding: base64

        %s
        --edge--
        """
            .formatted(LEAD, docx)
            .replace("\r\n", "\n"));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
