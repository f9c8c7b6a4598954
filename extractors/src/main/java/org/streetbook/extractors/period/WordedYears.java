package org.streetbook.extractors.period;

import java.util.List;
import java.util.Set;
import org.streetbook.extractors.period.Parser.First;
import org.streetbook.extractors.period.Parser.Parsed;
import org.streetbook.extractors.period.Words.Shape;

/** Years spelt out. */
final class WordedYears {

  private WordedYears() {}

  private static final Set<String> AFTER_YEARS =
      Set.of(
          "and", "or", "to", "until", "till", "through", "as", "with", "when", "but", "by", "it");

  /** Reads nothing, where no noun follows that could be counted. */
  private static final Parser<Boolean> NOT_BEFORE_NOUN =
      Parser.of(
          First.NOTHING,
          (words, at) ->
              at >= words.size()
                      || words.at(at).shape() == Shape.MARK
                      || AFTER_YEARS.contains(words.lower(at))
                  ? new Parsed<>(at, true)
                  : null);

  /** "eighteen" of "two thousand and eighteen", "twenty-six" of "twenty twenty-six". */
  private static final Parser<Integer> YEAR_OF_CENTURY = Grammar.SPELT.when(year -> year >= 10);

  /** "two thousand and eighteen", "nineteen ninety-nine". */
  static final Parser<Integer> WORDED_YEAR =
      Parser.any(
              List.of(
                  Grammar.phrase("nineteen").keep(YEAR_OF_CENTURY).map(year -> 1900 + year),
                  Grammar.phrase("twenty").keep(YEAR_OF_CENTURY).map(year -> 2000 + year),
                  Grammar.phrase("two thousand")
                      .skip(Grammar.maybe("and"))
                      .keep(Grammar.SPELT)
                      .map(year -> 2000 + year)))
          .skip(NOT_BEFORE_NOUN);
}
