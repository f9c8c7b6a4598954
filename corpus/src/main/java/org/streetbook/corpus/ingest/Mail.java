package org.streetbook.corpus.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A mail as both of its formats tell it, and how it becomes a document: the headers are metadata,
 * the body loses its signature and the thread that it quotes, attachments are notes of their own.
 *
 * @param fromName the sender's name as shown, null where there is none
 * @param fromAddress the sender's address, null where there is none
 * @param date as its header has it, null where there is none
 * @param plain the body as text, null where there is none
 * @param html the body as a page, null where there is none
 */
record Mail(
    @Nullable String subject,
    @Nullable String fromName,
    @Nullable String fromAddress,
    @Nullable String date,
    @Nullable String plain,
    @Nullable String html,
    List<Parsed.Inner> attachments) {

  private static final Pattern REPLY_MARK =
      Pattern.compile("(?i)^(?:\\s*(?:re|fwd?|aw|wg|tr|antw)\\s*(?:\\[\\d+\\])?:\\s*)+");

  /** Words in a sender's name that people do not bear. */
  private static final Set<String> FIRM_WORDS =
      Set.of(
          "research",
          "securities",
          "bank",
          "capital",
          "markets",
          "partners",
          "group",
          "news",
          "daily",
          "desk",
          "equity",
          "equities",
          "advisors",
          "advisers",
          "asset",
          "management",
          "ltd",
          "llc",
          "plc",
          "inc",
          "ag",
          "sa",
          "nv",
          "gmbh",
          "investments",
          "investment",
          "brokers",
          "brokerage",
          "strategy",
          "economics",
          "team",
          "alerts",
          "insights",
          "newsletter",
          "media",
          "press",
          "wire",
          "company",
          "co",
          "associates",
          "financial",
          "global",
          "international",
          "analytics",
          "intelligence",
          "trading",
          "wealth");

  /** Hosts where people have mail of their own, which say nothing of a firm. */
  private static final Set<String> PRIVATE_HOSTS =
      Set.of(
          "gmail",
          "googlemail",
          "outlook",
          "hotmail",
          "live",
          "yahoo",
          "icloud",
          "me",
          "aol",
          "proton",
          "protonmail",
          "gmx",
          "web",
          "mail",
          "qq",
          "163",
          "126",
          "yandex",
          "zoho",
          "fastmail",
          "msn");

  /** Second labels below which firms register their names, as in {@code firm.co.uk}. */
  private static final Set<String> PUBLIC_LABELS =
      Set.of("co", "com", "org", "net", "ac", "gov", "edu", "or", "ne", "go");

  private static final Pattern QUOTE_INTRO =
      Pattern.compile(
          "(?im)^(?:-{2,} ?(?:original message|forwarded message|urspr.ngliche nachricht) ?-{2,}.*"
              + "|_{10,}"
              + "|on .{8,120} wrote:\\s*"
              + "|am .{8,120} schrieb .{2,80}:\\s*"
              + "|le .{8,120} a écrit\\s*:\\s*"
              + "|from: .{2,120}\\n(?:sent|date|to): .{2,200}$)");

  /**
   * Below this many words a body in front of a quoted thread only hands the thread on, in words.
   */
  private static final int OWN_WORDS = 12;

  /** The mail as a document. */
  Parsed toDocument(Limits limits) {
    Facts facts = new Facts();
    if (subject != null) {
      facts.offerTitle(REPLY_MARK.matcher(subject).replaceFirst(""), "mail:Subject");
    }
    takeSender(facts);
    facts.offerPublished(HtmlFacts.date(date), "mail:Date");
    return new Parsed.Document(blocks(limits), facts, attachments);
  }

  private void takeSender(Facts facts) {
    String name = fromName == null ? "" : Characters.line(fromName);
    if (name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")) {
      name = name.substring(1, name.length() - 1);
    }
    if (name.contains("@")) {
      name = "";
    }
    int bracket = name.indexOf('(');
    int comma = name.indexOf(',');
    String firm = null;
    String person = name;
    if (bracket > 0 && name.endsWith(")")) {
      firm = name.substring(bracket + 1, name.length() - 1);
      person = name.substring(0, bracket);
    } else if (isFirm(name)) {
      boolean both = comma > 0 && !isFirm(name.substring(0, comma));
      firm = both ? name.substring(comma + 1) : name;
      person = both ? name.substring(0, comma) : "";
    }
    facts.offerAuthor(person, "mail:From");
    facts.offerPublisher(firm, "mail:From");
    facts.offerPublisher(host(), "mail:From");
  }

  /** Whether a name has a word that firms have in theirs and people do not. */
  static boolean isFirm(String name) {
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
      if (FIRM_WORDS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** The name that the sender's host is registered by, or null for a host of private mail. */
  private @Nullable String host() {
    int at = fromAddress == null ? -1 : fromAddress.lastIndexOf('@');
    if (fromAddress == null || at < 0) {
      return null;
    }
    String[] labels = fromAddress.substring(at + 1).toLowerCase(Locale.ROOT).split("\\.", -1);
    int last = labels.length - 2;
    if (last > 0 && PUBLIC_LABELS.contains(labels[last])) {
      last--;
    }
    return last < 0 || PRIVATE_HOSTS.contains(labels[last]) ? null : labels[last];
  }

  private List<Block> blocks(Limits limits) {
    boolean table = html != null && html.toLowerCase(Locale.ROOT).contains("<t");
    if (html != null && (plain == null || plain.isBlank() || table)) {
      Document page = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(limits.maxElements()));
      for (Element gone :
          page.select(
              "script, style, head, blockquote[type=cite], .gmail_quote, .gmail_signature,"
                  + " #divRplyFwdMsg ~ *, [hidden]")) {
        gone.remove();
      }
      List<Block> blocks = HtmlReader.blocks(page.body());
      if (!blocks.isEmpty()) {
        return blocks;
      }
    }
    return plain == null ? List.of() : PlainText.blocks(body(Characters.clean(plain)));
  }

  /**
   * A plain body without signature and quoted thread; one that only forwards keeps what it does.
   */
  static String body(String text) {
    var intro = QUOTE_INTRO.matcher(text);
    String own = text;
    if (intro.find()) {
      String before = text.substring(0, intro.start());
      boolean forwards = Prose.words(withoutSignature(before)) < OWN_WORDS;
      own = forwards ? text.substring(intro.end()) : before;
    }
    StringBuilder out = new StringBuilder(own.length());
    for (String line : withoutSignature(own).split("\n", -1)) {
      if (!line.startsWith(">")) {
        out.append(line).append('\n');
      }
    }
    return out.toString().isBlank() ? text : out.toString();
  }

  private static String withoutSignature(String text) {
    int mark = text.indexOf("\n-- \n");
    if (mark < 0) {
      mark = text.indexOf("\n--\n");
    }
    return mark > 0 ? text.substring(0, mark) : text;
  }
}
