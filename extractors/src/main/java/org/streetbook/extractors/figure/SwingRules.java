package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.role;
import static org.streetbook.extractors.rule.Step.maybe;

import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.Step;

/** Ranges across zero, whose signs are words: from a loss to a profit, from down to up. */
final class SwingRules {

  static final Rule<Scan, Reading> LOSS_TO_PROFIT =
      Rule.<Scan, Reading>named("a loss of <low> to a profit of <high>")
          .startingAt(RangeRules.START)
          .matches(
              SwingRules::afterLoss,
              RangeRules.end(),
              role(Role.CONNECTOR),
              maybe(role(Role.ARTICLE)),
              SwingRules::profit,
              RangeRules.end())
          .makes(m -> across(m, "a loss of <low> to a profit of <high>"))
          .example(
              "It sees a loss of 6 cents a share to a profit of 2 cents", "-0.06..0.02 USD/share")
          .example("A loss of $30 million to a gain of $10 million", "-30000000..10000000 USD")
          .not("It swung from a loss of $30 million to a profit of $10 million");

  static final Rule<Scan, Reading> DOWN_TO_UP =
      Rule.<Scan, Reading>named("down <low> to up <high>")
          .startingAt(RangeRules.START)
          .matches(
              SwingRules::afterDown,
              RangeRules.end(),
              role(Role.CONNECTOR),
              SwingRules::up,
              RangeRules.qualifier(),
              RangeRules.end())
          .makes(m -> across(m, "down <low> to up <high>"))
          .example("It plans for sales down 2 percent to up 3 percent", "-2..3 %")
          .example("Traffic should be down 1% to up about 1%", "-1..1 %")
          .not("It went from down 2 percent to up 3 percent")
          .not("Shares were down 2 percent to $30");

  private SwingRules() {}

  /** Takes nothing, after "a loss of" that no "from" stands before. */
  private static int afterLoss(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    boolean loss =
        lexemes.isWord(at - 1, "of")
            && (lexemes.isWord(at - 2, "loss") || lexemes.isWord(at - 2, "losses"));
    int before = at - 3;
    while (before > at - 6 && !lexemes.is(before, Role.FROM)) {
      before--;
    }
    return loss && !lexemes.is(before, Role.FROM) ? at : Step.NONE;
  }

  private static int profit(Scan scan, int at) {
    boolean profit =
        scan.lexemes.isWord(at, "profit")
            || scan.lexemes.isWord(at, "gain")
            || scan.lexemes.isWord(at, "earnings");
    return profit && scan.lexemes.isWord(at + 1, "of") ? at + 2 : Step.NONE;
  }

  /** Takes nothing, after "down" that no "from" stands before. */
  private static int afterDown(Scan scan, int at) {
    return scan.lexemes.isWord(at - 1, "down") && !scan.lexemes.is(at - 2, Role.FROM)
        ? at
        : Step.NONE;
  }

  private static int up(Scan scan, int at) {
    return scan.lexemes.isWord(at, "up") ? at + 1 : Step.NONE;
  }

  private static @Nullable Reading across(Match<Scan> m, String rule) {
    Reading low = RangeRules.endAt(m.source(), m.begin(1));
    Reading high = RangeRules.endAt(m.source(), m.begin(5));
    if (low == null || high == null || low.low().signum() <= 0) {
      return null;
    }
    Reading made = Ends.join(low.negated(), high, rule);
    return made == null || made.unit() == null ? null : made;
  }
}
