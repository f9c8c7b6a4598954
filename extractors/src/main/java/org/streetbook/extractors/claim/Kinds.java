package org.streetbook.extractors.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.data.Rows;
import org.streetbook.extractors.link.MetricLink;
import org.streetbook.extractors.link.Site;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Scene;

/**
 * Tells which of several statistics a figure is of that go by one metric: core prices beside
 * consumer prices, factory output beside that of all industry.
 */
final class Kinds {

  private static final String FILE = "kinds.tsv";
  private static final List<Kind> KINDS = load();

  /** How far before its measure a word that narrows it may stand, in chunks. */
  private static final int BEFORE = 4;

  /** How many words open a sentence, for "Excluding food and energy". */
  private static final int OPENING = 5;

  private record Kind(String metric, String label, List<String> phrases) {}

  private Kinds() {}

  /** What the figure at {@code site} is of, or null where it is of what the metric's name says. */
  static @Nullable String of(Scene scene, Site site, MetricLink link) {
    String metric = link.metric().id();
    if (KINDS.stream().noneMatch(kind -> kind.metric.equals(metric))) {
      return null;
    }
    String said = " " + link.words().toLowerCase(Locale.ROOT) + " ";
    String near = around(scene, site, link);
    for (Kind kind : KINDS) {
      if (kind.metric.equals(metric) && (holds(said, kind) || holds(near, kind))) {
        return kind.label;
      }
    }
    return null;
  }

  private static boolean holds(String words, Kind kind) {
    return kind.phrases.stream().anyMatch(phrase -> words.contains(" " + phrase + " "));
  }

  /** The words of the sentence that tell what the figure is of: before it, up to another figure. */
  private static String around(Scene scene, Site site, MetricLink link) {
    int first = site.at() - 1;
    int least = link.at() >= 0 && link.at() < site.at() ? link.at() - BEFORE : site.at() - BEFORE;
    while (first >= Math.max(scene.start(), least)
        && !(scene.at(first) instanceof Chunk.Quantity)
        && !scene.word(first).equals(";")) {
      first--;
    }
    String near = Definitions.words(scene, first + 1, site.at() - 1);
    String opening = Definitions.words(scene, scene.start(), scene.start() + OPENING);
    return opening.startsWith(" excluding ") ? near + opening : near;
  }

  private static List<Kind> load() {
    List<Kind> kinds = new ArrayList<>();
    for (List<String> cells : Rows.of(Kinds.class, FILE)) {
      kinds.add(new Kind(cells.get(0), cells.get(1), List.of(cells.get(2).split("\\|", -1))));
    }
    return List.copyOf(kinds);
  }
}
