package org.streetbook.index.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;

/** How folders are opened for writing: what a test puts a failing disk in place of. */
@FunctionalInterface
interface Disk {

  /** The disk of this machine. */
  Disk REAL = FSDirectory::open;

  /**
   * The disk of this machine for what need not outlive it: nothing waits for the medium. A segment
   * that is lost with the machine is lost with its run, and what goes into a book is copied and
   * then synced there.
   */
  Disk PASSING =
      folder ->
          new FilterDirectory(REAL.open(folder)) {
            @Override
            public void sync(Collection<String> names) {
              // see above
            }

            @Override
            public void syncMetaData() {
              // see above
            }
          };

  /** The folder, made where it is not there. */
  Directory open(Path folder) throws IOException;
}
