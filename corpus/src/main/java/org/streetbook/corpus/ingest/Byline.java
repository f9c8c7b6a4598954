package org.streetbook.corpus.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines by which a text says who wrote it, who published it and when: bylines, date
 * lines, the dateline of a wire story, the credits of a text taken over from elsewhere.
 */
final class Byline {

  /** Words beside a date that name nothing. */
  private static final Pattern DATE_WORDS =
      Pattern.compile(
          "(?i)\\b(?:first\\s+)?(?:published|updated|posted|created|modified|released|issued|date|dated"
              + "|last\\s+(?:updated|modified)|on|at|time|est\\.?\\s+read|about|\\d+\\s*min(?:ute)?s?[\\s-]+(?:read|ago)|\\p{L}+-minute\\s+read)\\b[:]?");

  private static final Pattern SEPARATORS = Pattern.compile("[|·•,;:()\\[\\]/–—-]+");

  private static final Pattern TRAILING = Pattern.compile("[|·•,;:(\\[/–—\\s-]+$");

  private static final Pattern BY =
      Pattern.compile(
          "(?i)^(?:written\\s+|reported\\s+|reporting\\s+)?by:?\\s+(?<name>\\S.{1,78})$");

  /** Who writes for a house, in small letters behind its name: "Port News bureau". */
  private static final Pattern ROLES =
      Pattern.compile(
          "(?: \\p{Ll}+){0,2}(?:,? (?:bureau|staff|desk|team|reporters?|correspondents?|writers?|editors?|analysts?|newsroom))+$");

  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?i)^(?<origin>original\\s+|原文)?(?:authors?|作者)\\s*[:：]\\s*(?<name>\\S.{0,78})$");

  private static final Pattern ORIGIN =
      Pattern.compile(
          "(?i)^(?:original\\s+source|originally\\s+published\\s+(?:by|on|in|at)|reposted\\s+from"
              + "|reprinted\\s+from|原文来源|来源)\\s*[:：]?\\s*(?<name>\\S.{1,78})$");

  private static final Pattern PLAIN_SOURCE =
      Pattern.compile("(?i)^(?:source|via)\\s*[:：]\\s*(?<name>\\S.{1,60})$");

  /** A publisher glued to the role of its author: "ExampleDaily Senior Author". */
  private static final Pattern ROLE =
      Pattern.compile(
          "^(?<name>\\S.{0,28}?)\\s*(?:资深作者|专栏作者|作者|记者|编辑|Senior Author|Staff Writer"
              + "|Staff Reporter|Contributor|Columnist|Correspondent)$");

  /** Place, day and agency before a wire story: {@code LISBON, July 2 (Agency) - }. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?:(?<place>\\p{Lu}[\\p{L}.'’/,"
              + " ]{1,60}?)(?<date>,?\\s+(?:\\p{Lu}[a-z]{2,8}\\.?\\s+\\d{1,2}(?:,\\s+\\d{4})?"
              + "|\\d{1,2}\\s+\\p{Lu}[a-z]{2,8}(?:\\s+\\d{4})?))?,?\\s*)?\\(\\s*(?<agency>\\p{Lu}[\\p{L}\\p{N}"
              + " .&'’]{1,40}?)\\s*\\)\\s*(?:-{1,3}|–|—)\\s");

  /** The same without an agency. */
  private static final Pattern PLACE_AND_DAY =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}.' ]{2,40},\\s+(?<date>\\p{Lu}[a-z]{2,8}\\.?\\s+\\d{1,2}(?:,\\s+\\d{4})?"
              + "|\\d{1,2}\\s+\\p{Lu}[a-z]{2,8}(?:\\s+\\d{4})?)\\s*(?:-{1,3}|–|—)\\s");

  /** What wire editors put in brackets before a story; no names of agencies. */
  private static final Set<String> EDITORIAL =
      Set.of("adds", "updates", "repeats", "recasts", "corrects", "rewrites", "refiles", "removes");

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?i)^(?:copyright\\s*(?:©|\\(c\\))?|©|\\(c\\)\\s*copyright|\\(c\\))\\s*(?:\\d{4}(?:\\s*[-–]\\s*\\d{4})?)?[,\\s]*(?:by\\s+)?"
              + "(?<name>\\S.{0,60}?)?(?:[.,\\s]+all\\s+rights\\s+reserved.*)?$");

  private static final Pattern NEWS_FROM =
      Pattern.compile(
          "(?i)^read the latest\\b.{0,60}\\bnews (?:from|at|on) (?<name>\\p{Lu}.{1,40}?)\\.?$");

  private static final Pattern LEGAL_SUFFIX =
      Pattern.compile(
          "(?i)[,\\s]+(?:l\\.?p\\.?|llc|ltd\\.?|limited|inc\\.?|plc|corp\\.?|corporation|co\\.?|gmbh|s\\.?a\\.?|ag|company)\\.?$");

  private Byline() {}

  /** Whether the line is nothing but a date and what stands beside dates. */
  static boolean isDateLine(String line) {
    return dateOf(line) != null;
  }

  /** The date of a date line, or null if the line is none. */
  static Dates.@Nullable Found dateOf(String line) {
    if (line.length() > 110 || !mayBeDateLine(line)) {
      return null;
    }
    Dates.Found found = Dates.first(line);
    if (found == null) {
      return null;
    }
    String rest = rest(line, found);
    if (rest.isEmpty()) {
      return found;
    }
    // Without its day, or without year and time, a date in a line of words is part of a title.
    if (found.day() == null || (found.year() == null && found.time() == null)) {
      return null;
    }
    boolean named = isByline(rest) || Prose.isTitleCased(rest);
    boolean closed = Prose.endsSentence(line) && Prose.words(rest) > 4;
    return named && Prose.words(rest) <= 6 && !closed ? found : null;
  }

  /** Whether a line has the digits of a date and not the small words of a sentence. */
  private static boolean mayBeDateLine(String line) {
    int digits = 0;
    int small = 0;
    boolean start = true;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      small += start && Character.isLowerCase(c) ? 1 : 0;
      start = c == ' ';
    }
    return digits >= 1 && small <= 6;
  }

  /** Whether the line names its author after "By". */
  static boolean isByline(String line) {
    if (line.isEmpty()) {
      return false;
    }
    Matcher matcher = BY.matcher(line);
    if (line.length() > 90 || "bBwWrR".indexOf(line.charAt(0)) < 0 || !matcher.matches()) {
      return false;
    }
    String name = ROLES.matcher(matcher.group("name")).replaceFirst("");
    return Prose.isTitleCased(name)
        && Prose.words(name) <= 12
        && !Prose.endsSentence(name)
        && name.chars().noneMatch(Character::isDigit);
  }

  /**
   * Takes what a line between title and text says; such a line has no place in the text.
   *
   * @param year gives what a date without a year is taken to mean, null where the text does not
   *     tell
   * @return whether the line said nothing but that
   */
  static boolean takeHeader(String line, Facts facts, Supplier<@Nullable Integer> year) {
    if (isByline(line)) {
      takeName(line, facts);
      return true;
    }
    Dates.Found found = dateOf(line);
    if (found != null) {
      if (DATELINE.matcher(line + " ").matches()) {
        takeDateline(line + " ", facts, year);
        return true;
      }
      facts.offerPublished(
          found.published(found.year() == null ? year.get() : null), "text: date line");
      String rest = rest(line, found);
      if (isByline(rest)) {
        String before = TRAILING.matcher(line.substring(0, found.begin())).replaceFirst("");
        takeName(isByline(before) ? before : rest, facts);
      } else if (Prose.words(rest) >= 1 && Prose.words(rest) <= 4) {
        facts.offerPublisher(rest, "text: date line");
      }
      return true;
    }
    Matcher role = ROLE.matcher(line);
    if (line.length() <= 50 && role.matches()) {
      facts.offerPublisher(role.group("name"), "text: byline");
      return true;
    }
    Matcher source = PLAIN_SOURCE.matcher(line);
    if (source.matches()) {
      facts.addSource(source.group("name"), "text: source line");
      return true;
    }
    Matcher author = AUTHOR.matcher(line);
    if (author.matches()) {
      facts.offerAuthor(author.group("name"), "text: author line");
      return true;
    }
    return takeCredit(line, facts);
  }

  /** Takes a credit that may stand anywhere: original source, original author. */
  static boolean takeCredit(String line, Facts facts) {
    if (line.length() > 110 || "oOrR原来".indexOf(line.charAt(0)) < 0) {
      return false;
    }
    Matcher author = AUTHOR.matcher(line);
    if (author.matches() && author.group("origin") != null) {
      facts.offerAuthor(author.group("name"), "text: author line");
      return true;
    }
    Matcher origin = ORIGIN.matcher(line);
    if (origin.matches() && !Prose.endsSentence(line)) {
      facts.addSource(origin.group("name"), "text: source line");
      return true;
    }
    return false;
  }

  /** Takes agency and day from the dateline that a paragraph begins with. */
  static void takeDateline(String paragraph, Facts facts, Supplier<@Nullable Integer> year) {
    String head = paragraph.substring(0, Math.min(160, paragraph.length()));
    Matcher matcher = DATELINE.matcher(head);
    String date = null;
    if (matcher.lookingAt()) {
      String agency = matcher.group("agency").strip();
      int blank = agency.indexOf(' ');
      String first = blank < 0 ? agency : agency.substring(0, blank);
      if (!EDITORIAL.contains(first.toLowerCase(Locale.ROOT)) && Prose.isTitleCased(agency)) {
        facts.offerPublisher(agency, "text: dateline");
      }
      date = matcher.group("date");
    } else {
      Matcher plain = PLACE_AND_DAY.matcher(head);
      if (plain.lookingAt()) {
        date = plain.group("date");
      }
    }
    if (date != null) {
      Dates.Found found = Dates.first(date);
      if (found != null) {
        facts.offerPublished(
            found.published(found.year() == null ? year.get() : null), "text: dateline");
      }
    }
  }

  /** Takes the publisher from a closing line; such a line has no place in the text. */
  static boolean takeImprint(String line, Facts facts) {
    if (line.length() > 110 || "©(cCrR".indexOf(line.charAt(0)) < 0) {
      return false;
    }
    Matcher copyright = COPYRIGHT.matcher(line);
    if (copyright.matches()) {
      String name = copyright.group("name");
      if (name != null && Prose.words(name) <= 5 && Character.isUpperCase(name.charAt(0))) {
        facts.offerPublisher(withoutLegalSuffix(name), "text: copyright line");
      }
      return true;
    }
    Matcher from = NEWS_FROM.matcher(line);
    if (from.matches()) {
      facts.offerPublisher(from.group("name"), "text: closing line");
      return true;
    }
    return false;
  }

  /** The firm's name as people say it. */
  static String withoutLegalSuffix(String name) {
    String out = name.strip();
    String before;
    do {
      before = out;
      out = LEGAL_SUFFIX.matcher(out).replaceFirst("");
    } while (!out.equals(before) && !out.isEmpty());
    return out.isEmpty() ? name.strip() : out;
  }

  private static void takeName(String byline, Facts facts) {
    Matcher matcher = BY.matcher(byline);
    if (matcher.matches()) {
      String name = matcher.group("name");
      int comma = name.indexOf(',');
      facts.offerAuthor(
          comma > 0 && Prose.words(name.substring(0, comma)) > 1 ? name.substring(0, comma) : name,
          "text: byline");
    }
  }

  private static String rest(String line, Dates.Found found) {
    String rest = line.substring(0, found.begin()) + " | " + line.substring(found.end());
    rest = DATE_WORDS.matcher(rest).replaceAll(" ");
    rest = SEPARATORS.matcher(rest).replaceAll(" ").replaceAll("(?<!\\S)\\.+(?!\\S)", " ");
    return Characters.collapse(rest);
  }
}
