package org.streetbook.extractors.transform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.scene.Chunk;

/**
 * Calls whoever a note names and no list knows by another name that no list knows: another first
 * word in the place of the first word of its name, wherever that stands.
 */
final class Renamed {

  private static final List<String> WORDS =
      List.of(
          "Lindhorst",
          "Okarada",
          "Tavistane",
          "Merrigold",
          "Pellastri",
          "Vandermeer",
          "Kestrova",
          "Haldimand",
          "Ruthven",
          "Sorrento",
          "Wexcombe",
          "Yarborough");

  private final Catalogue catalogue;

  Renamed(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The note with other unlisted names. */
  Retelling retell(Sights sights, Random random) {
    Note note = sights.note();
    List<String> free = new ArrayList<>(WORDS);
    free.removeIf(word -> sights.words().contains(word.toLowerCase(Locale.ROOT)));
    Map<String, String> words = new LinkedHashMap<>();
    for (Chunk.Name name : sights.names()) {
      String first = name.party().name().split("[ -]", 2)[0];
      if (!name.party().listed() && isOwn(first, sights) && !free.isEmpty()) {
        if (!words.containsKey(first)) {
          words.put(first, free.remove(random.nextInt(free.size())));
        }
      }
    }
    List<Rewriting.Edit> edits = new ArrayList<>();
    words.forEach(
        (old, other) -> {
          edits.addAll(edits(note.text(), old, other));
          edits.addAll(
              edits(note.text(), old.toUpperCase(Locale.ROOT), other.toUpperCase(Locale.ROOT)));
        });
    Rewriting rewriting = new Rewriting(note.text(), edits);
    String publisher = note.publisher();
    Note retold =
        Retelling.note(
            note,
            rewriting,
            publisher == null ? null : replaced(publisher, words),
            note.published());
    return new Retelling(
        retold,
        rewriting,
        told -> {
          String via = told.via();
          String counterparty = told.counterparty();
          return told.named(
              id(told.firm(), words),
              via == null ? null : replaced(via, words),
              id(told.subject(), words),
              counterparty == null ? null : id(counterparty, words));
        },
        null);
  }

  /** Whether the word names nobody and nothing else: in no list, capitalised, no place. */
  private boolean isOwn(String word, Sights sights) {
    boolean listed =
        sights.names().stream()
            .filter(name -> name.party().listed())
            .anyMatch(name -> name.lower().contains(word.toLowerCase(Locale.ROOT)));
    return word.length() >= 4
        && Character.isUpperCase(word.charAt(0))
        && Character.isLowerCase(word.charAt(1))
        && catalogue.named(word).isEmpty()
        && !listed
        && !sights.note().text().contains(word.toLowerCase(Locale.ROOT));
  }

  private static List<Rewriting.Edit> edits(String text, String old, String other) {
    List<Rewriting.Edit> edits = new ArrayList<>();
    Matcher matcher = Pattern.compile("\\b" + Pattern.quote(old) + "\\b").matcher(text);
    while (matcher.find()) {
      edits.add(new Rewriting.Edit(new Span(matcher.start(), matcher.end()), other));
    }
    return edits;
  }

  private static String replaced(String name, Map<String, String> words) {
    String made = name;
    for (Map.Entry<String, String> word : words.entrySet()) {
      made = made.replaceAll("\\b" + Pattern.quote(word.getKey()) + "\\b", word.getValue());
    }
    return made;
  }

  /** Ids of unlisted names are made of the name; so is the id of the note's own publisher. */
  private static String id(String id, Map<String, String> words) {
    String made = id;
    for (Map.Entry<String, String> word : words.entrySet()) {
      String old = Catalogue.slug(word.getKey());
      made = made.replaceAll("\\b" + Pattern.quote(old) + "\\b", Catalogue.slug(word.getValue()));
    }
    return made;
  }
}
