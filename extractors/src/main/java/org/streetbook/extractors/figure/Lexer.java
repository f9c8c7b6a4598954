package org.streetbook.extractors.figure;

import java.math.BigDecimal;
import org.streetbook.corpus.note.Span;

/**
 * Text to lexemes in one pass: numbers, forms of the vocabulary, words, names with digits in them,
 * single other characters. Every character is looked at a bounded number of times.
 */
final class Lexer {

  /** Longer runs of digits are codes. */
  private static final int MOST_DIGITS = 30;

  /** More groups than this ("1,000,000,...") are a list. */
  private static final int MOST_GROUPS = 10;

  private static final long FOLLOWS_DIGITS =
      Role.mask(
          Role.SCALE, Role.UNIT, Role.CURRENCY_AFTER, Role.CURRENCY_BEFORE, Role.CLOCK, Role.MONTH);

  private final Vocabulary vocabulary;
  private final String text;
  private final int limit;
  private final Lexemes out;
  private final Trie.Found found = new Trie.Found();
  private int at;

  private Lexer(Vocabulary vocabulary, String text, Span within) {
    this.vocabulary = vocabulary;
    this.text = text;
    this.at = within.begin();
    this.limit = within.end();
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

  private boolean digitAt(int position) {
    return position < limit && Pieces.isDigit(text.charAt(position));
  }

  private boolean letterAt(int position) {
    return position < limit && Pieces.isLetter(text.charAt(position));
  }

  private boolean upperAt(int position) {
    return position < limit && Character.isUpperCase(text.charAt(position));
  }

  private boolean startsDecimal() {
    if (!digitAt(at + 1)) {
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
    int end = digits(begin);
    if (end - begin <= 3 && end > begin) {
      int grouped = groups(begin, end);
      if (grouped > end) {
        mask |= Role.GROUPED.bit;
        end = grouped;
      }
    }
    int continental = continental(begin, end);
    if (continental > end) {
      out.add(begin, continental, mask | Role.GROUPED.bit | Role.DECIMAL.bit, null, swapped(begin, continental));
      at = continental;
      return;
    }
    int whole = end;
    if (end < limit && text.charAt(end) == '.' && digitAt(end + 1)) {
      end = digits(end + 1);
      mask |= Role.DECIMAL.bit;
      if (end < limit && text.charAt(end) == '.' && digitAt(end + 1)) {
        name(begin, end);
        return;
      }
    }
    if (end == whole && isDecimalComma(begin, end)) {
      end = digits(end + 1);
      mask |= Role.DECIMAL.bit;
    }
    if (end - begin > MOST_DIGITS) {
      name(begin, end);
      return;
    }
    if (isCode(begin, whole, end)) {
      name(begin, end);
      return;
    }
    int exponent = exponent(end);
    if (exponent > end) {
      BigDecimal power = value(begin, end).scaleByPowerOfTen(power(end, exponent));
      out.add(begin, exponent, mask | Role.DECIMAL.bit, null, power);
      at = exponent;
      return;
    }
    if (letterAt(end)) {
      int run = Pieces.end(text, end, limit);
      if (isOrdinalEnding(end, run)) {
        out.add(begin, run, Role.ORDINAL.bit, null, value(begin, end));
        at = run;
        return;
      }
      boolean estimate =
          run == end + 1 && (text.charAt(end) == 'E' || text.charAt(end) == 'e') && !digitAt(run);
      if (!estimate && !vocabularyFollows(end, run)) {
        name(begin, run);
        return;
      }
    }
    out.add(begin, end, mask, null, value(begin, end));
    at = end;
  }

  private int digits(int from) {
    int end = from;
    while (digitAt(end)) {
      end++;
    }
    return end;
  }

  /** Where the groups of thousands, or of lakhs, that follow the first digits end. */
  private int groups(int begin, int firstEnd) {
    int end = firstEnd;
    int twos = 0;
    char separator = firstEnd < limit ? text.charAt(firstEnd) : ' ';
    if (separator != ','
        && separator != '\u00A0'
        && separator != '\u202F'
        && separator != '’'
        && separator != '\''
        && !(separator == ' ' && out.is(out.count() - 1, Role.CURRENCY_BEFORE))) {
      return firstEnd;
    }
    for (int group = 0; group < MOST_GROUPS; group++) {
      if (end >= limit || text.charAt(end) != separator || !digitAt(end + 1)) {
        break;
      }
      int next = digits(end + 1);
      int length = next - end - 1;
      if (length == 2 && separator == ',' && twos == group) {
        twos++;
      } else if (length != 3) {
        return firstEnd;
      } else if (twos > 0) {
        return twos == group && firstEnd - begin <= 2 ? next : firstEnd;
      }
      end = next;
    }
    return twos > 0 || (end < limit && text.charAt(end) == separator && digitAt(end + 1))
        ? firstEnd
        : end;
  }

  /** Where "1.234.567,89" ends, grouped by full stops and pointed by a comma; else 0. */
  private int continental(int begin, int firstEnd) {
    int end = firstEnd;
    while (end - begin <= MOST_DIGITS
        && end < limit
        && text.charAt(end) == '.'
        && digits(end + 1) - end == 4) {
      end += 4;
    }
    if (end == firstEnd || firstEnd - begin > 3 || end >= limit || text.charAt(end) != ',') {
      return 0;
    }
    int decimals = digits(end + 1);
    boolean goesOn = decimals < limit && text.charAt(decimals) == ',' && digitAt(decimals + 1);
    return decimals - end == 2 || decimals - end == 3 ? goesOn ? 0 : decimals : 0;
  }

  private BigDecimal swapped(int begin, int end) {
    return new BigDecimal(text.substring(begin, end).replace(".", "").replace(',', '.'));
  }

  /** Where the exponent of "1.5e10", "3E-4" or "2 x 10^6" ends, or 0 where there is none. */
  private int exponent(int from) {
    int sign;
    if (from < limit && (text.charAt(from) == 'e' || text.charAt(from) == 'E')) {
      sign = from + 1;
    } else {
      int times = from < limit && text.charAt(from) == ' ' ? from + 1 : from;
      int ten = times + 1 < limit && text.charAt(times + 1) == ' ' ? times + 2 : times + 1;
      boolean written =
          times < limit && "xX×*".indexOf(text.charAt(times)) >= 0 && text.startsWith("10^", ten);
      if (!written) {
        return 0;
      }
      sign = ten + 3;
    }
    int digits = sign < limit && "+-−".indexOf(text.charAt(sign)) >= 0 ? sign + 1 : sign;
    int end = digits(digits);
    return end > digits && end - digits <= 2 && !letterAt(end) ? end : 0;
  }

  private int power(int from, int end) {
    int digits = end;
    while (Pieces.isDigit(text.charAt(digits - 1))) {
      digits--;
    }
    int power = Integer.parseInt(text.substring(digits, end));
    char before = text.charAt(digits - 1);
    return digits > from && (before == '-' || before == '−') ? -power : power;
  }

  /** "5,4": one or two digits after the only comma. */
  private boolean isDecimalComma(int begin, int end) {
    if (end - begin > 3 || end >= limit || text.charAt(end) != ',' || !digitAt(end + 1)) {
      return false;
    }
    int next = digits(end + 1);
    boolean more =
        next < limit && (text.charAt(next) == ',' || text.charAt(next) == '.') && digitAt(next + 1);
    boolean listed = begin > 0 && text.charAt(begin - 1) == ',';
    return next - end <= 3 && !more && !listed;
  }

  /** Leading zeros, "0700.HK", "10-K": digits that are no quantity. */
  private boolean isCode(int begin, int whole, int end) {
    if (whole - begin > 1 && text.charAt(begin) == '0') {
      return true;
    }
    if (end != whole || end + 1 >= limit) {
      return false;
    }
    char next = text.charAt(end);
    if (next == '-' && upperAt(end + 1)) {
      return !letterAt(end + 2) && !digitAt(end + 2);
    }
    if (next == '.' && upperAt(end + 1)) {
      int run = Pieces.end(text, end + 1, limit);
      return run - end <= 4 && isUpper(end + 1, run);
    }
    return false;
  }

  private boolean isUpper(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isOrdinalEnding(int begin, int end) {
    if (end - begin != 2) {
      return false;
    }
    String ending = text.substring(begin, end).toLowerCase(java.util.Locale.ROOT);
    return ending.equals("th") || ending.equals("st") || ending.equals("nd") || ending.equals("rd");
  }

  private boolean vocabularyFollows(int begin, int run) {
    vocabulary.find(text, begin, run, limit, found);
    Term term = found.term;
    if (term != null && (term.roles & FOLLOWS_DIGITS) != 0 && found.end >= run) {
      return !digitAt(found.end) || found.end - begin > 2;
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

  private BigDecimal value(int begin, int end) {
    StringBuilder digits = new StringBuilder(end - begin + 1);
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (Pieces.isDigit(c) || c == '.') {
        digits.append(c);
      } else if (c == ',' && end - i <= 3) {
        digits.append('.'); // a comma of thousands has three digits after it
      }
    }
    return new BigDecimal(digits.toString());
  }

  // --- words and names

  private void name(int begin, int from) {
    int end = from;
    while (end < limit) {
      char c = text.charAt(end);
      if (Pieces.isDigit(c) || Pieces.isLetter(c)) {
        end++;
      } else if ((c == '-' || c == '.') && (digitAt(end + 1) || (c == '.' && letterAt(end + 1)))) {
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
      if (digitAt(run) && !currency) {
        boolean lostBreak =
            afterNumber && term != null && (term.roles & FOLLOWS_DIGITS) != 0 && run - begin > 1;
        if (!lostBreak) {
          name(begin, run);
          return;
        }
      }
      if (!currency
          && upperAt(begin)
          && run < limit
          && text.charAt(run) == '-'
          && digitAt(run + 1)
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
        && !letterAt(at + 2)) {
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
