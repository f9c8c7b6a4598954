package org.streetbook.pipeline.command;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.index.Book;
import org.streetbook.pipeline.reconcile.Affiliates;
import org.streetbook.pipeline.reconcile.Reconciler;
import org.streetbook.pipeline.reconcile.Stories;
import org.streetbook.pipeline.reconcile.rate.Rates;

/**
 * What it takes to reconcile a book as it stood: the catalogue that it was made with, which says
 * who belongs to whom, and the rates of exchange. A class of its own, since only a look back loads
 * a catalogue.
 */
final class LookBack {

  private LookBack() {}

  /**
   * The reconciler of {@code book}.
   *
   * @throws UsageProblem if the book was made with other lists than {@code catalogs}, or other
   *     rates than those in {@code rates}
   */
  static Reconciler reconciler(Book book, List<Path> catalogs, @Nullable Path rates) {
    Catalogue catalogue = Catalogue.standard().with(catalogs);
    if (!catalogue.fingerprint().equals(book.commit().catalogue())) {
      throw new UsageProblem(
          book.folder()
              + " was made with other lists of companies than "
              + (catalogs.isEmpty() ? "the standard one" : "these")
              + "; give the lists of its last reindex with --catalog, or reindex it");
    }
    Rates used = Rates.of(rates);
    if (!used.fingerprint().equals(book.commit().rates())) {
      throw new UsageProblem(
          book.folder()
              + (rates == null
                  ? " was made with rates of exchange; give those of its last reindex with --rates"
                  : " was made " + madeWith(book) + " " + rates + "; " + remedy(book))
              + ", or reindex it");
    }
    return new Reconciler(Affiliates.of(catalogue.entities()), used, Stories.of(book.families()));
  }

  private static String madeWith(Book book) {
    return book.commit().rates().isEmpty()
        ? "without rates of exchange, not with"
        : "with other rates of exchange than";
  }

  private static String remedy(Book book) {
    return book.commit().rates().isEmpty() ? "leave out --rates" : "give those of its last reindex";
  }
}
