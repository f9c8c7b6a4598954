package org.streetbook.index.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.family.Sketched;
import org.streetbook.corpus.note.Digest;
import org.streetbook.index.schema.Analysis;
import org.streetbook.index.schema.Contents;
import org.streetbook.index.schema.Sketches;
import org.streetbook.index.store.Manifest;

/** One shard of a book, opened for writing at the commit that the manifest names, or empty. */
final class ShardWriter implements Closeable {

  private static final double BUFFER_MB = 64;

  private final String name;
  private final Path folder;
  private final Directory directory;
  private final KeepServed policy;
  private final IndexWriter writer;

  /**
   * @param standing the shard as it stands, null for a new one
   */
  ShardWriter(Path book, String name, Manifest.@Nullable Shard standing, Disk disk)
      throws IOException {
    this.name = name;
    this.folder = book.resolve(name);
    this.directory = disk.open(folder);
    this.policy = new KeepServed(standing == null ? "" : standing.segments());
    boolean opened = false;
    try {
      if (standing != null) {
        dropUnnamedCommits(standing.segments());
      }
      this.writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig(Analysis.forIndex())
                  .setOpenMode(
                      standing == null
                          ? IndexWriterConfig.OpenMode.CREATE
                          : IndexWriterConfig.OpenMode.APPEND)
                  .setIndexDeletionPolicy(policy)
                  // a failing disk then fails the caller, and nothing goes on behind its back
                  .setMergeScheduler(new SerialMergeScheduler())
                  .setRAMBufferSizeMB(BUFFER_MB)
                  .setCommitOnClose(false));
      opened = true;
    } finally {
      if (!opened) {
        IOUtils.closeWhileHandlingException(directory);
      }
    }
  }

  /**
   * A commit that no manifest came to name is the beginning of nothing: the writer starts before
   * it.
   */
  private void dropUnnamedCommits(String segments) throws IOException {
    for (String file : directory.listAll()) {
      boolean commit = file.startsWith("segments_") || file.startsWith("pending_segments_");
      if (commit && !file.equals(segments)) {
        directory.deleteFile(file);
      }
    }
  }

  void delete(Term... terms) throws IOException {
    writer.deleteDocuments(terms);
  }

  void add(List<Document> documents) throws IOException {
    writer.addDocuments(documents);
  }

  void add(Directory... segments) throws IOException {
    writer.addIndexes(segments);
  }

  /** What the shard will hold when it is committed. */
  Contents contents() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      return Contents.of(reader);
    }
  }

  /** Gives the sketch of every note that the shard will hold to {@code taker}, in no order. */
  void sketches(Consumer<Sketched> taker) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      Sketches.each(reader, taker);
    }
  }

  /** Makes everything durable as a commit that nobody reads yet, and says which one it is. */
  Manifest.Shard commit(Map<String, String> userData) throws IOException {
    writer.setLiveCommitData(userData.entrySet());
    writer.commit();
    String segments = SegmentInfos.getLastCommitSegmentsFileName(directory);
    if (segments == null) {
      throw new IOException("the commit of " + folder + " has left no file");
    }
    return new Manifest.Shard(
        name, segments, Digest.of(Files.readAllBytes(folder.resolve(segments))));
  }

  /** The manifest now names {@code segments}: removes what only the commit before needed. */
  void served(String segments) throws IOException {
    policy.serve(segments);
    writer.deleteUnusedFiles();
  }

  /** Closes the shard; drops what is not committed. */
  @Override
  public void close() throws IOException {
    IOUtils.close(writer::rollback, directory);
  }
}
