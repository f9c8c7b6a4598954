package org.streetbook.extractors.rule;

/**
 * A place where every step of a pattern matched.
 *
 * @param <S> the source matched over
 */
public final class Match<S> {

  private final S source;
  private final int[] bounds;

  Match(S source, int[] bounds) {
    this.source = source;
    this.bounds = bounds;
  }

  /** What was matched over. */
  public S source() {
    return source;
  }

  /** Position of the first token. */
  public int begin() {
    return bounds[0];
  }

  /** Position after the last token. */
  public int end() {
    return bounds[bounds.length - 1];
  }

  /** Where the step with that 0-based number begins. */
  public int begin(int step) {
    return bounds[step];
  }

  /** Where the step with that 0-based number ends. */
  public int end(int step) {
    return bounds[step + 1];
  }

  /** Whether the step with that 0-based number took at least one token. */
  public boolean took(int step) {
    return bounds[step + 1] > bounds[step];
  }
}
