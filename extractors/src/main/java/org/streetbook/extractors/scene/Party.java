package org.streetbook.extractors.scene;

import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.Entity;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.catalogue.UnlistedName;

/**
 * Who or what a name stands for, in the catalogue or not.
 *
 * @param id slug; {@code x-} and a slug for a name in no list
 * @param name canonical name
 * @param kind what it is taken for
 * @param ticker null where unknown
 * @param parent id of what it belongs to, null where none is known
 * @param fiscalYearEnd as {@link Entity#fiscalYearEnd()}
 * @param listed whether it is in the catalogue
 */
public record Party(
    String id,
    String name,
    EntityKind kind,
    @Nullable String ticker,
    @Nullable String parent,
    @Nullable String fiscalYearEnd,
    boolean listed) {

  /** The party that a catalogue entry stands for. */
  public static Party of(Entity entity) {
    return new Party(
        entity.id(),
        entity.name(),
        entity.kind(),
        entity.ticker(),
        entity.parent(),
        entity.fiscalYearEnd(),
        true);
  }

  /** The same under another name. */
  Party called(String other) {
    return new Party(id, other, kind, ticker, parent, fiscalYearEnd, listed);
  }

  /** A party in no list, by the name that the note gives it, without a legal form at its end. */
  public static Party unlisted(String name, EntityKind kind, @Nullable String ticker) {
    UnlistedName bare = UnlistedName.of(name, kind.isHouse());
    return new Party(bare.id(), bare.name(), kind, ticker, null, null, false);
  }

  /** The house that publishes under {@code name}: listed, or shaped like one; else null. */
  public static @Nullable Party house(Catalogue catalogue, String name) {
    for (Entity entity : catalogue.named(name)) {
      if (entity.kind().isHouse()) {
        return of(entity);
      }
    }
    return NameShapes.isShapedLikeHouse(name) ? unlisted(name, EntityKind.BROKER, null) : null;
  }

  /** Whether it publishes forecasts of others. */
  public boolean isHouse() {
    return kind.isHouse();
  }

  /** Whether figures of companies can be about it: companies, their units, and listed houses. */
  public boolean isCompany() {
    return kind == EntityKind.COMPANY || kind == EntityKind.PRODUCT || kind == EntityKind.BROKER;
  }
}
