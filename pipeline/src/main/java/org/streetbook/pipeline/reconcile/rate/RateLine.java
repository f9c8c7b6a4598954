package org.streetbook.pipeline.reconcile.rate;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.streetbook.corpus.catalogue.Table;
import org.streetbook.pipeline.reconcile.rate.Conversion.Line;

/** Reads a line of a file of rates, and says what is wrong with it and what to do. */
final class RateLine {

  /** All columns that the file may have; each must be there. */
  static final List<String> COLUMNS = List.of("date", "base", "quote", "rate");

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d{1,15})?");

  /** ISO 4217, with the codes of currencies that are no more. */
  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private RateLine() {}

  static Line of(Table.Row row) {
    String base = code(row, "base");
    String quote = code(row, "quote");
    if (base.equals(quote)) {
      throw row.fault(
          "quote", base + " against itself", "name another currency or delete the line");
    }
    return new Line(day(row), base, quote, rate(row));
  }

  private static LocalDate day(Table.Row row) {
    String text = row.need("date");
    try {
      if (DAY.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      // no day of the calendar, as below
    }
    throw row.fault("date", "\"" + text + "\" is no day", "write it as 2026-06-30");
  }

  private static String code(Table.Row row, String column) {
    String text = row.need(column);
    if (CODES.contains(text)) {
      return text;
    }
    String upper = text.toUpperCase(Locale.ROOT);
    throw row.fault(
        column,
        "no currency has the code \"" + text + "\"",
        CODES.contains(upper)
            ? "write " + upper
            : "write the three letters of ISO 4217, as in USD, EUR or KRW");
  }

  private static BigDecimal rate(Table.Row row) {
    String text = row.need("rate");
    if (!DECIMAL.matcher(text).matches()) {
      throw row.fault(
          "rate",
          "\"" + text + "\" is no plain decimal",
          "write it as 1385.5, without separators of thousands and without an exponent");
    }
    BigDecimal rate = new BigDecimal(text);
    if (rate.signum() <= 0) {
      throw row.fault(
          "rate",
          "a rate of " + text,
          "write how much of the quoted currency one unit of the base is worth, above zero");
    }
    return rate;
  }
}
