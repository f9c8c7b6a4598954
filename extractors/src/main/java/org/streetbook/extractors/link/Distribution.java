package org.streetbook.extractors.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/**
 * Deals figures out to names that stand in a list: "A and B added 3 and 5" gives each its own, "A
 * and B both grew over 10 percent" gives the one figure to each. Thread-safe.
 */
public final class Distribution {

  private Distribution() {}

  private static final int DESCRIBING = 4;

  private static final Set<String> JOINT =
      Set.of("combined", "collective", "collectively", "jointly", "aggregate");

  /** Words that end what is said of a name in a list. */
  private static final Set<String> STOPS =
      Set.of(
          "with", "for", "on", "in", "by", "as", "that", "its", "their", "both", "while", "like",
          "into", "over");

  /**
   * The subjects that {@code site} is about, given that {@code found} is one of them.
   *
   * @param sites all figures of the scene, in order
   * @return {@code found} alone unless it stands in a list of names of its kind
   */
  public static List<SubjectLink> of(Scene scene, Site site, List<Site> sites, SubjectLink found) {
    List<Integer> names = listAround(scene, found);
    if (names.size() < 2) {
      return List.of(found);
    }
    if (isJoint(scene, names.getFirst())) {
      return List.of(joint(scene, names));
    }
    List<Site> figures = listAround(scene, site, sites);
    if (figures.size() == names.size()) {
      return List.of(link(scene, names.get(figures.indexOf(site)), "n-th <figure> of n-th <name>"));
    }
    if (figures.size() != 1 || names.getLast() > site.at()) {
      return List.of(found);
    }
    return names.stream().map(at -> link(scene, at, "one <figure> of each <name>")).toList();
  }

  /** "the combined sales of A, B and C": one sum, and none of each. */
  private static boolean isJoint(Scene scene, int first) {
    for (int i = Math.max(0, first - 6); i < first; i++) {
      if (JOINT.contains(scene.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static SubjectLink joint(Scene scene, List<Integer> names) {
    StringBuilder joined = new StringBuilder();
    for (int k = 0; k < names.size(); k++) {
      String name = link(scene, names.get(k), "").party().name();
      joined.append(k == 0 ? "" : k == names.size() - 1 ? " and " : ", ").append(name);
    }
    return new SubjectLink(
        Party.unlisted(joined.toString(), EntityKind.INDUSTRY, null),
        names.getFirst(),
        "combined of <names>");
  }

  /**
   * The n-th name of the list that "respectively" deals the figures of a list out to, or null where
   * the sentence does not say so.
   */
  public static @Nullable SubjectLink respectively(Scene scene, Site site, List<Site> sites) {
    List<Site> figures = listAround(scene, site, sites);
    if (figures.size() < 2 || !scene.readsBetween(site.at(), scene.size(), "respectively")) {
      return null;
    }
    for (Scene.Placed<Chunk.Name> name : scene.all(Chunk.Name.class)) {
      List<Integer> names = listAround(scene, new SubjectLink(name.chunk().party(), name.at(), ""));
      if (names.size() == figures.size()) {
        return link(
            scene, names.get(figures.indexOf(site)), "n-th <figure> of n-th <name>, respectively");
      }
    }
    return null;
  }

  /** The parties of the names in one list with the name at {@code at}, in order. */
  public static List<Party> listed(Scene scene, int at) {
    if (!(scene.at(at) instanceof Chunk.Name name)) {
      return List.of();
    }
    return listAround(scene, new SubjectLink(name.party(), at, "")).stream()
        .map(place -> link(scene, place, "").party())
        .filter(Party::isHouse)
        .distinct()
        .toList();
  }

  /** The figures of one kind that stand in one list with {@code site}, in order. */
  public static List<Site> figures(Scene scene, Site site, List<Site> sites) {
    return listAround(scene, site, sites);
  }

  /** The names in one list with {@code found}, if all stand before {@code at}; else it alone. */
  public static List<SubjectLink> each(Scene scene, int at, SubjectLink found) {
    List<Integer> names = listAround(scene, found);
    return names.size() < 2 || names.getLast() > at
        ? List.of(found)
        : names.stream().map(name -> link(scene, name, "one opinion of each <name>")).toList();
  }

  private static SubjectLink link(Scene scene, int at, String rule) {
    if (scene.at(at) instanceof Chunk.Name name) {
      return new SubjectLink(name.party(), at, rule);
    }
    throw new IllegalStateException("no name at chunk " + at);
  }

  /** The places of the names that stand in one list with the found one, in order. */
  private static List<Integer> listAround(Scene scene, SubjectLink found) {
    List<Integer> names = new ArrayList<>();
    if (found.at() < 0) {
      return names;
    }
    int first = found.at();
    for (int at = first; at >= 0; at = previousInList(scene, at, found.party())) {
      first = at;
    }
    for (int at = first; at >= 0; at = nextInList(scene, at, found.party())) {
      names.add(at);
    }
    return names.size() < 2 || isJoined(scene, names) ? names : List.of(found.at());
  }

  /** Whether "and" or "or" stands before the last name, without which commas make no list. */
  private static boolean isJoined(Scene scene, List<Integer> names) {
    for (int i = names.get(names.size() - 2) + 1; i < names.getLast(); i++) {
      String word = scene.word(i);
      if (word.equals("and") || word.equals("or") || word.equals("&")) {
        return true;
      }
    }
    return false;
  }

  private static int nextInList(Scene scene, int at, Party kind) {
    int i = at + 1;
    boolean joined = false;
    while (isJoint(scene.word(i))) {
      joined = true;
      i++;
    }
    for (int k = 0; joined && kind.isCompany() && k < DESCRIBING && isDescribing(scene, i); k++) {
      i++;
    }
    return joined && isAlike(scene, i, at, kind) ? i : -1;
  }

  private static int previousInList(Scene scene, int at, Party kind) {
    int i = at - 1;
    boolean joined = false;
    for (int k = 0; kind.isCompany() && k < DESCRIBING && isDescribing(scene, i); k++) {
      i--;
    }
    while (isJoint(scene.word(i))) {
      joined = true;
      i--;
    }
    return joined && isAlike(scene, i, at, kind) ? i : -1;
  }

  /** The words of "and British chip designer Acme" that say what the name is. */
  private static boolean isDescribing(Scene scene, int i) {
    if (scene.at(i) instanceof Chunk.Name name) {
      return name.party().kind() == EntityKind.ECONOMY
          || name.party().kind() == EntityKind.INDUSTRY;
    }
    return scene.at(i) instanceof Chunk.Word word
        && !isJoint(word.lower())
        && Character.isLetter(word.lower().charAt(0))
        && !word.lower().endsWith("ed")
        && (word.cues().isEmpty() || scene.has(i, Cue.COMPANY_NOUN))
        && !STOPS.contains(word.lower());
  }

  private static boolean isAlike(Scene scene, int at, int from, Party kind) {
    return scene.at(at) instanceof Chunk.Name name
        && name.party().isCompany() == kind.isCompany()
        && !(scene.at(from) instanceof Chunk.Name other && other.party().equals(name.party()));
  }

  private static boolean isJoint(String word) {
    return Set.of("and", ",", "&", "or", "the").contains(word);
  }

  /** The figures of one kind that stand in one list with {@code site}, in order. */
  static List<Site> listAround(Scene scene, Site site, List<Site> sites) {
    int index = sites.indexOf(site);
    int first = index;
    while (first > 0 && listed(scene, sites.get(first - 1), sites.get(first))) {
      first--;
    }
    int last = index;
    while (last + 1 < sites.size() && listed(scene, sites.get(last), sites.get(last + 1))) {
      last++;
    }
    return sites.subList(first, last + 1);
  }

  private static boolean listed(Scene scene, Site a, Site b) {
    return a.dimension() == b.dimension() && joined(scene, a.at(), b.at());
  }

  /** Whether only "and", commas and the like stand between two chunks, and one of them does. */
  public static boolean joined(Scene scene, int a, int b) {
    for (int i = a + 1; i < b; i++) {
      String word = scene.word(i);
      boolean joint = isJoint(word) || word.equals("/");
      if (!joint && !word.equals("about") && !word.equals("around")) {
        return false;
      }
    }
    return b > a + 1;
  }
}
