package org.streetbook.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.index.Book;
import org.streetbook.index.Sample;
import org.streetbook.index.Sample.ClaimSample;
import org.streetbook.index.Shelf;
import org.streetbook.index.schema.Vocabulary;

class SearchTest {

  @TempDir static Path folder;

  private static @Nullable Book opened;

  /** A few names as a catalogue would give them. */
  static final Vocabulary NAMES =
      new Vocabulary() {
        private final Map<Kind, Map<String, List<String>>> names =
            Map.of(
                Kind.FIRM,
                Map.of(
                    "northgate", List.of("Northgate", "Northgate Securities", "NGS"),
                    "ostrava-bank", List.of("Ostrava Bank", "OB")),
                Kind.SUBJECT,
                Map.of("acme", List.of("Acme Corp", "Acme Industries")),
                Kind.METRIC,
                Map.of(
                    "capex", List.of("Capital expenditure", "capital spending"),
                    "revenue", List.of("Revenue", "sales"),
                    "ebitda", List.of("EBITDA")));

        @Override
        public Collection<String> names(Kind kind, String id) {
          return names.getOrDefault(kind, Map.of()).getOrDefault(id, List.of());
        }

        @Override
        public Collection<String> ids(Kind kind) {
          return names.getOrDefault(kind, Map.of()).keySet();
        }
      };

  private static final Sample ACME =
      Sample.note("brokers/acme.txt")
          .title("Acme builds")
          .published(LocalDate.of(2026, 3, 2))
          .claim(
              "Northgate expects Acme to invest $310 million in 2027.",
              "$310 million",
              ClaimSample.of("capex").year(2027).value("310000000", "310000000", "USD"))
          .claim(
              "It would then sell goods for $4bn to $5bn.",
              "$4bn to $5bn",
              ClaimSample.of("revenue").year(2028).value("4000000000", "5000000000", "USD"));

  private static final Sample BOREAL =
      Sample.note("press/boreal.html")
          .title("Power for hire")
          .published(LocalDate.of(2026, 5, 9))
          .claim(
              "Boreal itself guides to growth of more than 7%.",
              "7%",
              ClaimSample.of("revenue")
                  .firm("boreal", "Boreal Power")
                  .subject("boreal", "Boreal Power", "BRL")
                  .basis(Basis.GUIDANCE)
                  .year(2027)
                  .value("7", null, "%"))
          .claim(
              "Acme leases 90MW of it at $40 a watt.",
              "90MW",
              ClaimSample.of("power_capacity")
                  .firm("the-ledger", "The Ledger")
                  .subject("boreal", "Boreal Power", "BRL")
                  .counterparty("acme", "Acme Corp")
                  .basis(Basis.ACTUAL)
                  .value("90000000", "90000000", "W"))
          .claim(
              "That makes Boreal a buy, says Ostrava Bank.",
              "buy",
              ClaimSample.of("rating")
                  .firm("ostrava-bank", "Ostrava Bank")
                  .subject("boreal", "Boreal Power", "BRL")
                  .basis(Basis.TARGET)
                  .rating("buy"));

  @BeforeAll
  static void fill() {
    Shelf.of(ACME, BOREAL, Sample.note("autre.txt").lang("fr").text("Le marché de l'été."))
        .group(Sample.reconciled("acme", ACME.claims().subList(0, 1)))
        .knowing(NAMES)
        .into(folder, "r1");
    opened = Book.open(folder);
  }

  @AfterAll
  static void close() {
    book().close();
  }

  private static Book book() {
    return java.util.Objects.requireNonNull(opened);
  }

  private static List<String> quotes(SearchRequest request) {
    return book().search(request, NAMES).claims().stream()
        .map(hit -> hit.claim().quote())
        .sorted()
        .toList();
  }

  private static List<String> quotes(String query) {
    return quotes(SearchRequest.of(query));
  }

  private static Filters filters(String... of) {
    return new Filters(
        of[0].equals("firm") ? List.of(of[1]) : List.of(),
        of[0].equals("subject") ? List.of(of[1]) : List.of(),
        of[0].equals("metric") ? List.of(of[1]) : List.of(),
        of[0].equals("year") ? List.of(Integer.valueOf(of[1])) : List.of(),
        of[0].equals("value") ? of[1] : null,
        of[0].equals("basis") ? List.of(of[1]) : List.of(),
        of[0].equals("status") ? List.of(of[1]) : List.of(),
        of[0].equals("since") ? LocalDate.parse(of[1]) : null);
  }

  @Test
  void plainWordsAreAllRequired() {
    assertEquals(List.of("$310 million"), quotes("northgate invest"));
    assertEquals(List.of(), quotes("northgate leases"));
    assertEquals(List.of("$310 million", "90MW"), quotes("invest OR leases"));
  }

  @Test
  void plainWordsFindOtherFormsOfTheWordAndSkipSmallOnes() {
    assertEquals(List.of("$310 million"), quotes("what does northgate invest"));
    assertEquals(List.of("90MW"), quotes("lease"));
  }

  @Test
  void aMetricIsFoundByItsOtherNames() {
    assertEquals(List.of("$310 million"), quotes("capital spending"));
    assertEquals(List.of("$310 million"), quotes("\"capital expenditure\""));
    assertEquals(List.of("$310 million"), quotes("metric:\"Capital Spending\""));
    assertEquals(List.of("$310 million"), quotes("metric:capex"));
    assertEquals(List.of("$4bn to $5bn", "7%"), quotes("metric:sales"));
  }

  @Test
  void aFirmIsFoundByItsNameItsIdAndItsAliasesInAnyCase() {
    for (String name : List.of("\"Northgate Securities\"", "ngs", "NORTHGATE", "northgate")) {
      assertEquals(List.of("$310 million", "$4bn to $5bn"), quotes("firm:" + name), name);
    }
    assertEquals(List.of("buy"), quotes("firm:\"ostrava  bank\""));
    assertEquals(List.of(), quotes("firm:ostrava"));
    assertEquals(List.of("buy"), quotes("firm:ostr*"));
  }

  @Test
  void aSubjectIsFoundByItsTickerToo() {
    assertEquals(3, quotes("subject:BRL").size());
    assertEquals(3, quotes("ticker:brl").size());
    assertEquals(List.of("$310 million", "$4bn to $5bn"), quotes("subject:\"acme industries\""));
    assertEquals(List.of("90MW"), quotes("acme leases subject:brl"));
  }

  @Test
  void yearsAndDaysAreAskedForAloneOrAsRanges() {
    assertEquals(List.of("$310 million", "7%"), quotes("year:2027"));
    assertEquals(List.of("$310 million", "$4bn to $5bn", "7%"), quotes("year:[2026 TO 2028]"));
    assertEquals(List.of("$4bn to $5bn"), quotes("year:>2027"));
    assertEquals(List.of("$310 million", "7%"), quotes("year:[2026 TO 2028}"));
    assertEquals(List.of("$310 million", "7%"), quotes("year:2026..2027"));
    assertEquals(List.of("$310 million", "$4bn to $5bn"), quotes("published:2026-03"));
    assertEquals(3, quotes("published:>2026-03-02").size());
    assertEquals(5, quotes("published:2026").size());
    assertEquals(List.of("$310 million"), quotes("period:2027 firm:ngs"));
  }

  @Test
  void valuesMatchWhereTheyOverlap() {
    assertEquals(List.of("$310 million"), quotes("value:[300m TO 350m]"));
    assertEquals(List.of("$310 million"), quotes("value:$310m"));
    assertEquals(List.of("$4bn to $5bn"), quotes("value:[4.5bn TO 20bn]"));
    assertEquals(List.of("$4bn to $5bn"), quotes("value:[5bn TO 20bn]"));
    assertEquals(List.of(), quotes("value:{5bn TO 20bn] unit:usd"));
    assertEquals(List.of("7%"), quotes("value:>5%"));
    assertEquals(List.of("7%"), quotes("value:>=7%"));
    assertEquals(List.of(), quotes("value:<7%"));
    assertEquals(List.of("90MW"), quotes("value:90MW"));
    assertEquals(List.of("90MW"), quotes("value:\"0.09 GW\""));
    assertEquals(List.of(), quotes("value:[90 TO 91] unit:w"));
    assertEquals(List.of("90MW"), quotes("value:[50m TO 100m]"));
    assertEquals(List.of("7%", "90MW"), quotes("value:[50000000 TO 100000000]"));
    assertEquals(4, quotes("value:*").size());
    assertEquals(4, quotes("value:[* TO *]").size());
  }

  @Test
  void conditionsCanBeTurnedAroundAndGrouped() {
    assertEquals(List.of("7%", "90MW", "buy"), quotes("-firm:northgate"));
    assertEquals(List.of("7%", "buy"), quotes("subject:brl NOT value:90mw"));
    assertEquals(List.of("7%", "90MW"), quotes("basis:(guidance OR actual)"));
    assertEquals(List.of("90MW"), quotes("(basis:guidance || basis:actual) && !metric:revenue"));
    assertEquals(5, quotes("").size());
    assertEquals(5, quotes("*").size());
  }

  @Test
  void wordsOfOneFieldAreFoundThere() {
    assertEquals(3, quotes("title:power").size());
    assertEquals(5, quotes("publisher:ledger").size());
    assertEquals(5, quotes("section:body").size());
    assertEquals(List.of("90MW"), quotes("text:leases"));
    assertEquals(3, quotes("note:boreal.html").size());
    assertEquals(3, quotes("note:press/boreal.html").size());
    assertEquals(3, quotes("note:press/*").size());
    assertEquals(List.of(), quotes("analyst:somebody"));
    assertEquals(List.of("90MW"), quotes("leese~1"));
    assertEquals(List.of("90MW"), quotes("\"acme 90MW\"~2"));
    assertEquals(List.of("90MW"), quotes("leas*"));
    assertEquals(List.of("buy"), quotes("buy^3"));
  }

  @Test
  void aClaimHasTheStatusOfTheRowsAndPositionsThatRestOnIt() {
    assertEquals(List.of("$310 million"), quotes("status:single"));
    assertEquals(List.of(), quotes("status:conflict"));
  }

  @Test
  void filtersNarrowTheQuery() {
    SearchRequest all = SearchRequest.of("");
    assertEquals(List.of("buy"), quotes(all.with(filters("firm", "OB"))));
    assertEquals(3, quotes(all.with(filters("subject", "Boreal Power"))).size());
    assertEquals(List.of("$310 million"), quotes(all.with(filters("metric", "capex"))));
    assertEquals(List.of("$4bn to $5bn"), quotes(all.with(filters("year", "2028"))));
    assertEquals(List.of("$310 million"), quotes(all.with(filters("value", "300m..350m"))));
    assertEquals(List.of("7%"), quotes(all.with(filters("value", "1%.."))));
    assertEquals(List.of("90MW"), quotes(all.with(filters("value", "90MW"))));
    assertEquals(List.of("7%"), quotes(all.with(filters("basis", "guidance"))));
    assertEquals(3, quotes(all.with(filters("since", "2026-05-09"))).size());
    assertEquals(
        List.of("$310 million"), quotes(SearchRequest.of("acme").with(filters("year", "2027"))));
  }

  private static List<String> inOrder(SortBy sort) {
    return book().search(SearchRequest.of("").by(sort)).claims().stream()
        .map(hit -> hit.claim().quote())
        .toList();
  }

  @Test
  void resultsAreSortedAsAskedWithWhatHasNoValueLast() {
    assertEquals(
        List.of("$4bn to $5bn", "$310 million", "90MW", "7%", "buy"), inOrder(SortBy.VALUE));
    assertEquals("7%", inOrder(SortBy.FIRM).getFirst());
    assertEquals("90MW", inOrder(SortBy.FIRM).getLast());
    assertTrue(inOrder(SortBy.DATE).subList(3, 5).contains("$310 million"));
  }

  @Test
  void tiesAreSortedByIdAndPagesDoNotOverlap() {
    var ids = new ArrayList<String>();
    for (int page = 0; page < 4; page++) {
      book().search(SearchRequest.of("").page(page * 2, 2)).claims().stream()
          .map(hit -> hit.claim().id())
          .forEach(ids::add);
    }
    assertEquals(book().claims().map(claim -> claim.id()).toList(), ids);
    assertEquals(5, book().search(SearchRequest.of("").page(100, 2)).total());
    assertEquals(List.of(), book().search(SearchRequest.of("").page(0, 0)).hits());
  }

  @Test
  void aFacetThatIsAskedForCountsItsAlternatives() {
    SearchRequest all = SearchRequest.of("");
    var facets = book().search(all.with(filters("firm", "Ostrava Bank"))).facets();
    assertEquals(book().search(all).facets().get("firm"), facets.get("firm"));
    assertEquals(List.of(new SearchResult.FacetValue("rating", 1)), facets.get("metric"));
    var statuses = all.of(Target.ESTIMATES).with(filters("status", "conflict"));
    assertEquals(
        List.of(new SearchResult.FacetValue("single", 1)),
        book().search(statuses).facets().get("status"));
    assertEquals(0, book().search(statuses).total());
  }

  @Test
  void aSearchThatTakesTooLongFails() {
    SearchRequest hurried = SearchRequest.of("").within(java.time.Duration.ofNanos(-1));
    var failure = assertThrows(QueryException.class, () -> book().search(hurried));
    assertTrue(failure.getMessage().contains("narrow it"), failure.getMessage());
  }

  @Test
  void facetsCountAllResultsAndNotThePage() {
    var facets = book().search(SearchRequest.of("").page(0, 1)).facets();
    assertEquals(
        List.of(
            new SearchResult.FacetValue("Boreal Power", 3),
            new SearchResult.FacetValue("Acme Corp", 2)),
        facets.get("subject"));
    assertEquals(
        List.of(new SearchResult.FacetValue("2027", 2), new SearchResult.FacetValue("2028", 1)),
        facets.get("year"));
    assertEquals(new SearchResult.FacetValue("revenue", 2), facets.get("metric").getFirst());
    assertEquals(new SearchResult.FacetValue("Northgate", 2), facets.get("firm").getFirst());
    assertEquals(new SearchResult.FacetValue("estimate", 2), facets.get("basis").getFirst());
  }

  @Test
  void aHitShowsItsSentenceWithTheQuoteAndTheMatches() {
    var hit = book().search(SearchRequest.of("investing acme")).claims().getFirst();
    Fragment fragment = hit.fragments().getFirst();
    assertEquals(hit.claim().sentence().text(), fragment.text());
    assertEquals(hit.claim().sentence().begin(), fragment.begin());
    var shown = fragment.emphasis().stream().map(e -> e.why() + " " + e.span().of(fragment.text()));
    assertEquals(List.of("MATCH Acme", "MATCH invest", "QUOTE $310 million"), shown.toList());
  }

  @Test
  void notesAreSearchedByTheirTextAndShownInPieces() {
    var result = book().search(SearchRequest.of("leases watt").of(Target.NOTES));
    assertEquals(1, result.total());
    var hit = result.notes().getFirst();
    assertEquals("press/boreal.html", hit.note().note().path());
    Fragment fragment = hit.fragments().getFirst();
    assertEquals("Acme leases 90MW of it at $40 a watt.", fragment.text());
    assertEquals(hit.note().note().text().indexOf("Acme leases"), fragment.begin());
    assertEquals(2, fragment.emphasis().size());
  }

  @Test
  void notesAreFoundByWhatTheirClaimsName() {
    var paths =
        book().search(SearchRequest.of("firm:ngs metric:capex").of(Target.NOTES)).notes().stream()
            .map(hit -> hit.note().note().path())
            .toList();
    assertEquals(List.of("brokers/acme.txt"), paths);
    assertEquals(1, book().search(SearchRequest.of("marche").of(Target.NOTES)).total());
    assertEquals(
        1, book().search(SearchRequest.of("status:not_extracted").of(Target.NOTES)).total());
  }

  @Test
  void rowsAreSearchedToo() {
    var result = book().search(SearchRequest.of("capital spending year:2027").of(Target.ESTIMATES));
    assertEquals(1, result.total());
    var hit = result.estimates().getFirst();
    assertEquals("capex", hit.estimate().metric());
    assertEquals("One firm stands here.", hit.fragments().getFirst().text());
    assertEquals(List.of(new SearchResult.FacetValue("single", 1)), result.facets().get("status"));
    assertEquals(
        1, book().search(SearchRequest.of("firm:ngs status:single").of(Target.ESTIMATES)).total());
  }

  @Test
  void aFirmThatNobodyKnowsGivesAHintAndNoResult() {
    var result = book().search(SearchRequest.of("firm:nortgate"), NAMES);
    assertEquals(0, result.total());
    assertEquals(List.of("no firm \"nortgate\"; near it: northgate"), result.hints());
    assertFalse(
        book().search(SearchRequest.of("firm:northgate"), NAMES).hints().iterator().hasNext());
  }

  @Test
  void aMetricThatNobodyKnowsIsAnErrorAndOneWithoutClaimsIsNot() {
    var thrown = assertThrows(QueryException.class, () -> quotes("acme metric:capx"));
    assertEquals("no metric \"capx\"; near it: capex", thrown.getMessage());
    assertEquals(6, thrown.column());
    assertEquals(List.of(), quotes("metric:ebitda"));
  }

  @Test
  void aWordOfAClosedListThatIsNotInItIsAnErrorThatNamesTheList() {
    var basis = assertThrows(QueryException.class, () -> quotes("basis:guess"));
    assertTrue(basis.getMessage().contains("guidance"), basis.getMessage());
    var status = assertThrows(QueryException.class, () -> quotes("status:odd"));
    assertTrue(status.getMessage().contains("superseded"), status.getMessage());
  }

  @Test
  void anUnknownFieldIsAnErrorWithItsColumnAndTheNearestNames() {
    var thrown = assertThrows(QueryException.class, () -> quotes("acme frim:x"));
    assertEquals(6, thrown.column());
    assertTrue(thrown.getMessage().contains("near it: firm"), thrown.getMessage());
    var far = assertThrows(QueryException.class, () -> quotes("zzzzz:x"));
    assertTrue(far.getMessage().contains("fields are firm, analyst"), far.getMessage());
  }

  @Test
  void rangesOfTheWrongKindAreErrors() {
    for (String query :
        List.of(
            "title:[a TO b]",
            "year:soon",
            "year:20*",
            "published:yesterday",
            "value:much",
            "value:[5% TO 6MW]",
            "value:[9 TO 5]",
            "value:5xyz")) {
      assertThrows(QueryException.class, () -> quotes(query), query);
    }
  }
}
