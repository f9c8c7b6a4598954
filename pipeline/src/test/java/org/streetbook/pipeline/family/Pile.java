package org.streetbook.pipeline.family;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.family.Family;
import org.streetbook.corpus.family.Sketched;
import org.streetbook.corpus.ingest.Limits;
import org.streetbook.corpus.ingest.NoteReader;
import org.streetbook.corpus.ingest.Outcome;
import org.streetbook.corpus.ingest.Source;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.note.Published;

/** Notes for tests, read as a run reads them. */
final class Pile {

  private static final NoteReader READER = new NoteReader(Limits.standard());

  private final List<Sketched> notes = new ArrayList<>();
  private final Map<NoteId, String> names = new TreeMap<>();

  /** Adds a note of a day in March, of none where it is null. */
  Pile add(String name, @Nullable Integer day, String text) {
    return add(name, day, text.getBytes(StandardCharsets.UTF_8));
  }

  Pile add(String name, @Nullable Integer day, byte[] bytes) {
    Outcome outcome = READER.read(new Source(name, bytes)).getFirst();
    Note read = ((Outcome.Read) outcome).note();
    Note note =
        new Note(
            read.id(),
            read.path(),
            read.digest(),
            read.text(),
            read.title(),
            read.publisher(),
            read.author(),
            day == null ? null : Published.day(LocalDate.of(2031, 3, 1).plusDays(day - 1)),
            read.url(),
            read.lang(),
            read.sections(),
            read.sources(),
            Map.of());
    notes.add(Sketched.of(note));
    names.put(note.id(), name);
    return this;
  }

  List<Sketched> notes() {
    return notes;
  }

  /** Each family as its story, a colon, and the other notes, sorted: {@code a: b c}. */
  List<String> families() {
    return families(notes);
  }

  List<String> families(List<Sketched> some) {
    return Families.of(some).stream().map(this::told).sorted().toList();
  }

  private String told(Family family) {
    return names.get(family.story())
        + ": "
        + family.notes().stream()
            .filter(note -> !note.equals(family.story()))
            .map(names::get)
            .sorted()
            .collect(Collectors.joining(" "));
  }
}
