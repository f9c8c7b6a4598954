package org.streetbook.extractors.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.data.Rows;

/**
 * The company of a note that names none by list or by shape: the capitalised words that its title
 * begins with, where the text comes back to them, else those that own most ("Acme Filters' sales").
 */
final class SoleName {

  private static final Pattern RUN =
      Pattern.compile(
          "\\b([A-Z][A-Za-z&.][\\w&.-]*(?: (?:[A-Z][\\w&.-]*|(?:&|of|and)(?= [A-Z]))){0,3})(['\u2019]s?\\b|s['\u2019])?");

  /** What a name must count for: an owner counts two, a place in the title three, a mention one. */
  private static final int ENOUGH = 4;

  private static final int OWNER = 2;
  private static final int TITLE = 3;

  /** Capitalised words of notes that name nobody. */
  private static final Set<String> NOT_NAMES = load();

  private SoleName() {}

  private static Set<String> load() {
    Set<String> words = new HashSet<>();
    for (List<String> cells : Rows.of(SoleName.class, "no-names.tsv")) {
      words.addAll(List.of(cells.getFirst().split(" ", -1)));
    }
    return Set.copyOf(words);
  }

  /** Where the company of {@code text} is named, empty where nothing tells of one. */
  static List<Names.Placed> of(String text) {
    int titleEnd = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
    Map<String, Integer> weights = new HashMap<>();
    Matcher run = RUN.matcher(text);
    while (run.find()) {
      String name = run.group(1);
      if (NOT_NAMES.contains(first(name)) || name.length() < 3) {
        continue;
      }
      int weight = 1;
      weight += run.group(2) != null ? OWNER : 0;
      weight += run.start() == 0 && titleEnd < text.length() ? TITLE : 0;
      weights.merge(first(name), weight, Integer::sum);
    }
    String best = best(weights);
    return best == null ? List.of() : places(text, best);
  }

  /** Whether the word is one that capitals make no name of. */
  static boolean isCommon(String word) {
    return NOT_NAMES.contains(word.toLowerCase(Locale.ROOT));
  }

  private static String first(String name) {
    int blank = name.indexOf(' ');
    return (blank < 0 ? name : name.substring(0, blank)).toLowerCase(Locale.ROOT);
  }

  private static @Nullable String best(Map<String, Integer> weights) {
    String best = null;
    int most = ENOUGH - 1;
    for (Map.Entry<String, Integer> entry : weights.entrySet()) {
      boolean more =
          entry.getValue() > most
              || (entry.getValue() == most && best != null && entry.getKey().compareTo(best) < 0);
      if (more) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }

  private static List<Names.Placed> places(String text, String first) {
    List<Span> spans = new ArrayList<>();
    String longest = "";
    Matcher run = RUN.matcher(text);
    while (run.find()) {
      if (first(run.group(1)).equals(first)) {
        String name = trimmed(run.group(1));
        spans.add(new Span(run.start(1), run.start(1) + name.length()));
        longest =
            longest.isEmpty() || (run.group(2) != null && name.length() > longest.length())
                ? name
                : longest;
      }
    }
    Party party = Party.unlisted(longest, EntityKind.COMPANY, null);
    return spans.stream().map(span -> new Names.Placed(span, span, party)).toList();
  }

  /** The name without words at its end that are no part of it: "Acme Filters Q2". */
  private static String trimmed(String run) {
    String name = run;
    int blank = name.lastIndexOf(' ');
    while (blank > 0) {
      String last = name.substring(blank + 1);
      boolean foreign =
          NOT_NAMES.contains(last.toLowerCase(Locale.ROOT))
              || last.chars().anyMatch(Character::isDigit)
              || Character.isLowerCase(last.charAt(0));
      if (!foreign) {
        return name;
      }
      name = name.substring(0, blank);
      blank = name.lastIndexOf(' ');
    }
    return name;
  }
}
