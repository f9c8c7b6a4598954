package org.streetbook.extractors.figure;

import java.math.BigDecimal;
import org.streetbook.corpus.note.Span;

/**
 * Text to lexemes in one pass: numbers, forms of the vocabulary, words, names with digits in them,
 * single other characters. Every character is looked at a bounded number of times.
 */
final class Lexer {

  private static final long FOLLOWS_DIGITS =
      Role.mask(
          Role.SCALE, Role.UNIT, Role.CURRENCY_AFTER, Role.CURRENCY_BEFORE, Role.CLOCK, Role.MONTH);

  private final Vocabulary vocabulary;
  private final String text;
  private final int limit;
  private final Digits digits;
  private final Lexemes out;
  private final Trie.Found found = new Trie.Found();
  private int at;

  private Lexer(Vocabulary vocabulary, String text, Span within) {
    this.vocabulary = vocabulary;
    this.text = text;
    this.at = within.begin();
    this.limit = within.end();
    this.digits = new Digits(text, limit);
    this.out = new Lexemes(text);
  }

  /** The lexemes of the piece of {@code text} within a span; offsets are those of the text. */
  static Lexemes lex(Vocabulary vocabulary, String text, Span within) {
    Lexer lexer = new Lexer(vocabulary, text, within);
    lexer.run();
    return lexer.out;
  }

  private void run() {
    while (at < limit) {
      char c = text.charAt(at);
      if (Pieces.isGap(c)) {
        at++;
      } else if (Pieces.isDigit(c) || (c == '.' && startsDecimal())) {
        number();
      } else if (Pieces.isLetter(c)) {
        word();
      } else {
        symbol(c);
      }
    }
  }

  private boolean startsDecimal() {
    if (!digits.digitAt(at + 1)) {
      return false;
    }
    if (out.count() == 0 || out.end(out.count() - 1) < at) {
      return true;
    }
    long before = out.roles(out.count() - 1);
    return (before & Role.mask(Role.WORD, Role.NUMBER, Role.NAME, Role.STOP, Role.CLOSE)) == 0;
  }

  // --- numbers

  private void number() {
    int begin = at;
    long mask = Role.NUMBER.bit;
    int end = digits.end(begin);
    if (end - begin <= 3 && end > begin) {
      int grouped = digits.groups(begin, end, out.is(out.count() - 1, Role.CURRENCY_BEFORE));
      if (grouped > end) {
        mask |= Role.GROUPED.bit;
        end = grouped;
      }
    }
    int continental = digits.continental(begin, end);
    if (continental > end) {
      out.add(
          begin,
          continental,
          mask | Role.GROUPED.bit | Role.DECIMAL.bit,
          null,
          digits.swapped(begin, continental));
      at = continental;
      return;
    }
    int whole = end;
    if (end < limit && text.charAt(end) == '.' && digits.digitAt(end + 1)) {
      end = digits.end(end + 1);
      mask |= Role.DECIMAL.bit;
      if (end < limit && text.charAt(end) == '.' && digits.digitAt(end + 1)) {
        name(begin, end);
        return;
      }
    }
    if (end == whole && digits.isDecimalComma(begin, end)) {
      end = digits.end(end + 1);
      mask |= Role.DECIMAL.bit;
    }
    if (end - begin > Digits.MOST) {
      name(begin, end);
      return;
    }
    if (digits.isCode(begin, whole, end)) {
      name(begin, end);
      return;
    }
    int exponent = digits.exponent(end);
    if (exponent > end) {
      BigDecimal power = digits.value(begin, end).scaleByPowerOfTen(digits.power(end, exponent));
      out.add(begin, exponent, mask | Role.DECIMAL.bit, null, power);
      at = exponent;
      return;
    }
    if (digits.letterAt(end)) {
      int run = Pieces.end(text, end, limit);
      if (digits.isOrdinalEnding(end, run)) {
        out.add(begin, run, Role.ORDINAL.bit, null, digits.value(begin, end));
        at = run;
        return;
      }
      boolean estimate =
          run == end + 1
              && (text.charAt(end) == 'E' || text.charAt(end) == 'e')
              && !digits.digitAt(run);
      if (!estimate && !vocabularyFollows(end, run)) {
        name(begin, run);
        return;
      }
    }
    out.add(begin, end, mask, null, digits.value(begin, end));
    at = end;
  }

  private boolean vocabularyFollows(int begin, int run) {
    vocabulary.find(text, begin, run, limit, found);
    Term term = found.term;
    if (term != null && (term.roles & FOLLOWS_DIGITS) != 0 && found.end >= run) {
      return !digits.digitAt(found.end) || found.end - begin > 2;
    }
    return camelEnd(begin, run) > 0;
  }

  /**
   * Where a known form ends that runs into a capital ("3.5 bnShares", a lost line break), or 0. The
   * run is at most looked at once per number.
   */
  private int camelEnd(int begin, int run) {
    for (int i = begin + 1; i < Math.min(run, begin + 16); i++) {
      if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
        vocabulary.find(text, begin, i, i, found);
        Term term = found.term;
        return term != null && found.end == i && (term.roles & FOLLOWS_DIGITS) != 0 ? i : 0;
      }
    }
    return 0;
  }

  /** Where a noun or unit of the plural ends that runs into a capital ("storesThe"), or 0. */
  private int brokenEnd(int begin, int run) {
    for (int i = begin + 3; i < Math.min(run, begin + 16); i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        if (!Character.isLowerCase(text.charAt(i - 1))) {
          return 0;
        }
        vocabulary.find(text, begin, i, i, found);
        Term term = found.term;
        return term != null && found.end == i && (term.is(Role.NOUN) || term.is(Role.UNIT)) ? i : 0;
      }
    }
    return 0;
  }

  // --- words and names

  private void name(int begin, int from) {
    int end = from;
    while (end < limit) {
      char c = text.charAt(end);
      if (Pieces.isDigit(c) || Pieces.isLetter(c)) {
        end++;
      } else if ((c == '-' || c == '.')
          && (digits.digitAt(end + 1) || (c == '.' && digits.letterAt(end + 1)))) {
        end += 2;
      } else {
        break;
      }
    }
    out.add(begin, end, Role.NAME.bit, null, null);
    at = end;
  }

  private void word() {
    int begin = at;
    int run = Pieces.end(text, begin, limit);
    if (isAddress(begin, run)) {
      address(begin);
      return;
    }
    vocabulary.find(text, begin, run, limit, found);
    Term term = found.term;
    int end = found.end;
    if (term != null && term.gluedMoney && !digits.startsSum(run)) {
      term = null;
      end = run;
    }
    boolean afterNumber = out.any(out.count() - 1, Role.mask(Role.NUMBER, Role.SCALE));
    if (term == null && afterNumber) {
      int camel = camelEnd(begin, run);
      if (camel > 0) {
        term = found.term;
        end = camel;
        run = camel;
      }
    }
    if (term == null && run - begin >= 7) {
      int broken = brokenEnd(begin, run);
      if (broken > 0) {
        term = found.term;
        end = broken;
        run = broken;
      }
    }
    if (end <= run) {
      boolean currency = term != null && term.is(Role.CURRENCY_BEFORE);
      if (digits.digitAt(run) && !currency) {
        boolean lostBreak =
            afterNumber && term != null && (term.roles & FOLLOWS_DIGITS) != 0 && run - begin > 1;
        if (!lostBreak) {
          name(begin, run);
          return;
        }
      }
      if (!currency
          && digits.upperAt(begin)
          && run < limit
          && text.charAt(run) == '-'
          && digits.digitAt(run + 1)
          && (term == null || (term.roles & Role.mask(Role.MONTH, Role.SIGN)) == 0)) {
        name(begin, run);
        return;
      }
    }
    long mask = Role.WORD.bit;
    if (Character.isUpperCase(text.charAt(begin))) {
      mask |= Role.CAPITAL.bit;
    }
    if (term == null) {
      end = run;
    } else {
      mask |= term.roles;
    }
    out.add(begin, end, mask, term, term == null ? null : term.number);
    at = end;
    possessive();
  }

  /** "https://", "www.": an address of the web begins. */
  private boolean isAddress(int begin, int run) {
    return text.startsWith("://", run) || (text.startsWith("www.", begin) && run - begin == 3);
  }

  private void address(int begin) {
    int end = begin;
    while (end < limit && !Pieces.isGap(text.charAt(end))) {
      end++;
    }
    out.add(begin, end, Role.NAME.bit, null, null);
    at = end;
  }

  /** Skips the 's of a possessive. */
  private void possessive() {
    if (at + 1 < limit
        && (text.charAt(at) == '\'' || text.charAt(at) == '’')
        && text.charAt(at + 1) == 's'
        && !digits.letterAt(at + 2)) {
      at += 2;
    }
  }

  private void symbol(char c) {
    vocabulary.find(text, at, at + 1, limit, found);
    long mask =
        switch (c) {
          case '-', '\u2010', '\u2011', '\u2012', '–', '−' -> Role.DASH.bit;
          case '/', '⁄' -> Role.SLASH.bit;
          case '(', '[', '（' -> Role.OPEN.bit;
          case ')', ']', '）' -> Role.CLOSE.bit;
          case ',' -> Role.COMMA.bit;
          case ':' -> Role.COLON.bit;
          case '=' -> Role.EQUALS.bit;
          case '.', '!', '?', ';', '。' -> Role.STOP.bit;
          default -> 0;
        };
    Term term = found.term;
    int end = term == null ? at + 1 : found.end;
    if (term != null) {
      mask |= term.roles;
    }
    out.add(at, end, mask, term, term == null ? null : term.number);
    at = end;
  }
}
