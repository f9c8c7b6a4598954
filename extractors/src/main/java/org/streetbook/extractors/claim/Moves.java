package org.streetbook.extractors.claim;

import java.math.BigDecimal;
import java.util.Set;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.catalogue.Metric.Dimension;
import org.streetbook.extractors.link.MetricLink;
import org.streetbook.extractors.link.Site;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/** Tells moves of what is quoted on an exchange: shares, indices, commodities. */
final class Moves {

  private static final Set<Character> SIGNS = Set.of('+', '-', '\u2212');

  private static final Set<String> AUXILIARY =
      Set.of("has", "have", "had", "all", "also", "both", "each", "already", "then");

  private static final Set<String> CLOSING =
      Set.of("closed", "ended", "finished", "settled", "opened", "traded", "trades", "closing");

  private Moves() {}

  /** "Acme fell X", "Acme, which had risen X": the company right before the verb. */
  static boolean moves(Scene scene, Site site) {
    for (int i = site.at() - 1; i >= 0; i--) {
      if (scene.at(i) instanceof Chunk.Name name) {
        return !name.possessive() && isQuoted(name.party());
      }
      if (scene.at(i) instanceof Chunk.Quantity) {
        return false;
      }
    }
    return true;
  }

  /**
   * "Acme tumbled 3 percent to $40", "Acme was down 30 cents, or 2 percent, to $14": a move that
   * ends at a price, right behind the company or its shares.
   */
  static boolean toPrice(Scene scene, Site site) {
    boolean moves =
        site.direction() != 0
            && (site.role() == Site.Role.MOVE || site.role() == Site.Role.PLAIN)
            && (site.dimension() == Dimension.RATIO
                || (Amounts.isPrice(site) && Amounts.isMoney(site)));
    if (!moves || !isPriceAfter(scene, site.at())) {
      return false;
    }
    int verb = site.at() - 1;
    while (verb > 0
        && !scene.word(verb).equals("--")
        && !(scene.at(verb) instanceof Chunk.Measure)) {
      verb--;
    }
    int opens = verb - 1;
    while (opens > 0 && !scene.word(opens).equals("--")) {
      opens--;
    }
    if (scene.word(verb).equals("--") && opens > 0 && isShares(scene, opens - 1)) {
      return true;
    }
    for (int i = site.at() - 1; i >= scene.clauseStart(site.at()); i--) {
      if (scene.at(i) instanceof Chunk.Measure measure
          && !measure.candidates().getFirst().id().startsWith("share_price")) {
        return false;
      }
      if (scene.at(i) instanceof Chunk.Name name) {
        return !name.possessive() && isQuoted(name.party());
      }
    }
    return false;
  }

  static boolean isShares(Scene scene, int i) {
    return scene.has(i, Cue.SHARES)
        || (scene.at(i) instanceof Chunk.Measure measure
            && measure.candidates().getFirst().id().startsWith("share_price"));
  }

  /** "..., or 3 percent, to $40": a price of a share follows, after at most one other figure. */
  static boolean isPriceAfter(Scene scene, int at) {
    int figures = 0;
    for (int i = at + 1; i <= at + 8; i++) {
      if (scene.at(i) instanceof Chunk.Quantity) {
        figures++;
      }
      if (scene.word(i).equals("to") || scene.word(i).equals("at")) {
        int next = scene.at(i + 1) instanceof Chunk.Word ? i + 2 : i + 1;
        return scene.at(next) instanceof Chunk.Quantity price
            && price.figure().unit().length() == 3
            && price.figure().high() != null
            && price.figure().high().compareTo(BigDecimal.valueOf(10_000)) < 0;
      }
      boolean passable =
          scene.at(i) instanceof Chunk.Quantity
              || scene.word(i).equals(",")
              || scene.word(i).equals("or")
              || scene.word(i).equals("close");
      if (!passable || figures > 1) {
        return false;
      }
    }
    return false;
  }

  /** "Acme ended at X, down Y": prices of a share and their moves. */
  static boolean closes(Scene scene, Site site) {
    boolean price =
        site.role() == Site.Role.AT
            && (site.dimension() == Dimension.MONEY
                || site.dimension() == Dimension.MONEY_PER_SHARE);
    boolean move = site.dimension() == Dimension.RATIO && site.role() == Site.Role.MOVE;
    for (int i = site.at() - 1; (price || move) && i >= Math.max(0, site.at() - 9); i--) {
      if (CLOSING.contains(scene.word(i))) {
        return scene.at(i - 1) instanceof Chunk.Name || scene.at(i - 2) instanceof Chunk.Name;
      }
    }
    return false;
  }

  /** "ACME +2.1%": a name with a signed change right behind it. */
  static boolean isQuoted(Scene scene, Site site) {
    int begin = site.figure().span().begin();
    boolean signed =
        scene.sentence().tokens().stream()
            .filter(token -> token.span().begin() == begin)
            .anyMatch(token -> SIGNS.contains(token.text().charAt(0)));
    boolean named =
        scene.at(site.at() - 1) instanceof Chunk.Name name
            && (isQuoted(name.party()) || name.party().kind() == EntityKind.INDEX);
    return signed && named;
  }

  /** "rose 4 percent to $3 billion": a level follows, so that no share moves. */
  static boolean reachesLevel(Scene scene, Site site) {
    for (int i = site.at() + 1; i <= site.at() + 4; i++) {
      boolean level =
          scene.at(i + 1) instanceof Chunk.Quantity || scene.at(i + 2) instanceof Chunk.Quantity;
      if (scene.word(i).equals("to") && level) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Acme has risen 37 percent": a company's shares move, where only a bare word such as "losses"
   * would make something else of it.
   */
  static boolean ofCompany(Scene scene, Site site, MetricLink found) {
    if (isLedByShares(scene, site) && !found.metric().id().startsWith("share_price")) {
      return true;
    }
    if (found.rule().startsWith("<figure> ...")
        && site.role() == Site.Role.MOVE
        && site.dimension() == Dimension.RATIO
        && !reachesLevel(scene, site)
        && quotedBefore(scene, site)) {
      return true;
    }
    boolean bare =
        found.at() >= 0
            && scene.at(found.at()) instanceof Chunk.Measure measure
            && measure.weak()
            && scene.has(found.at(), Cue.LOSS);
    if (!bare || site.dimension() != Dimension.RATIO || site.role() != Site.Role.MOVE) {
      return false;
    }
    int verb = site.at() - 1;
    while (verb > 0 && !scene.has(verb, Cue.UP) && !scene.has(verb, Cue.DOWN)) {
      verb--;
    }
    int before = verb - 1;
    while (scene.word(before).equals("has") || scene.word(before).equals("have")) {
      before--;
    }
    return scene.at(before) instanceof Chunk.Name name
        && isQuoted(name.party())
        && !name.possessive();
  }

  /** A company, or a house whose own shares are quoted. */
  static boolean isQuoted(Party party) {
    return party.kind() == EntityKind.COMPANY || (party.isHouse() && party.ticker() != null);
  }

  /**
   * "Shares of Acme, whose results are due, fell X": the first move of a sentence that shares open,
   * unless another measure stands right before its verb.
   */
  private static boolean isLedByShares(Scene scene, Site site) {
    int start = scene.start();
    boolean led = isShares(scene, start) || (isShares(scene, start + 1) && start + 1 < site.at());
    boolean first =
        scene.all(Chunk.Quantity.class).stream().noneMatch(number -> number.at() < site.at());
    boolean move =
        site.dimension() == Dimension.RATIO
            && site.direction() != 0
            && (site.role() == Site.Role.MOVE || site.role() == Site.Role.PLAIN)
            && !reachesLevel(scene, site);
    boolean plain =
        scene.all(Chunk.Measure.class).stream()
            .allMatch(measure -> measure.chunk().weak() || isShares(scene, measure.at()));
    boolean swings =
        led
            && plain
            && scene.all(Chunk.Name.class).stream()
                .noneMatch(name -> name.chunk().party().kind() == EntityKind.INDEX)
            && site.dimension() == Dimension.RATIO
            && (site.direction() != 0 || scene.hasBetween(site.at() - 3, site.at(), Cue.LOSS))
            && site.role() != Site.Role.TO;
    if (swings) {
      return true;
    }
    if (!led || !first || !move) {
      return false;
    }
    int verb = site.at() - 1;
    while (verb > start && !scene.has(verb, Cue.UP) && !scene.has(verb, Cue.DOWN)) {
      verb--;
    }
    int before = verb - 1;
    while (AUXILIARY.contains(scene.word(before)) || scene.word(before).endsWith("ly")) {
      before--;
    }
    boolean after =
        scene.readsBetween(start, verb, "after") || scene.readsBetween(start, verb, "as");
    return !after && (isShares(scene, before) || !(scene.at(before) instanceof Chunk.Measure));
  }

  /** "Acme (2.3 percent)": a name with a per cent in brackets right behind it. */
  static boolean isBracketed(Scene scene, Site site) {
    int open = site.at() - 1;
    boolean closed = scene.word(open).equals("(") && scene.word(site.at() + 1).equals(")");
    int name = scene.word(open - 1).equals(",") ? open - 2 : open - 1;
    return closed
        && site.dimension() == Dimension.RATIO
        && scene.at(name) instanceof Chunk.Name company
        && isQuoted(company.party())
        && (scene.hasBetween(0, scene.size(), Cue.SHARES)
            || scene.hasBetween(0, scene.size(), Cue.UP)
            || scene.hasBetween(0, scene.size(), Cue.DOWN));
  }

  /** "Acme and Smith have slumped X": what is quoted on an exchange, right before its verb. */
  static boolean quotedBefore(Scene scene, Site site) {
    int verb = site.at() - 1;
    while (verb > 0 && !scene.has(verb, Cue.UP) && !scene.has(verb, Cue.DOWN)) {
      verb--;
    }
    int before = verb - 1;
    while (AUXILIARY.contains(scene.word(before))) {
      before--;
    }
    return scene.at(before) instanceof Chunk.Name name
        && !name.possessive()
        && (isQuoted(name.party())
            || name.party().kind() == EntityKind.COMMODITY
            || name.party().kind() == EntityKind.INDEX);
  }
}
