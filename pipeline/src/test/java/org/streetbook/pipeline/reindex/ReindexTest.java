package org.streetbook.pipeline.reindex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.corpus.note.Reason;
import org.streetbook.corpus.wire.Json;
import org.streetbook.index.Book;
import org.streetbook.index.store.IndexException;
import org.streetbook.index.store.WriteLock;
import org.streetbook.pipeline.export.BookRows;
import org.streetbook.pipeline.export.Export;
import org.streetbook.pipeline.reconcile.Changes;
import org.streetbook.pipeline.reconcile.Reconciler;
import org.streetbook.pipeline.stages.Workshop;

class ReindexTest {

  private static final String GERMAN =
      "Der Konzern erwartet im laufenden Jahr einen deutlich höheren Umsatz als bisher und will"
          + " die Dividende um zehn Prozent auf 2,20 Euro je Aktie erhöhen. Analysten hatten mit"
          + " weniger gerechnet und heben nun ihre Schätzungen für das kommende Jahr an.\n";

  @TempDir private Path folder;
  private Inbox inbox;

  @BeforeEach
  void makeInbox() {
    inbox = Inbox.in(folder);
  }

  @Test
  void aRunAddsUpAndTheNextLeavesEverythingAlone() {
    inbox
        .forecast("a/one.txt", "Morgan Stanley", "Ford", 50)
        .forecast("b/two.txt", "UBS", "Ford", 60)
        .note("deutsch.txt", GERMAN)
        .bytes("empty.txt", new byte[0]);

    RunSummary first = inbox.reindex();

    assertEquals(4, first.files());
    assertEquals(3, first.filesParsed());
    assertEquals(1, first.filesRejected());
    assertEquals(2, first.notesIndexed());
    assertEquals(1, first.notesNotExtracted());
    assertEquals(Map.of(Reason.EMPTY, 1), first.rejections());
    assertTrue(first.claims() > 0 && first.estimates() > 0, first.text());
    Map<Export, String> exports = inbox.exports();

    RunSummary second = inbox.reindex();

    assertEquals(3, second.filesUnchanged());
    assertEquals(3, second.notesUnchanged());
    assertEquals(Map.of(Reason.EMPTY, 1), second.rejections());
    assertEquals(first.claims(), second.claims());
    assertEquals(exports, inbox.exports());
  }

  @Test
  void aTouchedFileWithTheSameContentIsUnchanged() throws IOException {
    inbox.forecast("one.txt", "Morgan Stanley", "Ford", 50);
    inbox.reindex();
    Files.setLastModifiedTime(inbox.notes().resolve("one.txt"), FileTime.fromMillis(1_000));

    RunSummary summary = inbox.reindex();

    assertEquals(1, summary.filesUnchanged());
    assertEquals(1, summary.notesUnchanged());
  }

  @Test
  void aFullRunReadsEverything() {
    inbox.forecast("one.txt", "Morgan Stanley", "Ford", 50);
    inbox.reindex();
    Map<Export, String> exports = inbox.exports();

    RunSummary summary = new Reindex(inbox.settings(true, false), Progress.NONE).run();

    assertEquals(1, summary.filesParsed());
    assertEquals(exports, inbox.exports());
  }

  @Test
  void aRunSaysHowTheTableChanged() {
    inbox.forecast("one.txt", "Morgan Stanley", "Ford", 50);
    RunSummary first = inbox.reindex();
    assertEquals(new Changes.Count(first.estimates(), 0, 0, 0, 0), first.table());
    assertEquals(Changes.Count.NONE, inbox.reindex().table());

    // Another house on the same row, and a row that nobody had.
    inbox.forecast("two.txt", "UBS", "Ford", 60).forecast("three.txt", "UBS", "Boeing", 55);
    RunSummary second = inbox.reindex();
    assertTrue(second.table().appeared() > 0 && second.table().revised() > 0, second.text());
    assertEquals(0, second.table().gone());

    inbox.remove("three.txt");
    RunSummary third = inbox.prune();
    assertEquals(
        new Changes.Count(0, 0, 0, 0, second.table().appeared()), third.table(), third.text());
  }

  @Test
  void theTableOfADayIsThatOfTheBookOfThatDay() throws IOException {
    // Published on the 6th and on the 7th.
    inbox.forecast("one.txt", "Morgan Stanley", "Ford", 50);
    inbox.reindex();
    String then;
    try (Book book = Book.open(inbox.book())) {
      then = Json.write(new BookRows(book, null).estimates());
    }
    inbox.forecast("two.txt", "UBS", "Ford", 60).note("undated.txt", "UBS cut Ford to sell.");
    inbox.reindex();
    Reconciler reconciler = new Reconciler(Workshop.tools(List.of()).affiliates());
    try (Book book = Book.open(inbox.book())) {
      assertEquals(
          then, Json.write(BookRows.on(book, LocalDate.of(2026, 3, 6), reconciler).estimates()));
      assertEquals(List.of(), BookRows.on(book, LocalDate.of(2026, 3, 5), reconciler).estimates());
      var notes = new ArrayList<Object>();
      BookRows.on(book, LocalDate.of(2026, 3, 6), reconciler).each(Export.NOTES, notes::add);
      assertEquals(1, notes.size());
    }
  }

  @Test
  void aNoteThatIsGoneStaysUntilPruned() {
    inbox.forecast("one.txt", "Morgan Stanley", "Ford", 50).forecast("two.txt", "UBS", "Ford", 60);
    inbox.reindex();
    inbox.remove("two.txt");

    assertEquals(0, inbox.reindex().notesRemoved());
    assertTrue(inbox.exports().get(Export.NOTES).contains("two.txt"));

    assertEquals(1, inbox.prune().notesRemoved());
    assertFalse(inbox.exports().get(Export.NOTES).contains("two.txt"));
    assertFalse(inbox.exports().get(Export.POSITIONS).contains("UBS"));
  }

  @Test
  void pruningOneRootLeavesTheOthersAlone() {
    inbox
        .forecast("x/one.txt", "Morgan Stanley", "Ford", 50)
        .forecast("y/two.txt", "UBS", "Ford", 60);
    Path x = inbox.notes().resolve("x");
    Path y = inbox.notes().resolve("y");
    run(List.of(x, y), false);
    inbox.remove("x/one.txt");
    inbox.remove("y/two.txt");

    assertEquals(1, run(List.of(x), true).notesRemoved());
    assertTrue(inbox.exports().get(Export.NOTES).contains("two.txt"));
  }

  @Test
  void aFileThatVanishesBeforeItIsReadIsARejection() {
    inbox.forecast("one.txt", "Morgan Stanley", "Ford", 50).forecast("two.txt", "UBS", "Ford", 60);

    RunSummary summary =
        new Reindex(inbox.settings(false, false), whenListed(() -> inbox.remove("two.txt"))).run();

    assertEquals(Map.of(Reason.VANISHED, 1), summary.rejections());
    assertEquals(1, summary.notesIndexed());
    assertTrue(inbox.exports().get(Export.REJECTIONS).contains("vanished"));
  }

  @Test
  void aNoteOfTheBookThatVanishesWhileRunningStaysInTheBook() {
    inbox.forecast("one.txt", "Morgan Stanley", "Ford", 50);
    inbox.reindex();
    inbox.forecast("one.txt", "Morgan Stanley", "Ford", 555);

    RunSummary summary =
        new Reindex(inbox.settings(false, false), whenListed(() -> inbox.remove("one.txt"))).run();

    assertEquals(Map.of(Reason.VANISHED, 1), summary.rejections());
    assertTrue(inbox.exports().get(Export.CLAIMS).contains("$50 billion"));
  }

  @Test
  void aRunThatBreaksOffLeavesTheOldBook() {
    inbox.forecast("one.txt", "Morgan Stanley", "Ford", 50);
    inbox.reindex();
    Map<Export, String> before = inbox.exports();
    inbox.forecast("two.txt", "UBS", "Ford", 60);
    Progress breaking =
        new Told() {
          @Override
          public void done(int files) {
            throw new IllegalStateException("broken off");
          }
        };

    assertThrows(
        IllegalStateException.class,
        () -> new Reindex(inbox.settings(true, false), breaking).run());

    assertEquals(before, inbox.exports());
    assertEquals(2, inbox.reindex().notes());
    assertTrue(inbox.exports().get(Export.NOTES).contains("two.txt"));
  }

  @Test
  void nothingIsLeftBesideTheBook() throws IOException {
    inbox.forecast("one.txt", "Morgan Stanley", "Ford", 50);
    inbox.reindex();

    try (Stream<Path> entries = Files.list(inbox.book())) {
      assertEquals(
          List.of("LOCK", "MANIFEST", "shard-0"),
          entries.map(entry -> entry.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void aBookThatIsBeingWrittenIsLockedAndSaysByWhom() {
    inbox.forecast("one.txt", "Morgan Stanley", "Ford", 50);
    inbox.reindex();

    try (WriteLock held = WriteLock.take(inbox.book())) {
      assertNotNull(held);
      var problem = assertThrows(IndexException.Locked.class, () -> inbox.reindex());
      assertTrue(
          problem.getMessage().contains("process " + ProcessHandle.current().pid()),
          problem.getMessage());
    }
  }

  @Test
  void aDamagedBookIsRebuiltOnlyWhenAllIsRead() throws IOException {
    inbox.forecast("one.txt", "Morgan Stanley", "Ford", 50);
    inbox.reindex();
    Map<Export, String> exports = inbox.exports();
    Files.writeString(inbox.book().resolve("MANIFEST"), "{", StandardCharsets.UTF_8);

    assertThrows(IndexException.Damaged.class, () -> inbox.reindex());
    new Reindex(inbox.settings(true, false), Progress.NONE).run();

    assertEquals(exports, inbox.exports());
  }

  @Test
  void aFileThatWouldTakeAnothersPlaceIsRefused() {
    inbox
        .forecast("x/note.txt", "Morgan Stanley", "Ford", 50)
        .forecast("y/note.txt", "UBS", "Ford", 60);
    run(List.of(inbox.notes().resolve("x")), false);

    var problem =
        assertThrows(UnusableInput.class, () -> run(List.of(inbox.notes().resolve("y")), false));

    assertTrue(problem.getMessage().contains("would take its place"), problem.getMessage());
  }

  @Test
  void aFolderThatWasMovedKeepsItsNotes() throws IOException {
    inbox.forecast("x/note.txt", "Morgan Stanley", "Ford", 50);
    run(List.of(inbox.notes().resolve("x")), false);
    Map<Export, String> exports = inbox.exports();
    Files.move(inbox.notes().resolve("x"), inbox.notes().resolve("z"));

    run(List.of(inbox.notes().resolve("z")), true);

    assertEquals(exports, inbox.exports());
  }

  @Test
  void aNewCoverageListReadsAllNotesAnewEvenThoseOfOtherRoots() throws IOException {
    inbox
        .note("x/one.txt", "UBS expects Quillfeather to post revenue of $3 billion in 2027.\n")
        .note("y/two.txt", "UBS expects Quillfeather to post capex of $1 billion in 2027.\n");
    Path x = inbox.notes().resolve("x");
    Path y = inbox.notes().resolve("y");
    run(List.of(x, y), false);
    Path list = folder.resolve("list.csv");
    Files.writeString(list, "name,ticker\nQuillfeather,QLF\n");

    new Reindex(
            new ReindexSettings(List.of(x), inbox.book(), List.of(list), false, false),
            Progress.NONE)
        .run();
    Map<Export, String> stepwise = inbox.exports();
    Inbox fresh = new Inbox(inbox.notes(), folder.resolve("fresh"));
    new Reindex(
            new ReindexSettings(List.of(x, y), fresh.book(), List.of(list), false, false),
            Progress.NONE)
        .run();

    assertEquals(fresh.exports(), stepwise);
    assertTrue(stepwise.get(Export.CLAIMS).contains("QLF"));
  }

  @Test
  void anEmptyFolderGivesAnEmptyBook() {
    RunSummary summary = inbox.reindex();

    assertEquals(0, summary.notes());
    assertTrue(summary.text().contains("0 notes = 0 unchanged"), summary.text());
    try (Book book = Book.open(inbox.book())) {
      assertEquals(0, book.commit().counts().total());
    }
  }

  @Test
  void aSummaryThatDoesNotAddUpFailsTheRun() {
    RunSummary files =
        new RunSummary(3, 1, 1, 0, 2, 1, 1, 0, 0, Map.of(), 0, 0, 0, Changes.Count.NONE, 1);
    RunSummary notes =
        new RunSummary(2, 1, 1, 0, 3, 1, 1, 0, 0, Map.of(), 0, 0, 0, Changes.Count.NONE, 1);

    assertThrows(IllegalStateException.class, files::checked);
    assertThrows(IllegalStateException.class, notes::checked);
  }

  private RunSummary run(List<Path> roots, boolean prune) {
    return new Reindex(
            new ReindexSettings(roots, inbox.book(), List.of(), false, prune), Progress.NONE)
        .run();
  }

  private static Progress whenListed(Runnable then) {
    return new Told() {
      @Override
      public void expect(int files) {
        then.run();
      }
    };
  }

  /** Listens to nothing but what a test overrides. */
  private static class Told implements Progress {
    @Override
    public void expect(int files) {}

    @Override
    public void done(int files) {}

    @Override
    public void warn(String sentence) {}
  }
}
