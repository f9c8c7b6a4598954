package org.streetbook.corpus.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Span;

/**
 * Tickers as notes print them: {@code (INTC.O)}, {@code (NASDAQ: NVDA)}, {@code (700 HK)}, {@code
 * $NVDA}; and whose they are.
 */
final class Tickers {

  /**
   * A ticker as printed.
   *
   * @param span the symbol with its suffix
   * @param symbol the symbol alone
   * @param market country of the exchange that is printed beside it, null where none is
   * @param end offset after the closing bracket
   */
  record Printed(Span span, String symbol, @Nullable String market, int end) {}

  /** How far a bracket may reach: agencies put links to news into it. */
  private static final int LONGEST_BRACKET = 80;

  private static final int LONGEST_SYMBOL = 12;

  private record Listed(Entity entity, @Nullable String market) {}

  private final Map<String, List<Listed>> bySymbol = new HashMap<>();
  private final Map<String, String> marketByName = new LinkedHashMap<>();
  private final Map<String, String> marketBySuffix = new LinkedHashMap<>();

  Tickers(Iterable<Entity> entities, List<Exchange> exchanges) {
    Map<String, String> marketByCode = new HashMap<>();
    for (Exchange exchange : exchanges) {
      marketByCode.put(exchange.code(), exchange.market());
      marketByName.put(exchange.code().toUpperCase(Locale.ROOT), exchange.market());
      for (String name : exchange.names()) {
        marketByName.putIfAbsent(name.toUpperCase(Locale.ROOT), exchange.market());
      }
      for (String suffix : exchange.suffixes()) {
        marketBySuffix.putIfAbsent(suffix, exchange.market());
      }
    }
    for (Entity entity : entities) {
      if (entity.ticker() != null) {
        String exchange = entity.exchange();
        add(entity.ticker(), entity, exchange == null ? null : marketByCode.get(exchange));
      }
      for (String alias : entity.aliases()) {
        if (alias.startsWith("$")) {
          String further = alias.substring(1);
          int dot = further.lastIndexOf('.');
          String market = dot < 0 ? null : marketBySuffix.get(further.substring(dot + 1));
          add(market == null ? further : further.substring(0, dot), entity, market);
        }
      }
    }
  }

  private void add(String symbol, Entity entity, @Nullable String market) {
    bySymbol
        .computeIfAbsent(key(symbol), none -> new ArrayList<>())
        .add(new Listed(entity, market));
  }

  /** Hong Kong and Japan pad codes with zeros, or do not. */
  private static String key(String symbol) {
    int zeros = 0;
    while (zeros < symbol.length() - 1 && symbol.charAt(zeros) == '0') {
      zeros++;
    }
    return symbol.substring(zeros).replace('-', '.');
  }

  /** Whose ticker it is, in the order of the catalogue; empty where nobody's is known. */
  List<Entity> owners(Printed printed) {
    List<Entity> owners = new ArrayList<>();
    for (Listed listed : bySymbol.getOrDefault(key(printed.symbol()), List.of())) {
      boolean sameMarket =
          printed.market() == null
              || listed.market() == null
              || printed.market().equals(listed.market());
      if (sameMarket && !owners.contains(listed.entity())) {
        owners.add(listed.entity());
      }
    }
    return owners;
  }

  /** The ticker in the bracket that opens there, or null where it holds something else. */
  @Nullable Printed inBracket(String text, int open, int limit) {
    if (open < 0 || open >= limit || closing(text.charAt(open)) == 0) {
      return null;
    }
    int begin = skipBlanks(text, open + 1, limit);
    int end = endOfSymbol(text, begin, limit);
    if (end == begin) {
      return null;
    }
    int close = close(text, open, limit);
    if (close < 0) {
      return null;
    }
    int next = skipBlanks(text, end, limit);
    if (text.charAt(next) == ':') {
      String market = marketByName.get(text.substring(begin, end).toUpperCase(Locale.ROOT));
      if (market != null) {
        int second = skipBlanks(text, next + 1, limit);
        int secondEnd = endOfSymbol(text, second, limit);
        return secondEnd == second ? null : printed(text, second, secondEnd, market, close);
      }
      // agencies of old: (GM.N : Quote, Profile, Research)
      Printed dotted = printed(text, begin, end, null, close);
      return dotted.market() == null ? null : dotted;
    }
    if (next == close || text.charAt(next) == ',' || text.charAt(next) == ';') {
      return printed(text, begin, end, null, close);
    }
    int codeEnd = endOfSymbol(text, next, limit);
    String market = next == end ? null : marketBySuffix.get(text.substring(next, codeEnd));
    if (market == null || codeEnd - next != 2) {
      return market == null ? exchangeInWords(text, begin, close) : null;
    }
    return new Printed(new Span(begin, codeEnd), text.substring(begin, end), market, close + 1);
  }

  /** Whether those words are an exchange and a colon follows, as before a ticker. */
  boolean isMarket(String text, int begin, int end) {
    return end < text.length()
        && text.charAt(end) == ':'
        && marketByName.containsKey(text.substring(begin, end).toUpperCase(Locale.ROOT));
  }

  /** "(Nasdaq Global Select: ABCD)": an exchange of several words. */
  private @Nullable Printed exchangeInWords(String text, int begin, int close) {
    int colon = text.indexOf(':', begin);
    if (colon < 0 || colon > close) {
      return null;
    }
    String market = marketByName.get(text.substring(begin, colon).strip().toUpperCase(Locale.ROOT));
    int symbol = skipBlanks(text, colon + 1, close);
    int end = endOfSymbol(text, symbol, close);
    return market == null || end == symbol ? null : printed(text, symbol, end, market, close);
  }

  /** The ticker with the suffix of its exchange that begins there ("ABCD.N"), or null. */
  @Nullable Printed bare(String text, int begin, int limit) {
    int end = endOfSymbol(text, begin, limit);
    boolean whole = end == limit || !Words.isWord(text.charAt(end));
    if (end <= begin || !whole) {
      return null;
    }
    int last = text.charAt(end - 1) == '.' ? end - 1 : end;
    Printed printed = printed(text, begin, last, null, last - 1);
    return printed.market() == null ? null : printed;
  }

  /** The cashtag whose symbol begins there, directly after its dollar sign; or null. */
  @Nullable Printed afterDollar(String text, int begin, int limit) {
    int end = begin;
    while (end < limit && text.charAt(end) >= 'A' && text.charAt(end) <= 'Z') {
      end++;
    }
    boolean whole = end == limit || !Words.isWord(text.charAt(end));
    boolean alone = begin < 2 || !Words.isWord(text.charAt(begin - 2));
    return end == begin || end - begin > 5 || !whole || !alone
        ? null
        : new Printed(new Span(begin, end), text.substring(begin, end), null, end);
  }

  private Printed printed(String text, int begin, int end, @Nullable String market, int close) {
    String symbol = text.substring(begin, end);
    int dot = symbol.lastIndexOf('.');
    String suffixed = dot <= 0 ? null : marketBySuffix.get(symbol.substring(dot + 1));
    if (suffixed != null && !bySymbol.containsKey(key(symbol))) {
      return new Printed(new Span(begin, end), symbol.substring(0, dot), suffixed, close + 1);
    }
    return new Printed(new Span(begin, end), symbol, market, close + 1);
  }

  private static int endOfSymbol(String text, int begin, int limit) {
    int end = begin;
    while (end < limit && end - begin < LONGEST_SYMBOL && isOfSymbol(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isOfSymbol(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '-';
  }

  private static int skipBlanks(String text, int from, int limit) {
    int at = from;
    while (at < limit && Words.isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int close(String text, int open, int limit) {
    char closing = closing(text.charAt(open));
    int last = Math.min(limit, open + LONGEST_BRACKET);
    for (int at = open + 1; at < last; at++) {
      if (text.charAt(at) == closing) {
        return at;
      }
    }
    return -1;
  }

  private static char closing(char open) {
    return switch (open) {
      case '(' -> ')';
      case '[' -> ']';
      case '<' -> '>';
      default -> 0;
    };
  }
}
