package org.streetbook.pipeline.reindex;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.isolate.Isolation;

/**
 * What a run is asked to do.
 *
 * @param roots files and folders of notes
 * @param book folder of the book, made if absent
 * @param catalogs the user's coverage lists, in order
 * @param rates the user's file of rates of exchange, null where none is given
 * @param asOf the day from which the book's rows are to be looked at, null for that of its latest
 *     note
 * @param isolation what reading a note may cost
 * @param full whether every file is read, whatever its size, time and content say
 * @param prune whether notes under the roots whose files are gone are taken out
 */
public record ReindexSettings(
    List<Path> roots,
    Path book,
    List<Path> catalogs,
    @Nullable Path rates,
    @Nullable LocalDate asOf,
    Isolation isolation,
    boolean full,
    boolean prune) {

  public ReindexSettings {
    roots = List.copyOf(roots);
    catalogs = List.copyOf(catalogs);
    if (roots.isEmpty()) {
      throw new IllegalArgumentException("a run needs at least one root");
    }
  }

  /** A run whose notes may cost what is usual. */
  public ReindexSettings(
      List<Path> roots,
      Path book,
      List<Path> catalogs,
      @Nullable Path rates,
      boolean full,
      boolean prune) {
    this(roots, book, catalogs, rates, null, Isolation.standard(), full, prune);
  }

  /** A run without rates of exchange. */
  public ReindexSettings(
      List<Path> roots, Path book, List<Path> catalogs, boolean full, boolean prune) {
    this(roots, book, catalogs, null, full, prune);
  }

  /** An incremental run over one root. */
  public static ReindexSettings of(Path root, Path book) {
    return new ReindexSettings(List.of(root), book, List.of(), false, false);
  }
}
