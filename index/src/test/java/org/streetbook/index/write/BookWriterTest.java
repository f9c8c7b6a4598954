package org.streetbook.index.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.index.Book;
import org.streetbook.index.Sample;
import org.streetbook.index.Sample.ClaimSample;
import org.streetbook.index.Shelf;
import org.streetbook.index.entry.Counts;
import org.streetbook.index.entry.StoredNote;
import org.streetbook.index.schema.Grouping;
import org.streetbook.index.schema.Vocabulary;
import org.streetbook.index.store.IndexException;
import org.streetbook.index.verify.Verifier;

class BookWriterTest {

  @TempDir Path folder;

  private static Sample note(String path) {
    return Sample.note(path)
        .claim("Margins of 12% are ahead.", "12%", ClaimSample.of("margin").value("12", "12", "%"));
  }

  private Set<String> files(String sub) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(sub))) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  @Test
  void nothingShowsBeforeTheCommit() {
    Shelf.of(note("a.txt")).into(folder, "r1");
    try (BookWriter writer = BookWriter.open(folder, Shelf.run("r2"), Vocabulary.none())) {
      Shelf.of(note("b.txt")).fill(writer);
      try (Book book = Book.open(folder)) {
        assertEquals("r1", book.commit().run());
        assertEquals(1, book.claims().count());
      }
    }
    try (Book book = Book.open(folder)) {
      assertEquals("r1", book.commit().run());
    }
  }

  @Test
  void aFirstRunWithoutACommitLeavesNoBook() {
    try (BookWriter writer = BookWriter.open(folder, Shelf.run("r1"), Vocabulary.none())) {
      assertNull(writer.standing());
      Shelf.of(note("a.txt")).fill(writer);
    }
    assertThrows(IndexException.NoBook.class, () -> Book.open(folder));
  }

  @Test
  void afterACommitOnlyTheBookAndTheLockAreLeft() throws IOException {
    Shelf.of(note("a.txt")).into(folder, "r1");
    Shelf.of(note("b.txt")).into(folder, "r2");
    assertEquals(Set.of("MANIFEST", "LOCK", "shard-0"), files(""));
    assertEquals(1, files("shard-0").stream().filter(file -> file.startsWith("segments_")).count());
  }

  @Test
  void theUsersOwnFilesAreLeftAlone() throws IOException {
    Files.writeString(folder.resolve("watches.json"), "[]");
    Files.createDirectories(folder.resolve("shard-7/letters"));
    Files.writeString(folder.resolve("shard-7/letters/mine.txt"), "mine");
    Shelf.of(note("a.txt")).into(folder, "r1");
    Shelf.of(note("a.txt")).anew(folder, "r2", 2);
    assertEquals("[]", Files.readString(folder.resolve("watches.json")));
    assertEquals("mine", Files.readString(folder.resolve("shard-7/letters/mine.txt")));
  }

  @Test
  void whatABrokenOffRunLeftIsClearedAwayByTheNext() throws IOException {
    Shelf.of(note("a.txt")).into(folder, "r1");
    Files.createDirectories(folder.resolve(".staging-r0/x"));
    Files.createDirectories(folder.resolve("shard-4"));
    Files.writeString(folder.resolve("shard-4/_0.cfs"), "half");
    Files.writeString(folder.resolve("shard-0/_99.fdt"), "half");
    Shelf.of(note("b.txt")).into(folder, "r2");
    assertEquals(Set.of("MANIFEST", "LOCK", "shard-0"), files(""));
    assertFalse(files("shard-0").contains("_99.fdt"));
  }

  @Test
  void aRunIsCommittedOnce() {
    var first = Shelf.of(note("a.txt")).into(folder, "r1");
    var again = Shelf.of(note("b.txt")).into(folder, "r1");
    assertEquals(first, again);
    try (Book book = Book.open(folder)) {
      assertEquals(1, book.notes().count());
    }
  }

  @Test
  void aRebuildReplacesEverythingAndTakesAFreeFolder() throws IOException {
    Shelf.of(note("a.txt")).into(folder, "r1");
    Shelf.of(note("b.txt")).anew(folder, "r2", 1);
    assertEquals(Set.of("MANIFEST", "LOCK", "shard-1"), files(""));
    try (Book book = Book.open(folder)) {
      assertEquals(List.of("b.txt"), List.copyOf(book.state().keySet()));
    }
    Shelf.of(note("c.txt")).anew(folder, "r3", 1);
    assertEquals(Set.of("MANIFEST", "LOCK", "shard-0"), files(""));
  }

  @Test
  void aDamagedBookCanBeRebuiltButNotGoneOnWith() throws IOException {
    Shelf.of(note("a.txt")).into(folder, "r1");
    Files.writeString(folder.resolve("MANIFEST"), "{}");
    assertThrows(
        IndexException.Damaged.class,
        () -> BookWriter.open(folder, Shelf.run("r2"), Vocabulary.none()));
    Shelf.of(note("b.txt")).anew(folder, "r2", 1);
    assertEquals(List.of(), Verifier.verify(folder));
    assertEquals(Set.of("MANIFEST", "LOCK", "shard-1"), files(""));
  }

  @Test
  void aBookWithAMissingFileCannotBeGoneOnWith() throws IOException {
    Shelf.of(note("a.txt")).into(folder, "r1");
    for (String file : files("shard-0")) {
      if (file.endsWith(".cfs") || file.endsWith(".fdt")) {
        Files.delete(folder.resolve("shard-0").resolve(file));
      }
    }
    assertThrows(IndexException.class, () -> Shelf.of(note("b.txt")).into(folder, "r2"));
  }

  @Test
  void deletedGroupsTakeRowsPositionsAndFindingsAndLeaveTheClaims() {
    Sample note = note("a.txt");
    Sample other =
        Sample.note("b.txt")
            .claim(
                "Rates of 3% hold.",
                "3%", ClaimSample.of("interest_rate").subject("boreal", "Boreal", null));
    Shelf.of(note, other)
        .group(Sample.reconciled("acme", note.claims()))
        .group(Sample.reconciled("boreal", other.claims()))
        .into(folder, "r1");
    try (BookWriter writer = BookWriter.open(folder, Shelf.run("r2"), Vocabulary.none())) {
      writer.deleteGroups(List.of("acme"));
      assertEquals(new Counts(2, 2, 1, 1, 1, 0, 0), writer.commit().counts());
    }
    try (BookWriter writer = BookWriter.open(folder, Shelf.run("r3"), Vocabulary.none())) {
      writer.deleteAllGroups();
      assertEquals(new Counts(2, 2, 0, 0, 0, 0, 0), writer.commit().counts());
    }
  }

  @Test
  void deletedNotesTakeTheirClaimsAlong() {
    Sample note = note("a.txt");
    Shelf.of(note, note("b.txt")).into(folder, "r1");
    try (BookWriter writer = BookWriter.open(folder, Shelf.run("r2"), Vocabulary.none())) {
      writer.deleteNotes(List.of(note.build().id()));
      assertEquals(new Counts(1, 1, 0, 0, 0, 0, 0), writer.commit().counts());
    }
  }

  @Test
  void aSegmentIsNamedByWhatItHoldsAndNotByTheOrder() {
    try (BookWriter writer = BookWriter.open(folder, Shelf.run("r1"), Vocabulary.none())) {
      Staged one = stage(writer, note("a.txt"), note("b.txt"));
      Staged other = stage(writer, note("b.txt"), note("a.txt"));
      Staged less = stage(writer, note("b.txt"));
      assertEquals(one, other);
      assertNotEquals(one.folder(), less.folder());
      writer.add(List.of(one, other));
      assertEquals(new Counts(2, 2, 0, 0, 0, 0, 0), writer.commit().counts());
    }
    assertEquals(List.of(), Verifier.verify(folder));
  }

  private static Staged stage(BookWriter writer, Sample... notes) {
    try (var segment =
        new SegmentWriter(
            writer.staging(), writer.shards(), Vocabulary.none(), Grouping.bySubject())) {
      for (Sample note : notes) {
        segment.add(note.stored(), note.claims());
      }
      return segment.finish();
    }
  }

  @Test
  void aSegmentThatIsNotFinishedLeavesNothing() throws IOException {
    Path staging = folder.resolve("staging");
    try (var segment = new SegmentWriter(staging, 1, Vocabulary.none(), Grouping.bySubject())) {
      segment.add(note("a.txt").stored(), note("a.txt").claims());
    }
    assertEquals(Set.of(), files("staging"));
  }

  @Test
  void aClaimThatDoesNotStandInItsNoteIsNotWritten() {
    Sample note = note("a.txt");
    StoredNote other = note("c.txt").stored();
    try (var segment =
        new SegmentWriter(folder.resolve("staging"), 1, Vocabulary.none(), Grouping.bySubject())) {
      var strange =
          assertThrows(IllegalArgumentException.class, () -> segment.add(other, note.claims()));
      assertTrue(strange.getMessage().contains("is of note"), strange.getMessage());
      assertThrows(IllegalArgumentException.class, () -> segment.add(note.stored(), List.of()));
    }
  }

  @Test
  void manySmallRunsReadAsOneBook() {
    Set<String> ids = new TreeSet<>();
    for (int i = 0; i < 25; i++) {
      Sample note = note("n" + i + ".txt");
      ids.add(note.claims().getFirst().id());
      Shelf.of(note).into(folder, "r" + i);
    }
    try (Book book = Book.open(folder)) {
      assertEquals(List.copyOf(ids), book.claims().map(Claim::id).toList());
    }
    assertEquals(List.of(), Verifier.verify(folder));
  }

  @Test
  void aRunsIdIsAPlainName() {
    assertThrows(IllegalArgumentException.class, () -> new Run("../x", "e", "c", "", ""));
    assertThrows(IllegalArgumentException.class, () -> new Run("", "e", "c", "", ""));
  }

  @Test
  void aFolderThatIsAFileCannotBeABook() throws IOException {
    Path file = Files.writeString(folder.resolve("book"), "x");
    assertThrows(
        IndexException.WriteFailed.class,
        () -> BookWriter.open(file, Shelf.run("r1"), Vocabulary.none()));
  }
}
