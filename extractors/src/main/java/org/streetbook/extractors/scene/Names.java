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
import org.streetbook.corpus.catalogue.Entity;
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

  /** A capitalised name with its legal form, or one that a ticker in brackets follows. */
  private static final Pattern SHAPED =
      Pattern.compile(
          "((?:[A-Z][\\w&.-]* (?:& )?){0,4}[A-Z][\\w&-]*)"
              + "(?:,? (Inc|Corp|Corporation|Co|Ltd|Limited|Plc|PLC|plc|AG|SA|S\\.A|NV|N\\.V|SE|AB|ASA|"
              + "SpA|Oyj|LLC|LP|Bhd|KK|Group|Holdings|Holding|Industries|Bancorp|Pharmaceuticals)\\b\\.?"
              + "(?: (?:Ltd|Inc|Co|Plc)\\b\\.?)?)?"
              + "(?: ?\\( ?((?:(?:NYSE|NASDAQ|Nasdaq|LSE|TSX|AMEX)(?:GS|GM)?: ?)?[A-Z0-9]{1,6}(?:\\.[A-Z]{1,3})?) ?\\))?");

  private static final Pattern HOUSE_TAIL =
      Pattern.compile(
          "(?:Securities|Capital|Research|Partners|Markets|Advisors|Investments|Equities|Brokerage"
              + "|& Co|Asset Management|Analytics|Economics)\\.?$");

  /** What a note calls a house when it introduces it: "research firm Acme". */
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?:([Rr]esearch(?:er)?s?(?: firm| group| company| house| outfit)|[Ii]ndustry tracker|market research(?:er)?"
              + "|[Cc]onsultancy|[Cc]onsultants|data provider|data firm)"
              + "|([Bb]rokerage|[Bb]roker|analysts? at|investment bank|strategists? at|economists? at))"
              + " ((?:[A-Z][\\w&'\u2019-]*[ ]?){1,3})");

  private static final String CAPITALS = "((?:[A-Z][\\w&-]+ ){0,2}[A-Z][\\w&-]+)";

  private static final Pattern HOUSES =
      Pattern.compile(
          "\\b((?:[A-Z][\\w-]+ (?:& )?){1,3}(?:Securities|Research|Partners|Capital Markets|Advisors|Equities"
              + "|Brokerage|Brokers|Economics|Analytics))\\b");

  private static final Pattern TAILED =
      Pattern.compile(
          "\\b((?:[A-Z][\\w-]+ (?:& )?){1,3}(?:Bank|Motors|Motor|Electric|Steel|Airlines|Airways|Stores|Foods"
              + "|Energy|Semiconductors?|Technologies|Networks|Petroleum|Insurance|Pharma|Chemicals|Retail|Telecom"
              + "|Materials|Mining|Resources|Logistics|Software|Healthcare|Brands|Aerospace|Shipping))\\b");

  /** Words around a name that only a company has around it. */
  private static final List<Pattern> CONTEXTS =
      List.of(
          Pattern.compile("[Ss]hares (?:in|of) " + CAPITALS),
          Pattern.compile(
              CAPITALS
                  + "(?:'s|\u2019s) (?:(?:net|quarterly|annual|group|full-year|first-quarter|second-quarter"
                  + "|third-quarter|fourth-quarter|adjusted|operating|order|total) )?(?:revenue|profit|sales"
                  + "|earnings|income|shares|stock|backlog|capex|capital expenditure|capital spending|loss"
                  + "|market value|market share|dividend|guidance|results)\\b"),
          Pattern.compile(
              CAPITALS
                  + " (?:posted|recorded|reported) (?:a |an )?(?:net|quarterly|record|revenue|profit|sales|loss)"));

  private static final Set<String> NOT_A_NAME =
      Set.of(
          "the",
          "its",
          "their",
          "his",
          "her",
          "this",
          "that",
          "these",
          "a",
          "an",
          "in",
          "on",
          "for",
          "but",
          "and",
          "while",
          "when",
          "last",
          "next",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "it",
          "he",
          "she",
          "they",
          "chief",
          "analyst",
          "analysts",
          "company",
          "group",
          "today",
          "yesterday",
          "total",
          "net",
          "revenue",
          "profit",
          "sales",
          "quarterly",
          "europe",
          "asia",
          "q1",
          "q2",
          "q3",
          "q4",
          "us",
          "uk",
          "wall");

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

  /** Whether an unlisted name is shaped like a house's: "Acme Securities". */
  static boolean isShapedLikeHouse(String name) {
    return HOUSES.matcher(name).matches();
  }

  private final String text;
  private final List<Placed> placed = new ArrayList<>();

  /** A name at its place. */
  record Placed(Span span, Span extent, Party party) {}

  Names(String text, EntityMatcher matcher) {
    this.text = text;
    List<EntityMention> mentions = matcher.find(text, new Span(0, text.length()));
    Set<String> certain = new HashSet<>();
    for (EntityMention mention : mentions) {
      if (!mention.cautious() || mention.ticker() != null) {
        mention.candidates().forEach(entity -> certain.add(entity.id()));
      }
    }
    for (EntityMention mention : mentions) {
      Entity chosen = choose(mention, certain);
      if (chosen != null) {
        placed.add(new Placed(mention.span(), mention.extent(), Party.of(chosen)));
      }
    }
    addIntroduced();
    addShaped();
    addByTail(HOUSES, EntityKind.BROKER);
    addByTail(TAILED, EntityKind.COMPANY);
    addByContext();
    addShortForms();
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

  /**
   * The likeliest candidate; null where only a cautious reading is left and nothing bears it out.
   */
  private @Nullable Entity choose(EntityMention mention, Set<String> certain) {
    for (Entity candidate : mention.candidates()) {
      if (certain.contains(candidate.id())) {
        return candidate;
      }
    }
    if (!mention.cautious() || followedByPossessive(mention.span().end())) {
      return mention.entity();
    }
    return null;
  }

  private boolean followedByPossessive(int end) {
    return text.startsWith("'s ", end) || text.startsWith("\u2019s ", end);
  }

  private boolean isTaken(Span span) {
    for (Placed name : placed) {
      if (name.span().overlaps(span)) {
        return true;
      }
    }
    return false;
  }

  private void addShaped() {
    Matcher matcher = SHAPED.matcher(text);
    List<Placed> found = new ArrayList<>();
    while (matcher.find()) {
      String form = matcher.group(2);
      String ticker = matcher.group(3);
      if (form == null && (ticker == null || !looksLikeTicker(ticker))) {
        continue;
      }
      Span span = new Span(matcher.start(1), form == null ? matcher.end(1) : matcher.end(2));
      if (isTaken(span) && !widens(span)) {
        continue;
      }
      String name = matcher.group(1).strip();
      if (name.length() < 2 || NO_SHORT_FORM.contains(name.toLowerCase(Locale.ROOT))) {
        continue;
      }
      boolean house = HOUSE_TAIL.matcher(name).find() && ticker == null;
      EntityKind kind = house ? EntityKind.BROKER : EntityKind.COMPANY;
      String cleanTicker =
          ticker == null ? null : ticker.substring(ticker.indexOf(':') + 1).strip();
      found.add(
          new Placed(
              span,
              new Span(span.begin(), matcher.end()),
              Party.unlisted(name, kind, cleanTicker)));
    }
    replace(found);
  }

  /** Whether all names that the span overlaps lie within it and are no companies. */
  private boolean widens(Span span) {
    for (Placed name : placed) {
      if (name.span().overlaps(span)
          && (!span.covers(name.span())
              || name.party().isCompany()
              || name.party().isHouse()
              || name.party().kind() == EntityKind.INDEX)) {
        return false;
      }
    }
    return true;
  }

  /** Puts the names in place of those that they cover. */
  private void replace(List<Placed> found) {
    for (Placed wide : found) {
      placed.removeIf(name -> wide.span().covers(name.span()));
      placed.add(wide);
    }
  }

  /** "Acme Electric", "Acme Foods": two capitalised words or more that end in a company's noun. */
  private void addByTail(Pattern tailed, EntityKind kind) {
    Matcher matcher = tailed.matcher(text);
    List<Placed> found = new ArrayList<>();
    while (matcher.find()) {
      Span span = new Span(matcher.start(1), matcher.end(1));
      String first = matcher.group(1).split(" ", 2)[0].toLowerCase(Locale.ROOT);
      if (!NOT_A_NAME.contains(first) && (!isTaken(span) || widens(span))) {
        found.add(new Placed(span, span, Party.unlisted(matcher.group(1), kind, null)));
      }
    }
    replace(found);
  }

  /** Names that the words around them show to be a company's. */
  private void addByContext() {
    for (Pattern pattern : CONTEXTS) {
      Matcher matcher = pattern.matcher(text);
      List<Placed> found = new ArrayList<>();
      while (matcher.find()) {
        String name = matcher.group(1).strip();
        Span span = new Span(matcher.start(1), matcher.start(1) + name.length());
        String first = name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        boolean usable =
            name.length() > 2
                && !NO_SHORT_FORM.contains(name.toLowerCase(Locale.ROOT))
                && !NOT_A_NAME.contains(first);
        if (usable && (!isTaken(span) || widens(span))) {
          found.add(new Placed(span, span, Party.unlisted(name, EntityKind.COMPANY, null)));
        }
      }
      replace(found);
    }
  }

  private void addIntroduced() {
    Matcher matcher = INTRODUCED.matcher(text);
    List<Placed> found = new ArrayList<>();
    while (matcher.find()) {
      String name = matcher.group(3).strip();
      Span span = new Span(matcher.start(3), matcher.start(3) + name.length());
      if (!isTaken(span) && name.length() > 2) {
        EntityKind kind = matcher.group(1) != null ? EntityKind.RESEARCH : EntityKind.BROKER;
        found.add(new Placed(span, span, Party.unlisted(name, kind, null)));
      }
    }
    placed.addAll(found);
  }

  private static boolean looksLikeTicker(String ticker) {
    return ticker.contains(".")
        || ticker.contains(":")
        || ticker.chars().noneMatch(Character::isDigit);
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
      if (party != null && !isTaken(span)) {
        found.add(new Placed(span, span, party));
      }
      begin = Math.max(begin, end - 1);
    }
    placed.addAll(found);
  }

  private boolean isNameLetter(int i) {
    char c = text.charAt(i);
    return Character.isLetterOrDigit(c)
        || c == '&'
        || (c == '-' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1)));
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
