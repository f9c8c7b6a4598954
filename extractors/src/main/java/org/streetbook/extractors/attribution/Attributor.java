package org.streetbook.extractors.attribution;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.Entity;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.catalogue.Metric;
import org.streetbook.corpus.claim.Firm;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.note.Note;
import org.streetbook.extractors.link.Deal;
import org.streetbook.extractors.link.Distribution;
import org.streetbook.extractors.link.Kinship;
import org.streetbook.extractors.link.Site;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/**
 * Decides who makes a claim: the voice of its clause, else who has the floor, else by what is told:
 * a company its own results, the note itself moves and prices.
 */
public final class Attributor {

  /** What is told by the note itself unless a house is heard saying it. */
  private static final Set<String> MARKET_DATA =
      Set.of(
          "share_price_move",
          "index_move",
          "share_price",
          "index_level",
          "market_cap",
          "commodity_price",
          "valuation_multiple",
          "currency_rate");

  /** What the note tells of two companies' dealings: neither's own words. */
  private static final Set<String> DEALS =
      Set.of(
          "contract_value",
          "lease_price",
          "customer_concentration",
          "price_per_capacity",
          "power_capacity",
          "acquisition_price",
          "positioning",
          "stake");

  /** What only a company itself reports. */
  private static final Set<String> RESULTS =
      Set.of("net_income", "eps", "pretax_income", "ebit", "ebitda", "dividend", "gross_margin");

  /** What companies tell of their regions and their goods. */
  private static final Set<String> OF_SELLERS =
      Set.of(
          "unit_shipments", "same_store_sales", "average_selling_price", "users", "market_share");

  private static final Set<String> OPINIONS = Set.of("price_target", "rating");

  private static final double BOUNDARY = 6;

  /** For how many sentences a house keeps the floor without being named again. */
  private static final int FLOOR_SENTENCES = 4;

  private final Discourse discourse;
  private final Catalogue catalogue;
  private final Firm narrator;
  private final @Nullable Party house;

  /**
   * @param catalogue tells whether the note's publisher is a house, so that its views are that
   *     house's own
   */
  public Attributor(Note note, Discourse discourse, Catalogue catalogue) {
    this.discourse = discourse;
    this.catalogue = catalogue;
    String publisher = note.publisher();
    this.house = discourse.author();
    this.narrator =
        publisher == null
            ? new Firm("the-note", "the note", FirmKind.MEDIA, null, null)
            : new Firm(Catalogue.slug(publisher), publisher, FirmKind.MEDIA, null, null);
  }

  /**
   * Who makes a claim and by which rule.
   *
   * @param heard whether a voice in the sentence itself was followed
   */
  public record Attribution(Firm firm, String rule, boolean heard) {}

  /**
   * Everyone who makes the claim of {@code site} that {@code who} was found to make: each house of
   * a list ("both Acme and Smith expect X"), or the n-th where "respectively" deals the figures
   * out.
   */
  public List<Attribution> makers(
      Scene scene, List<Voice> voices, Site site, List<Site> sites, Attribution who) {
    if (who.firm().kind() != FirmKind.BROKER) {
      return List.of(who);
    }
    List<Party> houses = List.of();
    for (Voice voice : voices) {
      Party party = voice.party();
      if (voice.who() == Voice.Who.HOUSE && party != null && party.id().equals(who.firm().id())) {
        houses = Distribution.listed(scene, voice.at());
      }
    }
    boolean they = scene.word(scene.start()).equals("they");
    if (houses.size() < 2 && they) {
      houses = discourse.housesBefore();
    }
    if (houses.size() < 2) {
      return List.of(who);
    }
    List<Site> figures = Distribution.figures(scene, site, sites);
    boolean dealt = scene.readsBetween(site.at(), scene.size(), "respectively");
    if (figures.size() == houses.size() && (dealt || they)) {
      Party house = houses.get(figures.indexOf(site));
      return List.of(new Attribution(house(house), who.rule() + ", n-th of n", true));
    }
    boolean first = figures.size() == 1 && !they;
    return first
        ? houses.stream()
            .map(house -> new Attribution(house(house), who.rule() + ", each", true))
            .toList()
        : List.of(who);
  }

  /** A house that states something itself. */
  public static Firm house(Party party) {
    return firm(Voice.Who.HOUSE, party, null);
  }

  /** A company that states something of itself. */
  public static Firm company(Party party) {
    return firm(Voice.Who.COMPANY, party, null);
  }

  /** Whose forecasts a table without names holds: the note's house, whoever has the floor. */
  public Firm forecaster(Scene scene, Party subject) {
    if (house != null && !house.equals(subject)) {
      return house(house);
    }
    Voice holder = discourse.floor(scene);
    return holder != null && holder.who() == Voice.Who.HOUSE && holder.party() != null
        ? by(holder).firm()
        : narrator;
  }

  /** The metric of that id. */
  public Metric metric(String id) {
    return catalogue.knownMetric(id);
  }

  /** The note's own voice. */
  public Firm narrator() {
    return narrator;
  }

  /** The market's, relayed by {@code via}. */
  public Attribution market(Scene scene, List<Voice> voices, @Nullable String pollster) {
    String via = pollster;
    for (Voice voice : voices) {
      if (via == null && voice.who() == Voice.Who.HOUSE && voice.party() != null) {
        via = voice.party().name();
      }
    }
    return new Attribution(
        new Firm("the-market", "the market", FirmKind.MARKET, null, via), "expected by many", true);
  }

  /** Who makes the claim of {@code metric} about {@code subject} at chunk {@code at}. */
  public Attribution attribute(
      Scene scene, List<Voice> voices, int at, String metric, @Nullable Party subject) {
    Voice voice = crowdFirst(scene, voices, nearest(scene, voices, at), at);
    Party guide = Views.guide(scene, at, subject);
    if (guide != null) {
      return new Attribution(firm(Voice.Who.COMPANY, guide, null), "<company>'s guidance", true);
    }
    Chunk figure = scene.at(at);
    Voice quoted = figure == null ? null : discourse.quotedBy(figure.span());
    if (quoted != null) {
      return by(quoted);
    }
    if (house != null && Views.isOurs(scene, at)) {
      return new Attribution(firm(Voice.Who.HOUSE, house, null), "the house's own note", true);
    }
    boolean guided = scene.readsBetween(0, at, "guidance");
    if (house == null && discourse.isOwnNote() && Views.isOurs(scene, at) && !guided) {
      return new Attribution(firm(Voice.Who.UNNAMED, null, null), "the house's own note", false);
    }
    if (OPINIONS.contains(metric) || Views.isRevisedEstimate(scene, at)) {
      return opinion(scene, voices, voice, at, subject);
    }
    if (MARKET_DATA.contains(metric)) {
      boolean tells =
          voice != null && voice.who() == Voice.Who.HOUSE && Views.looksAhead(scene, voice, at);
      if (voice != null && tells) {
        return by(voice);
      }
      if (voice != null
          && voice.who() == Voice.Who.COMPANY
          && metric.equals("commodity_price")
          && (subject == null || !subject.isCompany())) {
        return by(voice);
      }
      if (house != null && metric.equals("valuation_multiple")) {
        return new Attribution(house(house), "the house's own note", false);
      }
      Voice holder = discourse.floor(scene);
      boolean held =
          holder != null
              && holder.who() == Voice.Who.HOUSE
              && (discourse.floorIsFresh(scene) || discourse.floorAgo() <= 2)
              && Views.isView(scene, at);
      return held && holder != null
          ? new Attribution(by(holder).firm(), "keeps the floor", false)
          : new Attribution(narrator, "market data", false);
    }
    if (voice != null) {
      boolean beside =
          (voice.who() == Voice.Who.MARKET
                  && (!Views.isMarketsClause(scene, voice, at)
                      || (voice.rule().startsWith("according") && !Views.isView(scene, at))))
              || voice.who() == Voice.Who.MEDIA;
      boolean elsewhere =
          voice.who() == Voice.Who.COMPANY
              && subject != null
              && (subject.isCompany() || subject.isHouse())
              && voice.party() != null
              && !voice.party().equals(subject)
              && scene.all(Chunk.Name.class).stream()
                  .anyMatch(
                      name ->
                          name.chunk().party().equals(subject)
                              && name.at() > voice.verb()
                              && name.at() < at
                              && scene.has(name.at() - 1, Cue.CLAUSE));
      if (!beside && !elsewhere) {
        boolean ofItself =
            subject != null && voice.party() != null && voice.party().id().equals(subject.id());
        return ofItself
            ? new Attribution(
                firm(Voice.Who.COMPANY, teller(scene, subject, metric), voice.analyst()),
                voice.rule(),
                true)
            : by(voice);
      }
    }
    Voice holding = discourse.floor(scene);
    boolean goesOn =
        holding != null
            && holding.who() == Voice.Who.HOUSE
            && discourse.floorAgo() <= 2
            && Views.isQuotedOurs(scene, at);
    if (goesOn && holding != null) {
      return new Attribution(by(holding).firm(), "keeps the floor", false);
    }
    Firm before = discourse.firmBefore();
    if (before != null && Views.isAboutLast(scene)) {
      return new Attribution(before, "of the claim before", false);
    }
    if (before != null && isMoreOfDeal(scene, before, metric)) {
      return new Attribution(before, "of the claim before", false);
    }
    Voice floor = discourse.floor(scene);
    if (floor != null && floor.who() == Voice.Who.HOUSE && keepsFloor(scene, at, metric, subject)) {
      return new Attribution(by(floor).firm(), "keeps the floor", false);
    }
    boolean view =
        house != null && (Views.isView(scene, at) || scene.hasBetween(at + 1, at + 6, Cue.FORESEE));
    if (house != null && view && !house.equals(subject)) {
      return new Attribution(firm(Voice.Who.HOUSE, house, null), "the house's own note", false);
    }
    if (Views.isExpectedByNobody(scene, at)) {
      return new Attribution(firm(Voice.Who.MARKET, null, null), "is expected", false);
    }
    Party teller = teller(scene, subject, metric);
    boolean guessed =
        discourse.company() == null
            && subject != null
            && !subject.isCompany()
            && !subject.isHouse()
            && scene.all(Chunk.Name.class).stream()
                .noneMatch(name -> name.chunk().party().equals(subject));
    boolean dealt = DEALS.contains(metric) && !reportsOn(teller, metric, scene);
    if (teller != null && !guessed && !dealt) {
      return new Attribution(firm(Voice.Who.COMPANY, teller, null), "a company's own", false);
    }
    return narration();
  }

  /** Told by the note itself. */
  public Attribution narration() {
    return new Attribution(narrator, "narration", false);
  }

  /** "Smith accounts for X more", right after a house told of a deal: it goes on about it. */
  private boolean isMoreOfDeal(Scene scene, Firm before, String metric) {
    Voice floor = discourse.floor(scene);
    return (metric.equals("contract_value") || metric.equals("customer_concentration"))
        && before.kind() == FirmKind.BROKER
        && discourse.deals().lately()
        && floor != null
        && floor.party() != null
        && floor.party().id().equals(before.id());
  }

  /** "Contracted power reached X" after a result: what a company goes on to tell of itself. */
  private boolean reportsOn(@Nullable Party teller, String metric, Scene scene) {
    Firm before = discourse.firmBefore();
    return teller != null
        && metric.equals("power_capacity")
        && !Deal.isLease(scene)
        && before != null
        && before.kind() == FirmKind.COMPANY
        && before.id().equals(teller.id());
  }

  /**
   * The company that tells figures of {@code subject}: a product's maker, the note's company for
   * its regions and trades; null where nobody is known to.
   */
  private @Nullable Party teller(Scene scene, @Nullable Party subject, String metric) {
    if (subject == null) {
      return null;
    }
    Party main = discourse.company();
    if (subject.kind() == EntityKind.PRODUCT) {
      Entity maker = subject.parent() == null ? null : catalogue.entity(subject.parent());
      return maker != null ? Party.of(maker) : main != null ? main : subject;
    }
    if (subject.isCompany() || subject.isHouse() || subject.ticker() != null) {
      return subject.kind() == EntityKind.INDEX ? null : subject;
    }
    boolean part = subject.kind() == EntityKind.INDUSTRY || subject.kind() == EntityKind.ECONOMY;
    boolean own =
        Kinship.isOfCompanies(metric)
            || OF_SELLERS.contains(metric)
            || (main != null && !Kinship.isOfEconomies(metric) && owns(scene, main));
    return part && own && !discourse.toldByResearch() ? main : null;
  }

  /**
   * "Acme's content per vehicle in Europe": whether the scene says that things are {@code main}'s.
   */
  private static boolean owns(Scene scene, Party main) {
    return scene.readsBetween(0, scene.size(), "its")
        || scene.all(Chunk.Name.class).stream()
            .anyMatch(name -> name.chunk().possessive() && name.chunk().party().equals(main));
  }

  private Attribution opinion(
      Scene scene, List<Voice> voices, @Nullable Voice heard, int at, @Nullable Party subject) {
    Voice voice = heard != null && isOf(heard, subject) ? null : heard;
    Party stranger = Opiners.opiner(scene);
    if (stranger != null) {
      return new Attribution(house(stranger), "<company> <revises>", true);
    }
    Scene.Placed<Chunk.Name> later = Opiners.placedAfter(scene, at);
    if (later != null) {
      return new Attribution(house(later.chunk().party()), "<opinion> at <house>", true);
    }
    boolean placed = scene.word(at + 1).equals("at") || scene.word(at + 1).equals("by");
    if (placed && scene.at(at + 2) instanceof Chunk.Name name && name.party().isHouse()) {
      return new Attribution(
          firm(Voice.Who.HOUSE, name.party(), null), "<opinion> at <house>", true);
    }
    if (voice != null && voice.who() == Voice.Who.HOUSE) {
      Scene.Placed<Chunk.Name> nearer = Opiners.revisingBetween(scene, voice.at(), at);
      return nearer == null
          ? by(voice)
          : new Attribution(house(nearer.chunk().party()), "<house> <revises>", true);
    }
    Voice floor = discourse.floor(scene);
    if (floor != null && discourse.floorIsHeading() && floor.who() == Voice.Who.HOUSE) {
      return new Attribution(by(floor).firm(), "keeps the floor", false);
    }
    Scene.Placed<Chunk.Name> beside = Opiners.houseBefore(scene, at, subject);
    if (beside != null) {
      Party party = beside.chunk().party();
      String analyst = discourse.people().analystAt(scene, beside.at());
      return new Attribution(firm(Voice.Who.HOUSE, party, analyst), "<house> ... <opinion>", true);
    }
    if (voice != null && (voice.who() == Voice.Who.UNNAMED || voice.who() == Voice.Who.MARKET)) {
      return by(voice);
    }
    for (Voice other : voices) {
      if (other.who() == Voice.Who.HOUSE && !isOf(other, subject)) {
        return by(other);
      }
    }
    if (floor != null && floor.who() == Voice.Who.HOUSE) {
      return new Attribution(by(floor).firm(), "keeps the floor", false);
    }
    if (house != null) {
      return new Attribution(firm(Voice.Who.HOUSE, house, null), "the house's own note", false);
    }
    Voice last = discourse.lastHouse();
    if (last != null) {
      return new Attribution(by(last).firm(), "last house heard", false);
    }
    if (scene.hasBetween(0, scene.size(), Cue.CROWD)) {
      return market(scene, voices, null);
    }
    return new Attribution(
        new Firm("unnamed", "unnamed", FirmKind.UNNAMED, null, null), "nobody named", false);
  }

  private static boolean isOf(Voice voice, @Nullable Party subject) {
    return voice.party() != null && voice.party().equals(subject);
  }

  private boolean keepsFloor(Scene scene, int at, String metric, @Nullable Party subject) {
    if (Views.isToldByData(scene)) {
      return false;
    }
    if (discourse.floorIsHeading()) {
      return true;
    }
    int from = scene.clauseStart(at);
    boolean outlook =
        scene.hasBetween(from, at + 4, Cue.OUTLOOK) || scene.hasBetween(from, at + 4, Cue.HEDGE);
    boolean companys = subject != null && subject.isCompany();
    boolean quoted = scene.word(0).equals("\u201c") || scene.word(0).equals("\"");
    Voice floor = discourse.floor(scene);
    boolean research =
        discourse.toldByResearch()
            && !RESULTS.contains(metric)
            && floor != null
            && floor.party() != null
            && floor.party().kind() == EntityKind.RESEARCH;
    boolean fresh = discourse.floorIsFresh(scene);
    boolean near = discourse.floorAgo() <= FLOOR_SENTENCES;
    return (fresh && near && (outlook || quoted)) || research || (near && !companys);
  }

  private static @Nullable Voice nearest(Scene scene, List<Voice> voices, int at) {
    Voice best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Voice voice : voices) {
      boolean wide =
          voice.rule().startsWith("according")
              || voice.rule().startsWith("said")
              || voice.rule().startsWith("in <name>")
              || scene.word(voice.at() - 1).equals(",");
      double boundaries = wide ? 0 : BOUNDARY * scene.boundariesBetween(voice.at(), at);
      double after = voice.at() > at && !wide ? 4 : 0;
      double score = -Math.abs(voice.at() - at) * 0.3 - boundaries - after;
      if (score > bestScore) {
        bestScore = score;
        best = voice;
      }
    }
    return best;
  }

  /** Of two voices of the market the one in whose clause the figure stands. */
  private static @Nullable Voice crowdFirst(
      Scene scene, List<Voice> voices, @Nullable Voice found, int at) {
    if (found == null || found.who() != Voice.Who.MARKET) {
      return found;
    }
    for (Voice voice : voices) {
      if (voice.who() == Voice.Who.MARKET && Views.isMarketsClause(scene, voice, at)) {
        return voice;
      }
    }
    return found;
  }

  private static Attribution by(Voice voice) {
    return new Attribution(firm(voice.who(), voice.party(), voice.analyst()), voice.rule(), true);
  }

  private static Firm firm(Voice.Who who, @Nullable Party party, @Nullable String analyst) {
    if (party == null) {
      return who == Voice.Who.MARKET
          ? new Firm("the-market", "the market", FirmKind.MARKET, null, null)
          : new Firm("unnamed", "unnamed", FirmKind.UNNAMED, null, null);
    }
    FirmKind kind =
        switch (who) {
          case HOUSE -> FirmKind.BROKER;
          case COMPANY -> FirmKind.COMPANY;
          case MEDIA -> FirmKind.MEDIA;
          case MARKET -> FirmKind.MARKET;
          case UNNAMED -> FirmKind.UNNAMED;
        };
    if (who == Voice.Who.MARKET) {
      return new Firm("the-market", "the market", kind, null, party.name());
    }
    return new Firm(party.id(), party.name(), kind, analyst, null);
  }
}
