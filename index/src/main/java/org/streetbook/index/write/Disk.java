package org.streetbook.index.write;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** How folders are opened for writing: what a test puts a failing disk in place of. */
@FunctionalInterface
interface Disk {

  /** The disk of this machine. */
  Disk REAL = FSDirectory::open;

  /** The folder, made where it is not there. */
  Directory open(Path folder) throws IOException;
}
