import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * What the wall around parsers costs a whole run: {@code reindex} over the same files into a fresh
 * book, by turns as it is and with a reader that reads everything where it is. The two lanes differ
 * by that one class, compiled here and put before all others; each has a class loader of its own.
 *
 * <p>Started by {@code bench/wall}; see {@code bench/README.md}.
 */
public final class Wall {

  private static final String WITHOUT =
      """
      package org.streetbook.corpus.isolate;

      import java.util.List;
      import org.streetbook.corpus.ingest.*;

      public final class GuardedReader {
        private final NoteReader reader;

        public GuardedReader(Limits limits, Isolation isolation) {
          reader = new NoteReader(limits);
        }

        public static void release() {}

        public List<Outcome> read(Source source) {
          return reader.read(source);
        }
      }
      """;

  /** What one run took, in seconds: of processors, and by the clock. */
  private record Took(double cpu, double clock) {}

  private Wall() {}

  public static void main(String[] args) throws Exception {
    Path folder = null;
    int limit = 2_000;
    int passes = 7;
    int warm = 2;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--limit" -> limit = Integer.parseInt(args[++i]);
        case "--passes" -> passes = Integer.parseInt(args[++i]);
        case "--warm" -> warm = Integer.parseInt(args[++i]);
        default -> folder = Path.of(args[i]);
      }
    }
    if (folder == null || passes < 1) {
      System.err.println("usage: bench/wall FOLDER [--limit N] [--passes N] [--warm N]");
      System.exit(2);
    }
    Path work = Files.createTempDirectory("wall-");
    try {
      int notes = copy(folder, work.resolve("notes"), limit);
      ClassLoader with = loader();
      ClassLoader without = loader(compiled(work));
      System.out.printf("%d files, %d passes after %d%n", notes, passes, warm);
      System.out.printf("%4s %12s %12s %8s %8s%n", "pass", "wall CPU s", "none CPU s", "CPU", "clock");
      List<Double> cpu = new ArrayList<>();
      List<Double> clock = new ArrayList<>();
      for (int pass = -warm; pass < passes; pass++) {
        Took none = pass % 2 == 0 ? run(without, work) : null;
        Took wall = run(with, work);
        if (none == null) {
          none = run(without, work);
        }
        if (pass >= 0) {
          cpu.add(wall.cpu / none.cpu);
          clock.add(wall.clock / none.clock);
          System.out.printf(
              Locale.ROOT, "%4d %12.2f %12.2f %8.3f %8.3f%n",
              pass + 1, wall.cpu, none.cpu, cpu.getLast(), clock.getLast());
        }
      }
      tell("CPU time", cpu);
      tell("clock", clock);
    } finally {
      delete(work);
    }
  }

  private static void tell(String what, List<Double> ratios) {
    List<Double> sorted = ratios.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT, "%s with the wall for one without: median %.3f, %.3f to %.3f%n",
        what, sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast());
  }

  private static Took run(ClassLoader loader, Path work) throws Exception {
    Path book = work.resolve("book");
    delete(book);
    System.gc();
    Thread.currentThread().setContextClassLoader(loader);
    Method run =
        loader
            .loadClass("org.streetbook.pipeline.command.Streetbook")
            .getMethod("run", PrintWriter.class, PrintWriter.class, String[].class);
    PrintWriter said = new PrintWriter(System.err);
    String[] command = {
      "reindex", work.resolve("notes").toString(), "--book", book.toString(), "--quiet"
    };
    long cpu = cpu();
    long clock = System.nanoTime();
    Object code = run.invoke(null, said, said, command);
    Took took = new Took((cpu() - cpu) / 1e9, (System.nanoTime() - clock) / 1e9);
    said.flush();
    if (!code.equals(0)) {
      throw new IllegalStateException("reindex ended with " + code);
    }
    return took;
  }

  /** Of this process: text starts no other, and what does must be measured by the clock. */
  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean)
            ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static ClassLoader loader(Path... first) throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (Path each : first) {
      urls.add(each.toUri().toURL());
    }
    for (String each : System.getProperty("java.class.path").split(":")) {
      urls.add(Path.of(each).toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static Path compiled(Path work) throws IOException {
    Path source = Files.writeString(work.resolve("GuardedReader.java"), WITHOUT);
    Path classes = Files.createDirectories(work.resolve("classes"));
    String[] options = {
      "-proc:none", "-nowarn", "-d", classes.toString(),
      "-cp", System.getProperty("java.class.path"), source.toString()
    };
    if (ToolProvider.getSystemJavaCompiler().run(null, System.err, System.err, options) != 0) {
      throw new IllegalStateException("the reader without a wall does not compile");
    }
    return classes;
  }

  private static int copy(Path from, Path to, int limit) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(from)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    int step = Math.max(1, files.size() / limit);
    int copied = 0;
    for (int i = 0; i < files.size() && copied < limit; i += step) {
      Path target = to.resolve(from.relativize(files.get(i)).toString());
      Files.createDirectories(target.getParent());
      Files.copy(files.get(i), target);
      copied++;
    }
    return copied;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
