package org.streetbook.pipeline.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.corpus.wire.Json;
import org.streetbook.pipeline.reindex.Inbox;

/** Corrections as an analyst sees them. */
class OverridesCommandTest {

  @TempDir private Path folder;
  private Inbox inbox;
  private String book;

  @BeforeEach
  void makeBook() {
    inbox =
        Inbox.in(folder)
            .forecast("one.txt", "Morgan Stanley", "Ford", 50)
            .forecast("two.txt", "UBS", "Ford", 60);
    book = inbox.book().toString();
    reindex();
  }

  private Run reindex() {
    return Run.of("reindex", inbox.notes().toString(), "--book", book, "--quiet");
  }

  private void correct(String... lines) throws IOException {
    Files.writeString(
        inbox.book().resolve("overrides.csv"),
        "claim,action,value,who,why\n" + String.join("\n", lines) + "\n");
  }

  private String claimOf(String query) throws IOException {
    String out = Run.of("search", query, "--format", "jsonl", "--book", book).out();
    return Json.mapper().readTree(out.lines().findFirst().orElseThrow()).path("id").asText();
  }

  /** The rows on the capex of Ford in 2027. */
  private List<JsonNode> rows() throws IOException {
    return Run.of("export", "estimates", "--format", "jsonl", "--book", book)
        .out()
        .lines()
        .map(line -> Json.read(line, JsonNode.class))
        .filter(row -> row.path("metric").asText().equals("capex"))
        .filter(row -> row.path("period").asText().equals("2027"))
        .toList();
  }

  @Test
  void aMutedClaimIsFoundAndMarkedAndItsRowTellsWhy() throws IOException {
    String id = claimOf("firm:UBS metric:capex");
    correct(id + ",mute,,R. L.,withdrawn the day after");

    assertEquals(new Run(Streetbook.DONE, "", ""), reindex());

    Run found = Run.of("search", "firm:UBS metric:capex", "--book", book);
    assertTrue(
        found.out().contains("    corrected: muted by R. L.: withdrawn the day after\n"),
        found.out());
    Run shown = Run.of("show", id, "--book", book);
    assertTrue(
        shown.out().contains("  corrected: muted by R. L.: withdrawn the day after\n"),
        shown.out());
    JsonNode row = rows().getFirst();
    assertEquals(1, row.path("n_firms").asInt());
    assertEquals("Morgan Stanley", row.path("positions").get(0).path("firm").asText());
    assertTrue(
        row.path("excluded").toString().contains("\"why\":\"muted by R. L.: withdrawn"),
        row.toString());
    Run rowShown = Run.of("show", row.path("id").asText(), "--book", book);
    assertTrue(
        rowShown.out().contains("corrected: claim " + id + ": muted by R. L.: withdrawn"),
        rowShown.out());
    assertTrue(
        rowShown.out().contains("UBS: $60 billion, 2026-03-07 (muted by R. L.: withdrawn"),
        rowShown.out());
    assertEquals(
        1,
        Run.of("search", "corrected:mute", "--format", "jsonl", "--book", book)
            .out()
            .lines()
            .count());
    assertTrue(
        Run.of("search", "corrected:firm", "--format", "jsonl", "--book", book).out().isEmpty());
  }

  @Test
  void aClaimGivenToAnotherFirmIsFoundUnderItAndItsRowTellsWhoseItWas() throws IOException {
    String id = claimOf("firm:UBS metric:capex");
    correct("note:two.txt firm:UBS,firm,Barclays,jd,columns swapped");
    reindex();

    assertEquals(id, claimOf("firm:Barclays metric:capex"));
    String told = "firm Barclays instead of UBS, by jd: columns swapped";
    Run explained = Run.of("explain", id, "--book", book);
    assertTrue(explained.out().contains("  corrected: " + told + "\n"), explained.out());
    JsonNode row = rows().getFirst();
    assertTrue(row.path("positions").toString().contains("\"firm\":\"Barclays\""), row.toString());
    assertFalse(row.path("positions").toString().contains("\"firm\":\"UBS\""), row.toString());
    assertEquals("claim " + id + ": " + told, row.path("corrections").get(0).asText());
    String table = Run.of("export", "estimates", "--format", "md", "--book", book).out();
    assertTrue(table.contains("- corrected: claim " + id + ": " + told + "\n"), table);
    String page = Run.of("export", "estimates", "--format", "html", "--book", book).out();
    assertTrue(page.contains("<li>claim " + id + ": " + told + "</li>"), page);
  }

  @Test
  void whatASpreadsheetWouldRunIsNeutralisedInCsv() throws IOException {
    correct("note:two.txt firm:UBS,mute,,=1+1,+SUM(A1)");
    reindex();

    String csv = Run.of("export", "claims", "--format", "csv", "--book", book).out();

    assertTrue(csv.contains(",'=1+1,'+SUM(A1)"), csv);
    assertFalse(csv.contains(",=1+1"), csv);
  }

  @Test
  void aTerminalIsSafeFromWhatTheListHolds() throws IOException {
    correct("note:two.txt firm:UBS,mute,,jd,a\u001b[31mb");

    Run run = reindex();

    assertEquals(Streetbook.USAGE, run.code());
    assertTrue(
        run.err().contains("overrides.csv, line 2, column 32: a control character; delete it"),
        run.err());
  }

  @Test
  void aFaultyListIsUsageAndNamesThePlace() throws IOException {
    correct("note:two.txt firm:UBS,firm,,jd,x");

    Run run = reindex();

    assertEquals(Streetbook.USAGE, run.code());
    assertTrue(run.err().contains("overrides.csv, line 2, column "), run.err());
    assertTrue(run.err().contains("no value for firm; fill it in or delete the line"), run.err());
  }

  @Test
  void aContradictionIsUsageToo() throws IOException {
    correct("firm:UBS,metric,revenue,jd,x", "note:two.txt,metric,eps,jd,x");

    Run run = reindex();

    assertEquals(Streetbook.USAGE, run.code());
    assertTrue(run.err().contains("lines 2 and 3: both are for claim"), run.err());
  }

  @Test
  void aLineForNoClaimIsToldOnStandardErrorOnly() throws IOException {
    correct("0123456789abcdef,mute,,jd,x");

    Run run = reindex();

    assertEquals(Streetbook.DONE, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("line 2: no claim in the book is 0123456789abcdef"), run.err());
  }

  @Test
  void verifySaysThatAReindexIsDue() throws IOException {
    correct("firm:UBS,mute,,jd,x");

    Run due = Run.of("verify", "--book", book);
    assertEquals(Streetbook.DONE, due.code());
    assertTrue(due.err().contains("overrides.csv has changed since the book was made"), due.err());

    reindex();
    Run done = Run.of("verify", "--book", book);
    assertEquals("", done.err());
    assertTrue(done.out().contains(" is whole: "), done.out());
  }
}
