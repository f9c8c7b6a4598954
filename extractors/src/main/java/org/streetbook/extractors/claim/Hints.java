package org.streetbook.extractors.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.catalogue.Metric.Dimension;
import org.streetbook.extractors.link.Deal;
import org.streetbook.extractors.link.Site;
import org.streetbook.extractors.link.SubjectLink;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Scene;

/** Tells from the plain words around a figure what it measures. */
final class Hints {

  /** Who may buy at a price, which is nobody's opinion of it: "entitled to buy one share at X". */
  private static final Set<String> RIGHTS =
      Set.of("holder", "holders", "entitled", "right", "rights", "option", "options", "warrants");

  private static final Set<String> PEOPLE =
      Set.of(
          "people",
          "members",
          "membership",
          "customers",
          "clients",
          "subscribers",
          "users",
          "patients",
          "viewers",
          "accounts");

  private static final Set<String> SPENDING =
      Set.of("spend", "spends", "spent", "spending", "invest", "invests", "invested", "investing");

  private static final Set<String> TRAVELLERS =
      Set.of("passenger", "passengers", "travelers", "travellers", "tourists", "guests");

  private static final Set<String> SALES =
      Set.of("sold", "sell", "sells", "selling", "shipped", "ships", "delivered", "delivers");

  private static final Set<String> SOLD = Set.of("sales", "shipments", "deliveries");

  private static final int SALE_REACH = 9;

  private static final int USE_REACH = 10;

  /** What can be used in part. */
  private static final Set<String> PLANT =
      Set.of(
          "infrastructure",
          "capacity",
          "computers",
          "servers",
          "chips",
          "gpus",
          "plant",
          "plants",
          "factories",
          "machines",
          "fleet",
          "network",
          "mills",
          "lines");

  private static final Set<String> MODALS =
      Set.of("will", "would", "should", "could", "may", "might", "to", "is", "also", "then");

  private static final Set<String> EXPANDS =
      Set.of(
          "grow",
          "grows",
          "grew",
          "grown",
          "growing",
          "expand",
          "expands",
          "expanded",
          "expanding",
          "contract",
          "contracts",
          "contracted",
          "shrink",
          "shrank",
          "slow",
          "slowed");

  private Hints() {}

  /** "carried 2 million passengers": people whom nobody employs. */
  static boolean isOfTraffic(Site site) {
    String noun = site.figure().noun();
    return noun != null && TRAVELLERS.contains(noun.substring(noun.lastIndexOf(' ') + 1));
  }

  /** "plans to spend X", "will invest X": on what is not said. */
  static boolean spends(Scene scene, Site site) {
    for (int i = site.at() - 1; i >= Math.max(scene.clauseStart(site.at()), site.at() - 5); i--) {
      if (SPENDING.contains(scene.word(i))) {
        return site.dimension() == Dimension.MONEY && !Amounts.isPrice(site);
      }
      if (scene.at(i) instanceof Chunk.Quantity) {
        return false;
      }
    }
    return false;
  }

  /** "rates it hold at X", "has a buy rating and X". */
  static boolean isRated(Scene scene, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 6); i--) {
      boolean deed = scene.word(i - 1).equals("to") && RIGHTS.contains(scene.word(i - 2));
      if ((scene.at(i) instanceof Chunk.Grade && !deed) || scene.word(i).startsWith("rating")) {
        return true;
      }
      if (scene.at(i) instanceof Chunk.Quantity) {
        return false;
      }
    }
    return false;
  }

  /** "active people rose X to Y", "membership stood at X". */
  static boolean countsPeople(Scene scene, int at) {
    for (int i = at - 1; i >= scene.clauseStart(at); i--) {
      if (PEOPLE.contains(scene.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "lost X", "lost more than X". */
  static boolean lost(Scene scene, int at) {
    for (int i = at - 1; i >= at - 4; i--) {
      if (scene.word(i).equals("lost") || scene.word(i).equals("losing")) {
        return true;
      }
      if (!(scene.at(i) instanceof Chunk.Word)) {
        return false;
      }
    }
    return false;
  }

  /** "would expand X", "grew at X": what economies do. */
  static boolean expands(Scene scene, int at) {
    for (int i = at - 1; i >= Math.max(scene.clauseStart(at), at - 7); i--) {
      if (EXPANDS.contains(scene.word(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The economy that "sees Spain growing X", "Spain to grow by X" tells of, whatever measure is
   * named near; null where none.
   */
  static @Nullable SubjectLink growing(Scene scene, Site site) {
    int verb = site.at() - 1;
    while (verb > site.at() - 4 && (isApprox(scene.word(verb)) || isBy(scene.word(verb)))) {
      verb--;
    }
    if (site.dimension() != Dimension.RATIO || !EXPANDS.contains(scene.word(verb))) {
      return null;
    }
    int name = verb - 1;
    while (name > verb - 4 && MODALS.contains(scene.word(name))) {
      name--;
    }
    return scene.at(name) instanceof Chunk.Name grows
            && grows.party().kind() == EntityKind.ECONOMY
            && !grows.possessive()
        ? new SubjectLink(grows.party(), name, "<economy> grows <figure>")
        : null;
  }

  private static boolean isBy(String word) {
    return word.equals("by") || word.equals("at") || word.equals("only") || word.equals("just");
  }

  /** "puts the use of its servers at X": how much of what it has works. */
  static boolean isUse(Scene scene, Site site) {
    boolean told =
        site.dimension() == Dimension.RATIO
            && (site.role() == Site.Role.AT || site.role() == Site.Role.TO);
    boolean plant = false;
    for (int i = site.at() - 1; told && i >= Math.max(0, site.at() - USE_REACH); i--) {
      String word = scene.at(i) instanceof Chunk.Name name ? name.lower() : scene.word(i);
      plant |= PLANT.contains(word);
      boolean use = word.equals("use") || word.equals("usage");
      if (use && scene.word(i + 1).equals("of")) {
        return plant;
      }
    }
    return false;
  }

  static boolean isOfMarket(Scene scene, Site site) {
    for (int i = site.at() + 2; scene.word(site.at() + 1).equals("of") && i <= site.at() + 6; i++) {
      if (scene.word(i).equals("market")) {
        return true;
      }
      boolean size = scene.at(i) instanceof Chunk.Quantity && scene.word(i - 1).equals("the");
      if ((scene.at(i) instanceof Chunk.Quantity && !size) || scene.word(i).equals(",")) {
        return false;
      }
    }
    return false;
  }

  /** "sold X phones", "shipped X units". */
  static boolean sells(Scene scene, Site site) {
    for (int i = site.at() - 1; i >= Math.max(0, site.at() - SALE_REACH); i--) {
      boolean of = SOLD.contains(scene.word(i)) && scene.word(i + 1).equals("of");
      if (SALES.contains(scene.word(i)) || of) {
        return site.figure().unit().equals("{unit}");
      }
      if (scene.at(i) instanceof Chunk.Quantity) {
        return false;
      }
    }
    return false;
  }

  /** "the company earned X a share". */
  static boolean earns(Scene scene, Site site) {
    for (int i = site.at() - 1; i >= Math.max(0, site.at() - 5); i--) {
      String word = scene.word(i);
      boolean makes = word.equals("make") || word.equals("makes") || word.equals("made");
      if (word.equals("earned") || word.equals("earn") || word.equals("earning")) {
        return true;
      }
      if (makes && site.dimension() == Dimension.MONEY_PER_SHARE) {
        return true;
      }
    }
    return false;
  }

  /** "Acme Securities raises Smith to X from Y": what a house raises so is a target. */
  static boolean isDigest(Scene scene, Site site) {
    boolean moved = site.role() == Site.Role.TO || site.role() == Site.Role.FROM;
    int start = scene.start();
    boolean house = scene.at(start) instanceof Chunk.Name name && name.party().isHouse();
    boolean verb = scene.has(start + 1, Cue.REVISE) || scene.has(start + 1, Cue.REGRADE);
    boolean of =
        scene.at(start + 2) instanceof Chunk.Name company
            && company.party().isCompany()
            && !company.possessive();
    return moved && house && verb && of && Amounts.isPrice(site);
  }

  /** "its forecast of 13 percent": of whatever was told. */
  static boolean isForecast(Scene scene, Site site) {
    int at = site.at() - 1;
    while (scene.word(at).equals("of")
        || scene.word(at).equals("a")
        || scene.word(at).equals("an")
        || scene.has(at, Cue.CHANGE_NOUN)
        || scene.has(at, Cue.LEVEL)
        || isApprox(scene.word(at))) {
      at--;
    }
    return scene.has(at, Cue.EXPECTATION);
  }

  static boolean isApprox(String word) {
    return word.equals("about") || word.equals("around") || word.equals("near");
  }

  /** Whether the scene tells of corrections, whose length in days is a measure. */
  static boolean tellsOfPullbacks(Scene scene) {
    for (int i = 0; i < scene.size(); i++) {
      String word = scene.word(i);
      if (word.startsWith("correction")
          || word.startsWith("pullback")
          || word.startsWith("drawdown")
          || word.startsWith("sell-off")) {
        return true;
      }
    }
    return false;
  }

  static boolean leases(Scene scene) {
    for (int i = 0; i < scene.size(); i++) {
      String word = scene.word(i);
      if (word.startsWith("paying")) {
        return true;
      }
    }
    return Deal.isLease(scene);
  }

  static boolean isOpinion(Scene scene, Site site) {
    for (int i = site.at() - 6; i < site.at(); i++) {
      boolean aims = scene.word(i).equals("targeting") || scene.word(i).equals("targeted");
      if ((scene.word(i).startsWith("target") && !aims) || scene.word(i).startsWith("pt")) {
        return true;
      }
    }
    return false;
  }
}
