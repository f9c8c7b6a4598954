package org.streetbook.pipeline.reconcile;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.streetbook.corpus.catalogue.Entity;

/**
 * Who belongs to whom: from the id of a company, unit or product to the id of its top parent. An id
 * without a parent is its own top.
 */
public final class Affiliates implements Serializable {

  private final TreeMap<String, String> tops = new TreeMap<>();

  /**
   * From direct parents by id. Chains are followed to their end; a circle of parents is one group
   * under its smallest id.
   */
  public Affiliates(Map<String, String> parents) {
    for (String id : parents.keySet()) {
      tops.put(id, top(id, parents));
    }
  }

  /** Nobody belongs to anybody. */
  public static Affiliates none() {
    return new Affiliates(Map.of());
  }

  /** From the {@link Entity#parent()} of a catalogue's entities. */
  public static Affiliates of(Collection<Entity> entities) {
    var parents = new TreeMap<String, String>();
    for (Entity entity : entities) {
      if (entity.parent() != null) {
        parents.put(entity.id(), entity.parent());
      }
    }
    return new Affiliates(parents);
  }

  /** The id of the top parent of {@code id}: {@code id} itself where it has none. */
  public String topOf(String id) {
    return tops.getOrDefault(id, id);
  }

  private static String top(String id, Map<String, String> parents) {
    var seen = new HashSet<String>();
    String at = id;
    while (seen.add(at)) {
      String parent = parents.get(at);
      if (parent == null) {
        return at;
      }
      at = parent;
    }
    return smallestInCircle(at, parents);
  }

  private static String smallestInCircle(String start, Map<String, String> parents) {
    String smallest = start;
    for (String at = parents.getOrDefault(start, start);
        !at.equals(start);
        at = parents.getOrDefault(at, start)) {
      smallest = at.compareTo(smallest) < 0 ? at : smallest;
    }
    return smallest;
  }
}
