package org.streetbook.pipeline.export.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.wire.Json;
import org.streetbook.pipeline.reconcile.amount.Unit;

/**
 * Figures as cells: the number that a sheet computes with, and a format that shows it as it is
 * printed. A percentage is a hundredth of its figure, as spreadsheets mean it; all others stand in
 * the unit of their row, and billions are shown by a format that scales.
 */
final class NumberFormats {

  /** The decimal digits that every double holds. */
  static final int DIGITS = 15;

  private static final MathContext DOUBLE = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
  private static final int MOST_DECIMALS = 3;
  private static final int GREATEST = 300;

  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("USD", "$"),
          Map.entry("EUR", "€"),
          Map.entry("GBP", "£"),
          Map.entry("JPY", "¥"),
          Map.entry("INR", "₹"),
          Map.entry("KRW", "₩"),
          Map.entry("HKD", "HK$"),
          Map.entry("CAD", "C$"),
          Map.entry("AUD", "A$"));

  /** What is a sign of the unit's notation, or would end a literal. */
  private static final Pattern MARKS = Pattern.compile("[\"\\[\\]{}\\p{Cntrl}]");

  private static final Map<String, String> SHORT =
      Map.of("mo", "mo", "a", "yr", "d", "day", "[bbl_us]", "bbl", "[oz_tr]", "oz");

  /** By thousands; none where thousands are printed in full. */
  private static final List<String> BIG_MONEY = List.of("", "", "m", "bn", "trn");

  private static final List<String> POWER = List.of(" W", " kW", " MW", " GW", " TW");

  private NumberFormats() {}

  /**
   * The cell of a figure; text where a spreadsheet cannot hold all of its digits.
   *
   * @param unit of the figure, null where it has none
   * @param change whether it is a change and not a level: a rise has its sign
   * @param computed whether it is a quotient or a root, of which 15 digits are enough
   */
  static Cell of(BigDecimal value, @Nullable String unit, boolean change, boolean computed) {
    BigDecimal figure = computed ? value.round(DOUBLE) : value;
    BigDecimal bare = figure.stripTrailingZeros();
    int size = bare.precision() - bare.scale();
    if (bare.precision() > DIGITS || Math.abs(size) > GREATEST) {
      return new Cell.Text(Json.plain(value), true);
    }
    if (unit == null) {
      return new Cell.Figure(bare, signed("#,##0" + decimals(bare, 0), change));
    }
    if (unit.equals("%")) {
      return new Cell.Figure(
          bare.movePointLeft(2), signed("#,##0" + decimals(bare, 0) + "%", change));
    }
    return new Cell.Figure(bare, signed(code(bare, unit), change));
  }

  private static String code(BigDecimal value, String unit) {
    Unit parts = Unit.parse(unit);
    String currency = parts.currency();
    String above = "";
    StringBuilder below = new StringBuilder();
    for (Map.Entry<String, Integer> each : parts.powers().entrySet()) {
      String symbol = each.getKey();
      if (each.getValue() < 0) {
        below.append('/').append(SHORT.getOrDefault(symbol, symbol));
      } else if (!symbol.equals(currency)) {
        above = symbol;
      }
    }
    if (!currency.isEmpty()) {
      String sign = literal(SYMBOLS.getOrDefault(currency, currency + " "));
      boolean share = below.toString().equals("/share");
      return sign
          + (share
              ? "#,##0" + (value.scale() <= 0 ? "" : decimals(value, 2))
              : scaled(value, BIG_MONEY, below.toString()));
    }
    if (above.equals("W")) {
      return scaled(value, POWER, below.toString());
    }
    String plain = "#,##0" + decimals(value, 0);
    return switch (above) {
      case "x" -> plain + literal("x" + below);
      case "{unit}", "{person}", "{percentile}" ->
          plain + (below.isEmpty() ? "" : literal(below.toString()));
      default -> plain + literal(" " + SHORT.getOrDefault(above, above) + below);
    };
  }

  /** Thousands, millions and so on left off by the format: a comma for every three digits. */
  private static String scaled(BigDecimal value, List<String> names, String below) {
    int digits = value.signum() == 0 ? 1 : value.precision() - value.scale();
    int thousands = Math.clamp((digits - 1) / 3, 0, names.size() - 1);
    if (names.get(thousands).isEmpty()) {
      thousands = 0;
    }
    String digitsAfter = decimals(value.movePointLeft(3 * thousands), 0);
    String suffix = names.get(thousands) + below;
    return "#,##0"
        + digitsAfter
        + ",".repeat(thousands)
        + (suffix.isEmpty() ? "" : literal(suffix));
  }

  private static String decimals(BigDecimal value, int least) {
    int places = Math.clamp(value.stripTrailingZeros().scale(), least, MOST_DECIMALS);
    return places == 0 ? "" : "." + "0".repeat(places);
  }

  private static String signed(String code, boolean change) {
    return change ? "+" + code + ";-" + code + ";" + code : code;
  }

  private static String literal(String text) {
    return '"' + MARKS.matcher(text).replaceAll("") + '"';
  }
}
