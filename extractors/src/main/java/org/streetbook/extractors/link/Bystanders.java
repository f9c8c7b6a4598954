package org.streetbook.extractors.link;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/** Tells names of a sentence that nothing is told of: who rates, who is described, what for. */
final class Bystanders {

  private static final Set<String> OBJECT_WORDS =
      Set.of("on", "of", "for", "upgraded", "downgraded", "at", "in");

  private static final Set<String> LEFT_OUT = Set.of("excluding", "including", "without", "ex");

  private static final Set<String> PARTS =
      Set.of("arm", "unit", "business", "division", "segment", "project", "projects", "operations");

  private Bystanders() {}

  /** Whether nothing is told of the name at {@code at}, whatever the figure measures near it. */
  static boolean isBarred(Scene scene, int at, Party party, @Nullable MetricLink metric) {
    boolean rates =
        isOpinion(metric)
            && party.isHouse()
            && (party.ticker() == null
                || scene.has(at + 1, Cue.REGRADE)
                || scene.has(at + 2, Cue.REGRADE));
    return rates
        || (party.kind() == EntityKind.BROKER && opines(scene, at, metric))
        || describes(scene, at)
        || isSpentOn(scene, at, party)
        || isDateline(scene, at)
        || isMarketHeld(scene, at, party, metric)
        || isModifier(scene, at, party);
  }

  /** "Acme held X of the laptop market": what is shared, where a company before holds the share. */
  private static boolean isMarketHeld(
      Scene scene, int at, Party party, @Nullable MetricLink metric) {
    boolean market =
        metric != null
            && metric.metric().id().equals("market_share")
            && !party.isCompany()
            && scene.word(at + 1).equals("market");
    return market
        && scene.all(Chunk.Name.class).stream()
            .anyMatch(other -> other.at() < at && other.chunk().party().isCompany());
  }

  /** "SINGAPORE (Acme News) -": where a story was written. */
  private static boolean isDateline(Scene scene, int at) {
    return at == scene.start()
        && scene.word(at + 1).equals("(")
        && scene.at(at + 2) instanceof Chunk.Name name
        && name.party().kind() == EntityKind.MEDIA;
  }

  /** "its trucks", "the banking arm", "excluding Acme": part of what is said of someone else. */
  private static boolean isModifier(Scene scene, int at, Party party) {
    String before = scene.word(at - 1);
    if (LEFT_OUT.contains(before)) {
      return true;
    }
    boolean industry = party.kind() == EntityKind.INDUSTRY;
    boolean owned = before.equals("its") || before.equals("their") || before.equals("his");
    boolean product = party.kind() == EntityKind.PRODUCT;
    if (product && isMaker(scene, at + 1)) {
      return true;
    }
    return industry && (owned || PARTS.contains(scene.word(at + 1)) || isMaker(scene, at + 1));
  }

  private static boolean isMaker(Scene scene, int at) {
    return scene.has(at, Cue.COMPANY_NOUN) && !scene.word(at).equals("group");
  }

  /** "the maker of Acme pans", "owner of Acme": says who the subject is, and is none. */
  private static boolean describes(Scene scene, int at) {
    int of = scene.word(at - 1).equals("the") ? at - 2 : at - 1;
    boolean second = scene.word(at - 1).equals("and") && scene.at(at - 2) instanceof Chunk.Name;
    if (second) {
      return describes(scene, at - 2);
    }
    boolean made = scene.word(of).equals("of");
    int basket = scene.word(at - 1).equals("of") ? at - 2 : at - 3;
    boolean within = scene.word(basket + 1).equals("of");
    boolean index =
        scene.at(basket) instanceof Chunk.Name name && name.party().kind() == EntityKind.INDEX;
    boolean noun = isBasket(scene.word(basket)) && scene.at(basket - 1) instanceof Chunk.Name;
    if (within && (index || noun)) {
      return true;
    }
    return made && (scene.has(of - 1, Cue.COMPANY_NOUN) || scene.word(of - 1).equals("owner"));
  }

  /** "spends X on advertising": what for, and not of what. */
  private static boolean isSpentOn(Scene scene, int at, Party party) {
    boolean on = party.kind() == EntityKind.INDUSTRY && scene.word(at - 1).equals("on");
    for (int i = at - 2; on && i >= Math.max(0, at - 9); i--) {
      if (scene.word(i).startsWith("spen")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBasket(String word) {
    return word.equals("index") || word.equals("gauge") || word.equals("measure");
  }

  /** "Acme fell after Smith cut the stock to X": who is graded, since another house grades. */
  private static boolean isRegradedByOther(Scene scene, int at) {
    boolean after = false;
    for (int i = at + 1; i < scene.size(); i++) {
      after |= scene.word(i).equals("after") || scene.word(i).equals("as");
      boolean other = scene.at(i) instanceof Chunk.Name name && name.party().isHouse();
      if (after && other && scene.has(i + 1, Cue.REGRADE)) {
        return scene.has(i + 2, Cue.SHARES)
            || scene.has(i + 3, Cue.SHARES)
            || scene.word(i + 2).equals("it")
            || scene.has(i + 3, Cue.HOUSE_NOUN)
            || scene.has(i + 3, Cue.COMPANY_NOUN);
      }
    }
    return false;
  }

  /** Whether the house at {@code at} gives the opinion, and is not who it is of. */
  private static boolean opines(Scene scene, int at, @Nullable MetricLink metric) {
    boolean opinion = isOpinion(metric) && !isRegradedByOther(scene, at);
    boolean object = OBJECT_WORDS.contains(scene.word(at - 1)) || scene.has(at - 1, Cue.REGRADE);
    return opinion && !object;
  }

  /** "coffee volume", "oil output" in a story of a company: what it sells, and not who. */
  static boolean isGoods(Party party, @Nullable MetricLink metric) {
    return party.kind() == EntityKind.COMMODITY
        && metric != null
        && (Kinship.isOfCompanies(metric.metric().id())
            || metric.metric().id().equals("unit_shipments")
            || metric.metric().id().equals("production"));
  }

  static boolean isOpinion(@Nullable MetricLink metric) {
    return metric != null
        && (metric.metric().id().equals("rating") || metric.metric().id().equals("price_target"));
  }
}
