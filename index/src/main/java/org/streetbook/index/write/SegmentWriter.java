package org.streetbook.index.write;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.index.entry.Reconciled;
import org.streetbook.index.entry.StoredNote;
import org.streetbook.index.entry.StoredRejection;
import org.streetbook.index.schema.Analysis;
import org.streetbook.index.schema.Documents;
import org.streetbook.index.schema.Fields;
import org.streetbook.index.schema.Grounding;
import org.streetbook.index.schema.Grouping;
import org.streetbook.index.schema.Vocabulary;
import org.streetbook.index.store.BookFolder;
import org.streetbook.index.store.IndexException;
import org.streetbook.index.store.QuietLucene;

/**
 * Makes one immutable segment in a staging folder, on any worker. The folder is named by its
 * content when it is finished: a bundle that is tried again gives the same name and does no harm. A
 * writer that is closed before it is finished leaves nothing. Not thread-safe.
 *
 * <pre>{@code
 * try (var segment = new SegmentWriter(staging, 1, vocabulary, grouping)) {
 *   segment.add(note, claims);
 *   output.output(segment.finish());
 * }
 * }</pre>
 */
public final class SegmentWriter implements AutoCloseable {

  private static final double BUFFER_MB = 64;

  private final Path staging;
  private final Path folder;
  private final Documents documents;
  private final List<Directory> directories = new ArrayList<>();
  private final List<IndexWriter> writers = new ArrayList<>();

  private final ContentName content = new ContentName();

  private int notes;
  private int claims;
  private int rejections;

  /**
   * Starts a segment.
   *
   * @param staging {@link BookWriter#staging()}, on storage that the launcher sees; made if absent
   * @param shards {@link BookWriter#shards()}
   * @param vocabulary whose aliases are indexed beside the names in claims
   * @param grouping which groups a claim belongs to
   */
  public SegmentWriter(Path staging, int shards, Vocabulary vocabulary, Grouping grouping) {
    this(staging, shards, new Documents(vocabulary, grouping), Disk.PASSING);
  }

  SegmentWriter(Path staging, int shards, Documents documents, Disk disk) {
    QuietLucene.ensure();
    this.staging = staging;
    this.documents = documents;
    Path made = staging;
    boolean opened = false;
    try {
      Files.createDirectories(staging);
      made = Files.createTempDirectory(staging, "open-");
      for (int shard = 0; shard < shards; shard++) {
        Directory directory = disk.open(made.resolve(BookFolder.shard(shard)));
        directories.add(directory);
        writers.add(
            new IndexWriter(
                directory,
                new IndexWriterConfig(Analysis.forIndex())
                    .setRAMBufferSizeMB(BUFFER_MB)
                    .setMergePolicy(NoMergePolicy.INSTANCE)
                    .setCommitOnClose(false)));
      }
      opened = true;
    } catch (IOException e) {
      throw new IndexException.WriteFailed(staging, e);
    } finally {
      if (!opened) {
        IOUtils.closeWhileHandlingException(writers);
        IOUtils.closeWhileHandlingException(directories);
      }
    }
    this.folder = made;
  }

  /**
   * Adds a note and its claims. Every claim stands in the note: its quote and its sentence are the
   * note's text at their places.
   */
  public void add(StoredNote note, List<Claim> claims) {
    if (note.claims() != claims.size()) {
      throw new IllegalArgumentException(
          "note "
              + note.note().path()
              + " says "
              + note.claims()
              + " claims, not "
              + claims.size());
    }
    for (Claim claim : claims) {
      String fault = Grounding.faultOf(claim, note.note());
      if (fault != null) {
        throw new IllegalArgumentException(
            "claim " + claim.id() + " in " + note.note().path() + " " + fault);
      }
    }
    String id = note.note().id().value();
    var added = new ArrayList<Document>(claims.size() + 1);
    added.add(documents.of(note, claims));
    claims.forEach(claim -> added.add(documents.of(claim, note.source())));
    write(id, added);
    this.notes++;
    this.claims += claims.size();
  }

  /** Adds a rejection. */
  public void add(StoredRejection rejection) {
    write(rejection.id(), List.of(documents.of(rejection)));
    rejections++;
  }

  /** Adds what was made of a group, or a part of it; never holds more than one document of it. */
  public void add(Reconciled reconciled) {
    documents.of(reconciled).forEach(document -> write(reconciled.group(), List.of(document)));
  }

  private void write(String key, List<Document> added) {
    for (Document document : added) {
      content.add(document.get(Fields.KEY), document.getBinaryValue(Fields.RECORD));
    }
    try {
      writers.get(Shards.of(key, writers.size())).addDocuments(added);
    } catch (IOException e) {
      throw new IndexException.WriteFailed(staging, e);
    }
  }

  /** Finishes the segment; nothing can be added after it. */
  public Staged finish() {
    String name = content.asString();
    try {
      for (IndexWriter writer : writers) {
        writer.commit();
      }
      shut();
      move(folder, staging.resolve(name));
    } catch (IOException e) {
      throw new IndexException.WriteFailed(staging, e);
    }
    return new Staged(name, notes, claims, rejections);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.isDirectory(to)) {
        throw e;
      }
      IOUtils.rm(from); // tried before, with the same content
    }
  }

  private void shut() throws IOException {
    IOUtils.close(writers);
    IOUtils.close(directories);
  }

  /** Closes the writer; drops what was not finished. */
  @Override
  public void close() {
    try {
      for (IndexWriter writer : writers) {
        writer.rollback();
      }
      shut();
      if (Files.exists(folder)) {
        IOUtils.rm(folder);
      }
    } catch (IOException e) {
      throw new IndexException.WriteFailed(staging, e);
    }
  }
}
