package org.streetbook.index.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.index.Book;
import org.streetbook.index.Sample;
import org.streetbook.index.Sample.ClaimSample;
import org.streetbook.index.Shelf;
import org.streetbook.index.entry.Reconciled;
import org.streetbook.index.schema.Documents;
import org.streetbook.index.schema.Grouping;
import org.streetbook.index.schema.Vocabulary;
import org.streetbook.index.store.IndexException;
import org.streetbook.index.verify.Verifier;

class FailingDiskTest {

  /** After every so many failures the whole book is verified and the next run tried, too. */
  private static final int NEXT_RUNS = 11;

  @TempDir Path temporary;

  private static Sample note(String path, String figure) {
    return Sample.note(path)
        .claim("Sales will reach " + figure + ".", figure, ClaimSample.of("revenue").year(2027));
  }

  private static final Sample OLD = note("a.txt", "$11 million");
  private static final Sample KEPT = note("b.txt", "$12 million");
  private static final Sample NEW = note("a.txt", "$13 million");
  private static final Reconciled ROW = Sample.reconciled("acme", NEW.claims());

  private static List<Claim> sorted(Sample... notes) {
    return Stream.of(notes)
        .flatMap(note -> note.claims().stream())
        .sorted(java.util.Comparator.comparing(Claim::id))
        .toList();
  }

  private Path oldBook() {
    Path book = temporary.resolve("old");
    Shelf.of(OLD, KEPT).group(Sample.reconciled("acme", OLD.claims())).into(book, "r1");
    return book;
  }

  /** The run under test: it changes a note and its group. */
  private static void change(Path book, Disk disk, int fresh) {
    try (BookWriter writer =
        new BookWriter(book, Shelf.run("r2"), Vocabulary.none(), fresh, disk)) {
      Staged staged;
      try (var segment =
          new SegmentWriter(
              writer.staging(),
              writer.shards(),
              new Documents(Vocabulary.none(), Grouping.bySubject()),
              disk)) {
        segment.add(NEW.stored(), NEW.claims());
        if (fresh > 0) {
          segment.add(KEPT.stored(), KEPT.claims());
        }
        staged = segment.finish();
      }
      writer.deleteSources(List.of("a.txt"));
      writer.deleteGroups(List.of("acme"));
      writer.add(List.of(staged));
      writer.add(ROW);
      writer.commit();
    }
  }

  /** The run that the book is of; its files are sound, and it holds what that run wrote. */
  private static String runOf(Path folder) {
    try (Book book = Book.open(folder)) {
      boolean changed = book.commit().run().equals("r2");
      assertEquals(sorted(changed ? NEW : OLD, KEPT), book.claims().toList());
      return book.commit().run();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(
            file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private void failAtEvery(int step, IntFunction<WatchedDisk> disks, int fresh) throws IOException {
    Path old = oldBook();
    Path tried = temporary.resolve("tried");
    int failing = 0;
    WatchedDisk disk;
    do {
      failing += step;
      IOUtils.rm(tried);
      copy(old, tried);
      disk = disks.apply(failing);
      @Nullable IndexException thrown = null;
      try {
        change(tried, disk, fresh);
      } catch (IndexException e) {
        thrown = e;
      }
      String run = runOf(tried);
      if (run.equals("r1")) {
        assertNotNull(thrown, "operation " + failing + " failed and nobody was told");
        assertEquals(IndexException.WriteFailed.class, thrown.getClass());
        if (failing / step % NEXT_RUNS == 0) {
          assertEquals(List.of(), Verifier.verify(tried));
          change(tried, WatchedDisk.working(), fresh); // the next run needs no help
          assertEquals("r2", runOf(tried));
        }
      }
    } while (disk.operations() >= failing);
    assertEquals("r2", runOf(tried));
    assertEquals(List.of(), Verifier.verify(tried));
    assertTrue(failing > 20, "only " + failing + " operations");
  }

  @Test
  void aDiskThatFailsAtAnyOneOperationLeavesTheOldBookOrTheNew() throws IOException {
    failAtEvery(1, WatchedDisk::failingAt, 0);
  }

  @Test
  void aDiskThatIsFullFromAnyOperationOnLeavesTheOldBookOrTheNew() throws IOException {
    failAtEvery(3, WatchedDisk::fullFrom, 0);
  }

  @Test
  void aRebuildOnAFailingDiskLeavesTheOldBookOrTheNew() throws IOException {
    failAtEvery(4, WatchedDisk::failingAt, 2);
  }

  @Test
  void aRunThatDiesBeforeAnyOperationLeavesTheOldBookOrTheNew() throws IOException {
    Path old = oldBook();
    Path dead = temporary.resolve("dead");
    int[] news = new int[1];
    int[] olds = new int[1];
    change(
        old,
        new WatchedDisk(
            false,
            (operation, what) -> {
              // what a machine that loses power here finds when it starts again
              copy(old, dead);
              String run = runOf(dead);
              (run.equals("r2") ? news : olds)[0]++;
              if (operation % NEXT_RUNS == 0) {
                assertEquals(List.of(), Verifier.verify(dead));
                change(dead, WatchedDisk.working(), 0);
                assertEquals("r2", runOf(dead));
              }
              IOUtils.rm(dead);
            }),
        0);
    assertTrue(olds[0] > 20, "died " + olds[0] + " times before the switch");
    assertTrue(news[0] > 0, "died " + news[0] + " times after the switch");
  }
}
