package org.streetbook.index.write;

import java.util.List;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexDeletionPolicy;

/**
 * Keeps the files of the commit that the manifest names until the manifest names another, so that
 * at no moment the book which readers see has lost a file. Keeps the newest commit too.
 */
final class KeepServed extends IndexDeletionPolicy {

  private String served;

  /**
   * @param served name of the segments file that the manifest names, empty for none
   */
  KeepServed(String served) {
    this.served = served;
  }

  /** The manifest now names {@code segments}. */
  void serve(String segments) {
    served = segments;
  }

  @Override
  public void onInit(List<? extends IndexCommit> commits) {
    onCommit(commits);
  }

  @Override
  public void onCommit(List<? extends IndexCommit> commits) {
    if (commits.isEmpty()) {
      return;
    }
    String newest = commits.getLast().getSegmentsFileName();
    for (IndexCommit commit : commits) {
      String name = commit.getSegmentsFileName();
      if (!name.equals(newest) && !name.equals(served)) {
        commit.delete();
      }
    }
  }
}
