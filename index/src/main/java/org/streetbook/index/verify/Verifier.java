package org.streetbook.index.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Digest;
import org.streetbook.corpus.wire.Json;
import org.streetbook.index.entry.Counts;
import org.streetbook.index.store.IndexException;
import org.streetbook.index.store.Manifest;
import org.streetbook.index.store.QuietLucene;
import org.streetbook.index.store.Snapshot;

/**
 * Checks a book whole. Only the commit that the manifest names is checked, also while another is
 * being written.
 */
public final class Verifier {

  private final Path folder;
  private final Problems problems = new Problems();

  private Verifier(Path folder) {
    this.folder = folder;
  }

  /**
   * Everything that is wrong with the book, in the order found; empty for a book that is whole.
   *
   * @throws IndexException.NoBook where there is none
   * @throws IndexException.OtherSchema where this program does not know what it should look like
   */
  public static List<Problem> verify(Path folder) {
    QuietLucene.ensure();
    Verifier verifier = new Verifier(folder);
    Manifest manifest;
    try {
      manifest = Manifest.read(folder);
    } catch (IndexException.Damaged e) {
      return List.of(new Problem(Manifest.FILE, e.what()));
    }
    Counts counts = Counts.NONE;
    for (Manifest.Shard shard : manifest.shards()) {
      Counts inShard = verifier.checkShard(shard, manifest);
      counts = inShard == null ? counts : counts.plus(inShard);
    }
    // what the entries say of each other is read only from bytes that are sound
    if (verifier.problems.isEmpty()) {
      if (!counts.equals(manifest.commit().counts())) {
        verifier.problems.add(
            Manifest.FILE, "counts " + manifest.commit().counts() + ", the shards say " + counts);
      }
      verifier.checkEntries();
    }
    return verifier.problems.list();
  }

  private void checkEntries() {
    try (Snapshot snapshot = Snapshot.open(folder)) {
      new EntryCheck(snapshot, problems).check();
    } catch (IndexException.Damaged e) {
      problems.add("book", e.what());
    }
  }

  /** Checks the bytes of a shard; the counts that its commit states, null where it is damaged. */
  private @Nullable Counts checkShard(Manifest.Shard shard, Manifest manifest) {
    Path path = folder.resolve(shard.folder());
    String segments = shard.folder() + "/" + shard.segments();
    if (!Files.isRegularFile(path.resolve(shard.segments()))) {
      problems.add(segments, "the file is missing");
      return null;
    }
    try (Directory directory = FSDirectory.open(path)) {
      if (!Digest.of(Files.readAllBytes(path.resolve(shard.segments()))).equals(shard.checksum())) {
        problems.add(segments, "the checksum is not the one in the MANIFEST");
        return null;
      }
      SegmentInfos infos = SegmentInfos.readCommit(directory, shard.segments());
      boolean sound = true;
      for (String file : infos.files(true).stream().sorted().toList()) {
        sound &= checkFile(directory, shard.folder(), file);
      }
      if (!sound) {
        return null;
      }
      StructureCheck.check(shard, directory, infos, problems);
      if (!manifest.isStatedIn(infos.getUserData().get(Manifest.COMMIT_DATA))) {
        problems.add(segments, "states another commit than the MANIFEST");
        return null;
      }
      return Json.read(infos.getUserData().getOrDefault(Manifest.COUNTS_DATA, "{}"), Counts.class);
    } catch (IOException e) {
      // also a segment whose description is damaged: its files are then not known
      problems.add(segments, "cannot be read: " + e.getMessage());
      return null;
    }
  }

  private boolean checkFile(Directory directory, String shard, String file) {
    try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(in);
      return true;
    } catch (IOException e) {
      problems.add(shard + "/" + file, "damaged: " + e.getMessage());
      return false;
    }
  }
}
