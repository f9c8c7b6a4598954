package org.streetbook.extractors.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Metric.Dimension;
import org.streetbook.extractors.link.Site;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Scene;

/** Tells which figures can be no claim, whatever stands around them. */
final class Unfit {

  private static final Set<String> COUNTED_PEOPLE =
      Set.of(
          "analyst",
          "analysts",
          "economist",
          "economists",
          "brokerages",
          "brokers",
          "banks",
          "firms",
          "institutions",
          "estimates",
          "ratings",
          "recommendations",
          "people",
          "traders",
          "strategists",
          "respondents",
          "reporters",
          "words",
          "minutes",
          "comments",
          "reasons",
          "things",
          "times",
          "percent",
          "points",
          "sides",
          "types",
          "paths",
          "notches",
          "countries",
          "years",
          "months",
          "weeks",
          "days",
          "quarters",
          "year",
          "quarter",
          "companies",
          "stocks");

  private static final Set<String> HIRING =
      Set.of(
          "hire",
          "hires",
          "hired",
          "hiring",
          "employ",
          "employs",
          "employed",
          "employing",
          "recruit",
          "recruits",
          "recruited",
          "laid",
          "lay",
          "fired");

  /** Things that are told apart by how much they carry or weigh. */
  private static final Set<String> SIZED =
      Set.of(
          "trucks",
          "lorries",
          "vans",
          "vehicles",
          "ships",
          "vessels",
          "tankers",
          "carriers",
          "barges",
          "aircraft",
          "planes",
          "cranes",
          "wagons");

  private static final Set<String> BOUND =
      Set.of("of", "up", "to", "over", "under", "above", "below", "than", "more", "less", "from");

  private Unfit() {}

  /** Why the figure can be no claim, or null. */
  static @Nullable String why(Scene scene, Site site) {
    if (site.figure().rule().contains("converts")) {
      return "a conversion of the figure before it";
    }
    Dimension dimension = site.dimension();
    boolean base = dimension == Dimension.QUANTITY || dimension == Dimension.COUNT;
    if (base && scene.word(site.at() - 1).equals("per")) {
      return "what a price or a rate is per";
    }
    String noun = site.figure().noun();
    String next = scene.word(site.at() + 1);
    if (dimension == Dimension.COUNT
        && !hires(scene, site.at())
        && ((noun != null && COUNTED_PEOPLE.contains(lastWord(noun)))
            || COUNTED_PEOPLE.contains(next))) {
      return "a count of " + (noun == null ? next : noun);
    }
    if (dimension == Dimension.COUNT && scene.at(site.at() + 1) instanceof Chunk.Grade) {
      return "a count of ratings";
    }
    if (dimension == Dimension.COUNT && countsRatings(scene, site.at())) {
      return "a count of ratings";
    }
    if (dimension == Dimension.QUANTITY && isSizeOf(scene, site.at())) {
      return "a size of a product";
    }
    if (site.figure().unit().equals("[in_i]") && site.figure().noun() == null) {
      return "a size of a product";
    }
    boolean length = dimension == Dimension.DURATION && !Hints.tellsOfPullbacks(scene);
    if (length) {
      return "a length of time";
    }
    return null;
  }

  /** "trucks of up to six tonnes": which of them are meant. */
  private static boolean isSizeOf(Scene scene, int at) {
    int i = at - 1;
    while (BOUND.contains(scene.word(i))) {
      i--;
    }
    return i < at - 1 && SIZED.contains(scene.word(i));
  }

  /** "will hire 4,000 people": a workforce, and no crowd. */
  static boolean hires(Scene scene, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 5); i--) {
      if (HIRING.contains(scene.word(i))) {
        return true;
      }
      if (scene.at(i) instanceof Chunk.Quantity) {
        return false;
      }
    }
    return false;
  }

  /** "the number of buy ratings fell to X from Y". */
  private static boolean countsRatings(Scene scene, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 12); i--) {
      if (scene.word(i).equals("number") && scene.word(i + 1).equals("of")) {
        boolean graded = scene.at(i + 2) instanceof Chunk.Grade;
        return graded || scene.readsBetween(i + 2, i + 5, "ratings");
      }
    }
    return false;
  }

  private static String lastWord(String phrase) {
    return phrase.substring(phrase.lastIndexOf(' ') + 1);
  }
}
