import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.streetbook.pipeline.reindex.Progress;
import org.streetbook.pipeline.reindex.Reindex;
import org.streetbook.pipeline.reindex.ReindexSettings;
import org.streetbook.pipeline.reindex.RunSummary;

/**
 * How long a run takes and how much heap it needs, from files to the commit: over a folder of notes
 * about many companies, and over the same with one more note. The notes are made from a fixed seed,
 * before the clock starts.
 *
 * <p>Started by {@code bench/reindex}; see {@code bench/README.md}.
 */
public final class Reindexing {

  private static final int CLAIMS_A_NOTE = 50;
  private static final int NOTES_A_FOLDER = 1_000;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

  private static final List<String> BANKS =
      List.of(
          "Morgan Stanley", "UBS", "Goldman Sachs", "Barclays", "JPMorgan", "Citigroup", "HSBC",
          "Jefferies", "Deutsche Bank", "Bernstein", "BNP Paribas", "Evercore", "Stifel", "Nomura",
          "Mizuho", "Wedbush", "Oppenheimer", "Cowen", "Berenberg", "Macquarie");

  /** A metric by its label, and the size of its figures in millions. */
  private record Metric(String label, double size) {}

  private static final List<Metric> METRICS =
      List.of(
          new Metric("Revenue", 9_000),
          new Metric("Capital expenditures", 1_700),
          new Metric("Net income", 1_100),
          new Metric("EBITDA", 2_300),
          new Metric("Free cash flow", 800));

  private static final List<String> YEARS =
      IntStream.range(2027, 2037).mapToObj(year -> year + "E").toList();

  private static final List<String> QUARTERS =
      YEARS.stream()
          .flatMap(year -> Stream.of("Q1 ", "Q2 ", "Q3 ", "Q4 ").map(quarter -> quarter + year))
          .toList();

  private Reindexing() {}

  public static void main(String[] args) throws IOException {
    int claims = 100_000;
    int keys = 5_000;
    int hot = 0;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--claims" -> claims = Integer.parseInt(args[++i]);
        case "--keys" -> keys = Integer.parseInt(args[++i]);
        case "--hot" -> hot = Integer.parseInt(args[++i]);
        default -> {
          System.err.println("usage: bench/reindex [--claims N] [--keys N] [--hot N]");
          System.exit(2);
        }
      }
    }
    Path folder = Files.createTempDirectory("reindex-");
    try {
      var desk = new Desk(folder);
      int companies = Math.max(1, keys / CLAIMS_A_NOTE);
      desk.tell(companies, claims / CLAIMS_A_NOTE / companies, YEARS);
      List<String> all = Stream.of(YEARS, QUARTERS).flatMap(List::stream).toList();
      desk.tell(hot > 0 ? 1 : 0, hot / CLAIMS_A_NOTE, all);
      desk.list();
      System.out.printf(
          "%d notes, heap %d MB, Java %s%n",
          desk.notes, Runtime.getRuntime().maxMemory() >> 20, Runtime.version());
      System.out.printf(
          "%-8s %9s %9s %9s %9s %8s %9s %8s%n",
          "run", "files", "claims", "rows", "findings", "s", "claims/s", "heap MB");
      measure("cold", desk);
      desk.next(hot > 0 ? companies : 0, YEARS);
      measure("one more", desk);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
      }
    }
  }

  private static void measure(String name, Desk desk) {
    System.gc();
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    long begin = System.nanoTime();
    RunSummary made =
        new Reindex(
                new ReindexSettings(
                    List.of(desk.folder.resolve("notes")),
                    desk.folder.resolve("book"),
                    List.of(desk.folder.resolve("coverage.csv")),
                    false,
                    false),
                Progress.NONE)
            .run();
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-8s %9d %9d %9d %9d %8.1f %9.0f %8d%n",
        name,
        made.files(),
        made.claims(),
        made.estimates(),
        made.findings(),
        seconds,
        made.claims() / seconds,
        pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
  }

  /** The heap; a peak is the most that was in use, garbage included. */
  private static Stream<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  /** Writes notes: each a table of forecasts of one bank about one company, a cell a claim. */
  private static final class Desk {

    private final Path folder;
    private final Random random = new Random(7);
    private final List<String> companies = new ArrayList<>();
    private int notes;

    Desk(Path folder) {
      this.folder = folder;
    }

    /** New companies, each with so many notes. */
    void tell(int more, int notesEach, List<String> periods) throws IOException {
      int first = companies.size();
      for (int i = 0; i < more; i++) {
        companies.add(name(companies.size()));
      }
      for (int n = 0; n < notesEach; n++) {
        for (int company = first; company < companies.size(); company++) {
          next(company, periods);
        }
      }
    }

    void next(int company, List<String> periods) throws IOException {
      String bank = BANKS.get(notes * 7 % BANKS.size());
      String name = companies.get(company);
      LocalDate day = FIRST.plusDays(notes % 700);
      int columns = CLAIMS_A_NOTE / METRICS.size();
      List<String> shown =
          IntStream.range(0, columns)
              .mapToObj(i -> periods.get((notes * columns + i) % periods.size()))
              .toList();
      var text = new StringBuilder();
      text.append(name + ": our forecasts\n\n" + bank + " forecasts:\n\nPublished: " + day + "\n\n");
      text.append("| $ million | " + String.join(" | ", shown) + " |\n");
      text.append("|---".repeat(columns + 1) + "|\n");
      for (Metric metric : METRICS) {
        text.append("| " + metric.label() + " |");
        for (int column = 0; column < columns; column++) {
          double told = metric.size() * (1 + company % 7) * (1 + 0.05 * random.nextGaussian());
          text.append(String.format(Locale.ROOT, " %,.0f |", told));
        }
        text.append('\n');
      }
      Path file = folder.resolve("notes/" + notes / NOTES_A_FOLDER + "/note-" + notes + ".md");
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      notes++;
    }

    /** The coverage list of all companies. */
    void list() throws IOException {
      var lines = new ArrayList<String>();
      lines.add("id,name,ticker,exchange,kind,parent,fiscal_year_end,aliases");
      companies.forEach(name -> lines.add("," + name + ",,,company,,,"));
      Files.write(folder.resolve("coverage.csv"), lines);
    }

    /** A name that no list has. */
    private static String name(int number) {
      var name = new StringBuilder();
      int rest = number;
      for (int i = 0; i < 3; i++) {
        name.append("bdfgklmnprstvz".charAt(rest % 14)).append("aeiou".charAt(rest / 14 % 5));
        rest = rest / 70 + 31 * (i + 1);
      }
      name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
      return name + "x Industries";
    }
  }
}
