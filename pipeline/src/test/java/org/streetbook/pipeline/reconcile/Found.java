package org.streetbook.pipeline.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;

/** Looks things up in a book for tests. */
final class Found {

  private Found() {}

  static List<Finding> all(Reconciliation book, FindingClass kind) {
    return book.findings().stream().filter(f -> f.kind() == kind).toList();
  }

  /** The one finding of its class; its arithmetic must recompute. */
  static Finding only(Reconciliation book, FindingClass kind) {
    List<Finding> found = all(book, kind);
    assertEquals(1, found.size(), () -> kind + " in " + book.findings());
    found.getFirst().arithmetic().forEach(l -> assertTrue(Sums.holds(l), l));
    return found.getFirst();
  }

  static void none(Reconciliation book, FindingClass kind) {
    assertEquals(List.of(), all(book, kind));
  }

  static Estimate row(Reconciliation book, String metric, Basis basis) {
    return book.estimates().stream()
        .filter(e -> e.metric().equals(metric) && e.basis() == basis)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no such row in " + book.estimates()));
  }
}
