package org.streetbook.extractors.claim;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.link.Dimensions;
import org.streetbook.extractors.link.MetricLink;
import org.streetbook.extractors.link.Site;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/**
 * The words that tell of which part of a metric a figure is, where its name alone is not enough.
 */
final class Parts {

  /** What a part of a company may report on. */
  private static final Set<String> RESULTS =
      Set.of(
          "revenue",
          "net_income",
          "ebit",
          "ebitda",
          "pretax_income",
          "operating_margin",
          "gross_profit",
          "gross_margin");

  private static final Set<String> UNITS =
      Set.of("division", "segment", "business", "businesses", "operation", "operations", "arm");

  private static final Set<String> OF = Set.of("of", "at", "in", "from", "on");

  /** What a part does, whose results it tells by: "its cargo operations recorded revenue of". */
  private static final Set<String> TELLS =
      Set.of(
          "recorded",
          "posted",
          "reported",
          "earned",
          "made",
          "lost",
          "had",
          "saw",
          "generated",
          "contributed",
          "achieved",
          "showed");

  private static final Set<String> OWNERS =
      Set.of("the", "its", "their", "'s", "company", "group", "a", "an", "our");

  private static final Set<String> WHOSE = Set.of("its", "their", "his", "our", "the");

  /** Words before a unit that tell of all: "continuing operations", "discontinued operations". */
  private static final Set<String> WHOLE =
      Set.of("continuing", "discontinued", "all", "total", "whole", "entire", "overall", "normal");

  /** How many words from a measure to the part it is of, at most. */
  private static final int REACH = 6;

  private Parts() {}

  /** The measure of the claim, or null where the metric says it all. */
  static @Nullable String of(Scene scene, Site site, MetricLink link, Party subject) {
    String part = of(scene, site, link);
    String region = Regions.of(scene, site, link, subject);
    return part == null || region == null ? (part == null ? region : part) : part + " " + region;
  }

  private static @Nullable String of(Scene scene, Site site, MetricLink link) {
    String metric = link.metric().id();
    if (metric.equals("other")) {
      return link.words().isEmpty() ? site.figure().noun() : link.words();
    }
    if (isWhole(scene, site)) {
      return "whole";
    }
    String kind = Kinds.of(scene, site, link);
    if (kind != null) {
      return kind;
    }
    if (RESULTS.contains(metric)) {
      String unit = link.at() < 0 ? null : unit(scene, link.at());
      String part = unit == null ? Segments.of(scene, link) : unit;
      part = part == null ? teller(scene, site.at()) : part;
      if (part != null) {
        return part;
      }
    }
    return site.figure().unit().startsWith("{") ? site.figure().noun() : null;
  }

  /** "Has raised X of its requirement of Y": what X is a part of, and no value beside it. */
  private static boolean isWhole(Scene scene, Site site) {
    int start = scene.clauseStart(site.at());
    for (int i = site.at() - 1; i > start; i--) {
      if (scene.at(i) instanceof Chunk.Quantity part) {
        return Dimensions.of(part.figure().unit()) == site.dimension()
            && scene.word(i + 1).equals("of")
            && WHOSE.contains(scene.word(i + 2));
      }
      if (scene.word(i).equals(",") || scene.has(i, Cue.CLAUSE)) {
        return false;
      }
    }
    return false;
  }

  /** "sales of its appliance division", "the appliance division's sales": the division. */
  private static @Nullable String unit(Scene scene, int measure) {
    for (int i = measure + 2; OF.contains(scene.word(measure + 1)) && i <= measure + REACH; i++) {
      if (UNITS.contains(scene.word(i))) {
        return named(scene, i, measure + 1);
      }
      boolean word = scene.at(i) instanceof Chunk.Word && isPlain(scene, i);
      if (!word && !(scene.at(i) instanceof Chunk.Name)) {
        break;
      }
    }
    int owner = scene.word(measure - 1).equals("'s") ? measure - 2 : measure - 1;
    return UNITS.contains(scene.word(owner)) ? named(scene, owner, owner - REACH) : null;
  }

  /** "Its cargo operations recorded": the part that is the subject of the figure's clause. */
  private static @Nullable String teller(Scene scene, int figure) {
    for (int i = figure - 2; i > scene.clauseStart(figure); i--) {
      boolean does =
          TELLS.contains(scene.word(i + 1))
              || ((scene.has(i + 1, Cue.UP) || scene.has(i + 1, Cue.DOWN))
                  && !scene.has(i + 1, Cue.CHANGE_NOUN));
      if (UNITS.contains(scene.word(i)) && does) {
        return named(scene, i, scene.clauseStart(figure) - 1);
      }
    }
    return null;
  }

  /** The unit at {@code at} with the words that name it, back to whose it is; null without any. */
  private static @Nullable String named(Scene scene, int at, int after) {
    Deque<String> words = new ArrayDeque<>();
    words.add(scene.word(at));
    for (int i = at - 1; i > Math.max(after, scene.start() - 1); i--) {
      String word = scene.word(i);
      if (WHOLE.contains(word)) {
        return null;
      }
      boolean names = scene.at(i) instanceof Chunk.Word && isPlain(scene, i);
      if (!names || OWNERS.contains(word)) {
        break;
      }
      words.addFirst(word);
    }
    return words.size() > 1 ? String.join(" ", words) : null;
  }

  private static boolean isPlain(Scene scene, int i) {
    String word = scene.word(i);
    boolean cue =
        scene.at(i) instanceof Chunk.Word plain
            && !plain.cues().isEmpty()
            && !OWNERS.contains(word);
    return !cue && !word.isEmpty() && (Character.isLetter(word.charAt(0)) || word.equals("'s"));
  }
}
