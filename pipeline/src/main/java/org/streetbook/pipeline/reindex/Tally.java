package org.streetbook.pipeline.reindex;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.streetbook.corpus.note.Reason;
import org.streetbook.index.entry.Counts;
import org.streetbook.index.entry.SourceState;
import org.streetbook.pipeline.reconcile.Changes;
import org.streetbook.pipeline.stages.FileReport;

/** Counts what became of each file, as the reports come in. */
final class Tally {

  private final int files;
  private int unchanged;
  private int parsed;
  private int rejected;
  private int notesUnchanged;
  private int indexed;
  private int notExtracted;
  private int notes;
  private int removed;
  private final Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);

  /** Starts counting towards that many files. */
  Tally(int files) {
    this.files = files;
  }

  /** A file that is taken as the book has it, rejected for these reasons if for any. */
  void standing(SourceState state, List<Reason> why) {
    if (state.notes().isEmpty()) {
      rejected++;
    } else {
      unchanged++;
    }
    notes += state.notes().size();
    notesUnchanged += state.notes().size();
    why.forEach(this::reason);
  }

  /** A file that went through the stages and differs from what the book has. */
  void read(FileReport report) {
    switch (report.state()) {
      case PARSED -> parsed++;
      case REJECTED -> rejected++;
      case UNCHANGED -> throw new IllegalArgumentException(report.path() + " is unchanged");
    }
    indexed += report.indexed();
    notExtracted += report.notExtracted();
    report.rejections().forEach(this::reason);
  }

  /** Notes that the segment writers counted, to be held against the reports. */
  void staged(int count) {
    notes += count;
  }

  /** Something that could not be looked at as a file. */
  void unreadable(Reason why) {
    rejected++;
    reason(why);
  }

  /** Notes that were taken out. */
  void removed(int count) {
    removed += count;
  }

  RunSummary summary(Counts book, Changes.Count table, long millis) {
    return new RunSummary(
        files,
        unchanged,
        parsed,
        rejected,
        notes,
        notesUnchanged,
        indexed,
        notExtracted,
        removed,
        reasons,
        book.claims(),
        book.estimates(),
        book.findings(),
        table,
        millis);
  }

  private void reason(Reason why) {
    reasons.merge(why, 1, Integer::sum);
  }
}
