package org.streetbook.extractors.table;

import java.util.Currency;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.figure.Figure;
import org.streetbook.extractors.figure.FigureFinder;

/**
 * What bare numbers of a table are in, as its corner or a head says: "€bn", "US$ m", "%".
 *
 * <p>A number is read by writing the unit around it and finding the figure in that, so that a cell
 * means the same as the words would in a sentence.
 *
 * @param before what stands before the number, as "US$" or "EUR "
 * @param scale the word of scale after it, empty for none
 * @param after what stands after it, as "%"
 */
public record CellUnit(String before, String scale, String after) {

  static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]{1,60})[)\\]]");

  private static final String SCALE =
      "lakh crores?|bn|billions?|mn|mm|mln|m|millions?|k|thousands?|'?000s?|tn|trillions?"
          + "|crores?|cr\\.?|lakhs?|b";

  private static final String MONEY =
      "U\\.?S\\.? dollars?|dollars?|euros?|yen|won|pounds?|rupees?|yuan|renminbi";

  private static final Pattern PRINTED =
      Pattern.compile(
          "(?<symbol>(?:US|A|C|HK|NT|S|R)?[$]|[€£¥₹]|Rs\\.?|[A-Z]{3})?\\s*"
              + "(?i:(?<scale>"
              + SCALE
              + ")?(?:\\s*(?:of )?(?<word>"
              + MONEY
              + "))?)\\s*(?<code>(?:US|A|C|HK|NT|S)[$]|[$€£¥₹]|Rs\\.?|[A-Z]{3})?"
              + "(?<per>\\s*(?i:/|per |a |an )\\s?(?i:share|sh|bbl|barrel|oz|ounce|tonne|t|ton|lb|mmbtu|bushel))?");

  /** "in", "figures in", "all amounts are in": what a unit is announced by. */
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?i:all |the )?(?i:figures|amounts|values|numbers|data)?\\s*(?:are )?(?i:in|expressed in|stated in) )");

  /** "except per share", "unless stated otherwise": what a unit does not hold for. */
  private static final Pattern TAIL =
      Pattern.compile("[,;]?\\s*(?i:except|unless|other than|save|where)\\b.*$");

  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?i:(?<scale>"
              + SCALE
              + ")?)\\s*"
              + "(?<noun>(?i:units|vehicles|tonnes|barrels|shares|subscribers|users|people|days)"
              + "|GW|MW|GWh|MWh|TWh|bpd|boe)");

  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\(?[-+\u2212\u2013]?\\s?(?:\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+)\\)?\\s?%?x?\\)?");

  /** The unit that {@code text} is, null where it is none. */
  public static @Nullable CellUnit of(String text) {
    String printed =
        LEAD.matcher(TAIL.matcher(text.strip()).replaceFirst("")).replaceFirst("").strip();
    String ratio = ratio(printed.toLowerCase(java.util.Locale.ROOT));
    if (!ratio.isEmpty()) {
      return new CellUnit("", "", ratio);
    }
    Matcher quantity = QUANTITY.matcher(printed);
    if (quantity.matches()) {
      String scale = quantity.group("scale");
      return new CellUnit("", scale == null ? "" : scale(scale), " " + quantity.group("noun"));
    }
    Matcher matcher = PRINTED.matcher(printed);
    return printed.isEmpty() || !matcher.matches() ? null : money(matcher);
  }

  private static @Nullable CellUnit money(Matcher matcher) {
    String symbol =
        matcher.group("symbol") != null ? matcher.group("symbol") : matcher.group("code");
    boolean twice = matcher.group("symbol") != null && matcher.group("code") != null;
    String word = matcher.group("word");
    String scale = matcher.group("scale");
    if ((symbol == null && word == null) || twice) {
      return null;
    }
    boolean code = symbol != null && Character.isLetter(symbol.charAt(symbol.length() - 1));
    boolean rupees = code && symbol != null && symbol.startsWith("Rs");
    if (code && !rupees && !CODES.contains(symbol) && !"RMB".equals(symbol)) {
      return null;
    }
    return new CellUnit(
        symbol == null ? "" : code || symbol.endsWith(".") ? symbol + " " : symbol,
        scale == null ? "" : scale(scale),
        (word == null ? "" : " " + word) + per(matcher.group("per")));
  }

  /** What the money is paid for; shares are left to the metric. */
  private static String per(@Nullable String printed) {
    if (printed == null) {
      return "";
    }
    String lower = printed.strip().toLowerCase(java.util.Locale.ROOT);
    String thing = lower.replaceFirst("^(?:/|per |an? )\\s?", "");
    return switch (thing) {
      case "share", "sh" -> "";
      case "bbl", "barrel" -> " a barrel";
      case "oz", "ounce" -> " an ounce";
      case "t", "ton", "tonne" -> " per tonne";
      default -> " per " + thing;
    };
  }

  private static String ratio(String lower) {
    return switch (lower) {
      case "%", "per cent", "percent", "pct" -> "%";
      case "x", "times", "(x)" -> "x";
      case "bps", "bp", "basis points" -> " bps";
      case "pp", "ppt", "ppts", "pps", "pct pts", "% pts", "percentage points" ->
          " percentage points";
      default -> "";
    };
  }

  /** What stands beside a unit: when the year ends, and what the unit does not hold for. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)\\s*(?:f?y/?e\\b|fy\\b|(?:fiscal |financial )?years?\\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
              + "|nov|dec)[a-z]*\\.?\\b|unless|except|ifrs|gaap|consolidated|unaudited|rounded).*");

  /** The one unit among what commas part, as of "US$m, FYE Mar"; null where there is none. */
  static @Nullable CellUnit ofList(String text) {
    CellUnit whole = of(text);
    if (whole != null || (text.indexOf(',') < 0 && text.indexOf(';') < 0)) {
      return whole;
    }
    CellUnit unit = null;
    for (String part : text.split("[,;]", -1)) {
      CellUnit here = of(part);
      if (here != null ? unit != null : !BESIDE.matcher(part).matches()) {
        return null;
      }
      unit = here != null ? here : unit;
    }
    return unit;
  }

  /** The scale that {@code text} is, as of "Headcount (000s)"; null where it is none. */
  static @Nullable CellUnit ofScale(String text) {
    return text.strip().matches("(?i:" + SCALE + ")")
        ? new CellUnit("", scale(text.strip()), "")
        : null;
  }

  /** Whether it is a scale and does not say of what. */
  public boolean isScale() {
    return before.isEmpty() && after.isEmpty() && !scale.isEmpty();
  }

  /** The unit in brackets within {@code text}, as of "Sales (US$ m)"; null where there is none. */
  public static @Nullable CellUnit inBrackets(String text) {
    Matcher matcher = BRACKETS.matcher(text);
    CellUnit unit = null;
    while (unit == null && matcher.find()) {
      unit = ofList(matcher.group(1));
    }
    return unit;
  }

  /** The same without its scale, for amounts per share. */
  public CellUnit unscaled() {
    return new CellUnit(before, "", after);
  }

  /** The same in another's scale. */
  public CellUnit scaledAs(CellUnit other) {
    return new CellUnit(before, other.scale, after);
  }

  /** Whether it is one of money, and not of money for a quantity. */
  boolean isCurrency() {
    return isMoney() && (after.isEmpty() || !word().isEmpty());
  }

  /** Its currency alone. */
  CellUnit currency() {
    return new CellUnit(before, "", word());
  }

  /** Whether it is one of money. */
  public boolean isMoney() {
    return !before.isEmpty() || !word().isEmpty();
  }

  /** Whether it is points or parts of a hundred. */
  public boolean isRatio() {
    return before.isEmpty() && scale.isEmpty() && word().isEmpty() && !after.equals("x");
  }

  private String word() {
    return after.matches(" (?i:" + MONEY + ")") ? after : "";
  }

  /** Whether a cell holds a number and nothing else. */
  public static boolean isNumber(String cell) {
    return NUMBER.matcher(cell).matches();
  }

  /** What the number of a cell means in this unit, null where it is no number. */
  public @Nullable Figure read(String cell) {
    if (!isNumber(cell)) {
      return null;
    }
    boolean negative = cell.startsWith("(") || "-\u2212\u2013".indexOf(cell.charAt(0)) >= 0;
    String digits = cell.replaceAll("[()+\u2212\u2013\\s-]", "");
    digits = digits.startsWith(".") ? "0" + digits : digits;
    boolean whole = digits.endsWith("%") || digits.endsWith("x");
    String text = (negative ? "-" : "") + (whole ? digits : before + digits + scale + after);
    return FigureFinder.standard().find(text).stream()
        .filter(found -> found.span().end() == text.length())
        .findFirst()
        .orElse(null);
  }

  private static String scale(String printed) {
    String lower = printed.toLowerCase(java.util.Locale.ROOT);
    return switch (lower) {
      case "000", "'000", "000s", "'000s", "k" -> " thousand";
      case "b" -> " billion";
      case "cr", "cr." -> " crore";
      case "lakh crores" -> " lakh crore";
      default -> " " + (lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower);
    };
  }
}
