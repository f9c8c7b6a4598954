package org.streetbook.extractors.scene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.note.Span;

/**
 * Companies and brands in no list that do what only companies do: "Acme generated $2 billion",
 * "Acme, which sells pans, ...". A single word counts where the note spells it with a capital
 * within a sentence too, never without one, and no first name or title stands before it.
 */
final class SubjectNames {

  private static final String VERBS =
      "generated|generates|earned|earns|sold|sells|shipped|ships|booked|lost|employs|employed|operates|produces"
          + "|produced|supplies|owns|controls|manufactures|markets|grew|posted|swung|competes|raked in|took in"
          + "|had (?:sales|revenue|a market|net|\\$)|has (?:\\$|a market|about \\d|more than \\d|around \\d|\\d)"
          + "|is forecast to|is expected to (?:generate|earn|report|post)|was acquired|was bought|went public";

  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?=[A-Z])(?:(?<=[.;\u201d\"] |\\n|, |and |but |while |that |which |As |While |But |Rival |rival )|^)"
              + "([A-Z][\\w&'-]*(?: [A-Z][\\w&-]*){0,2})(?: also| now| has| had)? (?:"
              + VERBS
              + ")");

  private static final Pattern OBJECT =
      Pattern.compile(
          "(?=[a-z]++ [A-Z])(?:unit|subsidiary|division|brand|arm|spinoff|startup|affiliate|rival|competitor|parent|maker|retailer|chain|operator"
              + "|developer|producer|supplier|provider|manufacturer|miner|lender|insurer|carrier|brewer|drugmaker|chipmaker)"
              + " ([A-Z][\\w&'-]*(?: [A-Z][\\w&-]*){0,2})");

  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mr.",
          "ms",
          "ms.",
          "mrs",
          "mrs.",
          "dr",
          "dr.",
          "president",
          "chairman",
          "ceo",
          "analyst",
          "analysts",
          "economist",
          "strategist",
          "executive",
          "officer",
          "manager",
          "director",
          "secretary",
          "minister",
          "senator",
          "governor",
          "spokesman",
          "spokeswoman",
          "founder",
          "head");

  private final String text;
  private final Set<String> small;

  private SubjectNames(String text) {
    this.text = text;
    this.small = smallWords(text);
  }

  /** Where {@code text} names one, each wherever it stands. */
  static List<Names.Placed> of(String text) {
    SubjectNames names = new SubjectNames(text);
    Set<String> found = new HashSet<>();
    for (Pattern pattern : List.of(SUBJECT, OBJECT)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        String name = matcher.group(1);
        String bare = name.endsWith("'s") ? name.substring(0, name.length() - 2) : name;
        if (names.isName(bare, matcher.start(1))) {
          found.add(bare);
        }
      }
    }
    List<Names.Placed> placed = new ArrayList<>();
    for (String name : found.stream().sorted().toList()) {
      names.place(name, placed);
    }
    return placed;
  }

  private void place(String name, List<Names.Placed> placed) {
    Party party = Party.unlisted(name, EntityKind.COMPANY, null);
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      Span span = new Span(at, at + name.length());
      boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends =
          span.end() == text.length() || !Character.isLetterOrDigit(text.charAt(span.end()));
      if (starts && ends) {
        placed.add(new Names.Placed(span, span, party));
      }
    }
  }

  private boolean isName(String name, int begin) {
    String first = name.split(" ", 2)[0];
    boolean plain =
        name.length() < 3
            || SoleName.isCommon(first)
            || Names.isCommon(first)
            || small.contains(first.toLowerCase(Locale.ROOT));
    if (plain || isTitled(begin)) {
      return false;
    }
    return name.indexOf(' ') > 0 ? !isPerson(name) : isWithinSentence(name) && !isSurname(name);
  }

  private boolean isTitled(int begin) {
    int end = begin - 1;
    int start = text.lastIndexOf(' ', Math.max(0, end - 1)) + 1;
    return end > start && TITLES.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  /** "Jo Doe", where the note has "Doe said" or a title with it. */
  private boolean isPerson(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return Pattern.compile(
            "(?:said|says|added|told \\w+,?|according to|Mr\\.?|Ms\\.?) "
                + Pattern.quote(last)
                + "\\b|\\b"
                + Pattern.quote(last)
                + "(?:, (?:an?|the|who|chief|head|president|senior|managing)\\b| (?:said|says|added|told|wrote|noted)\\b)")
        .matcher(text)
        .find();
  }

  /** Whether the word has a capital where no sentence begins. */
  private boolean isWithinSentence(String name) {
    Matcher matcher = Pattern.compile("[a-z,] " + Pattern.quote(name) + "\\b").matcher(text);
    return matcher.find();
  }

  /** Whether the note puts another capitalised word before it: a first name. */
  private boolean isSurname(String name) {
    return Pattern.compile("\\b[A-Z][a-z]+ " + Pattern.quote(name) + "\\b").matcher(text).find()
        || isPerson(name);
  }

  private static Set<String> smallWords(String text) {
    Set<String> words = new HashSet<>();
    Matcher matcher = Pattern.compile("\\b[a-z]{3,}\\b").matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }
}
