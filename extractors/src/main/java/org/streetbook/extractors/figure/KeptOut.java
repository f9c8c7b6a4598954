package org.streetbook.extractors.figure;

import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.Step;

/**
 * A stretch with no figure in it.
 *
 * @param to position after its last lexeme
 * @param rule name of the rule
 */
record KeptOut(int to, String rule) {

  /** What the examples of its rules give. */
  static final String NOTHING = "nothing";

  /** A rule that keeps out what its steps match. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  static Rule<Scan, KeptOut> rule(String name, long starts, Step<Scan>... steps) {
    return Rule.<Scan, KeptOut>named(name)
        .startingAt(starts)
        .matches(steps)
        .makes(m -> new KeptOut(m.end(), name));
  }
}
