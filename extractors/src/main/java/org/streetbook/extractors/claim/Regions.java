package org.streetbook.extractors.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.extractors.link.MetricLink;
import org.streetbook.extractors.link.Site;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/**
 * Tells of which region a company's figure is, where it is not of all its business: "its sales in
 * China", "European revenue", "Acme Australia earned X".
 */
final class Regions {

  /** What a company reports by region. */
  private static final Set<String> METRICS =
      Set.of(
          "revenue",
          "net_income",
          "ebit",
          "ebitda",
          "pretax_income",
          "gross_profit",
          "gross_margin",
          "operating_margin",
          "opex",
          "capex",
          "bookings",
          "headcount",
          "unit_shipments",
          "production",
          "market_share",
          "users",
          "average_selling_price",
          "same_store_sales");

  private static final Set<String> WIDE =
      Set.of("domestic", "overseas", "international", "foreign", "offshore");

  private static final Set<String> IN = Set.of("in", "from", "at", "across", "of", "for");
  private static final Set<String> OWNERS = Set.of("the", "its", "their", "our", "operations");

  /** Words of a region that its name leaves out: "in mainland China". */
  private static final Set<String> PARTS =
      Set.of("mainland", "greater", "continental", "western", "eastern", "northern", "southern");

  private Regions() {}

  /** "in China", "overseas"; null where the figure is of the whole company, or of none. */
  static @Nullable String of(Scene scene, Site site, MetricLink link, Party subject) {
    if (!subject.isCompany() || !METRICS.contains(link.metric().id())) {
      return null;
    }
    int measure = link.at();
    String region = inRegion(scene, site.at() + 1);
    if (region == null) {
      region = measure >= 0 ? beside(scene, measure) : clause(scene, site.at());
    }
    if (region == null) {
      region = opening(scene, site.at());
    }
    return region == null ? named(scene, site.at(), subject) : region;
  }

  /** "sales in China", "Chinese sales". */
  private static @Nullable String beside(Scene scene, int measure) {
    String after = inRegion(scene, measure + 1);
    return after == null ? before(scene, measure) : after;
  }

  /** "sales in China fell to 9,000 cars": beside what is counted, which is no measure of it. */
  private static @Nullable String clause(Scene scene, int figure) {
    for (int i = figure - 1; i >= scene.clauseStart(figure); i--) {
      if (scene.at(i) instanceof Chunk.Measure) {
        return beside(scene, i);
      }
      if (scene.at(i) instanceof Chunk.Quantity) {
        return null;
      }
    }
    return null;
  }

  /** "in China", "in China and India", from the word at {@code i} on. */
  private static @Nullable String inRegion(Scene scene, int i) {
    if (!IN.contains(scene.word(i))) {
      return null;
    }
    int at = i + 1;
    while (OWNERS.contains(scene.word(at)) || PARTS.contains(scene.word(at))) {
      at++;
    }
    Party first = region(scene, at);
    if (first == null || isOther(scene, at)) {
      return null;
    }
    Party second = scene.word(at + 1).equals("and") ? region(scene, at + 2) : null;
    return second == null || isOther(scene, at + 2)
        ? "in " + first.name()
        : "in " + first.name() + " and " + second.name();
  }

  /** A region that only qualifies another thing: "in China's banks", "in European factories". */
  private static boolean isOther(Scene scene, int at) {
    boolean owner = scene.at(at) instanceof Chunk.Name name && name.possessive();
    return owner || scene.at(at + 1) instanceof Chunk.Name;
  }

  /** "its European revenue", "domestic sales". */
  private static @Nullable String before(Scene scene, int measure) {
    Party region = region(scene, measure - 1);
    if (region != null) {
      return "in " + region.name();
    }
    String word = scene.word(measure - 1);
    return WIDE.contains(word) ? word : null;
  }

  /** "In North America, revenue rose to X". */
  private static @Nullable String opening(Scene scene, int figure) {
    int start = scene.clauseStart(figure);
    String region = inRegion(scene, start);
    if (region != null || start == scene.start()) {
      return region;
    }
    return scene.word(start).equals(",") || scene.word(start - 1).equals(",")
        ? inRegion(scene, scene.start())
        : null;
  }

  /** "Acme Australia earned X", "Ford of Europe": the company's name runs on into a region. */
  private static @Nullable String named(Scene scene, int figure, Party subject) {
    for (int i = figure - 1; i >= scene.start(); i--) {
      boolean company =
          scene.at(i) instanceof Chunk.Name name
              && name.party().equals(subject)
              && !name.possessive();
      if (company) {
        int next = scene.word(i + 1).equals("of") ? i + 2 : i + 1;
        Party region = region(scene, next);
        boolean ends = next < figure - 1 && !(scene.at(next + 1) instanceof Chunk.Name);
        return region != null && ends ? "in " + region.name() : null;
      }
    }
    return null;
  }

  private static @Nullable Party region(Scene scene, int i) {
    return scene.at(i) instanceof Chunk.Name name && name.party().kind() == EntityKind.ECONOMY
        ? name.party()
        : null;
  }
}
