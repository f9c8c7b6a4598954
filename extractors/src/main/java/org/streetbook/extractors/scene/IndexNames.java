package org.streetbook.extractors.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.note.Span;

/** Indices of shares in no list, by their shape: "the Acme 600 Basic Resources Index". */
final class IndexNames {

  private static final Pattern NAMED =
      Pattern.compile(
          "\\b([A-Z][\\w&'.-]*(?: (?:[A-Z][\\w&'.-]*|&|and|of|[1-9]\\d{1,3})){1,6}) (?:[Ii]ndex|[Ss]ector index|sub-?index)\\b(?! of )");

  /** Words of indices that no share is in. */
  private static final Set<String> OTHER =
      Set.of(
          "price",
          "prices",
          "managers",
          "managers'",
          "confidence",
          "sentiment",
          "activity",
          "production",
          "manufacturing",
          "services",
          "purchasing",
          "consumer",
          "producer",
          "volatility",
          "dollar",
          "optimism",
          "conditions",
          "housing",
          "home",
          "misery",
          "fear",
          "economic",
          "indicators",
          "employment",
          "output");

  private static final Set<String> OPENING = Set.of("the", "on", "in", "while", "but", "and", "as");

  private IndexNames() {}

  /** Where {@code text} names one. */
  static List<Names.Placed> of(String text) {
    List<Names.Placed> found = new ArrayList<>();
    Matcher matcher = NAMED.matcher(text);
    while (matcher.find()) {
      int begin = matcher.start(1);
      String name = matcher.group(1);
      int blank = name.indexOf(' ');
      while (blank > 0 && OPENING.contains(name.substring(0, blank).toLowerCase(Locale.ROOT))) {
        begin += blank + 1;
        name = name.substring(blank + 1);
        blank = name.indexOf(' ');
      }
      if (blank > 0 && !isOther(name)) {
        Span span = new Span(begin, matcher.end());
        Party party = Party.unlisted(span.of(text), EntityKind.INDEX, null);
        found.add(new Names.Placed(span, span, party));
      }
    }
    return found;
  }

  private static boolean isOther(String name) {
    for (String word : name.toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (OTHER.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
