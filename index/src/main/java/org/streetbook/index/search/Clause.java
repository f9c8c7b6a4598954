package org.streetbook.index.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query as it was written, taken apart. Columns count from 1; 0 stands for a filter. */
sealed interface Clause {

  /**
   * Words to find.
   *
   * @param field null for words without a field
   * @param text without its quotes and escapes
   * @param how what is done with them
   */
  record Words(@Nullable String field, String text, How how, int column) implements Clause {}

  /** How words are looked up. */
  sealed interface How {
    /** As they are. */
    record Plain() implements How {}

    /** In this order, with at most {@code slop} moves of words. */
    record Phrase(int slop) implements How {}

    /** {@code *} stands for any letters, {@code ?} for one. */
    record Wildcard() implements How {}

    /** With at most that many letters wrong. */
    record Fuzzy(int edits) implements How {}
  }

  /** Between two ends of numbers, days or names; a null end is open. */
  record Between(
      String field,
      @Nullable String low,
      @Nullable String high,
      boolean lowOpen,
      boolean highOpen,
      int column)
      implements Clause {}

  /** All of them. */
  record And(List<Clause> clauses) implements Clause {}

  /** At least one of them. */
  record Or(List<Clause> clauses) implements Clause {}

  /** Not this one. */
  record Not(Clause clause) implements Clause {}

  /** Counts for the order of results as much as {@code factor} says. */
  record Weighted(Clause clause, float factor) implements Clause {}
}
