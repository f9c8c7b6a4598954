package org.streetbook.pipeline.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.corpus.wire.Json;
import org.streetbook.index.Book;
import org.streetbook.pipeline.reindex.Inbox;

/** Rates of exchange as an analyst gives them. */
class RatesCommandTest {

  private static final String HEADER = "date,base,quote,rate\n";

  @TempDir private Path folder;
  private Inbox inbox;
  private Path rates;

  @BeforeEach
  void makeNotes() throws IOException {
    inbox =
        Inbox.in(folder)
            .note("one.txt", note("2026-03-05", "Morgan Stanley", "$50 billion"))
            .note("two.txt", note("2026-03-06", "UBS", "€44 billion"));
    rates = folder.resolve("rates.csv");
    Files.writeString(rates, HEADER + "2026-03-04,EUR,USD,1.1\n");
  }

  private static String note(String day, String bank, String amount) {
    return "Ford spending in view\n\nPublished: "
        + day
        + "\n\n"
        + bank
        + " expects Ford to lift capital expenditures to "
        + amount
        + " in 2027.\n";
  }

  private Run reindex(Path book, String... more) {
    var args = new ArrayList<>(List.of("reindex", inbox.notes().toString(), "--quiet"));
    args.addAll(List.of("--book", book.toString()));
    args.addAll(List.of(more));
    return Run.of(args.toArray(String[]::new));
  }

  private Run reindex(String... more) {
    return reindex(inbox.book(), more);
  }

  private Run withRates() {
    return reindex("--rates", rates.toString());
  }

  private JsonNode finding() {
    List<JsonNode> found =
        Run.of("export", "findings", "--format", "jsonl", "--book", inbox.book().toString())
            .out()
            .lines()
            .map(line -> Json.read(line, JsonNode.class))
            .filter(line -> line.path("class").asText().equals("different_currency"))
            .toList();
    assertEquals(1, found.size(), found::toString);
    return found.getFirst();
  }

  private String sentence() {
    return finding().path("sentence").asText();
  }

  private String fingerprint() {
    try (Book book = Book.open(inbox.book())) {
      return book.commit().rates();
    }
  }

  @Test
  void theFindingOfTwoCurrenciesGainsTheComparison() {
    assertEquals(new Run(Streetbook.DONE, "", ""), withRates());
    assertTrue(
        sentence()
            .endsWith(
                "€44 billion is $48.4 billion at 1.1 USD per EUR of 2026-03-04, 3.2 % below $50"
                    + " billion: the two come to the same in two currencies."),
        sentence());
    assertEquals(
        "44 * 1.1 = 48.4, at 1.1 USD per EUR of 2026-03-04",
        finding().path("arithmetic").get(0).asText());
    String row = finding().path("estimates").get(0).asText();
    Run shown = Run.of("show", row, "--book", inbox.book().toString());
    assertTrue(shown.out().contains("at 1.1 USD per EUR of 2026-03-04"), shown.out());
    Run verified = Run.of("verify", "--book", inbox.book().toString());
    assertEquals(Streetbook.DONE, verified.code(), verified.out() + verified.err());
  }

  @Test
  void otherRatesApplyToWhatStandsWithoutReadingANoteAgain() throws IOException {
    reindex();
    assertTrue(sentence().endsWith("The rows are kept apart."), sentence());
    assertEquals("", fingerprint());

    assertEquals(new Run(Streetbook.DONE, "", ""), withRates());
    String first = fingerprint();
    assertEquals(
        "1.1 USD per EUR of 2026-03-04", finding().path("values").path("rate_EUR").asText());

    Files.writeString(rates, HEADER + "2026-03-05,USD,EUR,0.8\n");
    Run run =
        Run.of(
            "reindex",
            inbox.notes().toString(),
            "--book",
            inbox.book().toString(),
            "--rates",
            rates.toString());
    assertTrue(run.out().startsWith("2 files = 2 unchanged + 0 parsed"), run.out());
    assertNotEquals(first, fingerprint());
    assertEquals(
        "0.8 EUR per USD of 2026-03-05", finding().path("values").path("rate_EUR").asText());

    Run without = reindex();
    assertEquals(
        "streetbook: without the rates of the last run nothing is compared across currencies any"
            + " more; give them again with --rates FILE to keep it\n",
        without.err());
    assertTrue(sentence().endsWith("The rows are kept apart."), sentence());
    assertEquals(new Run(Streetbook.DONE, "", ""), reindex());
  }

  @Test
  void aRunWithTheSameRatesWritesNothing() throws IOException {
    withRates();
    String manifest = Files.readString(inbox.book().resolve("MANIFEST"));
    Files.writeString(rates, HEADER + "# of the bank\n2026-03-04,EUR,USD,1.10\n");
    withRates();
    assertEquals(manifest, Files.readString(inbox.book().resolve("MANIFEST")));
  }

  @Test
  void stepByStepOrAllAtOnceTheSameBook() throws IOException {
    reindex();
    withRates();
    inbox.note("three.txt", note("2026-03-09", "Barclays", "£35 billion"));
    Files.writeString(rates, HEADER + "2026-03-04,EUR,USD,1.1\n2026-03-07,GBP,USD,1.3\n");
    withRates();
    inbox.note("two.txt", note("2026-03-08", "UBS", "€40 billion"));
    withRates();
    Inbox anew = new Inbox(inbox.notes(), folder.resolve("anew"));
    reindex(anew.book(), "--rates", rates.toString());

    assertEquals(anew.exports(), inbox.exports());
    assertTrue(sentence().contains("£35 billion is $45.5 billion"), sentence());
    assertTrue(sentence().contains("€40 billion is $44 billion"), sentence());
  }

  @Test
  void aLookBackAsksForTheRatesOfTheBook() throws IOException {
    inbox.note("late.txt", note("2026-04-01", "Barclays", "$90 billion"));
    withRates();
    String[] back = {
      "export", "findings", "--as-of", "2026-03-10", "--book", inbox.book().toString()
    };
    Run without = Run.of(back);
    assertEquals(Streetbook.USAGE, without.code());
    assertEquals(
        "streetbook: "
            + inbox.book()
            + " was made with rates of exchange; give those of its last reindex with --rates, or"
            + " reindex it\n",
        without.err());
    Run with = Run.of(and(back, "--rates", rates.toString()));
    assertEquals(Streetbook.DONE, with.code(), with.err());
    assertTrue(with.out().contains("3.2 % below $50 billion"), with.out());

    Path other =
        Files.writeString(folder.resolve("other.csv"), HEADER + "2026-03-04,EUR,USD,1.2\n");
    Run wrong = Run.of(and(back, "--rates", other.toString()));
    assertEquals(Streetbook.USAGE, wrong.code());
    assertTrue(
        wrong.err().contains("was made with other rates of exchange than " + other), wrong.err());

    reindex();
    Run needless = Run.of(and(back, "--rates", rates.toString()));
    assertEquals(Streetbook.USAGE, needless.code());
    assertTrue(needless.err().contains("leave out --rates"), needless.err());
    assertFalse(Run.of(back).out().contains("3.2 % below"));
  }

  private static String[] and(String[] args, String... more) {
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void aBadFileEndsTheRunBeforeANoteIsRead() throws IOException {
    withRates();
    String manifest = Files.readString(inbox.book().resolve("MANIFEST"));
    Files.writeString(rates, HEADER + "2026-03-04,EUR,USD,-1.1\n");
    Run run = withRates();
    assertEquals(Streetbook.USAGE, run.code());
    assertEquals(
        "streetbook: "
            + rates
            + ", line 2, column 20: a rate of -1.1; write how much of the quoted currency one unit of"
            + " the base is worth, above zero\n",
        run.err());
    assertEquals(manifest, Files.readString(inbox.book().resolve("MANIFEST")));

    Run absent = reindex("--rates", folder.resolve("none.csv").toString());
    assertEquals(Streetbook.USAGE, absent.code());
    assertTrue(absent.err().contains("none.csv: cannot be read"), absent.err());
  }
}
