package org.streetbook.extractors.rule;

import java.util.List;

/**
 * One element of a pattern: what it takes from a position.
 *
 * @param <S> the source matched over, addressed by 0-based positions
 */
@FunctionalInterface
public interface Step<S> {

  /** What {@link #end} returns when the step does not match. */
  int NONE = -1;

  /**
   * Where the step ends when it begins at {@code at}, which may lie beyond the end of the source:
   * the position after the last token taken, {@code at} itself when it takes none, {@link #NONE}
   * when it does not match.
   */
  int end(S source, int at);

  /** A step that takes what {@code step} takes, or nothing. */
  static <S> Step<S> maybe(Step<S> step) {
    return (source, at) -> Math.max(at, step.end(source, at));
  }

  /** The first of {@code steps} that matches; there is no way back to a later one. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  static <S> Step<S> firstOf(Step<S>... steps) {
    List<Step<S>> all = List.of(steps);
    return (source, at) -> {
      for (Step<S> step : all) {
        int end = step.end(source, at);
        if (end != NONE) {
          return end;
        }
      }
      return NONE;
    };
  }

  /** A step that takes nothing and matches where {@code step} does not. */
  static <S> Step<S> unless(Step<S> step) {
    return (source, at) -> step.end(source, at) == NONE ? at : NONE;
  }

  /** A step that takes nothing and matches where {@code step} does. */
  static <S> Step<S> ahead(Step<S> step) {
    return (source, at) -> step.end(source, at) == NONE ? NONE : at;
  }
}
