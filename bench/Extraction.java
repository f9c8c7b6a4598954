import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.ingest.Limits;
import org.streetbook.corpus.ingest.NoteReader;
import org.streetbook.corpus.ingest.Outcome;
import org.streetbook.corpus.ingest.Source;
import org.streetbook.corpus.note.Note;
import org.streetbook.extractors.ClaimExtractor;

/**
 * How fast claims are extracted, against CoreNLP's tokenizer and sentence splitter alone on the same
 * texts. All lanes take turns, pass by pass, on one thread; a pass is the CPU time of that thread,
 * which what else runs on the machine disturbs least. Notes are read before the clock starts.
 *
 * <p>Started by {@code bench/extract}; see {@code bench/README.md}.
 */
public final class Extraction {

  /** The seed by which notes are chosen where there are more than wanted. */
  private static final long SEED = 42;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** What is measured: a name, and what it does with a note, told by a number that must not vary. */
  private record Lane(String name, ToLongFunction<Note> work) {}

  /** Seconds of one pass, and the sum of what the lane told. */
  private record Pass(double seconds, long told) {}

  private Extraction() {}

  public static void main(String[] args) throws IOException {
    Path folder = null;
    int passes = 7;
    int warm = 3;
    int limit = Integer.MAX_VALUE;
    boolean models = false;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--passes" -> passes = Integer.parseInt(args[++i]);
        case "--warm" -> warm = Integer.parseInt(args[++i]);
        case "--limit" -> limit = Integer.parseInt(args[++i]);
        case "--models" -> models = true;
        default -> folder = Path.of(args[i]);
      }
    }
    if (folder == null || passes < 1) {
      System.err.println(
          "usage: bench/extract FOLDER [--limit NOTES] [--passes N] [--warm N] [--models]");
      System.exit(2);
      return;
    }
    List<Note> notes = notes(folder, limit);
    if (notes.isEmpty()) {
      System.err.println("bench/extract: no note that claims are extracted from in " + folder);
      System.exit(2);
      return;
    }
    measure(notes, lanes(models), warm, passes);
  }

  private static List<Note> notes(Path folder, int limit) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
    }
    Collections.shuffle(files, new Random(SEED));
    NoteReader reader = new NoteReader(Limits.standard());
    List<Note> notes = new ArrayList<>();
    for (Path file : files) {
      Source source = new Source(folder.relativize(file).toString(), Files.readAllBytes(file));
      for (Outcome outcome : reader.read(source)) {
        if (outcome instanceof Outcome.Read read && read.note().extractable()) {
          notes.add(read.note());
        }
      }
      if (notes.size() >= limit) {
        return notes.subList(0, limit);
      }
    }
    return notes;
  }

  private static List<Lane> lanes(boolean models) {
    List<Lane> lanes = new ArrayList<>();
    StanfordCoreNLP splitter = pipeline("tokenize,ssplit");
    lanes.add(new Lane("CoreNLP tokenize,ssplit", note -> tokens(splitter, note)));
    ClaimExtractor extractor = ClaimExtractor.standard(Catalogue.standard());
    lanes.add(new Lane("Streetbook", note -> extractor.extract(note).claims().size()));
    if (models) {
      StanfordCoreNLP tagger = pipeline("tokenize,ssplit,pos,lemma,ner");
      lanes.add(new Lane("CoreNLP tokenize,ssplit,pos,lemma,ner", note -> tokens(tagger, note)));
    }
    return lanes;
  }

  /** CoreNLP with its statistical recogniser of names alone, which is its fastest. */
  private static StanfordCoreNLP pipeline(String annotators) {
    Properties properties = new Properties();
    properties.setProperty("annotators", annotators);
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.buildEntityMentions", "false");
    return new StanfordCoreNLP(properties);
  }

  private static long tokens(StanfordCoreNLP pipeline, Note note) {
    Annotation annotation = new Annotation(note.text());
    pipeline.annotate(annotation);
    return annotation.get(CoreAnnotations.TokensAnnotation.class).size();
  }

  private static void measure(List<Note> notes, List<Lane> lanes, int warm, int passes) {
    double[][] seconds = new double[lanes.size()][passes];
    long[] told = new long[lanes.size()];
    for (int pass = -warm; pass < passes; pass++) {
      for (int lane = 0; lane < lanes.size(); lane++) {
        Pass done = pass(lanes.get(lane), notes);
        if (pass > -warm && told[lane] != done.told()) {
          throw new IllegalStateException(
              lanes.get(lane).name() + " told " + told[lane] + " and then " + done.told());
        }
        told[lane] = done.told();
        if (pass >= 0) {
          seconds[lane][pass] = done.seconds();
        }
      }
    }
    print(notes.size(), lanes, seconds, told);
  }

  private static Pass pass(Lane lane, List<Note> notes) {
    System.gc();
    long begin = THREADS.getCurrentThreadCpuTime();
    long told = 0;
    for (Note note : notes) {
      told += lane.work().applyAsLong(note);
    }
    return new Pass((THREADS.getCurrentThreadCpuTime() - begin) / 1e9, told);
  }

  private static void print(int notes, List<Lane> lanes, double[][] seconds, long[] told) {
    long tokens = told[0];
    Runtime machine = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%d notes, %d tokens, %d claims; one thread of %d cores, heap %d MB, Java %s, %s%n",
        notes,
        tokens,
        told[1],
        machine.availableProcessors(),
        machine.maxMemory() >> 20,
        Runtime.version(),
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(option -> option.startsWith("-XX:Tiered") || option.startsWith("-XX:+Use"))
            .toList());
    System.out.printf(
        "%-38s %9s %15s %9s %11s %9s%n",
        "", "median s", "fastest-slowest", "notes/s", "tokens/s", "of floor");
    double floor = median(seconds[0]);
    for (int lane = 0; lane < lanes.size(); lane++) {
      double[] sorted = seconds[lane].clone();
      Arrays.sort(sorted);
      double median = median(sorted);
      System.out.printf(
          Locale.ROOT,
          "%-38s %9.2f %15s %9.0f %11.0f %9.3f%n",
          lanes.get(lane).name(),
          median,
          String.format(Locale.ROOT, "%.2f-%.2f", sorted[0], sorted[sorted.length - 1]),
          notes / median,
          tokens / median,
          floor / median);
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
