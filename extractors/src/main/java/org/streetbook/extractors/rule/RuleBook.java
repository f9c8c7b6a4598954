package org.streetbook.extractors.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules in the order in which they are tried; the first that makes something wins. Immutable, and
 * as thread-safe as the steps and productions of its rules.
 *
 * @param <S> the source matched over
 * @param <R> what the rules make
 */
public final class RuleBook<S, R> {

  private final List<Rule<S, R>> rules;
  private final long starts;

  private RuleBook(List<Rule<S, R>> rules) {
    this.rules = List.copyOf(rules);
    long all = 0;
    Set<String> names = new HashSet<>();
    for (Rule<S, R> rule : rules) {
      all |= rule.starts();
      if (!names.add(rule.name())) {
        throw new IllegalArgumentException("two rules have the name " + rule.name());
      }
    }
    this.starts = all;
  }

  /** A book of those rules, whose names must differ. */
  public static <S, R> RuleBook<S, R> of(List<Rule<S, R>> rules) {
    return new RuleBook<>(rules);
  }

  /** The rules, in order. */
  public List<Rule<S, R>> rules() {
    return rules;
  }

  /** Whether some rule can begin at a token with those bits. */
  public boolean canBegin(long mask) {
    return (starts & mask) != 0;
  }

  /** What the first rule that can begin at a token with those bits makes there, or null. */
  public @Nullable R firstAt(S source, int position, long mask) {
    if ((starts & mask) == 0) {
      return null;
    }
    for (Rule<S, R> rule : rules) {
      if ((rule.starts() & mask) != 0) {
        R made = rule.at(source, position);
        if (made != null) {
          return made;
        }
      }
    }
    return null;
  }
}
