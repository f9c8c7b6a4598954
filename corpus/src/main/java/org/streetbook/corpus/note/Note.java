package org.streetbook.corpus.note;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One ingested document: its clean text, which every offset in the program counts in, and what is
 * known of where it comes from.
 *
 * @param id from {@code path}
 * @param path relative to the root that was given, {@code /}-separated, {@code archive!/member} for
 *     members of archives and attachments of mails
 * @param digest SHA-256 of the source file's bytes
 * @param text hard-wrapped lines joined, blanks collapsed, invisible controls dropped, page
 *     furniture cut off; paragraphs are separated by a blank line, headings and list items stand on
 *     lines of their own; the title is its first line where the note has one
 * @param title null where none was found
 * @param publisher who published it, null where unknown
 * @param author the byline, null where unknown
 * @param published null where the note does not say; never the day of the run
 * @param url null where unknown
 * @param lang ISO 639-1 code, {@code und} where undetermined
 * @param sections in text order
 * @param sources who the text was taken over from ("Original source: ..."), nearest first
 * @param provenance for each metadata field that is known, where it came from: {@code title ->
 *     og:title}
 * @param places which page, slide or cell of the source each part of the text stood in; none where
 *     the source has no such
 */
public record Note(
    NoteId id,
    String path,
    String digest,
    String text,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String author,
    @Nullable Published published,
    @Nullable String url,
    String lang,
    List<Section> sections,
    List<String> sources,
    Map<String, String> provenance,
    PlaceMap places)
    implements Serializable {

  public Note {
    sections = List.copyOf(sections);
    sources = List.copyOf(sources);
    // sorted, since notes are written out and hashed
    provenance = Collections.unmodifiableMap(new TreeMap<>(provenance));
    for (Section section : sections) {
      if (section.span().end() > text.length()) {
        throw new IllegalArgumentException(
            "note " + path + ": section " + section + " ends after the text at " + text.length());
      }
    }
    if (places.lastBegin() >= text.length()) {
      throw new IllegalArgumentException(
          "note "
              + path
              + ": a place begins at "
              + places.lastBegin()
              + ", the text ends at "
              + text.length());
    }
  }

  /** A note whose source has neither pages nor cells. */
  public Note(
      NoteId id,
      String path,
      String digest,
      String text,
      @Nullable String title,
      @Nullable String publisher,
      @Nullable String author,
      @Nullable Published published,
      @Nullable String url,
      String lang,
      List<Section> sections,
      List<String> sources,
      Map<String, String> provenance) {
    this(
        id,
        path,
        digest,
        text,
        title,
        publisher,
        author,
        published,
        url,
        lang,
        sections,
        sources,
        provenance,
        PlaceMap.NONE);
  }

  /** Whether claims are extracted from this note: only from English text. */
  public boolean extractable() {
    return lang.equals("en");
  }

  /** The section that holds the offset, or null between sections. */
  public @Nullable Section sectionAt(int offset) {
    for (Section section : sections) {
      if (section.span().begin() <= offset && offset < section.span().end()) {
        return section;
      }
    }
    return null;
  }

  /** The page, slide or cell that the offset stood in, or null where the source has none for it. */
  public @Nullable Place placeAt(int offset) {
    return places.at(offset);
  }
}
