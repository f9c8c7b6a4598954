package org.streetbook.pipeline.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.ingest.Limits;
import org.streetbook.corpus.ingest.Outcome;
import org.streetbook.corpus.ingest.Source;
import org.streetbook.corpus.isolate.GuardedReader;
import org.streetbook.corpus.isolate.Isolation;
import org.streetbook.corpus.note.Rejection;

/**
 * Content to notes. In: files with content of any format. Out: for each its notes, without claims
 * yet, and what of it was rejected; never neither. What may hang or exhaust its parser is read in
 * processes that all workers of this JVM share. Pure, so a retry gives the same.
 */
final class ParseNotes extends PTransform<PCollection<LoadedFile>, PCollection<FileResult>> {

  private final Isolation isolation;

  ParseNotes(Isolation isolation) {
    this.isolation = isolation;
  }

  @Override
  public PCollection<FileResult> expand(PCollection<LoadedFile> files) {
    return files.apply("Parse", ParDo.of(new Parse(isolation)));
  }

  static final class Parse extends DoFn<LoadedFile, FileResult> {

    private final Isolation isolation;
    private transient @Nullable GuardedReader reader;

    Parse(Isolation isolation) {
      this.isolation = isolation;
    }

    @Setup
    public void setUp() {
      reader = new GuardedReader(Limits.standard(), isolation);
    }

    @ProcessElement
    public void parse(@Element LoadedFile loaded, OutputReceiver<FileResult> out) {
      List<FileResult.NoteResult> notes = new ArrayList<>();
      List<Rejection> rejections = new ArrayList<>();
      Source source = new Source(loaded.file().path(), loaded.bytes());
      for (Outcome outcome : Objects.requireNonNull(reader).read(source)) {
        switch (outcome) {
          case Outcome.Read read -> notes.add(new FileResult.NoteResult(read.note(), List.of()));
          case Outcome.Rejected rejected -> rejections.add(rejected.rejection());
        }
      }
      out.output(new FileResult(loaded.file(), loaded.digest(), false, notes, rejections));
    }
  }
}
