package org.streetbook.extractors.figure;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a number counts.
 *
 * @param to position after the noun where it directly follows the number, else after the number
 * @param unit the class of the noun
 * @param noun the noun phrase in lower case
 */
record Counted(int to, Unit unit, String noun) {

  private static final int LONGEST_PHRASE = 6;

  /**
   * The noun that a number before a position counts: the first known noun within a few words, with
   * the known nouns after it, or, where {@code anyNoun}, a plural directly after. Null when there
   * is none.
   */
  static @Nullable Counted after(Scan scan, int number, boolean anyNoun) {
    Lexemes lexemes = scan.lexemes;
    int at = Patterns.hyphen(lexemes, number);
    if (at > number
        && !lexemes.isChar(number, '+')
        && !lexemes.is(number + 1, Role.INSIDE)
        && !lexemes.is(at, Role.NOUN)) {
      return null; // "10-inch tablets" counts nothing
    }
    if (anyNoun && lexemes.isWord(at, "of") && lexemes.is(at + 1, Role.ARTICLE)) {
      at += 2; // "35 million of its devices"
      if (lexemes.any(at, Role.mask(Role.NUMBER, Role.NUMBER_WORD))) {
        return null;
      }
    }
    int head = isMore(lexemes, at) ? at + 1 : at;
    for (int i = 0; i < LONGEST_PHRASE; i++, head++) {
      if (lexemes.is(head, Role.NOUN)
          && (anyNoun || lowerOrKnown(lexemes, head))
          && !modifies(lexemes, head)) {
        int end = head + 1;
        while (lexemes.is(end, Role.NOUN) && end - head < 3) {
          end++;
        }
        Term term = lexemes.term(end - 1);
        if (term == null || term.noun == null) {
          return null;
        }
        return new Counted(
            end,
            new Unit(term.noun, BigDecimal.ONE, Unit.Dimension.COUNT),
            phrase(lexemes, at, end));
      }
      if (!isAdjective(lexemes, head, head > at) && !isModel(lexemes, head, at)) {
        break;
      }
    }
    if (!anyNoun) {
      return null;
    }
    int first = isMore(lexemes, at) ? at + 1 : at;
    int words = 0;
    for (int end = first; words < 3 && end < first + LONGEST_PHRASE; end++) {
      if (lexemes.is(end, Role.DASH)) {
        boolean hyphen = end > first && lexemes.glued(end) && lexemes.glued(end + 1);
        if (!hyphen || !lexemes.is(end + 1, Role.WORD)) {
          return null;
        }
        words--; // "three first-round picks": one word
        continue;
      }
      if (lexemes.is(end, Role.AND) && end > first && isAdjective(lexemes, end + 1, false)) {
        continue; // "4 million printed and digital copies"
      }
      words++;
      if (isPlural(lexemes, end)) {
        return new Counted(
            end + 1,
            new Unit("{unit}", BigDecimal.ONE, Unit.Dimension.COUNT),
            phrase(lexemes, at, end + 1));
      }
      boolean hyphened = lexemes.is(end + 1, Role.DASH) && lexemes.glued(end + 1);
      if (!isAdjective(lexemes, end, false) && !(hyphened && lexemes.is(end, Role.WORD))) {
        return null;
      }
    }
    return null;
  }

  /** The plural noun at a position alone, or null. */
  static @Nullable Counted plural(Lexemes lexemes, int at) {
    return isPlural(lexemes, at)
        ? new Counted(
            at + 1,
            new Unit("{unit}", BigDecimal.ONE, Unit.Dimension.COUNT),
            phrase(lexemes, at, at + 1))
        : null;
  }

  /** "40 more stores", and not "40 more than". */
  private static boolean isMore(Lexemes lexemes, int at) {
    boolean more = lexemes.isWord(at, "more") || lexemes.isWord(at, "other");
    return more && lexemes.is(at + 1, Role.WORD) && !lexemes.is(at + 1, Role.FUNCTION);
  }

  /** A noun in the singular before another word: "car" in "5,000 car makers". */
  private static boolean modifies(Lexemes lexemes, int at) {
    return lexemes.lastChar(at) != 's'
        && !isPeople(lexemes, at)
        && lexemes.is(at + 1, Role.WORD)
        && !lexemes.any(
            at + 1,
            Role.mask(Role.FUNCTION, Role.CHANGE, Role.NOUN, Role.CAPITAL, Role.QUALIFIER_BEFORE));
  }

  /** Plurals without an -s. */
  private static boolean isPeople(Lexemes lexemes, int at) {
    return lexemes.isWord(at, "people")
        || lexemes.isWord(at, "men")
        || lexemes.isWord(at, "women")
        || lexemes.isWord(at, "children");
  }

  private static boolean lowerOrKnown(Lexemes lexemes, int at) {
    return !lexemes.is(at, Role.CAPITAL)
        || Character.isUpperCase(lexemes.lastChar(at))
        || lexemes.end(at) - lexemes.begin(at) <= 4;
  }

  private static boolean isAdjective(Lexemes lexemes, int at, boolean inside) {
    if (lexemes.is(at, Role.DASH)) {
      return inside && lexemes.glued(at);
    }
    if (lexemes.is(at, Role.AND)) {
      return inside;
    }
    if (!lexemes.is(at, Role.WORD)
        || lexemes.any(
            at, Role.mask(Role.FUNCTION, Role.CHANGE, Role.UNIT, Role.SCALE, Role.UNCOUNTED))) {
      return false;
    }
    return !endsInPluralS(lexemes, at)
        || lexemes.end(at) - lexemes.begin(at) < 4
        || lexemes.isWord(at, "sales");
  }

  /** "100,000 H100 chips", "50,000 Model 3 sedans": what kind of goods, by its code or number. */
  private static boolean isModel(Lexemes lexemes, int at, int first) {
    boolean numbered =
        at > first
            && lexemes.is(at - 1, Role.CAPITAL)
            && (lexemes.is(at - 1, Role.RANK) || lexemes.is(at, Role.NUMBER))
            && lexemes.end(at) - lexemes.begin(at) <= 2;
    return lexemes.is(at, Role.NAME) || numbered;
  }

  private static boolean isPlural(Lexemes lexemes, int at) {
    int length = lexemes.exists(at) ? lexemes.end(at) - lexemes.begin(at) : 0;
    return length > 3
        && lexemes.is(at, Role.WORD)
        && !lexemes.is(at, Role.CAPITAL)
        && !lexemes.any(
            at,
            Role.mask(
                Role.FUNCTION,
                Role.CHANGE,
                Role.UNIT,
                Role.SCALE,
                Role.AGO,
                Role.PART,
                Role.UNCOUNTED))
        && endsInPluralS(lexemes, at);
  }

  /** An -s, and not that of "gross", "previous" or "analysis". */
  private static boolean endsInPluralS(Lexemes lexemes, int at) {
    char before = lexemes.text.charAt(Math.max(lexemes.begin(at), lexemes.end(at) - 2));
    return lexemes.lastChar(at) == 's' && before != 's' && before != 'u' && before != 'i';
  }

  private static String phrase(Lexemes lexemes, int from, int to) {
    return lexemes.string(from, to).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
