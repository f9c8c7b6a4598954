package org.streetbook.extractors.figure;

import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Rule;

/**
 * What the figures before tell about the next: the currency of bare cents, the currency or the noun
 * of a number that names neither ("down from 2.8 billion"), and the amount that a bracket converts.
 * One per text; keeps only the last money.
 */
final class Surroundings {

  static final String CONVERSION = "<money in brackets that converts the money before it>";
  static final String SAME_MONEY = "<number> <scale> of the money before it";
  static final String SAME_NOUN = "<number> <scale> of the noun before it";

  /** Characters over which a money lends its currency. */
  private static final int MONEY_REACH = 240;

  /** Lexemes over which a noun is counted by a later number of its sentence. */
  private static final int NOUN_REACH = 40;

  private final Lexemes lexemes;
  private @Nullable Reading lastMoney;

  Surroundings(Lexemes lexemes) {
    this.lexemes = lexemes;
  }

  /** The reading with what the figures before it supply. */
  Reading complete(Reading reading) {
    Unit unit = reading.unit();
    Reading made = reading;
    if (unit != null && unit.minor() && unit.symbol().startsWith("USD")) {
      made = reading.under(inCurrency(unit, currencyOfCents(reading)), reading.rule());
    } else if (reading.highScale() != null
        && (reading.rule().equals(CountRules.SCALED.name())
            || (reading.range() && unit != null && unit.dimension() == Unit.Dimension.BARE))) {
      made = elliptic(reading);
    }
    Unit found = made.unit();
    if (found != null && found.dimension() == Unit.Dimension.MONEY) {
      if (converts(made)) {
        return made.under(found, CONVERSION);
      }
      lastMoney = made;
    }
    return made;
  }

  private static Unit inCurrency(Unit unit, String currency) {
    return unit.as(currency + unit.symbol().substring(3));
  }

  private String currencyOfCents(Reading reading) {
    String near = null;
    if (lastMoney != null
        && lastMoney.unit() != null
        && lexemes.begin(reading.from()) - lexemes.end(lastMoney.to() - 1) < 4 * MONEY_REACH) {
      near = lastMoney.unit().symbol().substring(0, 3);
    } else {
      for (int at = reading.to(); at < reading.to() + NOUN_REACH; at++) {
        Term term = lexemes.term(at);
        if (term != null
            && term.money != null
            && !term.money.minor()
            && lexemes.any(at, Role.mask(Role.CURRENCY_BEFORE))) {
          near = term.money.symbol();
          break;
        }
      }
    }
    if (near == null) {
      return "USD";
    }
    return switch (near) {
      case "AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "EUR", "ZAR" -> near;
      default -> "USD";
    };
  }

  private Reading elliptic(Reading reading) {
    Reading money = lastMoney;
    if (money != null
        && money.unit() != null
        && reading.highScale() != null
        && lexemes.begin(reading.from()) - lexemes.end(money.to() - 1) < MONEY_REACH
        && (sameScale(money, reading) || compared(reading))) {
      String currency = money.unit().symbol();
      int per = currency.indexOf('/');
      Unit unit =
          new Unit(
              per < 0 ? currency : currency.substring(0, per),
              java.math.BigDecimal.ONE,
              Unit.Dimension.MONEY);
      return reading.under(unit, reading.range() ? reading.rule() : SAME_MONEY);
    }
    for (int at = reading.from() - 1; at > reading.from() - NOUN_REACH && at >= 0; at--) {
      if (lexemes.is(at, Role.STOP) && !lexemes.glued(at + 1)) {
        break;
      }
      Term term = lexemes.term(at);
      if (term != null && term.noun != null && lexemes.lastChar(at) == 's') {
        return reading
            .under(
                new Unit(term.noun, java.math.BigDecimal.ONE, Unit.Dimension.COUNT),
                reading.range() ? reading.rule() : SAME_NOUN)
            .counting(lexemes.string(at, at + 1).toLowerCase(java.util.Locale.ROOT));
      }
    }
    return reading;
  }

  private boolean compared(Reading reading) {
    int before = Patterns.beforeQualifiers(lexemes, reading.from());
    return lexemes.is(before, Role.COMPARE)
        && !lexemes.is(before, Role.CONNECTOR)
        && !lexemes.isWord(before, "of");
  }

  private static boolean sameScale(Reading money, Reading reading) {
    double magnitudes = Math.abs(magnitude(money.highValue()) - magnitude(reading.highValue()));
    return magnitudes <= 2;
  }

  private static double magnitude(java.math.BigDecimal value) {
    return (double) value.precision() - value.scale();
  }

  /** "108 billion yen ($1.4 billion)": a bracket right after money, with another currency in it. */
  private boolean converts(Reading reading) {
    Reading money = lastMoney;
    if (money == null || money.unit() == null || reading.unit() == null) {
      return false;
    }
    int open = Patterns.beforeQualifiers(lexemes, reading.from());
    if (lexemes.isWord(open, "or")) {
      open--;
    }
    return lexemes.is(open, Role.OPEN)
        && open == money.to()
        && !money.unit().symbol().substring(0, 3).equals(reading.unit().symbol().substring(0, 3));
  }

  /** The names that this class gives, for the test of all rules. */
  static java.util.List<Rule<String, String>> rules() {
    return java.util.List.of(
        Rule.<String, String>named(CONVERSION),
        Rule.<String, String>named(SAME_MONEY),
        Rule.<String, String>named(SAME_NOUN));
  }
}
