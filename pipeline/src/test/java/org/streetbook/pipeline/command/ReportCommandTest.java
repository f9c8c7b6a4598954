package org.streetbook.pipeline.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.pipeline.reindex.Inbox;

/** The reports as the command line gives them. */
class ReportCommandTest {

  @TempDir private static Path folder;
  private static String book = "";

  @BeforeAll
  static void makeBook() {
    Inbox inbox = Inbox.in(folder).forecast("one.txt", "Morgan Stanley", "Ford", 50);
    inbox.reindex();
    book = inbox.book().toString();
  }

  @Test
  void aFileThatEndsInHtmlGetsTheReport() throws IOException {
    Path file = folder.resolve("report.html");

    Run run = Run.of("export", "estimates", "--output", file.toString(), "--book", book);

    assertEquals(Streetbook.DONE, run.code(), run.err());
    String page = Files.readString(file);
    assertTrue(page.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"), page);
    assertTrue(page.endsWith("</body></html>\n"), page.substring(page.length() - 80));
    assertEquals(page, Run.of("export", "estimates", "--format", "html", "--book", book).out());
  }

  @Test
  void staleRowsAreToldByTheDayThatIsAskedFor() {
    Run run =
        Run.of("export", "estimates", "--format", "html", "--as-of", "2027-01-01", "--book", book);

    assertTrue(run.out().contains("<h1>Estimates as of 2027-01-01</h1>"), run.out());
    assertTrue(run.out().contains("badge stale"), run.out());
  }

  @Test
  void markdownOfTheEstimatesIsTheReportAndOfOthersATable() {
    String report = Run.of("export", "estimates", "--format", "md", "--book", book).out();
    String claims = Run.of("export", "claims", "--format", "md", "--book", book).out();

    assertTrue(report.startsWith("# Estimates as of 2026-03-0"), report);
    assertTrue(claims.startsWith("| id |"), claims);
  }

  @Test
  void thereIsNoPageOfAnythingElse() {
    Run export = Run.of("export", "claims", "--format", "html", "--book", book);
    Run search = Run.of("search", "capex", "--format", "html", "--book", book);

    assertEquals(Streetbook.USAGE, export.code());
    assertTrue(export.err().contains("export estimates --format html"), export.err());
    assertEquals(Streetbook.USAGE, search.code());
    assertTrue(search.err().contains("export estimates --format html"), search.err());
    assertEquals("", export.out() + search.out());
  }
}
