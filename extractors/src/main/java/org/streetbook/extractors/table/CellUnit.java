package org.streetbook.extractors.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern PRINTED =
      Pattern.compile(
          "(?:in )?(?<symbol>(?:US|A|C|HK|NT|S|R)?[$]|[€£¥₹]|Rs\\.?|[A-Z]{3})?\\s*"
              + "(?<scale>bn|billions?|mn|mm|m|millions?|k|thousands?|tn|trillions?|crores?|lakhs?)?"
              + "(?:\\s*(?:of )?(?<word>U\\.?S\\.? dollars|dollars|euros|yen|won|pounds|rupees|yuan))?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]{1,24})\\)");

  private static final Pattern NUMBER =
      Pattern.compile("\\(?[-+\u2212]?\\d[\\d,]*(?:\\.\\d+)?\\)?%?x?");

  /** The unit that {@code text} is, null where it is none. */
  public static @Nullable CellUnit of(String text) {
    String printed = text.strip();
    if (printed.equals("%") || printed.equals("per cent") || printed.equals("percent")) {
      return new CellUnit("", "", "%");
    }
    if (printed.equals("x")) {
      return new CellUnit("", "", "x");
    }
    Matcher matcher = PRINTED.matcher(printed);
    if (printed.isEmpty() || !matcher.matches()) {
      return null;
    }
    String symbol = matcher.group("symbol");
    String word = matcher.group("word");
    String scale = matcher.group("scale");
    if (symbol == null && word == null) {
      return null;
    }
    boolean code = symbol != null && Character.isLetter(symbol.charAt(symbol.length() - 1));
    return new CellUnit(
        symbol == null ? "" : code || symbol.endsWith(".") ? symbol + " " : symbol,
        scale == null ? "" : " " + singular(scale),
        word == null ? "" : " " + word);
  }

  /** The unit in brackets within {@code text}, as of "Sales (US$ m)"; null where there is none. */
  public static @Nullable CellUnit inBrackets(String text) {
    Matcher matcher = BRACKETS.matcher(text);
    CellUnit unit = null;
    while (unit == null && matcher.find()) {
      unit = of(matcher.group(1));
    }
    return unit;
  }

  /** The same without its scale, for amounts per share. */
  public CellUnit unscaled() {
    return new CellUnit(before, "", after);
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
    boolean negative = cell.startsWith("(") || cell.startsWith("-") || cell.startsWith("\u2212");
    String digits = cell.replaceAll("[()+\u2212-]", "");
    boolean whole = digits.endsWith("%") || digits.endsWith("x");
    String text = (negative ? "-" : "") + (whole ? digits : before + digits + scale + after);
    Figure figure =
        FigureFinder.standard().find(text).stream()
            .filter(found -> found.span().end() == text.length())
            .findFirst()
            .orElse(null);
    return figure;
  }

  private static String singular(String scale) {
    boolean plural = scale.endsWith("s") && scale.length() > 3;
    return plural ? scale.substring(0, scale.length() - 1) : scale;
  }
}
