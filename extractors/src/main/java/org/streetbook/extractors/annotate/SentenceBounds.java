package org.streetbook.extractors.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Corrects the bounds that CoreNLP's splitter gives to the sentences of one line. */
final class SentenceBounds {

  private static final String CURRENCY_SIGNS = "$\u20ac\u00a3\u00a5\u20b9";

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "prev", "est", "cons", "approx", "vs", "incl", "excl", "adj", "avg", "yr", "qtr", "qtrs",
          "mln", "bln", "rs", "mkt", "cont", "c", "ca", "exp", "fcst");

  private static final Set<String> LEGAL_FORMS =
      Set.of("Inc", "Corp", "Co", "Cos", "Ltd", "Plc", "Bhd", "Pty", "Pte");

  private SentenceBounds() {}

  /**
   * Undoes splits within a word, as of the ticker {@code 005930.KS}, and of a list number from its
   * item.
   */
  static List<List<CoreLabel>> corrected(List<List<CoreLabel>> split) {
    List<List<CoreLabel>> joined = new ArrayList<>();
    for (List<CoreLabel> words : parted(quoted(split))) {
      if (!joined.isEmpty()) {
        List<CoreLabel> last = joined.getLast();
        boolean withinWord =
            last.getLast().endPosition() == words.getFirst().beginPosition()
                && last.getLast().word().equals(".");
        boolean aside =
            opensAside(last, words) || isAbbreviated(last, words) || goesOnWithForm(words);
        boolean listNumber =
            last.size() <= 2
                && last.getLast().word().endsWith(".")
                && last.getFirst().word().chars().allMatch(c -> Character.isDigit(c) || c == '.');
        if (withinWord || aside || listNumber) {
          last.addAll(words);
          continue;
        }
      }
      joined.add(new ArrayList<>(words));
    }
    return joined;
  }

  /**
   * Puts straight quotation marks where they belong: one that opens a quotation begins its sentence
   * and does not end the one before; one that closes a quotation after a full stop ends the
   * sentence.
   */
  private static List<List<CoreLabel>> quoted(List<List<CoreLabel>> split) {
    List<List<CoreLabel>> sentences = new ArrayList<>();
    List<CoreLabel> sentence = new ArrayList<>();
    CoreLabel before = null;
    for (int s = 0; s < split.size(); s++) {
      List<CoreLabel> words = split.get(s);
      for (int i = 0; i < words.size(); i++) {
        CoreLabel word = words.get(i);
        CoreLabel next = i + 1 < words.size() ? words.get(i + 1) : first(split, s + 1);
        boolean opensNext = i == words.size() - 1 && opens(before, word, next);
        if (opensNext && !sentence.isEmpty()) {
          sentences.add(sentence);
          sentence = new ArrayList<>();
        }
        sentence.add(word);
        boolean last = i == words.size() - 1 && !opensNext;
        if (last || closes(before, word, next)) {
          sentences.add(sentence);
          sentence = new ArrayList<>();
        }
        before = word;
      }
    }
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
    }
    return sentences;
  }

  private static @Nullable CoreLabel first(List<List<CoreLabel>> split, int sentence) {
    return sentence < split.size() ? split.get(sentence).getFirst() : null;
  }

  /** Whether a quotation mark stands off the word before it and touches the one after it. */
  private static boolean opens(
      @Nullable CoreLabel before, CoreLabel mark, @Nullable CoreLabel next) {
    return mark.word().equals("\"")
        && before != null
        && next != null
        && before.endPosition() < mark.beginPosition()
        && next.beginPosition() == mark.endPosition();
  }

  /** Whether a quotation mark touches a full stop before it, and a capital stands off after it. */
  private static boolean closes(
      @Nullable CoreLabel before, CoreLabel mark, @Nullable CoreLabel next) {
    return mark.word().equals("\"")
        && before != null
        && next != null
        && before.word().equals(".")
        && before.endPosition() == mark.beginPosition()
        && next.beginPosition() > mark.endPosition()
        && Character.isUpperCase(next.word().charAt(0));
  }

  /** Parts a sentence after a name with strokes that ends it: {@code "by I/B/E/S. The maker"}. */
  private static List<List<CoreLabel>> parted(List<List<CoreLabel>> split) {
    List<List<CoreLabel>> parted = new ArrayList<>();
    for (List<CoreLabel> words : split) {
      int from = 0;
      for (int i = 1; i + 1 < words.size(); i++) {
        String word = words.get(i).word();
        String next = words.get(i + 1).word();
        boolean stroke = word.indexOf('/') > 0 || words.get(i - 1).word().endsWith("/");
        boolean ends = word.length() > 1 && word.endsWith(".") && stroke;
        boolean opens = next.length() > 1 && Character.isUpperCase(next.charAt(0));
        boolean code = word.equals("]") && isCodeBefore(words, i);
        if ((ends || code) && opens) {
          parted.add(words.subList(from, i + 1));
          from = i + 1;
        }
      }
      parted.add(words.subList(from, words.size()));
    }
    return parted;
  }

  /** Whether {@code "[ID:nN03113594]"}, behind a full stop, ends at {@code bracket}. */
  private static boolean isCodeBefore(List<CoreLabel> words, int bracket) {
    for (int i = bracket - 1; i > 0 && i >= bracket - 4; i--) {
      if (words.get(i).word().equals("[")) {
        return words.get(i + 1).word().startsWith("ID") && words.get(i - 1).word().endsWith(".");
      }
    }
    return false;
  }

  /** "(prev. $40)", "est. 3.2 percent": an abbreviation that a figure or a small letter follows. */
  private static boolean isAbbreviated(List<CoreLabel> last, List<CoreLabel> words) {
    char next = words.getFirst().word().charAt(0);
    String end = last.getLast().word();
    String stem =
        end.equals(".") && last.size() > 1 ? last.get(last.size() - 2).word() : strip(end);
    if (end.equals(".") && words.getFirst().word().equals("or")) {
      return true;
    }
    return !Character.isUpperCase(next)
        && (Character.isLetterOrDigit(next) || CURRENCY_SIGNS.indexOf(next) >= 0)
        && ABBREVIATIONS.contains(stem.toLowerCase(Locale.ROOT));
  }

  /** "Acme Power Co." and "Inc. (NYSE: ACP) rose": two legal forms of one name. */
  private static boolean goesOnWithForm(List<CoreLabel> words) {
    String first = words.getFirst().word();
    String stem = first.endsWith(".") ? strip(first) : first;
    return LEGAL_FORMS.contains(stem) && words.size() > 1;
  }

  private static String strip(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : "";
  }

  /**
   * Whether the words go on after an aside: a bracket right after an abbreviated name ({@code "Acme
   * Inc. ( ACM.N ) rose"}), or a word in lower case after one ({@code "Acme ( ACM.N ). rose"}).
   */
  private static boolean opensAside(List<CoreLabel> last, List<CoreLabel> words) {
    String first = words.getFirst().word();
    CoreLabel end = last.getLast();
    boolean formed =
        last.size() > 1
            && end.word().equals(".")
            && LEGAL_FORMS.contains(last.get(last.size() - 2).word())
            && last.get(last.size() - 2).endPosition() == end.beginPosition();
    boolean abbreviated =
        first.equals("(")
            && (formed || (end.word().length() > 1 && end.word().endsWith(".")))
            && words.size() > 4;
    boolean closed =
        last.size() > 1 && end.word().equals(".") && last.get(last.size() - 2).word().equals(")");
    return abbreviated || (closed && Character.isLowerCase(first.charAt(0)));
  }
}
