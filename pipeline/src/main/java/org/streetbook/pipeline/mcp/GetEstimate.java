package org.streetbook.pipeline.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.wire.Json;
import org.streetbook.index.Book;
import org.streetbook.index.schema.Vocabulary;
import org.streetbook.index.search.Hit;
import org.streetbook.index.search.SearchRequest;
import org.streetbook.index.search.SearchResult;
import org.streetbook.index.search.SortBy;
import org.streetbook.index.search.Target;
import org.streetbook.pipeline.wording.Wording;

/** {@code get_estimate}: what the Street expects, by whom, and what of it disagrees. */
final class GetEstimate implements BookTool {

  private static final int ROWS = 5;
  private static final int MOST_ROWS = 20;

  private final Vocabulary vocabulary;

  GetEstimate(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public String name() {
    return "get_estimate";
  }

  @Override
  public String title() {
    return "Get an estimate";
  }

  @Override
  public String description() {
    return "Rows of the reconciled table: one subject, metric and period with every firm's position,"
        + " low, median, high, what to quote and why, and what disagrees, in sentences with their"
        + " arithmetic. By id, or by a search; a row that is asked for by id, or is found alone,"
        + " comes with the quotes that it rests on.";
  }

  @Override
  public Inputs inputs() {
    return Asked.of(
            new Inputs()
                .id("id", false, "Id of a row, or its beginning; then nothing else counts."),
            "rows")
        .whole(
            "limit",
            1,
            MOST_ROWS,
            "How many rows of a search to return; " + ROWS + " unless given.");
  }

  @Override
  public Answer call(Book book, Inputs.Given given) {
    String id = given.text("id");
    return id == null ? search(book, given) : row(book, id);
  }

  private static Answer row(Book book, String id) {
    Estimate row = book.estimate(id);
    if (row == null) {
      throw new ToolProblem(
          ToolProblem.Kind.UNKNOWN_ID,
          "no row has the id " + id + "; find one by giving query, subject, metric or year");
    }
    return answer(1, List.of(row), List.of(), book);
  }

  private Answer search(Book book, Inputs.Given given) {
    SearchResult result =
        book.search(
            new SearchRequest(
                given.text("query", ""),
                Target.ESTIMATES,
                Asked.filters(given),
                SortBy.RELEVANCE,
                0,
                given.whole("limit", ROWS),
                0),
            vocabulary);
    List<Estimate> rows = result.estimates().stream().map(Hit.OfEstimate::estimate).toList();
    return answer(result.total(), rows, result.hints(), book);
  }

  private static Answer answer(long total, List<Estimate> rows, List<String> hints, Book book) {
    ObjectNode structured = Json.mapper().createObjectNode();
    structured.put("total", total);
    ArrayNode trees = structured.putArray("estimates");
    Page page = new Page();
    page.line(total == 1 ? "1 row" : rows.size() + " of " + total + " rows");
    for (Estimate row : rows) {
      page.gap().line(Wording.headline(row)).fact("why", row.explanation());
      page.fact("estimate", row.id());
      ObjectNode tree = Bounds.tree(row);
      tree.put("headline", Wording.headline(row));
      stands(row, row.positions(), "", page);
      stands(row, row.excluded(), "left out, ", page);
      if (total == 1) {
        ground(book, row, tree, page);
      }
      trees.add(tree);
    }
    structured.set("hints", Json.mapper().valueToTree(hints));
    hints.forEach(page::line);
    if (total > 1) {
      page.gap().line("The quotes behind a row: get_estimate with its id.");
    }
    return new Answer(structured, page.toString());
  }

  private static void stands(Estimate row, List<Estimate.Stand> stands, String kind, Page page) {
    for (Estimate.Stand stand : stands) {
      page.fact(
          kind + stand.firm(),
          Wording.value(stand, row)
              + (stand.asOf() == null ? "" : ", " + stand.asOf())
              + (stand.why() == null ? "" : " (" + stand.why() + ")"));
    }
  }

  /** What the row rests on and what was found in it. */
  private static void ground(Book book, Estimate row, ObjectNode tree, Page page) {
    List<Finding> findings =
        row.findings().stream()
            .limit(Bounds.MOST)
            .map(book::finding)
            .filter(Objects::nonNull)
            .toList();
    tree.set("findings", Told.findings(findings, page));
    List<Claim> claims =
        Stream.concat(row.positions().stream(), row.excluded().stream())
            .flatMap(stand -> stand.claims().stream())
            .distinct()
            .limit(Bounds.MOST)
            .map(book::claim)
            .filter(Objects::nonNull)
            .toList();
    ArrayNode sources = tree.putArray("sources");
    for (Claim claim : claims) {
      sources.add(Bounds.tree(Sources.Source.of(claim)));
      page.gap();
      Sources.tell(claim, page);
    }
  }
}
