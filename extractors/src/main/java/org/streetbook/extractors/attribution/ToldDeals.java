package org.streetbook.extractors.attribution;

import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.extractors.link.Deal;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/** The last contract or lease of a note, as carried from sentence to sentence. Not thread-safe. */
public final class ToldDeals {

  /** For how many sentences the supplier of a deal stays the one whose orders are meant. */
  private static final int SUPPLIER_SENTENCES = 6;

  /** For how many sentences more is told of a deal without its names. */
  private static final int DEAL_SENTENCES = 2;

  private @Nullable Party supplier;
  private @Nullable Party customer;
  private int dealScene = -1;
  private int scene = -1;

  ToldDeals() {}

  void enter(int next) {
    scene = next;
  }

  void carryOn(ToldDeals other) {
    supplier = other.supplier;
    customer = other.customer;
    dealScene = other.dealScene;
    scene = other.scene;
  }

  void forget() {
    supplier = null;
  }

  /** Takes note of whose deal the current scene tells of. */
  public void tell(Party seller, Party buyer) {
    supplier = seller;
    customer = buyer;
    dealScene = scene;
  }

  /** The supplier of the last deal, null where none was told within some sentences. */
  @Nullable Party supplier() {
    return scene - dealScene <= SUPPLIER_SENTENCES ? supplier : null;
  }

  /** The supplier of the deal that the current scene tells of, or null. */
  @Nullable Party supplierNow() {
    return scene == dealScene ? supplier : null;
  }

  /** Whether a deal was told a sentence or two ago. */
  public boolean lately() {
    return supplier != null && scene > dealScene && scene - dealScene <= DEAL_SENTENCES;
  }

  /**
   * The deal that the sentence tells more of without naming a company: with both sides where it
   * begins "That comes to ...", else the supplier alone; null where none was told lately.
   */
  public @Nullable Deal before(Scene current) {
    boolean names =
        current.all(Chunk.Name.class).stream()
            .anyMatch(name -> name.chunk().party().kind() == EntityKind.COMPANY);
    if (supplier == null || names || !lately()) {
      return null;
    }
    boolean both = scene - dealScene == 1 && Views.isAboutLast(current);
    return new Deal(supplier, both ? customer : null);
  }
}
