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
  private static final double SURE = 5;
  private static final double REFERENCE = 1;
  private static final double HOUSE_AS_SUBJECT = 6;
  private static final double PASSING = 4;
  private static final double CROSSED = 4;
  private static final double BESIDE_GERUND = 5;
  private static final double WITHIN_ASIDE = 8;
  private static final double THRESHOLD = -4;

  private static final Set<String> OTHER_PARTY_WORDS =
      Set.of("with", "from", "to", "by", "versus", "against", "than", "between");
  private static final Set<String> EARNING = Set.of("earned", "posted", "booked", "recorded");
  private static final Set<String> HEADS =
      Set.of("market", "markets", "industry", "sector", "stocks", "makers", "companies", "demand");
  private static final Set<String> WHOLE =
      Set.of("overall", "entire", "total", "global", "worldwide", "whole");
  private static final Set<String> QUOTING = Set.of("up", "down", "off", "higher", "lower");
  private static final Set<String> RIVALS =
      Set.of("rival", "rivals", "peer", "peers", "competitor", "parent", "archrival");
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
    Aside aside = Aside.of(scene);
    if (topic != null && Kinship.fits(topic, metric)) {
      for (int i = 0; i < scene.size(); i++) {
        if (scene.at(i) instanceof Chunk.Name name
            && (name.party().isCompany() || name.party().ticker() != null)
            && !speakers.contains(i)) {
          break;
        }
        if (isReference(scene, i)) {
          boolean owns = scene.word(i).equals("its") || scene.word(i + 1).equals("'s");
          Scored scored = score(scene, figure, metric, i, owns);
          double score =
              scored.score
                  + besideAside(aside, i, figure)
                  - Kinship.distance(topic, metric, scored.bound)
                  - REFERENCE;
          if (score > bestScore) {
            bestScore = score;
            best = new SubjectLink(topic, -1, "<it> " + scored.rule);
          }
        }
      }
    }
    for (Scene.Placed<Chunk.Name> name : scene.all(Chunk.Name.class)) {
      Party party = name.chunk().party();
      boolean barred =
          speakers.contains(name.at())
              || !Kinship.fits(party, metric)
              || Bystanders.isBarred(scene, name.at(), party, metric)
              || (topic != null
                  && topic.kind() == EntityKind.COMPANY
                  && speakers.isEmpty()
                  && scene.at(name.at() + 1) instanceof Chunk.Measure
                  && Bystanders.isGoods(party, metric));
      if (barred) {
        continue;
      }
      Scored scored = score(scene, figure, metric, name.at(), name.chunk().possessive());
      boolean bystander =
          party.kind() == EntityKind.BROKER
              && !party.equals(main)
              && !earns(scene, name.at(), metric);
      boolean passing =
          topic != null
              && isOften(party.kind(), metric)
              && !scored.bound
              && !isHead(scene, name.at());
      passing |=
          isPlaceOnly(scene, name.at(), party) && isCompanyBefore(scene, name.at(), speakers);
      if (passing && party.kind() == EntityKind.INDUSTRY && isPower(scene, figure)) {
        continue;
      }
      boolean bound = scored.bound && !isPlaceOnly(scene, name.at(), party);
      double score =
          scored.score
              + besideAside(aside, name.at(), figure)
              - Kinship.distance(party, metric, bound)
              - (bystander ? HOUSE_AS_SUBJECT : 0)
              - (passing ? PASSING : 0);
      boolean vague =
          topic != null
              && !party.isCompany()
              && score < SURE
              && metric != null
              && (Kinship.isOfCompanies(metric.metric().id())
                  || party.kind() == EntityKind.ECONOMY);
      boolean region =
          topic != null
              && party.kind() == EntityKind.ECONOMY
              && metric != null
              && Kinship.isOfCompanies(metric.metric().id());
      boolean beside =
          topic != null
              && !scored.bound
              && !Bystanders.isOpinion(metric)
              && fitsWidely(metric)
              && (name.at() > figure || isOtherParty(scene, name.at()));
      if (score > bestScore && !vague && !beside && !region) {
        bestScore = score;
        best = new SubjectLink(party, name.at(), scored.rule);
      }
    }
    return best;
  }

  /** Whether the metric can be of a company at all, so that the topic may be meant. */
  private static boolean fitsWidely(@Nullable MetricLink metric) {
    return metric == null
        || !(Kinship.isOfEconomies(metric.metric().id())
            || metric.metric().id().startsWith("index_")
            || metric.metric().id().equals("commodity_price"));
  }

  /** A figure in watts, near which data centres are the thing that is measured and not whose. */
  private static boolean isPower(Scene scene, int figure) {
    return scene.at(figure) instanceof Chunk.Quantity quantity
        && quantity.figure().unit().equals("W");
  }

  private static boolean isOtherParty(Scene scene, int at) {
    return at > 1 && OTHER_PARTY_WORDS.contains(scene.word(at - 1));
  }

  /** Kinds of things that stories about one company name in passing. */
  private static boolean isOften(EntityKind kind, @Nullable MetricLink metric) {
    boolean priced = metric != null && metric.metric().id().equals("commodity_price");
    return kind == EntityKind.INDUSTRY
        || kind == EntityKind.ECONOMY
        || (kind == EntityKind.COMMODITY && !priced);
  }

  /**
   * What an aside between a name and the figure makes up for: the aside itself does not part them,
   * and a name within it is not what the rest of the sentence tells of.
   */
  private static double besideAside(Aside aside, int at, int figure) {
    if (aside.from() < 0 || figure < aside.to()) {
      return 0;
    }
    if (aside.holds(at)) {
      return -WITHIN_ASIDE;
    }
    return at <= aside.from() ? BOUNDARY + WORD * (aside.to() - aside.from()) : 0;
  }

  /** "Acme Bank earned X": a house that tells its own result. */
  private static boolean earns(Scene scene, int at, @Nullable MetricLink metric) {
    boolean result = metric == null || Kinship.isOfCompanies(metric.metric().id());
    boolean opens = at - scene.clauseStart(at) <= 1;
    for (int i = at + 1; result && opens && i <= at + 8; i++) {
      if (EARNING.contains(scene.word(i))) {
        return true;
      }
      if (scene.at(i) instanceof Chunk.Quantity) {
        return false;
      }
    }
    return false;
  }

  /** "sales in Chile": where, and not of what. */
  private static boolean isPlaceOnly(Scene scene, int at, Party party) {
    String before = scene.word(at - 1).equals("the") ? scene.word(at - 2) : scene.word(at - 1);
    boolean in = before.equals("in") || before.equals("at") || before.equals("for");
    return party.kind() == EntityKind.ECONOMY && in;
  }

  /** "Acme sales in Chile fell to X": whose they are stands before. */
  private static boolean isCompanyBefore(Scene scene, int at, Set<Integer> speakers) {
    for (int i = at - 1; i >= scene.clauseStart(at); i--) {
      if (scene.at(i) instanceof Chunk.Name name && name.party().kind() == EntityKind.COMPANY) {
        return !speakers.contains(i) || scene.at(i + 1) instanceof Chunk.Measure;
      }
    }
    return false;
  }

  /**
   * Whether the name at {@code at} heads what it stands in: it opens the sentence, or a word such
   * as "market" makes it what is talked about.
   */
  private static boolean isHead(Scene scene, int at) {
    boolean whole = HEADS.contains(scene.word(at + 1)) || HEADS.contains(scene.word(at + 2));
    return whole || at <= 1 || WHOLE.contains(scene.word(at - 1));
  }

  /**
   * @param bound whether the name owns the measure or the figure and does not just stand near
   */
  private record Scored(double score, boolean bound, String rule) {}

  private static Scored score(
      Scene scene, int figure, @Nullable MetricLink metric, int at, boolean possessive) {
    int anchor = metric != null && metric.at() >= 0 ? metric.at() : figure;
    boolean those =
        at < figure
            && scene.word(at - 1).equals("of")
            && (scene.word(at - 2).equals("those") || scene.word(at - 2).equals("that"));
    if (those) {
      return new Scored(OF - WORD * (figure - at), true, "those of <name>");
    }
    if (metric != null && metric.at() >= 0) {
      if (at < anchor && owns(scene, at, anchor, possessive)) {
        double far = figure > at ? scene.boundariesBetween(anchor, figure) * BOUNDARY : 0;
        far += crossed(scene, anchor, figure);
        return new Scored(OWNER - WORD * (anchor - at) - far, true, "<name>'s <measure>");
      }
      if (at > anchor && at < anchor + 5 && placed(scene, anchor, at)) {
        double far = 2 * BOUNDARY * scene.boundariesBetween(anchor, figure);
        far += at < figure ? crossed(scene, at, figure) : 0;
        return new Scored(OF - WORD * (at - anchor) - far, true, "<measure> of <name>");
      }
    }
    if (at > figure && at < figure + 5 && placed(scene, figure, at)) {
      boolean change = scene.has(figure + 1, Cue.CHANGE_NOUN);
      double base = change && scene.word(figure + 2).equals("for") ? OWNER : AT;
      return new Scored(base - WORD * (at - figure), true, "<figure> at <name>");
    }
    if (at < figure && figure <= at + 2 && possessive) {
      return new Scored(OWNER - WORD * (figure - at), true, "<name>'s <figure>");
    }
    if (at == figure + 1) {
      return new Scored(AT, true, "<figure> <name>");
    }
    boolean moved = scene.has(at + 1, Cue.UP) || scene.has(at + 1, Cue.DOWN);
    boolean into =
        scene.at(at - 2) instanceof Chunk.Measure && OTHER_PARTY_WORDS.contains(scene.word(at - 1));
    if (at < figure && figure <= at + 3 && moved && !into) {
      return new Scored(OWNER - WORD * (figure - at), true, "<name> <moves> <figure>");
    }
    if (at < figure && figure <= at + 3 && QUOTING.contains(scene.word(at + 1))) {
      return new Scored(OWNER - WORD * (figure - at), true, "<name> up <figure>");
    }
    if (at < figure && figure <= at + 4 && scene.has(at + 1, Cue.SHARE_OF)) {
      return new Scored(OWNER - WORD * (figure - at), true, "<name> makes up <figure>");
    }
    if (figure == at + 2 && scene.word(at + 1).equals("from")) {
      return new Scored(OWNER - WORD, true, "<name> from <figure>");
    }
    if (at < figure && figure <= at + 4 && scene.word(at + 1).equals("with")) {
      return new Scored(OWNER - WORD * (figure - at), true, "<name> with <figure>");
    }
    int distance = Math.abs(figure - at);
    double boundaries = BOUNDARY * scene.boundariesBetween(at, figure);
    boundaries += gerundBetween(scene, at, figure) && at > 2 ? BESIDE_GERUND : 0;
    double other = OTHER_PARTY_WORDS.contains(scene.word(at - 1)) && at > 1 ? OTHER_PARTY : 0;
    if (at < figure) {
      return new Scored(
          BEFORE - WORD * distance - boundaries - other, false, "<name> ... <figure>");
    }
    return new Scored(AFTER - WORD * distance - boundaries - other, false, "<figure> ... <name>");
  }

  /** "..., Acme after gaining X": who gained is the subject of the sentence, not the last name. */
  private static boolean gerundBetween(Scene scene, int at, int figure) {
    for (int i = at + 1; i < figure; i++) {
      String word = scene.word(i);
      boolean opens = word.equals("after") || word.equals("while") || word.equals("before");
      if (opens && scene.word(i + 1).endsWith("ing")) {
        return true;
      }
    }
    return false;
  }

  /** What it costs that another company is named between a measure and the figure. */
  private static double crossed(Scene scene, int measure, int figure) {
    boolean figureBefore = false;
    for (int i = measure + 1; i < figure; i++) {
      if (scene.at(i) instanceof Chunk.Name name
          && (name.party().kind() == EntityKind.COMPANY || name.party().kind() == EntityKind.INDEX)
          && !(OTHER_PARTY_WORDS.contains(scene.word(i - 1)) && !scene.word(i - 1).equals("by"))
          && !scene.word(i - 1).equals("in")
          && (figureBefore || !scene.word(i - 1).equals("and"))) {
        return figureBefore ? 2 * CROSSED : CROSSED;
      }
      figureBefore |= scene.at(i) instanceof Chunk.Quantity;
    }
    return 0;
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
                  && (Character.isLetter(word.lower().charAt(0)) || word.lower().equals("'s"))
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
          && !RIVALS.contains(word)
          && !(i == name - 1 && isPlain(scene.at(i)))
          && !(scene.has(i, Cue.CHANGE_NOUN) && i == anchor + 1)) {
        return false;
      }
    }
    return placing;
  }

  private static boolean isPlain(@Nullable Chunk chunk) {
    return chunk instanceof Chunk.Word word
        && word.cues().isEmpty()
        && Character.isLowerCase(word.text().charAt(0));
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
    boolean definite =
        scene.word(i - 1).equals("the")
            || (scene.word(i - 2).equals("the") && isOrigin(scene.at(i - 1)))
            || isRanked(scene, i);
    return scene.has(i, Cue.COMPANY_NOUN) && !word.startsWith("firm") && definite;
  }

  /** "the world's largest contract chipmaker": a company by its rank. */
  private static boolean isRanked(Scene scene, int noun) {
    boolean superlative = false;
    for (int i = noun - 1; i >= Math.max(0, noun - 6); i--) {
      String word = scene.word(i);
      superlative |= word.equals("largest") || word.equals("biggest") || word.equals("leading");
      if (word.equals("the")) {
        return superlative;
      }
      if (!(scene.at(i) instanceof Chunk.Word) && !(scene.at(i) instanceof Chunk.Name)) {
        return false;
      }
    }
    return false;
  }

  /** "Chinese", "Seoul-based", "German": says where a company is at home. */
  private static boolean isOrigin(@Nullable Chunk chunk) {
    if (chunk instanceof Chunk.Name name) {
      return name.party().kind() == EntityKind.ECONOMY;
    }
    return chunk instanceof Chunk.Word word && (word.capital() || word.lower().endsWith("-based"));
  }
}
