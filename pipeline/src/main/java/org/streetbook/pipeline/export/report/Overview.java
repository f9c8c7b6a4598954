package org.streetbook.pipeline.export.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.pipeline.export.BookRows;
import org.streetbook.pipeline.export.Export;
import org.streetbook.pipeline.export.NoteRow;

/**
 * What a report says at its head, gathered in a first pass over the rows: counts, findings by their
 * ids, and which rows are contested. It holds the findings, and of each row a few words.
 */
final class Overview {

  /** A row that asks for an eye, with the sentence that says best why. */
  record Contested(String id, String subject, String title, Set<Contest> why, String sentence) {
    private Contest gravest() {
      return why.iterator().next();
    }
  }

  /** Rows that one sentence says all of, in the order of the table. */
  record Dispute(String sentence, List<Contested> rows) {}

  /** In this order findings are told: what may be wrong, what differs, what follows, the rest. */
  private static final List<FindingClass> ORDER =
      List.of(
          FindingClass.VALUE_CONFLICT,
          FindingClass.ARITHMETIC,
          FindingClass.ATTRIBUTION,
          FindingClass.OUTLIER,
          FindingClass.OUTSIDE_GUIDANCE,
          FindingClass.OUTSIDE_MARKET,
          FindingClass.LABEL_MISMATCH,
          FindingClass.SURPRISE,
          FindingClass.REVISION,
          FindingClass.DISPERSION,
          FindingClass.INSIDE_GUIDANCE,
          FindingClass.INSIDE_MARKET,
          FindingClass.IMPLIED_BOUND,
          FindingClass.IMPLIED_BASE,
          FindingClass.IMPLIED_TOTAL,
          FindingClass.IMPLIED_UPSIDE,
          FindingClass.COMPLEMENT,
          FindingClass.DIFFERENT_BASIS,
          FindingClass.DIFFERENT_CURRENCY);

  /** The gravest first; a class that has no place of its own stands behind all that have. */
  static final Comparator<Finding> GRAVEST_FIRST = Comparator.comparingInt(f -> rank(f.kind()));

  private final @Nullable LocalDate asOf;
  private long notes;
  private long claims;
  private long rows;
  private long derived;
  private final Set<String> subjects = new HashSet<>();
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, Contested> contested = new LinkedHashMap<>();

  private Overview(@Nullable LocalDate asOf) {
    this.asOf = asOf;
  }

  /** Goes over all rows once. */
  static Overview of(BookRows rows) throws IOException {
    Overview overview = new Overview(rows.asOf());
    rows.each(Export.NOTES, row -> overview.note((NoteRow) row));
    rows.each(Export.FINDINGS, row -> overview.finding((Finding) row));
    rows.each(Export.ESTIMATES, row -> overview.estimate((Estimate) row));
    return overview;
  }

  private void note(NoteRow note) {
    notes++;
    claims += note.claims();
  }

  private void finding(Finding finding) {
    findings.put(finding.id(), finding);
  }

  private void estimate(Estimate row) {
    rows++;
    subjects.add(row.subject());
    if (row.basis() == Basis.DERIVED) {
      derived++;
    }
    List<Finding> own = findingsOf(row);
    if (!own.isEmpty()) {
      titles.put(row.id(), row.subject() + ": " + Labels.title(row));
    }
    Set<Contest> why = Contest.of(row, own);
    if (!why.isEmpty()) {
      String sentence =
          own.stream()
              .filter(each -> why.iterator().next().isToldBy(each.kind()))
              .map(Finding::sentence)
              .findFirst()
              .orElse(row.explanation());
      contested.put(
          row.id(), new Contested(row.id(), row.subject(), Labels.title(row), why, sentence));
    }
  }

  private static int rank(FindingClass kind) {
    int rank = ORDER.indexOf(kind);
    return rank < 0 ? ORDER.size() : rank;
  }

  /** The findings that concern the row, the gravest first. */
  List<Finding> findingsOf(Estimate row) {
    return row.findings().stream()
        .map(findings::get)
        .filter(Objects::nonNull)
        .sorted(GRAVEST_FIRST)
        .toList();
  }

  /** All findings by class, the gravest first, each class in the order of its topics. */
  Map<FindingClass, List<Finding>> byClass() {
    Map<FindingClass, List<Finding>> kinds = new EnumMap<>(FindingClass.class);
    findings
        .values()
        .forEach(each -> kinds.computeIfAbsent(each.kind(), kind -> new ArrayList<>()).add(each));
    // sorting is stable: classes of one rank stay in the order of their declaration
    Map<FindingClass, List<Finding>> sorted = new LinkedHashMap<>();
    kinds.keySet().stream()
        .sorted(Comparator.comparingInt(Overview::rank))
        .forEach(kind -> sorted.put(kind, kinds.getOrDefault(kind, List.of())));
    return sorted;
  }

  /** What contested rows are contested about, the gravest first, else in the table's order. */
  List<Dispute> disputes() {
    Map<String, List<Contested>> bySentence = new LinkedHashMap<>();
    contested.values().stream()
        .sorted(Comparator.comparing(Contested::gravest))
        .forEach(
            row -> bySentence.computeIfAbsent(row.sentence(), s -> new ArrayList<>()).add(row));
    return bySentence.entrySet().stream()
        .map(each -> new Dispute(each.getKey(), each.getValue()))
        .toList();
  }

  /** How many rows are contested. */
  long contested() {
    return contested.size();
  }

  /** Why that row is contested; empty where it is not. */
  Set<Contest> why(String row) {
    Contested found = contested.get(row);
    return found == null ? Set.of() : found.why();
  }

  /** The subject, metric and period of a row that has findings; null for others. */
  @Nullable String title(String row) {
    return titles.get(row);
  }

  @Nullable LocalDate asOf() {
    return asOf;
  }

  long notes() {
    return notes;
  }

  long claims() {
    return claims;
  }

  long rows() {
    return rows;
  }

  long derived() {
    return derived;
  }

  long subjects() {
    return subjects.size();
  }

  Collection<Finding> findings() {
    return findings.values();
  }
}
