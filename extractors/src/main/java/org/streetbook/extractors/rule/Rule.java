package org.streetbook.extractors.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A rule: name, pattern, production, and the examples and near misses that a test of the package
 * which owns the rule runs one by one. Immutable; each method below returns a new rule.
 *
 * <pre>{@code
 * Rule.<Words, Money>named("<number> <currency>")
 *     .startingAt(NUMBER)
 *     .matches(number(), currency())
 *     .makes(m -> money(m.begin(0), m.begin(1)))
 *     .example("paid 30 euros", "30 EUR")
 *     .not("30 people");
 * }</pre>
 *
 * @param name the shape, as a reader would write it in the margin; it travels with what is made
 * @param starts the bits of {@link RuleBook#firstAt}'s mask at which the rule is tried; never 0
 * @param steps the pattern, one or more
 * @param production total: what the match makes, null when it makes nothing; never throws
 * @param examples texts in which exactly this rule makes exactly one thing
 * @param nearMisses texts in which this rule makes nothing
 * @param <S> the source matched over
 * @param <R> what is made
 */
public record Rule<S, R>(
    String name,
    long starts,
    List<Step<S>> steps,
    Function<Match<S>, @Nullable R> production,
    List<Example> examples,
    List<String> nearMisses) {

  /**
   * A text and what the rule makes of it.
   *
   * @param text a sentence
   * @param expected what is made, in the notation of the package that owns the rule
   */
  public record Example(String text, String expected) {}

  public Rule {
    if (name.isBlank() || starts == 0) {
      throw new IllegalArgumentException("a rule needs a name and a start: " + name);
    }
    steps = List.copyOf(steps);
    examples = List.copyOf(examples);
    nearMisses = List.copyOf(nearMisses);
  }

  /** A rule with that name, which starts anywhere, matches nothing yet and makes nothing. */
  public static <S, R> Rule<S, R> named(String name) {
    return new Rule<>(name, -1L, List.of(), match -> null, List.of(), List.of());
  }

  /** The rule, tried only where one of the bits of {@code mask} is set. */
  public Rule<S, R> startingAt(long mask) {
    return new Rule<>(name, mask, steps, production, examples, nearMisses);
  }

  /** The rule with that pattern. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final Rule<S, R> matches(Step<S>... pattern) {
    return new Rule<>(name, starts, List.of(pattern), production, examples, nearMisses);
  }

  /** The rule with that production. */
  public Rule<S, R> makes(Function<Match<S>, @Nullable R> made) {
    return new Rule<>(name, starts, steps, made, examples, nearMisses);
  }

  /** The rule with one more example. */
  public Rule<S, R> example(String text, String expected) {
    List<Example> more = new ArrayList<>(examples);
    more.add(new Example(text, expected));
    return new Rule<>(name, starts, steps, production, more, nearMisses);
  }

  /** The rule with one more near miss. */
  public Rule<S, R> not(String text) {
    List<String> more = new ArrayList<>(nearMisses);
    more.add(text);
    return new Rule<>(name, starts, steps, production, examples, more);
  }

  /** What the rule makes at a position; null when it does not match or makes nothing. */
  public @Nullable R at(S source, int position) {
    int[] bounds = null;
    int at = position;
    for (int i = 0; i < steps.size(); i++) {
      at = steps.get(i).end(source, at);
      if (at == Step.NONE) {
        return null;
      }
      if (bounds == null) {
        bounds = new int[steps.size() + 1];
        bounds[0] = position;
      }
      bounds[i + 1] = at;
    }
    return bounds == null ? null : production.apply(new Match<>(source, bounds));
  }
}
