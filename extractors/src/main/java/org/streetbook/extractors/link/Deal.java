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
 * The two sides of a contract, a lease or a share of orders: the supplier, whose backlog it is, and
 * the customer.
 *
 * @param supplier what the claim is about
 * @param customer the counterparty, null where the sentence names none
 */
public record Deal(Party supplier, @Nullable Party customer) {

  /** How far after a figure its other side may be named, in chunks. */
  private static final int REACH = 9;

  /** How far before a figure the word that lets or rents may stand, in chunks. */
  private static final int LEASE_REACH = 12;

  private static final Set<String> METRICS =
      Set.of("contract_value", "lease_price", "customer_concentration", "price_per_capacity");
  private static final Set<String> ORDERS =
      Set.of("backlog", "orders", "order", "contracts", "revenue", "sales", "rpo");
  private static final Set<String> COMMITMENTS =
      Set.of("commitments", "contracts", "contract", "orders", "purchases", "agreements", "deals");
  private static final Set<String> WON =
      Set.of(
          "won", "wins", "win", "received", "receives", "secured", "awarded", "landed", "booked");
  private static final Set<String> LETS = Set.of("lets", "letting", "sublets", "subletting");
  private static final Set<String> TAKES = Set.of("take", "takes", "took", "taken", "taking");
  private static final Set<String> CUSTOMER_NOUNS = Set.of("client", "customer", "tenant", "buyer");

  /** Whether figures of the metric have two sides. */
  public static boolean concerns(String metric, Scene scene, Site site) {
    return METRICS.contains(metric)
        || ((metric.equals("power_capacity") || metric.equals("capacity_addition"))
            && leaseVerb(scene, site.at()) >= 0);
  }

  /**
   * The deal that the figure is part of.
   *
   * @param topic the company that is talked about, for "its backlog"
   * @param sellers who may be the supplier where only the buyer is named, likeliest first
   * @return null where the sentence does not tell the sides
   */
  public static @Nullable Deal of(
      Scene scene, Site site, @Nullable Party topic, List<Party> sellers) {
    List<Scene.Placed<Chunk.Name>> names = companies(scene);
    if (names.isEmpty()) {
      return null;
    }
    Party buyer = buyer(scene, site, names);
    if (buyer != null) {
      return sellers.stream()
          .filter(seller -> !seller.equals(buyer))
          .findFirst()
          .map(seller -> new Deal(seller, buyer))
          .orElse(null);
    }
    Party owner = ownerOfOrders(scene, names);
    if (owner != null) {
      return new Deal(owner, otherThan(owner, names));
    }
    Party stated = statedCustomer(scene, names);
    if (stated != null) {
      Party supplier = otherThan(stated, names);
      Party other = supplier != null ? supplier : topic;
      return other == null || other.equals(stated) ? null : new Deal(other, stated);
    }
    Scene.Placed<Chunk.Name> partner = partner(scene, site, names);
    if (partner == null) {
      return null;
    }
    String word = scene.word(partner.at() - 1);
    Party first = before(partner.at(), site.at(), names);
    Party counter = partner.chunk().party();
    int lease = leaseVerb(scene, site.at());
    boolean supplies =
        word.equals("to")
            || hasWon(scene, partner.at())
            || (word.equals("from") && lease < 0 && !isBuyer(scene, site.at()));
    if (supplies) {
      Party supplier = first != null ? first : topic;
      return supplier == null || supplier.equals(counter) ? null : new Deal(supplier, counter);
    }
    return new Deal(counter, first != null && !first.equals(counter) ? first : null);
  }

  /**
   * "Acme accounts for X of it", "Acme's commitments are X of the backlog", "contracts with Acme
   * amount to X": the customer of whoever the note is about, where no other company is named.
   */
  private static @Nullable Party buyer(
      Scene scene, Site site, List<Scene.Placed<Chunk.Name>> names) {
    Scene.Placed<Chunk.Name> name = names.getFirst();
    boolean alone =
        names.stream().allMatch(other -> other.chunk().party().equals(name.chunk().party()));
    if (!alone || name.at() > site.at()) {
      return null;
    }
    boolean accounts =
        scene.hasBetween(name.at(), site.at(), Cue.SHARE_OF) && !name.chunk().possessive();
    boolean owns = name.chunk().possessive() && COMMITMENTS.contains(scene.word(name.at() + 1));
    String before = scene.word(name.at() - 1);
    boolean with =
        (before.equals("with") && COMMITMENTS.contains(lastWord(scene.word(name.at() - 2))))
            || (before.endsWith(" with") && COMMITMENTS.contains(before.split(" ", 2)[0]));
    return accounts || owns || with ? name.chunk().party() : null;
  }

  private static String lastWord(String words) {
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  private static boolean hasWon(Scene scene, int before) {
    for (int i = 0; i < before; i++) {
      if (WON.contains(scene.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBuyer(Scene scene, int at) {
    for (int i = Math.max(0, at - 6); i < at; i++) {
      String word = scene.word(i);
      if (word.startsWith("pay")
          || word.startsWith("bought")
          || word.startsWith("buy")
          || word.startsWith("order")) {
        return true;
      }
    }
    return false;
  }

  private static List<Scene.Placed<Chunk.Name>> companies(Scene scene) {
    List<Scene.Placed<Chunk.Name>> found = new ArrayList<>();
    for (Scene.Placed<Chunk.Name> name : scene.all(Chunk.Name.class)) {
      EntityKind kind = name.chunk().party().kind();
      if (kind == EntityKind.COMPANY || kind == EntityKind.PRODUCT) {
        found.add(name);
      }
    }
    return found;
  }

  /** "Acme's order backlog": the supplier beyond doubt. */
  private static @Nullable Party ownerOfOrders(Scene scene, List<Scene.Placed<Chunk.Name>> names) {
    for (Scene.Placed<Chunk.Name> name : names) {
      if (!name.chunk().possessive()) {
        continue;
      }
      for (int i = name.at() + 1; i <= name.at() + 4; i++) {
        String word = scene.word(i);
        String last = word.substring(word.lastIndexOf(' ') + 1);
        boolean inPlace = scene.word(name.at() - 1).equals("of");
        if (ORDERS.contains(last) && (inPlace || last.equals("backlog"))) {
          return name.chunk().party();
        }
      }
    }
    return null;
  }

  /** "Acme is a client": the customer beyond doubt. */
  private static @Nullable Party statedCustomer(Scene scene, List<Scene.Placed<Chunk.Name>> names) {
    for (Scene.Placed<Chunk.Name> name : names) {
      String verb = scene.word(name.at() - 2);
      boolean relied = verb.startsWith("rel") || verb.startsWith("depend");
      if (relied && scene.word(name.at() - 1).equals("on")) {
        return name.chunk().party();
      }
      for (int i = name.at() + 1; i <= name.at() + 5; i++) {
        if (CUSTOMER_NOUNS.contains(scene.word(i)) && scene.readsBetween(name.at(), i, "is")) {
          return name.chunk().party();
        }
      }
    }
    return null;
  }

  /**
   * The first name after the figure that "with", "from" or "to" joins to it, else the last before.
   */
  private static Scene.@Nullable Placed<Chunk.Name> partner(
      Scene scene, Site site, List<Scene.Placed<Chunk.Name>> names) {
    Scene.Placed<Chunk.Name> before = null;
    for (Scene.Placed<Chunk.Name> name : names) {
      String word = scene.word(name.at() - 1);
      boolean linked =
          word.equals("with")
              || word.equals("from")
              || word.equals("to")
              || (isAtOwners(scene, name.at()) && leaseVerb(scene, name.at()) >= 0);
      if (linked && name.at() > site.at() && name.at() - site.at() <= REACH) {
        return name;
      }
      if (linked && name.at() < site.at()) {
        before = name;
      }
    }
    return before;
  }

  private static @Nullable Party before(
      int partner, int figure, List<Scene.Placed<Chunk.Name>> names) {
    Party found = null;
    for (Scene.Placed<Chunk.Name> name : names) {
      if (name.at() < Math.max(partner, figure) && name.at() != partner && found == null) {
        found = name.chunk().party();
      }
    }
    return found;
  }

  private static @Nullable Party otherThan(Party party, List<Scene.Placed<Chunk.Name>> names) {
    for (Scene.Placed<Chunk.Name> name : names) {
      if (!name.chunk().party().equals(party)) {
        return name.chunk().party();
      }
    }
    return null;
  }

  /** Whether the scene tells that something is let, by whatever word. */
  public static boolean isLease(Scene scene) {
    return leaseVerb(scene, scene.size(), scene.size()) >= 0;
  }

  private static int leaseVerb(Scene scene, int at) {
    return leaseVerb(scene, at, LEASE_REACH);
  }

  private static int leaseVerb(Scene scene, int at, int reach) {
    for (int i = at - 1; i >= Math.max(0, at - reach); i--) {
      String word = scene.word(i);
      if (word.startsWith("leas")
          || word.startsWith("rent")
          || LETS.contains(word)
          || (TAKES.contains(word) && isTakenSomewhere(scene, i))) {
        return i;
      }
    }
    return -1;
  }

  /** "takes X at Acme's site": room that somebody else owns. */
  private static boolean isTakenSomewhere(Scene scene, int verb) {
    for (int i = verb + 2; i <= verb + REACH; i++) {
      if (isAtOwners(scene, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAtOwners(Scene scene, int at) {
    return scene.at(at) instanceof Chunk.Name name
        && name.possessive()
        && scene.word(at - 1).equals("at");
  }
}
