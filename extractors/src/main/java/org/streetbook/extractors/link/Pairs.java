package org.streetbook.extractors.link;

import org.streetbook.corpus.catalogue.Metric;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Scene;

/** Tells figures that share a period since they are told as two of one thing. */
final class Pairs {

  private Pairs() {}

  /** "X, or Y a share, in the year-ago quarter": one result told two ways. */
  static boolean isRestated(Scene scene, Site first, Site second) {
    if (second.dimension() != Metric.Dimension.MONEY_PER_SHARE
        || first.dimension() != Metric.Dimension.MONEY) {
      return false;
    }
    boolean or = false;
    for (int i = first.at() + 1; i < second.at(); i++) {
      String word = scene.word(i);
      or |= word.equals("or");
      if (!word.equals("or") && !word.equals(",") && !word.equals("about")) {
        return false;
      }
    }
    return or;
  }

  /** "20 percent to $3 billion": a change and the level that it leads to. */
  static boolean isStep(Scene scene, Site change, Site level) {
    return change.dimension() == Metric.Dimension.RATIO
        && level.dimension() != Metric.Dimension.RATIO
        && level.at() == change.at() + 2
        && scene.word(change.at() + 1).equals("to");
  }

  /** "to X from Y", with no time of its own in between. */
  static boolean isPair(Scene scene, Site first, Site second) {
    boolean pair = isFromTo(scene, first, second);
    for (int i = first.at() + 1; pair && i < second.at(); i++) {
      pair = !(scene.at(i) instanceof Chunk.Time);
    }
    return pair;
  }

  /** "to X from Y", "to X in 2027 from Y". */
  private static boolean isFromTo(Scene scene, Site first, Site second) {
    boolean pair =
        first.role() == Site.Role.TO
            && second.role() == Site.Role.FROM
            && first.dimension() == second.dimension();
    for (int i = first.at() + 1; pair && i < second.at(); i++) {
      pair = !scene.word(i).equals(";") && !scene.has(i, Cue.CLAUSE);
    }
    return pair;
  }

  /**
   * "will fall to X from Y": what the two are of moves by itself, so that Y is the level before and
   * no older view of X, as in "cut to X from Y" or "cut its forecast to X from Y".
   */
  static boolean isMoving(Scene scene, Site first, Site second) {
    return isFromTo(scene, first, second) && isMoving(scene, first);
  }

  private static boolean isMoving(Scene scene, Site first) {
    int to = first.at() - 1;
    while (to > 0 && !scene.word(to).equals("to") && first.at() - to <= 3) {
      to--;
    }
    int verb = scene.word(to - 1).endsWith("ly") ? to - 2 : to - 1;
    return scene.word(to).equals("to")
        && scene.at(verb) instanceof Chunk.Word
        && (scene.has(verb, Cue.UP) || scene.has(verb, Cue.DOWN))
        && !scene.has(verb, Cue.REVISE);
  }
}
