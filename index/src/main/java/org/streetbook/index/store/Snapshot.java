package org.streetbook.index.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.IOUtils;
import org.streetbook.corpus.note.Digest;

/**
 * One commit of a book, opened for reading: a later commit does not change what it shows. Safe for
 * use by several threads until it is closed.
 */
public final class Snapshot implements AutoCloseable {

  /**
   * Up to this size a book's files are checked against their sums as it is opened: reading 16 MiB
   * costs some ten milliseconds. Of larger books the structure is checked, each record as it is
   * read (see Payload), and everything by verify.
   */
  private static final long SMALL = 16 << 20;

  private final Path folder;
  private final Manifest manifest;
  private final List<Directory> directories;
  private final IndexReader reader;

  private Snapshot(
      Path folder, Manifest manifest, List<Directory> directories, IndexReader reader) {
    this.folder = folder;
    this.manifest = manifest;
    this.directories = directories;
    this.reader = reader;
  }

  /** Opens the commit that the folder's manifest names. */
  public static Snapshot open(Path folder) {
    QuietLucene.ensure();
    Manifest manifest = Manifest.read(folder);
    while (true) {
      Manifest wanted = manifest;
      try {
        return Reading.of(folder, () -> open(folder, wanted));
      } catch (IndexException.Damaged e) {
        // a writer may have replaced the commit and removed its files between the two readings
        manifest = Manifest.read(folder);
        if (manifest.equals(wanted)) {
          throw e;
        }
      } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
        // what Lucene's readers throw on structures that cannot be
        throw new IndexException.Damaged(folder, "its structure cannot be read", e);
      }
    }
  }

  private static Snapshot open(Path folder, Manifest manifest) throws IOException {
    var directories = new ArrayList<Directory>();
    var readers = new ArrayList<IndexReader>();
    boolean opened = false;
    try {
      for (Manifest.Shard shard : manifest.shards()) {
        Path path = folder.resolve(shard.folder());
        checkSegments(path.resolve(shard.segments()), shard);
        Directory directory = directory(path);
        directories.add(directory);
        checkFiles(directory, shard.segments());
        readers.add(DirectoryReader.open(new NamedCommit(directory, shard.segments())));
      }
      IndexReader whole =
          readers.size() == 1
              ? readers.getFirst()
              : new MultiReader(readers.toArray(IndexReader[]::new), true);
      opened = true;
      return new Snapshot(folder, manifest, List.copyOf(directories), whole);
    } finally {
      if (!opened) {
        IOUtils.closeWhileHandlingException(readers);
        IOUtils.closeWhileHandlingException(directories);
      }
    }
  }

  /**
   * A small shard is read through channels: to bind the system calls that mapping makes use of
   * takes a process that has just started longer than to read all of it.
   */
  private static Directory directory(Path shard) throws IOException {
    long size = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(shard)) {
      for (Path file : files) {
        size += Files.size(file);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return size > SMALL ? FSDirectory.open(shard) : new NIOFSDirectory(shard);
  }

  private static void checkSegments(Path file, Manifest.Shard shard) throws IOException {
    if (!Digest.of(Files.readAllBytes(file)).equals(shard.checksum())) {
      throw new CorruptIndexException("not the commit that the MANIFEST names", file.toString());
    }
  }

  private static void checkFiles(Directory directory, String segments) throws IOException {
    var files = SegmentInfos.readCommit(directory, segments).files(false);
    long size = 0;
    for (String file : files) {
      size += directory.fileLength(file);
    }
    if (size > SMALL) {
      return;
    }
    for (String file : files) {
      try (IndexInput in = directory.openInput(file, org.apache.lucene.store.IOContext.READONCE)) {
        CodecUtil.checksumEntireFile(in);
      }
    }
  }

  /** The book's folder. */
  public Path folder() {
    return folder;
  }

  /** The manifest as it was when this was opened. */
  public Manifest manifest() {
    return manifest;
  }

  /** All shards as one index. */
  public IndexReader reader() {
    return reader;
  }

  @Override
  public void close() {
    try {
      IOUtils.close(reader);
      IOUtils.close(directories);
    } catch (IOException e) {
      throw new IndexException.ReadFailed(folder, e);
    }
  }
}
