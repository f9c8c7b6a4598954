package org.streetbook.extractors.attribution;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/** Finds who gives a target or a rating among the names of its sentence. */
final class Opiners {

  private static final Set<String> OPINIONS = Set.of("price_target", "rating");

  private Opiners() {}

  /** A company that is in no list of houses but gives an opinion of another: or null. */
  static @Nullable Party opiner(Scene scene) {
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
  static Scene.@Nullable Placed<Chunk.Name> placedAfter(Scene scene, int at) {
    if (scene.all(Chunk.Name.class).stream()
        .anyMatch(name -> name.at() < at && name.chunk().party().isHouse())) {
      return null;
    }
    for (Scene.Placed<Chunk.Name> name : scene.all(Chunk.Name.class)) {
      String word = scene.word(name.at() - 1);
      boolean last = name.at() >= scene.size() - 2;
      boolean by =
          word.equals("at")
              || word.equals("by")
              || word.equals("@")
              || (last && (word.equals(":") || word.equals("-") || word.equals("\u2013")));
      boolean near = name.at() <= at + 6 || name.at() >= scene.size() - 2;
      if (name.at() > at && near && by && name.chunk().party().isHouse()) {
        return name;
      }
    }
    return null;
  }

  /** "with Acme raising its target to X and Smith increasing its to Y": Smith for Y, or null. */
  static Scene.@Nullable Placed<Chunk.Name> revisingBetween(Scene scene, int from, int at) {
    Scene.Placed<Chunk.Name> best = null;
    for (Scene.Placed<Chunk.Name> name : scene.all(Chunk.Name.class)) {
      String next = scene.word(name.at() + 1);
      boolean revises =
          scene.has(name.at() + 1, Cue.REVISE)
              || ((scene.has(name.at() + 1, Cue.UP) || scene.has(name.at() + 1, Cue.DOWN))
                  && next.endsWith("ing"));
      if (name.at() > from && name.at() < at && name.chunk().party().isHouse() && revises) {
        best = name;
      }
    }
    return best;
  }

  /** The last house before {@code at} that is not rated itself, or null. */
  static Scene.@Nullable Placed<Chunk.Name> houseBefore(
      Scene scene, int at, @Nullable Party rated) {
    Scene.Placed<Chunk.Name> best = null;
    for (Scene.Placed<Chunk.Name> name : scene.all(Chunk.Name.class)) {
      Party party = name.chunk().party();
      if (party.isHouse() && name.at() < at && !party.equals(rated)) {
        best = name;
      }
    }
    return best;
  }
}
