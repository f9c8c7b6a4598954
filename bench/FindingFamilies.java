import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.streetbook.corpus.family.Family;
import org.streetbook.corpus.family.Sketch;
import org.streetbook.corpus.family.Sketched;
import org.streetbook.corpus.ingest.Limits;
import org.streetbook.corpus.ingest.NoteReader;
import org.streetbook.corpus.ingest.Outcome;
import org.streetbook.corpus.ingest.Source;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.pipeline.family.Families;

/**
 * What it takes to find the families of a folder's notes: making the sketches, and finding who is a
 * copy of whom, which every run does for all notes of its book. Reading the notes is not in it.
 *
 * <p>Started by {@code bench/families}; see {@code bench/README.md}.
 */
public final class FindingFamilies {

  private static final int PASSES = 3;
  private static final long SEED = 42;

  /** A round of the notes is published so many days after the one before. */
  private static final int DAYS_APART = 30;

  private record Told(String path, String title) {}

  private final Map<NoteId, Told> told = new HashMap<>();
  private final Map<NoteId, Sketched> notes = new HashMap<>();
  private double sketching;

  private FindingFamilies() {}

  public static void main(String[] args) throws IOException {
    Path folder = null;
    int times = 5;
    int show = 0;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--times" -> times = Integer.parseInt(args[++i]);
        case "--show" -> show = Integer.parseInt(args[++i]);
        default -> folder = Path.of(args[i]);
      }
    }
    if (folder == null || times < 1) {
      System.err.println("usage: bench/families FOLDER [--times N] [--show N]");
      System.exit(2);
      return;
    }
    var bench = new FindingFamilies();
    bench.read(folder);
    bench.measure(1);
    if (times > 1) {
      bench.measure(times);
    }
    bench.show(show);
  }

  private void read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    NoteReader reader = new NoteReader(Limits.standard());
    long bytes = 0;
    for (Path file : files) {
      Source source = new Source(folder.relativize(file).toString(), Files.readAllBytes(file));
      for (Outcome outcome : reader.read(source)) {
        if (outcome instanceof Outcome.Read read) {
          long begun = System.nanoTime();
          Sketched sketched = Sketched.of(read.note());
          sketching += (System.nanoTime() - begun) / 1e9;
          notes.put(read.note().id(), sketched);
          bytes += sketched.bytes().length;
          told.put(
              read.note().id(), new Told(read.note().path(), String.valueOf(read.note().title())));
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%,d notes: sketches in %.2f s, %,d bytes, %d a note%n",
        notes.size(),
        sketching,
        bytes,
        bytes / Math.max(1, notes.size()));
  }

  private void measure(int times) {
    List<Sketched> all = new ArrayList<>();
    for (int round = 0; round < times; round++) {
      for (Sketched note : notes.values()) {
        LocalDate day = note.day();
        all.add(
            round == 0
                ? note
                : new Sketched(
                    NoteId.ofPath(round + "/" + told.get(note.note()).path()),
                    day == null ? null : day.plusDays((long) round * DAYS_APART),
                    note.sketch()));
      }
    }
    double best = Double.MAX_VALUE;
    List<Family> families = List.of();
    for (int pass = 0; pass < PASSES; pass++) {
      long begun = System.nanoTime();
      families = Families.of(all);
      best = Math.min(best, (System.nanoTime() - begun) / 1e9);
    }
    System.out.printf(
        Locale.ROOT,
        "%,d notes: %,d families of %,d notes in %.2f s%n",
        all.size(),
        families.size(),
        families.stream().mapToInt(family -> family.notes().size()).sum(),
        best);
  }

  /** So many families, always the same: each note with how much of it, or of the story, is shared. */
  private void show(int count) {
    List<Family> families = new ArrayList<>(Families.of(notes.values()));
    Collections.shuffle(families, new Random(SEED));
    for (Family family : families.subList(0, Math.min(count, families.size()))) {
      System.out.println();
      Sketch story = notes.get(family.story()).sketch();
      for (NoteId note : family.notes()) {
        Sketch sketch = notes.get(note).sketch();
        Sketch.Share share =
            sketch.runs() <= story.runs() ? sketch.in(story) : story.in(sketch);
        System.out.printf(
            Locale.ROOT,
            "%s %s %s  runs %d, words %.3f, figures %.3f  %s%n",
            note.equals(family.story()) ? "*" : " ",
            told.get(note).path(),
            notes.get(note).day(),
            sketch.runs(),
            share.text(),
            share.figure(),
            told.get(note).title());
      }
    }
  }
}
