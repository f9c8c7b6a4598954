package org.streetbook.index.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** What stands in a book's folder beside its manifest. */
public final class BookFolder {

  private static final String STAGING = ".staging-";
  private static final String SHARD = "shard-";

  private BookFolder() {}

  /** Where the workers of a run put their segments. */
  public static Path staging(Path book, String run) {
    return book.resolve(STAGING + run);
  }

  /** The name of a shard's folder. */
  public static String shard(int number) {
    return SHARD + number;
  }

  /**
   * The names of the shards that the book's manifest names; null where that cannot be told, since
   * the manifest is damaged or of another schema.
   */
  public static @Nullable List<Manifest.Shard> servedIn(Path book) {
    try {
      Manifest manifest = Manifest.find(book);
      return manifest == null ? List.of() : manifest.shards();
    } catch (IndexException.Damaged | IndexException.OtherSchema e) {
      return null;
    }
  }

  /** The first of {@code count} numbers in a row that no shard has. */
  public static int firstFree(Path book, int count) {
    int first = 0;
    for (int next = 0; next < first + count; next++) {
      if (Files.exists(book.resolve(shard(next)), LinkOption.NOFOLLOW_LINKS)) {
        first = next + 1;
      }
    }
    return first;
  }

  /**
   * Removes what runs that broke off left: staging folders, and shards that are not served.
   * Whatever else stands in the folder is the user's, also a folder that only looks like a shard.
   *
   * @param served what the manifest names, null where it cannot be told: then no shard goes
   */
  public static void sweep(Path book, @Nullable List<Manifest.Shard> served) throws IOException {
    var gone = new ArrayList<Path>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(book)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
            && (name.startsWith(STAGING) || isLeftShard(entry, name, served))) {
          gone.add(entry);
        }
      }
    }
    IOUtils.rm(gone.toArray(Path[]::new));
  }

  private static boolean isLeftShard(Path entry, String name, @Nullable List<Manifest.Shard> served)
      throws IOException {
    return served != null
        && name.matches("shard-\\d+")
        && served.stream().noneMatch(shard -> shard.folder().equals(name))
        && isIndex(entry);
  }

  private static boolean isIndex(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (!file.getFileName()
            .toString()
            .matches("_[0-9a-z]+.*|(pending_)?segments_.*|write.lock")) {
          return false;
        }
      }
    }
    return true;
  }
}
