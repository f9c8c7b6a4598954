package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.role;
import static org.streetbook.extractors.rule.Step.maybe;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.Step;

/** Ranges of which one end is no change at all. */
final class FlatRules {

  static final Rule<Scan, Reading> TO =
      Rule.<Scan, Reading>named("flat to up <high>")
          .startingAt(Role.FLAT.bit)
          .matches(
              role(Role.FLAT),
              role(Role.CONNECTOR),
              maybe(Step.firstOf(role(Role.DOWN), role(Role.UP))),
              RangeRules.qualifier(),
              Patterns.quantity())
          .makes(m -> range(m, m.begin(4), m.took(2) ? m.begin(2) : -1, "flat to up <high>"))
          .example("Sales should be flat to up 4 percent", "0..4 %")
          .example("It expects orders unchanged to down 3%", "-3..0 %")
          .example("Rents are seen flat to +2%", "0..2 %")
          .not("Sales went flat to the end")
          .not("Sales went from flat to 5%");

  static final Rule<Scan, Reading> FROM =
      Rule.<Scan, Reading>named("down <low> to flat")
          .startingAt(Patterns.NUMERAL_START)
          .matches(Patterns.quantity(), role(Role.CONNECTOR), role(Role.FLAT))
          .makes(m -> range(m, m.begin(), before(m), "down <low> to flat"))
          .example("Volumes will be down 3% to flat", "-3..0 %")
          .example("It guides to -2% to flat for the year", "-2..0 %")
          .not("Shares rose 3 percent to flat applause");

  private FlatRules() {}

  private static int before(Match<Scan> m) {
    return Patterns.beforeQualifiers(m.source().lexemes, m.begin());
  }

  /** From nothing to a change, whose way a word or a sign must tell. */
  private static @Nullable Reading range(Match<Scan> m, int quantity, int word, String rule) {
    Lexemes lexemes = m.source().lexemes;
    Reading end = m.source().quantity(quantity);
    if (end == null || end.unit() == null || end.unit().dimension() != Unit.Dimension.PERCENT) {
      return null;
    }
    boolean told = lexemes.any(word, Role.mask(Role.DOWN, Role.UP));
    if (!told && !Patterns.isSign(lexemes, quantity)) {
      return null;
    }
    BigDecimal value = end.lowValue().abs();
    boolean down = told ? lexemes.is(word, Role.DOWN) : end.lowValue().signum() < 0;
    return new Reading(
        m.begin(),
        m.end(),
        down ? value.negate() : BigDecimal.ZERO,
        down ? BigDecimal.ZERO : value,
        null,
        null,
        Unit.PERCENT,
        null,
        true,
        rule);
  }
}
