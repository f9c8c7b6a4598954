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

  /** "Acme biotech index": a name, words that say which shares, and the noun. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "\\b(?:[Tt]he )?([A-Z][\\w&'.-]*(?: (?:[A-Z][\\w&'.-]*|&)){0,3} (?:[a-z][a-z-]+ ){1,3}(?:sub-?)?index)\\b(?! of )");

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

  private static final Set<String> SHARES =
      Set.of(
          "world",
          "equity",
          "share",
          "stock",
          "financial",
          "financials",
          "technology",
          "tech",
          "biotech",
          "biotechnology",
          "health",
          "healthcare",
          "care",
          "energy",
          "sector",
          "bank",
          "banking",
          "banks",
          "insurance",
          "retail",
          "retailing",
          "airline",
          "airlines",
          "housing",
          "homebuilders",
          "homebuilder",
          "semiconductor",
          "chip",
          "telecom",
          "telecoms",
          "utilities",
          "utility",
          "industrial",
          "materials",
          "mining",
          "auto",
          "autos",
          "automobile",
          "global",
          "emerging",
          "emerging-market",
          "markets",
          "market",
          "benchmark",
          "blue-chip",
          "small-cap",
          "mid-cap",
          "large-cap",
          "consumer",
          "discretionary",
          "staples",
          "internet",
          "software",
          "pharmaceutical",
          "media",
          "transport",
          "transportation",
          "oil",
          "gas",
          "defense",
          "reit",
          "property",
          "sub",
          "composite",
          "all-share",
          "growth",
          "value",
          "brokerage",
          "brokers",
          "packaged",
          "food",
          "foods",
          "beverage",
          "drug",
          "drugs",
          "managed",
          "services",
          "stocks",
          "shares",
          "equities",
          "all-country");

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
    plain(text, found);
    return found;
  }

  private static void plain(String text, List<Names.Placed> found) {
    Matcher matcher = PLAIN.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(1);
      String first = name.substring(0, name.indexOf(' '));
      boolean named =
          !SoleName.isCommon(first)
              && !OPENING.contains(first.toLowerCase(Locale.ROOT))
              && ofShares(name);
      if (named && !isOther(name)) {
        Span span = new Span(matcher.start(1), matcher.end(1));
        Party party = Party.unlisted(name, EntityKind.INDEX, null);
        found.add(new Names.Placed(span, span, party));
      }
    }
  }

  /** Whether the words before "index" say which shares it is of, and nothing else. */
  private static boolean ofShares(String name) {
    String[] words = name.split(" ", -1);
    for (int i = 1; i < words.length - 1; i++) {
      boolean plain = Character.isLowerCase(words[i].charAt(0));
      if (plain && !SHARES.contains(words[i])) {
        return false;
      }
    }
    return true;
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
