package org.streetbook.corpus.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.wire.Json;

class SampleNotesTest {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final SampleNotes NOTES = SampleNotes.ofProject();

  @BeforeAll
  static void writeWhenAsked() throws IOException {
    if ("write".equals(System.getProperty("samples"))) {
      for (var made : NOTES.make().entrySet()) {
        Files.write(NOTES.samples().resolve(made.getKey()), made.getValue());
      }
    }
  }

  @Test
  void theCommittedFilesAreWhatTheOriginalsMake() throws IOException {
    for (var made : NOTES.make().entrySet()) {
      byte[] committed = Files.readAllBytes(NOTES.samples().resolve(made.getKey()));
      assertArrayEquals(
          made.getValue(),
          committed,
          made.getKey() + " differs from its original; write it again with -Dsamples=write");
    }
  }

  @Test
  void theCommittedFilesCarryTheTextOfTheirOriginals() throws IOException {
    int seen = 0;
    for (Original original : NOTES.readOriginals()) {
      if (original.values("standalone").contains("no")) {
        continue;
      }
      String carried = flat(carried(original.name() + "." + original.value("format")));
      for (String printed : original.printed()) {
        assertTrue(carried.contains(flat(printed)), original.name() + " lacks: " + printed);
        seen++;
      }
    }
    assertTrue(seen > 100, "paragraphs seen: " + seen);
  }

  @Test
  void aMailCarriesItsAttachmentWhole() throws IOException {
    byte[] expected =
        WordDocument.render(
            Original.read(NOTES.originals().resolve("breakwater-nebius-model.txt")));
    String mail = Files.readString(NOTES.samples().resolve("breakwater-nebius-mail.eml"));
    String encoded =
        mail.substring(mail.indexOf("\r\n\r\n", mail.indexOf("filename=")), mail.lastIndexOf("--="))
            .strip();
    assertArrayEquals(expected, Base64.getMimeDecoder().decode(encoded));
  }

  @Test
  void nothingInADocxIsCompressed() throws IOException {
    byte[] docx = Files.readAllBytes(NOTES.samples().resolve("canalside-target-round-up.docx"));
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(docx))) {
      List<Integer> methods = new ArrayList<>();
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        methods.add(entry.getMethod());
      }
      assertTrue(methods.size() > 3);
      assertEquals(Set.of(ZipEntry.STORED), Set.copyOf(methods));
    }
  }

  @Test
  void aBrokersPdfHasAPageOfItsOwnForDisclosures() throws IOException {
    byte[] pdf = Files.readAllBytes(NOTES.samples().resolve("quayside-coreweave.pdf"));
    try (var document = Loader.loadPDF(pdf)) {
      assertEquals(2, document.getNumberOfPages());
      PDFTextStripper last = new PDFTextStripper();
      last.setStartPage(2);
      assertTrue(last.getText(document).contains("Important disclosures"));
    }
  }

  @Test
  void everySampleStandsInTheTableOfSamplesAndTheOtherWayRound() throws IOException {
    String table = Files.readString(NOTES.samples().resolveSibling("SAMPLES.md"));
    Set<String> listed =
        Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE)
            .matcher(table)
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(names(NOTES.samples()), listed);
    assertTrue(listed.size() >= 18);
  }

  @Test
  void everyExpectedClaimStandsInItsNoteAsPrinted() throws IOException {
    List<JsonNode> claims = lines("expected.jsonl");
    assertTrue(claims.size() >= 120, "expected claims: " + claims.size());
    for (JsonNode claim : claims) {
      stands(claim);
      if (claim.path("metric").asText().equals("rating")) {
        assertTrue(claim.hasNonNull("text"), "a rating has words: " + claim);
      } else {
        assertTrue(claim.hasNonNull("unit"), "a figure has a unit: " + claim);
        ordered(claim);
      }
      assertFalse(
          claim.hasNonNull("year") && !claim.hasNonNull("period"), "a year of no period: " + claim);
    }
  }

  @Test
  void everyTrapStandsInItsNoteOrInTheFurnitureRoundIt() throws IOException {
    List<JsonNode> traps = lines("traps.jsonl");
    assertFalse(traps.isEmpty());
    for (JsonNode trap : traps) {
      stands(trap);
      assertFalse(trap.path("why").asText().isEmpty());
    }
  }

  @Test
  void noFigureIsBothExpectedAndATrap() throws IOException {
    Set<String> expected = new LinkedHashSet<>();
    for (JsonNode claim : lines("expected.jsonl")) {
      expected.add(place(claim));
    }
    for (JsonNode trap : lines("traps.jsonl")) {
      assertFalse(expected.contains(place(trap)), "both: " + trap);
    }
  }

  private static String place(JsonNode row) {
    return row.path("note").asText()
        + "\n"
        + row.path("sentence").asText()
        + "\n"
        + row.path("quote").asText();
  }

  private static void ordered(JsonNode claim) {
    if (claim.hasNonNull("low") && claim.hasNonNull("high")) {
      BigDecimal low = new BigDecimal(claim.path("low").asText());
      BigDecimal high = new BigDecimal(claim.path("high").asText());
      assertTrue(low.compareTo(high) <= 0, "low is above high: " + claim);
      assertEquals(
          low.compareTo(high) < 0,
          claim.path("qualifier").asText().equals("range"),
          "a range has two ends: " + claim);
    } else {
      assertTrue(claim.hasNonNull("low") || claim.hasNonNull("high"), "no value: " + claim);
      assertTrue(
          Set.of("at_least", "at_most").contains(claim.path("qualifier").asText()),
          "an open end: " + claim);
    }
  }

  private static void stands(JsonNode row) throws IOException {
    String sentence = row.path("sentence").asText();
    String quote = row.path("quote").asText();
    assertTrue(sentence.contains(quote), "the quote is not in the sentence: " + row);
    String file = row.path("note").asText().replaceFirst("!/.*", "");
    assertTrue(
        flat(carried(file)).contains(flat(sentence)), "the sentence is not in the note: " + row);
  }

  private static List<JsonNode> lines(String name) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(NOTES.originals().resolveSibling(name))) {
      rows.add(Json.mapper().readTree(line));
    }
    return rows;
  }

  private static final Map<String, String> CARRIED = new TreeMap<>();

  /** The words that a file of the samples carries, read by the format's own library. */
  private static String carried(String name) throws IOException {
    String known = CARRIED.get(name);
    if (known != null) {
      return known;
    }
    byte[] bytes = Files.readAllBytes(NOTES.samples().resolve(name));
    String text =
        switch (name.substring(name.lastIndexOf('.') + 1)) {
          case "pdf" -> {
            try (var document = Loader.loadPDF(bytes)) {
              PDFTextStripper stripper = new PDFTextStripper();
              stripper.setSortByPosition(true);
              yield stripper.getText(document);
            }
          }
          case "docx" -> words(bytes);
          case "html" -> Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)).text();
          case "eml" -> mail(new String(bytes, StandardCharsets.UTF_8));
          default -> new String(bytes, StandardCharsets.UTF_8);
        };
    CARRIED.put(name, text);
    return text;
  }

  /** A mail's own text and that of the document attached to it. */
  private static String mail(String text) throws IOException {
    int attached = text.indexOf("filename=");
    if (attached < 0) {
      return text;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    String encoded = text.substring(text.indexOf("\r\n\r\n", attached), text.lastIndexOf("--="));
    all.writeBytes(
        words(Base64.getMimeDecoder().decode(encoded.strip())).getBytes(StandardCharsets.UTF_8));
    return all.toString(StandardCharsets.UTF_8);
  }

  private static String words(byte[] docx) throws IOException {
    try (XWPFWordExtractor extractor =
        new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
      return extractor.getText();
    }
  }

  private static Set<String> names(Path folder) throws IOException {
    return SampleNotes.filesOf(folder).stream()
        .map(file -> file.getFileName().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String flat(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }
}
