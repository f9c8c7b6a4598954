package org.streetbook.extractors.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.RatingTerm;
import org.streetbook.extractors.annotate.Token;

/** Finds words that may be a rating among the tokens of a sentence. Immutable. */
public final class Grades {

  private static final int LONGEST = 4;

  /** Nouns that may close the name of a grade and are no part of it. */
  private static final Set<String> NOUNS = Set.of("rating", "ratings", "recommendation", "stance");

  private final Map<String, RatingTerm> byWords = new HashMap<>();

  /** Letters of credit in lower case, as a chunk has them; S&P's where two agencies' are alike. */
  private final Map<String, RatingTerm> byLetters = new HashMap<>();

  /** How terms begin: what most tokens are no part of is seen by one of them alone. */
  private final Set<String> openings = new HashSet<>();

  public Grades(Catalogue catalogue) {
    for (RatingTerm term : catalogue.ratings()) {
      put(term.text(), term);
      term.aliases().forEach(alias -> put(alias, term));
    }
  }

  private void put(String words, RatingTerm term) {
    byWords.putIfAbsent(key(words, isCredit(term)), term);
    if (isCredit(term)) {
      byLetters.putIfAbsent(words.toLowerCase(Locale.ROOT), term);
    }
    openings.add(opening(words));
  }

  /**
   * The term of a chunk, whose words are in lower case: it was found with the case of its letters.
   * Null where it is none.
   */
  public @Nullable RatingTerm termOf(Chunk.Grade grade) {
    RatingTerm worded = byWords.get(key(grade.lower(), false));
    return worded != null ? worded : byLetters.get(grade.lower());
  }

  /** The term that {@code words} are, credit letters by their case; null for others. */
  private @Nullable RatingTerm term(String words) {
    RatingTerm exact = byWords.get(key(words, true));
    return exact != null ? exact : byWords.get(key(words, false));
  }

  /**
   * The longest runs of tokens that name a rating.
   *
   * @return pairs of first token and number of tokens
   */
  List<int[]> find(List<Token> tokens) {
    List<int[]> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!openings.contains(opening(tokens.get(i).text()))) {
        continue;
      }
      for (int length = Math.min(LONGEST, tokens.size() - i); length > 0; length--) {
        StringBuilder words = new StringBuilder();
        for (int k = i; k < i + length; k++) {
          words.append(k > i ? " " : "").append(tokens.get(k).text());
        }
        if (length == 1 && i + 1 < tokens.size() && isSign(tokens, i + 1)) {
          String signed = words + tokens.get(i + 1).text();
          if (term(signed) != null) {
            found.add(new int[] {i, 2});
            i++;
            break;
          }
        }
        if (term(words.toString()) != null) {
          boolean tail = length > 1 && NOUNS.contains(tokens.get(i + length - 1).lower());
          found.add(new int[] {i, tail ? length - 1 : length});
          i += length - 1;
          break;
        }
      }
    }
    return found;
  }

  /** Whether the token is the sign of the grade that ends where it begins: the last of "A-". */
  private static boolean isSign(List<Token> tokens, int i) {
    String text = tokens.get(i).text();
    return (text.equals("-") || text.equals("+"))
        && tokens.get(i - 1).span().end() == tokens.get(i).span().begin();
  }

  private static boolean isCredit(RatingTerm term) {
    return term.scale() == RatingTerm.Scale.CREDIT
        || term.scale() == RatingTerm.Scale.CREDIT_MOODYS;
  }

  /** The first word in lower case, up to a blank or a hyphen. */
  private static String opening(String words) {
    int end = 0;
    while (end < words.length() && words.charAt(end) != ' ' && words.charAt(end) != '-') {
      end++;
    }
    return words.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static String key(String words, boolean exact) {
    return exact ? "=" + words : words.toLowerCase(Locale.ROOT).replace('-', ' ');
  }
}
