package org.streetbook.pipeline.reconcile.amount;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Amounts as people print them: {@code $175 billion}, {@code +8 %}, {@code $2.97 a share}. */
public final class Spoken {

  private static final Map<String, String> SYMBOLS =
      Map.of(
          "USD", "$", "EUR", "€", "GBP", "£", "JPY", "¥", "HKD", "HK$", "CAD", "C$", "AUD", "A$",
          "INR", "₹");
  private static final Map<String, String> BELOW =
      Map.of(
          "mo", "a month",
          "a", "a year",
          "d", "a day",
          "share", "a share",
          "[bbl_us]", "a barrel",
          "[oz_tr]", "an ounce",
          "t", "a tonne",
          "W", "a watt");
  private static final Map<String, String> PLAIN =
      Map.of(
          "%", " %",
          "pp", " percentage points",
          "bp", " basis points",
          "x", " times",
          "sd", " standard deviations",
          "d", " days",
          "a", " years",
          "mo", " months",
          "[bbl_us]", " barrels",
          "t", " tonnes");

  private static final BigDecimal GIGA = new BigDecimal("1000000000");

  private static final MathContext SHORT = new MathContext(4, RoundingMode.HALF_EVEN);
  private static final MathContext SHORTER = new MathContext(3, RoundingMode.HALF_EVEN);

  private Spoken() {}

  /** The amount in words; a rise gets a plus sign where {@code change} is true. */
  public static String of(BigDecimal value, String unit, boolean change) {
    String text = of(value, unit);
    return change && value.signum() > 0 ? "+" + text : text;
  }

  /** Both ends in words: {@code over}, {@code up to} or {@code to} as the ends ask for. */
  public static String of(Interval interval, String unit, boolean change) {
    BigDecimal low = interval.low();
    BigDecimal high = interval.high();
    if (low == null) {
      return high == null
          ? "anything"
          : isFall(high, change)
              ? "down over " + of(high.negate(), unit)
              : "at most " + of(high, unit, change);
    }
    if (high == null) {
      return isFall(low, change)
          ? "down at most " + of(low.negate(), unit)
          : "over " + of(low, unit, change);
    }
    return low.compareTo(high) == 0
        ? of(low, unit, change)
        : of(low, unit, change) + " to " + of(high, unit, change);
  }

  /** The distance between two amounts in words; per cents are percentage points apart. */
  public static String distance(BigDecimal value, String unit) {
    return of(value.abs(), unit.equals("%") ? "pp" : unit);
  }

  private static boolean isFall(BigDecimal end, boolean change) {
    return change && end.signum() < 0;
  }

  private static String of(BigDecimal value, String unit) {
    if (unit.equals("USD/(W.a)") || unit.matches("[A-Z]{3}/\\(W\\.a\\)")) {
      return money(value.multiply(GIGA), unit.substring(0, 3)) + " per GW and year";
    }
    String plain = PLAIN.get(unit);
    if (plain != null) {
      return number(value) + plain;
    }
    if (unit.equals("W")) {
      return power(value);
    }
    if (unit.matches("[A-Z]{3}")) {
      return money(value, unit);
    }
    int slash = unit.indexOf('/');
    if (slash > 0) {
      String below = unit.substring(slash + 1);
      String above = unit.substring(0, slash);
      String spokenBelow = BELOW.getOrDefault(below, "per " + below);
      boolean price = below.equals("share") && above.matches("[A-Z]{3}");
      return (price ? price(value, above) : of(value, above)) + " " + spokenBelow;
    }
    if (unit.equals("{percentile}")) {
      return "percentile " + number(value);
    }
    if (unit.startsWith("{") && unit.endsWith("}")) {
      return scaled(value) + " " + unit.substring(1, unit.length() - 1) + "s";
    }
    return number(value) + (unit.isEmpty() ? "" : " " + unit);
  }

  private static String money(BigDecimal value, String currency) {
    String sign = value.signum() < 0 ? "-" : "";
    return sign + SYMBOLS.getOrDefault(currency, currency + " ") + scaled(value.abs());
  }

  /** Prices of a share have no decimals or two: {@code $742.10}, not {@code $742.1}. */
  private static String price(BigDecimal value, String currency) {
    String plain = money(value, currency);
    return value.stripTrailingZeros().scale() == 1 && digits(value) <= 6 ? plain + "0" : plain;
  }

  private static String power(BigDecimal watts) {
    int digits = digits(watts);
    return digits > 9
        ? number(watts.movePointLeft(9)) + " GW"
        : digits > 6
            ? number(watts.movePointLeft(6)) + " MW"
            : digits > 3 ? number(watts.movePointLeft(3)) + " kW" : number(watts) + " W";
  }

  private static String scaled(BigDecimal value) {
    int digits = digits(value);
    return digits > 12
        ? number(value.movePointLeft(12)) + " trillion"
        : digits > 9
            ? number(value.movePointLeft(9)) + " billion"
            : digits > 6 ? number(value.movePointLeft(6)) + " million" : number(value);
  }

  private static int digits(BigDecimal value) {
    return value.precision() - value.scale();
  }

  /** The number in plain notation without trailing zeros, thousands grouped by commas. */
  public static String number(BigDecimal value) {
    String plain = value.stripTrailingZeros().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    var grouped = new StringBuilder();
    int first = whole.startsWith("-") ? 1 : 0;
    for (int i = 0; i < whole.length(); i++) {
      int left = whole.length() - i;
      if (i > first && left % 3 == 0) {
        grouped.append(',');
      }
      grouped.append(whole.charAt(i));
    }
    return point < 0 ? grouped.toString() : grouped + plain.substring(point);
  }

  /** The value at four significant digits: for computed figures. */
  public static BigDecimal shortened(BigDecimal value) {
    return value.round(SHORT);
  }

  /** A computed percentage at three significant digits: {@code 12.5 %}. */
  public static String percent(BigDecimal value) {
    return of(value.round(SHORTER), "%", false);
  }

  /** The ends {@link #shortened(BigDecimal)}. */
  public static Interval shortened(Interval interval) {
    return new Interval(shortenedEnd(interval.low()), shortenedEnd(interval.high()));
  }

  private static @Nullable BigDecimal shortenedEnd(@Nullable BigDecimal end) {
    return end == null ? null : shortened(end);
  }
}
