package org.streetbook.pipeline.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.wire.Json;
import org.streetbook.extractors.Explanation;
import org.streetbook.index.Book;
import org.streetbook.index.entry.StoredNote;
import org.streetbook.pipeline.explain.Explainer;
import org.streetbook.pipeline.wording.Wording;

/** {@code explain_claim}: why a claim is as it is, and what became of it. */
final class ExplainClaim implements BookTool {

  /** The most readings of one sentence, and rows of one claim. */
  private static final int MOST = 5;

  private final Supplier<Explainer> explainer;

  ExplainClaim(Supplier<Explainer> explainer) {
    this.explainer = explainer;
  }

  @Override
  public String name() {
    return "explain_claim";
  }

  @Override
  public String title() {
    return "Explain a claim";
  }

  @Override
  public String description() {
    return "How a claim came about: its sentence as it was read (figures, periods, names, who speaks,"
        + " which rule), what was left out and why, the rows of the table that it is in, and the"
        + " findings that rest on it. Ask this before trusting a claim of low confidence.";
  }

  @Override
  public Inputs inputs() {
    return new Inputs().id("id", true, "Id of the claim, or its beginning.");
  }

  @Override
  public Answer call(Book book, Inputs.Given given) {
    String id = given.text("id", "");
    Claim claim = book.claim(id);
    StoredNote stored = claim == null ? null : book.note(claim.note().id().value());
    if (claim == null || stored == null) {
      throw new ToolProblem(
          ToolProblem.Kind.UNKNOWN_ID, "no claim has the id " + id + "; find one by search_claims");
    }
    List<Explanation> readings =
        explainer.get().claim(claim, stored.note()).stream().limit(MOST).toList();

    ObjectNode structured = Json.mapper().createObjectNode();
    structured.set("claim", Sources.claim(claim));
    Page page = new Page();
    Sources.tell(claim, page);
    page.fact("rule", claim.rule()).fact("modality", claim.modality().label());
    ArrayNode rows = structured.putArray("estimates");
    for (Estimate row : book.estimatesOf(claim).stream().limit(MOST).toList()) {
      rows.addObject()
          .put("id", row.id())
          .put("headline", Wording.headline(row))
          .put("status", row.status().label())
          .put("explanation", row.explanation());
      page.line("row: " + Wording.headline(row) + " · estimate " + row.id());
    }
    structured.set("findings", Told.findings(book.findingsOf(claim), page));
    ArrayNode read = structured.putArray("readings");
    for (Explanation each : readings) {
      read.add(Bounds.tree(each));
      page.gap().line("how it is read:");
      Explainer.lines(each).forEach(page::quoted);
    }
    return new Answer(structured, page.toString());
  }
}
