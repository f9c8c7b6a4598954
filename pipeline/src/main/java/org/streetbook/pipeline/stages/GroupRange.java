package org.streetbook.pipeline.stages;

import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which subject groups one pipeline reconciles.
 *
 * @param touched the groups that the run reconciles in all
 * @param part which part of them this is, from 0
 * @param parts into how many parts they are split, by hash
 */
public record GroupRange(Set<String> touched, int part, int parts) implements Serializable {

  private static final int MOST_BUCKETS = 16;
  private static final int GROUPS_A_BUCKET = 64;

  public GroupRange {
    touched = java.util.Collections.unmodifiableSet(new TreeSet<>(touched));
  }

  /**
   * The key that the group travels under. The runner hands each key on by itself, and what it hands
   * on becomes a segment: under their own names, ten thousand groups would be ten thousand
   * segments.
   */
  String bucket(String group) {
    int buckets = Math.min(MOST_BUCKETS, touched.size() / GROUPS_A_BUCKET + 1);
    return String.valueOf(Math.floorMod(group.hashCode() / parts, buckets));
  }

  /** Whether this part reconciles the group. */
  boolean holds(String group) {
    return Math.floorMod(group.hashCode(), parts) == part && touched.contains(group);
  }
}
