package org.streetbook.extractors.figure;

import static org.streetbook.extractors.rule.Step.maybe;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.RuleBook;
import org.streetbook.extractors.rule.Step;

/**
 * Amounts told by their order alone, as the range from one of it to ten. The wide finder alone
 * tries them: no claim is made of a figure that nobody gave.
 */
final class VagueRules {

  static final Rule<Scan, Reading> ORDER =
      Rule.<Scan, Reading>named("<tens> of <thousands> of <things>")
          .startingAt(Role.WORD.bit)
          .matches(
              VagueRules::alone,
              maybe(VagueRules::multiplied),
              VagueRules::order,
              maybe(VagueRules::of))
          .makes(VagueRules::order)
          .example("It lost tens of millions of dollars", "10000000..100000000 USD")
          .example("Hundreds of stores are to close", "100..1000 {unit} stores")
          .example("The cuts hit thousands of workers", "1000..10000 {person} workers")
          .example("Millions of Canadians use it", "1000000..10000000 {unit} canadians")
          .example("The pipe runs hundreds of miles inland", "100..1000 [mi_i]")
          .not("It sold two million of them")
          .not("One in a million thinks so")
          .not("They came in their thousands");

  static final RuleBook<Scan, Reading> BOOK = RuleBook.of(List.of(ORDER));

  private VagueRules() {}

  /** Takes nothing, where no number stands before. */
  private static int alone(Scan scan, int at) {
    boolean counted =
        scan.lexemes.any(at - 1, Role.mask(Role.NUMBER, Role.NUMBER_WORD, Role.SCALE, Role.DASH));
    return counted ? Step.NONE : at;
  }

  /** "tens of", "hundreds of" before another order. */
  private static int multiplied(Scan scan, int at) {
    boolean first = scan.lexemes.isWord(at, "tens") || order(scan, at) != Step.NONE;
    boolean second = scan.lexemes.isWord(at + 1, "of") && order(scan, at + 2) != Step.NONE;
    return first && second ? at + 2 : Step.NONE;
  }

  private static int order(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    return lexemes.is(at, Role.SCALE)
            && lexemes.lastChar(at) == 's'
            && lexemes.end(at) - lexemes.begin(at) > 4
        ? at + 1
        : Step.NONE;
  }

  private static int of(Scan scan, int at) {
    return scan.lexemes.isWord(at, "of") ? at + 1 : Step.NONE;
  }

  private static @Nullable Reading order(Match<Scan> m) {
    Scan scan = m.source();
    Lexemes lexemes = scan.lexemes;
    Term first = lexemes.term(m.begin(2));
    if (first == null || first.scale == null) {
      return null;
    }
    Term times = lexemes.term(m.begin(1));
    BigDecimal low = first.scale;
    if (m.took(1)) {
      low = low.multiply(times == null || times.scale == null ? BigDecimal.TEN : times.scale);
    }
    Term thing = lexemes.term(m.end());
    Unit unit = null;
    if (thing != null && thing.money != null && thing.is(Role.CURRENCY_AFTER)) {
      unit = thing.money;
    } else if (thing != null && thing.unit != null) {
      unit = thing.unit;
    }
    if (unit != null && unit.dimension() == Unit.Dimension.MULTIPLE) {
      return null;
    }
    Reading read =
        new Reading(
            m.begin(),
            m.end() + 1,
            low,
            low.movePointRight(1),
            null,
            null,
            unit,
            null,
            true,
            ORDER.name());
    if (unit != null) {
      return read;
    }
    Counted counted = m.took(3) ? Counted.after(scan, m.end(), true) : null;
    if (counted == null && m.took(3)) {
      counted = SmallCountRules.irregular(lexemes, m.end());
    }
    return counted == null ? null : read.counting(counted);
  }
}
