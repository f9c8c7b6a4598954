package org.streetbook.pipeline.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Reason;

/**
 * The hostile corpus: files that are made to hang, to exhaust or to break what reads them. Made by
 * code and the same every time, so that none lies about as a file.
 */
final class HostileFiles {

  private HostileFiles() {}

  /**
   * One file.
   *
   * @param reason of its rejection, or of the one that stands first among those of what is in it;
   *     null where it is to be read
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Hostile(byte[] bytes, @Nullable Reason reason) {}

  /**
   * All of them by their names.
   *
   * @param share what fills them with repetitions is so many times less than the most that was
   *     tried
   */
  static Map<String, Hostile> all(int share) {
    Map<String, Hostile> all = new TreeMap<>();
    all.putAll(HostileText.files(share));
    all.putAll(HostilePackages.files());
    all.putAll(HostilePdfs.files(share));
    return all;
  }

  /** So many of what repeats itself, of the most that was tried. */
  static int share(int most, int share) {
    return Math.max(1, most / share);
  }

  /** So many of what has to be many to be hostile at all: a fortieth of the most at least. */
  static int depth(int most, int share) {
    return share(most, Math.min(share, 40));
  }

  /** Writes them into a folder, given with the share: for a person who wants to look. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (Map.Entry<String, Hostile> each : all(Integer.parseInt(args[1])).entrySet()) {
      Files.write(folder.resolve(each.getKey()), each.getValue().bytes());
    }
  }
}
