package org.streetbook.corpus.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.streetbook.corpus.note.Span;

/**
 * Finds the words of the metric catalogue in a text: longest first, whole words, none within
 * another. Immutable and safe for threads; time is linear in the text.
 */
public final class MetricMatcher {

  private final Lexicon<Metric> lexicon = new Lexicon<>();

  /** A matcher for the metrics of the catalogue. */
  public MetricMatcher(Catalogue catalogue) {
    for (Metric metric : catalogue.metrics()) {
      for (String alias : metric.aliases()) {
        boolean weak = metric.weak().contains(alias);
        lexicon.add(alias, metric, weak, true);
        String plural = plural(alias);
        if (!metric.aliases().contains(plural) && !alias.startsWith("a ")) {
          lexicon.add(plural, metric, weak, true);
        }
      }
    }
  }

  /**
   * The mentions in order.
   *
   * @param within where to look, in UTF-16 units of the text; words that it cuts are not looked at
   */
  public List<MetricMention> find(String text, Span within) {
    Words words = Words.of(text, within.begin(), within.end());
    List<MetricMention> mentions = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Lexicon.Hit<Metric> hit = lexicon.at(text, words, at);
      if (hit == null) {
        at++;
      } else {
        mentions.add(mention(hit, new Span(words.begin(at), words.end(hit.end() - 1))));
        at = hit.end();
      }
    }
    return mentions;
  }

  private static MetricMention mention(Lexicon.Hit<Metric> hit, Span span) {
    Set<Metric> metrics = new LinkedHashSet<>();
    boolean weak = true;
    for (Lexicon.Alias<Metric> alias : hit.aliases()) {
      metrics.add(alias.value());
      weak &= alias.flagged();
    }
    return new MetricMention(span, List.copyOf(metrics), weak);
  }

  private static String plural(String alias) {
    int last = alias.length() - 1;
    char end = alias.charAt(last);
    char before = last > 0 ? alias.charAt(last - 1) : ' ';
    if (end == 'y' && "aeiou".indexOf(before) < 0) {
      return alias.substring(0, last) + "ies";
    }
    boolean hisses = (end == 's' && before == 's') || end == 'x' || (end == 'h' && before == 'c');
    return end == 's' && before != 's' ? alias : alias + (hisses ? "es" : "s");
  }
}
