package org.streetbook.pipeline.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.corpus.note.Note;
import org.streetbook.index.Book;
import org.streetbook.index.entry.StoredNote;
import org.streetbook.index.search.Filters;
import org.streetbook.index.search.Fragment;
import org.streetbook.index.search.Hit;
import org.streetbook.index.search.SearchRequest;
import org.streetbook.index.search.SortBy;
import org.streetbook.index.search.Target;
import org.streetbook.pipeline.export.BookRows;
import org.streetbook.pipeline.export.NoteRow;
import org.streetbook.pipeline.export.report.RowPicture;
import org.streetbook.pipeline.reconcile.Traits;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/** Tells claims, rows and notes of one commit in the shapes of the API. */
final class Telling {

  /** How many claims of a row are told with it. */
  static final int MOST_CLAIMS = 200;

  /** How many rows of the same subject and metric are told with a row. */
  private static final int MOST_RELATED = 100;

  private final Book book;
  private final BookRows rows;

  Telling(CurrentBook.Lease lease) {
    this.book = lease.book();
    this.rows = lease.rows();
  }

  Answers.ClaimItem claim(Hit.OfClaim hit) {
    return claim(hit.claim(), passages(hit.fragments()));
  }

  private Answers.ClaimItem claim(Claim claim, List<Answers.Passage> passages) {
    return new Answers.ClaimItem(claim, spoken(claim), metric(claim), passages, rowsOf(claim));
  }

  Answers.EstimateItem estimate(Estimate row) {
    return new Answers.EstimateItem(rows.revised(row), RowPicture.of(row), rows.isStale(row));
  }

  Answers.NoteItem note(Hit.OfNote hit) {
    return new Answers.NoteItem(row(hit.note()), passages(hit.fragments()));
  }

  Answers.ClaimDetail detail(Claim claim) {
    return new Answers.ClaimDetail(
        book.commit().run(),
        claim,
        spoken(claim),
        metric(claim),
        claim.correction() == null ? List.of() : claim.correction().sentences(claim),
        book.estimatesOf(claim).stream().map(this::estimate).toList(),
        book.positionsOf(claim),
        book.findingsOf(claim));
  }

  Answers.EstimateDetail detail(Estimate row) {
    Set<String> ids = new LinkedHashSet<>();
    row.positions().forEach(each -> ids.addAll(each.claims()));
    row.excluded().forEach(each -> ids.addAll(each.claims()));
    List<Answers.ClaimItem> claims = new ArrayList<>();
    Map<String, Finding> findings = new TreeMap<>();
    for (String id : ids.stream().limit(MOST_CLAIMS).toList()) {
      Claim claim = book.claim(id);
      if (claim != null) {
        claims.add(claim(claim, List.of(sentence(claim))));
        book.findingsOf(claim).stream()
            .filter(each -> each.estimates().contains(row.id()))
            .forEach(each -> findings.put(each.id(), each));
      }
    }
    List<Finding> told = findings.values().stream().sorted(BY_CLASS).toList();
    List<Estimate> related = related(row);
    return new Answers.EstimateDetail(
        book.commit().run(),
        rows.revised(row),
        RowPicture.of(row),
        rows.isStale(row),
        RowPicture.drawing(row, related, told),
        book.positionsOf(row),
        told,
        claims,
        ids.size() - claims.size(),
        related.stream().filter(each -> !each.id().equals(row.id())).map(this::estimate).toList());
  }

  /** What asks for an analyst's eye, the gravest first; what only merges comes last. */
  private static final List<FindingClass> GRAVEST =
      List.of(
          FindingClass.VALUE_CONFLICT,
          FindingClass.ARITHMETIC,
          FindingClass.ATTRIBUTION,
          FindingClass.OUTLIER,
          FindingClass.OUTSIDE_GUIDANCE,
          FindingClass.OUTSIDE_MARKET,
          FindingClass.LABEL_MISMATCH,
          FindingClass.DISPERSION,
          FindingClass.REVISION,
          FindingClass.SURPRISE);

  private static final Comparator<Finding> BY_CLASS =
      Comparator.comparingInt(Telling::weight)
          .thenComparing(Finding::kind)
          .thenComparing(Finding::id);

  private static int weight(Finding finding) {
    int at = GRAVEST.indexOf(finding.kind());
    return at >= 0 ? at : GRAVEST.size() + (finding.kind() == FindingClass.REPEAT ? 1 : 0);
  }

  private static final Comparator<Estimate> BY_PERIOD =
      Comparator.comparing(Estimate::periodStart, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Estimate::period, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Estimate::basis)
          .thenComparing(Estimate::id);

  private List<Estimate> related(Estimate row) {
    Filters same =
        new Filters(
            List.of(),
            List.of(row.subjectId()),
            List.of(row.metric()),
            List.of(),
            null,
            List.of(),
            List.of(),
            null);
    return book
        .search(
            new SearchRequest("", Target.ESTIMATES, same, SortBy.RELEVANCE, 0, MOST_RELATED, 0)
                .within(Parameters.TIME))
        .estimates()
        .stream()
        .map(Hit.OfEstimate::estimate)
        .sorted(BY_PERIOD)
        .toList();
  }

  Answers.NoteDetail detail(StoredNote stored) {
    Note note = stored.note();
    List<Answers.Marked> claims =
        book.claimsOfNote(note.id()).stream()
            .sorted(Comparator.comparing(Claim::span).thenComparing(Claim::id))
            .map(this::marked)
            .toList();
    var family = book.familyOf(note.id());
    List<NoteRow> copies = new ArrayList<>();
    if (family != null) {
      for (var id : family.notes()) {
        StoredNote copy = book.note(id.value());
        if (copy != null) {
          copies.add(row(copy));
        }
      }
    }
    return new Answers.NoteDetail(
        book.commit().run(),
        row(stored),
        note.text(),
        note.sections().stream()
            .map(
                each ->
                    new Answers.SectionItem(
                        each.kind().name().toLowerCase(Locale.ROOT),
                        each.heading(),
                        each.span().begin(),
                        each.span().end()))
            .toList(),
        claims,
        copies);
  }

  private Answers.Marked marked(Claim claim) {
    return new Answers.Marked(
        claim.id(),
        claim.span().begin(),
        claim.span().end(),
        claim.quote(),
        claim.firm().name(),
        claim.subject().name(),
        metric(claim),
        claim.period() == null ? null : claim.period().label(),
        claim.basis().label(),
        spoken(claim),
        claim.place() == null ? null : claim.place().label(),
        rowsOf(claim));
  }

  private List<String> rowsOf(Claim claim) {
    return book.estimatesOf(claim).stream().map(Estimate::id).toList();
  }

  NoteRow row(StoredNote stored) {
    return NoteRow.of(stored, book.familyOf(stored.note().id()));
  }

  private static Answers.Passage sentence(Claim claim) {
    int begin = claim.span().begin() - claim.sentence().begin();
    return new Answers.Passage(
        claim.sentence().text(),
        List.of(new Answers.Emphasis(begin, begin + claim.span().length(), "quote")));
  }

  private static List<Answers.Passage> passages(Collection<Fragment> fragments) {
    return fragments.stream()
        .map(
            each ->
                new Answers.Passage(
                    each.text(),
                    each.emphasis().stream()
                        .map(
                            mark ->
                                new Answers.Emphasis(
                                    mark.span().begin(),
                                    mark.span().end(),
                                    mark.why().name().toLowerCase(Locale.ROOT)))
                        .toList()))
        .toList();
  }

  private static String metric(Claim claim) {
    String measure = claim.measure();
    return claim.metric().equals("other") && measure != null
        ? measure
        : Traits.words(claim.metric());
  }

  private static String spoken(Claim claim) {
    return switch (claim.value()) {
      case Amount amount ->
          Spoken.of(new Interval(amount.low(), amount.high()), amount.unit(), amount.change());
      case Rating rating -> rating.text();
    };
  }
}
