package org.streetbook.extractors.figure;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the figures before tell about the next: the currency of bare cents, the currency or the noun
 * of a number that names neither ("down from 2.8 billion"), and the amount that a bracket converts.
 * One per text; keeps only the last money.
 */
final class Surroundings {

  static final String CONVERSION = "<money in brackets that converts the money before it>";
  static final String SAME_MONEY = "<number> <scale> of the money before it";
  static final String SAME_UNIT = "<number> of the unit before it";
  static final String SAME_RATE = "<money> per what the money before it is per";
  static final String SAME_NOUN = "<number> <scale> of the noun before it";

  private static final java.math.BigDecimal THREE = new java.math.BigDecimal(3);

  /** Characters over which a money lends its currency. */
  private static final int MONEY_REACH = 240;

  /** Lexemes over which a noun is counted by a later number of its sentence. */
  private static final int NOUN_REACH = 40;

  /** Lexemes between the two ends of a change. */
  private static final int NEAR = 3;

  /** Characters over which a figure lends its unit to a bare number. */
  private static final int UNIT_REACH = 60;

  private final Lexemes lexemes;
  private @Nullable Reading last;
  private @Nullable Reading lastMoney;
  private final Map<String, Integer> told = new TreeMap<>();

  Surroundings(Lexemes lexemes) {
    this.lexemes = lexemes;
  }

  /** The reading with what the figures before it supply. */
  Reading complete(Reading reading) {
    Reading made = supplied(reading);
    last = made;
    return made;
  }

  /**
   * "45 euros, up from 40", "5.3 percent in May, 5.0 in June": a bare number of the same order, set
   * beside a figure with a unit, has that unit.
   */
  private @Nullable Reading ofTheSameUnit(Reading reading) {
    Reading before = last;
    if (before == null
        || before.unit() == null
        || before.range()
        || lexemes.begin(reading.from()) - lexemes.end(before.to() - 1) > UNIT_REACH) {
      return null;
    }
    switch (before.unit().dimension()) {
      case MONEY, PERCENT, MULTIPLE, COUNT, PHYSICAL -> {
        // units that a second number is often printed without
      }
      default -> {
        return null;
      }
    }
    boolean listed =
        lexemes.any(reading.from() - 1, Role.mask(Role.COMMA, Role.AND))
            && lexemes.is(reading.from(), Role.DECIMAL);
    boolean fromTo = // "from 40 pounds to 38"
        lexemes.is(Patterns.beforeQualifiers(lexemes, reading.from()), Role.CONNECTOR)
            && lexemes.is(Patterns.beforeQualifiers(lexemes, before.from()), Role.FROM)
            && reading.from() - before.to() <= NEAR;
    boolean from = lexemes.isWord(reading.from() - 1, "from");
    if (!listed && !fromTo && !from && !compared(reading)) {
      return null;
    }
    java.math.BigDecimal number = reading.low().abs();
    java.math.BigDecimal other = before.low().abs();
    boolean alike =
        number.compareTo(other.multiply(THREE)) <= 0
            && other.compareTo(number.multiply(THREE)) <= 0;
    return alike
        ? new Reading(
            reading.from(),
            reading.to(),
            reading.low(),
            reading.high(),
            before.lowScale(),
            before.highScale(),
            before.unit(),
            before.noun(),
            false,
            SAME_UNIT)
        : null;
  }

  private Reading supplied(Reading reading) {
    if (reading.rule().equals(BareRules.LEVEL.name())) {
      Reading found = ofTheSameUnit(reading);
      if (found != null) {
        return found;
      }
    }
    Unit unit = reading.unit();
    Reading made = reading;
    if (unit != null && unit.minor() && unit.symbol().startsWith("USD")) {
      made = reading.under(inCurrency(unit, currencyOfCents(reading)), reading.rule());
    } else if (reading.highScale() != null
        && (reading.rule().equals(BareRules.SCALED.name())
            || (reading.range() && unit != null && unit.dimension() == Unit.Dimension.BARE))) {
      made = elliptic(reading);
    }
    Unit found = made.unit();
    if (found != null && found.dimension() == Unit.Dimension.MONEY) {
      if (converts(made)) {
        return made.under(found, CONVERSION);
      }
      made = perTheSame(made, found);
      lastMoney = made;
      told.merge(currency(found), 1, Integer::sum);
    }
    return made;
  }

  /**
   * "$95 a barrel, up from $88": a price with nothing below the line, near one that has it and of
   * the same order, is per the same. Of shares only where it is compared.
   */
  private Reading perTheSame(Reading reading, Unit unit) {
    Reading money = lastMoney;
    if (money == null
        || money.unit() == null
        || reading.highScale() != null
        || money.highScale() != null
        || unit.symbol().length() != 3
        || lexemes.begin(reading.from()) - lexemes.end(money.to() - 1) > MONEY_REACH) {
      return reading;
    }
    String per = money.unit().symbol();
    if (!per.startsWith(unit.symbol() + "/")) {
      return reading;
    }
    boolean share = per.endsWith("/share");
    boolean goods = per.indexOf('[') > 0 || per.endsWith("/t") || per.endsWith("/W.h");
    boolean alike =
        reading.highValue().abs().compareTo(money.highValue().abs().multiply(THREE)) <= 0
            && money.highValue().abs().compareTo(reading.highValue().abs().multiply(THREE)) <= 0;
    return alike && (goods || (share && compared(reading)))
        ? reading.under(unit.as(per), reading.range() ? reading.rule() : SAME_RATE)
        : reading;
  }

  private static Unit inCurrency(Unit unit, String currency) {
    return unit.as(currency + unit.symbol().substring(3));
  }

  /**
   * The currency of bare cents: of the money before them in their sentence, else of the next one in
   * it, else the one that most figures before have.
   */
  private String currencyOfCents(Reading reading) {
    Reading money = lastMoney;
    if (money != null
        && money.unit() != null
        && !stopsBetween(money.to(), reading.from())
        && withCents(money.unit().symbol()) != null) {
      return currency(money.unit());
    }
    for (int at = reading.to(); at < reading.to() + NOUN_REACH && !isStop(at); at++) {
      Term term = lexemes.term(at);
      boolean printed =
          term != null
              && term.money != null
              && !term.money.minor()
              && lexemes.any(at, Role.mask(Role.CURRENCY_BEFORE));
      String found =
          printed && term != null && term.money != null ? withCents(term.money.symbol()) : null;
      if (found != null) {
        return found;
      }
    }
    String most = "USD";
    for (Map.Entry<String, Integer> entry : told.entrySet()) {
      if (withCents(entry.getKey()) != null && entry.getValue() > told.getOrDefault(most, 0)) {
        most = entry.getKey();
      }
    }
    return most;
  }

  private boolean stopsBetween(int from, int to) {
    for (int at = from; at < to; at++) {
      if (isStop(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isStop(int at) {
    return lexemes.is(at, Role.STOP) && !lexemes.glued(at + 1);
  }

  private static String currency(Unit unit) {
    return unit.symbol().substring(0, 3);
  }

  /** The currency, null where its hundredths are not called cents. */
  static @Nullable String withCents(String symbol) {
    if (symbol.length() < 3) {
      return null;
    }
    String currency = symbol.substring(0, 3);
    return switch (currency) {
      case "USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "EUR", "ZAR" -> currency;
      default -> null;
    };
  }

  private Reading elliptic(Reading reading) {
    Reading money = lastMoney;
    Reading counted = ofTheSameCount(reading);
    if (counted != null) {
      return counted;
    }
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

  /**
   * "12 million phones, against 14 million": the scale of the figure right before, which counts.
   */
  private @Nullable Reading ofTheSameCount(Reading reading) {
    Reading before = last;
    boolean counts =
        before != null
            && before.unit() != null
            && before.unit().dimension() == Unit.Dimension.COUNT
            && before.noun() != null
            && before.highScale() != null
            && reading.highScale() != null
            && before.highScale().compareTo(reading.highScale()) == 0
            && lexemes.begin(reading.from()) - lexemes.end(before.to() - 1) < MONEY_REACH / 2;
    return counts && before != null && before.unit() != null
        ? reading
            .under(before.unit(), reading.range() ? reading.rule() : SAME_NOUN)
            .counting(before.noun())
        : null;
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
}
