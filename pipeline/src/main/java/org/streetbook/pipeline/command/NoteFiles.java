package org.streetbook.pipeline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.streetbook.corpus.ingest.Limits;
import org.streetbook.corpus.ingest.NoteReader;
import org.streetbook.corpus.ingest.Outcome;
import org.streetbook.corpus.ingest.Source;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Rejection;
import org.streetbook.pipeline.reindex.Listing;
import org.streetbook.pipeline.stages.SourceFile;

/** Notes straight from files, without a book. */
final class NoteFiles {

  private final PrintWriter err;
  private final NoteReader reader = new NoteReader(Limits.standard());

  NoteFiles(PrintWriter err) {
    this.err = err;
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
    for (SourceFile file : listing.files()) {
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
    err.flush();
  }

  private void tell(Rejection rejection) {
    err.println(
        "streetbook: " + rejection.path() + ": " + rejection.detail() + "; " + rejection.remedy());
  }
}
