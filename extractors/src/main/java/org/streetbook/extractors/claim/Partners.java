package org.streetbook.extractors.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.link.MetricLink;
import org.streetbook.extractors.link.Site;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/** Tells with whom a country trades: "its surplus with Germany", "exports to India". */
final class Partners {

  private static final String TRADE = "trade_balance";

  private static final Set<String> WITH = Set.of("with", "to", "from");

  /** How far after its measure, or after its figure, the partner may stand, in chunks. */
  private static final int REACH = 4;

  private Partners() {}

  /** The partner that the figure of trade is told of, or null where it is of all. */
  static @Nullable Party of(Scene scene, Site site, MetricLink link) {
    if (!link.metric().id().equals(TRADE)) {
      return null;
    }
    int measure = link.at();
    for (int i = site.at() - 1; i > Math.max(measure, scene.start()); i--) {
      Party partner = at(scene, i);
      if (partner != null) {
        return partner;
      }
      boolean other = scene.at(i) instanceof Chunk.Quantity || scene.word(i).equals(";");
      if (other || measure < 0) {
        break;
      }
    }
    int after = Math.max(measure, site.at());
    for (int i = after + 1; i <= after + REACH; i++) {
      Party partner = at(scene, i);
      if (partner != null || scene.at(i) instanceof Chunk.Quantity) {
        return partner;
      }
      if (scene.word(i).equals(",") || scene.word(i).equals("and")) {
        return null;
      }
    }
    return null;
  }

  /** The name at {@code i} where "with" or its like leads to it. */
  private static @Nullable Party at(Scene scene, int i) {
    int before = scene.word(i - 1).equals("the") ? i - 2 : i - 1;
    return scene.at(i) instanceof Chunk.Name name && WITH.contains(scene.word(before))
        ? name.party()
        : null;
  }
}
