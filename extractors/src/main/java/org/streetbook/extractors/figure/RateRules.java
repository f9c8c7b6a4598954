package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.glued;
import static org.streetbook.extractors.figure.Patterns.role;
import static org.streetbook.extractors.rule.Step.maybe;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.RuleBook;

/** What a quantity is per: read directly after it. */
final class RateRules {

  /**
   * A rate.
   *
   * @param to position after its last lexeme
   * @param symbol what stands below the line
   * @param perFactor how many base units one printed denominator is, a power of ten
   * @param time whether it is a time
   * @param rule name of the rule
   */
  record Rate(int to, String symbol, BigDecimal perFactor, boolean time, String rule) {

    /**
     * Whether a quantity of that unit can be per this: money per anything, output per time, a
     * measure per measure. Money "a year" stays money, since revenue and costs are of a year
     * anyway.
     */
    boolean fits(Unit unit) {
      return switch (unit.dimension()) {
        case MONEY -> !rule.equals(A_YEAR);
        case DURATION, CLOCK -> time;
        case PHYSICAL ->
            !unit.symbol().contains("/")
                && (time
                    ? !unit.symbol().equals("W")
                    : measures() && !unit.symbol().equals(symbol));
        default -> false;
      };
    }

    /** Whether it is itself a measure, and no person, share or piece. */
    private boolean measures() {
      return !symbol.startsWith("{") && !symbol.startsWith("(") && !symbol.equals("share");
    }

    /** The unit divided by this. */
    Unit of(Unit unit) {
      return new Unit(
          unit.symbol() + "/" + symbol,
          unit.factor().scaleByPowerOfTen(-(perFactor.precision() - perFactor.scale() - 1)),
          unit.dimension(),
          unit.minor());
    }
  }

  private static final String A_YEAR = "<quantity> a year";

  private static final Map<String, String> ADVERBS =
      Map.of(
          "daily", "d",
          "weekly", "wk",
          "monthly", "mo",
          "quarterly", "{quarter}",
          "annually", "a",
          "yearly", "a",
          "a year", "a",
          "per annum", "a",
          "p.a.", "a",
          "hourly", "h");

  static final Rule<Scan, Rate> SLASH =
      Rule.<Scan, Rate>named("<quantity>/<unit>")
          .startingAt(Role.SLASH.bit)
          .matches(role(Role.SLASH), glued(Role.DENOMINATOR), maybe(RateRules::furtherUnit))
          .makes(
              m -> {
                Unit first = denominator(m.source(), m.begin(1));
                Unit second = m.took(2) ? denominator(m.source(), m.end(2) - 1) : null;
                if (first == null) {
                  return null;
                }
                String symbol =
                    second == null
                        ? first.symbol()
                        : "(" + first.symbol() + "." + second.symbol() + ")";
                BigDecimal factor =
                    second == null ? first.factor() : first.factor().multiply(second.factor());
                return rate(m.end(), symbol, factor, isTime(first), "<quantity>/<unit>");
              })
          .example("Space is let at $75/kW", "0.075 USD/W")
          .example("Capacity rents for $9 billion/GW/year", "9 USD/(W.a)")
          .example("Power costs $60/MWh there", "0.00006 USD/W.h")
          .example("Brent is seen at $90/bbl", "90 USD/[bbl_us]")
          .example("Wells hold 15 mg/L of it", "0.015 g/L")
          .example("Ore grades were 4 kg/tonne", "4000 g/t")
          .not("Income of $3 billion/Growth in users");

  static final Rule<Scan, Rate> PER =
      Rule.<Scan, Rate>named("<quantity> per <unit>")
          .startingAt(Role.PER.bit | Role.DASH.bit)
          .matches(
              maybe(glued(Role.DASH)),
              role(Role.PER),
              maybe(glued(Role.DASH)),
              role(Role.DENOMINATOR),
              maybe(RateRules::furtherTime))
          .makes(
              m -> {
                boolean per = m.source().lexemes.isWord(m.begin(1), "per");
                Unit unit = denominator(m.source(), m.begin(3));
                Unit time = m.took(4) ? time(m.source(), m.end() - 1) : null;
                if (unit == null || (!per && !isTime(unit))) {
                  return null;
                }
                return time == null
                    ? rate(
                        m.end(),
                        unit.symbol(),
                        unit.factor(),
                        isTime(unit),
                        "<quantity> per <unit>")
                    : rate(
                        m.end(),
                        "(" + unit.symbol() + "." + time.symbol() + ")",
                        unit.factor().multiply(time.factor()),
                        false,
                        "<quantity> per <unit>");
              })
          .example("Space costs $11 million per megawatt per year", "11 USD/(W.a)")
          .example("Earnings were $1.80 per share", "1.8 USD/share")
          .example("Copper fetched $9,400 per tonne", "9400 USD/t")
          .example("It pumps 3.1 million barrels per day", "3100000 [bbl_us]/d")
          .example("Rent runs to $2 million per month", "2000000 USD/mo")
          .example("Fields gave 3.5 tonnes per hectare", "3.5 t/har")
          .not("A gain of $4 per the filing")
          .not("It weighs 5 kg per share");

  static final Rule<Scan, Rate> ARTICLE =
      Rule.<Scan, Rate>named("<quantity> a <unit>")
          .startingAt(Role.INDEFINITE.bit | Role.DASH.bit)
          .matches(
              maybe(glued(Role.DASH)),
              role(Role.INDEFINITE),
              maybe(glued(Role.DASH)),
              role(Role.DENOMINATOR),
              maybe(RateRules::perThing))
          .makes(
              m -> {
                Unit unit = denominator(m.source(), m.begin(3));
                boolean past =
                    unit != null && isTime(unit) && m.source().lexemes.is(m.end(3), Role.AGO);
                if (unit == null || past || m.source().lexemes.isWord(m.begin(1), "one")) {
                  return null;
                }
                Unit thing = m.took(4) ? denominator(m.source(), m.end() - 1) : null;
                return thing == null
                    ? rate(
                        m.end(), unit.symbol(), unit.factor(), isTime(unit), "<quantity> a <unit>")
                    : rate(
                        m.end(),
                        "(" + thing.symbol() + "." + unit.symbol() + ")",
                        thing.factor().multiply(unit.factor()),
                        false,
                        "<quantity> a <unit>");
              })
          .example("A profit of 74 cents a share was expected", "0.74 USD/share")
          .example("Oil settled at $71.30 a barrel", "71.3 USD/[bbl_us]")
          .example("It closed at $68 a barrel on Monday", "68 USD/[bbl_us]")
          .example("Gold may reach $1,900 an ounce", "1900 USD/[oz_tr]")
          .example("The lease costs $6 million a month", "6000000 USD/mo")
          .example("The plan is $15 a month per user", "15 USD/({user}.mo)")
          .not("Profit was $4 billion a year ago");

  static final Rule<Scan, Rate> SHARE =
      Rule.<Scan, Rate>named("<quantity>-share")
          .startingAt(Role.DASH.bit)
          .matches(glued(Role.DASH), glued(Role.DENOMINATOR))
          .makes(
              m -> {
                Unit unit = denominator(m.source(), m.begin(1));
                return unit == null || !unit.symbol().equals("share")
                    ? null
                    : rate(m.end(), "share", unit.factor(), false, "<quantity>-share");
              })
          .example("The bid is at $31-share now", "31 USD/share")
          .example("A €12-share payout was declared", "12 EUR/share")
          .not("A $20-barrel discount");

  static final Rule<Scan, Rate> ADVERB =
      Rule.<Scan, Rate>named("<quantity> monthly")
          .startingAt(Role.RATE_ADVERB.bit)
          .matches(role(Role.RATE_ADVERB))
          .makes(
              m -> {
                Lexemes lexemes = m.source().lexemes;
                boolean goesOn =
                    lexemes.is(m.end(), Role.WORD) && !lexemes.is(m.end(), Role.FUNCTION);
                if (goesOn || isPast(lexemes, m.begin())) {
                  return null;
                }
                String symbol =
                    ADVERBS.get(lexemes.string(m.begin(), m.end()).toLowerCase(Locale.ROOT));
                boolean aYear = lexemes.isWord(m.begin(), "a year");
                return symbol == null
                    ? null
                    : rate(
                        m.end(),
                        symbol,
                        BigDecimal.ONE,
                        true,
                        aYear ? A_YEAR : "<quantity> monthly");
              })
          .example("It pays $2.5 million monthly until 2031", "2500000 USD/mo")
          .example("They spend €3 billion annually", "3000000000 EUR/a")
          .not("They spend €3 billion a year")
          .not("A 31-cent quarterly dividend");

  static final RuleBook<Scan, Rate> BOOK = RuleBook.of(List.of(SLASH, PER, ARTICLE, SHARE, ADVERB));

  private RateRules() {}

  /** "A year ago", "a year earlier". */
  private static boolean isPast(Lexemes lexemes, int at) {
    boolean since = lexemes.is(at + 1, Role.AGO) && !lexemes.isWord(at + 1, "from");
    return lexemes.isWord(at, "a year") && since;
  }

  /** "/year" after "/GW". */
  private static int furtherUnit(Scan scan, int at) {
    return scan.lexemes.any(at, Role.mask(Role.SLASH, Role.DASH))
            && scan.lexemes.glued(at)
            && scan.lexemes.glued(at + 1)
            && scan.lexemes.is(at + 1, Role.DENOMINATOR)
        ? at + 2
        : -1;
  }

  /** "per year" after "per gigawatt". */
  private static int furtherTime(Scan scan, int at) {
    Unit first = denominator(scan, at - 1);
    if (first == null || isTime(first)) {
      return -1;
    }
    if (scan.lexemes.is(at, Role.RATE_ADVERB)) {
      // a dividend of so much per share annually is one per share
      return first.symbol().equals("share") || isPast(scan.lexemes, at) ? -1 : at + 1;
    }
    Unit time = denominator(scan, at + 1);
    boolean past = scan.lexemes.is(at + 2, Role.AGO);
    boolean joined =
        scan.lexemes.isWord(at, "per") || (scan.lexemes.is(at, Role.INDEFINITE) && !past);
    return time != null && isTime(time) && joined ? at + 2 : -1;
  }

  /** "per user" after "a month". */
  private static int perThing(Scan scan, int at) {
    Unit time = denominator(scan, at - 1);
    Unit thing = denominator(scan, at + 1);
    boolean compound = time != null && thing != null && isTime(time) && !isTime(thing);
    return compound && scan.lexemes.is(at, Role.PER) ? at + 2 : -1;
  }

  /** The time at a position: "year", or the adverb "annually". */
  private static @Nullable Unit time(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    String adverb = ADVERBS.get(lexemes.string(at, at + 1).toLowerCase(Locale.ROOT));
    return lexemes.is(at, Role.RATE_ADVERB) && adverb != null
        ? new Unit(adverb, BigDecimal.ONE, Unit.Dimension.DURATION)
        : denominator(scan, at);
  }

  private static @Nullable Unit denominator(Scan scan, int at) {
    Term term = scan.lexemes.term(at);
    return term == null ? null : term.denominator;
  }

  private static boolean isTime(Unit unit) {
    return unit.dimension() == Unit.Dimension.DURATION
        || unit.dimension() == Unit.Dimension.CLOCK
        || unit.symbol().equals("s");
  }

  private static @Nullable Rate rate(
      int to, String symbol, BigDecimal factor, boolean time, String rule) {
    return factor.stripTrailingZeros().unscaledValue().equals(java.math.BigInteger.ONE)
        ? new Rate(to, symbol, factor, time, rule)
        : null;
  }
}
