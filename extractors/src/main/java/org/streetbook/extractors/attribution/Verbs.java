package org.streetbook.extractors.attribution;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/** Finds the verb of speech or foresight that a name or a pronoun of one sentence governs. */
final class Verbs {

  /** How far a verb of speech may stand from the name of the speaker, in chunks. */
  private static final int REACH = 9;

  /** How many chunks more it may stand off when something is inserted between commas. */
  private static final int INSERTION = 14;

  private static final Set<String> MODALS =
      Set.of("data", "model", "models", "values", "shows", "showed");

  private static final Set<String> NOUNS =
      Set.of("estimate", "estimates", "forecast", "forecasts", "projections", "models", "values");

  private static final Set<String> ADVERBS = Set.of("now", "also", "still", "currently", "already");

  private static final Set<String> POLLED = Set.of("polled", "surveyed", "queried");

  private final Scene scene;

  Verbs(Scene scene) {
    this.scene = scene;
  }

  /** The verb of speech or outlook that the chunk at {@code i} is the subject of, or -1. */
  int verbAfter(int i, Voice.Who who) {
    if (scene.at(i) instanceof Chunk.Name name && name.possessive() && !personAfter(i)) {
      return -1;
    }
    if (scene.word(i + 1).equals("'s") && !personAfter(i)) {
      return -1;
    }
    boolean inserted = false;
    int commas = 0;
    for (int k = i + 1; k <= i + REACH + (inserted ? INSERTION : 0) && k < scene.size(); k++) {
      String word = scene.word(k);
      boolean speaks =
          (scene.has(k, Cue.SAY)
                  || (scene.has(k, Cue.FORESEE) && isActive(k))
                  || (who == Voice.Who.MARKET && scene.has(k, Cue.OUTLOOK))
                  || (who == Voice.Who.HOUSE && k == i + 1 && holds(k)))
              && !(MODALS.contains(word) && who != Voice.Who.MARKET && k != i + 1)
              && !isAddition(k)
              && !(scene.word(k - 1).equals("to") && !scene.word(k - 2).equals("according"))
              && !(k == i + 1 && isOwnedNoun(i, k));
      if (speaks && !(inserted && commas == 1)) {
        if (isPersons(i, k)) {
          return -1;
        }
        return k;
      }
      if (word.equals(",") || word.equals("(") || word.equals(")")) {
        commas++;
        inserted = true;
        if (commas > 2) {
          return -1;
        }
        continue;
      }
      boolean within = inserted && commas == 1;
      boolean poller =
          who == Voice.Who.MARKET
              && scene.word(k - 1).equals("by")
              && POLLED.contains(scene.word(k - 2));
      boolean blocking =
          !within
              && (scene.at(k) instanceof Chunk.Quantity
                  || (!poller
                      && scene.at(k) instanceof Chunk.Name other
                      && kindOf(other.party()) != null)
                  || scene.has(k, Cue.CLAUSE)
                  || isSubjectPronoun(word)
                  || isOtherVerb(k));
      if (blocking || word.equals(";")) {
        return -1;
      }
    }
    return -1;
  }

  /** "has earnings at X", "has a buy rating": what a house keeps in its model or on its list. */
  private boolean holds(int verb) {
    if (!scene.word(verb).equals("has") && !scene.word(verb).equals("have")) {
      return false;
    }
    for (int k = verb + 1; k <= verb + 4; k++) {
      if (scene.at(k) instanceof Chunk.Grade) {
        return true;
      }
      if (scene.at(k) instanceof Chunk.Measure) {
        return scene.word(k + 1).equals("at");
      }
      if (scene.at(k) instanceof Chunk.Quantity || scene.word(k).equals(",")) {
        return false;
      }
    }
    return false;
  }

  /** "will have added 200,000 users": an increase, and no word of speech. */
  private boolean isAddition(int k) {
    String word = scene.word(k);
    if (!word.equals("added") && !word.equals("adds")) {
      return false;
    }
    for (int i = k + 1; i <= k + 4; i++) {
      if (scene.at(i) instanceof Chunk.Quantity) {
        return true;
      }
      if (scene.word(i).equals(",") || scene.word(i).equals("that")) {
        return false;
      }
    }
    return false;
  }

  /** "..., Doe said": the verb is of a person whose name stands right before it. */
  private boolean isPersons(int name, int verb) {
    boolean word = verb > name + 1 && scene.at(verb - 1) instanceof Chunk.Word w && w.capital();
    boolean aside = scene.word(verb - 2).equals(",") || scene.word(verb - 2).equals(")");
    return word && aside && !personAfter(name);
  }

  private static boolean isSubjectPronoun(String word) {
    return word.equals("they")
        || word.equals("he")
        || word.equals("she")
        || word.equals("it")
        || word.equals("we");
  }

  /** "Acme's chief executive", "Acme's Jo Doe": a person who can speak. */
  boolean personAfter(int i) {
    for (int k = i + 1; k <= i + 4; k++) {
      if (scene.has(k, Cue.ANALYST_NOUN)
          || scene.has(k, Cue.OFFICER_NOUN)
          || (k > i + 1 && scene.at(k) instanceof Chunk.Word word && word.capital())) {
        return true;
      }
    }
    return false;
  }

  /** "Acme forecast cuts": a noun that the name owns, not a verb; only nouns without an s. */
  private boolean isOwnedNoun(int name, int k) {
    String word = scene.word(k);
    return scene.at(name) instanceof Chunk.Name n
        && n.possessive()
        && (word.equals("forecast") || word.equals("outlook") || word.equals("guidance"));
  }

  /** Not "is expected", "than expected", "the estimate": there the name is not who foresees. */
  private boolean isActive(int k) {
    String before = scene.word(k - 1);
    if (scene.at(k - 1) instanceof Chunk.Measure && NOUNS.contains(scene.word(k))) {
      return false;
    }
    if (scene.word(k).endsWith("ing")) {
      return true;
    }
    return !Set.of(
            "is", "are", "was", "were", "be", "been", "than", "as", "the", "of", "on", "an", "a",
            "its", "average", "mean", "to", "by", "in", "for", "their")
        .contains(before);
  }

  private boolean isOtherVerb(int k) {
    String word = scene.word(k);
    int verb = ADVERBS.contains(scene.word(k + 1)) ? k + 2 : k + 1;
    boolean progressive =
        (scene.has(verb, Cue.FORESEE) || scene.has(verb, Cue.OUTLOOK))
            && scene.word(verb).endsWith("ing");
    if (progressive) {
      return false;
    }
    boolean perfect = word.equals("has") || word.equals("had");
    if (perfect && (scene.has(k + 1, Cue.FORESEE) || scene.has(k + 1, Cue.SAY))) {
      return false;
    }
    return word.equals("was")
        || word.equals("is")
        || word.equals("were")
        || word.equals("are")
        || word.equals("has")
        || word.equals("had")
        || scene.has(k, Cue.UP)
        || (scene.has(k, Cue.DOWN) && !word.equals("lower"));
  }

  static Voice.@Nullable Who kindOf(Party party) {
    EntityKind kind = party.kind();
    return switch (kind) {
      case BROKER, RESEARCH, AGENCY, AUTHORITY -> Voice.Who.HOUSE;
      case COMPANY, PRODUCT -> Voice.Who.COMPANY;
      case MEDIA -> Voice.Who.MEDIA;
      case POLLSTER -> Voice.Who.MARKET;
      case INDEX, COMMODITY, CURRENCY, ECONOMY, INDUSTRY -> null;
    };
  }
}
