package org.streetbook.pipeline.reindex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.family.Family;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.index.Book;
import org.streetbook.index.verify.Verifier;
import org.streetbook.pipeline.export.BookRows;
import org.streetbook.pipeline.export.Export;
import org.streetbook.pipeline.export.NoteRow;
import org.streetbook.pipeline.reconcile.Reconciler;
import org.streetbook.pipeline.reconcile.Stories;
import org.streetbook.pipeline.reconcile.rate.Rates;
import org.streetbook.pipeline.stages.Workshop;

/** Families from files to the book, as notes come and go. */
class CopiesInBookTest {

  private static final List<String> SENTENCES =
      List.of(
          "The strike at the two northern foundries enters its third week without a meeting.",
          "Dealers in four states say that the vans they were promised have not arrived.",
          "Barclays expects Ford to lift capital expenditures to $12.4 billion in 2027.",
          "Its analysts spoke to suppliers who had laid off a tenth of their night shift.",
          "A ferry that carries engines across the lake has been idle since Sunday morning.",
          "Union leaders called the last offer an insult and walked out of the town hall.",
          "The governor has asked both sides to come to the capital before the weekend.",
          "Managers hope to keep the paint shop open with staff from the office upstairs.",
          "Nobody who was asked would say how long the stock of castings is going to last.",
          "UBS rates Intel Neutral, since chips for cars wait for the vans as everything does.");

  @TempDir private Path folder;
  private Inbox inbox;

  @BeforeEach
  void makeInbox() {
    inbox = Inbox.in(folder);
  }

  private void write(String path, String title, int day, List<String> sentences) {
    inbox.note(
        path,
        title + "\n\nPublished: 2026-03-0" + day + "\n\n" + String.join(" ", sentences) + "\n");
  }

  private void writeStoryAndCopy() {
    write("story.txt", "No end to the strike", 3, SENTENCES);
    write("copy.txt", "Vans wait for castings", 4, SENTENCES);
  }

  private static NoteId id(String path) {
    return NoteId.ofPath(path);
  }

  @Test
  void aCopyIsOfTheFamilyOfItsStoryUntilEitherGoes() {
    writeStoryAndCopy();
    inbox.prune();
    try (Book book = Book.open(inbox.book())) {
      Family family = book.familyOf(id("copy.txt"));
      assertNotNull(family);
      assertEquals(new Family(id("story.txt"), List.of(id("copy.txt"), id("story.txt"))), family);
      assertEquals(1, book.commit().counts().families());
      Estimate row =
          book.estimates().filter(each -> each.metric().equals("capex")).findFirst().orElseThrow();
      assertEquals(1, row.notes());
      assertEquals(2, row.claims());
    }
    inbox.remove("story.txt");
    inbox.prune();

    try (Book book = Book.open(inbox.book())) {
      assertNull(book.familyOf(id("copy.txt")));
      assertEquals(0, book.commit().counts().families());
    }
    assertEquals(List.of(), Verifier.verify(inbox.book()));
  }

  @Test
  void anEarlierNoteIsTheStoryFromThenOn() {
    writeStoryAndCopy();
    inbox.reindex();
    write("first.txt", "Foundries stand still", 1, SENTENCES);
    inbox.reindex();

    try (Book book = Book.open(inbox.book())) {
      for (String path : List.of("first.txt", "story.txt", "copy.txt")) {
        Family family = book.familyOf(id(path));
        assertNotNull(family, path);
        assertEquals(id("first.txt"), family.story());
      }
      assertEquals(1, book.commit().counts().families());
    }
  }

  /** Nothing that the new note says is of the subject whose row changes. */
  @Test
  void aRowOfNotesWhoseStoryIsAnotherNowIsMadeAnew() {
    write("story.txt", "No end to the strike", 3, SENTENCES);
    write("excerpt.txt", "Vans wait", 4, SENTENCES.subList(6, 10));
    inbox.reindex();
    assertEquals(1, ratingOfIntel().notes());
    // the story is a copy of this one, and the excerpt is none
    List<String> older = new ArrayList<>(SENTENCES.subList(0, 9));
    older.add("Snow is forecast for the north.");
    write("older.txt", "Foundries stand still", 1, older);
    inbox.reindex();

    try (Book book = Book.open(inbox.book())) {
      assertEquals(
          new Family(id("older.txt"), List.of(id("older.txt"), id("story.txt"))),
          book.familyOf(id("story.txt")));
      assertNull(book.familyOf(id("excerpt.txt")));
    }
    assertEquals(2, ratingOfIntel().notes());
    Inbox rebuilt = new Inbox(inbox.notes(), folder.resolve("rebuilt"));
    rebuilt.reindex();
    assertEquals(rebuilt.exports(), inbox.exports());
  }

  private Estimate ratingOfIntel() {
    try (Book book = Book.open(inbox.book())) {
      return book.estimates()
          .filter(row -> row.metric().equals("rating"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void aRunThatChangesNothingCommitsNothing() {
    writeStoryAndCopy();
    inbox.reindex();
    String run = run();
    inbox.reindex();

    assertEquals(run, run());
  }

  private String run() {
    try (Book book = Book.open(inbox.book())) {
      return book.commit().run();
    }
  }

  @Test
  void aTableOfThePastKnowsTheCopiesOfThatDay() {
    writeStoryAndCopy();
    write("late.txt", "The strike, once more", 6, SENTENCES);
    inbox.reindex();
    try (Book book = Book.open(inbox.book())) {
      assertEquals(List.of("copy.txt", "story.txt"), copies(book, LocalDate.of(2026, 3, 5)));
      assertEquals(List.of(), copies(book, LocalDate.of(2026, 3, 3)));
      Estimate row =
          rows(book, LocalDate.of(2026, 3, 5)).estimates().stream()
              .filter(each -> each.metric().equals("capex"))
              .findFirst()
              .orElseThrow();
      assertEquals(1, row.notes());
      assertEquals(2, row.claims());
    }
  }

  private static BookRows rows(Book book, LocalDate day) {
    return BookRows.on(
        book,
        day,
        new Reconciler(
            Workshop.tools(List.of()).affiliates(), Rates.none(), Stories.of(book.families())));
  }

  private static List<String> copies(Book book, LocalDate day) {
    var paths = new ArrayList<String>();
    try {
      rows(book, day)
          .each(
              Export.NOTES,
              row -> {
                if (((NoteRow) row).family() != null) {
                  paths.add(((NoteRow) row).path());
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return paths;
  }
}
