package org.streetbook.corpus.isolate;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folder for temporary files of one process that notes are read in. It is locked for as long as
 * whoever started that process lives, so that what was left by those that were killed can be told
 * and is deleted by the next. Not thread-safe.
 */
final class Scratch {

  private static final String PREFIX = "streetbook-parser-";
  private static final String LOCK = "in-use";

  /** A folder that is younger may be between being made and being locked. */
  private static final Duration YOUNG = Duration.ofMinutes(1);

  private final Path folder;
  private final FileChannel lock;

  private Scratch(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Makes one in the folder for temporary files of this process. */
  static Scratch create() throws IOException {
    return create(Path.of(System.getProperty("java.io.tmpdir")));
  }

  static Scratch create(Path temporary) throws IOException {
    Path folder = Files.createTempDirectory(temporary, PREFIX);
    FileChannel lock = null;
    try {
      lock =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock.tryLock() == null) {
        throw new IOException("cannot lock " + folder);
      }
      return new Scratch(folder, lock);
    } catch (IOException e) {
      if (lock != null) {
        lock.close();
      }
      delete(folder);
      throw e;
    }
  }

  Path folder() {
    return folder;
  }

  /** Deletes it with what is in it. */
  void delete() {
    delete(folder);
    try {
      lock.close();
    } catch (IOException e) {
      // it is closed with this process
    }
  }

  /** Deletes what was left by processes that were killed together with who started them. */
  static void sweep() {
    sweep(Path.of(System.getProperty("java.io.tmpdir")));
  }

  static void sweep(Path temporary) {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
      for (Path each : folders) {
        if (isAbandoned(each)) {
          delete(each);
        }
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      // what cannot be listed cannot be swept, and is in nobody's way
    }
  }

  private static boolean isAbandoned(Path folder) throws IOException {
    Path file = folder.resolve(LOCK);
    if (System.currentTimeMillis() - folder.toFile().lastModified() < YOUNG.toMillis()) {
      return false;
    }
    if (!Files.exists(file)) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException | IOException e) {
      return false; // this process's own, or another user's
    }
  }

  /** Deletes a folder with what is in it, as far as it can be. */
  static void delete(Path folder) {
    try (Stream<Path> left = Files.walk(folder)) {
      left.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException | java.io.UncheckedIOException e) {
      // the next process sweeps
    }
  }
}
