package org.streetbook.pipeline.export.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.corpus.estimate.Status;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/** What stands before and after the rows of a report: its head, its overview and the findings. */
final class ReportPage {

  private static final String STYLE = resource("report.css");
  private static final String SCRIPT = resource("report.js");

  /** How many contested rows are listed at the head; all are marked in the table. */
  private static final int MOST_LISTED = 100;

  private final Html html;
  private final Overview overview;
  private final int limit;

  /**
   * @param limit the number of rows that the book has too many for, 0 where all of them are told
   */
  ReportPage(Html html, Overview overview, int limit) {
    this.html = html;
    this.overview = overview;
    this.limit = limit;
  }

  /** Everything down to the first subject. */
  void begin() throws IOException {
    html.document();
    html.open("html", "lang", "en").open("head").line();
    html.empty("meta", "charset", "utf-8").line();
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy()).line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.empty("meta", "name", "referrer", "content", "no-referrer").line();
    html.leaf("title", "Streetbook: " + title()).line();
    html.resource("style", STYLE).close().line();
    html.open("body").line();
    html.leaf("a", "Skip to the table", "href", "#rows", "class", "skip").line();
    new PlotDrawing(html).definitions();
    head();
    html.open("main").line();
    overview();
    html.open("section", "id", "rows", "aria-labelledby", "rows-h");
    html.leaf("h2", "The table", "id", "rows-h").line();
    filter();
  }

  /** Closes the section of the table and opens that of the stories. */
  void betweenTableAndStories() throws IOException {
    if (overview.rows() == 0) {
      html.leaf("p", "The book has no rows.", "class", "notice").line();
    }
    html.close().line();
    html.open("section", "id", "stories", "aria-labelledby", "stories-h");
    html.leaf("h2", "Row by row", "id", "stories-h").line();
    if (limit > 0) {
      html.leaf(
              "p",
              "The book has more than "
                  + Labels.count(limit, "row")
                  + ": quotes stand here for contested and derived rows alone. For any other row,"
                  + " give its id, which stands in the table, to: streetbook show",
              "class",
              "notice")
          .line();
    }
  }

  /** Everything behind the last subject. */
  void end() throws IOException {
    html.close().line();
    findings();
    html.close().line();
    html.leaf("footer", "Made by Streetbook. Every figure stands on a quote in a note.").line();
    html.resource("script", SCRIPT).line();
    html.close().close().line();
  }

  private String title() {
    return overview.asOf() == null ? "estimates" : "estimates as of " + overview.asOf();
  }

  /** Nothing from outside, and of what is inside only this style and this script. */
  private static String policy() {
    return "default-src 'none'; style-src '"
        + hash(STYLE)
        + "'; script-src '"
        + hash(SCRIPT)
        + "'; base-uri 'none'; form-action 'none'";
  }

  private void head() throws IOException {
    html.open("header");
    html.leaf("p", "Streetbook", "class", "brand");
    html.leaf("h1", Labels.capital(title())).line();
    html.open("dl", "class", "facts");
    fact("Notes", overview.notes());
    fact("Claims", overview.claims());
    fact("Subjects", overview.subjects());
    fact("Rows", overview.rows());
    fact("Contested", overview.contested());
    fact("Derived", overview.derived());
    fact("Findings", overview.findings().size());
    html.close().line();
    html.open("nav", "aria-label", "On this page");
    html.leaf("a", "What is contested", "href", "#contested").text(" ");
    html.leaf("a", "What was observed", "href", "#observed").text(" ");
    html.leaf("a", "The table", "href", "#rows").text(" ");
    html.leaf("a", "Row by row", "href", "#stories").text(" ");
    html.leaf("a", "The findings", "href", "#findings");
    html.close().close().line();
  }

  private void fact(String name, long count) throws IOException {
    html.open("div").leaf("dt", name);
    html.leaf("dd", Spoken.number(BigDecimal.valueOf(count))).close();
  }

  private void overview() throws IOException {
    html.open("div", "class", "overview").line();
    contested();
    observed();
    html.close().line();
    key();
  }

  /** Shown by the script alone, which it is of no use without. */
  private void filter() throws IOException {
    html.open("form", "id", "filter", "role", "search", "hidden", "");
    html.leaf("label", "Show rows with", "for", "filter-words").text(" ");
    html.empty("input", "id", "filter-words", "type", "search").text(" ");
    html.leaf("label", "of", "for", "filter-kind").text(" ");
    html.open("select", "id", "filter-kind");
    html.leaf("option", "all kinds", "value", "");
    html.leaf("option", "contested rows", "value", "contested");
    html.leaf("option", "derived rows", "value", "derived");
    html.leaf("option", "extracted and uncontested rows", "value", "extracted");
    html.close().text(" ").leaf("output", "", "id", "filter-count", "for", "filter-words");
    html.close().line();
  }

  private void contested() throws IOException {
    List<Overview.Dispute> all = overview.disputes();
    html.open("section", "id", "contested", "aria-labelledby", "contested-h");
    html.leaf("h2", "What is contested", "id", "contested-h").line();
    if (all.isEmpty()) {
      html.leaf("p", "Nothing: no two statements disagree.").line();
    }
    html.open("ol", "class", "contests");
    for (Overview.Dispute each : all.subList(0, Math.min(MOST_LISTED, all.size()))) {
      html.open("li");
      for (Overview.Contested row : each.rows()) {
        html.leaf("a", row.subject() + ": " + row.title(), "href", "#r-" + row.id());
        for (Contest why : row.why()) {
          html.text(" ").leaf("span", why.words(), "class", "badge why");
        }
        html.empty("br");
      }
      html.leaf("p", each.sentence()).close().line();
    }
    html.close().line();
    if (all.size() > MOST_LISTED) {
      html.leaf(
              "p",
              "and " + Labels.count(all.size() - MOST_LISTED, "more") + ", marked in the table",
              "class",
              "more")
          .line();
    }
    html.close().line();
  }

  private void observed() throws IOException {
    html.open("section", "id", "observed", "aria-labelledby", "observed-h");
    html.leaf("h2", "What was observed", "id", "observed-h").line();
    html.open("table", "class", "observed");
    html.leaf("caption", "Findings by class, the gravest first");
    html.open("thead").open("tr");
    html.leaf("th", "Class", "scope", "col").leaf("th", "What it says", "scope", "col");
    html.leaf("th", "Findings", "scope", "col", "class", "amount").close().close().open("tbody");
    for (Map.Entry<FindingClass, List<Finding>> each : overview.byClass().entrySet()) {
      FindingClass kind = each.getKey();
      html.open("tr").open("th", "scope", "row");
      html.leaf("a", Labels.title(kind), "href", "#c-" + kind.label()).close();
      html.leaf("td", Labels.meaning(kind));
      html.leaf("td", String.valueOf(each.getValue().size()), "class", "amount").close().line();
    }
    html.close().close().close().line();
  }

  /** How to read marks and statuses. */
  private void key() throws IOException {
    html.open("details", "class", "key").leaf("summary", "How to read it").line();
    html.open("dl");
    for (Status status : Status.values()) {
      html.open("dt").leaf("span", status.label(), "class", "badge " + status.label()).close();
      html.leaf("dd", Labels.meaning(status)).line();
    }
    html.close().open("ul");
    for (String line :
        List.of(
            "A round dot is a firm's position, a bar its range, an arrow a bound that is open.",
            "The hatched band is the company's own guidance, the bar with two ends that is not"
                + " filled is what is told of the market.",
            "A diamond, or a dotted bar, is implied by other claims and stated by nobody; the widest"
                + " one gives each figure the width of its printed digits.",
            "A hollow dot that is struck through was left out; the reason stands below.",
            "A square is what was reported, a triangle with a broken line what was chosen.",
            "A mark on the edge lies beyond the axis, and its value says so.")) {
      html.leaf("li", line).line();
    }
    html.close().close().line();
  }

  private void findings() throws IOException {
    html.open("section", "id", "findings", "aria-labelledby", "findings-h");
    html.leaf("h2", "The findings", "id", "findings-h").line();
    for (Map.Entry<FindingClass, List<Finding>> each : overview.byClass().entrySet()) {
      FindingClass kind = each.getKey();
      html.leaf("h3", Labels.title(kind), "id", "c-" + kind.label());
      html.leaf("p", Labels.capital(Labels.meaning(kind)) + ".", "class", "meaning").line();
      html.open("ul", "class", "findings");
      for (Finding finding : each.getValue()) {
        finding(finding);
      }
      html.close().line();
    }
    html.close().line();
  }

  private void finding(Finding finding) throws IOException {
    html.open("li", "id", "f-" + finding.id()).text(finding.sentence());
    RowStory.arithmetic(html, finding);
    html.open("p", "class", "concerns");
    for (String row : finding.estimates()) {
      String title = overview.title(row);
      if (title != null) {
        boolean isTold = limit == 0 || !overview.why(row).isEmpty();
        html.leaf("a", title, "href", (isTold ? "#r-" : "#t-") + row).text(" ");
      }
    }
    html.close().close().line();
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + name, e);
    }
  }
}
