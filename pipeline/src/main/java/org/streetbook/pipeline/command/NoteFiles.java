package org.streetbook.pipeline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.streetbook.corpus.ingest.Limits;
import org.streetbook.corpus.ingest.Outcome;
import org.streetbook.corpus.ingest.Source;
import org.streetbook.corpus.isolate.GuardedReader;
import org.streetbook.corpus.isolate.Isolation;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Rejection;
import org.streetbook.pipeline.reindex.Listing;
import org.streetbook.pipeline.stages.SourceFile;

/** Notes straight from files, without a book. */
final class NoteFiles {

  private final PrintWriter err;
  private final GuardedReader reader;

  NoteFiles(PrintWriter err, Isolation isolation) {
    this.err = err;
    this.reader = new GuardedReader(Limits.standard(), isolation);
  }

  /** What takes a note. */
  @FunctionalInterface
  interface Taker {
    void take(Note note) throws IOException;
  }

  /** Gives each note in the files and folders to {@code taker}; tells what was rejected. */
  void each(List<Path> files, Taker taker) throws IOException {
    Listing listing = Listing.of(files, null);
    listing.warnings().forEach(warning -> err.println("streetbook: " + warning));
    listing.rejections().forEach(unreadable -> tell(unreadable.rejection()));
    try {
      for (SourceFile file : listing.files()) {
        each(file, taker);
      }
    } finally {
      GuardedReader.release();
    }
    err.flush();
  }

  private void each(SourceFile file, Taker taker) throws IOException {
    switch (Source.load(Path.of(file.location()), file.path(), Limits.standard())) {
      case Source.Loaded.Failed failed -> tell(failed.rejection());
      case Source.Loaded.Ok ok -> {
        for (Outcome outcome : reader.read(ok.source())) {
          switch (outcome) {
            case Outcome.Read read -> taker.take(read.note());
            case Outcome.Rejected rejected -> tell(rejected.rejection());
          }
        }
      }
    }
  }

  private void tell(Rejection rejection) {
    err.println(
        "streetbook: " + rejection.path() + ": " + rejection.detail() + "; " + rejection.remedy());
  }
}
