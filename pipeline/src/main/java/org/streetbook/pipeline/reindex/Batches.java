package org.streetbook.pipeline.reindex;

import java.util.ArrayList;
import java.util.List;
import org.streetbook.pipeline.stages.SourceFile;

/** Cuts inputs into pieces that fit into memory, since the runner holds what it works on. */
final class Batches {

  private Batches() {}

  /** Pieces in order, each of at most {@code most} files and, but for one file, so many bytes. */
  static List<List<SourceFile>> of(List<SourceFile> files, int most, long bytes) {
    List<List<SourceFile>> batches = new ArrayList<>();
    List<SourceFile> batch = new ArrayList<>();
    long size = 0;
    for (SourceFile file : files) {
      if (!batch.isEmpty() && (batch.size() == most || size + file.size() > bytes)) {
        batches.add(batch);
        batch = new ArrayList<>();
        size = 0;
      }
      batch.add(file);
      size += file.size();
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }

  /** Pieces in order, each of at most {@code most} elements. */
  static <T> List<List<T>> of(List<T> all, int most) {
    List<List<T>> batches = new ArrayList<>();
    for (int begin = 0; begin < all.size(); begin += most) {
      batches.add(all.subList(begin, Math.min(all.size(), begin + most)));
    }
    return batches;
  }
}
