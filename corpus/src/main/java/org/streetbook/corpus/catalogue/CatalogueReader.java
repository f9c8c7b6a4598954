package org.streetbook.corpus.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Metric.Dimension;
import org.streetbook.corpus.catalogue.RatingTerm.Scale;
import org.streetbook.corpus.catalogue.RatingTerm.Stance;

/** Reads the lists that a catalogue is made of. */
final class CatalogueReader {

  static final List<String> COVERAGE_COLUMNS =
      List.of(
          "id",
          "name",
          "ticker",
          "exchange",
          "kind",
          "parent",
          "fiscal_year_end",
          "aliases",
          "currency");

  private static final int LONGEST_NAME = 100;
  private static final int MOST_WORDS = 16;
  private static final long LARGEST_LIST = 64L << 20;

  private final Map<String, Entity> entities;
  private final Map<String, Table.Row> origins = new LinkedHashMap<>();
  private final Map<String, String> currencies = new LinkedHashMap<>();

  /** A reader that adds to those entities. */
  CatalogueReader(Map<String, Entity> standing, List<Exchange> exchanges) {
    this.entities = new LinkedHashMap<>(standing);
    exchanges.forEach(exchange -> currencies.put(exchange.code(), exchange.currency()));
  }

  /** All entities, those that stood first; parents checked. */
  Map<String, Entity> entities() {
    Parents.check(entities, origins);
    return entities;
  }

  /** Adds a list of the standard catalogue: every id only once. */
  void readStandard(String file, EntityKind kind) {
    for (Table.Row row : resource(file, COVERAGE_COLUMNS).rows()) {
      Entity entity = entity(row, kind, null);
      if (entities.putIfAbsent(entity.id(), entity) != null) {
        throw row.fault("name", "two entries with the id " + entity.id(), "rename one of them");
      }
      origins.put(entity.id(), row);
    }
  }

  /** Adds a user's list: an id that stands already takes over what the row fills in. */
  void readCoverage(Path list) {
    Set<String> ids = new HashSet<>();
    for (Table.Row row : Table.read(list, COVERAGE_COLUMNS, LARGEST_LIST).rows()) {
      String id = id(row);
      if (!ids.add(id)) {
        throw row.fault("id", "the id " + id + " stands there twice", "keep one of the lines");
      }
      entities.put(id, entity(row, EntityKind.COMPANY, entities.get(id)));
      origins.put(id, row);
    }
  }

  private static String id(Table.Row row) {
    String id = row.get("id");
    if (id == null) {
      return Spelling.slug(row.need("name"));
    }
    if (!id.equals(Spelling.slug(id))) {
      throw row.fault("id", "\"" + id + "\" is no id", "write " + Spelling.slug(id));
    }
    return id;
  }

  private Entity entity(Table.Row row, EntityKind standard, @Nullable Entity old) {
    String name = row.need("name");
    Set<String> aliases = new LinkedHashSet<>();
    Set<String> cautious = new LinkedHashSet<>();
    if (old != null) {
      aliases.addAll(old.aliases());
      cautious.addAll(old.cautious());
      if (!old.name().equals(name)) {
        aliases.add(old.name());
      }
    }
    for (String alias : row.list("aliases")) {
      boolean marked = alias.endsWith("!");
      String plain = marked ? alias.substring(0, alias.length() - 1).strip() : alias;
      checkAlias(row, plain);
      aliases.add(plain);
      if (marked) {
        cautious.add(plain);
      } else if (old != null) {
        cautious.remove(plain);
      }
    }
    aliases.remove(name);
    checkAlias(row, name);
    String exchange = or(row.get("exchange"), old == null ? null : old.exchange());
    String ticker = row.get("ticker");
    return new Entity(
        id(row),
        name,
        kind(row, old == null ? standard : old.kind()),
        ticker == null ? old == null ? null : old.ticker() : ticker.toUpperCase(Locale.ROOT),
        exchange,
        or(parent(row), old == null ? null : old.parent()),
        or(fiscalYearEnd(row), old == null ? null : old.fiscalYearEnd()),
        or(currency(row, exchange), old == null ? null : old.currency()),
        List.copyOf(aliases),
        List.copyOf(cautious));
  }

  private static @Nullable String or(@Nullable String first, @Nullable String second) {
    return first == null ? second : first;
  }

  private static void checkAlias(Table.Row row, String alias) {
    Words words = Words.of(alias);
    if (words.size() == 0 || words.size() > MOST_WORDS || alias.length() > LONGEST_NAME) {
      throw row.fault(
          "aliases",
          "\"" + alias + "\" cannot be looked for",
          "a name has 1 to 16 words and at most 100 characters");
    }
  }

  private static @Nullable String parent(Table.Row row) {
    String parent = row.get("parent");
    return parent == null ? null : Spelling.slug(parent);
  }

  private static EntityKind kind(Table.Row row, EntityKind standard) {
    String kind = row.get("kind");
    return kind == null ? standard : constant(row, "kind", kind, EntityKind.class);
  }

  private static @Nullable String fiscalYearEnd(Table.Row row) {
    String end = row.get("fiscal_year_end");
    if (end == null) {
      return null;
    }
    try {
      return MonthDay.parse("--" + end).toString().substring(2);
    } catch (DateTimeException e) {
      CatalogueException fault =
          row.fault("fiscal_year_end", "\"" + end + "\" is no day", "write MM-dd, as in 03-31");
      fault.initCause(e);
      throw fault;
    }
  }

  private @Nullable String currency(Table.Row row, @Nullable String exchange) {
    String currency = row.get("currency");
    if (currency == null) {
      return exchange == null ? null : currencies.get(exchange);
    }
    if (!currency.matches("[A-Z]{3}")) {
      throw row.fault("currency", "\"" + currency + "\" is no currency", "write it as in USD");
    }
    return currency;
  }

  static List<Exchange> exchanges() {
    List<Exchange> exchanges = new ArrayList<>();
    List<String> columns = List.of("code", "market", "currency", "names", "suffixes");
    for (Table.Row row : resource("exchanges.csv", columns).rows()) {
      exchanges.add(
          new Exchange(
              row.need("code"),
              row.need("market"),
              row.need("currency"),
              row.list("names"),
              row.list("suffixes")));
    }
    return List.copyOf(exchanges);
  }

  static List<Suffix> suffixes() {
    List<Suffix> suffixes = new ArrayList<>();
    for (Table.Row row : resource("suffixes.csv", List.of("kind", "words")).rows()) {
      Suffix.Kind kind = constant(row, "kind", row.need("kind"), Suffix.Kind.class);
      row.list("words").forEach(text -> suffixes.add(new Suffix(text, kind)));
    }
    return List.copyOf(suffixes);
  }

  static Set<String> commonCapitals() {
    Set<String> words = new LinkedHashSet<>();
    for (Table.Row row : resource("common-capitals.csv", List.of("words")).rows()) {
      words.addAll(row.list("words"));
    }
    return Collections.unmodifiableSet(words);
  }

  static List<Metric> metrics() {
    List<String> columns =
        List.of("id", "label", "dimensions", "flow", "higher", "xbrl", "aliases");
    List<Metric> metrics = new ArrayList<>();
    for (Table.Row row : resource("metrics.csv", columns).rows()) {
      Set<String> aliases = new LinkedHashSet<>();
      Set<String> weak = new LinkedHashSet<>();
      for (String alias : row.list("aliases")) {
        boolean marked = alias.endsWith("?");
        String plain = marked ? alias.substring(0, alias.length() - 1) : alias;
        checkAlias(row, plain);
        aliases.add(plain);
        if (marked) {
          weak.add(plain);
        }
      }
      Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
      for (String dimension : row.list("dimensions")) {
        dimensions.add(constant(row, "dimensions", dimension, Dimension.class));
      }
      metrics.add(
          new Metric(
              row.need("id"),
              row.need("label"),
              List.copyOf(aliases),
              weak,
              dimensions,
              row.list("flow").contains("flow"),
              row.list("flow").contains("rate"),
              higher(row),
              row.get("xbrl")));
    }
    return List.copyOf(metrics);
  }

  private static @Nullable Boolean higher(Table.Row row) {
    String higher = row.get("higher");
    return higher == null ? null : higher.equals("better");
  }

  static List<RatingTerm> ratings() {
    List<String> columns = List.of("text", "scale", "stance", "rank", "aliases");
    List<RatingTerm> ratings = new ArrayList<>();
    for (Table.Row row : resource("ratings.csv", columns).rows()) {
      String text = row.need("text");
      boolean weak = text.endsWith("?");
      String stance = row.get("stance");
      ratings.add(
          new RatingTerm(
              weak ? text.substring(0, text.length() - 1) : text,
              constant(row, "scale", row.need("scale"), Scale.class),
              stance == null ? null : constant(row, "stance", stance, Stance.class),
              rank(row, 0),
              rank(row, 1),
              row.list("aliases"),
              weak));
    }
    return List.copyOf(ratings);
  }

  /** The first or last of {@code 2-3}; of {@code 2} itself. */
  private static int rank(Table.Row row, int end) {
    String[] ends = row.need("rank").split("-", 2);
    return Integer.parseInt(ends[Math.min(end, ends.length - 1)]);
  }

  static List<HouseScale> houseScales() {
    return resource("house-scales.csv", List.of("house", "words")).rows().stream()
        .map(row -> new HouseScale(row.need("house"), row.list("words")))
        .toList();
  }

  private static <E extends Enum<E>> E constant(
      Table.Row row, String column, String text, Class<E> type) {
    String wanted = text.toUpperCase(Locale.ROOT);
    List<String> known = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(wanted)) {
        return constant;
      }
      known.add(constant.name().toLowerCase(Locale.ROOT));
    }
    throw row.fault(
        column, "no " + column + " is called \"" + text + "\"", "use " + String.join(", ", known));
  }

  private static Table resource(String file, List<String> columns) {
    try (InputStream in = CatalogueReader.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the program was packed without " + file);
      }
      return Table.parse(file, in.readAllBytes(), columns);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + " out of the program", e);
    }
  }
}
