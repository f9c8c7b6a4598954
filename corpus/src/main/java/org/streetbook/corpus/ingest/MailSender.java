package org.streetbook.corpus.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a mail, as its header shows him.
 *
 * @param name as shown, null where there is none
 * @param address the mailbox, null where there is none
 */
record MailSender(@Nullable String name, @Nullable String address) {

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
          "llp",
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

  /** The host of a terminal's users, whichever firm they are with. */
  private static final String TERMINALS = "bloomberg.net";

  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})+");

  private static final Pattern AROUND_ADDRESS =
      Pattern.compile("(?i)[<\\[(]\\s*(?:mailto:)?\\s*[>\\])]|mailto:\\s*");

  /** What parts a person from the firm: a bar, a dash, "at". */
  private static final Pattern BAR = Pattern.compile("\\s+(?:\\||·|[-–—]|@|at)\\s+");

  private static final Pattern VIA_LIST = Pattern.compile("(?i)\\s+via\\s+.*$");

  /** The sender that a line repeats: {@code Ana Lind <ana@firm.example>}. */
  static MailSender of(String line) {
    Matcher address = ADDRESS.matcher(line);
    if (!address.find()) {
      return new MailSender(line, null);
    }
    String name = ADDRESS.matcher(line).replaceAll("");
    name = AROUND_ADDRESS.matcher(name).replaceAll(" ").strip();
    if (name.startsWith("(") && name.endsWith(")")) {
      name = name.substring(1, name.length() - 1); // a comment behind the bare address
    }
    return new MailSender(name.replaceAll("[<>;]", " "), address.group());
  }

  /** Offers firm and person as publisher and author; the first that states a field wins. */
  void offer(Facts facts, String from) {
    String shown = shown();
    String firm = null;
    String person = shown;
    int bracket = shown.indexOf('(');
    Matcher bar = BAR.matcher(shown);
    int comma = shown.indexOf(',');
    if (bracket > 0 && shown.endsWith(")")) {
      firm = shown.substring(bracket + 1, shown.length() - 1);
      person = shown.substring(0, bracket);
    } else if (isFirm(shown) && bar.find() && !isFirm(shown.substring(0, bar.start()))) {
      firm = shown.substring(bar.end());
      person = shown.substring(0, bar.start());
    } else if (isFirm(shown)) {
      boolean both = comma > 0 && !isFirm(shown.substring(0, comma));
      firm = both ? shown.substring(comma + 1) : shown;
      person = both ? shown.substring(0, comma) : "";
    }
    facts.offerAuthor(forenameFirst(person), from);
    facts.offerPublisher(firm, from);
  }

  /** Offers the name that the sender's host is registered by, if the mail is a firm's. */
  void offerHost(Facts facts, String from) {
    facts.offerPublisher(host(), from);
  }

  /** The sender's own name as people write it below a mail; may be empty. */
  String person() {
    String shown = shown();
    int bracket = shown.indexOf('(');
    return forenameFirst(bracket > 0 ? shown.substring(0, bracket) : shown).strip();
  }

  private String shown() {
    String line = name == null ? "" : Characters.line(name);
    line = VIA_LIST.matcher(line).replaceFirst("");
    while (line.length() > 1 && "\"'*".indexOf(line.charAt(0)) >= 0) {
      char mark = line.charAt(0);
      int last = line.length() - 1;
      line = line.substring(1, line.charAt(last) == mark ? last : last + 1).strip();
    }
    return line.contains("@") ? "" : line;
  }

  /** "Lind, Ana" as "Ana Lind". */
  private static String forenameFirst(String person) {
    int comma = person.indexOf(',');
    boolean turned =
        comma > 0
            && comma == person.lastIndexOf(',')
            && Prose.words(person.substring(0, comma)) <= 2
            && Prose.words(person.substring(comma)) <= 2;
    return turned
        ? (person.substring(comma + 1) + " " + person.substring(0, comma)).strip()
        : person;
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

  /** The name that the host is registered by, or null for a host of private mail. */
  private @Nullable String host() {
    int at = address == null ? -1 : address.lastIndexOf('@');
    if (address == null || at < 0) {
      return null;
    }
    String host = address.substring(at + 1).toLowerCase(Locale.ROOT);
    String[] labels = host.split("\\.", -1);
    int last = labels.length - 2;
    if (last > 0 && PUBLIC_LABELS.contains(labels[last])) {
      last--;
    }
    return last < 0 || host.equals(TERMINALS) || PRIVATE_HOSTS.contains(labels[last])
        ? null
        : labels[last];
  }
}
