package org.streetbook.pipeline.export.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.streetbook.index.Book;
import org.streetbook.pipeline.export.BookRows;
import org.streetbook.pipeline.reindex.Inbox;

/**
 * What an analyst reads in the reports of four real articles about one event. The articles are not
 * ours to ship: they lie beside the project, and where they do not, the test is skipped.
 */
class SeedReportTest {

  @TempDir private static Path folder;
  private static Document page = new Document("");
  private static String markdown = "";

  @BeforeAll
  static void writeTheReports() throws IOException {
    Path notes = Path.of(System.getProperty("streetbook.root"), "../shared/gold/notes");
    assumeTrue(Files.isDirectory(notes), "the seed notes do not lie beside the project");
    Inbox inbox = Inbox.in(folder);
    try (Stream<Path> files = Files.list(notes)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.matches("\\d{3}_.*")) {
          inbox.bytes(name, Files.readAllBytes(file));
        }
      }
    }
    inbox.reindex();
    StringBuilder html = new StringBuilder();
    StringBuilder text = new StringBuilder();
    try (Book book = Book.open(inbox.book())) {
      BookRows rows = new BookRows(book, null);
      new HtmlReport(rows, book, html).write();
      new MarkdownReport(rows, text).write();
    }
    page = Jsoup.parse(html.toString());
    markdown = text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at the very top of the company's own range, $125 billion to $145 billion",
        "at the very bottom of the range reported of the market (by JPMorgan)",
        "$205 billion",
        "The summary of the note gives +8 % for the EPS change of Meta Platforms in 2028 to UBS",
        "is told without a source in 1 note: counted as its own, not as another voice",
        "lies between $98.4 billion and $105.6 billion",
        "35.2 / 0.3333 = 105.6",
        "(35.2 + 14) / 0.5 = 98.4",
        "is one fact, told with values that exclude each other",
        "$30 billion per GW and year and not $300 billion per GW and year",
        "1.25 * 12 / 0.5 = 30",
        "65 % utilization and 35 % idle capacity",
        "65 + 35 = 100",
        "stand on different bases and do not add up",
        "lies inside the range reported of firms that the note does not name, $775 a share to $865",
        "2.97 / 0.08 = 37.12"
      })
  void bothReportsTellIt(String words) {
    assertTrue(page.text().contains(words), words);
    assertTrue(markdown.contains(words), words);
  }

  @Test
  void thePlotOfTheCapexOf2027HasTheHouseAtTheFloorOfTheMarket() {
    Element plot = plot("Meta Platforms: Capex, 2027");

    Element market = plot.selectFirst("g.market");
    assertEquals("175000000000", market.attr("data-low"));
    assertEquals("275000000000", market.attr("data-high"));
    assertEquals(List.of("Morgan Stanley"), plot.select("g.position .who").eachText());
    assertEquals(
        market.selectFirst("rect.bar").attr("x"), plot.selectFirst("g.position circle").attr("cx"));
  }

  @Test
  void thePlotOfTheLeaseHasBothValuesAndChoosesNone() {
    Element plot = plot("SpaceX: Power capacity with Anthropic");

    assertEquals(List.of("300 MW", "500 MW"), plot.select("g.position .value").eachText());
    assertTrue(plot.select("g.chosen").isEmpty());
  }

  @Test
  void thePlotOfTheBacklogHasWhatIsImplied() {
    Element plot = plot("CoreWeave: Backlog");

    assertEquals(
        List.of("$98.4 billion to $105.6 billion", "$97.4 billion to $105.6 billion"),
        plot.select("g.derived .value").eachText());
  }

  @Test
  void thePlotOfThePriceOfCapacityHasTheStatedAndTheImplied() {
    Element plot = plot("xAI: Price per capacity with Anthropic");

    assertEquals("300", plot.selectFirst("g.excluded").attr("data-low"));
    assertEquals("30", plot.selectFirst("g.derived").attr("data-low"));
  }

  private static Element plot(String title) {
    Element plot =
        page.select("svg.plot").stream()
            .filter(each -> each.selectFirst("title").text().equals(title))
            .findFirst()
            .orElse(null);
    assertNotNull(plot, title);
    return plot;
  }
}
