package org.streetbook.extractors.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.annotate.Token;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/**
 * Tells whether a note is a house's own: whether it speaks of "our estimates" outside quotations.
 */
final class Authorship {

  /** In how many sentences "we" or "our" must go with a view. */
  private static final int FEWEST_VIEWS = 2;

  /** How many sentences from the beginning the house may be named. */
  private static final int OPENING = 4;

  private Authorship() {}

  /** The house whose own note {@code scenes} are, or null. */
  static @Nullable Party of(List<Scene> scenes, Quotations quotations) {
    long views =
        scenes.stream()
            .filter(scene -> !quotations.holds(scene.sentence().span()))
            .filter(Authorship::tellsOwnView)
            .count();
    if (views < FEWEST_VIEWS) {
      return null;
    }
    for (int i = 0; i < Math.min(OPENING, scenes.size()); i++) {
      for (Scene.Placed<Chunk.Name> name : scenes.get(i).all(Chunk.Name.class)) {
        if (name.chunk().party().isHouse()) {
          return name.chunk().party();
        }
      }
    }
    return null;
  }

  private static boolean tellsOwnView(Scene scene) {
    boolean quoted =
        scene.sentence().tokens().stream()
            .map(Token::text)
            .anyMatch(text -> text.equals("\"") || text.equals("\u201c") || text.equals("\u201d"));
    for (int i = 0; !quoted && i < scene.size(); i++) {
      boolean own = scene.word(i).equals("we") || scene.word(i).equals("our");
      if (own) {
        return scene.hasBetween(i, i + 6, Cue.FORESEE)
            || scene.hasBetween(i, i + 6, Cue.EXPECTATION)
            || scene.hasBetween(i, i + 6, Cue.REGRADE)
            || scene.hasBetween(i, i + 6, Cue.SAY);
      }
    }
    return false;
  }
}
