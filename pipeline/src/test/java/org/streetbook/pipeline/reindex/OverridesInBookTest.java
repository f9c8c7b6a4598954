package org.streetbook.pipeline.reindex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.CatalogueException;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.correction.Overrides;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.index.Book;
import org.streetbook.index.verify.Verifier;
import org.streetbook.pipeline.correction.CorrectionCheck;
import org.streetbook.pipeline.export.Export;

/** The analyst's corrections through the life of a book. */
class OverridesInBookTest {

  @TempDir private Path folder;
  private Inbox inbox;

  @BeforeEach
  void makeBook() {
    inbox =
        Inbox.in(folder)
            .forecast("one.txt", "Morgan Stanley", "Ford", 50)
            .forecast("two.txt", "UBS", "Ford", 60)
            .forecast("three.txt", "Barclays", "Intel", 70);
    inbox.reindex();
  }

  private void correct(String... lines) {
    write("claim,action,value,who,why\n" + String.join("\n", lines) + "\n");
  }

  private void write(String text) {
    try {
      Files.createDirectories(inbox.book());
      Files.writeString(inbox.book().resolve(Overrides.FILE), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Claim claim(String quote) {
    try (Book book = Book.open(inbox.book())) {
      return book.claims().filter(c -> c.quote().equals(quote)).findFirst().orElseThrow();
    }
  }

  private List<Estimate> rows(String subject) {
    try (Book book = Book.open(inbox.book())) {
      return book.estimates()
          .filter(
              row ->
                  row.subject().equals(subject)
                      && row.metric().equals("capex")
                      && "2027".equals(row.period()))
          .toList();
    }
  }

  private String commit() {
    try (Book book = Book.open(inbox.book())) {
      return book.commit().run();
    }
  }

  private Map<Export, String> rebuilt() {
    Inbox fresh = new Inbox(inbox.notes(), folder.resolve("fresh-" + System.nanoTime()));
    try {
      Path list = inbox.book().resolve(Overrides.FILE);
      if (Files.exists(list)) {
        Files.createDirectories(fresh.book());
        Files.copy(list, fresh.book().resolve(Overrides.FILE));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    fresh.reindex();
    return fresh.exports();
  }

  @Test
  void whatStandsInTheBookIsCorrectedWithoutReadingANote() {
    String id = claim("$60 billion").id();
    correct(id + ",subject,Intel,jd,wrong company");

    RunSummary summary = inbox.reindex();

    assertEquals(3, summary.filesUnchanged());
    assertEquals(0, summary.notesIndexed());
    Claim moved = claim("$60 billion");
    assertEquals("intel", moved.subject().id());
    assertEquals(id, moved.id());
    Estimate reached = rows("Intel").getFirst();
    assertEquals(2, reached.firms());
    assertTrue(reached.corrections().getFirst().contains("by jd: wrong company"));
    assertTrue(
        rows("Ford").getFirst().excluded().stream()
            .anyMatch(stand -> String.valueOf(stand.why()).contains("instead of Ford, by jd")));
    assertEquals(rebuilt(), inbox.exports());
    assertEquals(List.of(), Verifier.verify(inbox.book()));
  }

  @Test
  void aCorrectionIsUndoneWithItsLine() throws IOException {
    Map<Export, String> before = inbox.exports();
    correct("firm:UBS,firm,Barclays,jd,swapped", "\"quote:\"\"$50 billion\"\"\",mute,,jd,old");
    inbox.reindex();
    assertNotEquals(before, inbox.exports());

    correct("\"quote:\"\"$50 billion\"\"\",mute,,jd,old");
    inbox.reindex();
    assertEquals("ubs", claim("$60 billion").firm().id());
    assertTrue(claim("$50 billion").isMuted());
    Files.delete(inbox.book().resolve(Overrides.FILE));
    inbox.reindex();

    assertEquals(before, inbox.exports());
  }

  @Test
  void aRunWithOneNewFileCorrectsTheWholeBook() {
    inbox.forecast("four.txt", "UBS", "Intel", 80);
    correct("firm:UBS,firm,Barclays,jd,swapped");

    new Reindex(ReindexSettings.of(inbox.notes().resolve("four.txt"), inbox.book()), Progress.NONE)
        .run();

    assertEquals("barclays", claim("$60 billion").firm().id());
    assertEquals("barclays", claim("$80 billion").firm().id());
    assertEquals(rebuilt(), inbox.exports());
  }

  @Test
  void correctionsSurviveFullRunsRebuildsAndChangedNotes() throws IOException {
    correct("note:two.txt firm:UBS,mute,,jd,old");
    inbox.reindex();
    Map<Export, String> corrected = inbox.exports();

    new Reindex(inbox.settings(true, true), Progress.NONE).run();
    assertEquals(corrected, inbox.exports());

    Files.writeString(inbox.book().resolve("MANIFEST"), "{");
    new Reindex(inbox.settings(true, false), Progress.NONE).run();
    assertEquals(corrected, inbox.exports());

    inbox.forecast("two.txt", "UBS", "Ford", 66);
    inbox.reindex();
    assertTrue(claim("$66 billion").isMuted());
    assertEquals(rebuilt(), inbox.exports());
  }

  @Test
  void withNothingChangedThereIsNoNewCommit() {
    correct("firm:UBS,mute,,jd,old", "0123abcd,mute,,jd,of nobody");
    inbox.reindex();
    String commit = commit();

    inbox.reindex();
    assertEquals(commit, commit());

    correct("# a remark", "0123ABCD, mute,,jd,of nobody", "firm:UBS,mute,,jd,old");
    inbox.reindex();
    assertEquals(commit, commit());
  }

  @Test
  void aLineForNoClaimIsAWarningThatNamesItAndTheRunGoesOn() {
    correct("firm:UBS,mute,,jd,old", "0123abcd,mute,,jd,x", "firm:UBS year:1999,mute,,jd,x");
    var warnings = new ArrayList<String>();

    new Reindex(inbox.settings(false, false), listening(warnings)).run();

    assertEquals(2, warnings.size(), warnings.toString());
    assertTrue(warnings.get(0).contains("overrides.csv, line 3: no claim in the book is 0123abcd"));
    assertTrue(warnings.get(1).contains("line 4: no claim in the book is firm:UBS year:1999"));
    assertTrue(claim("$60 billion").isMuted());
    assertFalse(isDue());
  }

  @Test
  void aLineThatANarrowerOneOverrulesIsForAClaimAllTheSame() {
    correct("firm:UBS,firm,Barclays,jd,x", "firm:UBS metric:capex year:2027,firm,JPMorgan,jd,x");
    var warnings = new ArrayList<String>();

    new Reindex(inbox.settings(false, false), listening(warnings)).run();

    assertEquals(List.of(), warnings);
    assertEquals("jpmorgan", claim("$60 billion").firm().id());

    correct("firm:UBS,firm,Barclays,jd,x");
    inbox.reindex();
    assertEquals("barclays", claim("$60 billion").firm().id());
  }

  @Test
  void aFaultyListStopsTheRunBeforeAnythingIsReadAndLeavesTheBook() {
    Map<Export, String> before = inbox.exports();
    inbox.forecast("four.txt", "UBS", "Intel", 80);
    correct("firm:UBS,silence,,jd,x");

    var fault = assertThrows(CatalogueException.class, () -> inbox.reindex());

    assertTrue(String.valueOf(fault.getMessage()).contains("overrides.csv, line 2, column 10"));
    assertEquals(before, inbox.exports());
  }

  @Test
  void linesThatContradictEachOtherOnAClaimStopTheRunAndLeaveTheBook() {
    Map<Export, String> before = inbox.exports();
    correct("firm:UBS,metric,revenue,jd,x", "note:two.txt,metric,eps,jd,x");
    assertContradiction();
    inbox.forecast("two.txt", "UBS", "Ford", 61);
    assertContradiction();

    assertEquals(before, inbox.exports());
  }

  private void assertContradiction() {
    var fault = assertThrows(CatalogueException.class, () -> inbox.reindex());
    String message = String.valueOf(fault.getMessage());
    assertTrue(message.contains("overrides.csv, lines 2 and 3: both are for claim"), message);
  }

  @Test
  void theListIsTheUsersAndIsLeftAsItIs() throws IOException {
    String text = "# mine\nclaim,action,value,who,why\nfirm:UBS,mute,,jd,\"a, b\"";
    write(text);
    inbox.reindex();
    new Reindex(inbox.settings(true, true), Progress.NONE).run();
    Verifier.verify(inbox.book());

    assertEquals(text, Files.readString(inbox.book().resolve(Overrides.FILE)));
    assertEquals(3, inbox.reindex().files());
  }

  @Test
  void itIsToldWhenTheBookWaitsForAChangedList() {
    assertFalse(isDue());
    correct("firm:UBS,mute,,jd,old");
    assertTrue(isDue());
    inbox.reindex();
    assertFalse(isDue());
  }

  @Test
  void aClaimThatIsNotCorrectedAsTheListSaysIsAFault() {
    correct("firm:UBS,mute,,jd,old");
    inbox.reindex();
    try (Book book = Book.open(inbox.book())) {
      assertEquals(List.of(), CorrectionCheck.faults(book, list(), Catalogue.standard()));
      correct("firm:Barclays,mute,,jd,old", "firm:UBS,mute,,jd,old");
      var faults = CorrectionCheck.faults(book, list(), Catalogue.standard());
      assertFalse(faults.isEmpty());
      assertTrue(faults.getFirst().toString().startsWith("claim "), faults.toString());
    }
  }

  private Overrides list() {
    return Overrides.of(inbox.book(), Catalogue.standard());
  }

  private boolean isDue() {
    try (Book book = Book.open(inbox.book())) {
      return CorrectionCheck.isDue(book, list());
    }
  }

  private static Progress listening(List<String> warnings) {
    return new Progress() {
      @Override
      public void expect(int files) {}

      @Override
      public void done(int files) {}

      @Override
      public void warn(String sentence) {
        warnings.add(sentence);
      }
    };
  }
}
