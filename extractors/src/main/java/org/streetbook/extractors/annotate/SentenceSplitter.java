package org.streetbook.extractors.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  private static final int LONGEST_HEADING = 90;

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
      for (List<CoreLabel> words : joined(splitter.process(tokenizer.tokenize()))) {
        ofLine.add(sentence(text, piece.begin(), words, paragraph, first));
        first = false;
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

  /**
   * Undoes splits within a word, as of the ticker {@code 005930.KS}, and of a list number from its
   * item.
   */
  private static List<List<CoreLabel>> joined(List<List<CoreLabel>> split) {
    List<List<CoreLabel>> joined = new ArrayList<>();
    for (List<CoreLabel> words : split) {
      if (!joined.isEmpty()) {
        List<CoreLabel> last = joined.getLast();
        boolean withinWord =
            last.getLast().endPosition() == words.getFirst().beginPosition()
                && last.getLast().word().equals(".");
        boolean listNumber =
            last.size() <= 2
                && last.getLast().word().endsWith(".")
                && last.getFirst().word().chars().allMatch(c -> Character.isDigit(c) || c == '.');
        if (withinWord || listNumber) {
          last.addAll(words);
          continue;
        }
      }
      joined.add(new ArrayList<>(words));
    }
    return joined;
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
   * bracket or a number that a capitalised word follows with no blank. Initials and abbreviations
   * such as {@code U.S.Steel} are no place to cut: two letters must stand before the stop.
   */
  static List<Span> unglue(String text, int begin, int end) {
    List<Span> pieces = new ArrayList<>();
    int from = begin;
    for (int i = begin + 2; i < end - 2; i++) {
      int next = boundaryAfter(text, i, end);
      if (next > 0) {
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
      return capital && !Character.isLetter(c) ? i + 1 : -1;
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
    return opens && (quoted || !isDomainTail(text, next, end)) ? next : -1;
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
