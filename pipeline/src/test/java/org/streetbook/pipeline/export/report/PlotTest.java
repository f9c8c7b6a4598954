package org.streetbook.pipeline.export.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.streetbook.pipeline.export.report.Rows.left;
import static org.streetbook.pipeline.export.report.Rows.row;
import static org.streetbook.pipeline.export.report.Rows.stand;
import static org.streetbook.pipeline.export.report.Rows.word;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.wire.Json;
import org.streetbook.pipeline.export.report.Plot.Kind;
import org.streetbook.pipeline.export.report.Plot.Lane;

class PlotTest {

  @Test
  void lanesStandFromGuidanceDownToWhatWasChosenPositionsFromTheLowest() {
    Estimate row =
        row(
            "USD",
            Basis.ESTIMATE,
            List.of(stand("UBS", "60e9", "60e9"), stand("Citi", "50e9", "52e9")),
            List.of(left("Oakmere", "5e9", "5e9", "ten times too low")),
            "40e9",
            "90e9",
            "45e9",
            "70e9",
            "58e9",
            "55e9",
            "55e9");

    Plot plot = AmountPlot.of(row, List.of(), List.of());

    assertEquals(
        "guidance Guidance, market The market, position Citi, position UBS, excluded Oakmere,"
            + " actual Reported, chosen Chosen, median",
        plot.lanes().stream()
            .map(lane -> lane.kind().label() + " " + lane.label())
            .collect(Collectors.joining(", ")));
    assertEquals("$ billion", plot.caption());
    assertTrue(plot.description().contains("UBS $60 billion; "), plot.description());
    assertTrue(
        plot.description().contains("Oakmere $5 billion (left out: ten times too low)"),
        plot.description());
  }

  @Test
  void whatStandsInAColumnIsDrawnOnce() {
    Estimate guided =
        row("USD", Basis.GUIDANCE, List.of(stand("Acme", "40", "90")), List.of(), "40", "90");
    Estimate same =
        row(
            "USD",
            Basis.ESTIMATE,
            List.of(stand("UBS", "20", "20")),
            List.of(left("the market", "20", "20", "reported of the market")),
            null,
            null,
            "20",
            "20");
    Estimate aside =
        row(
            "USD",
            Basis.ESTIMATE,
            List.of(stand("UBS", "60", "60")),
            List.of(left("Acme", "40", "90", "the company's own outlook")),
            "40",
            "90");

    assertEquals(List.of(Kind.POSITION), kinds(AmountPlot.of(guided, List.of(), List.of())));
    assertEquals(
        List.of(Kind.MARKET, Kind.POSITION), kinds(AmountPlot.of(same, List.of(), List.of())));
    assertEquals(
        List.of(Kind.GUIDANCE, Kind.POSITION), kinds(AmountPlot.of(aside, List.of(), List.of())));
  }

  @Test
  void whatIsImpliedStandsBesideWhatIsStatedInEitherPlot() {
    Estimate stated =
        row("USD/(W.a)", Basis.ACTUAL, List.of(), List.of(left("Odd", "300", "300", "no fit")));
    Estimate derived = withEnds(row("USD/(W.a)", Basis.DERIVED, List.of(), List.of()), "30", "30");

    Plot ofStated = AmountPlot.of(stated, List.of(stated, derived), List.of());
    Plot ofDerived = AmountPlot.of(derived, List.of(stated, derived), List.of());

    assertEquals(List.of(Kind.DERIVED, Kind.EXCLUDED), kinds(ofStated));
    assertEquals(List.of(Kind.DERIVED, Kind.EXCLUDED), kinds(ofDerived));
    assertTrue(ofStated.lanes().getLast().isOff());
  }

  @Test
  void anOpenEndHasNoPlace() {
    Plot plot =
        AmountPlot.of(
            row("%", Basis.ESTIMATE, List.of(stand("UBS", "33", null)), List.of()),
            List.of(),
            List.of());

    Lane lane = plot.lanes().getFirst();
    assertNull(lane.to());
    assertFalse(lane.isOff());
    assertEquals("over 33 %", lane.value());
  }

  @Test
  void ratingsStandInTheColumnsThatTheyComeTo() {
    Plot plot =
        RatingPlot.of(
            row(
                null,
                Basis.TARGET,
                List.of(word("UBS", "buy"), word("Citi", "underperform"), word("ING", "neutral")),
                List.of()));

    assertEquals(List.of("Citi", "ING", "UBS"), plot.lanes().stream().map(Lane::label).toList());
    for (int i = 0; i < 3; i++) {
      assertEquals(plot.ticks().get(i).at(), plot.lanes().get(i).from());
    }
    assertEquals(
        List.of("Sell", "Hold", "Buy"), plot.ticks().stream().map(Plot.Tick::label).toList());
  }

  @Test
  void aRatingOnNoScaleHasAColumnOfItsOwn() {
    Plot plot =
        RatingPlot.of(
            row(null, Basis.TARGET, List.of(word("S&P", "bbb+"), word("UBS", "buy")), List.of()));

    assertEquals("Other", plot.ticks().getLast().label());
    assertEquals("S&P", plot.lanes().getLast().label());
  }

  @Test
  void theGradesOfADebtHaveAColumnForEachNotch() {
    Plot plot =
        RatingPlot.of(
            row(
                null,
                Basis.TARGET,
                List.of(word("S&P", "bbb+"), word("Moody's", "baa2"), word("Fitch", "bbb")),
                List.of()));

    assertEquals(List.of("BBB", "BBB+"), plot.ticks().stream().map(Plot.Tick::label).toList());
    assertEquals(
        List.of("Fitch", "Moody's", "S&P"), plot.lanes().stream().map(Lane::label).toList());
    assertEquals(plot.ticks().getLast().at(), plot.lanes().getLast().from());
  }

  @Test
  void everyKindOfLaneHasAShapeOfItsOwn() throws IOException {
    Estimate row =
        row(
            "USD",
            Basis.ESTIMATE,
            List.of(stand("UBS", "60", "60"), stand("Citi", "50", "52"), stand("ING", "55", null)),
            List.of(left("Oakmere", "57", "57", "why not"), left("Far", "9000", "9000", "far")),
            "40",
            "90",
            "45",
            "70",
            "58",
            "55",
            "55");

    Document svg = drawn(AmountPlot.of(row, List.of(), List.of()));

    assertEquals(1, svg.select("rect.band").size());
    assertEquals(1, svg.select(".guidance rect.bar").size());
    assertEquals(2, svg.select(".market line.end").size());
    assertEquals(1, svg.select(".position[data-low=60] circle.dot").size());
    assertEquals(1, svg.select(".position[data-low=50] rect.bar").size());
    assertEquals("100%", svg.select(".position[data-low=55] line.reach").attr("x2"));
    assertEquals(1, svg.select(".position[data-low=55] path.head").size());
    assertEquals(1, svg.select(".excluded[data-low=57] path.strike").size());
    assertEquals("off the scale", svg.select(".excluded[data-low=9000] .off").text());
    assertEquals(1, svg.select(".actual path.dot").size());
    assertEquals(1, svg.select("line.through.chosen").size());
    Element drawing = svg.selectFirst("svg.plot");
    assertEquals("p-t p-d", drawing.attr("aria-labelledby"));
    assertEquals("Capex of <Acme>", svg.getElementById("p-t").text());
    assertTrue(svg.getElementById("p-d").text().contains("UBS $60; "));
  }

  private static Document drawn(Plot plot) throws IOException {
    StringBuilder html = new StringBuilder();
    new PlotDrawing(new Html(html)).draw(plot, "p", "Capex of <Acme>");
    return Jsoup.parse(html.toString());
  }

  private static List<Kind> kinds(Plot plot) {
    return plot.lanes().stream().map(Lane::kind).toList();
  }

  private static Estimate withEnds(Estimate row, String low, String high) {
    String json = Json.write(row);
    return Json.read(
        json.replace("\"low\":null", "\"low\":\"" + low + "\"")
            .replace("\"high\":null", "\"high\":\"" + high + "\""),
        Estimate.class);
  }
}
