package org.streetbook.index.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.Directory;

/** A commit known by the name of its segments file: all that Lucene needs in order to open it. */
final class NamedCommit extends IndexCommit {

  private final Directory directory;
  private final String segments;

  NamedCommit(Directory directory, String segments) {
    this.directory = directory;
    this.segments = segments;
  }

  @Override
  public String getSegmentsFileName() {
    return segments;
  }

  @Override
  public Directory getDirectory() {
    return directory;
  }

  @Override
  public Collection<String> getFileNames() {
    return List.of(segments);
  }

  @Override
  public void delete() {
    throw new UnsupportedOperationException("a commit that is read is not deleted");
  }

  @Override
  public boolean isDeleted() {
    return false;
  }

  @Override
  public int getSegmentCount() {
    throw new UnsupportedOperationException("only its name is known");
  }

  @Override
  public long getGeneration() {
    return Long.parseLong(segments.substring("segments_".length()), Character.MAX_RADIX);
  }

  @Override
  public Map<String, String> getUserData() {
    return Map.of();
  }
}
