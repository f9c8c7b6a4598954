package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.currencyAfter;
import static org.streetbook.extractors.figure.Patterns.numeral;
import static org.streetbook.extractors.figure.Patterns.role;
import static org.streetbook.extractors.figure.Patterns.sign;
import static org.streetbook.extractors.figure.Patterns.unit;
import static org.streetbook.extractors.rule.Step.unless;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.RuleBook;

/** Quantities with a currency or a unit of their own: what a range can be made of. */
final class QuantityRules {

  private static final long NUMERAL = Patterns.NUMERAL_START;
  private static final long MONEY = NUMERAL | Role.CURRENCY_BEFORE.bit;

  private static final Set<String> SIZES =
      Set.of("tall", "long", "wide", "high", "deep", "thick", "away", "apart", "across", "x");

  static final Rule<Scan, Reading> CURRENCY_FIRST =
      Rule.<Scan, Reading>named("<currency> <number>")
          .startingAt(MONEY)
          .matches(sign(), role(Role.CURRENCY_BEFORE), sign(), numeral())
          .makes(m -> money(m, 3, 1, negative(m, 0) || negative(m, 2), "<currency> <number>"))
          .example("The deal is worth $3.5 bn in cash", "3500000000 USD")
          .example("It quoted HK$41.20 at noon", "41.2 HKD")
          .example("The order came to Rs 2,400 crore", "24000000000 INR")
          .example("The plan costs ₹3 lakh crore", "3000000000000 INR")
          .example("Proceeds were EUR1.2bn net", "1200000000 EUR")
          .example("A swing to -$4.5 million surprised", "-4500000 USD")
          .not("A$AP performed")
          .not("The US$ weakened");

  static final Rule<Scan, Reading> CURRENCY_LAST =
      Rule.<Scan, Reading>named("<number> <currency>")
          .startingAt(NUMERAL)
          .matches(sign(), numeral(), currencyAfter())
          .makes(m -> after(m, 1, 2, negative(m, 0), "<number> <currency>"))
          .example("A fund paid 850 million euros for it", "850000000 EUR")
          .example("The dividend is 14 cents", "0.14 USD")
          .example("The stock lost 12p by noon", "0.12 GBP")
          .example("The budget is 1.8 bln yuan", "1800000000 CNY")
          .example("A sum of forty million dollars was paid", "40000000 USD")
          .example("It raised 300 mln CHF from holders", "300000000 CHF")
          .example("They lost 75 USD million on it", "75000000 USD")
          .example("A fare of 10 € is not much", "10 EUR")
          .example("The mine sold 40 million pounds of refined copper", "40000000 [lb_av]")
          .example("It has 40 million pounds of debt", "40000000 GBP")
          .example("A 12-pound turkey was sold", "12 [lb_av]")
          .example("A 10-pound note was lost", "10 GBP")
          .not("They won 6 wonderful prizes");

  static final Rule<Scan, Reading> PERCENT =
      Rule.<Scan, Reading>named("<number> percent")
          .startingAt(NUMERAL)
          .matches(
              sign(),
              numeral(),
              unit(
                  Unit.Dimension.PERCENT,
                  Unit.Dimension.POINTS_OF_PERCENT,
                  Unit.Dimension.BASIS_POINTS))
          .makes(m -> after(m, 1, 2, negative(m, 0), "<number> percent"))
          .example("Volumes climbed 12.5 percent", "12.5 %")
          .example("The margin lost 150 bps on mix", "150 bp")
          .example("Its share went up two percentage points", "2 pp")
          .example("Output changed by -0.3% from May", "-0.3 %")
          .example("A 40-per-cent jump followed", "40 %")
          .example("The rate moves half a percentage point", "0.5 pp")
          .not("A percent of nothing is nothing");

  static final Rule<Scan, Reading> PHYSICAL =
      Rule.<Scan, Reading>named("<number> <physical unit>")
          .startingAt(NUMERAL)
          .matches(sign(), numeral(), unit(Unit.Dimension.PHYSICAL))
          .makes(m -> physical(m))
          .example("The campus will draw 350MW", "350000000 W")
          .example("It adds 2.5 GW of solar", "2500000000 W")
          .example("Reserves are 40 million barrels", "40000000 [bbl_us]")
          .example("Ships carried 120,000 tonnes of it", "120000 t")
          .example("Its battery holds 5,000mAh", "5 A.h")
          .example("Output reached 90,000 bpd", "90000 [bbl_us]/d")
          .example("The line is six miles long", "6 [mi_i]")
          .not("He had one foot in the door")
          .not("A watt is a watt");

  static final Rule<Scan, Reading> PHYSICAL_BRACKETED =
      Rule.<Scan, Reading>named("<number> (<physical unit>)")
          .startingAt(NUMERAL)
          .matches(
              sign(), numeral(), role(Role.OPEN), unit(Unit.Dimension.PHYSICAL), role(Role.CLOSE))
          .makes(QuantityRules::bracketed)
          .example("The weight is 20 (kg)", "20000 g")
          .example("Output: 350 [MW] at peak", "350000000 W")
          .not("He was 50 (feet first)");

  static final Rule<Scan, Reading> MULTIPLE =
      Rule.<Scan, Reading>named("<number> times")
          .startingAt(NUMERAL)
          .matches(
              sign(),
              numeral(),
              unit(Unit.Dimension.MULTIPLE),
              unless(role(Role.INDEFINITE)),
              unless(role(Role.RATE_ADVERB)))
          .makes(m -> after(m, 1, 2, negative(m, 0), "<number> times"))
          .example("It trades at 18 times earnings", "18 x")
          .example("The stock is on 9.5x cash flow", "9.5 x")
          .example("A 12-fold gain since then", "12 x")
          .not("They meet 3 times a year")
          .not("It was split many times");

  static final Rule<Scan, Reading> POINTS =
      Rule.<Scan, Reading>named("<number> points")
          .startingAt(NUMERAL)
          .matches(sign(), numeral(), unit(Unit.Dimension.POINTS))
          .makes(m -> after(m, 1, 2, negative(m, 0), "<number> points"))
          .example("The index shed 212 points", "212 {point}")
          .example("A 45-point slide in the gauge", "45 {point}")
          .not("One more thing points the other way");

  static final RuleBook<Scan, Reading> BOOK =
      RuleBook.of(
          List.of(
              CURRENCY_FIRST,
              NegativeRules.CURRENCY_FIRST,
              NegativeRules.MONEY,
              CURRENCY_LAST,
              PERCENT,
              NegativeRules.PERCENT,
              NegativeRules.CENTS,
              PHYSICAL,
              PHYSICAL_BRACKETED,
              FarUnitRules.OF_UNIT,
              MULTIPLE,
              DistributionRules.DEVIATIONS,
              DistributionRules.PERCENTILE,
              DistributionRules.PERCENTILE_WORDS,
              POINTS));

  private QuantityRules() {}

  static boolean negative(Match<Scan> m, int step) {
    return Patterns.isNegative(m.source().lexemes, m.begin(step), m.end(step));
  }

  static @Nullable Reading money(
      Match<Scan> m, int number, int currency, boolean negative, String rule) {
    Numeral numeral = m.source().numeral(m.begin(number));
    Term term = m.source().lexemes.term(m.begin(currency));
    if (numeral == null || term == null || term.money == null) {
      return null;
    }
    if (numeral.yearLike()
        && m.source().lexemes.is(m.begin(currency), Role.WORD)
        && !m.source().lexemes.glued(m.begin(number))
        && m.begin(currency) != m.begin()) {
      return null;
    }
    int to = m.end();
    BigDecimal scale = numeral.scale();
    Term after = m.source().lexemes.term(to);
    if (scale == null && negative && after != null && after.scale != null) {
      scale = after.scale;
      to++;
    }
    Term repeated = m.source().lexemes.term(to);
    if (repeated != null
        && repeated.money != null
        && repeated.is(Role.CURRENCY_AFTER)
        && m.source().lexemes.is(to, Role.WORD)
        && repeated.money.symbol().equals(term.money.symbol())
        && repeated.money.factor().compareTo(term.money.factor()) == 0) {
      to++;
    }
    return Reading.point(
        m.begin(), to, Patterns.signed(numeral.value(), negative), scale, term.money, rule);
  }

  static @Nullable Reading after(
      Match<Scan> m, int number, int unit, boolean negative, String rule) {
    Numeral numeral = m.source().numeral(m.begin(number));
    Term term = Patterns.lastTerm(m.source(), m.end(unit));
    if (numeral == null || term == null) {
      return null;
    }
    Unit printed = term.money != null && term.is(Role.CURRENCY_AFTER) ? term.money : term.unit;
    if (rule.equals("<number> percent") || rule.equals("(<number>) percent")) {
      printed = term.unit;
    }
    if (printed == null) {
      return null;
    }
    if (printed.symbol().equals("GBP")
        && Pounds.areWeight(m.source().lexemes, numeral, m.begin(), m.end(unit))) {
      printed = Pounds.WEIGHT;
    }
    int to = m.end(unit);
    BigDecimal scale = numeral.scale();
    Term after = m.source().lexemes.term(to);
    boolean code =
        printed.dimension() == Unit.Dimension.MONEY && isCode(m.source().lexemes, to - 1);
    if (scale == null && code && after != null && after.scaleUse == Term.ScaleUse.FREE) {
      scale = after.scale;
      to = scale == null ? to : to + 1;
    }
    return Reading.point(
        m.begin(), to, Patterns.signed(numeral.value(), negative), scale, printed, rule);
  }

  /** "75 USD million": a code or a sign between a number and its scale. */
  private static boolean isCode(Lexemes lexemes, int at) {
    return !lexemes.is(at, Role.WORD) || Character.isUpperCase(lexemes.lastChar(at));
  }

  private static @Nullable Reading physical(Match<Scan> m) {
    Numeral numeral = m.source().numeral(m.begin(1));
    if (numeral == null || (!numeral.digits() && numeral.number().compareTo(BigDecimal.ONE) == 0)) {
      return null;
    }
    return isMetre(m.source().lexemes, m.end() - 1) && !standsAlone(m.source().lexemes, m.end())
        ? null
        : after(m, 1, 2, negative(m, 0), "<number> <physical unit>");
  }

  private static @Nullable Reading bracketed(Match<Scan> m) {
    Reading inside = after(m, 1, 3, negative(m, 0), "<number> (<physical unit>)");
    return inside == null
        ? null
        : new Reading(
            m.begin(),
            m.end(),
            inside.low(),
            inside.high(),
            inside.lowScale(),
            inside.highScale(),
            inside.unit(),
            null,
            false,
            inside.rule());
  }

  private static boolean isMetre(Lexemes lexemes, int at) {
    return lexemes.isChar(at, 'm');
  }

  /** "5 m" before a noun ("5 m users") is no length. */
  private static boolean standsAlone(Lexemes lexemes, int at) {
    return !lexemes.is(at, Role.WORD) || lexemes.is(at, Role.FUNCTION) || isSize(lexemes, at);
  }

  /** Whether a word tells a length of that dimension: "tall", "wide". */
  static boolean isSize(Lexemes lexemes, int at) {
    return lexemes.exists(at)
        && SIZES.contains(lexemes.string(at, at + 1).toLowerCase(java.util.Locale.ROOT));
  }
}
