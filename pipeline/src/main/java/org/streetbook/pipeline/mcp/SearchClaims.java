package org.streetbook.pipeline.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.stream.Stream;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.wire.Json;
import org.streetbook.index.Book;
import org.streetbook.index.schema.Vocabulary;
import org.streetbook.index.search.Hit;
import org.streetbook.index.search.SearchRequest;
import org.streetbook.index.search.SearchResult;
import org.streetbook.index.search.SortBy;
import org.streetbook.index.search.Target;

/** {@code search_claims}: who claims what. */
final class SearchClaims implements BookTool {

  private static final int PAGE = 10;
  private static final int LARGEST_PAGE = 50;

  /** As far as pages go: who needs more should ask for less. */
  private static final int FARTHEST = 10_000;

  /** Values of each facet. */
  private static final int FACETS = 5;

  private final Vocabulary vocabulary;

  SearchClaims(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public String name() {
    return "search_claims";
  }

  @Override
  public String title() {
    return "Search claims";
  }

  @Override
  public String description() {
    return "Finds claims in the book: figures and ratings that a firm states about a company, each"
        + " with the exact quote, its sentence, the note, its date and address, and the page or cell"
        + " where it stands. Ask here who said what; ask get_estimate what all of them come to.";
  }

  @Override
  public Inputs inputs() {
    return Asked.of(new Inputs(), "claims")
        .choice(
            "sort",
            Stream.of(SortBy.values()).map(SortBy::label).toList(),
            "The order; relevance unless given.")
        .whole("limit", 1, LARGEST_PAGE, "How many claims to return; " + PAGE + " unless given.")
        .whole(
            "offset",
            0,
            FARTHEST,
            "How many claims to pass over: next_offset of the page before; 0 unless given.");
  }

  @Override
  public Answer call(Book book, Inputs.Given given) {
    int offset = given.whole("offset", 0);
    SearchResult result =
        book.search(
            new SearchRequest(
                given.text("query", ""),
                Target.CLAIMS,
                Asked.filters(given),
                SortBy.valueOf(given.text("sort", "relevance").toUpperCase(Locale.ROOT)),
                offset,
                given.whole("limit", PAGE),
                FACETS),
            vocabulary);
    long next = (long) offset + result.hits().size();
    boolean more = next < result.total() && next <= FARTHEST && !result.hits().isEmpty();

    ObjectNode structured = Json.mapper().createObjectNode();
    structured.put("total", result.total());
    structured.put("offset", offset);
    structured.put("next_offset", more ? next : null);
    ArrayNode claims = structured.putArray("claims");
    Page page = new Page();
    page.line(counted(result, offset));
    for (Hit.OfClaim hit : result.claims()) {
      Claim claim = hit.claim();
      claims.add(Sources.claim(claim));
      page.gap();
      Sources.tell(claim, page);
    }
    structured.set("facets", Json.mapper().valueToTree(result.facets()));
    structured.set("hints", Json.mapper().valueToTree(result.hints()));
    result.hints().forEach(page::line);
    if (more) {
      page.gap().line("More with offset " + next + ".");
    }
    return new Answer(structured, page.toString());
  }

  private static String counted(SearchResult result, int offset) {
    return result.hits().isEmpty()
        ? result.total() + " claims"
        : "claims "
            + (offset + 1)
            + " to "
            + (offset + result.hits().size())
            + " of "
            + result.total();
  }
}
