package org.streetbook.corpus.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Digest;

/**
 * Everything that notes speak of by name: houses, companies, indices, metrics, ratings. Immutable
 * and safe for threads.
 *
 * <pre>{@code
 * Catalogue catalogue = Catalogue.standard().with(List.of(Path.of("universe.csv")));
 * Entity azure = catalogue.named("Azure").getFirst();
 * catalogue.topParent(azure).name(); // Microsoft
 * }</pre>
 */
public final class Catalogue {

  private static final class Standard {
    static final Catalogue INSTANCE = load();
  }

  /** The standard lists, in the order in which they win where one alias names several. */
  private static final Map<String, EntityKind> LISTS = lists();

  private final Map<String, Entity> entities;
  private final List<Metric> metrics;
  private final List<RatingTerm> ratings;
  private final List<Exchange> exchanges;
  private final List<Suffix> suffixes;
  private final Set<String> commonCapitals;
  private final Map<String, Metric> metricsById;

  // Made when first asked for: a search needs neither, and must start at once. Two threads may make
  // one at the same time; both make the same.
  private volatile @Nullable Map<String, List<Entity>> byKey;
  private volatile @Nullable String fingerprint;

  private Catalogue(
      Map<String, Entity> entities,
      List<Metric> metrics,
      List<RatingTerm> ratings,
      List<Exchange> exchanges,
      List<Suffix> suffixes,
      Set<String> commonCapitals) {
    this.entities = Collections.unmodifiableMap(entities);
    this.metrics = metrics;
    this.ratings = ratings;
    this.exchanges = exchanges;
    this.suffixes = suffixes;
    this.commonCapitals = commonCapitals;
    this.metricsById = new HashMap<>();
    metrics.forEach(metric -> metricsById.put(metric.id(), metric));
  }

  /** The catalogue that comes with the program. */
  public static Catalogue standard() {
    return Standard.INSTANCE;
  }

  /**
   * This catalogue and a user's coverage lists: CSV files with the columns {@code id, name, ticker,
   * exchange, kind, parent, fiscal_year_end, aliases} and, where wanted, {@code currency}; aliases
   * split by {@code |}, a {@code !} at the end of one that is a common word too. Only {@code name}
   * must be filled in. A row whose id is known already changes what it fills in and adds its
   * aliases.
   *
   * @throws CatalogueException where a list has a fault, with its file, line and column
   */
  public Catalogue with(List<Path> coverageLists) {
    if (coverageLists.isEmpty()) {
      return this;
    }
    CatalogueReader reader = new CatalogueReader(entities, exchanges);
    coverageLists.forEach(reader::readCoverage);
    return new Catalogue(reader.entities(), metrics, ratings, exchanges, suffixes, commonCapitals);
  }

  /** All entities, in the order of the lists. */
  public Collection<Entity> entities() {
    return entities.values();
  }

  /** All metrics, in the order of their list. */
  public List<Metric> metrics() {
    return metrics;
  }

  /** All words of rating scales, best first within each scale. */
  public List<RatingTerm> ratings() {
    return ratings;
  }

  /** The entity of that id, null where there is none. */
  public @Nullable Entity entity(String id) {
    return entities.get(id);
  }

  /** The metric of that id, null where there is none. */
  public @Nullable Metric metric(String id) {
    return metricsById.get(id);
  }

  /**
   * The metric of that id.
   *
   * @throws IllegalStateException where there is none
   */
  public Metric knownMetric(String id) {
    Metric metric = metricsById.get(id);
    if (metric == null) {
      throw new IllegalStateException("the catalogue has no metric " + id);
    }
    return metric;
  }

  /** The last in the line of parents; the entity itself where it has none. */
  public Entity topParent(Entity entity) {
    Entity top = entity;
    while (top.parent() != null) {
      Entity parent = entities.get(top.parent());
      if (parent == null) {
        return top;
      }
      top = parent;
    }
    return top;
  }

  /**
   * Those whose name, alias, or id this is, without regard to case, accents and punctuation, the
   * likeliest first; empty where nobody is called so. Tickers count as {@code $NVDA} and bare.
   */
  public List<Entity> named(String alias) {
    return byKey().getOrDefault(Spelling.key(alias), List.of());
  }

  /** A digest of all content: another catalogue of the same lists has the same. */
  public String fingerprint() {
    String made = fingerprint;
    if (made == null) {
      made = digest();
      fingerprint = made;
    }
    return made;
  }

  /** The id for a name: {@code da-davidson} for "D.A. Davidson". Never empty. */
  public static String slug(String name) {
    return Spelling.slug(name);
  }

  /** The canonical names that are spelled most like it, the nearest first, at most so many. */
  public List<String> nearest(String name, int most) {
    Map<String, Integer> distances = new TreeMap<>();
    String key = Spelling.key(name);
    byKey().forEach((other, owners) -> measure(key, other, owners.getFirst().name(), distances));
    return nearest(distances, most);
  }

  /** The ids of the metrics whose id, label or alias is spelled most like it, at most so many. */
  public List<String> nearestMetrics(String name, int most) {
    Map<String, Integer> distances = new TreeMap<>();
    String key = Spelling.key(name.replace('_', ' '));
    for (Metric metric : metrics) {
      measure(key, metric.id().replace('_', ' '), metric.id(), distances);
      measure(key, Spelling.key(metric.label()), metric.id(), distances);
      metric.aliases().forEach(a -> measure(key, Spelling.key(a), metric.id(), distances));
    }
    return nearest(distances, most);
  }

  private static void measure(
      String key, String other, String name, Map<String, Integer> distances) {
    int limit = Math.max(1, Math.min(key.length(), other.length()) / 3);
    int distance = Spelling.distance(key, other, limit);
    boolean begins = key.length() >= 3 && other.startsWith(key);
    if (distance <= limit || begins) {
      distances.merge(name, Math.min(distance, limit), Math::min);
    }
  }

  private static List<String> nearest(Map<String, Integer> distances, int most) {
    return distances.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  List<Exchange> exchanges() {
    return exchanges;
  }

  List<Suffix> suffixes() {
    return suffixes;
  }

  /** Words and acronyms that are tickers as well, but seldom printed as such. */
  Set<String> commonCapitals() {
    return commonCapitals;
  }

  private static Map<String, EntityKind> lists() {
    Map<String, EntityKind> lists = new LinkedHashMap<>();
    lists.put("houses.csv", EntityKind.BROKER);
    lists.put("pollsters.csv", EntityKind.POLLSTER);
    lists.put("companies.csv", EntityKind.COMPANY);
    lists.put("products.csv", EntityKind.PRODUCT);
    lists.put("media.csv", EntityKind.MEDIA);
    lists.put("indices.csv", EntityKind.INDEX);
    lists.put("commodities.csv", EntityKind.COMMODITY);
    lists.put("currencies.csv", EntityKind.CURRENCY);
    lists.put("economies.csv", EntityKind.ECONOMY);
    lists.put("authorities.csv", EntityKind.AUTHORITY);
    lists.put("industries.csv", EntityKind.INDUSTRY);
    return lists;
  }

  private static Catalogue load() {
    List<Exchange> exchanges = CatalogueReader.exchanges();
    CatalogueReader reader = new CatalogueReader(Map.of(), exchanges);
    LISTS.forEach(reader::readStandard);
    return new Catalogue(
        reader.entities(),
        CatalogueReader.metrics(),
        CatalogueReader.ratings(),
        exchanges,
        CatalogueReader.suffixes(),
        CatalogueReader.commonCapitals());
  }

  private Map<String, List<Entity>> byKey() {
    Map<String, List<Entity>> made = byKey;
    if (made == null) {
      made = byKey(entities.values());
      byKey = made;
    }
    return made;
  }

  private static Map<String, List<Entity>> byKey(Collection<Entity> entities) {
    Map<String, Set<Entity>> owners = new LinkedHashMap<>();
    for (Entity entity : entities) {
      put(owners, entity.name(), entity);
      put(owners, entity.id(), entity);
    }
    for (Entity entity : entities) {
      entity.aliases().forEach(alias -> put(owners, alias, entity));
      if (entity.ticker() != null) {
        put(owners, entity.ticker(), entity);
      }
    }
    Map<String, List<Entity>> byKey = new HashMap<>();
    owners.forEach((key, named) -> byKey.put(key, List.copyOf(named)));
    return byKey;
  }

  private static void put(Map<String, Set<Entity>> owners, String alias, Entity entity) {
    owners.computeIfAbsent(Spelling.key(alias), none -> new LinkedHashSet<>()).add(entity);
  }

  private String digest() {
    List<String> parts = new ArrayList<>();
    entities.values().forEach(entity -> parts.add(entity.toString()));
    metrics.forEach(metric -> parts.add(metric.toString()));
    ratings.forEach(rating -> parts.add(rating.toString()));
    exchanges.forEach(exchange -> parts.add(exchange.toString()));
    suffixes.forEach(suffix -> parts.add(suffix.toString()));
    parts.add(String.join("|", commonCapitals));
    return Digest.ofParts(parts.toArray(String[]::new));
  }
}
