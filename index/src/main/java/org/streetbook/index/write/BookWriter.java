package org.streetbook.index.write;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.family.Family;
import org.streetbook.corpus.family.Sketched;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.wire.Json;
import org.streetbook.index.entry.EntryType;
import org.streetbook.index.entry.Reconciled;
import org.streetbook.index.schema.Contents;
import org.streetbook.index.schema.Documents;
import org.streetbook.index.schema.Fields;
import org.streetbook.index.schema.Grouping;
import org.streetbook.index.schema.Keys;
import org.streetbook.index.schema.Vocabulary;
import org.streetbook.index.store.BookFolder;
import org.streetbook.index.store.CommitInfo;
import org.streetbook.index.store.IndexException;
import org.streetbook.index.store.Manifest;
import org.streetbook.index.store.QuietLucene;
import org.streetbook.index.store.WriteLock;

/**
 * The book, opened for writing by the one process that holds its lock. Nothing that is done shows
 * before {@link #commit}, and all of it after; a writer that is closed without a commit, or that
 * fails, or that dies, leaves the book as it was. Deletions apply to what is in the book when they
 * are asked for, not to what is added after them. Not thread-safe.
 *
 * <pre>{@code
 * try (var writer = BookWriter.open(folder, run, vocabulary)) {
 *   // workers: new SegmentWriter(writer.staging(), writer.shards(), ...)
 *   writer.deleteSources(changedFiles);
 *   writer.deleteGroups(touchedGroups);
 *   writer.add(staged);
 *   writer.add(reconciled);
 *   CommitInfo info = writer.commit();
 * }
 * }</pre>
 */
public final class BookWriter implements AutoCloseable {

  private final Path folder;
  private final Run run;
  private final Documents documents;
  private final Disk disk;
  private final WriteLock lock;
  private final @Nullable Manifest standing;
  private final List<ShardWriter> shards = new ArrayList<>();

  /** The folder itself, in which the manifest stands. */
  private final Directory pages;

  private boolean committed;

  /**
   * Opens a book in order to change it; a folder without one gets a new book of one shard. The
   * folder is made if absent.
   *
   * @throws IndexException where another process writes, or the book is of another schema or
   *     damaged, or the folder cannot be written
   */
  public static BookWriter open(Path folder, Run run, Vocabulary vocabulary) {
    return new BookWriter(folder, run, vocabulary, 0, Disk.REAL);
  }

  /**
   * Starts a book anew beside the one that stands, which is served until the commit and may be
   * damaged or of another schema.
   *
   * @param shards how many shards it gets, at least one
   */
  public static BookWriter rebuild(Path folder, Run run, Vocabulary vocabulary, int shards) {
    if (shards < 1) {
      throw new IllegalArgumentException("a book of " + shards + " shards");
    }
    return new BookWriter(folder, run, vocabulary, shards, Disk.REAL);
  }

  /**
   * @param fresh number of shards of a book that is built anew, 0 to go on with the one that stands
   */
  BookWriter(Path folder, Run run, Vocabulary vocabulary, int fresh, Disk disk) {
    QuietLucene.ensure();
    this.folder = folder;
    this.run = run;
    // claims come with their groups in staged segments; here are only rows to be added
    this.documents = new Documents(vocabulary, Grouping.bySubject());
    this.disk = disk;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new IndexException.WriteFailed(folder, e);
    }
    this.lock = WriteLock.take(folder);
    boolean opened = false;
    try {
      this.standing = fresh == 0 ? Manifest.find(folder) : null;
      BookFolder.sweep(folder, fresh == 0 ? shardsOf(standing) : BookFolder.servedIn(folder));
      this.pages = disk.open(folder);
      if (standing == null) {
        int count = Math.max(1, fresh);
        int first = BookFolder.firstFree(folder, count);
        for (int shard = first; shard < first + count; shard++) {
          shards.add(new ShardWriter(folder, BookFolder.shard(shard), null, disk));
        }
      } else {
        for (Manifest.Shard shard : standing.shards()) {
          shards.add(new ShardWriter(folder, shard.folder(), shard, disk));
        }
      }
      opened = true;
    } catch (CorruptIndexException e) {
      throw new IndexException.Damaged(folder, e.getOriginalMessage(), e);
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw new IndexException.Damaged(folder, "a file is missing: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new IndexException.WriteFailed(folder, e);
    } finally {
      if (!opened) {
        IOUtils.closeWhileHandlingException(shards);
        lock.close();
      }
    }
  }

  private static List<Manifest.Shard> shardsOf(@Nullable Manifest manifest) {
    return manifest == null ? List.of() : manifest.shards();
  }

  /** What the book says of itself before this run, null for a new or a rebuilt one. */
  public @Nullable CommitInfo standing() {
    return standing == null ? null : standing.commit();
  }

  /** How many shards the book has. */
  public int shards() {
    return shards.size();
  }

  /** Where the workers of this run put their segments; removed when the writer is closed. */
  public Path staging() {
    return BookFolder.staging(folder, run.id());
  }

  /** Removes all notes, claims and rejections that came from these files. */
  public void deleteSources(Collection<String> paths) {
    delete(Fields.SOURCE, paths);
  }

  /** Removes notes and their claims. */
  public void deleteNotes(Collection<NoteId> notes) {
    var ids = notes.stream().map(NoteId::value).toList();
    delete(Fields.NOTE_ID, ids);
    delete(Fields.KEY, ids.stream().map(id -> Keys.of(EntryType.NOTE, id)).toList());
  }

  /** Removes what was reconciled of these groups: rows, positions and findings, not claims. */
  public void deleteGroups(Collection<String> groups) {
    delete(Fields.RECONCILED_GROUP, groups);
  }

  /** Removes everything that was reconciled. */
  public void deleteAllGroups() {
    delete(
        Fields.TYPE,
        Stream.of(EntryType.ESTIMATE, EntryType.POSITION, EntryType.FINDING)
            .map(EntryType::label)
            .toList());
  }

  private void delete(String field, Collection<String> values) {
    Term[] terms =
        new TreeSet<>(values).stream().map(value -> new Term(field, value)).toArray(Term[]::new);
    if (terms.length == 0) {
      return;
    }
    writing(
        () -> {
          for (ShardWriter shard : shards) {
            shard.delete(terms);
          }
        });
  }

  /**
   * Takes in finished segments of this run. Only those named here come into the book, each once;
   * others in the staging folder are of bundles that were tried again.
   */
  public void add(Collection<Staged> segments) {
    var folders = new TreeSet<String>();
    segments.forEach(segment -> folders.add(segment.folder()));
    writing(
        () -> {
          for (int i = 0; i < shards.size(); i++) {
            var directories = new ArrayList<Directory>();
            try {
              for (String segment : folders) {
                directories.add(disk.open(staging().resolve(segment).resolve(BookFolder.shard(i))));
              }
              shards.get(i).add(directories.toArray(Directory[]::new));
            } finally {
              IOUtils.close(directories);
            }
          }
        });
  }

  /**
   * Gives the sketch of every note that the book will hold, by what was deleted and added so far,
   * to {@code taker}, in no order.
   */
  public void sketches(Consumer<Sketched> taker) {
    writing(
        () -> {
          for (ShardWriter shard : shards) {
            shard.sketches(taker);
          }
        });
  }

  /** Removes the families of these stories. */
  public void deleteFamilies(Collection<NoteId> stories) {
    delete(
        Fields.KEY,
        stories.stream().map(story -> Keys.of(EntryType.FAMILY, story.value())).toList());
  }

  /** Adds a family. One of the same story is to be deleted first. */
  public void add(Family family) {
    writing(
        () ->
            shards
                .get(Shards.of(family.story().value(), shards.size()))
                .add(List.of(documents.of(family))));
  }

  /** Adds what was made of a group, all of it. What was made before is to be deleted first. */
  public void add(Reconciled reconciled) {
    var added = documents.of(reconciled).toList();
    if (!added.isEmpty()) {
      writing(() -> shards.get(Shards.of(reconciled.group(), shards.size())).add(added));
    }
  }

  /**
   * Makes everything that was done the book, at once: the shards commit, then the manifest is
   * replaced. A run that is committed already is not committed again: what it did is dropped and
   * the standing commit returned.
   *
   * @throws IndexException.WriteFailed where the disk failed; the book is as it was
   * @throws IndexException.NotCleaned where the disk failed when the new book stood already
   */
  public CommitInfo commit() {
    if (standing != null && standing.commit().run().equals(run.id())) {
      return standing.commit();
    }
    Manifest[] made = new Manifest[1];
    try {
      writing(() -> made[0] = commitShards());
      writing(() -> made[0].replaceIn(pages));
    } catch (IndexException.WriteFailed e) {
      if (made[0] != null && made[0].equals(Manifest.find(folder))) {
        throw new IndexException.NotCleaned(folder, e);
      }
      throw e;
    }
    Manifest served = made[0];
    try {
      for (int i = 0; i < shards.size(); i++) {
        shards.get(i).served(served.shards().get(i).segments());
      }
      BookFolder.sweep(folder, served.shards());
    } catch (IOException e) {
      throw new IndexException.NotCleaned(folder, e);
    }
    committed = true;
    return served.commit();
  }

  private Manifest commitShards() throws IOException {
    var contents = new ArrayList<Contents>();
    Contents all = Contents.NONE;
    for (ShardWriter shard : shards) {
      contents.add(shard.contents());
      all = all.plus(contents.getLast());
    }
    CommitInfo info =
        new CommitInfo(
            run.id(),
            Fields.SCHEMA,
            run.extractor(),
            run.catalogue(),
            run.corrections(),
            run.rates(),
            all.counts(),
            all.latest(),
            run.asOf());
    var named = new ArrayList<Manifest.Shard>();
    for (int i = 0; i < shards.size(); i++) {
      named.add(
          shards
              .get(i)
              .commit(
                  Map.of(
                      Manifest.COMMIT_DATA, Json.write(info),
                      Manifest.COUNTS_DATA, Json.write(contents.get(i).counts()))));
    }
    return new Manifest(Fields.SCHEMA, info, named);
  }

  /** Something that writes. */
  @FunctionalInterface
  private interface Writing {
    void write() throws IOException;
  }

  private void writing(Writing writing) {
    try {
      writing.write();
    } catch (IOException | AlreadyClosedException e) {
      throw new IndexException.WriteFailed(folder, e);
    }
  }

  /** Closes the writer, removes what is not in the book, and gives back the lock. */
  @Override
  public void close() {
    try (lock) {
      IOUtils.close(shards);
      IOUtils.close(pages);
      if (!committed) {
        BookFolder.sweep(folder, BookFolder.servedIn(folder));
      }
    } catch (IOException e) {
      throw new IndexException.WriteFailed(folder, e);
    }
  }
}
