package org.streetbook.extractors.transform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.Entity;
import org.streetbook.corpus.catalogue.EntityMatcher;
import org.streetbook.corpus.catalogue.EntityMention;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.figure.Figure;
import org.streetbook.extractors.period.PeriodMention;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Scene;
import org.streetbook.extractors.scene.SceneReader;

/** What stands in a note: its names, figures and periods, as the extractor sees them. */
record Sights(
    Note note,
    List<Scene> scenes,
    List<Chunk.Name> names,
    List<Figure> figures,
    List<PeriodMention> periods,
    Set<String> entities,
    Set<String> words) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d&]+");

  /** Looks at notes. */
  static final class Eye {
    private final SceneReader scenes;
    private final EntityMatcher matcher;

    Eye(Catalogue catalogue) {
      this.scenes = new SceneReader(catalogue);
      this.matcher = new EntityMatcher(catalogue);
    }

    Sights of(Note note) {
      List<Scene> read = scenes.read(note);
      List<Chunk.Name> names = new ArrayList<>();
      List<Figure> figures = new ArrayList<>();
      List<PeriodMention> periods = new ArrayList<>();
      for (Scene scene : read) {
        scene.all(Chunk.Name.class).forEach(name -> names.add(name.chunk()));
        scene.all(Chunk.Quantity.class).forEach(figure -> figures.add(figure.chunk().figure()));
        scene.all(Chunk.Time.class).forEach(time -> periods.add(time.chunk().mention()));
      }
      Set<String> entities = new HashSet<>();
      for (EntityMention mention : matcher.find(note.text(), new Span(0, note.text().length()))) {
        mention.candidates().stream().map(Entity::id).forEach(entities::add);
      }
      names.forEach(name -> entities.add(name.party().id()));
      return new Sights(note, read, names, figures, periods, entities, wordsOf(note.text()));
    }
  }

  /** The words of a text in lower case. */
  static Set<String> wordsOf(String text) {
    Set<String> words = new HashSet<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /** Where a name is printed, without the ticker in brackets behind it. */
  static Span printed(Chunk.Name name) {
    return new Span(name.span().begin(), name.span().begin() + name.lower().length());
  }
}
