package org.streetbook.corpus.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Published;

/** What a page's own markup says of author, date and title: less sure than its data. */
@SuppressWarnings("ReferenceEquality") // jsoup's elements equal only themselves
final class HtmlMarkup {

  private static final Pattern PARTS = Pattern.compile("[\\s_-]+|(?<=[a-z])(?=[A-Z])");

  /** Words of class and id of an element that tells the date of publication. */
  private static final Set<String> DATE_WORDS =
      Set.of("date", "published", "pubdate", "timestamp", "dateline", "posted");

  private static final Set<String> AUTHOR_WORDS = Set.of("author", "byline");

  /** Longer texts hold more than a date, in UTF-16 units. */
  private static final int LONGEST_DATE = 60;

  private HtmlMarkup() {}

  /** Takes what the markup says of the fields that nothing better was found for. */
  static void take(Document page, Facts facts) {
    facts.offerPublished(time(page), "html:time");
    facts.offerAuthor(author(page), "html:author");
    String name = Characters.line(page.title());
    List<Element> heads = page.select("h1");
    if (heads.size() == 1) {
      String line = Characters.line(heads.get(0).text());
      boolean site = name.length() > line.length() + 3 && name.endsWith(line);
      if (Prose.words(line) >= 2 && !site) {
        facts.offerTitle(line, "html:h1");
      }
    }
    facts.offerTitle(withoutSite(name, heads), "html:title");
    String title = facts.title();
    if (title != null && name.length() > title.length() + 3 && name.startsWith(title)) {
      String rest = name.substring(title.length()).strip();
      if ("|·-–—".indexOf(rest.charAt(0)) >= 0 && Prose.words(rest) <= 4) {
        facts.offerPublisher(rest.substring(1), "html:title");
      }
    }
    takeNamed(page, facts);
  }

  /** The one heading of the first rank, or null where there are more or none. */
  static @Nullable String heading(Document page) {
    List<Element> heads = page.select("h1");
    String line = heads.size() == 1 ? Characters.line(heads.get(0).text()) : "";
    return line.isEmpty() ? null : line;
  }

  /**
   * A title as the page's data gives it, without the name of the site.
   *
   * @param heading the page's heading: where the title says more, it is the site's name
   */
  static @Nullable String withoutSite(
      @Nullable String title, @Nullable String heading, @Nullable String site) {
    if (title == null) {
      return null;
    }
    String line = Characters.line(title);
    if (heading != null && Prose.words(heading) >= 3) {
      for (String bar : BARS) {
        if (line.startsWith(heading + bar) || line.endsWith(bar + heading)) {
          return heading;
        }
      }
    }
    if (site != null && !site.isBlank()) {
      for (String bar : BARS) {
        String name = Characters.line(site);
        if (line.endsWith(bar + name) && line.length() > name.length() * 2) {
          return line.substring(0, line.length() - name.length() - bar.length()).strip();
        }
        if (line.startsWith(name + bar) && line.length() > name.length() * 2) {
          return line.substring(name.length() + bar.length()).strip();
        }
      }
    }
    return line;
  }

  private static final List<String> BARS = List.of(" | ", " · ", " — ", " – ", " - ", ": ");

  private static @Nullable Published time(Document page) {
    Element time =
        page.selectFirst("[itemprop=datePublished], time[pubdate], article time[datetime]");
    if (time == null) {
      return null;
    }
    String stamp = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
    return HtmlFacts.date(stamp.isEmpty() ? time.text() : stamp);
  }

  private static @Nullable String author(Document page) {
    Element author =
        page.selectFirst("[itemprop=author] [itemprop=name], [itemprop=author], [rel=author]");
    return author == null
        ? null
        : HtmlFacts.author(author.hasAttr("content") ? author.attr("content") : author.text());
  }

  /**
   * Suggests the first date and the first name in elements that are named for them, below the
   * heading where there is one: what the text says in words is surer.
   */
  private static void takeNamed(Document page, Facts facts) {
    Element heading = page.selectFirst("h1");
    boolean below = heading == null;
    Published date = null;
    String author = null;
    for (Element element : page.body().select("[class], [id], time, h1")) {
      if (element == heading) {
        below = true;
      } else if (date == null && (isTime(element) || isNamed(element, DATE_WORDS))) {
        date = below ? dateOf(element) : null; // above it stands the day of the page's making
      } else if (author == null && below && isNamed(element, AUTHOR_WORDS)) {
        author = nameOf(element);
      }
      if (date != null && author != null) {
        break;
      }
    }
    facts.suggestPublished(date, "html:class");
    facts.suggestAuthor(author, "html:class");
  }

  private static boolean isTime(Element element) {
    return element.normalName().equals("time");
  }

  private static @Nullable Published dateOf(Element element) {
    String stamp = element.attr("datetime");
    String text = stamp.isEmpty() ? Characters.line(element.text()) : stamp;
    Dates.Found found = text.isEmpty() || text.length() > LONGEST_DATE ? null : Dates.first(text);
    return found == null || found.day() == null ? null : found.published(null);
  }

  private static @Nullable String nameOf(Element element) {
    String name = HtmlFacts.author(Characters.line(element.text()));
    return name != null
            && Prose.words(name) >= 2
            && Prose.words(name) <= 4
            && name.length() <= 40
            && Prose.isTitleCased(name)
            && name.codePoints().allMatch(HtmlMarkup::isOfName)
            && Furniture.STANDARD.kindOf(name) == null
        ? name
        : null;
  }

  private static boolean isOfName(int c) {
    return Character.isLetter(c) || " .'’-".indexOf(c) >= 0;
  }

  private static boolean isNamed(Element element, Set<String> words) {
    return isNamed(element.className(), words) || isNamed(element.id(), words);
  }

  private static boolean isNamed(String names, Set<String> words) {
    if (names.isEmpty()) {
      return false;
    }
    for (String part : PARTS.split(names, -1)) {
      if (words.contains(part.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The page's name without the site's: what a heading repeats, or what is left of the last bar.
   */
  private static String withoutSite(String name, List<Element> heads) {
    for (Element head : heads) {
      String line = Characters.line(head.text());
      boolean site = name.endsWith(line) && name.length() > line.length() * 2;
      if (!line.isEmpty() && name.contains(line) && !site) {
        return line;
      }
    }
    for (String bar : List.of(" | ", " · ", " — ", " – ", " - ")) {
      int at = name.lastIndexOf(bar);
      if (at > 0
          && Prose.words(name.substring(0, at)) >= 4
          && Prose.words(name.substring(at)) <= 4) {
        return name.substring(0, at);
      }
    }
    return name;
  }
}
