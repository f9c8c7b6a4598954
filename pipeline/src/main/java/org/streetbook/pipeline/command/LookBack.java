package org.streetbook.pipeline.command;

import java.nio.file.Path;
import java.util.List;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.index.Book;
import org.streetbook.pipeline.reconcile.Affiliates;
import org.streetbook.pipeline.reconcile.Reconciler;

/**
 * What it takes to reconcile a book as it stood: the catalogue that it was made with, which says
 * who belongs to whom. A class of its own, since only a look back loads a catalogue.
 */
final class LookBack {

  private LookBack() {}

  /**
   * The reconciler of {@code book}.
   *
   * @throws UsageProblem if the book was made with other lists than {@code catalogs}
   */
  static Reconciler reconciler(Book book, List<Path> catalogs) {
    Catalogue catalogue = Catalogue.standard().with(catalogs);
    if (!catalogue.fingerprint().equals(book.commit().catalogue())) {
      throw new UsageProblem(
          book.folder()
              + " was made with other lists of companies than "
              + (catalogs.isEmpty() ? "the standard one" : "these")
              + "; give the lists of its last reindex with --catalog, or reindex it");
    }
    return new Reconciler(Affiliates.of(catalogue.entities()));
  }
}
