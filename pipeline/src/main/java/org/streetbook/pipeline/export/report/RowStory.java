package org.streetbook.pipeline.export.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.pipeline.export.report.Evidence.Quote;
import org.streetbook.pipeline.export.report.Evidence.Quotes;

/** The whole story of a row: why it stands so, its plot, its findings, its positions and quotes. */
final class RowStory {

  private static final String BESIDE = "Beside the positions";
  private static final String LEFT = "Left out, and why";

  /** How many findings of a row are open, the gravest; the others are folded. */
  private static final int MOST_OPEN = 6;

  private final Html html;
  private final Overview overview;
  private final Evidence evidence;
  private final PlotDrawing drawing;
  private final boolean isWhole;

  /**
   * @param isWhole whether rows that nobody contests have their stories too
   */
  RowStory(Html html, Overview overview, Evidence evidence, boolean isWhole) {
    this.html = html;
    this.isWhole = isWhole;
    this.overview = overview;
    this.evidence = evidence;
    this.drawing = new PlotDrawing(html);
  }

  /** Writes the stories of the rows of one subject: those with a plot, then the others, folded. */
  void subject(List<Estimate> rows) throws IOException {
    if (rows.stream().noneMatch(this::tells)) {
      return;
    }
    html.open("section", "class", "subject");
    html.leaf("h3", rows.getFirst().subject()).line();
    for (Estimate row : rows) {
      if (isPlotted(row)) {
        open(row, rows);
      }
    }
    for (Estimate row : rows) {
      if (tells(row) && !isPlotted(row)) {
        folded(row);
      }
    }
    html.close().line();
  }

  /** Whether the row has a story here. */
  boolean tells(Estimate row) {
    return isWhole || isPlotted(row);
  }

  /** Whether the row is shown with a plot: contested, or implied by others. */
  private boolean isPlotted(Estimate row) {
    return !overview.why(row.id()).isEmpty() || row.basis() == Basis.DERIVED;
  }

  /** A row with a plot: all of it but its quotes is open. */
  private void open(Estimate row, Collection<Estimate> siblings) throws IOException {
    List<Finding> findings = overview.findingsOf(row);
    html.open("article", "class", "story", "id", "r-" + row.id(), "data-of", "t-" + row.id());
    html.open("h4").leaf("a", Labels.title(row), "href", "#t-" + row.id());
    html.text(" ");
    marks(row);
    html.close().line();
    explanation(row, findings);
    html.open("div", "class", "sides");
    plot(row, siblings, findings);
    findings(findings);
    html.close();
    html.open("details", "class", "evidence");
    html.leaf("summary", "Positions and quotes").line();
    stands(row, findings);
    html.close().close().line();
  }

  /** A row that nobody contests, folded. */
  private void folded(Estimate row) throws IOException {
    html.open("details", "class", "story", "id", "r-" + row.id(), "data-of", "t-" + row.id());
    html.open("summary").leaf("b", Labels.title(row)).text(" ");
    html.leaf("span", Labels.chosen(row), "class", "chosen");
    html.close().line();
    List<Finding> findings = overview.findingsOf(row);
    explanation(row, findings);
    findings(findings);
    stands(row, findings);
    html.open("p", "class", "back").leaf("a", "Back to the table", "href", "#t-" + row.id());
    html.close().close().line();
  }

  /** The status of the row and why it is contested, as badges. */
  void marks(Estimate row) throws IOException {
    html.leaf(
        "span",
        row.status().label(),
        "class",
        "badge " + row.status().label(),
        "title",
        Labels.meaning(row.status()));
    Set<Contest> why = overview.why(row.id());
    for (Contest each : why) {
      if (!each.isSaidBy(row.status())) {
        html.text(" ").leaf("span", each.words(), "class", "badge why");
      }
    }
  }

  /** Why the row stands so, unless a finding below says the same. */
  private void explanation(Estimate row, List<Finding> findings) throws IOException {
    if (findings.stream().noneMatch(each -> each.sentence().equals(row.explanation()))) {
      html.leaf("p", row.explanation(), "class", "explanation").line();
    }
  }

  private void plot(Estimate row, Collection<Estimate> siblings, List<Finding> findings)
      throws IOException {
    Plot plot = Labels.isRating(row) ? RatingPlot.of(row) : AmountPlot.of(row, siblings, findings);
    if (plot.lanes().isEmpty()) {
      return;
    }
    html.open("figure", "class", "plotted");
    drawing.draw(plot, "p-" + row.id(), row.subject() + ": " + Labels.title(row));
    List<Plot.Lane> left = plot.lanes().stream().filter(each -> each.why() != null).toList();
    if (!left.isEmpty()) {
      html.open("figcaption").text("Left out: ");
      for (int i = 0; i < left.size(); i++) {
        Plot.Lane lane = left.get(i);
        html.text(i == 0 ? "" : "; ");
        html.leaf("s", lane.label() + " " + lane.value()).text(", " + lane.why());
      }
      html.text(".").close();
    }
    html.close().line();
  }

  private void findings(List<Finding> findings) throws IOException {
    if (findings.isEmpty()) {
      return;
    }
    html.open("div", "class", "told");
    int open = findings.size() <= MOST_OPEN + 1 ? findings.size() : MOST_OPEN;
    list(findings.subList(0, open));
    if (open < findings.size()) {
      html.open("details");
      html.leaf("summary", Labels.count(findings.size() - open, "more finding")).line();
      list(findings.subList(open, findings.size()));
      html.close();
    }
    html.close().line();
  }

  private void list(List<Finding> findings) throws IOException {
    html.open("ul", "class", "findings");
    for (Finding finding : findings) {
      html.open("li");
      html.leaf("a", Labels.title(finding.kind()), "href", "#f-" + finding.id(), "class", "kind");
      html.text(": " + finding.sentence());
      arithmetic(html, finding);
      html.close().line();
    }
    html.close().line();
  }

  /** The lines of arithmetic of a finding, each on its own. */
  static void arithmetic(Html html, Finding finding) throws IOException {
    if (finding.arithmetic().isEmpty()) {
      return;
    }
    html.open("ul", "class", "arithmetic", "aria-label", "Arithmetic");
    for (String line : finding.arithmetic()) {
      html.open("li").leaf("code", line).close();
    }
    html.close();
  }

  private void stands(Estimate row, List<Finding> findings) throws IOException {
    if (!row.corrections().isEmpty()) {
      html.leaf("h5", "Corrected by an analyst");
      html.open("ul", "class", "stands");
      for (String correction : row.corrections()) {
        html.leaf("li", correction);
      }
      html.close().line();
    }
    stands(row, row.positions(), "");
    if (row.basis() == Basis.DERIVED) {
      inputs(row, findings);
    }
    stands(
        row,
        row.excluded().stream().filter(each -> AmountPlot.isColumn(row, each)).toList(),
        BESIDE);
    stands(
        row,
        row.excluded().stream().filter(each -> !AmountPlot.isColumn(row, each)).toList(),
        LEFT);
  }

  private void stands(Estimate row, List<Estimate.Stand> stands, String heading)
      throws IOException {
    if (stands.isEmpty()) {
      return;
    }
    if (!heading.isEmpty()) {
      html.leaf("h5", heading);
    }
    html.open("ul", "class", "stands");
    for (Estimate.Stand stand : stands) {
      stand(stand, row, heading.equals(LEFT));
    }
    html.close().line();
  }

  private void stand(Estimate.Stand stand, Estimate row, boolean isLeft) throws IOException {
    html.open("li");
    html.open("p", "class", isLeft ? "holds left" : "holds");
    html.leaf("b", Labels.firm(stand.firm())).text(" ");
    html.leaf("span", Labels.value(stand, row), "class", "amount");
    if (stand.asOf() != null) {
      html.text(", as of ").leaf("time", stand.asOf().toString());
    }
    if (stand.notes().size() > 1) {
      html.text(", told by " + Labels.count(stand.notes().size(), "note"));
    }
    if (stand.why() != null) {
      html.text(isLeft ? ". " : ": ");
      html.leaf("span", (isLeft ? "Left out: " : "") + stand.why() + ".", "class", "reason");
    }
    html.close();
    quotes(evidence.of(stand.claims()), false);
    html.close().line();
  }

  /** What a derived row was computed from, which nobody states of the row itself. */
  private void inputs(Estimate row, List<Finding> findings) throws IOException {
    List<String> claims = new ArrayList<>();
    findings.stream()
        .filter(each -> each.estimates().contains(row.id()))
        .flatMap(each -> each.claims().stream())
        .distinct()
        .forEach(claims::add);
    html.leaf("h5", "What it is computed from");
    quotes(evidence.of(claims), true);
  }

  private void quotes(Quotes quotes, boolean named) throws IOException {
    for (Quote quote : quotes.quotes()) {
      Claim claim = quote.claim();
      html.open("figure", "class", "quote");
      html.open("blockquote").text(quote.before());
      html.leaf("mark", quote.figure()).text(quote.after()).close();
      html.open("figcaption");
      if (named) {
        html.leaf("b", Labels.firm(claim.firm().name())).text(", ");
      }
      source(quote);
      html.close().close().line();
    }
    if (quotes.more() > 0) {
      html.leaf("p", "and " + Labels.count(quotes.more(), "more sighting"), "class", "more");
    }
  }

  private void source(Quote quote) throws IOException {
    Claim claim = quote.claim();
    String address = quote.address();
    html.open("cite");
    if (address == null) {
      html.text(quote.title());
    } else {
      html.leaf("a", quote.title(), "href", address, "rel", "noopener noreferrer nofollow");
    }
    html.close();
    part(", ", claim.place() == null ? null : claim.place().label());
    part(", ", claim.note().publisher());
    part(", ", claim.note().published());
    part(", told by way of ", claim.firm().via());
    part(", by ", claim.firm().analyst());
  }

  private void part(String before, @Nullable String words) throws IOException {
    if (words != null) {
      html.text(before + words);
    }
  }
}
