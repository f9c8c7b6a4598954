package org.streetbook.index.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value as people write it in a query: {@code 150bn}, {@code $40}, {@code 5%}, {@code 250MW},
 * {@code -1.5 bn EUR}.
 *
 * @param amount in base units
 * @param unit ISO 4217 or UCUM, null where only a number is given
 * @param scaled whether a scale such as bn is given: nobody writes per cent or multiples so
 */
record Quantity(BigDecimal amount, @Nullable String unit, boolean scaled) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<sign>[-+\u2212\u2013]?)\\s*(?<before>[^\\d\\s.,+\u2212\u2013-]{0,4})\\s*(?<signAfter>[-\u2212\u2013]?)"
              + "(?<number>\\d{1,3}(?:,\\d{3}){1,10}(?:\\.\\d{1,20})?|\\d{1,40}(?:\\.\\d{1,20})?|\\.\\d{1,20})"
              + "\\s*(?<scale>[^\\d\\s/]{0,8})\\s*(?<after>[^\\d\\s/]{0,8})(?<per>/[^\\s]{1,20})?");

  /** What a sign or a word by a number stands for. */
  private record Meaning(BigDecimal factor, @Nullable String unit) {}

  /** Read when the first value is searched for, and only then. */
  private static final class Units {
    static final Map<String, Meaning> BY_TEXT = read();

    private static Map<String, Meaning> read() {
      Map<String, Meaning> units = new TreeMap<>();
      try (var in =
              Objects.requireNonNull(Quantity.class.getResourceAsStream("units.csv"), "units.csv");
          var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.isBlank() && !line.startsWith("#")) {
            String[] cells = line.split(",", -1);
            units.put(
                cells[0],
                new Meaning(new BigDecimal(cells[1]), cells[2].isEmpty() ? null : cells[2]));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("units.csv", e);
      }
      return units;
    }
  }

  /** The quantity that the text stands for; fails where it stands for none. */
  static Quantity parse(String text, int column) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw wrong(text, column);
    }
    BigDecimal amount = new BigDecimal(form.group("number").replace(",", ""));
    String unit = null;
    boolean scaled = false;
    for (String part : new String[] {"before", "scale", "after"}) {
      String word = form.group(part).toLowerCase(Locale.ROOT);
      if (word.isEmpty()) {
        continue;
      }
      Meaning meaning = Units.BY_TEXT.get(word);
      if (meaning == null || (meaning.unit() != null && unit != null)) {
        throw wrong(text, column);
      }
      amount = amount.multiply(meaning.factor());
      scaled |= meaning.unit() == null;
      unit = meaning.unit() == null ? unit : meaning.unit();
    }
    if (form.group("per") != null) {
      if (unit == null) {
        throw wrong(text, column);
      }
      unit = unit + form.group("per");
    }
    boolean negative = isMinus(form.group("sign")) != !form.group("signAfter").isEmpty();
    return new Quantity(negative ? amount.negate() : amount, unit, scaled);
  }

  private static boolean isMinus(String sign) {
    return !sign.isEmpty() && !sign.equals("+");
  }

  private static QueryException wrong(String text, int column) {
    return new QueryException(
        "\"" + text + "\" is no value; write one as 150bn, $40, 5%, 250MW or -1.5bn EUR", column);
  }
}
