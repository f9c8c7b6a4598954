package org.streetbook.extractors.figure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Qualifier;

/**
 * The forms that figures are written with, read from the tables beside this package. Immutable once
 * loaded. A table that does not parse is a bug and throws {@link IllegalStateException}.
 */
final class Vocabulary {

  private static final Vocabulary STANDARD = new Vocabulary();

  private final Trie exact = new Trie(false);
  private final Trie folded = new Trie(true);

  /** The vocabulary that the project ships. */
  static Vocabulary standard() {
    return STANDARD;
  }

  private Vocabulary() {
    currencies();
    scales();
    units();
    denominators();
    qualifiers();
    numbers();
    nouns();
    words();
    weighed();
  }

  /**
   * The longest form at a place, a form written in exactly that case before one in any.
   *
   * @param pieceEnd where the first piece ends
   * @param found filled with term and end; the term is null when there is none
   */
  void find(String text, int begin, int pieceEnd, int limit, Trie.Found found) {
    found.clear(begin);
    exact.longest(text, begin, pieceEnd, limit, found);
    folded.longest(text, begin, pieceEnd, limit, found);
  }

  /** The term of one form alone, null when it has none. */
  @Nullable Term term(String form) {
    Trie.Found found = new Trie.Found();
    find(form, 0, Pieces.end(form, 0, form.length()), form.length(), found);
    return found.end == form.length() ? found.term : null;
  }

  private void currencies() {
    for (String[] row : rows("currencies.tsv", 5)) {
      BigDecimal factor = new BigDecimal(row[2]);
      boolean minor = row[1].equals("USD") && factor.signum() > 0 && factor.scale() > 0;
      Unit unit = new Unit(row[1], factor, Unit.Dimension.MONEY, minor);
      for (String form : forms(row[0])) {
        Term term = add(form, row[4]);
        term.money = unit;
        term.gluedMoney = row[3].equals("glued");
        if (!row[3].equals("after")) {
          term.roles |= Role.CURRENCY_BEFORE.bit;
        }
        if (row[3].equals("after") || row[3].equals("both")) {
          term.roles |= Role.CURRENCY_AFTER.bit;
        }
      }
    }
  }

  private void scales() {
    for (String[] row : rows("scales.tsv", 4)) {
      for (String form : forms(row[0])) {
        Term term = add(form, row[3]);
        term.scale = new BigDecimal(row[1]);
        term.scaleUse = Term.ScaleUse.valueOf(row[2].toUpperCase(Locale.ROOT));
        term.roles |= Role.SCALE.bit;
      }
    }
  }

  private void units() {
    Map<String, BigDecimal> prefixes = new LinkedHashMap<>();
    for (String[] row : rows("prefixes.tsv", 2)) {
      prefixes.put(row[0], new BigDecimal(row[1]));
    }
    for (String[] row : rows("units.tsv", 6)) {
      Unit.Dimension dimension = Unit.Dimension.valueOf(row[3].toUpperCase(Locale.ROOT));
      Unit unit = new Unit(row[1], new BigDecimal(row[2]), dimension);
      for (String form : forms(row[0])) {
        unit(add(form, row[5]), unit);
        for (String prefix : row[4].isEmpty() ? List.<String>of() : List.of(row[4].split(","))) {
          BigDecimal factor = prefixes.get(prefix);
          if (factor == null) {
            throw new IllegalStateException("units.tsv: no prefix " + prefix + " for " + form);
          }
          unit(
              add(prefix + form, row[5]),
              new Unit(unit.symbol(), unit.factor().multiply(factor), dimension));
        }
      }
    }
  }

  private static void unit(Term term, Unit unit) {
    term.unit = unit;
    term.roles |= Role.UNIT.bit;
    switch (unit.dimension()) {
      case PHYSICAL, DURATION, CLOCK -> {
        term.denominator = unit;
        term.roles |= Role.DENOMINATOR.bit;
      }
      default -> {
        // percent, points and multiples are never what something is counted per
      }
    }
  }

  private void denominators() {
    for (String[] row : rows("denominators.tsv", 2)) {
      Unit unit = new Unit(row[1], BigDecimal.ONE, Unit.Dimension.PHYSICAL);
      for (String form : forms(row[0])) {
        Term term = add(form, "any");
        term.denominator = unit;
        term.roles |= Role.DENOMINATOR.bit;
      }
    }
  }

  private void qualifiers() {
    for (String[] row : rows("qualifiers.tsv", 4)) {
      Amount.Side side =
          row[3].isEmpty() ? null : Amount.Side.valueOf(row[3].toUpperCase(Locale.ROOT));
      Hedge hedge = new Hedge(Qualifier.ofLabel(row[2]), side);
      for (String form : forms(row[0])) {
        Term term = add(form, "any");
        if (row[1].equals("before")) {
          term.before = hedge;
          term.roles |= Role.QUALIFIER_BEFORE.bit;
        } else {
          term.after = hedge;
          term.roles |= Role.QUALIFIER_AFTER.bit;
        }
      }
    }
  }

  private void numbers() {
    for (String[] row : rows("numbers.tsv", 4)) {
      Role role =
          switch (row[2]) {
            case "unit" -> Role.NUMBER_WORD;
            case "ten" -> Role.TEN;
            default -> Role.named(row[2]);
          };
      for (String form : forms(row[0])) {
        Term term = add(form, row[3]);
        term.number = new BigDecimal(row[1]);
        term.roles |= role.bit | (role == Role.TEN ? Role.NUMBER_WORD.bit : 0);
      }
    }
  }

  private void nouns() {
    for (String[] row : rows("nouns.tsv", 2)) {
      for (String form : forms(row[1])) {
        Term term = add(form, "any");
        term.noun = row[0];
        term.roles |= Role.NOUN.bit;
      }
    }
  }

  private void words() {
    for (String[] row : rows("words.tsv", 2)) {
      for (String form : forms(row[1])) {
        add(form, "any").roles |= Role.named(row[0]).bit;
      }
    }
  }

  private void weighed() {
    for (String[] row : rows("weighed.tsv", 1)) {
      for (String form : forms(row[0])) {
        add(form, "any").weighed = true;
      }
    }
  }

  private Term add(String form, String letterCase) {
    return (letterCase.equals("exact") ? exact : folded).add(form);
  }

  private static List<String> forms(String column) {
    return List.of(column.split("\\|"));
  }

  /** The rows of a table: tab-separated, comment lines begin with {@code #} and a blank. */
  static List<String[]> rows(String table, int columns) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = Vocabulary.class.getResourceAsStream(table)) {
      if (in == null) {
        throw new IllegalStateException("no table " + table + " beside " + Vocabulary.class);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("# ")) {
          continue;
        }
        String[] row = line.split("\t", -1);
        if (row.length != columns) {
          throw new IllegalStateException(
              table + " line " + number + ": " + row.length + " columns, not " + columns);
        }
        rows.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the table " + table, e);
    }
    return rows;
  }
}
