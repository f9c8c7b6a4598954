package org.streetbook.extractors.scene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.EntityMatcher;
import org.streetbook.corpus.catalogue.MetricMatcher;
import org.streetbook.corpus.catalogue.MetricMention;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Section;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.annotate.Sentence;
import org.streetbook.extractors.annotate.SentenceSplitter;
import org.streetbook.extractors.figure.Figure;
import org.streetbook.extractors.figure.FigureFinder;
import org.streetbook.extractors.period.PeriodFinder;
import org.streetbook.extractors.period.PeriodMention;

/**
 * Reads a note into scenes: one for each sentence, in order. Thread-safe; matchers and vocabularies
 * are built once.
 */
public final class SceneReader {

  private final SentenceSplitter splitter = new SentenceSplitter();
  private final EntityMatcher entities;
  private final MetricMatcher metrics;
  private final Grades grades;
  private final PeriodFinder periods = PeriodFinder.standard();
  private final FigureFinder figures = FigureFinder.standard();
  private final Cues cues = Cues.standard();

  public SceneReader(Catalogue catalogue) {
    this.entities = new EntityMatcher(catalogue);
    this.metrics = new MetricMatcher(catalogue);
    this.grades = new Grades(catalogue);
  }

  /** The scenes of {@code note}, in the order of its text. */
  public List<Scene> read(Note note) {
    String text = note.text();
    Names names = new Names(text, entities);
    LocalDate published = note.published() == null ? null : note.published().date();
    List<Sentence> sentences = splitter.split(text);
    List<List<PeriodMention>> times = new ArrayList<>();
    List<Span> taken = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<PeriodMention> found = periods.find(text, sentence.span(), published);
      times.add(found);
      found.forEach(time -> taken.add(time.span()));
      names.within(sentence.span()).forEach(name -> taken.add(name.extent()));
    }
    taken.sort(null);
    // Figures are read over the whole text, since a currency carries on from one to the next.
    Iterator<Figure> all = figures.find(text, new Span(0, text.length()), taken).iterator();
    Figure next = all.hasNext() ? all.next() : null;
    List<Scene> scenes = new ArrayList<>();
    String heading = "";
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      List<Figure> numbers = new ArrayList<>();
      while (next != null && next.span().begin() < sentence.span().end()) {
        if (sentence.span().covers(next.span())) {
          numbers.add(next);
        }
        next = all.hasNext() ? all.next() : null;
      }
      Section section = note.sectionAt(sentence.span().begin());
      scenes.add(
          new Scene(
              sentence,
              chunks(text, sentence, names, times.get(i), numbers),
              nameOf(section, heading)));
      if (sentence.heading()) {
        heading = sentence.span().of(text);
      }
    }
    return scenes;
  }

  private static String nameOf(@Nullable Section section, String heading) {
    if (section == null) {
      return heading.isEmpty() ? "body" : heading;
    }
    return switch (section.kind()) {
      case TITLE -> "title";
      case SUMMARY -> "summary";
      case BODY, TABLE -> section.heading().isEmpty() ? "body" : section.heading();
    };
  }

  private List<Chunk> chunks(
      String text,
      Sentence sentence,
      Names names,
      List<PeriodMention> times,
      List<Figure> numbers) {
    Span span = sentence.span();
    List<Names.Placed> placed = names.within(span);
    List<MetricMention> measures = metrics.find(text, span);
    Layout layout = new Layout(sentence.tokens());
    for (Figure figure : numbers) {
      layout.place(figure.span(), new Chunk.Quantity(figure.span(), figure));
    }
    for (PeriodMention time : times) {
      layout.place(time.span(), new Chunk.Time(time.span(), time));
    }
    for (Names.Placed name : placed) {
      int last = layout.lastToken(name.extent());
      boolean possessive =
          (last >= 0 && Names.isPossessive(sentence, last + 1))
              || Names.isPossessive(sentence, layout.lastToken(name.span()) + 1);
      layout.place(
          name.extent(),
          new Chunk.Name(name.extent(), lower(text, name.span()), name.party(), possessive));
    }
    for (MetricMention measure : measures) {
      if (!measure.weak() || !isOfName(text, span, measure.span())) {
        layout.placeOnTail(measure.span(), chunk(text, measure));
      }
    }
    for (int[] run : grades.find(sentence.tokens())) {
      if (isAgreement(sentence, run[0] + run[1]) || isMean(sentence, run[0], run[1])) {
        continue;
      }
      Span at =
          new Span(
              sentence.tokens().get(run[0]).span().begin(),
              sentence.tokens().get(run[0] + run[1] - 1).span().end());
      layout.placeIfFree(at, new Chunk.Grade(at, lower(text, at), cues.of(lower(text, at))));
    }
    return layout.chunks(cues);
  }

  /** "Marker-Price", "Power Rings": a word of another name, capitalised beside a capital. */
  private static boolean isOfName(String text, Span sentence, Span word) {
    int begin = word.begin();
    int end = word.end();
    if (!Character.isUpperCase(text.charAt(begin)) || begin - sentence.begin() < 2) {
      return false;
    }
    char before = text.charAt(begin - 1);
    if (before == '-' && isCapitalWordBefore(text, begin - 1) && isMixed(text, sentence)) {
      return true;
    }
    boolean next =
        end + 1 < text.length()
            && text.charAt(end) == ' '
            && Character.isUpperCase(text.charAt(end + 1));
    boolean within = before == ' ' && Character.isLowerCase(text.charAt(begin - 2));
    return next && within && isMixed(text, sentence);
  }

  private static boolean isCapitalWordBefore(String text, int end) {
    int begin = end;
    while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    return begin < end && Character.isUpperCase(text.charAt(begin));
  }

  /** Whether most words of the sentence begin with a small letter, so that a capital tells. */
  private static boolean isMixed(String text, Span sentence) {
    int small = 0;
    int capital = 0;
    for (int i = sentence.begin() + 1; i < sentence.end(); i++) {
      if (text.charAt(i - 1) == ' ') {
        small += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
        capital += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
      }
    }
    return small > capital;
  }

  /** "an average rating", "average forecast": the mean of many, and no rating. */
  private static boolean isMean(Sentence sentence, int first, int length) {
    int next = first + length;
    return length == 1
        && next < sentence.tokens().size()
        && sentence.tokens().get(first).lower().equals("average")
        && !sentence.tokens().get(next).lower().equals("\"");
  }

  /** "in line with": what two figures are, and no rating. */
  private static boolean isAgreement(Sentence sentence, int after) {
    return after < sentence.tokens().size()
        && after > 1
        && sentence.tokens().get(after - 1).text().equals("line")
        && sentence.tokens().get(after).lower().equals("with");
  }

  private Chunk.Measure chunk(String text, MetricMention measure) {
    String words = lower(text, measure.span());
    return new Chunk.Measure(
        measure.span(), words, measure.candidates(), measure.weak(), cuesOf(words));
  }

  /** What the words signal together. */
  private Set<Cue> cuesOf(String words) {
    Set<Cue> all = EnumSet.noneOf(Cue.class);
    for (String word : words.split(" ", -1)) {
      all.addAll(cues.of(word));
    }
    return all;
  }

  private static String lower(String text, Span span) {
    return span.of(text).toLowerCase(java.util.Locale.ROOT).replace('\u2019', '\'');
  }
}
