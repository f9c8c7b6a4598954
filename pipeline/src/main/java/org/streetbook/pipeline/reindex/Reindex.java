package org.streetbook.pipeline.reindex;

import java.util.List;
import org.streetbook.corpus.catalogue.CatalogueException;
import org.streetbook.corpus.correction.Overrides;
import org.streetbook.corpus.isolate.GuardedReader;
import org.streetbook.corpus.isolate.IsolationException;
import org.streetbook.corpus.note.Digest;
import org.streetbook.index.Book;
import org.streetbook.index.store.IndexException;
import org.streetbook.index.write.BookWriter;
import org.streetbook.index.write.Run;
import org.streetbook.pipeline.correction.BookCorrections;
import org.streetbook.pipeline.reconcile.rate.Rates;
import org.streetbook.pipeline.stages.Workshop;

/**
 * The main job: brings a book up to date with folders of notes. Workers read, extract and stage;
 * this, the launcher, decides what is to be read, takes out what is replaced, and makes the one
 * commit. Until then the old book is served, and whatever fails leaves it as it was.
 *
 * <pre>{@code
 * RunSummary summary = new Reindex(ReindexSettings.of(notes, book), Progress.NONE).run();
 * }</pre>
 */
public final class Reindex {

  private final ReindexSettings settings;
  private final Progress progress;
  private final Workshop.Tools tools;
  private final String fingerprint;
  private final Rates rates;

  /**
   * A run that tells {@code progress} how far it has come.
   *
   * @throws CatalogueException if a coverage list or the file of rates cannot be used
   */
  public Reindex(ReindexSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    this.tools = Workshop.tools(catalogs(settings));
    this.fingerprint =
        Digest.ofParts(tools.extractor().fingerprint(), tools.catalogue().fingerprint())
            .substring(0, 16);
    this.rates = Rates.of(settings.rates());
  }

  /**
   * Runs.
   *
   * @throws UnusableInput if the roots cannot be meant
   * @throws CatalogueException if the list of corrections beside the book cannot be used
   * @throws IsolationException if no process to read notes in can be started; the book is as it was
   * @throws IndexException if the book cannot be read or written; it is as it was
   */
  public RunSummary run() {
    long started = System.nanoTime();
    Overrides overrides = Overrides.of(settings.book(), tools.catalogue());
    Listing listing = Listing.of(settings.roots(), settings.book());
    listing.warnings().forEach(progress::warn);
    progress.expect(listing.files().size());
    RunSummary summary;
    try (BookWriter writer = open(overrides)) {
      Workshop workshop = workshop(writer, overrides);
      boolean exists = writer.standing() != null;
      try (var standing = new StandingBook(settings.book(), exists, workshop)) {
        summary = new Session(settings, progress, workshop, listing, writer, standing).run(started);
      } finally {
        GuardedReader.release();
      }
    }
    if (!overrides.isEmpty()) {
      try (Book book = Book.open(settings.book())) {
        BookCorrections.doubts(book, overrides).forEach(progress::warn);
      }
    }
    return summary;
  }

  private BookWriter open(Overrides overrides) {
    Run run =
        new Run(
            runId(),
            fingerprint,
            tools.catalogue().fingerprint(),
            overrides.fingerprint(),
            rates.fingerprint(),
            settings.asOf());
    try {
      return BookWriter.open(settings.book(), run, tools.vocabulary());
    } catch (IndexException.OtherSchema | IndexException.Damaged e) {
      if (!settings.full()) {
        throw e;
      }
      progress.warn(e.getMessage() + " (it is being rebuilt)");
      return BookWriter.rebuild(settings.book(), run, tools.vocabulary(), 1);
    }
  }

  private Workshop workshop(BookWriter writer, Overrides overrides) {
    return new Workshop(
        catalogs(settings),
        fingerprint,
        writer.staging().toString(),
        writer.shards(),
        overrides,
        rates,
        settings.isolation());
  }

  /** Differs between runs, and is seen nowhere but in the commit's own data. */
  private static String runId() {
    return Long.toHexString(System.currentTimeMillis())
        + "-"
        + Long.toHexString(ProcessHandle.current().pid())
        + "-"
        + Long.toHexString(System.nanoTime() & 0xffffff);
  }

  private static List<String> catalogs(ReindexSettings settings) {
    return settings.catalogs().stream().map(each -> each.toAbsolutePath().toString()).toList();
  }
}
