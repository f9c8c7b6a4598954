package org.streetbook.pipeline.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.corpus.wire.Json;
import org.streetbook.pipeline.reindex.Inbox;

/** Files that are no notes, or odd ones, from the command line to its exit code. */
class BadInputTest {

  private static final String FRENCH =
      "Le groupe relève sa prévision de bénéfice à 2,5 milliards d'euros pour l'année en cours."
          + " La société a déjà été citée parmi les mieux gérées du secteur par les analystes.\n";

  @TempDir private Path folder;
  private Inbox inbox;

  @BeforeEach
  void makeInbox() {
    inbox = Inbox.in(folder).forecast("good.txt", "Morgan Stanley", "Ford", 50);
  }

  @Test
  void eachFileThatIsNoNoteIsRejectedForItsOwnReasonAndTheOthersGoOn() throws IOException {
    byte[] junk = new byte[20_000];
    new Random(11).nextBytes(junk);
    byte[] docx = Files.readAllBytes(sample("canalside-target-round-up.docx"));
    byte[] image = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 400);
    inbox
        .bytes("empty.txt", new byte[0])
        .bytes("junk.txt", junk)
        .bytes("locked.pdf", pdfWithAPassword())
        .bytes("cut.docx", Arrays.copyOf(docx, docx.length / 2))
        .bytes("scan.txt", image);
    try (RandomAccessFile huge =
        new RandomAccessFile(inbox.notes().resolve("huge.txt").toFile(), "rw")) {
      huge.setLength((64L << 20) + 1);
    }

    Run run = reindex();
    Run strict = reindex("--strict");

    assertEquals(Streetbook.DONE, run.code(), run.err());
    assertTrue(run.out().startsWith("7 files = 0 unchanged + 1 parsed + 6 rejected\n"), run.out());
    assertTrue(run.out().contains("1 note = 0 unchanged + 1 indexed"), run.out());
    assertEquals("", run.err());
    assertEquals(Streetbook.REJECTIONS, strict.code(), strict.err());
    SortedMap<String, String> reasons = new TreeMap<>();
    for (String line : export("rejections").out().lines().toList()) {
      JsonNode row = Json.mapper().readTree(line);
      reasons.put(row.path("path").asText(), row.path("reason").asText());
      assertFalse(row.path("detail").asText().isBlank(), line);
      assertFalse(row.path("remedy").asText().isBlank(), line);
      assertFalse(row.path("detail").asText().contains("Exception"), line);
    }
    assertEquals(
        new TreeMap<>(
            Map.of(
                "empty.txt", "empty",
                "junk.txt", "binary",
                "locked.pdf", "encrypted",
                "cut.docx", "damaged",
                "scan.txt", "unsupported",
                "huge.txt", "too_large")),
        reasons);
  }

  @Test
  void whatALibraryLogsOfABrokenDocumentIsNotPrinted() throws IOException {
    ByteArrayOutputStream broken = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(broken)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types><Default Extension".getBytes(StandardCharsets.US_ASCII));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write("<w:document".getBytes(StandardCharsets.US_ASCII));
    }
    inbox.bytes("broken.docx", broken.toByteArray());
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertEquals(Streetbook.REJECTIONS, reindex("--strict").code());
    } finally {
      System.setErr(before);
    }

    assertEquals("", printed.toString(StandardCharsets.UTF_8));
    assertTrue(export("rejections").out().contains("\"reason\":\"damaged\""));
  }

  @Test
  void aWrongExtensionIsReadByItsContent() throws IOException {
    inbox
        .note(
            "page.pdf",
            "<!DOCTYPE html><html><body><article><h1>Spending</h1><p>UBS expects Ford to lift"
                + " capital expenditures to $61 billion in 2027.</p></article></body></html>")
        .bytes("letter.txt", Files.readAllBytes(sample("canalside-target-round-up.docx")));

    Run run = reindex("--strict");

    assertEquals(Streetbook.DONE, run.code(), run.err());
    assertTrue(run.out().startsWith("3 files = 0 unchanged + 3 parsed"), run.out());
    String claims = export("claims").out();
    assertTrue(claims.contains("$61 billion"), claims);
    assertTrue(claims.contains("letter.txt"), claims);
  }

  @Test
  void textThatIsNotUtf8IsDetected() {
    inbox
        .bytes("latin.txt", FRENCH.getBytes(Charset.forName("windows-1252")))
        .bytes("wide.txt", ("\ufeff" + FRENCH).getBytes(StandardCharsets.UTF_16LE));

    reindex("--strict");

    for (String file : new String[] {"latin.txt", "wide.txt"}) {
      Run read = Run.of("read", inbox.notes().resolve(file).toString());
      assertTrue(read.out().contains("société a déjà été citée"), file + ": " + read.out());
    }
  }

  @Test
  void aNoteInAnotherLanguageIsKeptAndFoundAndCountedAsNotExtracted() {
    inbox.note("autre.txt", FRENCH);

    Run run = reindex("--strict");
    Run search = Run.of("search", "prévision", "--in", "notes", "--book", book());

    assertEquals(Streetbook.DONE, run.code(), run.err());
    assertTrue(
        run.out().contains("2 notes = 0 unchanged + 1 indexed + 1 not extracted"), run.out());
    assertTrue(search.out().contains("autre.txt"), search.out());
    assertFalse(export("claims").out().contains("autre.txt"));
  }

  @Test
  void aLoopOfLinksIsReadOnceWithAWarning() throws IOException {
    Files.createSymbolicLink(inbox.notes().resolve("again"), inbox.notes());

    Run run = reindex("--strict");

    assertEquals(Streetbook.DONE, run.code(), run.err());
    assertTrue(run.out().startsWith("1 file = "), run.out());
    assertTrue(run.err().contains("again is a link to something that is read already"), run.err());
  }

  @Test
  void twoRootsThatGiveOneNoteAreUsage() {
    inbox
        .forecast("x/same.txt", "UBS", "Ford", 60)
        .forecast("y/same.txt", "Morgan Stanley", "Ford", 50);

    Run run =
        Run.of(
            "reindex",
            inbox.notes().resolve("x").toString(),
            inbox.notes().resolve("y").toString(),
            "--book",
            book());

    assertEquals(Streetbook.USAGE, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("would both be the note same.txt; give"), run.err());
    assertFalse(Files.exists(inbox.book().resolve("MANIFEST")));
  }

  @Test
  void aCoverageListThatIsNotThereIsUsage() {
    Run run = reindex("--catalog", folder.resolve("mine.csv").toString());

    assertEquals(Streetbook.USAGE, run.code());
    assertTrue(run.err().contains("mine.csv"), run.err());
  }

  private Run reindex(String... options) {
    String[] all = Arrays.copyOf(new String[] {"reindex"}, 4 + options.length);
    all[1] = inbox.notes().toString();
    all[2] = "--book";
    all[3] = book();
    System.arraycopy(options, 0, all, 4, options.length);
    return Run.of(all);
  }

  private Run export(String what) {
    return Run.of("export", what, "--format", "jsonl", "--book", book());
  }

  private String book() {
    return inbox.book().toString();
  }

  private static Path sample(String name) {
    return Path.of(System.getProperty("streetbook.root"), "corpus/samples", name);
  }

  /** A document of no pages whose password nobody knows, with the offsets of its objects. */
  private static byte[] pdfWithAPassword() {
    String[] objects = {
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[]/Count 0>>",
      "<</Filter/Standard/V 1/R 2/P -4/O<" + "5a".repeat(32) + ">/U<" + "a5".repeat(32) + ">>>"
    };
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    StringBuilder offsets = new StringBuilder("0000000000 65535 f \n");
    for (int at = 0; at < objects.length; at++) {
      offsets.append("%010d 00000 n \n".formatted(pdf.length()));
      pdf.append(at + 1).append(" 0 obj\n").append(objects[at]).append("\nendobj\n");
    }
    int table = pdf.length();
    pdf.append("xref\n0 4\n").append(offsets);
    pdf.append("trailer\n<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]>>\n");
    pdf.append("startxref\n").append(table).append("\n%%EOF\n");
    return pdf.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
