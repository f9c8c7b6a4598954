package org.streetbook.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.streetbook.index.entry.Reconciled;
import org.streetbook.index.entry.StoredRejection;
import org.streetbook.index.schema.Grouping;
import org.streetbook.index.schema.Vocabulary;
import org.streetbook.index.store.CommitInfo;
import org.streetbook.index.write.BookWriter;
import org.streetbook.index.write.Run;
import org.streetbook.index.write.SegmentWriter;
import org.streetbook.index.write.Staged;

/** Puts samples into books, the way a run does. */
public final class Shelf {

  private final List<Sample> notes = new ArrayList<>();
  private final List<StoredRejection> rejections = new ArrayList<>();
  private final List<Reconciled> groups = new ArrayList<>();
  private final List<String> gone = new ArrayList<>();
  private Vocabulary vocabulary = Vocabulary.none();

  public static Shelf of(Sample... notes) {
    Shelf shelf = new Shelf();
    shelf.notes.addAll(List.of(notes));
    return shelf;
  }

  public Shelf rejection(StoredRejection rejection) {
    rejections.add(rejection);
    return this;
  }

  public Shelf group(Reconciled reconciled) {
    groups.add(reconciled);
    return this;
  }

  public Shelf without(String sourcePath) {
    gone.add(sourcePath);
    return this;
  }

  public Shelf knowing(Vocabulary names) {
    vocabulary = names;
    return this;
  }

  /** Changes the book that stands, or makes the first one. */
  public CommitInfo into(Path folder, String run) {
    try (BookWriter writer = BookWriter.open(folder, run(run), vocabulary)) {
      return write(writer);
    }
  }

  /** Makes a book anew. */
  public CommitInfo anew(Path folder, String run, int shards) {
    try (BookWriter writer = BookWriter.rebuild(folder, run(run), vocabulary, shards)) {
      return write(writer);
    }
  }

  public static Run run(String id) {
    return new Run(id, "extractor-1", "catalogue-1", "", "");
  }

  /** What a run does between opening the book and closing it. */
  public CommitInfo write(BookWriter writer) {
    fill(writer);
    return writer.commit();
  }

  /** The same without the commit. */
  public void fill(BookWriter writer) {
    Staged staged;
    try (SegmentWriter segment =
        new SegmentWriter(writer.staging(), writer.shards(), vocabulary, Grouping.bySubject())) {
      notes.forEach(note -> segment.add(note.stored(), note.claims()));
      rejections.forEach(segment::add);
      staged = segment.finish();
    }
    writer.deleteSources(gone);
    writer.deleteSources(notes.stream().map(note -> note.source().path()).toList());
    writer.deleteGroups(groups.stream().map(Reconciled::group).toList());
    writer.add(List.of(staged));
    groups.forEach(writer::add);
  }
}
