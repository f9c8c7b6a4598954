package org.streetbook.corpus.catalogue;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who belongs to whom: every parent is in the catalogue, and nobody is his own ancestor. */
final class Parents {

  private Parents() {}

  /** A fault at the row that names a parent which is not there, or closes a circle. */
  static void check(Map<String, Entity> entities, Map<String, Table.Row> origins) {
    Set<String> sound = new HashSet<>();
    for (Map.Entry<String, Table.Row> origin : origins.entrySet()) {
      Set<String> way = new HashSet<>();
      Entity entity = entities.get(origin.getKey());
      while (entity != null && !sound.contains(entity.id())) {
        if (!way.add(entity.id())) {
          throw origin
              .getValue()
              .fault("parent", entity.id() + " would belong to itself", "break the circle");
        }
        entity = parent(entity, entities, origin.getValue());
      }
      sound.addAll(way);
    }
  }

  private static @Nullable Entity parent(
      Entity entity, Map<String, Entity> entities, Table.Row row) {
    if (entity.parent() == null) {
      return null;
    }
    Entity parent = entities.get(entity.parent());
    if (parent == null) {
      throw row.fault(
          "parent",
          "no entry has the id " + entity.parent(),
          "name the parent as the list names it, or add a line for it");
    }
    return parent;
  }
}
