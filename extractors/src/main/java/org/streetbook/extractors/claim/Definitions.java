package org.streetbook.extractors.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.streetbook.corpus.claim.Definition;
import org.streetbook.extractors.annotate.Token;
import org.streetbook.extractors.data.Rows;
import org.streetbook.extractors.link.MetricLink;
import org.streetbook.extractors.link.Site;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Scene;

/** What narrows the metric of a figure: the words right before it, or at its sentence's start. */
final class Definitions {

  private static final String FILE = "definitions.tsv";
  private static final List<Term> TERMS = load();

  /** How far before its metric a word that narrows it may stand, and how far after a change. */
  private static final int BEFORE = 4;

  private static final int AFTER = 6;

  /** How many words open a sentence, for "excluding items". */
  private static final int OPENING = 4;

  /** What can be adjusted for items. */
  private static final Set<String> PROFITS =
      Set.of(
          "eps",
          "net_income",
          "ebit",
          "ebitda",
          "pretax_income",
          "operating_margin",
          "ebitda_margin",
          "net_margin",
          "gross_margin",
          "free_cash_flow");

  private record Term(Definition definition, boolean change, List<String> phrases) {}

  private Definitions() {}

  /**
   * What narrows the metric of the figure at {@code site}, in the order of the closed list.
   *
   * @param change whether the figure is a change, which alone can be organic or sequential
   */
  static List<Definition> of(Scene scene, Site site, MetricLink link, boolean change) {
    int measure = link.at() >= 0 ? link.at() : site.at() - 1;
    String before = words(scene, Math.max(scene.clauseStart(measure), measure - BEFORE), measure);
    String opening = words(scene, scene.start(), scene.start() + OPENING);
    String after = words(scene, site.at() + 1, site.at() + AFTER);
    List<Definition> found = new ArrayList<>();
    for (Term term : TERMS) {
      boolean apt = term.change ? change : PROFITS.contains(link.metric().id());
      boolean said =
          holds(before, term) || (term.change ? holds(after, term) : opens(opening, term));
      if (apt && said) {
        found.add(term.definition);
      }
    }
    return found;
  }

  /** What narrows {@code metric} by the words of a row's label and its column, lower case. */
  static List<Definition> of(String label, String metric, boolean change) {
    return TERMS.stream()
        .filter(term -> term.change ? change : PROFITS.contains(metric))
        .filter(term -> holds(" " + label + " ", term))
        .map(Term::definition)
        .toList();
  }

  private static boolean holds(String words, Term term) {
    return term.phrases.stream().anyMatch(phrase -> words.contains(" " + phrase + " "));
  }

  /** "Excluding items, ...": what is left out of all that the sentence tells. */
  private static boolean opens(String words, Term term) {
    return term.phrases.stream()
        .anyMatch(phrase -> phrase.endsWith(" items") && words.startsWith(" " + phrase + " "));
  }

  /** The words from one chunk to another, both inclusive, up to a figure. */
  static String words(Scene scene, int from, int to) {
    int last = Math.min(to, scene.size() - 1);
    while (last >= from && hasFigure(scene, from, last)) {
      last--;
    }
    StringBuilder words = new StringBuilder(" ");
    if (from <= last) {
      int begin = scene.chunks().get(from).span().begin();
      int end = scene.chunks().get(last).span().end();
      for (Token token : scene.sentence().tokens()) {
        if (token.span().begin() >= begin && token.span().end() <= end) {
          words.append(token.lower()).append(' ');
        }
      }
    }
    return words.toString();
  }

  private static boolean hasFigure(Scene scene, int from, int to) {
    for (int i = from; i <= to; i++) {
      if (scene.at(i) instanceof Chunk.Quantity) {
        return true;
      }
    }
    return false;
  }

  private static List<Term> load() {
    List<Term> terms = new ArrayList<>();
    for (List<String> cells : Rows.of(Definitions.class, FILE)) {
      terms.add(
          new Term(
              Definition.ofLabel(cells.get(0)),
              cells.get(1).equals("change"),
              List.of(cells.get(2).split("\\|", -1))));
    }
    return List.copyOf(terms);
  }
}
