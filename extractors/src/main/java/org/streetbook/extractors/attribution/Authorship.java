package org.streetbook.extractors.attribution;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.extractors.annotate.Token;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/**
 * Tells whether a note is a house's own: whether it speaks of "our estimates" outside quotations.
 */
record Authorship(boolean own, @Nullable Party house) {

  /** In how many sentences "we" or "our" must go with a view. */
  private static final int FEWEST_VIEWS = 2;

  private static final Set<String> ORDERS =
      Set.of(
          "maintain", "reiterate", "retain", "initiate", "upgrade", "downgrade", "keep", "remain");

  /** How many lines from the end a house may sign in. */
  private static final int CLOSING = 4;

  private static final int LONGEST_SIGNATURE = 14;

  /** Ends of names that only a house signs with. */
  private static final Pattern HOUSE_NAME =
      Pattern.compile("(?:research|securities|equities|economics|broking)$");

  /** How many sentences from the beginning the house may be named. */
  private static final int OPENING = 4;

  /** Reads whose note it is off its scenes. */
  static Authorship of(List<Scene> scenes, Quotations quotations) {
    int views =
        scenes.stream()
            .filter(scene -> !quotations.holds(scene.sentence().span()))
            .mapToInt(Authorship::ownViews)
            .sum();
    if (views < FEWEST_VIEWS) {
      return new Authorship(false, null);
    }
    for (int i = scenes.size() - 1; i >= Math.max(1, scenes.size() - CLOSING); i--) {
      Party signed = signature(scenes.get(i));
      if (signed != null) {
        return new Authorship(true, signed);
      }
    }
    for (int i = 0; i < Math.min(OPENING, scenes.size()); i++) {
      for (Scene.Placed<Chunk.Name> name : scenes.get(i).all(Chunk.Name.class)) {
        Scene scene = scenes.get(i);
        boolean quoted =
            scene.hasBetween(name.at() + 1, name.at() + 7, Cue.SAY)
                || scene.hasBetween(name.at() + 1, name.at() + 7, Cue.FORESEE);
        if (name.chunk().party().isHouse() && !quoted && !isTitleOf(scene, i, name.at())) {
          return new Authorship(true, name.chunk().party());
        }
      }
    }
    return new Authorship(true, null);
  }

  /** "Source: Acme Research - 3 May": a line that names a house and says nothing of it. */
  private static @Nullable Party signature(Scene scene) {
    List<Scene.Placed<Chunk.Name>> names = scene.all(Chunk.Name.class);
    boolean bare =
        scene.size() <= LONGEST_SIGNATURE
            && names.size() == 1
            && names.getFirst().at() <= 2
            && !scene.hasBetween(0, scene.size(), Cue.FORESEE)
            && scene.all(Chunk.Measure.class).isEmpty()
            && scene.all(Chunk.Quantity.class).isEmpty()
            && scene.all(Chunk.Grade.class).isEmpty();
    return bare && names.getFirst().chunk().party().isHouse()
        ? names.getFirst().chunk().party()
        : null;
  }

  /** "Acme Bank - upgrade to hold", "Acme Bank: a good quarter": whom a title is about. */
  static boolean isTitleOf(Scene scene, int index, int at) {
    String next = scene.word(at + 1);
    boolean parts =
        next.equals("-") || next.equals(":") || next.equals("\u2013") || next.equals("(");
    return index == 0
        && at == scene.start()
        && parts
        && !HOUSE_NAME.matcher(((Chunk.Name) scene.chunks().get(at)).lower()).find()
        && scene.size() > at + 2
        && scene.all(Chunk.Name.class).stream()
            .noneMatch(name -> name.chunk().party().kind() == EntityKind.COMPANY);
  }

  /** How much the scene speaks for a house: twice as much with a target or a rating of its own. */
  private static int ownViews(Scene scene) {
    boolean quoted =
        scene.sentence().tokens().stream()
            .map(Token::text)
            .anyMatch(text -> text.equals("\"") || text.equals("\u201c") || text.equals("\u201d"));
    if (!quoted && isTelegraphic(scene)) {
      return FEWEST_VIEWS;
    }
    for (int i = 0; !quoted && i < scene.size(); i++) {
      boolean own = scene.word(i).equals("we") || scene.word(i).equals("our");
      boolean opinion = own && isOpinion(scene, i + 1);
      boolean view =
          own
              && (scene.hasBetween(i, i + 6, Cue.FORESEE)
                  || scene.hasBetween(i, i + 6, Cue.EXPECTATION)
                  || scene.hasBetween(i, i + 6, Cue.REGRADE)
                  || scene.hasBetween(i, i + 6, Cue.SAY));
      if (opinion || view) {
        return opinion ? FEWEST_VIEWS : 1;
      }
    }
    return 0;
  }

  /** "Maintain buy with a TP of X", "TP raised to X": an opinion that nobody is named with. */
  private static boolean isTelegraphic(Scene scene) {
    int start = scene.start();
    boolean target =
        scene.at(start) instanceof Chunk.Measure measure
            && measure.candidates().getFirst().id().equals("price_target")
            && !measure.weak()
            && (scene.has(start + 1, Cue.REVISE) || scene.has(start + 1, Cue.REGRADE));
    boolean order =
        ORDERS.contains(scene.word(start))
            && (scene.at(start + 1) instanceof Chunk.Grade
                || scene.at(start + 2) instanceof Chunk.Grade);
    return target || order;
  }

  /** "our TP", "we keep our buy rating": what only a house has. */
  private static boolean isOpinion(Scene scene, int from) {
    for (int i = from; i < from + 5; i++) {
      boolean target =
          scene.at(i) instanceof Chunk.Measure measure
              && measure.candidates().getFirst().id().equals("price_target")
              && !measure.weak();
      if (target || scene.at(i) instanceof Chunk.Grade) {
        return true;
      }
    }
    return false;
  }
}
