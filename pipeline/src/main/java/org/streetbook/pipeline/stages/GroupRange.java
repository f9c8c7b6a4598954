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

  public GroupRange {
    touched = java.util.Collections.unmodifiableSet(new TreeSet<>(touched));
  }

  /** Whether this part reconciles the group. */
  boolean holds(String group) {
    return Math.floorMod(group.hashCode(), parts) == part && touched.contains(group);
  }
}
