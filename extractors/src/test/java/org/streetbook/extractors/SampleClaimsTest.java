package org.streetbook.extractors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.corpus.ingest.Limits;
import org.streetbook.corpus.ingest.NoteReader;
import org.streetbook.corpus.ingest.Outcome;
import org.streetbook.corpus.ingest.Source;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Span;
import org.streetbook.corpus.wire.Json;

/**
 * Extracts the sample notes: what must hold of every claim, and how much of what is expected comes.
 */
class SampleClaimsTest {

  private static final Path ROOT = Path.of(System.getProperty("streetbook.root", ".."));
  private static final ClaimExtractor EXTRACTOR = ClaimExtractor.standard(Catalogue.standard());
  private static final List<Note> NOTES = new ArrayList<>();

  @BeforeAll
  static void readTheSamples() throws IOException {
    NoteReader reader = new NoteReader(Limits.standard());
    List<Path> files;
    try (Stream<Path> listed = Files.list(ROOT.resolve("corpus/samples"))) {
      files = listed.sorted().toList();
    }
    for (Path file : files) {
      String name = Objects.requireNonNull(file.getFileName()).toString();
      for (Outcome outcome : reader.read(new Source(name, Files.readAllBytes(file)))) {
        if (outcome instanceof Outcome.Read read) {
          NOTES.add(read.note());
        }
      }
    }
    assertTrue(NOTES.size() >= 20, "the samples are gone");
  }

  @Test
  void everyClaimStandsWhereItSays() {
    for (Note note : NOTES) {
      Set<String> ids = new HashSet<>();
      for (Claim claim : EXTRACTOR.extract(note).claims()) {
        assertEquals(claim.quote(), claim.span().of(note.text()));
        assertEquals(
            claim.sentence().text(),
            new Span(claim.sentence().begin(), claim.sentence().end()).of(note.text()));
        assertTrue(ids.add(claim.id() + claim.metric()), "twice in " + note.path() + ": " + claim);
        assertTrue(claim.confidence() > 0 && claim.confidence() < 1);
        assertFalse(claim.rule().isBlank());
      }
    }
  }

  @Test
  void theSameNoteGivesTheSameBytes() {
    for (Note note : NOTES) {
      assertEquals(
          Json.write(EXTRACTOR.extract(note).claims()),
          Json.write(ClaimExtractor.standard(Catalogue.standard()).extract(note).claims()));
    }
  }

  @Test
  void aNoteInAnotherLanguageIsNotExtracted() {
    List<Note> foreign = NOTES.stream().filter(note -> !note.lang().equals("en")).toList();
    assertFalse(foreign.isEmpty());
    foreign.forEach(note -> assertTrue(EXTRACTOR.extract(note).claims().isEmpty()));
  }

  @Test
  void anExplanationTellsOfEveryClaimAndDrop() {
    for (Note note : NOTES) {
      if (!note.extractable()) {
        continue;
      }
      Extraction extraction = EXTRACTOR.extract(note);
      List<Explanation> explanations = EXTRACTOR.explain(note);
      assertEquals(
          extraction.claims().size(),
          explanations.stream().mapToInt(explanation -> explanation.claims().size()).sum());
      assertEquals(
          extraction.dropped().size(),
          explanations.stream().mapToInt(explanation -> explanation.dropped().size()).sum());
    }
  }

  /** Floors under what was measured when the test was written: figures 0.77, claims 0.41. */
  @Test
  void mostOfWhatIsExpectedComes() throws IOException {
    List<Claim> claims = new ArrayList<>();
    NOTES.forEach(note -> claims.addAll(EXTRACTOR.extract(note).claims()));
    int required = 0;
    int figures = 0;
    int whole = 0;
    Path file = ROOT.resolve("corpus/src/test/resources/samples/expected.jsonl");
    for (String line : Files.readAllLines(file)) {
      JsonNode gold = Json.mapper().readTree(line);
      if (gold.path("optional").asBoolean()) {
        continue;
      }
      required++;
      List<Claim> same = claims.stream().filter(claim -> isFigure(claim, gold)).toList();
      figures += same.isEmpty() ? 0 : 1;
      whole += same.stream().anyMatch(claim -> isWhole(claim, gold)) ? 1 : 0;
    }
    assertTrue(figures >= 0.70 * required, figures + " of " + required + " figures");
    assertTrue(whole >= 0.30 * required, whole + " of " + required + " claims");
  }

  private static boolean isFigure(Claim claim, JsonNode gold) {
    boolean note =
        claim.note().path().endsWith(gold.path("note").asText())
            || gold.path("note").asText().endsWith(claim.note().path());
    if (!note) {
      return false;
    }
    return switch (claim.value()) {
      case Amount amount ->
          equal(amount.low(), gold.path("low"))
              && equal(amount.high(), gold.path("high"))
              && amount.unit().equals(gold.path("unit").asText());
      case Rating rating -> rating.text().equalsIgnoreCase(gold.path("text").asText());
    };
  }

  private static boolean equal(BigDecimal value, JsonNode expected) {
    return value == null
        ? expected.isNull() || expected.isMissingNode()
        : expected.isTextual() && value.compareTo(new BigDecimal(expected.asText())) == 0;
  }

  private static boolean isWhole(Claim claim, JsonNode gold) {
    boolean year =
        gold.path("year").isNull()
            ? claim.year() == null
            : Objects.equals(claim.year(), gold.path("year").asInt());
    return claim.metric().equals(gold.path("metric").asText())
        && claim.subject().name().equalsIgnoreCase(gold.path("subject").asText())
        && year;
  }
}
