package org.streetbook.extractors.link;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/**
 * Finds what a figure is about among the names of its sentence. Thread-safe.
 *
 * <p>A name that owns the measure ("Acme's sales") or that the measure is of ("shares of Acme")
 * binds most tightly, then a name that the figure is at or for, then the nearest name before it.
 */
public final class SubjectLinker {

  private static final double OWNER = 13;
  private static final double OF = 12;
  private static final double AT = 10.5;
  private static final double BEFORE = 9;
  private static final double AFTER = 2;
  private static final double WORD = 0.35;
  private static final double BOUNDARY = 2.5;
  private static final double OTHER_PARTY = 4;
  private static final double WRONG_KIND = 7;
  private static final double SURE = 5;
  private static final double REFERENCE = 1;
  private static final double HOUSE_AS_SUBJECT = 6;
  private static final double THRESHOLD = -4;

  private static final Set<String> OTHER_PARTY_WORDS =
      Set.of("with", "from", "to", "by", "versus", "against", "than", "between");
  private static final Set<String> PLACING = Set.of("at", "for", "in", "by", "of", "on", "from");

  /**
   * The subject of the figure at chunk {@code figure} as its own sentence names it.
   *
   * @param metric what the figure measures, null where unknown
   * @param speakers indices of names that only speak in this sentence, and are no subject of it
   * @param main whom the note is mostly about: a house that is not is seldom a subject
   * @param topic whom "it" and "the company" stand for, null where nobody
   * @return null where no name of the sentence will do
   */
  public @Nullable SubjectLink link(
      Scene scene,
      int figure,
      @Nullable MetricLink metric,
      Set<Integer> speakers,
      @Nullable Party topic,
      @Nullable Party main) {
    SubjectLink best = null;
    double bestScore = THRESHOLD;
    if (topic != null) {
      for (int i = 0; i < scene.size(); i++) {
        if (scene.at(i) instanceof Chunk.Name name
            && name.party().isCompany()
            && !speakers.contains(i)) {
          break;
        }
        if (isReference(scene, i)) {
          boolean owns = scene.word(i).equals("its") || scene.word(i + 1).equals("'s");
          Scored scored = score(scene, figure, metric, i, owns);
          double score = scored.score - penalty(topic, metric) - REFERENCE;
          if (score > bestScore) {
            bestScore = score;
            best = new SubjectLink(topic, -1, "<it> " + scored.rule);
          }
        }
      }
    }
    for (Scene.Placed<Chunk.Name> name : scene.all(Chunk.Name.class)) {
      if (speakers.contains(name.at()) || !isSubject(name.chunk().party())) {
        continue;
      }
      Scored scored = score(scene, figure, metric, name.at(), name.chunk().possessive());
      boolean house = name.chunk().party().kind() == EntityKind.BROKER;
      boolean bystander = house && !name.chunk().party().equals(main);
      double score =
          scored.score - penalty(name.chunk().party(), metric) - (bystander ? HOUSE_AS_SUBJECT : 0);
      boolean vague =
          topic != null
              && !name.chunk().party().isCompany()
              && score < SURE
              && isOfCompanies(metric);
      if (score > bestScore && !vague) {
        bestScore = score;
        best = new SubjectLink(name.chunk().party(), name.at(), scored.rule);
      }
    }
    return best;
  }

  private record Scored(double score, String rule) {}

  private static Scored score(
      Scene scene, int figure, @Nullable MetricLink metric, int at, boolean possessive) {
    int anchor = metric != null && metric.at() >= 0 ? metric.at() : figure;
    boolean those =
        at < figure
            && scene.word(at - 1).equals("of")
            && (scene.word(at - 2).equals("those") || scene.word(at - 2).equals("that"));
    if (those) {
      return new Scored(OF - WORD * (figure - at), "those of <name>");
    }
    if (metric != null && metric.at() >= 0) {
      if (at < anchor && owns(scene, at, anchor, possessive)) {
        double far = figure > at ? scene.boundariesBetween(anchor, figure) * BOUNDARY : 0;
        return new Scored(OWNER - WORD * (anchor - at) - far, "<name>'s <measure>");
      }
      if (at > anchor && at < anchor + 5 && placed(scene, anchor, at)) {
        double far = 2 * BOUNDARY * scene.boundariesBetween(anchor, figure);
        return new Scored(OF - WORD * (at - anchor) - far, "<measure> of <name>");
      }
    }
    if (at > figure && at < figure + 5 && placed(scene, figure, at)) {
      return new Scored(AT - WORD * (at - figure), "<figure> at <name>");
    }
    int distance = Math.abs(figure - at);
    double boundaries = BOUNDARY * scene.boundariesBetween(at, figure);
    double other = OTHER_PARTY_WORDS.contains(scene.word(at - 1)) && at > 1 ? OTHER_PARTY : 0;
    if (at < figure) {
      return new Scored(BEFORE - WORD * distance - boundaries - other, "<name> ... <figure>");
    }
    return new Scored(AFTER - WORD * distance - boundaries - other, "<figure> ... <name>");
  }

  /** "Acme's 2027 sales", "Acme sales": only words that qualify the measure between. */
  private static boolean owns(Scene scene, int name, int measure, boolean possessive) {
    int limit = possessive ? 7 : 3;
    if (measure - name > limit) {
      return false;
    }
    for (int i = name + 1; i < measure; i++) {
      Chunk chunk = scene.at(i);
      boolean passable =
          chunk instanceof Chunk.Time
              || chunk instanceof Chunk.Measure
              || chunk instanceof Chunk.Name
              || (chunk instanceof Chunk.Word word
                  && !word.cues().contains(Cue.SAY)
                  && !word.cues().contains(Cue.CLAUSE)
                  && Character.isLetter(word.lower().charAt(0))
                  && (possessive || !word.cues().contains(Cue.OUTLOOK)));
      if (!passable) {
        return false;
      }
    }
    return true;
  }

  /** "sales of Acme", "writedowns at the unit of Acme". */
  private static boolean placed(Scene scene, int anchor, int name) {
    boolean placing = false;
    for (int i = anchor + 1; i < name; i++) {
      String word = scene.word(i);
      if (PLACING.contains(word)) {
        placing = true;
      } else if (!word.equals("the")
          && !word.equals("its")
          && !word.equals("both")
          && !word.equals("benchmark")
          && !word.equals("broader")
          && !word.equals("wider")
          && !(scene.has(i, Cue.CHANGE_NOUN) && i == anchor + 1)) {
        return false;
      }
    }
    return placing;
  }

  /** "it", "its", "the company": whoever is talked about. */
  private static boolean isReference(Scene scene, int i) {
    String word = scene.word(i);
    if (word.equals("it") || word.equals("its")) {
      return true;
    }
    boolean shares = scene.has(i, Cue.SHARES) && scene.word(i - 1).equals("the");
    if (shares) {
      return true;
    }
    return scene.has(i, Cue.COMPANY_NOUN)
        && !word.startsWith("firm")
        && scene.word(i - 1).equals("the");
  }

  private static boolean isSubject(Party party) {
    return switch (party.kind()) {
      case COMPANY, PRODUCT, BROKER, INDEX, COMMODITY, CURRENCY, ECONOMY, INDUSTRY -> true;
      case RESEARCH, AGENCY, POLLSTER, MEDIA, AUTHORITY -> false;
    };
  }

  private static final Set<String> OF_COMPANIES =
      Set.of(
          "revenue",
          "net_income",
          "eps",
          "ebit",
          "ebitda",
          "pretax_income",
          "free_cash_flow",
          "gross_margin",
          "operating_margin",
          "gross_profit",
          "opex",
          "dividend",
          "buyback",
          "cash",
          "debt",
          "capex",
          "backlog",
          "bookings",
          "price_target",
          "rating",
          "headcount");

  private static boolean isOfCompanies(@Nullable MetricLink metric) {
    return metric != null && OF_COMPANIES.contains(metric.metric().id());
  }

  /** How badly a kind of subject goes with a metric. */
  private static double penalty(Party party, @Nullable MetricLink metric) {
    EntityKind kind = party.kind();
    if (metric == null) {
      return kind == EntityKind.ECONOMY || kind == EntityKind.CURRENCY ? 3 : 0;
    }
    return switch (metric.metric().id()) {
      case "drawdown", "correction_length", "implied_volatility", "positioning" ->
          party.isCompany() ? WRONG_KIND : kind == EntityKind.ECONOMY ? 3 : 0;
      case "rating", "price_target" ->
          party.isCompany() ? 0 : kind == EntityKind.INDUSTRY ? 4 : WRONG_KIND;
      case "gdp_growth", "inflation", "interest_rate" ->
          kind == EntityKind.ECONOMY ? 0 : WRONG_KIND;
      case "commodity_price" -> kind == EntityKind.COMMODITY ? 0 : WRONG_KIND;
      case "index_move", "index_level" -> kind == EntityKind.INDEX ? 0 : WRONG_KIND;
      case "share_price_move", "share_price" ->
          kind == EntityKind.INDEX || party.isCompany() ? 0 : WRONG_KIND;
      case "production", "unit_shipments", "market_size", "average_selling_price", "other" ->
          kind == EntityKind.ECONOMY ? 4 : 0;
      default -> party.isCompany() ? 0 : kind == EntityKind.INDUSTRY ? 5 : WRONG_KIND;
    };
  }
}
