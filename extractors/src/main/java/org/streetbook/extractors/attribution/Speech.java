package org.streetbook.extractors.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/** Hears the voices of one sentence. */
final class Speech {

  /** How far a verb of speech may stand from the name of the speaker, in chunks. */
  private static final int REACH = 9;

  private static final Set<String> UNNAMED =
      Set.of("one", "another", "two", "three", "four", "five", "several", "some", "many");
  private static final Set<String> UNNAMED_NOUNS =
      Set.of(
          "firm",
          "firms",
          "bank",
          "banks",
          "brokerage",
          "brokerages",
          "broker",
          "brokers",
          "houses",
          "institutions",
          "analysts");

  private static final Set<String> VIEWS = Set.of("view", "views", "outlook", "call");

  private static final Set<String> ACTS =
      Set.of("agreed", "decided", "plans", "pledged", "announced", "reported", "approved");

  private static final Set<String> OWN_RESULTS = Set.of("net_income", "eps", "pretax_income");

  private static final Set<String> POLLED = Set.of("polled", "surveyed", "queried");

  private final Scene scene;
  private final Discourse discourse;
  private final Verbs verbs;
  private final OwnResults ownResults;
  private final List<Voice> voices = new ArrayList<>();

  private Speech(Scene scene, Discourse discourse) {
    this.scene = scene;
    this.discourse = discourse;
    this.verbs = new Verbs(scene);
    this.ownResults = new OwnResults(scene, verbs);
  }

  /** The voices of {@code scene}, in the order of their names. */
  static List<Voice> voices(Scene scene, Discourse discourse) {
    Speech speech = new Speech(scene, discourse);
    for (int i = 0; i < scene.size(); i++) {
      Voice voice = speech.hear(i);
      if (voice != null) {
        speech.voices.add(voice);
      }
    }
    return speech.voices;
  }

  private @Nullable Voice hear(int i) {
    return switch (scene.at(i)) {
      case Chunk.Name name -> ofName(i, name);
      case Chunk.Word word -> ofWord(i, word);
      case Chunk.Measure measure -> ofWord(i, measure.lower());
      case Chunk.Quantity number -> null;
      case Chunk.Time time -> null;
      case Chunk.Grade grade -> null;
      case null -> null;
    };
  }

  private @Nullable Voice ofName(int i, Chunk.Name name) {
    Party party = name.party();
    boolean ownResult =
        discourse.tellsOfItself(scene, party)
            || (party.isHouse() && (ownResults.earns(i) || ownResults.foreseen(i)));
    Voice.Who who = ownResult ? Voice.Who.COMPANY : Verbs.kindOf(party);
    if (who == null) {
      return null;
    }
    if (who == Voice.Who.COMPANY && (describes(i) || isOwnedProduct(i, party))) {
      return null;
    }
    String analyst = discourse.people().analystAt(scene, i);
    int according = accordingTo(i);
    if (according >= 0) {
      return new Voice(who, party, analyst, i, according, "according to <name>");
    }
    if (scene.word(i - 1).equals("by") && who != Voice.Who.COMPANY && scene.has(i - 2, Cue.SAY)) {
      return new Voice(who, party, analyst, i, i - 2, "<said> by <name>");
    }
    if (scene.has(i - 1, Cue.SAY) && isSaid(i - 1) && who != Voice.Who.COMPANY && isLast(i)) {
      return new Voice(who, party, analyst, i, i - 1, "said <name>");
    }
    if (scene.word(i - 1).equals("in") && name.possessive() && documentAfter(i) > 0) {
      return new Voice(who, party, analyst, i, documentAfter(i), "in <name>'s <document>");
    }
    if (party.isHouse() && name.possessive() && documentAfter(i) > 0) {
      return new Voice(who, party, analyst, i, documentAfter(i), "<name>'s <document>");
    }
    boolean article = scene.word(i - 1).equals("the") || scene.word(i - 1).equals("a");
    if (party.isHouse() && article && scene.has(i + 1, Cue.DOCUMENT)) {
      return new Voice(who, party, analyst, i, i + 1, "the <name> <document>");
    }
    int verb = isApposed(i) ? i + 3 : verbs.verbAfter(i, who);
    if (verb >= 0) {
      return new Voice(who, party, analyst, i, verb, "<name> <says>");
    }
    if (party.isHouse() && !name.possessive() && revises(i)) {
      return new Voice(who, party, analyst, i, i + 1, "<house> <revises>");
    }
    boolean acts =
        party.kind() == EntityKind.AUTHORITY
            && !name.possessive()
            && ACTS.contains(scene.word(i + 1));
    if (acts) {
      return new Voice(who, party, analyst, i, i + 1, "<authority> <acts>");
    }
    boolean opens =
        party.isHouse()
            && (i == scene.start() || scene.word(i - 1).equals(","))
            && !name.possessive()
            && !movesItself(i)
            && (isVerb(i + 1) || isStance(i + 1) || isPlace(i));
    return opens ? new Voice(who, party, analyst, i, i + 1, "<house> <does>") : null;
  }

  /** "Acme Bank tumbled 9 percent": its shares do, and it says nothing. */
  private boolean movesItself(int i) {
    boolean moves = scene.has(i + 1, Cue.UP) || scene.has(i + 1, Cue.DOWN);
    return moves
        && !scene.has(i + 1, Cue.REVISE)
        && scene.at(i + 2) instanceof Chunk.Quantity quantity
        && quantity.figure().unit().equals("%");
  }

  /** "Doe, an Acme analyst, said": the house of who speaks. */
  private boolean isApposed(int i) {
    String before = scene.word(i - 1);
    return (before.equals("a") || before.equals("an") || before.equals("the"))
        && scene.word(i - 2).equals(",")
        && scene.has(i + 1, Cue.ANALYST_NOUN)
        && scene.word(i + 2).equals(",")
        && (scene.has(i + 3, Cue.SAY) || scene.has(i + 3, Cue.FORESEE));
  }

  /** "its Acme forecasts": what somebody else foresees of a product. */
  private boolean isOwnedProduct(int i, Party party) {
    boolean owned = scene.has(i - 1, Cue.PRONOUN) || scene.word(i - 1).equals("our");
    return owned && party.kind() == EntityKind.PRODUCT;
  }

  /** "the largest bottler of Acme drinks said": whose goods the speaker handles, and no speaker. */
  private boolean describes(int i) {
    return scene.word(i - 1).equals("of") && scene.has(i - 2, Cue.COMPANY_NOUN);
  }

  /**
   * Whether what "said" stands before is its subject: "..., said Acme", and not "they said Acme may
   * cut".
   */
  private boolean isLast(int i) {
    boolean verb = scene.has(i + 1, Cue.HEDGE) || scene.has(i + 1, Cue.OUTLOOK);
    int before = scene.word(i - 2).equals("also") ? i - 3 : i - 2;
    boolean subject =
        scene.has(before, Cue.ANALYST_NOUN)
            || isReference(before)
            || scene.at(before) instanceof Chunk.Name;
    boolean perfect = scene.word(i - 2).equals("have") || scene.word(i - 2).equals("has");
    return !((verb || perfect) && !scene.word(i - 2).equals(",")) && !subject;
  }

  /** "Acme cut its target", "Acme on Monday also raised its forecast". */
  private boolean revises(int i) {
    int verb = -1;
    for (int k = i + 1; k <= i + 4 && verb < 0; k++) {
      boolean person =
          scene.has(k, Cue.ANALYST_NOUN)
              || (scene.at(k) instanceof Chunk.Word word
                  && word.capital()
                  && scene.has(i + 1, Cue.ANALYST_NOUN));
      boolean passable =
          person
              || scene.at(k) instanceof Chunk.Time
              || scene.word(k).equals("also")
              || scene.word(k).equals("on")
              || scene.word(k).equals("has")
              || scene.word(k).equals("in")
              || scene.word(k).equals("earlier");
      if (scene.has(k, Cue.REVISE) || scene.has(k, Cue.REGRADE)) {
        verb = k;
      } else if (!passable) {
        return false;
      }
    }
    for (int k = verb + 1; verb > 0 && k <= verb + 6; k++) {
      boolean opinion =
          scene.has(k, Cue.EXPECTATION)
              || VIEWS.contains(scene.word(k))
              || scene.at(k) instanceof Chunk.Grade
              || (scene.at(k) instanceof Chunk.Measure measure
                  && (measure.lower().contains("target")
                      || measure.lower().contains("estimate")
                      || measure.lower().contains("forecast")));
      if (opinion) {
        return true;
      }
    }
    return false;
  }

  /** "according to Acme", "according to research firm Acme", or -1. */
  private int accordingTo(int i) {
    for (int k = i - 1; k >= Math.max(1, i - 6); k--) {
      if (scene.word(k).equals("to") && scene.word(k - 1).equals("according")) {
        return k - 1;
      }
      if (!(scene.at(k) instanceof Chunk.Word word)
          || !Character.isLetter(word.lower().charAt(0))) {
        return -1;
      }
    }
    return -1;
  }

  private @Nullable Voice ofWord(int i, Chunk.Word word) {
    return ofWord(i, word.lower());
  }

  private @Nullable Voice ofWord(int i, String lower) {
    boolean apposed = scene.word(i - 1).equals(",") && scene.at(i - 2) instanceof Chunk.Name;
    if (UNNAMED.contains(lower) && !apposed) {
      int noun = -1;
      for (int k = i + 1; k <= i + 3 && k < scene.size(); k++) {
        if (UNNAMED_NOUNS.contains(lastWord(k))) {
          noun = k;
        }
      }
      boolean polled = noun > 0 && POLLED.contains(scene.word(noun + 1));
      if (noun > 0 && !polled) {
        return new Voice(Voice.Who.UNNAMED, null, null, i, noun, "<some> <houses>");
      }
    }
    boolean sources = lower.equals("sources") || lower.equals("source");
    if (sources && (scene.has(i + 1, Cue.SAY) || sourceSpeaks(i))) {
      return new Voice(Voice.Who.UNNAMED, null, null, i, i + 1, "<sources> say");
    }
    if (isReference(i)) {
      int verb = verbs.verbAfter(i, Voice.Who.HOUSE);
      boolean after =
          verb < 0
              && !lower.equals("its")
              && !lower.equals("it")
              && scene.has(i - 1, Cue.SAY)
              && isSaid(i - 1);
      int document =
          verb < 0
                  && !after
                  && (lower.equals("its") || lower.equals("his") || scene.word(i - 1).equals("the"))
              ? documentAfter(i)
              : -1;
      boolean result =
          scene.at(i + 2) instanceof Chunk.Measure measure
              && OWN_RESULTS.contains(measure.candidates().getFirst().id())
              && !scene.has(i + 3, Cue.EXPECTATION);
      boolean owner = scene.word(i + 1).equals("'s") && i < 3 && !result;
      if (verb > 0 || after || document > 0 || owner) {
        Voice floor = discourse.referent(scene, i);
        boolean speaks = verb > 0 || after || document > 0;
        if (floor != null && (speaks || floor.who() == Voice.Who.HOUSE)) {
          int said = after ? i - 1 : Math.max(i, Math.max(verb, document));
          return new Voice(floor.who(), floor.party(), floor.analyst(), i, said, "<it> <says>");
        }
      }
      return null;
    }
    boolean crowd = scene.has(i, Cue.CROWD) && !scene.has(i - 1, Cue.CROWD) && !isOwnedCrowd(i);
    boolean accorded =
        scene.has(i, Cue.ANALYST_NOUN)
            && lower.endsWith("s")
            && scene.word(i - 1).equals("to")
            && scene.word(i - 2).equals("according")
            && !scene.word(i + 1).equals("at")
            && !scene.word(i + 1).equals("with")
            && !scene.word(i + 1).equals("from");
    if (accorded) {
      return new Voice(Voice.Who.MARKET, null, null, i, i - 2, "according to <crowd>");
    }
    if (crowd) {
      int found = verbs.verbAfter(i, Voice.Who.MARKET);
      boolean place = lower.startsWith("market") && found > 0 && !scene.has(found, Cue.FORESEE);
      int verb = place ? -1 : found;
      boolean noun =
          verb > 0
              && verb <= i + 2
              && scene.has(verb, Cue.EXPECTATION)
              && !scene.word(verb).endsWith("ed")
              && !scene.word(verb).endsWith("ing")
              && !scene.word(verb).equals("forecast")
              && !isTrailing(i, verb);
      boolean says =
          verb == i + 1 && lower.endsWith("s") && scene.has(i, Cue.ANALYST_NOUN) && !isDefinite(i);
      if (verb > 0 && (says || scene.has(verb, Cue.OUTLOOK)) && !noun) {
        return new Voice(Voice.Who.MARKET, null, null, i, verb, "<crowd> <expects>");
      }
    }
    boolean owned = scene.has(i, Cue.CROWD) && scene.word(i + 1).equals("'s") && isDefinite(i);
    if (owned && (scene.has(i + 2, Cue.DOCUMENT) || scene.has(i + 2, Cue.EXPECTATION))) {
      return new Voice(Voice.Who.MARKET, null, null, i, i + 2, "<crowd>'s <document>");
    }
    boolean officer =
        scene.has(i, Cue.OFFICER_NOUN)
            && ((scene.has(i - 1, Cue.SAY) && isSaid(i - 1))
                || verbs.verbAfter(i, Voice.Who.HOUSE) > 0);
    if (officer && discourse.company() != null) {
      return new Voice(Voice.Who.COMPANY, discourse.company(), null, i, i, "<officer> <says>");
    }
    return personVoice(i);
  }

  /** "..., analysts estimate.": what they say stands before. */
  private boolean isTrailing(int i, int verb) {
    return verb == i + 1
        && scene.word(i - 1).equals(",")
        && (verb + 1 >= scene.size() || scene.word(verb + 1).equals("."));
  }

  /** "sources close to the deal said". */
  private boolean sourceSpeaks(int i) {
    for (int k = i + 1; k <= i + REACH; k++) {
      if (scene.has(k, Cue.SAY)) {
        return true;
      }
      if (!(scene.at(k) instanceof Chunk.Word) || scene.word(k).equals(",")) {
        return false;
      }
    }
    return false;
  }

  private boolean isDefinite(int i) {
    String before = scene.word(i - 1);
    return before.equals("the") || before.equals("these") || before.equals("some");
  }

  private String lastWord(int k) {
    String words = scene.at(k) instanceof Chunk.Name name ? name.lower() : scene.word(k);
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  /** A person who was introduced as speaking for someone: "Lee added". */
  private @Nullable Voice personVoice(int i) {
    if (!(scene.at(i) instanceof Chunk.Word word) || !word.capital()) {
      return null;
    }
    Voice known = discourse.people().named(word.text());
    if (known == null) {
      return null;
    }
    boolean speaks =
        verbs.verbAfter(i, Voice.Who.HOUSE) > 0 || (scene.has(i - 1, Cue.SAY) && isSaid(i - 1));
    return speaks
        ? new Voice(known.who(), known.party(), known.analyst(), i, i, "<person> <says>")
        : null;
  }

  /** Whether a house's name or "its" stands right before, which owns the noun. */
  private boolean isOwnedCrowd(int i) {
    String before = scene.word(i - 1);
    return before.equals("its")
        || before.equals("their")
        || before.equals("our")
        || (scene.at(i - 1) instanceof Chunk.Name name && name.party().isHouse());
  }

  private boolean isReference(int i) {
    String word = scene.word(i);
    if (word.equals("he")
        || word.equals("his")
        || word.equals("she")
        || word.equals("they")
        || word.equals("it")
        || word.equals("its")) {
      return true;
    }
    String before = scene.word(i - 1).equals("research") ? scene.word(i - 2) : scene.word(i - 1);
    boolean definite = before.equals("the") || before.equals("these") || isRanked(i);
    boolean mean = scene.has(i + 1, Cue.AVERAGE) || scene.has(i + 2, Cue.AVERAGE);
    return definite
        && !(mean && scene.has(i, Cue.ANALYST_NOUN))
        && (scene.has(i, Cue.HOUSE_NOUN)
            || scene.has(i, Cue.ANALYST_NOUN)
            || scene.has(i, Cue.COMPANY_NOUN)
            || word.equals("note")
            || word.equals("report"));
  }

  /** "the largest U.S. book store operator": a company by its rank. */
  private boolean isRanked(int noun) {
    boolean ranked = false;
    for (int k = noun - 1; scene.has(noun, Cue.COMPANY_NOUN) && k >= noun - 7 && k >= 0; k--) {
      String word = scene.word(k);
      ranked |= word.equals("largest") || word.equals("biggest") || word.endsWith("-largest");
      if (word.equals("the")) {
        return ranked;
      }
    }
    return false;
  }

  private boolean isSaid(int i) {
    String word = scene.word(i);
    return word.equals("said")
        || word.equals("says")
        || word.equals("wrote")
        || word.equals("added")
        || word.equals("noted")
        || word.equals("warned")
        || word.equals("stated")
        || word.equals("according");
  }

  /** The noun of a document that the chunk at {@code i} owns: "its model", or -1. */
  private int documentAfter(int i) {
    for (int k = i + 1; k <= i + 4 && k < scene.size(); k++) {
      if (scene.has(k, Cue.DOCUMENT)) {
        return scene.word(k - 1).equals("to") ? -1 : k;
      }
      boolean passable =
          scene.at(k) instanceof Chunk.Time
              || scene.at(k) instanceof Chunk.Measure
              || (scene.at(k) instanceof Chunk.Name name && Verbs.kindOf(name.party()) == null)
              || (scene.at(k) instanceof Chunk.Word word
                  && !word.cues().contains(Cue.CLAUSE)
                  && (Character.isLetter(word.lower().charAt(0)) || word.lower().startsWith("'")));
      if (!passable) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * "is more cautious", "has a view": the house and not its shares, as no figure follows at once.
   */
  private boolean isStance(int k) {
    String word = scene.word(k);
    boolean foresaw = scene.has(k + 1, Cue.FORESEE) || scene.has(k + 1, Cue.SAY);
    if ((word.equals("has") || word.equals("had")) && foresaw) {
      return true;
    }
    return (word.equals("is") || word.equals("has") || word.equals("remains"))
        && scene.all(Chunk.Quantity.class).isEmpty();
  }

  /** "Acme is in the middle with X for 2027": its own view, as no share or result is told of it. */
  private boolean isPlace(int name) {
    return name == scene.start()
        && scene.all(Chunk.Measure.class).isEmpty()
        && !scene.hasBetween(0, scene.size(), Cue.SHARES)
        && scene.at(name + 1) instanceof Chunk.Word word
        && Character.isLetter(word.lower().charAt(0))
        && !scene.has(name + 1, Cue.UP)
        && !scene.has(name + 1, Cue.DOWN);
  }

  /** A plain word in lower case that has the shape of a verb in the present or past. */
  private boolean isVerb(int k) {
    if (scene.at(k) instanceof Chunk.Measure measure) {
      return measure.weak() && measure.lower().endsWith("s");
    }
    return scene.at(k) instanceof Chunk.Word word
        && !word.capital()
        && (word.lower().endsWith("s") || word.lower().endsWith("ed"))
        && word.lower().length() > 3
        && !word.cues().contains(Cue.SHARES)
        && !word.cues().contains(Cue.ANALYST_NOUN);
  }
}
