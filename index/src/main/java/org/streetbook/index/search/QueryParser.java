package org.streetbook.index.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a query apart. The language is that of Lucene's classic parser in what people use of it:
 * words, {@code "phrases"~2}, {@code field:value}, {@code field:(a OR b)}, {@code field:[low TO
 * high]} with braces for open ends, {@code field:>low}, {@code AND OR NOT + - !}, {@code wild*
 * cards?}, {@code fuzzy~1}, {@code boost^2}, and {@code \} before a character that is meant as it
 * is. Words that nothing stands between are all required. {@code AND} binds tighter than {@code
 * OR}.
 */
final class QueryParser {

  static final int LONGEST = 4096;
  static final int MOST_CLAUSES = 256;
  static final int DEEPEST = 32;

  private final String query;
  private int at;
  private int clauses;

  private QueryParser(String query) {
    this.query = query;
  }

  /** The query taken apart; null for a blank one. */
  static @Nullable Clause parse(String query) {
    if (query.length() > LONGEST) {
      throw new QueryException(
          "the query has " + query.length() + " characters, at most " + LONGEST + " are read",
          LONGEST + 1);
    }
    QueryParser parser = new QueryParser(query);
    parser.skipBlanks();
    if (parser.atEnd()) {
      return null;
    }
    Clause clause = parser.or(null, 0);
    if (!parser.atEnd()) {
      throw parser.wrong("a \")\" without its \"(\"");
    }
    return clause;
  }

  private Clause or(@Nullable String field, int depth) {
    if (depth > DEEPEST) {
      throw wrong("more than " + DEEPEST + " parentheses within each other");
    }
    var alternatives = new ArrayList<Clause>();
    alternatives.add(and(field, depth));
    while (takeOperator("OR", "||")) {
      alternatives.add(and(field, depth));
    }
    return alternatives.size() == 1 ? alternatives.getFirst() : new Clause.Or(alternatives);
  }

  private Clause and(@Nullable String field, int depth) {
    var parts = new ArrayList<Clause>();
    parts.add(unary(field, depth));
    while (true) {
      boolean asked = takeOperator("AND", "&&");
      if (!asked && (atEnd() || peek() == ')' || looksAtOperator("OR", "||"))) {
        return parts.size() == 1 ? parts.getFirst() : new Clause.And(parts);
      }
      parts.add(unary(field, depth));
    }
  }

  private Clause unary(@Nullable String field, int depth) {
    boolean not = false;
    while (true) {
      skipBlanks();
      if (takeOperator("NOT", "!") || takeSign('-')) {
        not = !not;
      } else if (!takeSign('+')) {
        break;
      }
    }
    Clause clause = primary(field, depth);
    return not ? new Clause.Not(clause) : clause;
  }

  private boolean takeSign(char sign) {
    if (!atEnd() && peek() == sign && at + 1 < query.length() && !isBlank(query.charAt(at + 1))) {
      at++;
      return true;
    }
    return false;
  }

  private Clause primary(@Nullable String field, int depth) {
    if (++clauses > MOST_CLAUSES) {
      throw wrong("more than " + MOST_CLAUSES + " words and conditions");
    }
    if (atEnd()) {
      throw wrong("the query ends where a word or a condition is expected");
    }
    for (String operator : List.of("AND", "OR", "&&", "||")) {
      if (looksAtOperator(operator, operator)) {
        throw wrong("\"" + operator + "\" needs something before it and after it");
      }
    }
    if (peek() == '(') {
      return group(field, depth);
    }
    int begin = at;
    String named = field == null ? takeField() : null;
    if (named == null) {
      return value(field, begin);
    }
    skipBlanks();
    if (atEnd() || peek() == ')') {
      throw wrong("\"" + named + ":\" needs a value after it");
    }
    return peek() == '(' ? group(named, depth) : value(named, begin);
  }

  private Clause group(@Nullable String field, int depth) {
    int open = at;
    at++;
    Clause inner = or(field, depth + 1);
    if (atEnd()) {
      throw new QueryException("a \"(\" that is never closed", open + 1);
    }
    at++;
    return weighted(inner);
  }

  /** The name before a colon, or null where the next thing is no field. */
  private @Nullable String takeField() {
    int end = at;
    while (end < query.length() && (isLetter(query.charAt(end)) || query.charAt(end) == '_')) {
      end++;
    }
    if (end == at || end == query.length() || query.charAt(end) != ':') {
      return null;
    }
    String name = query.substring(at, end);
    at = end + 1;
    return name;
  }

  private Clause value(@Nullable String field, int begin) {
    char first = peek();
    if (first == '/') {
      throw wrong("regular expressions are not searched for; write \\/ for a slash");
    }
    if (first == '"') {
      String text = quoted();
      int slop = takeNumber('~', 0, 100);
      return weighted(new Clause.Words(field, text, new Clause.How.Phrase(slop), begin + 1));
    }
    if (field != null && (first == '[' || first == '{')) {
      return range(field, begin);
    }
    if (field != null && (first == '>' || first == '<')) {
      return comparison(field, begin);
    }
    Word word = word(field != null);
    Clause.How how = new Clause.How.Plain();
    if (!atEnd() && peek() == '~') {
      how = new Clause.How.Fuzzy(takeNumber('~', 2, 2));
    } else if (word.wild()) {
      if (word.wildAt() < 2 && !word.text().equals("*")) {
        throw new QueryException(
            "a wildcard needs two letters before it", begin + 1 + word.wildAt());
      }
      how = new Clause.How.Wildcard();
    }
    if (field != null && how instanceof Clause.How.Plain && word.text().contains("..")) {
      int dots = word.text().indexOf("..");
      return new Clause.Between(
          field,
          ifAny(word.text().substring(0, dots)),
          ifAny(word.text().substring(dots + 2)),
          false,
          false,
          begin + 1);
    }
    return weighted(new Clause.Words(field, word.text(), how, begin + 1));
  }

  static @Nullable String ifAny(String end) {
    return end.isBlank() || end.equals("*") ? null : end;
  }

  private Clause weighted(Clause clause) {
    if (atEnd() || peek() != '^') {
      return clause;
    }
    int begin = at++;
    int end = at;
    while (end < query.length() && (isDigit(query.charAt(end)) || query.charAt(end) == '.')) {
      end++;
    }
    String number = query.substring(at, end);
    if (!number.matches("\\d{1,3}(\\.\\d{1,3})?")) {
      throw new QueryException("\"^\" needs a number such as 2 or 0.5", begin + 1);
    }
    at = end;
    return new Clause.Weighted(clause, Float.parseFloat(number));
  }

  private int takeNumber(char sign, int without, int most) {
    if (atEnd() || peek() != sign) {
      return 0;
    }
    int begin = at++;
    int end = at;
    while (end < query.length() && isDigit(query.charAt(end))) {
      end++;
    }
    String digits = query.substring(at, end);
    at = end;
    if (digits.length() > 3 || (!digits.isEmpty() && Integer.parseInt(digits) > most)) {
      throw new QueryException("\"" + sign + "\" takes a number up to " + most, begin + 1);
    }
    return digits.isEmpty() ? without : Integer.parseInt(digits);
  }

  private Clause comparison(String field, int begin) {
    boolean above = peek() == '>';
    at++;
    boolean open = true;
    if (!atEnd() && peek() == '=') {
      open = false;
      at++;
    }
    skipBlanks();
    if (atEnd() || peek() == ')') {
      throw wrong("\"" + field + ":" + (above ? ">" : "<") + "\" needs a value after it");
    }
    String end = peek() == '"' ? quoted() : word(true).text();
    return new Clause.Between(
        field, above ? end : null, above ? null : end, above && open, !above && open, begin + 1);
  }

  private Clause range(String field, int begin) {
    int open = at;
    boolean lowOpen = peek() == '{';
    at++;
    int close = at;
    while (close < query.length() && query.charAt(close) != ']' && query.charAt(close) != '}') {
      close++;
    }
    if (close == query.length()) {
      throw new QueryException("a \"" + query.charAt(open) + "\" that is never closed", open + 1);
    }
    String[] ends = query.substring(at, close).strip().split("\\s+TO\\s+", -1);
    if (ends.length != 2) {
      throw new QueryException("a range is written [LOW TO HIGH]", open + 1);
    }
    boolean highOpen = query.charAt(close) == '}';
    at = close + 1;
    return new Clause.Between(
        field, ifAny(unquoted(ends[0])), ifAny(unquoted(ends[1])), lowOpen, highOpen, begin + 1);
  }

  private static String unquoted(String end) {
    String bare = end.strip();
    return bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")
        ? bare.substring(1, bare.length() - 1)
        : bare;
  }

  private String quoted() {
    int open = at++;
    StringBuilder text = new StringBuilder();
    while (!atEnd() && peek() != '"') {
      if (peek() == '\\' && at + 1 < query.length()) {
        at++;
      }
      text.append(query.charAt(at++));
    }
    if (atEnd()) {
      throw new QueryException("a quote that is never closed", open + 1);
    }
    at++;
    return text.toString();
  }

  private record Word(String text, int wildAt) {
    boolean wild() {
      return wildAt >= 0;
    }
  }

  private Word word(boolean ofField) {
    StringBuilder text = new StringBuilder();
    int wildAt = -1;
    while (!atEnd() && !endsWord(peek(), ofField)) {
      char c = query.charAt(at++);
      if (c == '\\') {
        if (atEnd()) {
          throw new QueryException("a \"\\\" with nothing after it", at);
        }
        c = query.charAt(at++);
      } else if ((c == '*' || c == '?') && wildAt < 0) {
        wildAt = text.length();
      }
      text.append(c);
    }
    if (text.isEmpty()) {
      throw wrong("\"" + peek() + "\" stands where a word is expected; write \\" + peek());
    }
    return new Word(text.toString(), wildAt);
  }

  private static boolean endsWord(char c, boolean ofField) {
    return isBlank(c)
        || c == '('
        || c == ')'
        || c == '"'
        || c == '^'
        || c == '~'
        || (!ofField && (c == '[' || c == ']' || c == '{' || c == '}'));
  }

  private boolean takeOperator(String word, String sign) {
    skipBlanks();
    if (!looksAtOperator(word, sign)) {
      return false;
    }
    at += query.startsWith(word, at) ? word.length() : sign.length();
    skipBlanks();
    return true;
  }

  private boolean looksAtOperator(String word, String sign) {
    if (query.startsWith(word, at) && isLetter(word.charAt(0))) {
      int end = at + word.length();
      return end == query.length() || isBlank(query.charAt(end)) || query.charAt(end) == '(';
    }
    return query.startsWith(sign, at) && !isLetter(sign.charAt(0));
  }

  private QueryException wrong(String message) {
    return new QueryException(message, at + 1);
  }

  private boolean atEnd() {
    return at >= query.length();
  }

  private char peek() {
    return query.charAt(at);
  }

  private void skipBlanks() {
    while (!atEnd() && isBlank(peek())) {
      at++;
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
