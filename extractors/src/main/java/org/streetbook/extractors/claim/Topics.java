package org.streetbook.extractors.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.Entity;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.catalogue.Metric;
import org.streetbook.extractors.attribution.Discourse;
import org.streetbook.extractors.link.Kinship;
import org.streetbook.extractors.link.MetricLink;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/** Whom a figure is of where its own sentence leaves that open. */
final class Topics {

  private static final Set<String> WIDE = Set.of("global", "worldwide", "world", "total");

  private static final Set<String> OF = Set.of("for", "in", "of", "across");

  private static final Set<String> INDICES = Set.of("index_move", "index_level");

  private static final Set<String> OF_THE_MARKET =
      Set.of("drawdown", "correction_length", "implied_volatility", "positioning");

  private static final Party THE_MARKET =
      new Party("the-market", "the market", EntityKind.INDEX, null, null, null, true);

  /** How many chunks before a measure a word such as "global" may stand. */
  private static final int WORLD_REACH = 4;

  private final Catalogue catalogue;
  private final Discourse discourse;

  private @Nullable Party goods;

  Topics(Catalogue catalogue, Discourse discourse) {
    this.catalogue = catalogue;
    this.discourse = discourse;
  }

  /** The industry that "the sector" stands for behind the measure or the figure, or null. */
  @Nullable Party sector(Scene scene, MetricLink link, int figure) {
    int from = link.at() >= 0 && link.at() < figure ? link.at() : figure;
    for (int i = from + 1; i <= from + 5; i++) {
      boolean sector = scene.word(i).equals("sector") || scene.word(i).equals("industry");
      boolean of = OF.contains(scene.word(i - 2)) && scene.word(i - 1).equals("the");
      if (sector && of) {
        return discourse.firstIndustry();
      }
    }
    return null;
  }

  /** Takes note of the goods or the trade that the measures of the next scene name. */
  void listen(Scene scene) {
    for (Scene.Placed<Chunk.Measure> measure : scene.all(Chunk.Measure.class)) {
      Party named = industryIn(measure.chunk().lower(), measure.chunk().candidates().getFirst());
      goods = named != null ? named : goods;
    }
  }

  /** "a sales rate of 9 million": of the trade whose sales the note last spoke of, or null. */
  @Nullable Party paced(MetricLink link) {
    boolean pace = link.words().endsWith("rate") || link.words().endsWith("pace");
    return pace && link.metric().id().equals("unit_shipments") ? goods : null;
  }

  /** What is talked about: the only name of the sentence, else what the note is on about. */
  @Nullable Party subject(Scene scene, MetricLink link, Set<Integer> speakers) {
    String metric = link.metric().id();
    Party last = discourse.lastSubject();
    if (Kinship.isOfEconomies(metric)) {
      Party named = lastOf(last, link);
      return named != null ? named : discourse.firstEconomy();
    }
    if (metric.equals("commodity_price")) {
      Party priced = lastOf(last, link);
      return priced != null ? priced : discourse.firstCommodity();
    }
    if (INDICES.contains(metric)) {
      return lastOf(last, link);
    }
    if (OF_THE_MARKET.contains(metric)) {
      return last != null && !last.isCompany() ? last : THE_MARKET;
    }
    Party told = discourse.metrics().recentSubject();
    boolean carried = link.rule().equals("carried measure");
    if (carried && told != null && told.isCompany() && !mentionsPronoun(scene)) {
      return told;
    }
    Party company = discourse.company();
    boolean companys = company != null && Kinship.isOfCompanies(metric);
    if (last != null
        && !last.isCompany()
        && !companys
        && Kinship.distance(last, link, false) == 0
        && !scene.hasBetween(0, scene.size(), Cue.COMPANY_NOUN)
        && !mentionsPronoun(scene)) {
      return last;
    }
    if (company != null
        && company.isHouse()
        && last != null
        && !last.isHouse()
        && last.kind() == EntityKind.COMMODITY) {
      return last;
    }
    if (company != null) {
      return company;
    }
    Party first = discourse.first();
    boolean apt = first != null && !first.isHouse() && Kinship.fits(first, link);
    if (last != null || apt) {
      return last != null ? last : first;
    }
    if (discourse.firstEconomy() != null) {
      return discourse.firstEconomy();
    }
    for (Scene.Placed<Chunk.Name> name : scene.all(Chunk.Name.class)) {
      if (speakers.contains(name.at()) && name.chunk().party().isCompany()) {
        return name.chunk().party();
      }
    }
    return first != null && Kinship.fits(first, link) ? first : null;
  }

  static @Nullable Party lastOf(@Nullable Party last, MetricLink link) {
    return last != null && Kinship.fits(last, link) ? last : null;
  }

  /**
   * The industry or product that the words of a measure begin with ("laptop shipments"), or null.
   */
  @Nullable Party industryIn(String words, Metric metric) {
    List<String> parts = new ArrayList<>(List.of(words.split(" ", -1)));
    while (!parts.isEmpty() && WIDE.contains(parts.getFirst())) {
      parts.removeFirst();
    }
    for (int length = parts.size() - 1; length > 0; length--) {
      String trade = String.join(" ", parts.subList(0, length));
      boolean sold = metric.id().equals("unit_shipments") || metric.id().equals("production");
      for (String form : sold ? List.of(trade, trade + " industry") : List.of(trade)) {
        for (Entity entity : catalogue.named(form)) {
          if (entity.kind() == EntityKind.INDUSTRY) {
            return Party.of(entity);
          }
        }
      }
    }
    return null;
  }

  /**
   * The world's economy if a word right before the measure at {@code at} says so ("global
   * inflation", "the world's growth"), else null.
   */
  @Nullable Party worldwide(Scene scene, int at) {
    for (int i = Math.min(at, scene.size() - 1); i >= Math.max(0, at - WORLD_REACH); i--) {
      boolean other =
          scene.at(i) instanceof Chunk.Name name && name.party().kind() != EntityKind.ECONOMY;
      if (other) {
        return null;
      }
      String word = scene.word(i).split(" ", 2)[0];
      if (word.equals("global") || word.equals("world") || word.equals("worldwide")) {
        return catalogue.named("global economy").stream().map(Party::of).findFirst().orElse(null);
      }
    }
    return null;
  }

  static boolean mentionsPronoun(Scene scene) {
    return scene.readsBetween(0, scene.size(), "its") || scene.readsBetween(0, scene.size(), "it");
  }
}
