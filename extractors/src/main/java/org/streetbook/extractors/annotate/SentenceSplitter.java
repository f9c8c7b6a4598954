package org.streetbook.extractors.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.streetbook.corpus.note.Span;

/**
 * Splits a note's text into sentences and tokens. Thread-safe.
 *
 * <p>CoreNLP's Penn Treebank tokenizer and splitter do the work, line by line. Around them stands
 * what web and wire text needs: a sentence also ends where two were glued together by a lost line
 * break ({@code "... rose 3%.The company"}), and a closing quotation mark stays with its sentence.
 */
public final class SentenceSplitter {

  private static final String OPTIONS =
      "invertible=false,splitHyphenated=false,untokenizable=noneKeep,normalizeParentheses=false,"
          + "normalizeOtherBrackets=false,quotes=original,ellipses=original,dashes=original,"
          + "normalizeCurrency=false,normalizeFractions=false,escapeForwardSlashAsterisk=false,"
          + "americanize=false";

  /** Longest run of text that is given to the splitter at once; longer lines are cut at a blank. */
  private static final int LONGEST_LINE = 20_000;

  /** More words than this are no sentence, and what looks at pairs of them would never end. */
  private static final int LONGEST_SENTENCE = 250;

  private static final int LONGEST_HEADING = 90;

  /** Words that end a figure, after which a new item may be glued on. */
  private static final Set<String> UNITS =
      Set.of("c", "p", "k", "m", "b", "bn", "mn", "million", "billion", "trillion", "percent");

  private static final Set<String> CURRENCY_WORDS =
      Set.of(
          "yuan", "won", "yen", "rupees", "riyals", "dollars", "euros", "pounds", "francs", "baht",
          "ringgit", "pesos", "reais", "rand", "kronor", "crowns");

  private final WordToSentenceProcessor<CoreLabel> splitter = new WordToSentenceProcessor<>();

  /** All sentences of {@code text} in order. */
  public List<Sentence> split(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    boolean blank = true;
    int begin = 0;
    while (begin < text.length()) {
      int end = text.indexOf('\n', begin);
      end = end < 0 ? text.length() : end;
      if (text.substring(begin, end).isBlank()) {
        blank = true;
      } else {
        if (blank && !sentences.isEmpty()) {
          paragraph++;
        }
        blank = false;
        splitLine(text, begin, end, paragraph, sentences);
      }
      begin = end + 1;
    }
    return sentences;
  }

  private void splitLine(String text, int begin, int end, int paragraph, List<Sentence> sentences) {
    List<Span> pieces = new ArrayList<>();
    for (Span glued : unglue(text, begin, end)) {
      int from = glued.begin();
      while (glued.end() - from > LONGEST_LINE) {
        int cut = text.lastIndexOf(' ', from + LONGEST_LINE);
        cut = cut <= from ? from + LONGEST_LINE : cut;
        pieces.add(new Span(from, cut));
        from = cut;
      }
      pieces.add(new Span(from, glued.end()));
    }
    boolean first = true;
    List<Sentence> ofLine = new ArrayList<>();
    for (Span piece : pieces) {
      PTBTokenizer<CoreLabel> tokenizer =
          new PTBTokenizer<>(
              new StringReader(piece.of(text)), new CoreLabelTokenFactory(), OPTIONS);
      for (List<CoreLabel> words :
          SentenceBounds.corrected(splitter.process(tokenizer.tokenize()))) {
        for (int from = 0; from < words.size(); from += LONGEST_SENTENCE) {
          int to = Math.min(words.size(), from + LONGEST_SENTENCE);
          List<CoreLabel> part = words.subList(from, to);
          ofLine.add(sentence(text, piece.begin(), part, paragraph, first));
          first = false;
        }
      }
    }
    if (ofLine.size() == 1 && readsLikeHeading(ofLine.getFirst(), text)) {
      Sentence line = ofLine.getFirst();
      ofLine.set(0, new Sentence(line.span(), line.tokens(), paragraph, true, true));
    }
    sentences.addAll(ofLine);
  }

  private static Sentence sentence(
      String text, int offset, List<CoreLabel> words, int paragraph, boolean first) {
    List<Token> tokens = new ArrayList<>(words.size());
    for (CoreLabel word : words) {
      Span span = new Span(offset + word.beginPosition(), offset + word.endPosition());
      String printed = span.of(text);
      tokens.add(
          new Token(span, printed, printed.toLowerCase(Locale.ROOT).replace('\u2019', '\'')));
    }
    Span span = new Span(tokens.getFirst().span().begin(), tokens.getLast().span().end());
    return new Sentence(span, tokens, paragraph, first, false);
  }

  private static boolean readsLikeHeading(Sentence line, String text) {
    char last = text.charAt(line.span().end() - 1);
    return line.span().length() <= LONGEST_HEADING
        && last != '.'
        && last != ','
        && last != ';'
        && !isCloseQuote(last);
  }

  /**
   * Cuts a line where two sentences were glued together: after a full stop (and perhaps a closing
   * quotation mark) that is followed, with no blank, by a capital or an opening quotation mark;
   * before an opening quotation mark that follows a word with no blank; and after a percent sign, a
   * bracket or a number with its unit that a capitalised word or a quarter follows with no blank.
   * Initials and abbreviations such as {@code U.S.Steel} are no place to cut: two letters must
   * stand before the stop.
   */
  static List<Span> unglue(String text, int begin, int end) {
    List<Span> pieces = new ArrayList<>();
    int from = begin;
    for (int i = begin + 2; i < end - 2; i++) {
      int next = boundaryAfter(text, i, end);
      int head = next > 0 ? -1 : crosshead(text, i, end);
      if (head > 0) {
        pieces.add(new Span(from, i + 1));
        pieces.add(new Span(i + 1, head));
        from = head;
        i = head;
      } else if (next > 0) {
        pieces.add(new Span(from, next));
        from = next;
        i = next;
      }
    }
    if (from < end) {
      pieces.add(new Span(from, end));
    }
    return pieces;
  }

  /** Where a new sentence begins if one is glued on at {@code i}, or -1. */
  private static int boundaryAfter(String text, int i, int end) {
    char c = text.charAt(i);
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    boolean word = Character.isLetter(c) || Character.isDigit(c) || c == '%' || c == ')';
    if (word) {
      if (isOpenQuote(after)) {
        return i + 1;
      }
      boolean capital =
          Character.isUpperCase(after)
              && Character.isLowerCase(text.charAt(i + 2))
              && i + 4 < end
              && Character.isLowerCase(text.charAt(i + 3));
      if (!capital && !opensItem(text, i + 1, end)) {
        return -1;
      }
      return !Character.isLetter(c) || endsUnit(text, i) || endsPlainWord(text, i) ? i + 1 : -1;
    }
    if (c != '.' && c != '?' && c != '!') {
      return -1;
    }
    boolean closes =
        (Character.isLowerCase(before) && Character.isLetter(text.charAt(i - 2)))
            || before == '%'
            || before == ')'
            || isCloseQuote(before);
    int next = i + 1;
    boolean quoted = isCloseQuote(after);
    if (quoted) {
      next++;
    }
    if (!closes || next + 1 >= end) {
      return -1;
    }
    char first = text.charAt(next);
    boolean opens =
        isOpenQuote(first) || (Character.isUpperCase(first) && text.charAt(next + 1) != '.');
    boolean tail = isDomainTail(text, next, end) || isExchangeTail(text, next, end);
    return opens && (quoted || !tail) ? next : -1;
  }

  /**
   * Where a heading in capitals ends that was glued into its paragraph, if one begins after the
   * blank at {@code i}: {@code "... this year. SALES FALL AGAIN Acme posted"}. It has at least
   * three words of capitals, two of them long, and a sentence follows it.
   *
   * @return the place of the sentence that follows, or -1
   */
  private static int crosshead(String text, int i, int end) {
    boolean edge =
        text.charAt(i) == ' '
            && Character.isUpperCase(text.charAt(i + 1))
            && !Character.isLowerCase(text.charAt(i + 2));
    if (!edge || Character.isUpperCase(text.charAt(i - 1))) {
      return -1;
    }
    int words = 0;
    int letters = 0;
    int longWords = 0;
    int at = i + 1;
    while (at < end) {
      int stop = text.indexOf(' ', at);
      stop = stop < 0 || stop > end ? end : stop;
      String word = text.substring(at, stop);
      boolean capitals = word.chars().noneMatch(Character::isLowerCase);
      boolean marked = word.endsWith(".") || word.endsWith(")") || word.startsWith("(");
      if (!capitals || marked) {
        break;
      }
      words++;
      letters += (int) word.chars().filter(Character::isUpperCase).count();
      longWords += word.length() >= 4 && word.chars().allMatch(Character::isLetter) ? 1 : 0;
      at = stop + 1;
    }
    boolean sentence =
        at + 2 < end
            && (Character.isUpperCase(text.charAt(at)) || text.charAt(at) == '"')
            && text.indexOf(' ', at) > 0;
    return words >= 3 && longWords >= 2 && letters >= 12 && sentence ? at : -1;
  }

  /** Whether a list's next item begins with a quarter or a year: {@code 1Q}, {@code FY}. */
  private static boolean opensItem(String text, int at, int end) {
    boolean quarter =
        at + 2 < end
            && text.charAt(at) >= '1'
            && text.charAt(at) <= '4'
            && (text.charAt(at + 1) == 'Q' || text.charAt(at + 1) == 'H');
    boolean year = text.startsWith("FY", at) && at + 2 < end;
    return quarter || (year && !endsQuarter(text, at));
  }

  /** Whether a quarter or a half stands right before {@code at}: "Q2FY25" is one word. */
  private static boolean endsQuarter(String text, int at) {
    char last = text.charAt(at - 1);
    char before = at > 1 ? text.charAt(at - 2) : ' ';
    return (Character.isDigit(last) && (before == 'Q' || before == 'H' || before == 'M'))
        || (Character.isDigit(before) && (last == 'Q' || last == 'H' || last == 'M'));
  }

  /** Whether a figure ends at {@code i} in the word of its scale or unit: {@code 2.2 billion}. */
  private static boolean endsUnit(String text, int i) {
    int begin = i;
    while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    boolean counted =
        begin > 1
            && (Character.isDigit(text.charAt(begin - 1))
                || (text.charAt(begin - 1) == ' ' && Character.isDigit(text.charAt(begin - 2))));
    String word = text.substring(begin, i + 1);
    return (counted && UNITS.contains(word)) || CURRENCY_WORDS.contains(word);
  }

  /**
   * Whether a word of at least four small letters ends at {@code i}: names with a capital inside
   * begin with a capital, or with fewer small letters.
   */
  private static boolean endsPlainWord(String text, int i) {
    int begin = i + 1;
    while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    boolean plain = i + 1 - begin >= 4 && (begin == 0 || text.charAt(begin - 1) == ' ');
    for (int k = begin; plain && k <= i; k++) {
      plain = Character.isLowerCase(text.charAt(k));
    }
    return plain;
  }

  /** Whether what follows is the exchange of a ticker in brackets: {@code ( VOLVb.ST )}. */
  private static boolean isExchangeTail(String text, int at, int end) {
    int i = at;
    while (i < end && Character.isUpperCase(text.charAt(i))) {
      i++;
    }
    int close = i;
    while (close < end && text.charAt(close) == ' ') {
      close++;
    }
    return i - at <= 3 && close < end && text.charAt(close) == ')';
  }

  /** Whether what follows is the tail of a name such as {@code Amazon.Com}, not a new sentence. */
  private static boolean isDomainTail(String text, int at, int end) {
    int i = at;
    while (i < end && Character.isLetter(text.charAt(i))) {
      i++;
    }
    String word = text.substring(at, i).toLowerCase(Locale.ROOT);
    return word.equals("com") || word.equals("net") || word.equals("org") || word.equals("ai");
  }

  private static boolean isCloseQuote(char c) {
    return c == '\u201d' || c == '"' || c == '\u2019';
  }

  private static boolean isOpenQuote(char c) {
    return c == '\u201c';
  }
}
