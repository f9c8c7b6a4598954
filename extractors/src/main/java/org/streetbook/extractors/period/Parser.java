package org.streetbook.extractors.period;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A pattern over words that makes a value: reads from one position as far as it goes, or not at
 * all. Stateless; none of them repeats without bound, so that matching takes time linear in the
 * text.
 */
@FunctionalInterface
interface Parser<T> {

  /**
   * What was read.
   *
   * @param end index after the last word read
   */
  record Parsed<T>(int end, T value) {}

  /** Reads from the word at {@code at}, which may lie past the last one; null where it fails. */
  @Nullable Parsed<T> parse(Words words, int at);

  /** The same words with another value. */
  default <R> Parser<R> map(Function<T, R> made) {
    return (words, at) -> {
      Parsed<T> parsed = parse(words, at);
      return parsed == null ? null : new Parsed<>(parsed.end(), made.apply(parsed.value()));
    };
  }

  /** Fails where the value does not hold. */
  default Parser<T> when(Predicate<T> holds) {
    return (words, at) -> {
      Parsed<T> parsed = parse(words, at);
      return parsed == null || !holds.test(parsed.value()) ? null : parsed;
    };
  }

  /** This and then the other; the value is made of both. */
  default <S, R> Parser<R> then(Parser<S> next, BiFunction<T, S, R> made) {
    return (words, at) -> {
      Parsed<T> first = parse(words, at);
      if (first == null) {
        return null;
      }
      Parsed<S> second = next.parse(words, first.end());
      return second == null
          ? null
          : new Parsed<>(second.end(), made.apply(first.value(), second.value()));
    };
  }

  /** This and then the other, with the value of this. */
  default Parser<T> skip(Parser<?> next) {
    return then(next, (value, ignored) -> value);
  }

  /** This and then the other, with the value of the other. */
  default <S> Parser<S> keep(Parser<S> next) {
    return then(next, (ignored, value) -> value);
  }

  /** This if it is there, else the value with no words read. */
  default Parser<T> or(T otherwise) {
    return (words, at) -> {
      Parsed<T> parsed = parse(words, at);
      return parsed == null ? new Parsed<>(at, otherwise) : parsed;
    };
  }

  /** Whichever reads the most; of equals the first. */
  static <T> Parser<T> any(List<Parser<? extends T>> parsers) {
    List<Parser<? extends T>> all = List.copyOf(parsers);
    return (words, at) -> {
      Parsed<? extends T> best = null;
      for (Parser<? extends T> parser : all) {
        Parsed<? extends T> parsed = parser.parse(words, at);
        if (parsed != null && (best == null || parsed.end() > best.end())) {
          best = parsed;
        }
      }
      return best == null ? null : new Parsed<>(best.end(), best.value());
    };
  }

  /** Reads nothing, with the value of what follows. */
  static <T> Parser<T> ahead(Parser<T> parser) {
    return (words, at) -> {
      Parsed<T> parsed = parser.parse(words, at);
      return parsed == null ? null : new Parsed<>(at, parsed.value());
    };
  }

  /** Reads nothing where {@code parser} does not match, fails where it does. */
  static Parser<Boolean> unless(Parser<?> parser) {
    return (words, at) -> parser.parse(words, at) == null ? new Parsed<>(at, true) : null;
  }
}
