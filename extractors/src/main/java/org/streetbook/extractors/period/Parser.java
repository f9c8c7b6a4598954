package org.streetbook.extractors.period;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.period.Words.Word;

/**
 * A pattern over words that makes a value: reads from one position as far as it goes, or not at
 * all. Stateless; none of them repeats without bound, so that matching takes time linear in the
 * text. It knows what it may start with, which spares most words most patterns.
 */
final class Parser<T> {

  /**
   * What was read.
   *
   * @param end index after the last word read
   */
  record Parsed<T>(int end, T value) {}

  /** How a parser reads; {@code at} may lie past the last word. */
  @FunctionalInterface
  interface Reader<T> {
    @Nullable Parsed<T> read(Words words, int at);
  }

  /**
   * What a parser may start with.
   *
   * @param words any of these, in lower case
   * @param digits a number
   * @param mixed a word of digits and letters
   * @param nothing whether it may read no word at all
   */
  record First(Set<String> words, boolean digits, boolean mixed, boolean nothing) {

    static final First NOTHING = new First(Set.of(), false, false, true);
    static final First DIGITS = new First(Set.of(), true, false, false);
    static final First MIXED = new First(Set.of(), false, true, false);

    static First words(Set<String> words) {
      return new First(words, false, false, false);
    }

    /** Either; {@code empty} says whether no word at all will do. */
    First or(First other, boolean empty) {
      Set<String> all = new HashSet<>(words);
      all.addAll(other.words);
      // a hash set that nobody changes: asked for every word, and faster than an immutable one
      return new First(all, digits || other.digits, mixed || other.mixed, empty);
    }

    boolean admits(Word word) {
      return switch (word.shape()) {
        case DIGITS -> digits;
        case MIXED -> mixed || words.contains(word.lower());
        case LETTERS, MARK -> words.contains(word.lower());
        case OTHER -> false;
      };
    }
  }

  private static final AtomicInteger MEMOS = new AtomicInteger();

  private final First first;
  private final Reader<T> reader;

  private Parser(First first, Reader<T> reader) {
    this.first = first;
    this.reader = reader;
  }

  static <T> Parser<T> of(First first, Reader<T> reader) {
    return new Parser<>(first, reader);
  }

  First first() {
    return first;
  }

  /** Reads from the word at {@code at}, which may lie past the last one; null where it fails. */
  @Nullable Parsed<T> parse(Words words, int at) {
    boolean mayStart = first.nothing() || (at < words.size() && first.admits(words.at(at)));
    return mayStart ? reader.read(words, at) : null;
  }

  /** The same words with another value. */
  <R> Parser<R> map(Function<? super T, ? extends R> made) {
    return of(
        first,
        (words, at) -> {
          Parsed<T> parsed = reader.read(words, at);
          return parsed == null ? null : new Parsed<>(parsed.end(), made.apply(parsed.value()));
        });
  }

  /**
   * The same, reading each place of a text only once: for what many rules ask of the same words.
   */
  Parser<T> memoized() {
    int id = MEMOS.getAndIncrement();
    return of(
        first,
        (words, at) -> {
          Words.Memo memo = words.memo(id);
          if (!memo.has(at)) {
            memo.put(at, reader.read(words, at));
          }
          // what was put there for this id is what this reader read
          @SuppressWarnings("unchecked")
          Parsed<T> parsed = (Parsed<T>) memo.get(at);
          return parsed;
        });
  }

  /** Fails where the value does not hold. */
  Parser<T> when(Predicate<? super T> holds) {
    return of(
        first,
        (words, at) -> {
          Parsed<T> parsed = reader.read(words, at);
          return parsed == null || !holds.test(parsed.value()) ? null : parsed;
        });
  }

  /** This and then the other; the value is made of both. */
  <S, R> Parser<R> then(Parser<S> next, BiFunction<? super T, ? super S, ? extends R> made) {
    return of(
        first.nothing() ? first.or(next.first, next.first.nothing()) : first,
        (words, at) -> {
          Parsed<T> before = parse(words, at);
          if (before == null) {
            return null;
          }
          Parsed<S> after = next.parse(words, before.end());
          return after == null
              ? null
              : new Parsed<>(after.end(), made.apply(before.value(), after.value()));
        });
  }

  /** This and then the other, with the value of this. */
  Parser<T> skip(Parser<?> next) {
    return then(next, (value, ignored) -> value);
  }

  /** This and then the other, with the value of the other. */
  <S> Parser<S> keep(Parser<S> next) {
    return then(next, (ignored, value) -> value);
  }

  /** This if it is there, else the value with no words read. */
  Parser<T> or(T otherwise) {
    return of(
        first.or(First.NOTHING, true),
        (words, at) -> {
          Parsed<T> parsed = parse(words, at);
          return parsed == null ? new Parsed<>(at, otherwise) : parsed;
        });
  }

  /** Whichever reads the most; of equals the first. */
  static <T> Parser<T> any(List<Parser<? extends T>> parsers) {
    List<Parser<? extends T>> all = List.copyOf(parsers);
    First first = all.getFirst().first;
    for (Parser<? extends T> parser : all) {
      first = first.or(parser.first, first.nothing() || parser.first.nothing());
    }
    Choice<T> choice = new Choice<>(all, first);
    return of(
        first,
        (words, at) -> {
          Parsed<? extends T> best = null;
          for (Parser<? extends T> parser : choice.at(words, at)) {
            Parsed<? extends T> parsed = parser.parse(words, at);
            if (parsed != null && (best == null || parsed.end() > best.end())) {
              best = parsed;
            }
          }
          return best == null ? null : new Parsed<>(best.end(), best.value());
        });
  }

  /** Which of several parsers may read from a word on, so that the others are not asked. */
  private static final class Choice<T> {

    private final List<Parser<? extends T>> all;
    private final Map<String, List<Parser<? extends T>>> byWord = new HashMap<>();
    private final List<Parser<? extends T>> ofDigits;
    private final List<Parser<? extends T>> ofNothing;

    Choice(List<Parser<? extends T>> all, First first) {
      this.all = all;
      for (String word : first.words()) {
        byWord.put(word, with(start -> start.words().contains(word)));
      }
      this.ofDigits = with(First::digits);
      this.ofNothing = with(start -> false);
    }

    private List<Parser<? extends T>> with(Predicate<First> start) {
      List<Parser<? extends T>> chosen = new ArrayList<>();
      for (Parser<? extends T> parser : all) {
        if (parser.first.nothing() || start.test(parser.first)) {
          chosen.add(parser);
        }
      }
      return List.copyOf(chosen);
    }

    /** Those that may start there, in order, and perhaps others. */
    List<Parser<? extends T>> at(Words words, int at) {
      if (at >= words.size()) {
        return ofNothing;
      }
      Word word = words.at(at);
      return switch (word.shape()) {
        case DIGITS -> ofDigits;
        case MIXED -> all;
        case LETTERS, MARK -> byWord.getOrDefault(word.lower(), ofNothing);
        case OTHER -> ofNothing;
      };
    }
  }

  /** Reads nothing, with the value of what follows. */
  static <T> Parser<T> ahead(Parser<T> parser) {
    return of(
        First.NOTHING,
        (words, at) -> {
          Parsed<T> parsed = parser.parse(words, at);
          return parsed == null ? null : new Parsed<>(at, parsed.value());
        });
  }

  /** Reads nothing where {@code parser} does not match, fails where it does. */
  static Parser<Boolean> unless(Parser<?> parser) {
    return of(
        First.NOTHING,
        (words, at) -> parser.parse(words, at) == null ? new Parsed<>(at, true) : null);
  }
}
