package org.streetbook.extractors.attribution;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.claim.Firm;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.note.Note;
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

  private static final Set<String> OPINIONS = Set.of("price_target", "rating");

  private static final double BOUNDARY = 6;

  /** For how many sentences a house keeps the floor without being named again. */
  private static final int FLOOR_SENTENCES = 4;

  private final Discourse discourse;
  private final Firm narrator;
  private final @Nullable Party house;

  /**
   * @param catalogue tells whether the note's publisher is a house, so that its views are that
   *     house's own
   */
  public Attributor(Note note, Discourse discourse, Catalogue catalogue) {
    this.discourse = discourse;
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
    if (OPINIONS.contains(metric)) {
      return opinion(scene, voices, voice, at);
    }
    if (MARKET_DATA.contains(metric)) {
      boolean tells =
          voice != null && voice.who() == Voice.Who.HOUSE && looksAhead(scene, voice, at);
      return voice != null && tells ? by(voice) : new Attribution(narrator, "market data", false);
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
    Voice floor = discourse.floor(scene);
    if (floor != null && floor.who() == Voice.Who.HOUSE && keepsFloor(scene, subject)) {
      return new Attribution(by(floor).firm(), "keeps the floor", false);
    }
    boolean view =
        house != null
            && (scene.hasBetween(0, scene.size(), Cue.FORESEE)
                || scene.hasBetween(0, scene.size(), Cue.OUTLOOK));
    if (house != null && view && !house.equals(subject)) {
      return new Attribution(firm(Voice.Who.HOUSE, house, null), "the house's own note", false);
    }
    if (subject != null && subject.isCompany() && !DEALS.contains(metric)) {
      return new Attribution(firm(Voice.Who.COMPANY, subject, null), "a company's own", false);
    }
    return new Attribution(narrator, "narration", false);
  }

  private Attribution opinion(Scene scene, List<Voice> voices, @Nullable Voice voice, int at) {
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
    boolean outlook =
        scene.hasBetween(from, to, Cue.OUTLOOK)
            || scene.hasBetween(from, to, Cue.HEDGE)
            || scene.hasBetween(at, at + 6, Cue.OUTLOOK);
    return outlook;
  }

  /** A market's voice speaks only for its own clause. */
  private static boolean isMarketsClause(Scene scene, Voice voice, int at) {
    return at > voice.at() && scene.boundariesBetween(voice.verb(), at) == 0;
  }

  private boolean keepsFloor(Scene scene, @Nullable Party subject) {
    if (discourse.floorIsHeading()) {
      return true;
    }
    boolean outlook =
        scene.hasBetween(0, scene.size(), Cue.OUTLOOK)
            || scene.hasBetween(0, scene.size(), Cue.HEDGE);
    boolean companys = subject != null && subject.isCompany();
    boolean quoted = scene.word(0).equals("\u201c") || scene.word(0).equals("\"");
    Voice floor = discourse.floor(scene);
    boolean research =
        discourse.toldByResearch()
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
