package org.streetbook.pipeline.export.report;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.pipeline.export.BookRows;

/**
 * The table of estimates in Markdown, to be read in a terminal as well as rendered: for each
 * subject its rows, then each contested or derived row with its positions, what was left out and
 * its findings, then what else was observed. The same rows give the same bytes.
 */
public final class MarkdownReport {

  private static final List<String> COLUMNS =
      List.of(
          "what",
          "period",
          "basis",
          "firms",
          "low",
          "median",
          "high",
          "guidance",
          "market",
          "actual",
          "chosen",
          "by",
          "status");

  private final BookRows rows;
  private final Appendable out;

  /** A report of {@code rows} that has not been written yet. */
  public MarkdownReport(BookRows rows, Appendable out) {
    this.rows = rows;
    this.out = out;
  }

  /**
   * Writes it and returns how many rows it has.
   *
   * @throws IOException where {@code out} does not take it
   */
  public long write() throws IOException {
    Overview overview = Overview.of(rows);
    out.append("# Estimates");
    out.append(overview.asOf() == null ? "" : " as of " + overview.asOf()).append("\n\n");
    out.append(Labels.count(overview.notes(), "note")).append(", ");
    out.append(Labels.count(overview.claims(), "claim")).append(", ");
    out.append(Labels.count(overview.rows(), "row")).append(" of ");
    out.append(Labels.count(overview.subjects(), "subject")).append(", ");
    out.append(Labels.count(overview.findings().size(), "finding")).append("; ");
    out.append(Labels.count(overview.contested(), "row")).append(" contested, ");
    out.append(String.valueOf(overview.derived())).append(" derived.\n");
    Subjects.of(rows, subject -> subject(subject, overview));
    return overview.rows();
  }

  private void subject(List<Estimate> subject, Overview overview) throws IOException {
    Estimate first = subject.getFirst();
    out.append("\n## ").append(MarkdownTable.escaped(first.subject()));
    if (first.subjectTicker() != null) {
      out.append(" (").append(MarkdownTable.escaped(first.subjectTicker())).append(')');
    }
    out.append("\n\n");
    MarkdownTable table = new MarkdownTable(COLUMNS);
    subject.forEach(row -> table.add(cells(row, overview)));
    table.write(out);
    Set<String> told = new HashSet<>();
    for (Estimate row : subject) {
      if (!overview.why(row.id()).isEmpty()
          || row.basis() == Basis.DERIVED
          || !row.corrections().isEmpty()) {
        story(row, overview.findingsOf(row), told);
      }
    }
    boolean isFirst = true;
    for (Estimate row : subject) {
      for (Finding finding : overview.findingsOf(row)) {
        if (told.add(finding.id())) {
          out.append(isFirst ? "\nAlso observed:\n\n" : "");
          isFirst = false;
          finding(finding);
        }
      }
    }
  }

  private static List<String> cells(Estimate row, Overview overview) {
    Spread spread = Spread.of(row);
    String narrowed = String.join(", ", Labels.narrowed(row));
    String why =
        overview.why(row.id()).stream()
            .filter(each -> !each.isSaidBy(row.status()))
            .map(Contest::words)
            .collect(Collectors.joining(", "));
    return List.of(
        Labels.metric(row) + (narrowed.isEmpty() ? "" : " " + narrowed),
        Labels.period(row.period()),
        row.basis().label(),
        row.firms() == 0 ? "" : String.valueOf(row.firms()),
        Labels.amount(spread.low(), spread.low(), row),
        Labels.amount(spread.median(), spread.median(), row),
        Labels.amount(spread.high(), spread.high(), row),
        Labels.amount(row.guidanceLow(), row.guidanceHigh(), row),
        Labels.amount(row.marketLow(), row.marketHigh(), row),
        Labels.amount(row.actual(), row.actual(), row),
        Labels.chosen(row),
        Labels.chosenBy(row),
        row.status().label() + (why.isEmpty() ? "" : ": " + why));
  }

  /** A row that asks for an eye: why it stands so, who says what, and what was observed. */
  private void story(Estimate row, List<Finding> findings, Set<String> told) throws IOException {
    out.append("\n**").append(MarkdownTable.escaped(Labels.title(row))).append("** (");
    out.append(row.status().label()).append(')');
    if (findings.stream().noneMatch(each -> each.sentence().equals(row.explanation()))) {
      out.append(": ").append(MarkdownTable.escaped(row.explanation()));
    }
    out.append("\n\n");
    for (Estimate.Stand stand : row.positions()) {
      stand(stand, row);
    }
    for (Estimate.Stand stand : row.excluded()) {
      stand(stand, row);
    }
    for (String correction : row.corrections()) {
      out.append("- corrected: ").append(MarkdownTable.escaped(correction)).append('\n');
    }
    for (Finding finding : findings) {
      told.add(finding.id());
      finding(finding);
    }
  }

  private void stand(Estimate.Stand stand, Estimate row) throws IOException {
    out.append("- ").append(MarkdownTable.escaped(Labels.firm(stand.firm()))).append(": ");
    out.append(MarkdownTable.escaped(Labels.value(stand, row)));
    out.append(stand.asOf() == null ? "" : ", " + stand.asOf());
    int notes = stand.notes().size();
    out.append(notes > 1 ? ", " + Labels.count(notes, "note") : "");
    if (stand.why() != null) {
      out.append(" (").append(MarkdownTable.escaped(stand.why())).append(')');
    }
    out.append('\n');
  }

  private void finding(Finding finding) throws IOException {
    out.append("- ").append(Labels.title(finding.kind()).toLowerCase(Locale.ROOT)).append(": ");
    out.append(MarkdownTable.escaped(finding.sentence()));
    for (String line : finding.arithmetic()) {
      // nothing can be escaped in code, so that it must not hold what ends it
      out.append(" `").append(line.replace('`', '\'').replaceAll("\\s+", " ")).append('`');
    }
    out.append('\n');
  }
}
