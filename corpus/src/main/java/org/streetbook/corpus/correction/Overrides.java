package org.streetbook.corpus.correction;

import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.CatalogueException;
import org.streetbook.corpus.catalogue.Table;
import org.streetbook.corpus.claim.Correction.Action;
import org.streetbook.corpus.claim.Correction.Line;
import org.streetbook.corpus.claim.YearEnd;
import org.streetbook.corpus.note.Digest;

/**
 * The list of corrections that a user keeps beside a book: {@code overrides.csv} in the book's
 * folder, with the columns {@code claim,action,value,who,why}. Immutable.
 *
 * @param name of the file, as messages name it
 * @param entries in the order of the file, those that say the same once
 */
public record Overrides(String name, List<Entry> entries) implements Serializable {

  /** The name of the file in a book's folder. */
  public static final String FILE = "overrides.csv";

  private static final List<String> COLUMNS =
      List.of(SelectorParser.COLUMN, "action", "value", "who", "why");

  private static final long LARGEST = 8L << 20;
  private static final int LONGEST_VALUE = 200;
  private static final int LONGEST_WHY = 2_000;
  private static final Pattern YEAR = Pattern.compile("(?:19|20|21)\\d\\d");
  private static final Overrides NONE = new Overrides(FILE, List.of());

  public Overrides {
    entries = List.copyOf(entries);
  }

  /**
   * A line of the list.
   *
   * @param number of the line in the file, from 1
   * @param selector which claims it is for
   * @param line what it says, in one way of writing
   * @param change what it does, its names looked up
   */
  public record Entry(int number, Selector selector, Line line, Change change)
      implements Serializable {}

  /** No corrections at all. */
  public static Overrides none() {
    return NONE;
  }

  /**
   * The list in a book's folder, {@link #none} where there is no such file.
   *
   * @param catalogue in which its names are looked up
   * @throws CatalogueException where it cannot be used: the message says file, line and column, and
   *     what to do
   */
  public static Overrides of(Path book, Catalogue catalogue) {
    Path file = book.resolve(FILE);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return NONE;
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new CatalogueException(file + ": no file; move it away, or put the list in its place");
    }
    return read(file.toString(), Table.read(file, COLUMNS, LARGEST), catalogue);
  }

  /** The list in those bytes, as {@link #of}. */
  public static Overrides parse(String name, byte[] bytes, Catalogue catalogue) {
    return read(name, Table.parse(name, bytes, COLUMNS), catalogue);
  }

  private static Overrides read(String name, Table table, Catalogue catalogue) {
    List<Entry> entries = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    Map<String, Entry> bySlot = new HashMap<>();
    for (Table.Row row : table.rows()) {
      Entry entry = entry(row, catalogue);
      if (lines.putIfAbsent(entry.line().id(), entry.number()) != null) {
        continue;
      }
      Entry other = bySlot.putIfAbsent(entry.line().claim() + " " + entry.change().slot(), entry);
      if (other != null && !other.change().told().equals(entry.change().told())) {
        throw row.fault(
            "action",
            "line " + other.number() + " says otherwise (" + other.change().told() + ")",
            "keep one of the two lines");
      }
      entries.add(entry);
    }
    return new Overrides(name, entries);
  }

  private static Entry entry(Table.Row row, Catalogue catalogue) {
    Selector selector = SelectorParser.parse(row, catalogue);
    Action action = action(row);
    String value = row.get("value") == null ? "" : text(row, "value", LONGEST_VALUE);
    if (action == Action.MUTE && !value.isEmpty()) {
      throw row.fault("value", "mute takes no value", "leave the cell empty");
    }
    if (action != Action.MUTE && value.isEmpty()) {
      throw row.fault("value", "no value for " + action.label(), "fill it in or delete the line");
    }
    Change change = change(row, action, value, catalogue);
    return new Entry(
        row.line(),
        selector,
        new Line(
            SelectorParser.text(selector),
            action,
            value,
            text(row, "who", LONGEST_VALUE),
            text(row, "why", LONGEST_WHY)),
        change);
  }

  private static Action action(Table.Row row) {
    String name = row.need("action");
    for (Action action : Action.values()) {
      if (action.label().equals(name)) {
        return action;
      }
    }
    throw row.fault(
        "action",
        "no action is called \"" + name + "\"",
        "use one of "
            + Arrays.stream(Action.values()).map(Action::label).collect(Collectors.joining(", ")));
  }

  private static String text(Table.Row row, String column, int longest) {
    String text = row.need(column);
    if (text.length() > longest) {
      throw row.fault(
          column, text.length() + " characters", "write no more than " + longest + " here");
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
      throw row.fault(column, "a control character", "delete it");
    }
    return Selector.oneBlank(text);
  }

  private static Change change(Table.Row row, Action action, String value, Catalogue catalogue) {
    try {
      return switch (action) {
        case MUTE -> new Change.Mute();
        case FIRM -> new Parties(catalogue).firm(value);
        case SUBJECT -> new Parties(catalogue).subject(value);
        case METRIC -> metric(row, value, catalogue);
        case YEAR -> year(row, value);
        case PERIOD -> period(row, value);
      };
    } catch (Parties.Unclear unclear) {
      throw row.fault("value", String.valueOf(unclear.getMessage()), unclear.remedy());
    }
  }

  private static Change metric(Table.Row row, String value, Catalogue catalogue) {
    String id = SelectorParser.metric(row, "value", value, catalogue);
    if (id.equals("other")) {
      throw row.fault("value", "\"other\" names no metric", "name one, or mute the claim");
    }
    return new Change.ToMetric(id);
  }

  private static Change year(Table.Row row, String value) {
    if (value.equals(Selector.NONE)) {
      return new Change.ToYear(null);
    }
    if (!YEAR.matcher(value).matches()) {
      throw row.fault("value", "\"" + value + "\" is no year", "write it as 2027, or none");
    }
    return new Change.ToYear(Integer.valueOf(value));
  }

  private static Change period(Table.Row row, String value) {
    if (value.equals(Selector.NONE)) {
      return new Change.ToPeriod(null);
    }
    if (PeriodLabel.parse(value, YearEnd.OF_CALENDAR_YEAR) == null) {
      throw row.fault(
          "value",
          "\"" + value + "\" is no period",
          "write it as 2027, FY2027, 2027-Q1, FY2027-H2, 2027-03, 2027-03-31,"
              + " 2027-01/2027-06, or none");
    }
    return new Change.ToPeriod(PeriodLabel.normal(value));
  }

  /** Whether there is no line. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /**
   * What the list says, whatever the order and the spelling of its lines: two lists that correct
   * alike have one. Empty where there is no line.
   */
  public String fingerprint() {
    if (isEmpty()) {
      return "";
    }
    var ids = new TreeSet<String>();
    entries.forEach(entry -> ids.add(entry.line().id()));
    return Digest.ofParts(ids.toArray(String[]::new)).substring(0, 16);
  }
}
