import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.streetbook.corpus.ingest.Limits;
import org.streetbook.corpus.ingest.NoteReader;
import org.streetbook.corpus.ingest.Outcome;
import org.streetbook.corpus.ingest.Source;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Section;

/**
 * How much of a page's article is read, and how much besides: precision and recall of the main text
 * of pages whose text is known, over runs of four words.
 *
 * <p>Started by {@code bench/pages}; see {@code bench/README.md}.
 */
public final class Pages {

  /** Words of a run. */
  private static final int RUN = 4;

  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  /** What is measured of one page; precision and recall are fractions of its runs. */
  private record Score(String name, double precision, double recall) {
    double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  private Pages() {}

  public static void main(String[] args) throws IOException {
    Path folder = null;
    Path predicted = null;
    Path out = null;
    int worst = 0;
    boolean titles = false;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--predicted" -> predicted = Path.of(args[++i]);
        case "--out" -> out = Path.of(args[++i]);
        case "--worst" -> worst = Integer.parseInt(args[++i]);
        case "--titles" -> titles = true;
        default -> folder = Path.of(args[i]);
      }
    }
    if (folder == null || !Files.isDirectory(folder)) {
      System.err.println(
          "usage: bench/pages FOLDER [--titles] [--worst N] [--out FOLDER] [--predicted FOLDER]");
      System.exit(2);
      return;
    }
    List<Path> pages = pages(folder);
    if (pages.isEmpty()) {
      System.err.println("bench/pages: no NAME.html with a NAME.txt beside it in " + folder);
      System.exit(2);
      return;
    }
    NoteReader reader = new NoteReader(Limits.standard());
    List<Score> scores = new ArrayList<>();
    long nanos = 0;
    for (Path page : pages) {
      Path name = Path.of(text(page).getFileName().toString());
      String read;
      if (predicted == null) {
        byte[] bytes = Files.readAllBytes(page);
        long start = System.nanoTime();
        read = read(reader, page, bytes, titles);
        nanos += System.nanoTime() - start;
      } else {
        Path file = predicted.resolve(name);
        read = Files.exists(file) ? Files.readString(file) : "";
      }
      if (out != null) {
        Files.createDirectories(out);
        Files.writeString(out.resolve(name), read);
      }
      scores.add(score(name.toString(), Files.readString(text(page)), read));
    }
    report(scores, worst, nanos);
  }

  private static List<Path> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".html"))
          .filter(file -> Files.exists(text(file)))
          .sorted()
          .toList();
    }
  }

  private static Path text(Path page) {
    String name = page.getFileName().toString();
    return page.resolveSibling(name.substring(0, name.length() - ".html".length()) + ".txt");
  }

  /** The text of the page's note, without its title unless wanted; empty where there is no note. */
  private static String read(NoteReader reader, Path page, byte[] bytes, boolean titles) {
    for (Outcome outcome : reader.read(new Source(page.getFileName().toString(), bytes))) {
      if (outcome instanceof Outcome.Read read) {
        Note note = read.note();
        Section first = note.sections().isEmpty() ? null : note.sections().get(0);
        return titles || first == null || first.kind() != Section.Kind.TITLE
            ? note.text()
            : note.text().substring(first.span().end()).strip();
      }
    }
    return "";
  }

  private static Score score(String name, String expected, String read) {
    Map<String, Integer> want = runs(expected);
    Map<String, Integer> have = runs(read);
    int both = 0;
    for (Map.Entry<String, Integer> run : have.entrySet()) {
      both += Math.min(run.getValue(), want.getOrDefault(run.getKey(), 0));
    }
    return new Score(name, share(both, have), share(both, want));
  }

  private static double share(int part, Map<String, Integer> runs) {
    int whole = runs.values().stream().mapToInt(Integer::intValue).sum();
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** Every run of four words with how often it occurs; of fewer words, the one run of them all. */
  private static Map<String, Integer> runs(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    Map<String, Integer> runs = new HashMap<>();
    for (int i = 0; i == 0 || i + RUN <= words.size(); i++) {
      runs.merge(
          String.join(" ", words.subList(i, Math.min(words.size(), i + RUN))), 1, Integer::sum);
    }
    return runs;
  }

  private static void report(List<Score> scores, int worst, long nanos) {
    scores.stream()
        .sorted(Comparator.comparingDouble(Score::f1).thenComparing(Score::name))
        .limit(worst)
        .forEach(
            score ->
                System.out.printf(
                    Locale.ROOT,
                    "%6.1f  %6.1f  %6.1f  %s%n",
                    100 * score.precision(),
                    100 * score.recall(),
                    100 * score.f1(),
                    score.name()));
    double precision = scores.stream().mapToDouble(Score::precision).average().orElse(0);
    double recall = scores.stream().mapToDouble(Score::recall).average().orElse(0);
    System.out.printf(
        Locale.ROOT,
        "%d pages: precision %.1f, recall %.1f, F1 %.1f%s%n",
        scores.size(),
        100 * precision,
        100 * recall,
        precision + recall == 0 ? 0 : 200 * precision * recall / (precision + recall),
        nanos == 0
            ? ""
            : String.format(Locale.ROOT, "; %.0f pages a second", scores.size() * 1e9 / nanos));
  }
}
