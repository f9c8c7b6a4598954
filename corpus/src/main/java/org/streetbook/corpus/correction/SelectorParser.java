package org.streetbook.corpus.correction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.Metric;
import org.streetbook.corpus.catalogue.Table;
import org.streetbook.corpus.correction.Selector.Field;

/**
 * Reads what stands in the column {@code claim}: an id or the beginning of one, or fields with
 * values, as in {@code note:desk/one.html firm:"Morgan Stanley" year:2027}. Within quotes a quote
 * and a backslash have a backslash before them, as in a search.
 */
final class SelectorParser {

  static final String COLUMN = "claim";

  private static final Pattern ID = Pattern.compile("[0-9a-fA-F]+");
  private static final int SHORTEST_ID = 8;
  private static final int LONGEST_ID = 64;
  private static final Pattern YEAR = Pattern.compile("(?:19|20|21)\\d\\d");

  private final Table.Row row;
  private final Catalogue catalogue;
  private final Parties parties;
  private final String text;
  private int at;

  private SelectorParser(Table.Row row, Catalogue catalogue) {
    this.row = row;
    this.catalogue = catalogue;
    this.parties = new Parties(catalogue);
    this.text = row.need(COLUMN);
  }

  static Selector parse(Table.Row row, Catalogue catalogue) {
    return new SelectorParser(row, catalogue).parse();
  }

  /** The selector in one way of writing, whatever way it was written in. */
  static String text(Selector selector) {
    return switch (selector) {
      case Selector.ById id -> id.beginning();
      case Selector.ByFields by ->
          by.fields().entrySet().stream()
              .map(field -> field.getKey().label() + ":" + quoted(field.getValue()))
              .collect(Collectors.joining(" "));
    };
  }

  private static String quoted(String value) {
    return value.matches("[\\p{L}\\p{N}_./-]+")
        ? value
        : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private Selector parse() {
    if (ID.matcher(text).matches()) {
      if (text.length() < SHORTEST_ID || text.length() > LONGEST_ID) {
        throw fault(
            "\"" + text + "\" has " + text.length() + " digits",
            "give at least " + SHORTEST_ID + " digits of the claim's id");
      }
      return new Selector.ById(text.toLowerCase(Locale.ROOT));
    }
    Map<Field, String> fields = new TreeMap<>();
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
        continue;
      }
      Field field = field();
      String value = Selector.oneBlank(value(field));
      if (value.isEmpty()) {
        throw fault(field.label() + " without a value", "write one, or leave the field out");
      }
      if (fields.put(field, checked(field, value)) != null) {
        throw fault("the field " + field.label() + " twice", "keep one of them");
      }
    }
    String firm = fields.get(Field.FIRM);
    String subject = fields.get(Field.SUBJECT);
    return new Selector.ByFields(
        fields,
        firm == null ? Set.of() : parties.ids(firm),
        subject == null ? Set.of() : parties.ids(subject));
  }

  private Field field() {
    int colon = text.indexOf(':', at);
    String name = colon < 0 ? text.substring(at) : text.substring(at, colon);
    for (Field field : Field.values()) {
      if (colon >= 0 && field.label().equals(name)) {
        at = colon + 1;
        return field;
      }
    }
    throw fault(
        "\"" + text + "\" is neither a claim's id nor fields with values",
        "write an id, or fields as in firm:\"Morgan Stanley\" year:2027; there are "
            + Arrays.stream(Field.values()).map(Field::label).collect(Collectors.joining(", ")));
  }

  private String value(Field field) {
    StringBuilder value = new StringBuilder();
    if (at == text.length() || text.charAt(at) != '"') {
      while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
        value.append(text.charAt(at));
        at++;
      }
      return value.toString();
    }
    for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      value.append(text.charAt(at));
    }
    if (at == text.length()) {
      throw fault(
          "the quotes of " + field.label() + " are not closed",
          "close them; in a cell that stands in quotes itself every quote is written twice");
    }
    at++;
    return value.toString();
  }

  private String checked(Field field, String value) {
    return switch (field) {
      case METRIC -> metric(row, SelectorParser.COLUMN, value, catalogue);
      case YEAR -> {
        if (!YEAR.matcher(value).matches() && !value.equals(Selector.NONE)) {
          throw fault("\"" + value + "\" is no year", "write it as 2027, or none");
        }
        yield value;
      }
      case NOTE, FIRM, SUBJECT, PERIOD, QUOTE, RULE -> value;
    };
  }

  /** The id of a metric by its id, label or alias. */
  static String metric(Table.Row row, String column, String name, Catalogue catalogue) {
    Metric known = catalogue.metric(name);
    if (known != null) {
      return known.id();
    }
    var called =
        catalogue.metrics().stream()
            .filter(
                metric ->
                    metric.label().equalsIgnoreCase(name)
                        || metric.aliases().stream().anyMatch(name::equalsIgnoreCase))
            .map(Metric::id)
            .toList();
    if (called.size() == 1) {
      return called.getFirst();
    }
    var near = called.isEmpty() ? catalogue.nearestMetrics(name, 3) : called;
    throw row.fault(
        column,
        called.isEmpty()
            ? "no metric is called \"" + name + "\""
            : "\"" + name + "\" may be several",
        near.isEmpty()
            ? "write the id of one, such as revenue or capex"
            : "write one of " + String.join(", ", near));
  }

  private RuntimeException fault(String what, String remedy) {
    return row.fault(COLUMN, what, remedy);
  }
}
