package org.streetbook.extractors.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.note.Span;

/**
 * Names that no list holds, found by their shape (a legal form, a ticker in brackets, a company's
 * noun at the end) or by what stands around them ("shares of Acme", "research firm Acme").
 */
final class NameShapes {

  private static final String WORDS =
      "(?<!['\u2019])((?:[A-Z][\\w&.-]* (?:& |and )?){0,4}[A-Z][\\w&-]*(?:['\u2019][sS])?)";

  private static final String TICKER =
      " ?[(\\[<] ?((?:(?:NYSE|NASDAQ|Nasdaq|LSE|TSX|AMEX|NSE|BSE)(?:GS|GM)?: ?)?[A-Z0-9]{1,6}(?:(?:\\.| )[A-Z]{1,3})?) ?(?:[;,] [^)\\]>]{1,40})?[)\\]>]";

  /** A capitalised name with its legal form, and perhaps a ticker in brackets after it. */
  private static final Pattern FORMED =
      Pattern.compile(
          WORDS
              + ",? ((?:Inc|Corp|Corporation|Cos|Co|Ltd|Limited|Plc|PLC|plc|AG|SA|S\\.A|NV|N\\.V|SE|AB|ASA|"
              + "SpA|Oyj|LLC|LLP|LP|L\\.P|Bhd|BHD|BERHAD|LTD|INC|CORP|LIMITED|KK|Group|Holdings|Holding|Industries|Bancorp|Pharmaceuticals)\\b"
              + "(?:\\.? of [A-Z][\\w.-]*(?: [A-Z][\\w.-]*)?(?= (?:Ltd|Inc|Co|Plc|Corp|AG|SA|NV)\\b))?)\\.?"
              + "(?: (?:Ltd|Inc|Co|Plc|Corp|AG|SA|NV)\\b\\.?)?"
              + "(?:"
              + TICKER
              + ")?");

  /** Behind these a name's own "'s" belongs to it: "Acme's Inc". */
  private static final Set<String> INCORPORATED =
      Set.of("Inc", "INC", "Corp", "CORP", "Co", "Ltd", "LTD", "Plc", "PLC", "Cos");

  /** What wires put before a headline. */
  private static final Pattern SLUG =
      Pattern.compile(
          "(?:BRIEF|UPDATE(?: \\d)?|CORRECTED|RPT|WRAPUP(?: \\d)?|REFILE|EXCLUSIVE|PREVIEW|MOVES|DEALTALK)-");

  private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s?$");

  /** A capitalised name that a ticker in brackets follows. */
  private static final Gated TICKED = Gated.of(WORDS + "()" + TICKER, "(", "[", "<");

  private static final Pattern HOUSE_TAIL =
      Pattern.compile(
          "(?:Securities|Capital|Research|Partners|Markets|Advisors|Investments|Equities|Brokerage"
              + "|& Co|Asset Management|Analytics|Economics)\\.?$");

  /** What a note calls a house when it introduces it: "research firm Acme". */
  private static final Gated INTRODUCED =
      Gated.of(
          "(?=[RrIimCcdBbase])(?:([Rr]esearch(?:er)?s?(?: firm| group| company| house| outfit)|[Ii]ndustry tracker|market research(?:er)?"
              + "|(?:consulting|advisory|forecasting|analytics|ratings) (?:firm|group|company)|[Cc]onsultancy|[Cc]onsultants|data provider|data firm)"
              + "|([Bb]rokerage(?: firm| house)?|[Bb]roker|analysts? at|investment bank|strategists? at|economists? at))"
              + " ((?:[A-Z][\\w&'\u2019-]*[ ]?){1,3})",
          "esearch",
          "ndustry tracker ",
          "onsult",
          "advisory ",
          "forecasting ",
          "analytics ",
          "ratings ",
          "data provider ",
          "data firm ",
          "roker",
          "analyst",
          "investment bank ",
          "strategist",
          "economist");

  private static final Pattern TITLED =
      Pattern.compile(
          "((?:[A-Z][\\w&.'-]+ ){0,3}[A-Z][\\w&-]+)(?: \\([^)]{1,16}\\))?(?:: | [-\u2013\u2014] )");

  /** What only the note of a house says, which has a company in its title. */
  private static final Pattern OWN_NOTE =
      Pattern.compile(
          "\\b(?:our|Our|we|We) (?:\\w+ ){0,6}(?:TP|target price|price target|rating|call|forecasts?|estimates?)\\b"
              + "|\\bTP (?:maintained|of|is)\\b|\\b(?:Maintain|Reiterate|MAINTAIN|REITERATE) [A-Z]");

  /** Words of titles over several companies. */
  private static final Pattern OF_MANY =
      Pattern.compile(
          "\\b(?:[Ss]ector|Strategy|[Mm]arkets?|Weekly|Daily|Outlook|Economy|Economics|Industry|Preview|Review|Research"
              + "|Securities|Views?|Calls?|Update|Brokers?|Ratings?|Results)\\b");

  /** How often the first word of a title's name must stand in a note that is about it. */
  private static final int FEWEST_MENTIONS = 3;

  private static final String CAPITALS = "((?:[A-Z][\\w&-]+ ){0,2}[A-Z][\\w&-]+)";

  private static final Pattern HOUSES =
      Pattern.compile(
          "\\b((?:[A-Z][\\w-]+ (?:& )?){1,3}(?:Securities|Futures|Asset Management|Research|Partners|Capital Markets|Advisors|Equities"
              + "|Brokerage|Brokers|Economics|Analytics))\\b");

  private static final Pattern TAILED =
      Pattern.compile(
          "\\b((?:[A-Z][\\w-]+ (?:& )?){1,3}(?:Bank|Motors|Motor|Electric|Steel|Airlines|Airways|Stores|Foods"
              + "|Energy|Semiconductors?|Technologies|Networks|Petroleum|Insurance|Pharma|Chemicals|Retail|Telecom"
              + "|Materials|Mining|Resources|Logistics|Software|Healthcare|Brands|Aerospace|Shipping))\\b");

  /** Words that headlines write with a capital and no name has within. */
  private static final Pattern CLAUSE =
      Pattern.compile(
          " (?:Are|Is|Was|Were|Will|Can|May|To|After|As|Its|Their|Amid|From|Over|With)\\b");

  /** Words around a name that only a house has around it. */
  private static final List<Gated> HOUSE_CONTEXTS =
      List.of(
          Gated.of(
              "(?<![Aa]nalyst )\\b((?:[A-Z][\\w&.'-]+ (?:& )?){0,3}[A-Z][\\w&-]+)"
                  + " (?:also )?(?:raised|raises|lifted|lifts|boosted|boosts|cut|cuts|lowered|lowers|trimmed|trims|set|sets|reduced"
                  + "|increased|upped|dropped|maintained|reiterated|kept|keeps) (?:its|their)"
                  + " (?:price target|target price|price objective|12-month target|rating|stock rating)",
              " target",
              "price objective",
              " rating"),
          Gated.of(
              "(?<=[A-Z][a-z]{1,12} (?:of|at) )((?:[A-Z][\\w&-]+ (?:& )?){1,2}[A-Z][\\w&-]+)"
                  + " (?:said|says|believes|wrote|expects|estimates|predicts|sees|thinks) ",
              " of ",
              " at "),
          Gated.of(
              "((?:[A-Z][\\w&-]+ (?:& )?){0,2}[A-Z][\\w&-]+) (?:analyst|strategist|economist) [A-Z][a-z]+ [A-Z]",
              " analyst ",
              " strategist ",
              " economist "));

  /** "to Hold from Buy at Acme": who stands behind a change of rating. */
  private static final Gated RATED_AT =
      Gated.of(
          "(?:Buy|Sell|Hold|Neutral|Outperform|Underperform|Overweight|Underweight|Equal[- ]Weight|Market Perform"
              + "|Sector Perform|Perform|Accumulate|Reduce|Add|Peer Perform|In[- ]Line)['\"\u2019\u201d]? (?:rating )?(?:at|by) "
              + CAPITALS,
          " at ",
          " by ");

  /** "Smith raises Acme price target to", "starts Acme with 'hold'": a line of a broker digest. */
  private static final Gated DIGEST =
      Gated.of(
          "\\b(?=[a-z])(?:raises|lifts|ups|hikes|boosts|cuts|lowers|trims|reduces|starts|initiates|resumes|reinstates"
              + "|upgrades|downgrades|reiterates|maintains)"
              + " ((?:[A-Z][\\w&.'-]*)(?: (?:[A-Z&][\\w&.'-]*|of|and)){0,4})"
              + " (?:(?:price )?target|target price|PT|TP|to ['\"\u2018\u201c]|with ['\"\u2018\u201c])",
          " target",
          " PT",
          " TP",
          " to '",
          " to \"",
          " to \u2018",
          " to \u201c",
          " with '",
          " with \"",
          " with \u2018",
          " with \u201c");

  /** A line of a headline stream: its company, then a period, a result or what it does with one. */
  private static final Pattern HEADLINE =
      Pattern.compile(
          "(?m)^[ \\t*\u2022\u2013\u2014-]*(?:[A-Z]+-)?((?:[A-Z][\\w&.'-]*)(?: (?:[A-Z&][\\w&.'-]*|of|de|and)){0,3}?)"
              + "(?:['\u2019]s?)?(?::| [\u2013\u2014-])? (?=(?:[Ss]ees|[Cc]uts|[Rr]aises|[Ll]ifts|[Gg]uides|[Pp]osts|[Rr]eports|[Rr]eaffirms"
              + "|Q[1-4]|[1-4]Q|H[12]|[12]H|FY|[Ff]ull-year|[Qq]uarterly|[Qq]trly|shares)\\b)");

  /** "the Acme Foods Index .ACMX": a name that an index's code follows. */
  private static final Pattern INDEXED =
      Pattern.compile(
          "((?:[A-Z][\\w&'.-]* ){1,6}(?:[Ii]ndex|sector(?: index)?|[Aa]verage|Composite|subindex)?|[A-Z][\\w&'.-]* (?:[a-z]+ ){0,3}(?:sector|index))"
              + " ?\\.[A-Z0-9]{3,12}\\b");

  private static final Set<String> OWNERS =
      Set.of("its", "their", "his", "her", "our", "the", "price", "target");

  /** Words before a name that only a company has before it. */
  private static final List<Gated> OBJECTS =
      List.of(
          Gated.of("[Ss]hares (?:in|of) " + CAPITALS, "hares in ", "hares of "),
          Gated.of(
              "(?=[abtp])(?:bought|buys?|acquires?|acquired|acquiring|(?:acquisition|takeover|purchase) of|bid for) "
                  + CAPITALS
                  + " (?:for|in)",
              "bought ",
              "buy",
              "acquir",
              "acquisition of ",
              "takeover of ",
              "purchase of ",
              "bid for "),
          Gated.of(
              "(?:[Mm]aintains?|[Rr]etains?|[Kk]eeps?|[Rr]eiterates?|[Ss]tays?|coverage|rating|call|stance)"
                  + "(?: (?:its|a|an|the))? (?:['\"\u2018\u201c]?[A-Za-z-]+['\"\u2019\u201d]? ){0,2}(?:rating |call |stance )?on "
                  + CAPITALS,
              " on "));

  /** Words after a name that only a company has after it. */
  private static final List<Gated> CONTEXTS =
      List.of(
          Gated.of(
              CAPITALS
                  + "(?:'s|\u2019s) (?:\\d?[A-Z]{1,2}\\d{0,2}(?:[A-Z]{2})?\\d{0,4} )?(?:core )?(?:(?:net|quarterly|annual|group|full-year|first-quarter|second-quarter"
                  + "|third-quarter|fourth-quarter|adjusted|operating|order|total) )?(?:revenue|profit|sales"
                  + "|earnings|income|shares|stock|backlog|capex|capital expenditure|capital spending|loss"
                  + "|market value|market share|dividend|guidance|results)\\b",
              "'s ",
              "\u2019s "),
          Gated.of(
              CAPITALS
                  + " (?:posted|recorded|reported) (?:a |an )?(?:net|quarterly|record|revenue|profit|sales|loss)",
              " posted ",
              " recorded ",
              " reported "));

  /** Whether an unlisted name is shaped like a house's: "Acme Securities". */
  static boolean isShapedLikeHouse(String name) {
    return HOUSES.matcher(name).matches();
  }

  private NameShapes() {}

  /** What each kind of shape finds in {@code text}, the surest kind first. */
  static List<List<Names.Placed>> of(String text) {
    Capitals capitals = new Capitals(text);
    List<List<Names.Placed>> found = new ArrayList<>();
    found.add(introduced(text));
    found.add(shaped(text, capitals.matches(FORMED)));
    found.add(shaped(text, TICKED.in(text, capitals)));
    found.add(byTail(text, capitals.matches(HOUSES), EntityKind.BROKER));
    found.add(byTail(text, capitals.matches(TAILED), EntityKind.COMPANY));
    found.add(titled(text));
    for (Gated context : HOUSE_CONTEXTS) {
      found.add(byContext(text, context.in(text, capitals), EntityKind.BROKER));
    }
    found.add(byContext(text, RATED_AT.in(text), EntityKind.BROKER));
    found.add(digested(text));
    found.add(headlined(text));
    found.add(IndexNames.of(text));
    found.add(byTail(text, capitals.matches(INDEXED), EntityKind.INDEX));
    for (Gated context : OBJECTS) {
      found.add(byContext(text, context.in(text), EntityKind.COMPANY));
    }
    for (Gated context : CONTEXTS) {
      found.add(byContext(text, context.in(text, capitals), EntityKind.COMPANY));
    }
    found.add(SubjectNames.of(text));
    return found;
  }

  /** "Acme Works: margins to rise" over a note that speaks of Acme again and again. */
  private static List<Names.Placed> titled(String text) {
    Matcher title = TITLED.matcher(text);
    List<Names.Placed> found = new ArrayList<>();
    if (!title.lookingAt() || !opensLikeName(title.group(1))) {
      return found;
    }
    String name = title.group(1);
    String first = name.split(" ", 2)[0];
    int count = 0;
    for (int at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
      count++;
    }
    boolean often = count >= FEWEST_MENTIONS || OWN_NOTE.matcher(text).find();
    boolean one = !OF_MANY.matcher(name).find() && !SoleName.isCommon(first);
    if (often && one && first.length() > 2 && !Names.isCommon(first)) {
      Party party = Party.unlisted(name, EntityKind.COMPANY, null);
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        Span span = new Span(at, at + name.length());
        found.add(new Names.Placed(span, span, party));
      }
    }
    return found;
  }

  private static List<Names.Placed> introduced(String text) {
    List<Names.Placed> found = new ArrayList<>();
    for (MatchResult match : INTRODUCED.in(text)) {
      String name = match.group(3).strip();
      if (name.length() > 2) {
        Span span = new Span(match.start(3), match.start(3) + name.length());
        EntityKind kind = match.group(1) != null ? EntityKind.RESEARCH : EntityKind.BROKER;
        found.add(new Names.Placed(span, span, Party.unlisted(name, kind, null)));
      }
    }
    return found;
  }

  private static List<Names.Placed> shaped(String text, List<MatchResult> matches) {
    List<Names.Placed> found = new ArrayList<>();
    for (MatchResult match : matches) {
      boolean formed = !match.group(2).isEmpty();
      String ticker = match.group(3);
      int begin = nameStart(text, match.start(1), match.end(1));
      boolean unit = match.group(2).contains(" of ");
      String printed = text.substring(begin, unit ? match.end(2) : match.end(1));
      boolean owns = !INCORPORATED.contains(match.group(2));
      String name = owns ? POSSESSIVE.matcher(printed).replaceFirst("") : printed;
      String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
      boolean ticked =
          ticker != null && looksLikeTicker(ticker) && !NameWords.STANDARD.endsTerm(last);
      if ((!formed && !ticked) || name.length() < 2 || Names.isCommon(name)) {
        continue;
      }
      Span span = new Span(begin, formed ? match.end(2) : match.end(1));
      boolean house = HOUSE_TAIL.matcher(name).find() && ticker == null;
      String symbol = ticker == null ? null : ticker.substring(ticker.indexOf(':') + 1).strip();
      found.add(
          new Names.Placed(
              span,
              new Span(begin, match.end()),
              Party.unlisted(name, house ? EntityKind.BROKER : EntityKind.COMPANY, symbol)));
    }
    return found;
  }

  /** Where the name begins behind words that are none: "On Monday Acme", "Rival Acme". */
  private static int nameStart(String text, int begin, int end) {
    Matcher slug = SLUG.matcher(text).region(begin, end);
    int at = slug.lookingAt() ? slug.end() : begin;
    int blank = text.indexOf(' ', at);
    while (blank > 0 && blank < end) {
      String word = text.substring(at, blank).toLowerCase(Locale.ROOT);
      boolean owner = word.endsWith("'s") || word.endsWith("\u2019s");
      if (!owner && !NameWords.STANDARD.opensNoName(word)) {
        return at;
      }
      at = blank + 1;
      blank = text.indexOf(' ', at);
    }
    return NameWords.STANDARD.opensNoName(text.substring(at, end).toLowerCase(Locale.ROOT))
        ? end
        : at;
  }

  private static List<Names.Placed> byTail(
      String text, List<MatchResult> matches, EntityKind kind) {
    List<Names.Placed> found = new ArrayList<>();
    for (MatchResult match : matches) {
      int heading = afterHeading(text, match.start(1), match.end(1));
      int begin = nameStart(text, heading, match.end(1));
      String name = text.substring(begin, match.end(1)).strip();
      if (!name.isEmpty() && opensLikeName(name) && !isGeneric(name) && !isClause(name)) {
        Span span = new Span(begin, begin + name.length());
        Span extent = kind == EntityKind.INDEX ? new Span(begin, match.end()) : span;
        found.add(new Names.Placed(span, extent, Party.unlisted(name, kind, null)));
      }
    }
    return found;
  }

  private static List<Names.Placed> byContext(
      String text, List<MatchResult> matches, EntityKind kind) {
    List<Names.Placed> found = new ArrayList<>();
    for (MatchResult match : matches) {
      int begin = afterHeading(text, match.start(1), match.end(1));
      String name = text.substring(begin, match.end(1)).strip();
      if (name.length() > 2 && !Names.isCommon(name) && opensLikeName(name) && !isClause(name)) {
        Span span = new Span(begin, begin + name.length());
        found.add(new Names.Placed(span, span, Party.unlisted(name, kind, null)));
      }
    }
    return found;
  }

  private static List<Names.Placed> headlined(String text) {
    Matcher matcher = HEADLINE.matcher(text);
    List<Names.Placed> found = new ArrayList<>();
    while (matcher.find()) {
      String name = matcher.group(1);
      boolean several = name.indexOf(' ') > 0;
      if (opensLikeName(name)
          && !isGeneric(name)
          && !isClause(name)
          && !isCommonHead(name, several)) {
        Span span = new Span(matcher.start(1), matcher.end(1));
        found.add(new Names.Placed(span, span, Party.unlisted(name, EntityKind.COMPANY, null)));
      }
    }
    return found;
  }

  /** "Record", "Sees", "Data-center": what lines begin with that name nobody. */
  private static boolean isCommonHead(String name, boolean several) {
    String first = name.split(" ", 2)[0];
    int dash = first.indexOf('-');
    boolean joined =
        dash > 0 && dash + 1 < first.length() && Character.isLowerCase(first.charAt(dash + 1));
    return SoleName.isCommon(first) || (!several && joined);
  }

  private static List<Names.Placed> digested(String text) {
    List<Names.Placed> found = new ArrayList<>();
    for (MatchResult match : DIGEST.in(text)) {
      String name = match.group(1);
      if (!OWNERS.contains(name.split(" ", 2)[0].toLowerCase(Locale.ROOT))) {
        Span span = new Span(match.start(1), match.end(1));
        found.add(new Names.Placed(span, span, Party.unlisted(name, EntityKind.COMPANY, null)));
      }
    }
    return found;
  }

  /** "Equity Research": words that any house has in its name, and no name of its own. */
  private static boolean isGeneric(String name) {
    for (String word : name.toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (!NameWords.STANDARD.isGeneric(word)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Where a name begins that a heading in capitals was glued to: "SALES OUTLOOK Acme Securities".
   * One word in capitals alone may be part of the name ("BMO Capital Markets").
   */
  private static int afterHeading(String text, int begin, int end) {
    int at = begin;
    boolean heading = isCapitals(text, text.lastIndexOf(' ', begin - 2) + 1, begin - 1);
    while (true) {
      int blank = text.indexOf(' ', at);
      if (blank < 0 || blank >= end - 1 || !isCapitals(text, at, blank)) {
        return at;
      }
      int next = text.indexOf(' ', blank + 1);
      boolean run = heading || isCapitals(text, blank + 1, next < 0 ? end : Math.min(next, end));
      if (!run) {
        return at;
      }
      heading = true;
      at = blank + 1;
    }
  }

  /** Whether a word of two or more letters, all of them capitals, stands there. */
  private static boolean isCapitals(String text, int from, int to) {
    if (from < 0 || to - from < 2) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean opensLikeName(String name) {
    return !NameWords.STANDARD.opensNoName(name.split(" ", 2)[0].toLowerCase(Locale.ROOT));
  }

  /** "Shoppers Are Avoiding Stores": a headline, and no name. */
  private static boolean isClause(String name) {
    return CLAUSE.matcher(name).find();
  }

  private static boolean looksLikeTicker(String ticker) {
    return ticker.contains(".")
        || ticker.contains(":")
        || (ticker.chars().noneMatch(Character::isDigit)
            && !NameWords.STANDARD.isUnit(ticker.toLowerCase(Locale.ROOT)));
  }
}
