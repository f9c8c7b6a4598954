package org.streetbook.corpus.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Published;

/**
 * What is known of a document while it is being read. The first to state a field wins, so readers
 * offer their best source first. Not thread-safe.
 */
final class Facts {

  /** What is longer is no title, no name and no address, whatever says so; in UTF-16 units. */
  private static final int LONGEST_TITLE = 1_000;

  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_URL = 2_000;

  /** Texts are not taken over more often than this. */
  private static final int MOST_SOURCES = 20;

  private final Map<String, String> provenance = new TreeMap<>();
  private final List<String> sources = new ArrayList<>();
  private final List<Runnable> later = new ArrayList<>();
  private @Nullable String suggestedTitle;
  private String suggestedTitleFrom = "";
  private @Nullable String title;
  private @Nullable String publisher;
  private @Nullable String author;
  private @Nullable String url;
  private @Nullable String lang;
  private @Nullable Published published;

  void offerTitle(@Nullable String value, String from) {
    if (title == null && present(value) && value.length() <= LONGEST_TITLE) {
      title = tidy(value);
      provenance.put("title", from);
    }
  }

  /**
   * Takes a title that a program wrote into a file's properties: used where the text shows none, or
   * repeats it.
   */
  void suggestTitle(@Nullable String value, String from) {
    if (suggestedTitle == null && value != null && isCredibleTitle(tidy(value))) {
      suggestedTitle = tidy(value);
      suggestedTitleFrom = from;
    }
  }

  /** The title suggested, or null. */
  @Nullable String suggestedTitle() {
    return suggestedTitle;
  }

  void suggestAuthor(@Nullable String value, String from) {
    if (present(value)) {
      later.add(() -> offerAuthor(value, from));
    }
  }

  void suggestPublisher(@Nullable String value, String from) {
    later.add(() -> offerPublisher(value, from));
  }

  void suggestPublished(@Nullable Published value, String from) {
    later.add(() -> offerPublished(value, from));
  }

  /** Takes what was suggested for the fields that nothing better was found for. */
  void settle() {
    settleTitle();
    later.forEach(Runnable::run);
    later.clear();
  }

  /** Takes the title that was suggested, if none is known. */
  void settleTitle() {
    if (suggestedTitle != null) {
      offerTitle(suggestedTitle, suggestedTitleFrom);
    }
  }

  // "Microsoft Word - note_v3.docx", "untitled", "Slide 1" and the like are names of files.
  private static boolean isCredibleTitle(String title) {
    return Prose.words(title) >= 3
        && !title.startsWith("Microsoft ")
        && !title.matches("(?i).*\\.(?:docx?|pptx?|xlsx?|pdf|rtf|txt|html?|indd|tex|dvi)")
        && title.indexOf('_') < 0
        && title.indexOf('\\') < 0;
  }

  void offerPublisher(@Nullable String value, String from) {
    if (publisher == null && present(value) && value.length() <= LONGEST_NAME) {
      publisher = tidy(value);
      provenance.put("publisher", from);
    }
  }

  void offerAuthor(@Nullable String value, String from) {
    if (author == null && present(value) && value.length() <= LONGEST_NAME) {
      author = tidy(value);
      provenance.put("author", from);
    }
  }

  void offerUrl(@Nullable String value, String from) {
    if (url == null
        && present(value)
        && value.length() <= LONGEST_URL
        && value.strip().matches("https?://\\S+")) {
      url = value.strip();
      provenance.put("url", from);
    }
  }

  /** Takes a language tag such as {@code en-US}; only its language is kept. */
  void offerLang(@Nullable String value, String from) {
    if (lang == null && value != null && value.strip().matches("[A-Za-z]{2}([-_].*)?")) {
      lang = value.strip().substring(0, 2).toLowerCase(java.util.Locale.ROOT);
      provenance.put("lang", from);
    }
  }

  void offerPublished(@Nullable Published value, String from) {
    if (published == null && value != null) {
      published = value;
      provenance.put("published", from);
    }
  }

  /** Adds one link to the chain of who the text was taken over from. */
  void addSource(String name, String from) {
    String tidy = tidy(name);
    boolean credible = !tidy.isEmpty() && tidy.length() <= LONGEST_NAME;
    if (credible && sources.size() < MOST_SOURCES && !sources.contains(tidy)) {
      sources.add(tidy);
      provenance.putIfAbsent("sources", from);
    }
  }

  @Nullable String title() {
    return title;
  }

  @Nullable String publisher() {
    return publisher;
  }

  @Nullable String author() {
    return author;
  }

  @Nullable String url() {
    return url;
  }

  @Nullable String lang() {
    return lang;
  }

  @Nullable Published published() {
    return published;
  }

  List<String> sources() {
    return sources;
  }

  /** Field to where its value came from. */
  Map<String, String> provenance() {
    return provenance;
  }

  private static boolean present(@Nullable String value) {
    return value != null && !tidy(value).isEmpty();
  }

  private static String tidy(String value) {
    return Characters.line(value);
  }
}
