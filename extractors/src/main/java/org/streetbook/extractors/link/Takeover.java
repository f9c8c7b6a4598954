package org.streetbook.extractors.link;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/**
 * A purchase that a figure is the price of: "Acme bought Smith for $3 billion", "Acme could pay $3
 * billion for Smith".
 *
 * @param target what is bought, null where the sentence does not name it
 * @param buyer who buys it, null where the sentence does not name it
 */
public record Takeover(@Nullable Party target, @Nullable Party buyer) {

  private static final Set<String> BUYING =
      Set.of(
          "bought",
          "buy",
          "buys",
          "buying",
          "acquire",
          "acquires",
          "acquired",
          "acquiring",
          "purchase",
          "purchased",
          "purchases",
          "purchasing");
  private static final Set<String> PAYING =
      Set.of("pay", "pays", "paid", "paying", "offer", "offers", "offered", "bid", "bids");

  /** How far before its price a purchase is told, in chunks. */
  private static final int REACH = 16;

  /** How far behind a price what is paid for is named, in chunks. */
  private static final int BEHIND = 8;

  /** The purchase whose price the figure is, or null. */
  public static @Nullable Takeover of(Scene scene, Site site) {
    switch (site.dimension()) {
      case MONEY, MONEY_PER_SHARE -> {
        // what a purchase costs
      }
      default -> {
        return null;
      }
    }
    int start = Math.max(scene.clauseStart(site.at()), site.at() - REACH);
    for (int i = site.at() - 1; i >= start; i--) {
      String word = scene.word(i);
      if (BUYING.contains(word) && !scene.word(i + 1).equals("back")) {
        return isFor(scene, site.at())
            ? new Takeover(named(scene, i + 1, site.at()), buyer(scene, i))
            : null;
      }
      if (PAYING.contains(word)) {
        Party target = paidFor(scene, site.at());
        return target == null ? null : new Takeover(target, buyer(scene, i));
      }
      if (scene.at(i) instanceof Chunk.Measure measure && !isOfDeals(measure)) {
        return null;
      }
    }
    return null;
  }

  private static boolean isOfDeals(Chunk.Measure measure) {
    String id = measure.candidates().getFirst().id();
    return measure.weak() || id.equals("stake") || id.equals("acquisition_price");
  }

  /** "for X", "for about X", "for a total of X". */
  private static boolean isFor(Scene scene, int figure) {
    for (int i = figure - 1; i >= figure - 4; i--) {
      if (scene.word(i).equals("for")) {
        return true;
      }
      if (!(scene.at(i) instanceof Chunk.Word)) {
        return false;
      }
    }
    return false;
  }

  private static @Nullable Party named(Scene scene, int from, int to) {
    for (int i = from; i < to; i++) {
      if (scene.at(i) instanceof Chunk.Name name && isCompany(name.party())) {
        return name.party();
      }
    }
    return null;
  }

  private static @Nullable Party buyer(Scene scene, int verb) {
    Party buyer = null;
    for (int i = 0; i < verb; i++) {
      if (scene.at(i) instanceof Chunk.Name name && isCompany(name.party())) {
        buyer = name.party();
      }
    }
    return buyer;
  }

  /** The company that "for" joins to the figure. */
  private static @Nullable Party paidFor(Scene scene, int figure) {
    boolean joined = false;
    for (int i = figure + 1; i <= figure + BEHIND; i++) {
      joined |= scene.word(i).equals("for");
      if (joined && scene.at(i) instanceof Chunk.Name name && isCompany(name.party())) {
        return name.party();
      }
    }
    return null;
  }

  private static boolean isCompany(Party party) {
    return party.kind() == EntityKind.COMPANY || party.kind() == EntityKind.PRODUCT;
  }
}
