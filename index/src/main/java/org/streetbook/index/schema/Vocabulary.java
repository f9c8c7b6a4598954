package org.streetbook.index.schema;

import java.util.Collection;
import java.util.List;

/**
 * The other names of what claims name. Given to what writes, so that aliases stand in the index,
 * and to what searches, so that a name which the book does not hold can be told from one that
 * nobody knows.
 */
public interface Vocabulary {

  /** What can have names. */
  enum Kind {
    /** Who makes claims. */
    FIRM,
    /** What claims are about. */
    SUBJECT,
    /** What figures measure. */
    METRIC
  }

  /**
   * The label and the aliases of the one with that id, its id not among them; empty for an id that
   * is not known. Never null.
   */
  Collection<String> names(Kind kind, String id);

  /** All ids of that kind, in any order; may be empty. */
  Collection<String> ids(Kind kind);

  /** A vocabulary without words: names are then found as the claims spell them. */
  static Vocabulary none() {
    return new Vocabulary() {
      @Override
      public Collection<String> names(Kind kind, String id) {
        return List.of();
      }

      @Override
      public Collection<String> ids(Kind kind) {
        return List.of();
      }
    };
  }
}
