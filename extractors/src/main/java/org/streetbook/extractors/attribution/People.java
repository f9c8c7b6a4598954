package org.streetbook.extractors.attribution;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/**
 * The persons of one note, each with whom he or she speaks for, learned as they are introduced:
 * "Acme analyst Jo Doe", "Jo Doe, an analyst at Acme", "Acme (Jo Doe)".
 */
final class People {

  private static final int LONGEST_NAME = 4;

  private final Map<String, Voice> bySurname = new HashMap<>();

  /**
   * Notes who is introduced in {@code scene}.
   *
   * @param house who an analyst named without a house speaks for, null where nobody
   */
  void learn(Scene scene, @Nullable Party house) {
    if (house != null) {
      for (int i = 1; i < scene.size(); i++) {
        int length = scene.has(i - 1, Cue.ANALYST_NOUN) ? personAt(scene, i) : 0;
        boolean owned = i > 1 && scene.at(i - 2) instanceof Chunk.Name;
        if (length >= 2 && !owned && !introducedLater(scene, i + length)) {
          introduce(scene, i, length, house);
        }
      }
    }
    for (Scene.Placed<Chunk.Name> name : scene.all(Chunk.Name.class)) {
      Party party = name.chunk().party();
      if (!speaks(party)) {
        continue;
      }
      int after = name.at() + 1;
      boolean role = false;
      for (int i = after; i < Math.min(after + 6, scene.size()); i++) {
        String word = scene.word(i);
        role |= scene.has(i, Cue.ANALYST_NOUN) || scene.has(i, Cue.OFFICER_NOUN);
        int length = personAt(scene, i);
        if (length >= 2 && (role || word.isEmpty() || opens(scene, i) || possessive(name, i))) {
          introduce(scene, i, length, party);
          break;
        }
        boolean passable =
            word.equals("'s")
                || word.equals("(")
                || word.equals(",")
                || word.equals("including")
                || scene.has(i, Cue.ANALYST_NOUN)
                || scene.has(i, Cue.OFFICER_NOUN)
                || (scene.at(i) instanceof Chunk.Word w
                    && !w.cues().contains(Cue.SAY)
                    && Character.isLetter(w.lower().charAt(0)));
        if (!passable) {
          break;
        }
      }
      int before = introducedBefore(scene, name.at());
      if (before >= 0) {
        introduce(scene, before, personAt(scene, before), party);
      }
    }
  }

  /** "Jo Doe of Acme", "Jo Doe at Acme": another name follows. */
  private static boolean introducedLater(Scene scene, int at) {
    boolean joined =
        scene.word(at).equals("of") || scene.word(at).equals("at") || scene.word(at).equals("with");
    return joined && scene.at(at + 1) instanceof Chunk.Name;
  }

  private static boolean possessive(Scene.Placed<Chunk.Name> name, int i) {
    return name.chunk().possessive() && i <= name.at() + 2;
  }

  private static boolean opens(Scene scene, int i) {
    return scene.word(i - 1).equals("(");
  }

  /** "Jo Doe, an analyst at Acme", "Jo Doe of Acme": where the person's name begins, or -1. */
  private static int introducedBefore(Scene scene, int name) {
    String word = scene.word(name - 1);
    boolean apposed =
        (word.equals("a") || word.equals("an")) && scene.has(name + 1, Cue.ANALYST_NOUN);
    if (apposed && scene.word(name - 2).equals(",")) {
      int begin = name - 3;
      while (isNamePart(scene, begin - 1)) {
        begin--;
      }
      return personAt(scene, begin) >= 2 ? begin : -1;
    }
    if (!word.equals("at") && !word.equals("with") && !word.equals("of") && !word.equals("from")) {
      return -1;
    }
    boolean role = word.equals("of");
    for (int i = name - 2; i >= Math.max(0, name - 12); i--) {
      role |=
          scene.has(i, Cue.ANALYST_NOUN)
              || scene.has(i, Cue.OFFICER_NOUN)
              || scene.word(i).equals("manager");
      if (isNamePart(scene, i) && !isNamePart(scene, i - 1) && personAt(scene, i) >= 2) {
        return role ? i : -1;
      }
    }
    return -1;
  }

  private void introduce(Scene scene, int at, int length, Party party) {
    StringBuilder name = new StringBuilder();
    for (int i = at; i < at + length; i++) {
      if (scene.at(i) instanceof Chunk.Word word) {
        name.append(name.isEmpty() ? "" : " ").append(word.text());
      }
    }
    String whole = name.toString();
    String surname = whole.substring(whole.lastIndexOf(' ') + 1);
    Voice.Who who = party.isHouse() ? Voice.Who.HOUSE : Voice.Who.COMPANY;
    bySurname.put(surname, new Voice(who, party, whole, at, at, "<person> of <name>"));
  }

  /** Whom the person of that surname speaks for, or null. */
  @Nullable Voice named(String surname) {
    return bySurname.get(surname);
  }

  /** The person who is named as speaking for the house at {@code name}, or null. */
  @Nullable String analystAt(Scene scene, int name) {
    for (int i = name + 1; i < Math.min(name + 12, scene.size()); i++) {
      if (scene.at(i) instanceof Chunk.Word word && word.capital()) {
        Voice voice = bySurname.get(word.text());
        if (voice != null
            && scene.at(name) instanceof Chunk.Name chunk
            && chunk.party().equals(voice.party())) {
          return voice.analyst();
        }
      }
    }
    return null;
  }

  /** The number of chunks that make a person's name from {@code at} on, 0 where there is none. */
  private static int personAt(Scene scene, int at) {
    int length = 0;
    while (length < LONGEST_NAME && isNamePart(scene, at + length)) {
      length++;
    }
    return length >= 2 ? length : 0;
  }

  private static boolean isNamePart(Scene scene, int i) {
    return scene.at(i) instanceof Chunk.Word word
        && word.capital()
        && word.text().length() >= 2
        && word.text()
            .chars()
            .allMatch(c -> Character.isLetter(c) || c == '.' || c == '-' || c == '\'')
        && !word.cues().contains(Cue.ANALYST_NOUN)
        && !word.cues().contains(Cue.OFFICER_NOUN);
  }

  private static boolean speaks(Party party) {
    return party.isHouse()
        || party.kind() == EntityKind.COMPANY
        || party.kind() == EntityKind.AUTHORITY;
  }
}
