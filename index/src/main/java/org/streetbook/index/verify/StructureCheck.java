package org.streetbook.index.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.streetbook.index.store.Manifest;

/** Lucene's own check of an index, on the one commit that is in the book. */
final class StructureCheck {

  private StructureCheck() {}

  static void check(
      Manifest.Shard shard, Directory directory, SegmentInfos infos, Problems problems)
      throws IOException {
    var said = new ByteArrayOutputStream();
    Directory commit = new OneCommit(directory, infos);
    // nothing is written, so a writer at work is not disturbed and need not be locked out
    try (var lock = NoLockFactory.INSTANCE.obtainLock(commit, "check");
        var check = new CheckIndex(commit, lock);
        var out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      check.setInfoStream(out);
      check.setThreadCount(1);
      CheckIndex.Status status = check.checkIndex();
      if (!status.clean) {
        said.toString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.contains("FAILED") || line.contains("ERROR"))
            .forEach(line -> problems.add(shard.folder(), line.strip()));
        if (problems.isEmpty()) {
          problems.add(shard.folder(), "Lucene finds its index broken");
        }
      }
    }
  }

  /** A folder in which there is one commit only: Lucene's check takes the newest it sees. */
  private static final class OneCommit extends FilterDirectory {
    private final String[] files;

    OneCommit(Directory directory, SegmentInfos infos) throws IOException {
      super(directory);
      this.files = infos.files(true).stream().sorted().toArray(String[]::new);
    }

    @Override
    public String[] listAll() {
      return files.clone();
    }
  }
}
