package org.streetbook.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Published;

/** What is read of mails as programs make them, from {@code mails.cases}. */
class MailsTest {

  private record Case(String name, String mail, String notes) {}

  @TestFactory
  Stream<DynamicTest> everyMailIsItsOwnWordsOrTheOnesItForwards() throws IOException {
    List<Case> cases = cases();
    assertTrue(cases.size() > 30, "mails.cases has " + cases.size());
    return cases.stream()
        .map(c -> DynamicTest.dynamicTest(c.name, () -> assertEquals(c.notes, notes(c.mail))));
  }

  @Test
  void bytesInAHeaderWithoutACharsetAreRead() {
    byte[] mail =
        """
        From: René Lind <rene@quay.example>
        Subject: Harrow Tools: £48 wanted
        Date: Tue, 3 Mar 2026 09:12:00 GMT
        Content-Type: text/plain; charset=us-ascii

        We raise our target on Harrow Tools to £48 from £42, René and the desk say.
        """
            .getBytes(StandardCharsets.ISO_8859_1);
    Note note = Texts.note("m.eml", mail);
    assertEquals("Harrow Tools: £48 wanted", note.title());
    assertEquals("René Lind", note.author());
    assertTrue(note.text().contains("to £48 from £42, René"), note.text());
  }

  @Test
  void encodedWordsOfTwoCharsetsAreOneSubject() {
    String mail =
        """
        From: =?utf-8?Q?Quay_Securities?= <a@quay.example>
        Subject: =?utf-8?B?SGFycm93IFRvb2xzIA==?=
         =?iso-8859-15?Q?=A448?=
        Date: Tue, 3 Mar 2026 09:12:00 GMT

        We raise our target.
        """;
    Note note = Texts.note("m.eml", mail.getBytes(StandardCharsets.US_ASCII));
    assertEquals("Harrow Tools €48", note.title());
    assertEquals("Quay Securities", note.publisher());
  }

  @Test
  void aMailWithoutADateHasTheOneOnWhichItsHostTookItIn() {
    String mail =
        """
        Received: from a.example by b.example; Tue, 3 Mar 2026 09:12:00 +0000
        From: Ana Lind <ana@quay.example>
        Organization: Quay Securities
        Subject: Harrow Tools

        We raise our target.
        """;
    Note note = Texts.note("m.eml", mail.getBytes(StandardCharsets.US_ASCII));
    assertEquals("2026-03-03", note.published().date().toString());
    assertEquals("Quay Securities", note.publisher());
    assertEquals("mail:Organization", note.provenance().get("publisher"));
  }

  @Test
  void outlooksMailLosesWhatItAnswersAndItsSignature() {
    byte[] msg =
        Documents.msg(
            "RE: Harrow Tools",
            "Ana Lind",
            "Date: Tue, 3 Mar 2026 09:12:00 +0100",
            """
            We raise our target to $48 from $42.

            Kind regards
            Ana

            From: Bo Hart
            Sent: Monday, March 2, 2026 6:00 PM
            To: Ana Lind
            Subject: Harrow Tools

            We stay at $90.
            """
                .replace("\n", "\r\n"));
    assertEquals(
        "Harrow Tools\n\nWe raise our target to $48 from $42.", Texts.note("n.msg", msg).text());
  }

  @Test
  void aMailWithinOutlooksMailIsANoteOfItsOwn() throws IOException {
    byte[] inner =
        Documents.msg(
            "Harrow Tools: more presses",
            "Other Brokers Research",
            "Date: Mon, 2 Mar 2026 18:00:00 +0000",
            "We raise our target on Harrow Tools to $48.");
    byte[] outer =
        Documents.msg(
            "Two notes",
            "Ana Lind",
            "Date: Tue, 3 Mar 2026 09:12:00 +0100",
            "Please find one note attached, and read it today.");
    List<Outcome> outcomes = DocumentFormatsTest.read("o.msg", within(outer, inner));
    assertEquals(
        List.of("o.msg", "o.msg!/Harrow Tools: more presses.msg"),
        outcomes.stream().map(Outcome::path).toList());
    Note note = assertInstanceOf(Outcome.Read.class, outcomes.get(1)).note();
    assertEquals("Other Brokers Research", note.publisher());
    assertEquals(
        new Published(
            java.time.LocalDate.of(2026, 3, 2), Published.Precision.MINUTE, "18:00", "+0000"),
        note.published());
    assertTrue(note.text().contains("to $48."), note.text());
  }

  @Test
  void aDamagedWinmailDatCostsNothingElse() {
    String mail =
        """
        From: Ana Lind <ana@quay.example>
        Subject: Harrow Tools
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b"

        --b
        Content-Type: text/plain

        We raise our target.
        --b
        Content-Type: application/ms-tnef; name="winmail.dat"
        Content-Transfer-Encoding: base64

        eJ8+IgEAAAA=
        --b--
        """;
    List<Outcome> outcomes =
        DocumentFormatsTest.read("m.eml", mail.getBytes(StandardCharsets.US_ASCII));
    Note note = assertInstanceOf(Outcome.Read.class, outcomes.get(0)).note();
    assertEquals("Harrow Tools\n\nWe raise our target.", note.text());
  }

  @Test
  void whatOutlookWrapsForOutlooksIsANoteOfItsOwn() {
    ByteArrayOutputStream tnef = new ByteArrayOutputStream();
    tnef.writeBytes(new byte[] {0x78, (byte) 0x9f, 0x3e, 0x22, 1, 0});
    attribute(tnef, 0x00069002, new byte[14]);
    attribute(tnef, 0x00018010, "note.txt\0".getBytes(StandardCharsets.US_ASCII));
    attribute(tnef, 0x0006800f, "Harrow Tools pays well.".getBytes(StandardCharsets.US_ASCII));
    String mail =
        """
        From: Ana Lind <ana@quay.example>
        Subject: Harrow Tools
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b"

        --b
        Content-Type: text/plain

        We raise our target.
        --b
        Content-Type: application/ms-tnef; name="winmail.dat"
        Content-Transfer-Encoding: base64

        %s
        --b--
        """
            .formatted(java.util.Base64.getEncoder().encodeToString(tnef.toByteArray()));
    List<Outcome> outcomes =
        DocumentFormatsTest.read("m.eml", mail.getBytes(StandardCharsets.US_ASCII));
    assertEquals(
        List.of("m.eml", "m.eml!/note.txt"), outcomes.stream().map(Outcome::path).toList());
    Note note = assertInstanceOf(Outcome.Read.class, outcomes.get(1)).note();
    assertEquals("Harrow Tools pays well.", note.text());
  }

  /** An attribute of an attachment as MS-OXTNEF lays it out: level, id, length, data, checksum. */
  private static void attribute(ByteArrayOutputStream out, int id, byte[] data) {
    int sum = 0;
    for (byte b : data) {
      sum += b & 0xff;
    }
    var head = java.nio.ByteBuffer.allocate(9).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    out.writeBytes(head.put((byte) 2).putInt(id).putInt(data.length).array());
    out.writeBytes(data);
    out.write(sum & 0xff);
    out.write(sum >> 8 & 0xff);
  }

  /** A mail of Outlook's with another as its attachment, which it keeps as a folder. */
  private static byte[] within(byte[] outer, byte[] inner) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(outer));
        POIFSFileSystem nested = new POIFSFileSystem(new ByteArrayInputStream(inner))) {
      DirectoryEntry attachment = files.getRoot().createDirectory("__attach_version1.0_#00000000");
      attachment.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[8]));
      DirectoryEntry folder = attachment.createDirectory("__substg1.0_3701000D");
      for (var entry : nested.getRoot()) {
        try (InputStream in = nested.getRoot().createDocumentInputStream(entry)) {
          byte[] bytes = in.readAllBytes();
          boolean properties = entry.getName().startsWith("__properties");
          byte[] kept = properties ? java.util.Arrays.copyOf(bytes, 24) : bytes;
          folder.createDocument(entry.getName(), new ByteArrayInputStream(kept));
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static String notes(String mail) {
    StringBuilder out = new StringBuilder();
    for (Outcome outcome :
        DocumentFormatsTest.read("mail.eml", mail.getBytes(StandardCharsets.UTF_8))) {
      Note note = assertInstanceOf(Outcome.Read.class, outcome).note();
      String text = note.text();
      String title = note.title() + "\n\n";
      out.append("=> ").append(note.title()).append(" | ").append(note.publisher());
      out.append(" | ").append(note.author()).append(" | ").append(time(note)).append('\n');
      out.append(text.startsWith(title) ? text.substring(title.length()) : text).append('\n');
    }
    return out.toString();
  }

  private static String time(Note note) {
    Published published = note.published();
    if (published == null) {
      return "none";
    }
    String zone = published.zone() == null ? "" : " " + published.zone();
    return published.date() + (published.time() == null ? "" : " " + published.time() + zone);
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = MailsTest.class.getResourceAsStream("/mails.cases")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String one : all.substring(all.indexOf("=== ")).split("(?m)^=== ", -1)) {
        if (!one.isBlank()) {
          int name = one.indexOf('\n');
          int notes = one.indexOf("\n=> ");
          cases.add(
              new Case(
                  one.substring(0, name),
                  one.substring(name + 1, notes + 1),
                  one.substring(notes + 1).stripTrailing() + "\n"));
        }
      }
    }
    return cases;
  }
}
