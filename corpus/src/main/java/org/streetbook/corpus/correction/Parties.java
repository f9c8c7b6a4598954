package org.streetbook.corpus.correction;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.Entity;
import org.streetbook.corpus.catalogue.UnlistedName;
import org.streetbook.corpus.claim.Firm;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.Subject;
import org.streetbook.corpus.claim.SubjectKind;

/** Looks up the names of firms and subjects as extraction would. */
final class Parties {

  private static final String X = "x-";

  /** Who speaks without a name of its own. */
  private static final List<Firm> NAMELESS =
      List.of(
          new Firm("the-market", "the market", FirmKind.MARKET, null, null),
          new Firm("unnamed", "unnamed", FirmKind.UNNAMED, null, null),
          new Firm("the-note", "the note", FirmKind.MEDIA, null, null));

  private final Catalogue catalogue;

  Parties(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A name that cannot be looked up: the message says why, the remedy what to write instead. */
  static final class Unclear extends Exception {
    private static final long serialVersionUID = 1L;
    private final String remedy;

    private Unclear(String what, String remedy) {
      super(what);
      this.remedy = remedy;
    }

    String remedy() {
      return remedy;
    }
  }

  /** The ids that a name in a selector may stand for. */
  Set<String> ids(String name) {
    var ids = new TreeSet<String>();
    catalogue.named(name).forEach(entity -> ids.add(entity.id()));
    ids.add(Catalogue.slug(name));
    ids.add(UnlistedName.of(name, false).id());
    ids.add(UnlistedName.of(name, true).id());
    return ids;
  }

  /** The firm of that name, of the kind that it mostly is. */
  Change.ToFirm firm(String name) throws Unclear {
    for (Firm firm : NAMELESS) {
      if (firm.name().equalsIgnoreCase(name) || firm.id().equals(name)) {
        return new Change.ToFirm(firm, true);
      }
    }
    List<Entity> named = catalogue.named(name);
    List<Entity> houses = named.stream().filter(entity -> entity.kind().isHouse()).toList();
    if (named.isEmpty()) {
      UnlistedName unlisted = unlisted(name, true);
      return new Change.ToFirm(
          new Firm(unlisted.id(), unlisted.name(), FirmKind.BROKER, null, null), false);
    }
    Entity entity = one(name, houses.isEmpty() ? named : houses);
    return new Change.ToFirm(
        new Firm(entity.id(), entity.name(), entity.kind().asFirm(), null, null), true);
  }

  /** The subject of that name; a name in no list is a company. */
  Change.ToSubject subject(String name) throws Unclear {
    List<Entity> named = catalogue.named(name);
    if (named.isEmpty()) {
      UnlistedName unlisted = unlisted(name, false);
      return new Change.ToSubject(
          new Subject(unlisted.id(), unlisted.name(), null, SubjectKind.COMPANY));
    }
    Entity entity = one(name, named);
    return new Change.ToSubject(
        new Subject(entity.id(), entity.name(), entity.ticker(), entity.kind().asSubject()));
  }

  private static UnlistedName unlisted(String name, boolean house) throws Unclear {
    if (name.startsWith(X)) {
      throw new Unclear("\"" + name + "\" is the id of a name in no list", "write the name itself");
    }
    if (name.codePoints().noneMatch(Character::isLetter)) {
      throw new Unclear("\"" + name + "\" is no name", "write one with letters");
    }
    return UnlistedName.of(name, house);
  }

  private static Entity one(String name, List<Entity> named) throws Unclear {
    if (named.size() == 1) {
      return named.getFirst();
    }
    List<Entity> exact =
        named.stream().filter(e -> e.name().equalsIgnoreCase(name) || e.id().equals(name)).toList();
    if (exact.size() == 1) {
      return exact.getFirst();
    }
    List<String> names = named.stream().map(e -> e.name() + " (" + e.id() + ")").toList();
    throw new Unclear(
        "\"" + name + "\" may be several",
        "write one of " + String.join(", ", names) + ", by name or id");
  }
}
