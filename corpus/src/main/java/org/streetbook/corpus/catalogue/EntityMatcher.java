package org.streetbook.corpus.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Span;

/**
 * Finds the entities of a catalogue in a text: longest name first, whole words, none within
 * another; tickers too. Immutable and safe for threads; time is linear in the text.
 *
 * <p>What it does not do: names outside the catalogue, and which of several candidates is meant.
 */
public final class EntityMatcher {

  private final Lexicon<Entity> lexicon = new Lexicon<>();
  private final Lexicon<Suffix> suffixes = new Lexicon<>();
  private final Tickers tickers;
  private final Set<String> commonCapitals;

  /** A matcher for the entities of the catalogue. */
  public EntityMatcher(Catalogue catalogue) {
    Set<String> names = new HashSet<>();
    for (Entity entity : catalogue.entities()) {
      names.add(entity.name());
      names.addAll(entity.aliases());
      lexicon.add(entity.name(), entity, entity.cautious().contains(entity.name()), false);
      for (String alias : entity.aliases()) {
        if (!alias.startsWith("$")) {
          lexicon.add(alias, entity, entity.cautious().contains(alias), false);
        }
      }
    }
    this.commonCapitals = catalogue.commonCapitals();
    for (Entity entity : catalogue.entities()) {
      String ticker = entity.ticker();
      if (ticker != null && readsAsTicker(ticker) && !names.contains(ticker)) {
        lexicon.add(ticker, entity, true, false);
      }
    }
    for (Suffix suffix : catalogue.suffixes()) {
      suffixes.add(suffix.text(), suffix, false, false);
    }
    this.tickers = new Tickers(catalogue.entities(), catalogue.exchanges());
  }

  /** Three letters or more, and no word or acronym that capitals also spell. */
  private boolean readsAsTicker(String ticker) {
    return ticker.length() >= 3
        && ticker.chars().allMatch(c -> c >= 'A' && c <= 'Z')
        && !commonCapitals.contains(ticker);
  }

  /**
   * The mentions in order; they do not overlap, nor do their extents.
   *
   * @param within where to look, in UTF-16 units of the text; words that it cuts are not looked at
   */
  public List<EntityMention> find(String text, Span within) {
    Words words = Words.of(text, within.begin(), within.end());
    List<EntityMention> mentions = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      EntityMention mention = at(text, words, at, within);
      if (mention == null) {
        at++;
      } else {
        mentions.add(mention);
        while (at < words.size() && words.begin(at) < mention.extent().end()) {
          at++;
        }
      }
    }
    return mentions;
  }

  private @Nullable EntityMention at(String text, Words words, int word, Span within) {
    int begin = words.begin(word);
    int before = begin - 1;
    while (before >= within.begin() && text.charAt(before) == ' ') {
      before--;
    }
    char c = before >= within.begin() ? text.charAt(before) : '\0';
    if (c == '$' && before == begin - 1) {
      return dollar(text, begin, within);
    }
    boolean bracketed = c == '(' || c == '[' || c == '<';
    if (bracketed) {
      EntityMention listed = bracketed(text, before, true, within);
      if (listed != null) {
        return listed;
      }
    }
    Lexicon.Hit<Entity> hit = isQuantity(text, begin) ? null : lexicon.at(text, words, word);
    if (hit == null || isCurrencySign(text, words.end(hit.end() - 1))) {
      return bracketed ? bracketed(text, before, false, within) : null;
    }
    boolean market = bracketed && tickers.isMarket(text, begin, words.end(hit.end() - 1));
    return market || isOvertaken(text, words, word, hit.end())
        ? null
        : named(text, words, word, hit, within);
  }

  /** Whether a longer name begins within the hit: "the S&P" in "the S&P 500 Growth". */
  private boolean isOvertaken(String text, Words words, int first, int end) {
    for (int next = first + 1; next < end; next++) {
      Lexicon.Hit<Entity> other = lexicon.at(text, words, next);
      if (other != null
          && other.end() > end
          && other.end() - next >= end - first
          && words.kind(other.end() - 1) != Words.POSSESSIVE) {
        return true;
      }
    }
    return false;
  }

  private @Nullable EntityMention dollar(String text, int begin, Span within) {
    Tickers.Printed ticker = tickers.afterDollar(text, begin, within.end());
    if (ticker == null) {
      return null;
    }
    List<Entity> owners = tickers.owners(ticker);
    Span span = new Span(begin - 1, ticker.end());
    return owners.isEmpty() ? null : new EntityMention(span, span, owners, false, ticker.span());
  }

  /** A ticker in brackets that no name stands before. */
  private @Nullable EntityMention bracketed(
      String text, int open, boolean withMarket, Span within) {
    Tickers.Printed ticker = tickers.inBracket(text, open, within.end());
    if (ticker == null || withMarket != (ticker.market() != null)) {
      return null;
    }
    boolean digits = ticker.symbol().chars().noneMatch(Character::isUpperCase);
    if (!withMarket && (digits || ticker.symbol().length() < 2)) {
      return null;
    }
    List<Entity> owners = tickers.owners(ticker);
    boolean cautious = !withMarket && ticker.symbol().length() < 4;
    return owners.isEmpty()
        ? null
        : new EntityMention(ticker.span(), ticker.span(), owners, cautious, ticker.span());
  }

  private EntityMention named(
      String text, Words words, int word, Lexicon.Hit<Entity> hit, Span within) {
    Set<Entity> candidates = new LinkedHashSet<>();
    boolean cautious = true;
    for (Lexicon.Alias<Entity> alias : hit.aliases()) {
      if (!alias.flagged()) {
        candidates.add(alias.value());
        cautious = false;
      }
    }
    hit.aliases().forEach(alias -> candidates.add(alias.value()));
    int end = hit.end();
    boolean firm = candidates.stream().anyMatch(entity -> isFirm(entity.kind()));
    if (firm) {
      Lexicon.Hit<Suffix> suffix = suffixAfter(text, words, end, candidates);
      while (suffix != null) {
        if (suffix.aliases().getFirst().value().kind() == Suffix.Kind.OTHER) {
          cautious = true;
          break;
        }
        cautious = false;
        end = suffix.end();
        suffix = suffixAfter(text, words, end, candidates);
      }
    }
    Span span = new Span(words.begin(word), words.end(end - 1));
    return withBracket(text, span, List.copyOf(candidates), cautious, within);
  }

  private static boolean isFirm(EntityKind kind) {
    return switch (kind) {
      case BROKER, RESEARCH, AGENCY, POLLSTER, MEDIA, COMPANY -> true;
      case PRODUCT, INDEX, COMMODITY, CURRENCY, ECONOMY, INDUSTRY, AUTHORITY -> false;
    };
  }

  private Lexicon.@Nullable Hit<Suffix> suffixAfter(
      String text, Words words, int next, Set<Entity> candidates) {
    if (next >= words.size() || words.begin(next) - words.end(next - 1) > 2) {
      return null;
    }
    String gap = text.substring(words.end(next - 1), words.begin(next));
    boolean comma = gap.equals(", ");
    if (!comma && !gap.equals(" ") && !gap.equals(". ") && !gap.equals("\u00a0")) {
      return null;
    }
    Lexicon.Hit<Suffix> hit = suffixes.at(text, words, next);
    if (hit == null) {
      return null;
    }
    Suffix.Kind kind = hit.aliases().getFirst().value().kind();
    boolean house = candidates.stream().anyMatch(entity -> entity.kind().isHouse());
    boolean fits =
        switch (kind) {
          case LEGAL -> true;
          case HOUSE -> house && !comma && !gap.startsWith(".");
          case OTHER -> !comma && !gap.startsWith(".");
        };
    return fits ? hit : null;
  }

  /** Takes in "(NASDAQ: ABCD)" or a short name of the same entity in brackets. */
  private EntityMention withBracket(
      String text, Span span, List<Entity> candidates, boolean cautious, Span within) {
    int open = span.end();
    while (open < within.end() && (text.charAt(open) == ' ' || text.charAt(open) == '.')) {
      open++;
    }
    Tickers.Printed ticker = tickers.inBracket(text, open, within.end());
    if (ticker == null) {
      return withBareTicker(text, span, candidates, cautious, within);
    }
    Span extent = new Span(span.begin(), ticker.end());
    List<Entity> owners = tickers.owners(ticker).stream().filter(candidates::contains).toList();
    if (owners.isEmpty()) {
      // the name tells enough: many are listed abroad by the same letters
      Tickers.Printed anywhere =
          new Tickers.Printed(ticker.span(), ticker.symbol(), null, ticker.end());
      owners = tickers.owners(anywhere).stream().filter(candidates::contains).toList();
    }
    if (!owners.isEmpty()) {
      return new EntityMention(span, extent, owners, false, ticker.span());
    }
    List<Entity> called =
        candidates.stream().filter(entity -> isCalled(entity, ticker.symbol())).toList();
    if (!called.isEmpty()) {
      return new EntityMention(span, extent, called, false, null);
    }
    return ticker.market() != null && tickers.owners(ticker).isEmpty()
        ? new EntityMention(span, extent, candidates, cautious, ticker.span())
        : new EntityMention(span, span, candidates, cautious, null);
  }

  /** Takes in "ABCD.N" behind the name of whose ticker it is: agencies lose the brackets. */
  private EntityMention withBareTicker(
      String text, Span span, List<Entity> candidates, boolean cautious, Span within) {
    boolean apart = span.end() < within.end() && text.charAt(span.end()) == ' ';
    Tickers.Printed bare = apart ? tickers.bare(text, span.end() + 1, within.end()) : null;
    List<Entity> owners =
        bare == null
            ? List.of()
            : tickers.owners(bare).stream().filter(candidates::contains).toList();
    return owners.isEmpty() || bare == null
        ? new EntityMention(span, span, candidates, cautious, null)
        : new EntityMention(span, new Span(span.begin(), bare.end()), owners, false, bare.span());
  }

  private static boolean isCalled(Entity entity, String symbol) {
    String upper = symbol.toUpperCase(Locale.ROOT);
    return entity.aliases().stream()
        .anyMatch(alias -> alias.toUpperCase(Locale.ROOT).equals(upper));
  }

  /** Whether a word that begins with a digit is the end of an amount: "$3M", "1.3M". */
  private static boolean isQuantity(String text, int begin) {
    if (begin == 0 || !Character.isDigit(text.charAt(begin))) {
      return false;
    }
    char before = text.charAt(begin - 1);
    boolean afterPoint =
        (before == '.' || before == ',') && begin > 1 && Character.isDigit(text.charAt(begin - 2));
    return afterPoint
        || "+-~\u2212".indexOf(before) >= 0
        || Character.getType(before) == Character.CURRENCY_SYMBOL;
  }

  /** Whether what was taken for a name is the first half of a currency: "US$", "A$". */
  private static boolean isCurrencySign(String text, int end) {
    return end < text.length() && Character.getType(text.charAt(end)) == Character.CURRENCY_SYMBOL;
  }
}
