package org.streetbook.pipeline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.index.Book;
import org.streetbook.pipeline.reindex.Inbox;

/** How the commit that is served follows the book. */
class CurrentBookTest {

  @TempDir private Path folder;

  @Test
  void aLeaseKeepsItsCommitOpenUntilItEnds() {
    Inbox inbox = Inbox.in(folder).forecast("one.txt", "UBS", "Tesla", 50);
    inbox.reindex();
    List<String> said = new ArrayList<>();
    try (CurrentBook current = new CurrentBook(inbox.book(), said::add)) {
      CurrentBook.Lease lease = current.lease();
      Book old = lease.book();
      long claims = old.claims().count();
      inbox.forecast("two.txt", "Citi", "Tesla", 60).reindex();
      long end = System.nanoTime() + 5_000_000_000L;
      long now = claims;
      while (now == claims && System.nanoTime() < end) {
        try (CurrentBook.Lease later = current.lease()) {
          now = later.book().claims().count();
        }
      }

      assertTrue(now > claims, now + " after " + claims);
      assertEquals(claims, old.claims().count());
      lease.close();
      assertThrows(RuntimeException.class, () -> old.claims().count());
      assertEquals(List.of(), said);
    }
  }
}
