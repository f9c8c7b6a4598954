package org.streetbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks are started from their sources, which nothing else compiles. */
class BenchmarksTest {

  private static final Path BENCH = Path.of(System.getProperty("streetbook.root"), "bench");

  @TempDir private Path classes;

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.list(BENCH)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  @Test
  void everyBenchmarkCompilesAgainstTheClassesOfTheBuild() throws IOException {
    List<Path> sources = sources();
    assertFalse(sources.isEmpty());
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    var found = new DiagnosticCollector<JavaFileObject>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(found, null, null)) {
      compiler
          .getTask(
              null,
              manager,
              found,
              List.of(
                  "-proc:none",
                  "-d",
                  classes.toString(),
                  "-classpath",
                  System.getProperty("java.class.path")),
              null,
              manager.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    assertEquals(
        List.of(),
        found.getDiagnostics().stream()
            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .map(
                each ->
                    Path.of(each.getSource().toUri()).getFileName()
                        + ":"
                        + each.getLineNumber()
                        + ": "
                        + each.getMessage(Locale.ROOT))
            .toList());
  }
}
