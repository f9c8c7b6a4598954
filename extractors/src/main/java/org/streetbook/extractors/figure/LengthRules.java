package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.numeral;
import static org.streetbook.extractors.figure.Patterns.unit;

import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;

/** Lengths of time that are measured ("a 12-year lease"), and not the many that only date. */
final class LengthRules {

  static final Rule<Scan, Reading> LENGTH =
      Rule.<Scan, Reading>named("<length of time>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(numeral(), unit(Unit.Dimension.DURATION))
          .makes(LengthRules::length)
          .example("They signed a 12-year lease", "12 a")
          .example("Falls lasted about 45 days", "~45 d")
          .not("It fell to a 3-year low")
          .not("Shares rose in the past 30 days")
          .not("The target holds for the next 12 months");

  private LengthRules() {}

  private static @Nullable Reading length(Match<Scan> m) {
    Scan scan = m.source();
    Lexemes lexemes = scan.lexemes;
    Numeral numeral = scan.numeral(m.begin(0));
    Term term = Patterns.lastTerm(scan, m.end());
    if (numeral == null || term == null || term.unit == null || numeral.yearLike()) {
      return null;
    }
    if (lexemes.any(m.end(), Role.mask(Role.AGO, Role.DASH))) {
      return null;
    }
    boolean hyphened = lexemes.is(m.end() - 2, Role.DASH);
    int before = Patterns.beforeQualifiers(lexemes, m.begin());
    boolean hedged =
        lexemes.is(m.begin() - 1, Role.QUALIFIER_BEFORE)
            && !lexemes.isWord(m.begin() - 1, "over")
            && !lexemes.isWord(m.begin() - 1, "under")
            && !lexemes.isWord(m.begin() - 1, "near");
    boolean measured =
        hyphened
            ? term(lexemes, m.end()) || hedged
            : (hedged && !lexemes.is(before, Role.WINDOW)) || lexemes.is(before, Role.LASTING);
    return measured
        ? Reading.point(
            m.begin(), m.end(), numeral.value(), numeral.scale(), term.unit, LENGTH.name())
        : null;
  }

  /** Whether what follows an adjective of time is something that lasts. */
  private static boolean term(Lexemes lexemes, int at) {
    for (int i = at; i < at + 7; i++) {
      if (lexemes.is(i, Role.TERM_NOUN)) {
        return true;
      }
      if (lexemes.is(i, Role.FUNCTION) || lexemes.is(i, Role.STOP)) {
        return false;
      }
    }
    return false;
  }
}
