package org.streetbook.pipeline.export.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.corpus.estimate.Status;
import org.streetbook.corpus.wire.Json;
import org.streetbook.index.Book;
import org.streetbook.pipeline.export.BookRows;
import org.streetbook.pipeline.export.Export;
import org.streetbook.pipeline.reindex.Inbox;

/** The report of the sample notes, read as a browser would read it and held against the book. */
class HtmlReportTest {

  private static final Path ROOT = Path.of(System.getProperty("streetbook.root"));

  private static final Set<FindingClass> DISPUTES =
      Set.of(
          FindingClass.OUTLIER,
          FindingClass.OUTSIDE_GUIDANCE,
          FindingClass.OUTSIDE_MARKET,
          FindingClass.ATTRIBUTION,
          FindingClass.ARITHMETIC,
          FindingClass.VALUE_CONFLICT);

  @TempDir private static Path folder;
  private static String html = "";
  private static Document page = new Document("");
  private static final List<Estimate> ROWS = new ArrayList<>();
  private static final Map<String, Finding> FINDINGS = new HashMap<>();
  private static final Map<String, String> QUOTES = new HashMap<>();
  private static final Map<String, Element> BY_ID = new HashMap<>();
  private static String texts = "";
  private static Path book = Path.of("");
  private static long notes;

  @BeforeAll
  static void writeTheReportOfTheSamples() throws IOException {
    book = folder.resolve("book");
    new Inbox(ROOT.resolve("corpus/samples"), book).reindex();
    html = written(book, HtmlReport.MOST_TOLD);
    page = Jsoup.parse(html);
    page.select("[id]").forEach(each -> BY_ID.put(each.id(), each));
    try (Book opened = Book.open(book)) {
      BookRows rows = new BookRows(opened, null);
      rows.each(Export.ESTIMATES, row -> ROWS.add((Estimate) row));
      rows.each(Export.FINDINGS, row -> FINDINGS.put(((Finding) row).id(), (Finding) row));
      texts =
          opened
              .notes()
              .map(stored -> flat(stored.note().text()))
              .collect(Collectors.joining("\n"));
      opened.claims().forEach(claim -> QUOTES.put(claim.id(), flat(claim.quote())));
      notes = opened.notes().count();
    }
  }

  @Test
  void theHeadCountsWhatTheBookHolds() {
    Map<String, String> facts =
        page.select(".facts > div").stream()
            .collect(
                Collectors.toMap(
                    each -> each.selectFirst("dt").text(), each -> each.selectFirst("dd").text()));

    assertEquals(String.valueOf(ROWS.size()), facts.get("Rows"));
    assertEquals(String.valueOf(FINDINGS.size()), facts.get("Findings"));
    assertEquals(String.valueOf(QUOTES.size()), facts.get("Claims"));
    assertEquals(String.valueOf(notes), facts.get("Notes"));
    assertTrue(page.title().matches("Streetbook: estimates as of \\d{4}-\\d{2}-\\d{2}"));
    int told = 0;
    for (Element row : page.select("table.observed tbody tr")) {
      told += Integer.parseInt(row.select("td.amount").text());
    }
    assertEquals(FINDINGS.size(), told);
  }

  @Test
  void everyRowStandsInTheTableAndHasItsStory() {
    assertEquals(ROWS.size(), page.select(".estimates tbody tr[id]").size());
    for (Estimate row : ROWS) {
      Element line = byId("t-" + row.id());
      Element story = byId("r-" + row.id());
      assertEquals("#r-" + row.id(), line.selectFirst("th a").attr("href"));
      assertFalse(story.select("a[href=#t-" + row.id() + "]").isEmpty(), row.id());
      assertTrue(line.select(".badge").text().contains(row.status().label()));
      assertEquals(plain(row.actual()), line.select("td[data-label=Actual] data").attr("value"));
      if (row.chosenLow() != null || row.chosenHigh() != null) {
        assertEquals(
            Labels.amount(row.chosenLow(), row.chosenHigh(), row),
            line.select("td.chosen b").text());
      }
    }
  }

  @Test
  void noAmountIsPrintedAsAMachineWould() {
    for (Element cell : page.select(".estimates td, .plot text, .holds .amount")) {
      assertFalse(cell.text().matches(".*\\d{7}.*"), cell.text());
    }
  }

  @Test
  void everyContestedRowHasAPlotOfItsPositions() {
    int plots = 0;
    for (Estimate row : ROWS) {
      Element drawing = BY_ID.get("p-" + row.id());
      assertEquals(
          isContested(row) || row.basis() == Basis.DERIVED,
          drawing != null,
          () -> row.subject() + " " + Labels.title(row));
      if (drawing == null) {
        continue;
      }
      plots++;
      assertEquals(
          shown(row).stream()
              .map(each -> plain(each.low()) + ".." + plain(each.high()))
              .sorted()
              .toList(),
          drawing.select("g.position").stream()
              .map(each -> each.attr("data-low") + ".." + each.attr("data-high"))
              .sorted()
              .toList(),
          () -> row.subject() + " " + Labels.title(row));
      rising(drawing);
    }
    assertTrue(plots > 30, "only " + plots + " plots");
  }

  /** Its positions, and beside what is derived those of the rows that it is derived for. */
  private static List<Estimate.Stand> shown(Estimate row) {
    return row.basis() == Basis.DERIVED
        ? ROWS.stream()
            .filter(each -> isOfOneKey(each, row))
            .flatMap(r -> r.positions().stream())
            .toList()
        : row.positions();
  }

  private static boolean isOfOneKey(Estimate a, Estimate b) {
    return key(a).equals(key(b));
  }

  private static List<Object> key(Estimate row) {
    return Arrays.asList(
        row.subjectId(),
        row.metric(),
        row.measure(),
        row.definition(),
        row.counterparty(),
        row.period(),
        row.unit(),
        row.change(),
        row.condition());
  }

  /** Along the axis, a higher value never stands farther to the left. */
  private static void rising(Element drawing) {
    Map<BigDecimal, BigDecimal> places = new TreeMap<>();
    for (Element lane : drawing.select("g.position, g.excluded")) {
      Element dot = lane.selectFirst("circle");
      String low = lane.attr("data-low");
      if (dot != null && !low.isEmpty()) {
        places.put(new BigDecimal(low), percent(dot.attr("cx")));
      }
      Element bar = lane.selectFirst("rect.bar");
      if (bar != null) {
        places.put(new BigDecimal(low), percent(bar.attr("x")));
        places.put(
            new BigDecimal(lane.attr("data-high")),
            percent(bar.attr("x")).add(percent(bar.attr("width"))));
      }
    }
    BigDecimal before = BigDecimal.ZERO;
    for (BigDecimal place : places.values()) {
      assertTrue(place.compareTo(before) >= 0, drawing.id() + ": " + places);
      assertTrue(place.compareTo(BigDecimal.valueOf(100)) <= 0, drawing.id() + ": " + places);
      before = place;
    }
  }

  @Test
  void everyPlotSaysInWordsWhatItShows() {
    for (Element drawing : page.select("svg.plot")) {
      assertEquals("img", drawing.attr("role"));
      String[] names = drawing.attr("aria-labelledby").split(" ", -1);
      assertFalse(byId(names[0]).text().isEmpty());
      String words = byId(names[1]).text();
      for (Element value : drawing.select("text.value")) {
        assertTrue(words.contains(value.text()), words + " lacks " + value.text());
      }
    }
  }

  @Test
  void everyQuoteStandsInItsNoteAndEveryPositionHasItsOwn() {
    int quotes = 0;
    for (Element quote : page.select("figure.quote blockquote")) {
      String sentence = quote.wholeText().replaceFirst("^… ", "").replaceFirst(" …$", "");
      assertTrue(texts.contains(flat(sentence)), sentence);
      assertEquals(1, quote.select("mark").size());
      assertFalse(quote.select("mark").text().isEmpty());
      quotes++;
    }
    assertTrue(quotes >= ROWS.size(), "only " + quotes + " quotes");
    for (Estimate row : ROWS) {
      List<Estimate.Stand> stands =
          Stream.concat(row.positions().stream(), row.excluded().stream()).toList();
      Element story = byId("r-" + row.id());
      assertEquals(stands.size(), story.select(".stands > li").size(), row.id());
      assertEquals(
          stands.stream()
              .flatMap(each -> each.claims().stream().limit(8))
              .map(QUOTES::get)
              .sorted()
              .toList(),
          story.select(".stands mark").eachText().stream().sorted().toList());
    }
  }

  @Test
  void whatWasLeftOutIsShownWithItsReason() {
    for (Estimate row : ROWS) {
      String story = byId("r-" + row.id()).text();
      row.excluded().forEach(each -> assertTrue(story.contains(flat(each.why())), story));
    }
  }

  @Test
  void rowsAndFindingsPointAtEachOther() {
    for (Finding finding : FINDINGS.values()) {
      Element told = byId("f-" + finding.id());
      assertTrue(told.text().contains(flat(finding.sentence())), told.text());
      assertEquals(finding.arithmetic(), told.select("code").eachText());
      for (String row : finding.estimates()) {
        assertFalse(told.select("a[href=#r-" + row + "]").isEmpty(), finding.sentence());
        Element story = byId("r-" + row);
        assertFalse(story.select("a[href=#f-" + finding.id() + "]").isEmpty(), row);
        assertTrue(story.text().contains(flat(finding.sentence())), row);
      }
    }
  }

  @Test
  void everyLinkWithinThePageHasItsEnd() {
    Set<String> ids = new HashSet<>();
    for (Element each : page.select("[id]")) {
      assertTrue(ids.add(each.id()), "twice: " + each.id());
    }
    for (Element link : page.select("a[href^=#]")) {
      assertTrue(ids.contains(link.attr("href").substring(1)), link.outerHtml());
    }
  }

  @Test
  void theMostContestedIsToldFirst() {
    List<String> first =
        page.select("#contested > ol > li").stream()
            .map(each -> each.selectFirst(".badge").text())
            .toList();

    assertTrue(first.size() > 20, first.toString());
    assertTrue(first.indexOf("outlier") < first.indexOf("firms differ"), first.toString());
    assertTrue(
        first.lastIndexOf("firms differ") < first.indexOf("beside guidance"), first.toString());
  }

  @Test
  void nothingComesFromOutsideAndThePolicyAdmitsWhatIsInside() throws Exception {
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");

    assertTrue(policy.startsWith("default-src 'none'; "), policy);
    assertTrue(policy.contains("style-src '" + hash(page.selectFirst("style").data()) + "'"));
    assertTrue(policy.contains("script-src '" + hash(page.selectFirst("script").data()) + "'"));
    assertEquals(1, page.select("style").size());
    assertEquals(1, page.select("script").size());
    assertTrue(page.select("[src], [style], link, img, iframe").isEmpty());
    assertFalse(page.selectFirst("style").data().matches("(?s).*(@import|url\\((?!#)).*"));
    for (Element link : page.select("a[href]:not([href^=#])")) {
      assertTrue(link.attr("href").matches("https?://.+"), link.outerHtml());
      assertTrue(link.attr("rel").contains("noopener"), link.outerHtml());
    }
  }

  @Test
  void thePageSaysWhatItsPartsAre() {
    assertEquals("en", page.selectFirst("html").attr("lang"));
    assertEquals(1, page.select("h1").size());
    assertEquals(1, page.select("main").size());
    for (Element table : page.select("table")) {
      assertNotNull(table.selectFirst("caption"));
      assertTrue(table.select("th:not([scope])").isEmpty());
    }
    int before = 1;
    for (Element heading : page.select("h1, h2, h3, h4, h5")) {
      int level = heading.tagName().charAt(1) - '0';
      assertTrue(level <= before + 2, heading.text());
      before = level;
    }
  }

  @Test
  void theSameBookGivesTheSameBytes() throws IOException {
    assertEquals(html, written(book, HtmlReport.MOST_TOLD));
  }

  @Test
  void aBookOfTooManyRowsTellsOnlyWhatIsContestedAndSaysSo() throws IOException {
    Document large = Jsoup.parse(written(book, 100));

    assertTrue(large.select(".notice").text().contains("more than 100 rows"));
    assertEquals(ROWS.size(), large.select(".estimates tbody tr[id]").size());
    for (Estimate row : ROWS) {
      boolean isTold = isContested(row) || row.basis() == Basis.DERIVED;
      assertEquals(isTold, large.getElementById("r-" + row.id()) != null);
      assertEquals(isTold ? "" : row.id(), large.select("#t-" + row.id() + " > th > code").text());
    }
    Set<String> ids = new HashSet<>(large.select("[id]").eachAttr("id"));
    for (Element link : large.select("a[href^=#]")) {
      assertTrue(ids.contains(link.attr("href").substring(1)), link.outerHtml());
    }
  }

  /** Told anew, from the book's own words for it and not from those of the report. */
  private static boolean isContested(Estimate row) {
    if (row.basis() == Basis.DERIVED) {
      return false;
    }
    boolean isDisputed =
        row.findings().stream()
            .map(FINDINGS::get)
            .anyMatch(
                each ->
                    DISPUTES.contains(each.kind()) || each.kind() == FindingClass.LABEL_MISMATCH);
    boolean isWide = row.status() == Status.RANGE || row.status() == Status.CONFLICT;
    boolean isMarketAlone = "market".equals(row.chosenBy());
    boolean isBeside =
        row.firms() > 0
            && ((row.guidanceLow() != null && row.basis() != Basis.GUIDANCE)
                || (row.marketLow() != null && !isMarketAlone)
                || (row.actual() != null && row.basis() != Basis.ACTUAL));
    assertTrue(row.status() != Status.STALE || row.positions().size() < 2, "samples are current");
    return isDisputed || isWide || isBeside;
  }

  private static String written(Path book, int mostTold) throws IOException {
    StringBuilder out = new StringBuilder();
    try (Book opened = Book.open(book)) {
      BookRows rows = new BookRows(opened, null);
      long count = new HtmlReport(rows, opened, out, mostTold).write();
      assertTrue(count > 300);
    }
    return out.toString();
  }

  private static Element byId(String id) {
    Element found = BY_ID.get(id);
    assertNotNull(found, id);
    return found;
  }

  private static String plain(@Nullable BigDecimal end) {
    return end == null ? "" : Json.plain(end);
  }

  private static BigDecimal percent(String length) {
    assertTrue(length.endsWith("%"), length);
    return new BigDecimal(length.substring(0, length.length() - 1));
  }

  private static String flat(@Nullable String text) {
    return Stream.of(String.valueOf(text).split("\\s+", -1))
        .collect(Collectors.joining(" "))
        .strip();
  }

  private static String hash(String content) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }
}
