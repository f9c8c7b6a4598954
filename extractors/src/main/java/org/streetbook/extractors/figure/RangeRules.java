package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.role;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.RuleBook;
import org.streetbook.extractors.rule.Step;

/** Two ends that make one figure, and when they do not. */
final class RangeRules {

  static final long START = Patterns.NUMERAL_START | Role.mask(Role.CURRENCY_BEFORE, Role.OPEN);

  /** How far back a verb or a noun decides what "from X to Y" is. */
  private static final int REACH = 12;

  /** "rose $2 to $34" tells a change and a level: the level is so many times the change. */
  private static final BigDecimal OLDEST_YEAR = new BigDecimal(1400);

  private static final BigDecimal FAR_APART = new BigDecimal("2.5");

  static final Rule<Scan, Reading> BETWEEN =
      Rule.<Scan, Reading>named("between <low> and <high>")
          .startingAt(START)
          .matches(RangeRules::afterBetween, end(), role(Role.AND), qualifier(), end())
          .makes(m -> range(m, 1, 4, "between <low> and <high>"))
          .example("We see it between 3.20 and 3.60 per share", "3.2..3.6 1")
          .example(
              "Spending will be between $40 billion and $44 billion",
              "40000000000..44000000000 USD")
          .example("A band between 4 and 6 percent is normal", "4..6 %")
          .example("The low and high ends of $5.10 and $5.40 bracket it", "5.1..5.4 USD")
          .not("The gap between Ford and 3 rivals")
          .not("Between 1650 and 1900 prices fell")
          .not("Sales of $4 billion and $5 billion were booked");

  static final Rule<Scan, Reading> TO =
      Rule.<Scan, Reading>named("<low> to <high>")
          .startingAt(START)
          .matches(end(), RangeRules::toWord, qualifier(), end())
          .makes(m -> to(m, "<low> to <high>"))
          .example("It guided to $2.1 to $2.4 billion of sales", "2100000000..2400000000 USD")
          .example("Costs will grow 6 to 8 percent", "6..8 %")
          .example("Positions moved by -2 to -4 standard deviations", "-4..-2 sd")
          .example("Estimates range from $48 to $61", "48..61 USD")
          .example("A loss of 5 to 9 cents a share is likely", "0.05..0.09 USD/share")
          .example("A 4- to 6-percent rise", "4..6 %")
          .example(
              "It is down from the $89 to $93 billion it had seen", "89000000000..93000000000 USD")
          .example("Flats range from 450 up to 900 square feet", "450..900 [sft_i]")
          .example("Four to five thousand tonnes are stored", "4000..5000 t")
          .not("Spending climbs from $30 billion to $38 billion")
          .not("It trimmed the target by $8 to $44")
          .not("The shares rose $1.20 to $35.60")
          .not("The rate fell from 5.5 percent to 5.2 percent")
          .not("They pay $3 billion through 2029");

  static final Rule<Scan, Reading> DASH =
      Rule.<Scan, Reading>named("<low>-<high>")
          .startingAt(START)
          .matches(end(), RangeRules::rangeDash, end())
          .makes(m -> range(m, 0, 2, "<low>-<high>"))
          .example("Capital spending of $60-65 billion is planned", "60000000000..65000000000 USD")
          .example("Margins of 22-24% are likely", "22..24 %")
          .example("A price range of HK$15.20-HK$18.40 was set", "15.2..18.4 HKD")
          .example("The call is 30c-$1.10 in all", "0.3..1.1 USD")
          .example("The band is 40c-€1.20 in all", "0.4..1.2 EUR")
          .example("It sees ¥300–¥320 billion", "300000000000..320000000000 JPY")
          .example("EPS of $2.40-2.60 per share is seen", "2.4..2.6 USD/share")
          .example("The oil price forecast is $64-68/bbl", "64..68 USD/[bbl_us]")
          .not("The side won 3-1 away")
          .not("The 2011-2014 plan");

  static final RuleBook<Scan, Reading> BOOK =
      RuleBook.of(
          List.of(
              BETWEEN,
              MarginRules.PLUS_MINUS,
              SpokenRangeRules.LOW_HIGH,
              SwingRules.LOSS_TO_PROFIT,
              SwingRules.DOWN_TO_UP,
              TO,
              DASH,
              SpokenRangeRules.FOLD,
              SpokenRangeRules.NEIGHBOURS,
              FlatRules.TO,
              FlatRules.FROM,
              BoundsRules.BOUNDS));

  private RangeRules() {}

  // --- ends

  /** A quantity, or a bare number, which may take its unit from the other end. */
  static Step<Scan> end() {
    return (scan, at) -> {
      Reading end = endAt(scan, at);
      return end == null ? Step.NONE : end.to();
    };
  }

  static @Nullable Reading endAt(Scan scan, int at) {
    Reading quantity = scan.quantity(at);
    if (quantity != null) {
      return quantity;
    }
    Lexemes lexemes = scan.lexemes;
    int from = Patterns.afterSign(lexemes, at);
    Numeral numeral = scan.numeral(from);
    if (numeral == null
        || (!numeral.digits() && numeral.scale() == null && !isWordNumber(scan, from))) {
      return null;
    }
    boolean negative = Patterns.isNegative(lexemes, at, from);
    return Reading.point(
        at, numeral.to(), Patterns.signed(numeral.value(), negative), numeral.scale(), null, "");
  }

  private static boolean isWordNumber(Scan scan, int at) {
    return scan.lexemes.is(at, Role.NUMBER_WORD);
  }

  /** Qualifier words that may stand before the second end: "to about 5", "to as much as 7". */
  static Step<Scan> qualifier() {
    return (scan, at) -> scan.lexemes.is(at, Role.QUALIFIER_BEFORE) ? at + 1 : at;
  }

  /** "to", "-to-", "- to". */
  private static int toWord(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    int to = lexemes.is(at, Role.DASH) && lexemes.glued(at) ? at + 1 : at;
    boolean upTo = lexemes.isWord(to, "up to");
    boolean through = lexemes.isWord(to, "through") || upTo;
    Numeral year = through ? scan.numeral(to + 1) : null;
    if ((!lexemes.is(to, Role.CONNECTOR) && !through) || (year != null && year.yearLike())) {
      return Step.NONE;
    }
    return lexemes.is(to + 1, Role.DASH) && lexemes.glued(to + 1) ? to + 2 : to + 1;
  }

  private static int afterBetween(Scan scan, int at) {
    return scan.lexemes.any(
            Patterns.beforeQualifiers(scan.lexemes, at), Role.mask(Role.BETWEEN, Role.RANGE_OF))
        ? at
        : Step.NONE;
  }

  /** A dash that touches both sides, or neither. */
  private static int rangeDash(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    boolean wave = lexemes.is(at + 1, Role.NUMBER) && isWave(lexemes, at);
    return (lexemes.is(at, Role.DASH) || wave)
            && lexemes.exists(at + 1)
            && lexemes.glued(at) == lexemes.glued(at + 1)
        ? at + 1
        : -1;
  }

  /** "5~7 percent". */
  private static boolean isWave(Lexemes lexemes, int at) {
    return lexemes.isChar(at, '~') || lexemes.isChar(at, '～') || lexemes.isChar(at, '∼');
  }

  // --- productions

  private static @Nullable Reading to(Match<Scan> m, String rule) {
    Scan scan = m.source();
    Lexemes lexemes = scan.lexemes;
    Reading low = endAt(scan, m.begin());
    Reading high = endAt(scan, m.begin(3));
    if (low == null || high == null) {
      return null;
    }
    int before = Patterns.beforeQualifiers(lexemes, m.begin());
    boolean bothWhole = low.unit() != null && high.unit() != null;
    if (lexemes.is(before, Role.FROM)) {
      boolean changing = Patterns.said(lexemes, before, REACH, Role.CHANGE.bit);
      boolean ranging = Patterns.said(lexemes, before, REACH, Role.RANGE_CUE.bit);
      boolean directly =
          lexemes.any(before - 1, Role.RANGE_CUE.bit)
              || lexemes.isWord(m.begin() - 1, "the")
              || toAnotherRange(scan, m.end());
      if (!directly && (changing || !ranging)) {
        return null;
      }
    } else if (lexemes.isWord(m.begin(1), "up to") || (bothWhole && lexemes.is(before, Role.BY))) {
      return null;
    } else if (bothWhole
        && low.unit().dimension() != Unit.Dimension.PERCENT
        && (lexemes.is(before, Role.CHANGE) || lexemes.is(before - 1, Role.CHANGE))
        && high.highValue().abs().compareTo(low.lowValue().abs().multiply(FAR_APART)) > 0) {
      return null;
    }
    return range(m, 0, 3, rule);
  }

  /** "From 5 to 7 percent to 6 to 8 percent": two ranges, of which another follows. */
  private static boolean toAnotherRange(Scan scan, int at) {
    int low = toWord(scan, at);
    Reading first = low == Step.NONE ? null : endAt(scan, low);
    int high = first == null ? Step.NONE : toWord(scan, first.to());
    return high != Step.NONE && endAt(scan, high) != null;
  }

  private static @Nullable Reading range(Match<Scan> m, int lowStep, int highStep, String rule) {
    Scan scan = m.source();
    Reading low = endAt(scan, m.begin(lowStep));
    Reading high = endAt(scan, m.begin(highStep));
    if (low == null || high == null) {
      return null;
    }
    boolean between = rule.startsWith("between");
    Reading made = Ends.join(low, high, rule);
    if (made == null || made.unit() != null) {
      return made == null || high.unit() != null ? made : scan.withRate(made);
    }
    return bareRange(scan, made, between);
  }

  /** "Between 1650 and 1900 prices fell": the later of them could be the name of a year. */
  private static boolean areYears(Scan scan, Numeral first, int later) {
    Numeral second = scan.numeral(later);
    boolean old = first.plain() && first.value().compareTo(OLDEST_YEAR) >= 0;
    return old && second != null && second.yearLike();
  }

  /** A range with no unit stands only where words say that it is one, and never for years. */
  private static @Nullable Reading bareRange(Scan scan, Reading made, boolean between) {
    Lexemes lexemes = scan.lexemes;
    Numeral first = scan.numeral(made.from());
    if (first != null && (first.yearLike() || areYears(scan, first, made.to() - 1))) {
      return null;
    }
    boolean scaled = made.highScale() != null;
    boolean cued =
        Patterns.said(lexemes, made.from(), 3, Role.RANGE_CUE.bit)
            || (between && !lexemes.is(made.to(), Role.MONTH));
    Counted counted = Counted.after(scan, made.to(), true);
    if (counted != null) {
      return made.counting(counted);
    }
    if (!scaled && !cued) {
      return null;
    }
    if (lexemes.is(made.to(), Role.UNIT) || lexemes.is(made.to(), Role.MONTH)) {
      return null;
    }
    return made.under(Unit.BARE, made.rule());
  }
}
