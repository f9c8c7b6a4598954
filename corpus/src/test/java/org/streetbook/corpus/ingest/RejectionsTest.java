package org.streetbook.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.corpus.ingest.Documents.Text;
import org.streetbook.corpus.note.Reason;
import org.streetbook.corpus.note.Rejection;

/** What is no note, and the reason that each gets. */
class RejectionsTest {

  private static final byte[] NOTE =
      "Northgate Securities sees spending of 250 million euros next year."
          .getBytes(StandardCharsets.UTF_8);

  @Test
  void anEmptyFileIsEmpty() {
    assertEquals(Reason.EMPTY, reason("empty.txt", new byte[0]));
  }

  @Test
  void aFileOfBlanksHasNoText() {
    assertEquals(Reason.NO_TEXT, reason("blank.txt", " \n\t\n ".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void junkWithTheNameOfATextIsBinary() {
    byte[] junk = new byte[20_000];
    new Random(7).nextBytes(junk);
    assertEquals(Reason.BINARY, reason("junk.txt", junk));
  }

  @Test
  void anImageIsUnsupportedWhateverItIsCalled() {
    byte[] image = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 400);
    assertEquals(Reason.UNSUPPORTED, reason("scan.png", image));
    assertEquals(Reason.UNSUPPORTED, reason("scan.txt", image));
  }

  @Test
  void aPdfWithAPasswordIsEncrypted() {
    byte[] pdf = Documents.pdf(List.of(List.of(new Text(50, 700, "Secret"))), "open sesame");
    assertEquals(Reason.ENCRYPTED, reason("note.pdf", pdf));
  }

  @Test
  void aPdfOfPicturesHasNoText() {
    assertEquals(Reason.NO_TEXT, reason("scan.pdf", Documents.pdf(List.of(List.of(), List.of()))));
  }

  @Test
  void aTruncatedPdfOrDocxIsDamaged() {
    byte[] docx = Documents.docx("A title of some words", List.of("Some text of a note."));
    assertEquals(Reason.DAMAGED, reason("cut.docx", Arrays.copyOf(docx, docx.length / 2)));
    byte[] header = "%PDF-1.7\n1 0 obj\n<<".getBytes(StandardCharsets.US_ASCII);
    assertEquals(Reason.DAMAGED, reason("cut.pdf", header));
  }

  @Test
  void aTruncatedArchiveKeepsWhatCameBefore() {
    byte[] zip = Documents.zip(members("a.txt", NOTE, "b.txt", noise(5_000)));
    List<Outcome> outcomes = read("cut.zip", Arrays.copyOf(zip, zip.length / 2), Limits.standard());
    assertInstanceOf(Outcome.Read.class, outcomes.get(0));
    Rejection rejection = ((Outcome.Rejected) outcomes.get(outcomes.size() - 1)).rejection();
    assertEquals(Reason.DAMAGED, rejection.reason());
    assertEquals("cut.zip", rejection.path());
  }

  @Test
  void anArchiveThatUnpacksToTooMuchIsHostile() {
    byte[] bomb = Documents.zip(members("a.txt", NOTE, "zeros.txt", new byte[40 << 20]));
    List<Outcome> outcomes = read("bomb.zip", bomb, Limits.standard());
    assertInstanceOf(Outcome.Read.class, outcomes.get(0));
    assertEquals(Reason.HOSTILE, ((Outcome.Rejected) outcomes.get(1)).rejection().reason());
  }

  @Test
  void archivesNestedTooDeepAreHostileAndTheOthersAreRead() {
    byte[] nested = NOTE;
    for (int i = 0; i < 4; i++) {
      nested = Documents.zip(members(i == 0 ? "note.txt" : "in.zip", nested));
    }
    List<Outcome> outcomes = read("deep.zip", nested, Limits.standard());
    Rejection rejection = ((Outcome.Rejected) outcomes.get(0)).rejection();
    assertEquals(Reason.HOSTILE, rejection.reason());
    assertEquals("deep.zip!/in.zip!/in.zip!/in.zip", rejection.path());
    byte[] three =
        Documents.zip(
            members(
                "in.zip",
                Documents.zip(members("in.zip", Documents.zip(members("note.txt", NOTE))))));
    assertInstanceOf(Outcome.Read.class, read("deep.zip", three, Limits.standard()).get(0));
  }

  @Test
  void anArchiveOfTooManyMembersIsHostile() {
    Limits few = new Limits(1 << 20, 1 << 20, 100, 2, 3, 100);
    byte[] zip = Documents.zip(members("a.txt", NOTE, "b.txt", NOTE, "c.txt", NOTE));
    List<Outcome> outcomes = read("many.zip", zip, few);
    assertEquals(3, outcomes.size());
    assertEquals(Reason.HOSTILE, ((Outcome.Rejected) outcomes.get(2)).rejection().reason());
  }

  @Test
  void xmlThatDeclaresEntitiesIsHostile() {
    String bomb =
        """
        <?xml version="1.0"?>
        <!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
        <note>&b;</note>
        """;
    assertEquals(Reason.HOSTILE, reason("bomb.xml", bomb.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void entitiesInAnOfficeDocumentAreNotExpanded() throws IOException {
    byte[] docx = Documents.docx("", List.of("MARK"));
    Map<String, byte[]> members = new LinkedHashMap<>();
    try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        members.put(entry.getName(), zip.readAllBytes());
      }
    }
    String body = new String(members.get("word/document.xml"), StandardCharsets.UTF_8);
    int start = body.indexOf("<w:document") < 0 ? 0 : body.indexOf("<w:document");
    String attack =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY m SYSTEM \"file:///etc/hostname\">]>"
            + body.substring(start).replace("MARK", "&m;");
    members.put("word/document.xml", attack.getBytes(StandardCharsets.UTF_8));
    Outcome outcome = read("attack.docx", Documents.zip(members), Limits.standard()).get(0);
    assertTrue(outcome instanceof Outcome.Rejected, "an external entity was let in: " + outcome);
  }

  @Test
  void aPageNestedWithoutEndIsReadFlat() {
    String deep =
        "<html><body>" + "<div>".repeat(100_000) + "<p>" + new String(NOTE, StandardCharsets.UTF_8);
    assertTrue(
        Texts.note("deep.html", deep.getBytes(StandardCharsets.UTF_8))
            .text()
            .contains("Northgate"));
  }

  @Test
  void moreTextThanTheLimitIsHostile() {
    Limits small = new Limits(1 << 20, 1_000, 100, 10, 3, 100);
    byte[] text = "A sentence about nothing. ".repeat(100).getBytes(StandardCharsets.UTF_8);
    assertEquals(
        Reason.HOSTILE,
        ((Outcome.Rejected) read("long.txt", text, small).get(0)).rejection().reason());
    byte[] docx = Documents.docx("", List.of("A sentence about nothing. ".repeat(100)));
    assertEquals(
        Reason.HOSTILE,
        ((Outcome.Rejected) read("long.docx", docx, small).get(0)).rejection().reason());
  }

  @Test
  void aRejectionCarriesDigestDetailAndRemedy() {
    Rejection rejection = Texts.rejection("empty.txt", new byte[0]);
    assertEquals(64, rejection.digest().length());
    assertFalse(rejection.detail().isBlank());
    assertFalse(rejection.detail().contains("\n"));
    assertFalse(rejection.remedy().isBlank());
  }

  @Test
  void aFileThatIsGoneHasVanished(@TempDir Path folder) {
    assertEquals(
        Reason.VANISHED,
        failure(Source.load(folder.resolve("gone.txt"), "gone.txt", Limits.standard())));
  }

  @Test
  void aFolderIsUnreadable(@TempDir Path folder) {
    assertEquals(Reason.UNREADABLE, failure(Source.load(folder, "folder", Limits.standard())));
  }

  @Test
  void aFileOverTheLimitIsTooLarge(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("large.txt");
    Files.write(file, new byte[101]);
    Limits limits = new Limits(100, 100, 100, 10, 3, 100);
    assertEquals(Reason.TOO_LARGE, failure(Source.load(file, "large.txt", limits)));
    Files.write(file, new byte[100]);
    assertInstanceOf(Source.Loaded.Ok.class, Source.load(file, "large.txt", limits));
    assertEquals(
        Reason.TOO_LARGE,
        ((Outcome.Rejected) read("large.txt", new byte[101], limits).get(0)).rejection().reason());
  }

  private static Reason failure(Source.Loaded loaded) {
    return assertInstanceOf(Source.Loaded.Failed.class, loaded).rejection().reason();
  }

  private static Reason reason(String path, byte[] bytes) {
    return Texts.rejection(path, bytes).reason();
  }

  private static List<Outcome> read(String path, byte[] bytes, Limits limits) {
    return new NoteReader(limits).read(new Source(path, bytes));
  }

  private static byte[] noise(int size) {
    byte[] noise = new byte[size];
    new Random(11).nextBytes(noise);
    return noise;
  }

  private static Map<String, byte[]> members(Object... namesAndBytes) {
    Map<String, byte[]> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndBytes.length; i += 2) {
      members.put((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
    }
    return members;
  }
}
