package org.streetbook.extractors.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.catalogue.EntityMatcher;
import org.streetbook.corpus.catalogue.EntityMention;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.annotate.Sentence;
import org.streetbook.extractors.annotate.Token;

/**
 * The names of one note: those in the catalogue, those found by their shape, and the short forms by
 * which the note calls them later on. Built once a note; then read by sentence.
 */
final class Names {

  private static final Set<String> NO_SHORT_FORM =
      Set.of(
          "the",
          "general",
          "first",
          "united",
          "national",
          "american",
          "bank",
          "royal",
          "new",
          "north",
          "south",
          "east",
          "west",
          "great",
          "china",
          "japan",
          "india",
          "british",
          "german",
          "french",
          "standard",
          "international",
          "global",
          "credit",
          "deutsche",
          "saint",
          "best",
          "home",
          "public",
          "state",
          "union",
          "central",
          "big",
          "air",
          "old",
          "world");

  private static final Set<String> INDEX_WORDS =
      Set.of(
          "index",
          "composite",
          "composite index",
          "average",
          "sector index",
          "share index",
          "benchmark index",
          "industrial average");

  /** Ends of the names of houses that belong to a group of another name's beginning. */
  private static final Pattern OTHER_HOUSE =
      Pattern.compile(" (?:Securities|Futures|Asset Management)$");

  /** "Acme Co of Australia Ltd": a company of its own within a group. */
  private static final Pattern UNIT =
      Pattern.compile(" (?:Co|Corp|Inc|Ltd|Plc|Company|Corporation|Group)\\.? of [A-Z]");

  private final String text;
  private final List<Placed> placed = new ArrayList<>();

  /** A name at its place. */
  record Placed(Span span, Span extent, Party party) {}

  Names(String text, EntityMatcher matcher) {
    this.text = text;
    List<EntityMention> mentions = matcher.find(text, new Span(0, text.length()));
    placed.addAll(new ListNames(text).of(mentions));
    for (List<Placed> shaped : NameShapes.of(text)) {
      replace(shaped.stream().filter(name -> !isTaken(name.span()) || widens(name)).toList());
    }
    if (placed.stream().allMatch(name -> name.party().isHouse() || isAside(name.party()))) {
      SoleName.of(text).stream().filter(name -> !isTaken(name.span())).forEach(placed::add);
    }
    ListedNames.of(text, placed).stream()
        .filter(name -> !isTaken(name.span()))
        .toList()
        .forEach(placed::add);
    new LongerNames(text, placed).place();
    preferLonger();
    unite();
    addShortForms();
    new PrintedNames(text, placed).show();
    placed.sort((a, b) -> a.span().compareTo(b.span()));
  }

  /** The names that begin within the sentence, in order. */
  List<Placed> within(Span sentence) {
    int from = 0;
    int to = placed.size();
    while (from < to) {
      int middle = (from + to) / 2;
      if (placed.get(middle).span().begin() < sentence.begin()) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    List<Placed> found = new ArrayList<>();
    for (int i = from; i < placed.size() && placed.get(i).span().begin() < sentence.end(); i++) {
      if (placed.get(i).span().end() <= sentence.end()) {
        found.add(placed.get(i));
      }
    }
    return found;
  }

  private boolean isTaken(Span span) {
    for (Placed name : placed) {
      if (name.span().overlaps(span)) {
        return true;
      }
    }
    return false;
  }

  /** Whether all names that the span overlaps lie within it and are no companies. */
  private boolean widens(Placed wide) {
    Span span = wide.span();
    for (Placed name : placed) {
      if (name.span().overlaps(span) && (!span.covers(core(name)) || isWhole(name, wide))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the listed name within a wider one is all of it that tells. */
  private boolean isWhole(Placed name, Placed wide) {
    Party party = name.party();
    if (wide.party().kind() == EntityKind.INDEX) {
      String rest = wide.span().of(text).replace(name.span().of(text), "").strip();
      return rest.isEmpty() || INDEX_WORDS.contains(rest.toLowerCase(Locale.ROOT));
    }
    boolean other =
        (OTHER_HOUSE.matcher(wide.party().name()).find() && !party.isHouse())
            || isEndOfOther(name, wide)
            || UNIT.matcher(wide.span().of(text)).find();
    return name.span().equals(wide.span())
        || party.kind() == EntityKind.INDEX
        || ((party.isCompany() || party.isHouse()) && !other);
  }

  /** "Republic Acme Corp (RAC.O)": ends like the listed Acme, whose code is another. */
  private boolean isEndOfOther(Placed name, Placed wide) {
    String code = wide.party().ticker();
    String listed = name.party().ticker();
    return code != null
        && listed != null
        && name.span().begin() > wide.span().begin()
        && !symbol(code).equals(symbol(listed));
  }

  /** A code without its exchange. */
  private static String symbol(String code) {
    int dot = code.indexOf('.');
    return dot > 0 ? code.substring(0, dot) : code;
  }

  /** The name without the article that some of the list are written with: "the S&P". */
  private Span core(Placed name) {
    Span span = name.span();
    boolean article =
        text.startsWith("the ", span.begin()) || text.startsWith("The ", span.begin());
    return article && span.length() > 4 ? new Span(span.begin() + 4, span.end()) : span;
  }

  /** Puts the names in place of those that they cover. */
  private void replace(List<Placed> found) {
    for (Placed wide : found) {
      placed.removeIf(name -> wide.span().covers(core(name)));
      placed.add(wide);
    }
  }

  /**
   * "Acme" is the quoted "Acme Steel" that the note names in full, and not the group of that name
   * that no exchange quotes.
   */
  private void preferLonger() {
    Map<String, Party> quoted = new HashMap<>();
    for (Placed name : placed) {
      String printed = name.span().of(text);
      int blank = printed.indexOf(' ');
      if (blank > 0 && name.party().ticker() != null) {
        quoted.putIfAbsent(printed.substring(0, blank), name.party());
      }
    }
    for (int i = 0; i < placed.size(); i++) {
      Placed name = placed.get(i);
      Party longer = quoted.get(name.span().of(text));
      boolean group = name.party().kind() == EntityKind.COMPANY && name.party().ticker() == null;
      if (longer != null && group) {
        placed.set(i, new Placed(name.span(), name.extent(), longer));
      }
    }
  }

  /** Names that notes about one company drop in passing. */
  private static boolean isAside(Party party) {
    return switch (party.kind()) {
      case MEDIA, POLLSTER, CURRENCY, ECONOMY -> true;
      default -> false;
    };
  }

  /** One party for an unlisted company whose shorter name is how a longer one begins. */
  private void unite() {
    Map<String, Party> longest = new HashMap<>();
    for (Placed name : placed) {
      Party party = name.party();
      if (party.listed() || party.kind() != EntityKind.COMPANY) {
        continue;
      }
      Party other = longest.get(firstWord(party));
      if (other == null || begins(other.name(), party.name())) {
        longest.put(firstWord(party), party);
      }
    }
    for (int i = 0; i < placed.size(); i++) {
      Placed name = placed.get(i);
      Party whole = longest.get(firstWord(name.party()));
      boolean part =
          whole != null
              && !name.party().listed()
              && name.party().kind() == EntityKind.COMPANY
              && begins(name.party().name(), whole.name());
      if (part) {
        placed.set(i, new Placed(name.span(), name.extent(), whole));
      }
    }
  }

  private static String firstWord(Party party) {
    return party.name().split(" ", 2)[0];
  }

  private static boolean begins(String part, String whole) {
    return whole.startsWith(part + " ");
  }

  /** "Acme" for "Acme Steel Works", "AS" for "Acme Steel (AS)", once the long form stood. */
  private void addShortForms() {
    Map<String, Party> forms = new HashMap<>();
    for (Placed name : placed) {
      Party party = name.party();
      boolean company = party.kind() == EntityKind.COMPANY || party.isHouse();
      if (!company) {
        continue;
      }
      String printed = name.span().of(text);
      int blank = printed.indexOf(' ');
      if (blank > 0) {
        put(forms, printed.substring(0, blank), party);
        int second = printed.indexOf(' ', blank + 1);
        if (second > 0) {
          put(forms, printed.substring(0, second), party);
        }
      } else if (!party.listed()) {
        put(forms, printed, party);
      }
    }
    if (forms.isEmpty()) {
      return;
    }
    List<Placed> found = new ArrayList<>();
    for (int begin = 0; begin < text.length(); begin++) {
      boolean starts =
          Character.isUpperCase(text.charAt(begin))
              && (begin == 0 || !Character.isLetterOrDigit(text.charAt(begin - 1)));
      if (!starts) {
        continue;
      }
      int end = begin;
      while (end < text.length() && isNameLetter(end)) {
        end++;
      }
      int second = end;
      if (end < text.length() && text.charAt(end) == ' ') {
        second = end + 1;
        while (second < text.length() && isNameLetter(second)) {
          second++;
        }
      }
      Party two = forms.get(text.substring(begin, second));
      Party party = two != null ? two : forms.get(text.substring(begin, end));
      Span span = new Span(begin, two != null ? second : end);
      if (two != null && isPartOfLonger(span, two)) {
        placed.removeIf(name -> span.covers(name.span()));
      }
      if (party != null && !isTaken(span)) {
        found.add(new Placed(span, span, party));
      }
      begin = Math.max(begin, end - 1);
    }
    placed.addAll(found);
  }

  /** "Acme Bottling", once "Acme Bottling Group" stood: not the listed Acme. */
  private boolean isPartOfLonger(Span span, Party longer) {
    boolean other = false;
    for (Placed name : placed) {
      if (name.span().overlaps(span)) {
        boolean within =
            span.covers(name.span())
                && name.span().begin() == span.begin()
                && name.span().length() < span.length()
                && name.party().kind() == EntityKind.COMPANY;
        if (!within) {
          return false;
        }
        other |= !name.party().equals(longer);
      }
    }
    return other;
  }

  private boolean isNameLetter(int i) {
    char c = text.charAt(i);
    return Character.isLetterOrDigit(c)
        || c == '&'
        || (c == '-' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1)));
  }

  /** Whether the word alone is too common to be taken for a name. */
  static boolean isCommon(String name) {
    return NO_SHORT_FORM.contains(name.toLowerCase(Locale.ROOT));
  }

  private static void put(Map<String, Party> forms, String form, Party party) {
    String clean = form.endsWith(",") ? form.substring(0, form.length() - 1) : form;
    boolean usable =
        clean.length() >= 3
            && Character.isUpperCase(clean.charAt(0))
            && !NO_SHORT_FORM.contains(clean.toLowerCase(Locale.ROOT));
    if (usable) {
      forms.putIfAbsent(clean, party);
    }
  }

  /** Whether {@code token} of {@code sentence} is the mark of a possessive. */
  static boolean isPossessive(Sentence sentence, int token) {
    if (token >= sentence.tokens().size()) {
      return false;
    }
    Token next = sentence.tokens().get(token);
    return next.lower().equals("'s") || next.lower().equals("'");
  }
}
