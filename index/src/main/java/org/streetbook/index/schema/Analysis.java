package org.streetbook.index.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How text becomes terms. Indexed text keeps every word, so that phrases stay whole; queries drop
 * words such as "of" and "the", so that a question asked in a sentence is not refused for them.
 */
public final class Analysis {

  /** Lucene's list of English words that say little, and those that questions are asked with. */
  private static final CharArraySet STOP =
      new CharArraySet(EnglishAnalyzer.getDefaultStopSet(), true);

  static {
    STOP.addAll(
        List.of(
            "what", "which", "who", "whose", "when", "where", "why", "how", "do", "does", "did",
            "has", "have", "had", "its", "from", "were", "been", "say", "says", "said"));
  }

  private static final Analyzer INDEX = new Words(false);
  private static final Analyzer QUERY = new Words(true);

  private Analysis() {}

  /** Loads the stemmer's dictionary, a seventh of the time that a first search takes. */
  public static void prepare() {
    try (TokenStream words = QUERY.tokenStream("", "")) {
      words.reset();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // no text is read from anywhere
    }
  }

  /** For text that is written. Thread-safe. */
  public static Analyzer forIndex() {
    return INDEX;
  }

  /** For words that are looked up. Thread-safe. */
  public static Analyzer forQuery() {
    return QUERY;
  }

  /**
   * The form in which a name is looked up whole: lower case, accents folded, blanks collapsed.
   * Punctuation counts: {@code AT&T} is not {@code ATT}.
   */
  public static String exact(String name) {
    StringBuilder out = new StringBuilder(name.length());
    char[] folded = new char[4];
    boolean blank = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        blank = !out.isEmpty();
        continue;
      }
      if (blank) {
        out.append(' ');
        blank = false;
      }
      if (c < 0x80) {
        out.append(c);
      } else {
        int length = ASCIIFoldingFilter.foldToASCII(new char[] {c}, 0, folded, 0, 1);
        out.append(folded, 0, length);
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static final class Words extends Analyzer {
    private final boolean dropStopWords;

    Words(boolean dropStopWords) {
      this.dropStopWords = dropStopWords;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      Tokenizer source = new StandardTokenizer();
      TokenStream words = new LowerCaseFilter(new EnglishPossessiveFilter(source));
      words = new ASCIIFoldingFilter(words);
      if (dropStopWords) {
        words = new StopFilter(words, STOP);
      }
      return new TokenStreamComponents(source, new KStemFilter(words));
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
      return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
      return 100; // phrases do not run from one name into the next
    }
  }
}
