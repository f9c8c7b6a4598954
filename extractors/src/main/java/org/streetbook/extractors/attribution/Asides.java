package org.streetbook.extractors.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/**
 * Finds the sentences of a note that nothing after them goes on with: at the end of a paragraph,
 * about a company that the note names nowhere else, told by nobody whom it names elsewhere.
 *
 * <p>"Separately, Acme said its margin was 20 percent." The next paragraph's "the company" is not
 * Acme, nor is its quarter Acme's.
 */
final class Asides {

  /** In how many chunks a sentence comes to whom it is about. */
  private static final int LONGEST_OPENING = 5;

  private static final Set<String> REFERENCES =
      Set.of("it", "its", "they", "their", "he", "she", "his", "her", "the");

  private Asides() {}

  /** The indices of the asides among the scenes of a note. */
  static BitSet of(List<Scene> scenes) {
    Map<Party, Integer> namedIn = new HashMap<>();
    for (Scene scene : scenes) {
      for (Party party : parties(scene)) {
        namedIn.merge(party, 1, Integer::sum);
      }
    }
    BitSet asides = new BitSet();
    for (int i = 1; i < scenes.size(); i++) {
      List<Party> named = new ArrayList<>(parties(scenes.get(i)));
      boolean strangers = named.stream().allMatch(party -> namedIn.getOrDefault(party, 0) == 1);
      boolean company = named.stream().anyMatch(party -> party.kind() == EntityKind.COMPANY);
      if (company && strangers && endsParagraph(scenes, i) && opensWithName(scenes.get(i))) {
        asides.set(i);
      }
    }
    return asides;
  }

  /** The companies, units and houses that a scene names. */
  private static Set<Party> parties(Scene scene) {
    Set<Party> parties = new HashSet<>();
    for (Scene.Placed<Chunk.Name> name : scene.all(Chunk.Name.class)) {
      Party party = name.chunk().party();
      if (party.isCompany() || party.isHouse()) {
        parties.add(party);
      }
    }
    return parties;
  }

  /** Whether other sentences of its line stand before it, and none after. */
  private static boolean endsParagraph(List<Scene> scenes, int i) {
    boolean last = i + 1 == scenes.size() || scenes.get(i + 1).sentence().first();
    return last && !scenes.get(i).sentence().first();
  }

  /**
   * Whether the sentence comes to a name before it refers to anyone named before: soon, or as its
   * source ("..., Acme said").
   */
  private static boolean opensWithName(Scene scene) {
    for (int i = scene.start(); i < scene.size(); i++) {
      if (scene.at(i) instanceof Chunk.Name name
          && (name.party().isCompany() || name.party().isHouse())) {
        boolean source =
            scene.has(i + 1, Cue.SAY)
                || scene.has(i - 1, Cue.SAY)
                || scene.reads(i - 2, "according", "to");
        return source || i < scene.start() + LONGEST_OPENING;
      }
      if (REFERENCES.contains(scene.word(i)) || scene.has(i, Cue.COMPANY_NOUN)) {
        return false;
      }
    }
    return false;
  }
}
