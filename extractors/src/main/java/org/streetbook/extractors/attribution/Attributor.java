package org.streetbook.extractors.attribution;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.catalogue.Metric;
import org.streetbook.corpus.claim.Firm;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.note.Note;
import org.streetbook.extractors.link.Distribution;
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
          "stake");

  /** What only a company itself reports. */
  private static final Set<String> RESULTS =
      Set.of("net_income", "eps", "pretax_income", "ebit", "ebitda", "dividend", "gross_margin");

  private static final Set<String> OPINIONS = Set.of("price_target", "rating");

  private static final Set<String> PASSIVE = Set.of("expected", "seen", "estimated");
  private static final Set<String> TO_BE = Set.of("is", "are", "was", "were", "be");

  private static final int PASSIVE_REACH = 12;

  private static final Set<String> GUIDANCE = Set.of("guidance", "outlook", "guided");

  private static final int GUIDANCE_REACH = 7;

  private static final double BOUNDARY = 6;

  /** How far before a figure the words stand that make a view of it, in chunks. */
  private static final int VIEW_REACH = 9;

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
    this.house = publisher == null ? null : Party.house(catalogue, publisher);
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
    Metric metric = catalogue.metric(id);
    if (metric == null) {
      throw new IllegalStateException("the catalogue has no metric " + id);
    }
    return metric;
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
    Voice voice = nearest(scene, voices, at);
    Party guide = guide(scene, at, subject);
    if (guide != null) {
      return new Attribution(firm(Voice.Who.COMPANY, guide, null), "<company>'s guidance", true);
    }
    if (house != null && isOurs(scene, at)) {
      return new Attribution(firm(Voice.Who.HOUSE, house, null), "the house's own note", true);
    }
    if (OPINIONS.contains(metric) || isRevisedEstimate(scene, at)) {
      return opinion(scene, voices, voice, at);
    }
    if (MARKET_DATA.contains(metric)) {
      boolean tells =
          voice != null && voice.who() == Voice.Who.HOUSE && looksAhead(scene, voice, at);
      if (voice != null && tells) {
        return by(voice);
      }
      if (voice != null
          && voice.who() == Voice.Who.COMPANY
          && metric.equals("commodity_price")
          && (subject == null || !subject.isCompany())) {
        return by(voice);
      }
      Voice holder = discourse.floor(scene);
      boolean held =
          holder != null
              && holder.who() == Voice.Who.HOUSE
              && (discourse.floorIsFresh(scene) || discourse.floorAgo() <= 2)
              && isView(scene, at);
      return held && holder != null
          ? new Attribution(by(holder).firm(), "keeps the floor", false)
          : new Attribution(narrator, "market data", false);
    }
    if (voice != null) {
      boolean beside =
          (voice.who() == Voice.Who.MARKET && !isMarketsClause(scene, voice, at))
              || voice.who() == Voice.Who.MEDIA;
      if (!beside) {
        boolean ofItself =
            subject != null && voice.party() != null && voice.party().id().equals(subject.id());
        return ofItself
            ? new Attribution(firm(Voice.Who.COMPANY, subject, voice.analyst()), voice.rule(), true)
            : by(voice);
      }
    }
    Firm before = discourse.firmBefore();
    if (before != null && isAboutLast(scene)) {
      return new Attribution(before, "of the claim before", false);
    }
    Voice floor = discourse.floor(scene);
    if (floor != null && floor.who() == Voice.Who.HOUSE && keepsFloor(scene, at, metric, subject)) {
      return new Attribution(by(floor).firm(), "keeps the floor", false);
    }
    boolean view =
        house != null
            && (scene.hasBetween(0, scene.size(), Cue.FORESEE)
                || scene.hasBetween(0, scene.size(), Cue.OUTLOOK));
    if (house != null && view && !house.equals(subject)) {
      return new Attribution(firm(Voice.Who.HOUSE, house, null), "the house's own note", false);
    }
    if (isExpectedByNobody(scene, at)) {
      return new Attribution(firm(Voice.Who.MARKET, null, null), "is expected", false);
    }
    if (subject != null && subject.isCompany() && !DEALS.contains(metric)) {
      return new Attribution(firm(Voice.Who.COMPANY, subject, null), "a company's own", false);
    }
    return new Attribution(narrator, "narration", false);
  }

  /** "That represents ...", "This would be ...": about what the sentence before claims. */
  private static boolean isAboutLast(Scene scene) {
    int start = scene.start();
    String word = scene.word(start);
    boolean demonstrative = word.equals("that") || word.equals("this");
    String next = scene.word(start + 1);
    return demonstrative
        && (next.endsWith("s") || next.equals("would") || next.equals("was"))
        && scene.at(start + 1) instanceof Chunk.Word;
  }

  /** Whose guidance the figure is, where it is a company's own: "Acme's guidance of X"; or null. */
  private static @Nullable Party guide(Scene scene, int at, @Nullable Party subject) {
    int noun = at - 1;
    while (noun > at - GUIDANCE_REACH && noun >= 0 && !GUIDANCE.contains(scene.word(noun))) {
      if (scene.at(noun) instanceof Chunk.Quantity || scene.has(noun, Cue.CLAUSE)) {
        return null;
      }
      noun--;
    }
    if (noun < 0 || !GUIDANCE.contains(scene.word(noun))) {
      return null;
    }
    for (int i = noun - 1; i >= Math.max(0, noun - 4); i--) {
      if (scene.at(i) instanceof Chunk.Name name && name.possessive()) {
        return name.party().kind() == EntityKind.COMPANY ? name.party() : null;
      }
      if (scene.word(i).startsWith("compan") && subject != null && subject.isCompany()) {
        return subject;
      }
    }
    return null;
  }

  /**
   * "we trim our estimate to X": of the house whose note it is; words in quotation marks are not.
   */
  private static boolean isOurs(Scene scene, int at) {
    boolean quoted = false;
    for (int i = 0; i < at; i++) {
      String word = scene.word(i);
      quoted |= word.equals("\"") || word.equals("\u201c");
      if (!quoted && (word.equals("we") || word.equals("our"))) {
        return true;
      }
    }
    return false;
  }

  private Attribution opinion(Scene scene, List<Voice> voices, @Nullable Voice voice, int at) {
    Party stranger = opiner(scene);
    if (stranger != null) {
      return new Attribution(house(stranger), "<company> <revises>", true);
    }
    Scene.Placed<Chunk.Name> later = placedAfter(scene, at);
    if (later != null) {
      return new Attribution(house(later.chunk().party()), "<opinion> at <house>", true);
    }
    boolean placed = scene.word(at + 1).equals("at") || scene.word(at + 1).equals("by");
    if (placed && scene.at(at + 2) instanceof Chunk.Name name && name.party().isHouse()) {
      return new Attribution(
          firm(Voice.Who.HOUSE, name.party(), null), "<opinion> at <house>", true);
    }
    if (voice != null && voice.who() == Voice.Who.HOUSE) {
      return by(voice);
    }
    Voice floor = discourse.floor(scene);
    if (floor != null && discourse.floorIsHeading() && floor.who() == Voice.Who.HOUSE) {
      return new Attribution(by(floor).firm(), "keeps the floor", false);
    }
    Scene.Placed<Chunk.Name> beside = houseBefore(scene, at);
    if (beside != null) {
      Party party = beside.chunk().party();
      String analyst = discourse.people().analystAt(scene, beside.at());
      return new Attribution(firm(Voice.Who.HOUSE, party, analyst), "<house> ... <opinion>", true);
    }
    if (voice != null && (voice.who() == Voice.Who.UNNAMED || voice.who() == Voice.Who.MARKET)) {
      return by(voice);
    }
    for (Voice other : voices) {
      if (other.who() == Voice.Who.HOUSE) {
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

  /** A company that is in no list of houses but gives an opinion of another: or null. */
  private static @Nullable Party opiner(Scene scene) {
    int start = scene.start();
    if (!(scene.at(start) instanceof Chunk.Name name)
        || name.party().kind() != EntityKind.COMPANY
        || name.possessive()) {
      return null;
    }
    boolean revises = scene.has(start + 1, Cue.REVISE) || scene.has(start + 1, Cue.REGRADE);
    String owner = scene.word(start + 2);
    boolean own = owner.equals("its") || owner.equals("their") || owner.equals("the");
    boolean target =
        scene.at(start + 3) instanceof Chunk.Measure measure
            && OPINIONS.contains(measure.candidates().getFirst().id());
    boolean another =
        scene.all(Chunk.Name.class).stream()
            .anyMatch(n -> n.at() > start && n.chunk().party().kind() == EntityKind.COMPANY);
    return revises && own && target && another ? name.party() : null;
  }

  /** "to X from Y at Acme": the house that is named at the end, or null. */
  private static Scene.@Nullable Placed<Chunk.Name> placedAfter(Scene scene, int at) {
    if (scene.all(Chunk.Name.class).stream()
        .anyMatch(name -> name.at() < at && name.chunk().party().isHouse())) {
      return null;
    }
    for (Scene.Placed<Chunk.Name> name : scene.all(Chunk.Name.class)) {
      String word = scene.word(name.at() - 1);
      boolean by = word.equals("at") || word.equals("by");
      if (name.at() > at && name.at() <= at + 6 && by && name.chunk().party().isHouse()) {
        return name;
      }
    }
    return null;
  }

  private static Scene.@Nullable Placed<Chunk.Name> houseBefore(Scene scene, int at) {
    Scene.Placed<Chunk.Name> best = null;
    for (Scene.Placed<Chunk.Name> name : scene.all(Chunk.Name.class)) {
      if (name.chunk().party().isHouse() && name.at() < at) {
        best = name;
      }
    }
    return best;
  }

  /** Whether a house speaks of the future or of its own view in its clause. */
  private static boolean looksAhead(Scene scene, Voice voice, int at) {
    int from = Math.min(voice.at(), at);
    int to = Math.max(voice.at(), at);
    return scene.hasBetween(from, to, Cue.OUTLOOK)
        || scene.hasBetween(from, to, Cue.EXPECTATION)
        || scene.hasBetween(from, to, Cue.HEDGE)
        || scene.hasBetween(at, at + 6, Cue.OUTLOOK)
        || isView(scene, at);
  }

  /** "will average X", "could fall to X", "its target of X": a view and no market data. */
  private static boolean isView(Scene scene, int at) {
    for (int i = at - 1; i >= Math.max(scene.clauseStart(at), at - VIEW_REACH); i--) {
      boolean view =
          (scene.has(i, Cue.OUTLOOK) && !scene.word(i).equals("plans"))
              || scene.has(i, Cue.EXPECTATION)
              || (scene.has(i, Cue.HEDGE) && !scene.word(i).equals("may"));
      if (view) {
        return true;
      }
    }
    return false;
  }

  /** "is expected to rise X": by nobody who is named, hence by the market. */
  private static boolean isExpectedByNobody(Scene scene, int at) {
    for (int i = at - 1; i > Math.max(scene.clauseStart(at), at - PASSIVE_REACH); i--) {
      String word = scene.word(i);
      boolean passive =
          PASSIVE.contains(word)
              && (TO_BE.contains(scene.word(i - 1)) || TO_BE.contains(scene.word(i - 2)));
      if (passive) {
        return true;
      }
    }
    return false;
  }

  /** "EPS estimate cut to X from Y", with nobody who owns it: a house's that has the floor. */
  private static boolean isRevisedEstimate(Scene scene, int at) {
    boolean revised = false;
    for (int i = at - 1; i >= Math.max(0, at - VIEW_REACH); i--) {
      String word = scene.word(i);
      revised |= scene.has(i, Cue.REVISE);
      if (revised && (word.endsWith("estimate") || word.endsWith("estimates"))) {
        return i <= 4 && !(scene.at(scene.start()) instanceof Chunk.Name);
      }
      if (scene.has(i, Cue.CLAUSE) || word.equals(";")) {
        return false;
      }
    }
    return false;
  }

  /** A market's voice speaks only for its own clause. */
  private static boolean isMarketsClause(Scene scene, Voice voice, int at) {
    return at > voice.at() && scene.boundariesBetween(voice.verb(), at) == 0;
  }

  private boolean keepsFloor(Scene scene, int at, String metric, @Nullable Party subject) {
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
