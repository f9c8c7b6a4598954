package org.streetbook.pipeline.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.wire.Json;
import org.streetbook.pipeline.reindex.Inbox;

/** The command line over one small book. */
class CommandTest {

  @TempDir private static Path folder;
  private static Inbox inbox;
  private static String book;

  @BeforeAll
  static void makeBook() {
    inbox =
        Inbox.in(folder)
            .forecast("one.txt", "Morgan Stanley", "Ford", 50)
            .forecast("two.txt", "UBS", "Ford", 60)
            .bytes("empty.txt", new byte[0]);
    book = inbox.book().toString();
    Run run = Run.of("reindex", inbox.notes().toString(), "--book", book);
    assertEquals(Streetbook.DONE, run.code(), run.err());
    assertTrue(run.out().startsWith("3 files = 0 unchanged + 2 parsed + 1 rejected\n"), run.out());
    assertTrue(run.out().contains("rejected: 1 empty"), run.out());
  }

  @Test
  void aSecondRunSaysThatNothingChanged() {
    Run run = Run.of("reindex", inbox.notes().toString(), "--book", book);

    assertTrue(run.out().startsWith("3 files = 2 unchanged + 0 parsed + 1 rejected\n"), run.out());
  }

  @Test
  void rejectionsCountOnlyWhenStrict() {
    String notes = inbox.notes().toString();

    assertEquals(Streetbook.DONE, Run.of("reindex", notes, "--book", book).code());
    assertEquals(
        Streetbook.REJECTIONS, Run.of("reindex", notes, "--book", book, "--strict").code());
  }

  @Test
  void quietPrintsNothing() {
    Run run = Run.of("reindex", inbox.notes().toString(), "--book", book, "--quiet");

    assertEquals(new Run(Streetbook.DONE, "", ""), run);
  }

  @Test
  void withoutModelsTheClaimsAreTheSame() {
    String other = folder.resolve("without-models").toString();
    Run run = Run.of("reindex", inbox.notes().toString(), "--book", other, "--no-models");

    assertEquals(Streetbook.DONE, run.code(), run.err());
    String with = Run.of("export", "claims", "--format", "jsonl", "--book", book).out();
    String without = Run.of("export", "claims", "--format", "jsonl", "--book", other).out();
    assertFalse(with.isEmpty());
    assertEquals(with, without);
  }

  @Test
  void aMissingFolderOfNotesIsUsage() {
    Run run = Run.of("reindex", folder.resolve("nowhere").toString(), "--book", book);

    assertEquals(Streetbook.USAGE, run.code());
    assertTrue(run.err().contains("no such file or folder"), run.err());
    assertEquals("", run.out());
  }

  @Test
  void anEmptyFolderHasNoNotesAndThatIsFine() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Run run =
        Run.of("reindex", empty.toString(), "--book", folder.resolve("empty-book").toString());

    assertEquals(Streetbook.DONE, run.code());
    assertTrue(run.out().contains("0 notes"), run.out());
  }

  @Test
  void theTableOfADayIsExportedAsItStood() {
    Run run =
        Run.of("export", "estimates", "--as-of", "2026-03-06", "--format", "jsonl", "--book", book);

    assertEquals(Streetbook.DONE, run.code(), run.err());
    assertTrue(run.out().contains("Morgan Stanley"), run.out());
    assertFalse(run.out().contains("UBS"), run.out());
  }

  @Test
  void whatDiffersFromTheTableOfADayIsToldRowByRow() throws IOException {
    Run run =
        Run.of(
            "export", "estimates", "--against", "2026-03-06", "--format", "jsonl", "--book", book);

    assertEquals(Streetbook.DONE, run.code(), run.err());
    JsonNode capex =
        Json.mapper()
            .readTree(
                run.out().lines().filter(l -> l.contains("\"capex\"")).findFirst().orElseThrow());
    assertEquals("revised", capex.path("change").asText(), run.out());
    assertEquals("5000000000", capex.path("difference").asText(), run.out());
    assertEquals("10", capex.path("percent").asText(), run.out());
  }

  @Test
  void daysThatCannotBeMeantAreUsage() {
    Run alone = Run.of("export", "changes", "--book", book);
    Run claims = Run.of("export", "claims", "--against", "2026-03-06", "--book", book);
    Run later =
        Run.of(
            "export",
            "estimates",
            "--as-of",
            "2026-03-06",
            "--against",
            "2026-03-07",
            "--book",
            book);

    assertEquals(Streetbook.USAGE, alone.code());
    assertTrue(alone.err().contains("add --against"), alone.err());
    assertEquals(Streetbook.USAGE, claims.code());
    assertTrue(claims.err().contains("export estimates --against"), claims.err());
    assertEquals(Streetbook.USAGE, later.code());
    assertTrue(later.err().contains("give the earlier day"), later.err());
  }

  @Test
  void aLookBackNeedsTheListsThatTheBookWasMadeWith() throws IOException {
    Path list = folder.resolve("universe.csv");
    Files.writeString(
        list, "id,name,ticker,exchange,kind,parent,fiscal_year_end,aliases\n,Quillmarsh,,,,,,\n");
    Run run =
        Run.of(
            "export",
            "estimates",
            "--as-of",
            "2026-03-06",
            "--catalog",
            list.toString(),
            "--book",
            book);

    assertEquals(Streetbook.USAGE, run.code());
    assertTrue(run.err().contains("made with other lists"), run.err());
  }

  @Test
  void aSearchShowsTheQuoteInItsSentence() {
    Run run = Run.of("search", "capital expenditures firm:UBS", "--book", book);

    assertEquals(Streetbook.DONE, run.code(), run.err());
    assertTrue(run.out().startsWith("UBS · Ford"), run.out());
    assertTrue(run.out().contains(" · 2027 · $60 billion · estimate"), run.out());
    assertTrue(run.out().contains("**$60 billion**"), run.out());
    assertTrue(run.out().contains("two.txt"), run.out());
  }

  @Test
  void aSearchForMachinesGivesClaims() throws IOException {
    Run run =
        Run.of(
            "search",
            "",
            "--firm",
            "UBS",
            "--metric",
            "capex",
            "--year",
            "2027",
            "--format",
            "jsonl",
            "--book",
            book);

    List<String> lines = run.out().lines().toList();
    assertEquals(1, lines.size(), run.out());
    JsonNode claim = Json.mapper().readTree(lines.getFirst());
    assertEquals("60000000000", claim.at("/value/low").asText());
    assertEquals("2027", claim.at("/year").asText());
  }

  @Test
  void aSearchAsOneObjectHasItsTotalAndFacets() throws IOException {
    Run run = Run.of("search", "ford", "--format", "json", "--limit", "1", "--book", book);

    JsonNode whole = Json.mapper().readTree(run.out());
    assertEquals(1, whole.path("claims").size());
    assertTrue(whole.path("total").asInt() > 1, run.out());
    assertTrue(whole.path("facets").has("firm"), run.out());
  }

  @Test
  void notesAndRowsCanBeSearchedToo() {
    Run notes = Run.of("search", "spending", "--in", "notes", "--book", book);
    Run rows = Run.of("search", "ford", "--in", "estimates", "--book", book);

    assertTrue(notes.out().contains("note "), notes.out());
    assertTrue(rows.out().contains("estimate "), rows.out());
  }

  @Test
  void aQueryThatDoesNotParsePointsAtItsColumn() {
    Run run = Run.of("search", "capex firm:\"Morgan", "--book", book);

    assertEquals(Streetbook.USAGE, run.code());
    assertEquals("", run.out());
    List<String> lines = run.err().lines().toList();
    assertEquals("  capex firm:\"Morgan", lines.get(1));
    assertTrue(lines.get(2).matches(" +\\^"), run.err());
  }

  @Test
  void anUnknownFieldNamesItsNearest() {
    Run run = Run.of("search", "frim:UBS", "--book", book);

    assertEquals(Streetbook.USAGE, run.code());
    assertTrue(run.err().contains("firm"), run.err());
  }

  @Test
  void anUnknownMetricNamesItsNearest() {
    Run run = Run.of("search", "ford", "--metric", "cappex", "--book", book);

    assertEquals(Streetbook.USAGE, run.code());
    assertTrue(run.err().contains("capex"), run.err());
  }

  @Test
  void anUnknownFormatNamesItsNearest() {
    Run run = Run.of("export", "claims", "--format", "jsnl", "--book", book);

    assertEquals(Streetbook.USAGE, run.code());
    assertTrue(run.err().contains("did you mean"), run.err());
    assertTrue(run.err().contains("jsonl"), run.err());
  }

  @Test
  void anUnknownExportNamesItsNearest() {
    Run run = Run.of("export", "estimate", "--book", book);

    assertEquals(Streetbook.USAGE, run.code());
    assertTrue(run.err().contains("did you mean estimates?"), run.err());
  }

  @Test
  void whatIsNoExportAtAllIsToldWhatThereIs() {
    Run run = Run.of("export", "nothing", "--book", book);

    assertEquals(Streetbook.USAGE, run.code());
    assertTrue(run.err().contains("is none of estimates, claims"), run.err());
    assertTrue(run.err().contains("(did you mean notes?)"), run.err());
  }

  @Test
  void aFolderWithoutABookIsUsage() {
    Run run = Run.of("search", "capex", "--book", folder.resolve("none").toString());

    assertEquals(Streetbook.USAGE, run.code());
    assertTrue(run.err().contains("streetbook reindex"), run.err());
  }

  @Test
  void anExportToAFileTakesItsFormatFromTheName() throws IOException {
    Path file = folder.resolve("rows.jsonl");

    Run run = Run.of("export", "estimates", "--output", file.toString(), "--book", book);

    assertEquals(Streetbook.DONE, run.code(), run.err());
    assertEquals("", run.out());
    assertTrue(Files.readAllLines(file).getFirst().startsWith("{\"id\":"));
  }

  @ParameterizedTest
  @CsvSource({"rows.xlsx,PK", "rows.parquet,PAR1", "ROWS.XLSX,PK", "rows.json,[", "rows.other,id"})
  void anExportToAFileBeginsAsItsFormatDoes(String name, String beginning) throws IOException {
    Path file = folder.resolve(name);

    Run run = Run.of("export", "findings", "--output", file.toString(), "--book", book);

    assertEquals(Streetbook.DONE, run.code(), run.err());
    byte[] bytes = Files.readAllBytes(file);
    assertEquals(beginning, new String(bytes, 0, beginning.length(), StandardCharsets.ISO_8859_1));
    assertTrue(run.err().contains("findings written to " + file), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "parquet"})
  void binaryFormatsAreKeptFromATerminal(String format) {
    System.setProperty("streetbook.terminal", "out,err");
    try {
      Run run = Run.of("export", "estimates", "--format", format, "--book", book);

      assertEquals(Streetbook.USAGE, run.code());
      assertEquals("", run.out());
      assertTrue(run.err().contains("--output estimates." + format), run.err());
    } finally {
      System.clearProperty("streetbook.terminal");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "parquet"})
  void aSearchHasNoBinaryFormats(String format) {
    Run run = Run.of("search", "capex", "--format", format, "--book", book);

    assertEquals(Streetbook.USAGE, run.code());
    assertTrue(run.err().contains("take csv or jsonl"), run.err());
  }

  @Test
  void aBinaryExportIntoAFolderThatIsNotThereLeavesNothing() {
    Path file = folder.resolve("nowhere").resolve("rows.xlsx");

    Run run = Run.of("export", "estimates", "--output", file.toString(), "--book", book);

    assertEquals(Streetbook.USAGE, run.code());
    assertTrue(run.err().contains("its folder is not there"), run.err());
    assertFalse(Files.exists(file.getParent()));
  }

  @Test
  void rowsAreStaleOnceNobodyConfirmsThem() {
    Run now = Run.of("export", "estimates", "--book", book);
    Run later = Run.of("export", "estimates", "--as-of", "2027-01-01", "--book", book);

    assertFalse(now.out().contains(",stale,"), now.out());
    assertTrue(later.out().contains(",stale,"), later.out());
  }

  @Test
  void aRunSaysFromWhichDayItsRowsAreLookedAtUntilTheNext(@TempDir Path work) throws IOException {
    Path note = work.resolve("note.txt");
    Files.writeString(
        note, "Note of the day\nMarch 2, 2026\n\nBarclays expects Adobe revenue of $25 billion.\n");
    String own = work.resolve("book").toString();
    String[] rows = {"export", "estimates", "--book", own};

    Run.of("reindex", note.toString(), "--book", own, "--as-of", "2027-01-01");
    assertTrue(Run.of(rows).out().contains(",stale,"));
    assertFalse(
        Run.of("export", "estimates", "--book", own, "--as-of", "2026-03-03")
            .out()
            .contains(",stale,"));
    assertEquals(Streetbook.DONE, Run.of("verify", "--book", own).code());

    Run.of("reindex", note.toString(), "--book", own);
    assertFalse(Run.of(rows).out().contains(",stale,"));
    assertEquals(
        Streetbook.USAGE,
        Run.of("reindex", note.toString(), "--book", own, "--as-of", "soon").code());
  }

  @Test
  void whatAnIdStandsForIsShown() throws IOException {
    String claim = first("claims").path("id").asText();
    JsonNode row = first("estimates");
    String note = first("notes").path("id").asText();
    String finding = first("findings").path("id").asText();

    Run ofClaim = Run.of("show", claim, "--book", book);
    Run ofRow = Run.of("show", row.path("id").asText(), "--book", book);
    Run ofNote = Run.of("show", note, "--book", book);
    Run ofFinding = Run.of("show", finding, "--book", book);

    assertTrue(ofClaim.out().contains("claim: " + claim), ofClaim.out());
    assertTrue(ofClaim.out().contains("**"), ofClaim.out());
    assertTrue(ofRow.out().contains(row.path("explanation").asText()), ofRow.out());
    assertTrue(ofNote.out().contains("spending in view"), ofNote.out());
    assertTrue(ofFinding.out().contains("claim "), ofFinding.out());
  }

  @Test
  void aNoteSaysWhoseCopyItIsAndWhichAreItsCopies(@TempDir Path other) {
    Inbox copies =
        Inbox.in(other).forecast("a.txt", "UBS", "Intel", 52).forecast("b.txt", "UBS", "Intel", 52);
    String there = copies.book().toString();
    copies.reindex();
    String story = Run.of("export", "notes", "--book", there, "--format", "csv").out();
    String a = NoteId.ofPath("a.txt").value();
    String b = NoteId.ofPath("b.txt").value();
    String first = a.compareTo(b) < 0 ? a : b;
    Run one = Run.of("show", a, "--book", there);
    Run two = Run.of("show", b, "--book", there);
    Run hits = Run.of("search", "spending", "--in", "notes", "--book", there, "--format", "jsonl");

    assertEquals(2, story.lines().filter(line -> line.contains("," + first + ",")).count(), story);
    assertTrue((one.out() + two.out()).contains("copy of: " + first), one.out());
    assertTrue(one.out().contains(b + " (b.txt)"), one.out());
    assertTrue(two.out().contains(a + " (a.txt)"), two.out());
    assertTrue(hits.out().contains("\"family\":\"" + first), hits.out() + hits.err());
  }

  @Test
  void anIdThatNothingHasIsUsage() {
    assertEquals(Streetbook.USAGE, Run.of("show", "ffffffffffff", "--book", book).code());
    assertEquals(Streetbook.USAGE, Run.of("explain", "ffffffffffff", "--book", book).code());
  }

  @Test
  void aSentenceIsExplainedByItsRules() {
    Run run = Run.of("explain", "UBS expects Ford to report revenue of $9 billion in 2027.");

    assertEquals(Streetbook.DONE, run.code(), run.err());
    assertTrue(run.out().contains("figure: $9 billion"), run.out());
    assertTrue(run.out().contains("claims:"), run.out());
  }

  @Test
  void aClaimIsExplainedFromItsNote() throws IOException {
    Run run = Run.of("explain", first("claims").path("id").asText(), "--book", book);

    assertTrue(run.out().contains("read as:"), run.out());
  }

  @Test
  void figuresAreLinesOfJson() throws IOException {
    Run run = Run.of("figures", inbox.notes().resolve("one.txt").toString());

    JsonNode figure = Json.mapper().readTree(run.out().lines().findFirst().orElseThrow());
    assertEquals("$50 billion", figure.path("quote").asText());
    assertEquals("50000000000", figure.path("low").asText());
    assertEquals("USD", figure.path("unit").asText());
    assertEquals("one.txt", figure.path("doc").asText());
    JsonNode period = figure.path("periods").get(0);
    assertEquals("2027", period.path("label").asText());
    assertEquals("2027-01-01", period.path("start").asText());
    assertEquals("2027-12-31", period.path("end").asText());
    assertEquals("2027", period.path("quote").asText());
  }

  @Test
  void periodsAreTheirOwnLinesAlsoWithoutAFigure(@TempDir Path plans) throws IOException {
    Path file = plans.resolve("plan.txt");
    Files.writeString(
        file,
        "The plant opens early next year. Nike sees a better third quarter than a year earlier.");
    Run run = Run.of("figures", "--periods", "--as-of", "2026-08-12", file.toString());

    List<String> lines = run.out().lines().toList();
    assertEquals(3, lines.size(), run.out());
    JsonNode first = Json.mapper().readTree(lines.getFirst());
    assertEquals("early next year", first.path("quote").asText());
    assertEquals(16, first.path("begin").asInt());
    assertEquals(31, first.path("end").asInt());
    assertEquals("2027-01-01", first.path("period").path("start").asText());
    assertEquals("2027-06-30", first.path("period").path("end").asText());
    JsonNode second = Json.mapper().readTree(lines.get(1));
    assertEquals("FY2026-Q3", second.path("period").path("label").asText());
    assertEquals("2026-02-28", second.path("period").path("end").asText());
    JsonNode third = Json.mapper().readTree(lines.getLast());
    assertEquals("FY2025-Q3", third.path("period").path("label").asText());
    assertEquals("2025-02-28", third.path("period").path("end").asText());
    assertEquals("", Run.of("figures", file.toString()).out());
  }

  @Test
  void aNoteIsReadAsJsonOrText() throws IOException {
    String file = inbox.notes().resolve("one.txt").toString();
    Run json = Run.of("read", file);
    Run text = Run.of("read", file, "--format", "text");

    assertTrue(Json.mapper().readTree(json.out()).path("text").asText().contains("$50 billion"));
    assertTrue(text.out().startsWith("path:      one.txt\n"), text.out());
    assertTrue(text.out().contains("$50 billion"), text.out());
  }

  @Test
  void aRejectedFileIsToldWithItsRemedy() {
    Run run = Run.of("read", inbox.notes().resolve("empty.txt").toString());

    assertEquals("", run.out());
    assertTrue(run.err().contains("empty.txt: 0 bytes; check the export"), run.err());
  }

  @Test
  void aWholeBookVerifies() {
    Run run = Run.of("verify", "--book", book);

    assertEquals(Streetbook.DONE, run.code(), run.err());
    assertTrue(run.out().contains("is whole: 2 notes"), run.out());
  }

  @Test
  void aDamagedBookFailsToVerifyAndToSearch() throws IOException {
    Path damaged = folder.resolve("damaged");
    copy(inbox.book(), damaged);
    try (var files = Files.list(damaged.resolve("shard-0"))) {
      Path largest =
          files
              .max(java.util.Comparator.comparingLong(file -> file.toFile().length()))
              .orElseThrow();
      byte[] bytes = Files.readAllBytes(largest);
      bytes[bytes.length / 2] ^= 0x55;
      Files.write(largest, bytes);
    }

    Run verify = Run.of("verify", "--book", damaged.toString());
    Run search = Run.of("search", "ford", "--book", damaged.toString());

    assertEquals(Streetbook.FAILURE, verify.code());
    assertTrue(verify.out().contains("shard-0/"), verify.out());
    assertEquals(Streetbook.FAILURE, search.code());
    assertTrue(search.err().contains("damaged"), search.err());
  }

  @Test
  void everyCommandHasItsHelp() {
    for (String command :
        List.of(
            "reindex", "search", "export", "show", "explain", "figures", "read", "verify", "mcp")) {
      Run run = Run.of(command, "--help");
      assertEquals(Streetbook.DONE, run.code(), command);
      assertTrue(run.out().startsWith("Usage: streetbook " + command), run.out());
    }
  }

  private static JsonNode first(String export) throws IOException {
    Run run = Run.of("export", export, "--format", "jsonl", "--book", book);
    return Json.mapper().readTree(run.out().lines().findFirst().orElseThrow());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
