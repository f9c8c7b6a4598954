package org.streetbook.index.schema;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Correction;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.Position;
import org.streetbook.corpus.family.Family;
import org.streetbook.corpus.family.Sketched;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.index.entry.EntryType;
import org.streetbook.index.entry.Reconciled;
import org.streetbook.index.entry.Source;
import org.streetbook.index.entry.StoredNote;
import org.streetbook.index.entry.StoredRejection;
import org.streetbook.index.schema.Vocabulary.Kind;

/** Makes the documents of a book. Not thread-safe: it remembers the names it looked up. */
public final class Documents {

  private final Vocabulary vocabulary;
  private final Grouping grouping;
  private final Map<String, Collection<String>> looked = new TreeMap<>();

  /**
   * @param vocabulary whose names are indexed beside those of the claims
   * @param grouping which groups a claim belongs to
   */
  public Documents(Vocabulary vocabulary, Grouping grouping) {
    this.vocabulary = vocabulary;
    this.grouping = grouping;
  }

  /** The document of a note, which is also found by what its claims name. */
  public Document of(StoredNote stored, List<Claim> claims) {
    Note note = stored.note();
    var published = note.published();
    Entry entry =
        new Entry(EntryType.NOTE, note.id().value(), Payload.of(stored))
            .term(Fields.SOURCE, stored.source().path())
            .state(State.ofNote(stored))
            .sketch(Sketched.of(note).bytes())
            .text(Fields.TITLE, note.title())
            .text(Fields.TEXT, note.text())
            .text(Fields.ANALYST, note.author())
            .text(Fields.PUBLISHER, note.publisher())
            .names(Fields.NOTE, placesOf(note.id().value(), note.path()))
            .name(Fields.STATUS, stored.status().label())
            .facet(Fields.STATUS, stored.status().label())
            .facet(Fields.PUBLISHER, note.publisher())
            .published(published == null ? null : published.date())
            .date(published == null ? null : published.date());
    var firms = new TreeSet<String>();
    var subjects = new TreeSet<String>();
    var tickers = new TreeSet<String>();
    var metrics = new TreeSet<String>();
    var years = new TreeSet<Integer>();
    for (Claim claim : claims) {
      firms.addAll(named(Kind.FIRM, claim.firm().id(), claim.firm().name()));
      entry.facet(Fields.FIRM, claim.firm().name());
      subjects.addAll(named(Kind.SUBJECT, claim.subject().id(), claim.subject().name()));
      entry.facet(Fields.SUBJECT, claim.subject().name());
      add(tickers, claim.subject().ticker());
      metrics.addAll(named(Kind.METRIC, claim.metric(), null));
      entry.facet(Fields.METRIC, claim.metric());
      if (claim.year() != null) {
        years.add(claim.year());
      }
    }
    subjects.addAll(tickers);
    years.forEach(entry::year);
    return entry
        .names(Fields.FIRM, firms)
        .names(Fields.SUBJECT, subjects)
        .names(Fields.TICKER, tickers)
        .names(Fields.METRIC, metrics)
        .done();
  }

  /** The document of a claim that stands in a note of {@code source}. */
  public Document of(Claim claim, Source source) {
    var note = claim.note();
    var subject = claim.subject();
    var counterparty = claim.counterparty();
    var published = Years.firstDay(note.published());
    Entry entry =
        new Entry(EntryType.CLAIM, claim.id(), Payload.of(claim))
            .term(Fields.SOURCE, source.path())
            .term(Fields.NOTE_ID, note.id().value())
            .term(Fields.RULE, Keys.clip(claim.rule()))
            .terms(Fields.GROUP, new TreeSet<>(grouping.groupsOf(claim)))
            .text(Fields.QUOTE, claim.quote())
            .text(Fields.SENTENCE, claim.sentence().text())
            .text(Fields.TITLE, note.title())
            .text(Fields.SECTION, claim.section())
            .text(Fields.ANALYST, claim.firm().analyst())
            .text(Fields.PUBLISHER, note.publisher())
            .texts(Fields.NAMES, wordsOf(claim))
            .names(Fields.FIRM, named(Kind.FIRM, claim.firm().id(), claim.firm().name()))
            .names(Fields.SUBJECT, named(Kind.SUBJECT, subject.id(), subject.name()))
            .name(Fields.SUBJECT, subject.ticker())
            .name(Fields.TICKER, subject.ticker())
            .names(Fields.METRIC, named(Kind.METRIC, claim.metric(), null))
            .name(Fields.METRIC, claim.measure())
            .name(Fields.PERIOD, claim.period() == null ? null : claim.period().label())
            .name(Fields.BASIS, claim.basis().label())
            .names(Fields.NOTE, placesOf(note.id().value(), note.path()))
            .year(claim.year())
            .published(published)
            .date(claim.asOf() == null ? published : claim.asOf())
            .facet(Fields.FIRM, claim.firm().name())
            .facet(Fields.SUBJECT, subject.name())
            .facet(Fields.METRIC, claim.metric())
            .facet(Fields.BASIS, claim.basis().label())
            .firmToSort(claim.firm().name());
    if (claim.correction() != null) {
      entry.terms(Fields.EXTRACTED, Extracted.of(claim.correction().extracted()));
      for (Correction.Line line : claim.correction().lines()) {
        entry.term(Fields.CORRECTION, line.id()).name(Fields.CORRECTED, line.action().label());
      }
    }
    if (counterparty != null) {
      entry.texts(Fields.NAMES, named(Kind.SUBJECT, counterparty.id(), counterparty.name()));
    }
    switch (claim.value()) {
      case Amount amount ->
          entry.value(Interval.closed(amount.low(), amount.high())).unit(amount.unit());
      case Rating rating -> entry.text(Fields.NAMES, rating.text());
    }
    return entry.done();
  }

  /** The document of a rejection. */
  public Document of(StoredRejection stored) {
    return new Entry(EntryType.REJECTION, stored.id(), Payload.of(stored))
        .term(Fields.SOURCE, stored.source().path())
        .state(State.ofRejection(stored))
        .done();
  }

  /** The document of a family. */
  public Document of(Family family) {
    return new Entry(EntryType.FAMILY, family.story().value(), Payload.of(family))
        .terms(Fields.MEMBER, family.notes().stream().map(NoteId::value).toList())
        .done();
  }

  /** The documents of what was made of a group, each made when the stream comes to it. */
  public Stream<Document> of(Reconciled reconciled) {
    String group = reconciled.group();
    Map<String, Map<String, String>> firmsOfRow = new TreeMap<>();
    for (Position position : reconciled.positions()) {
      firmsOfRow
          .computeIfAbsent(position.estimate(), row -> new TreeMap<>())
          .put(position.firmId(), position.firm());
    }
    return Stream.of(
            reconciled.estimates().stream()
                .map(row -> of(row, group, firmsOfRow.getOrDefault(row.id(), Map.of()))),
            reconciled.positions().stream().map(position -> of(position, group)),
            reconciled.findings().stream().map(finding -> of(finding, group)))
        .flatMap(each -> each);
  }

  private Document of(Estimate estimate, String group, Map<String, String> firms) {
    var claims = new TreeSet<String>();
    estimate.positions().forEach(stand -> claims.addAll(stand.claims()));
    estimate.excluded().forEach(stand -> claims.addAll(stand.claims()));
    Collection<String> subjects = named(Kind.SUBJECT, estimate.subjectId(), estimate.subject());
    Collection<String> metrics = named(Kind.METRIC, estimate.metric(), null);
    Entry entry =
        new Entry(EntryType.ESTIMATE, estimate.id(), Payload.of(estimate))
            .term(Fields.RECONCILED_GROUP, group)
            .claims(claims)
            .text(Fields.SENTENCE, estimate.explanation())
            .texts(Fields.NAMES, subjects)
            .texts(Fields.NAMES, metrics)
            .text(Fields.NAMES, estimate.measure())
            .text(Fields.NAMES, estimate.counterparty())
            .text(Fields.NAMES, estimate.subjectTicker())
            .names(Fields.SUBJECT, subjects)
            .name(Fields.SUBJECT, estimate.subjectTicker())
            .name(Fields.TICKER, estimate.subjectTicker())
            .names(Fields.METRIC, metrics)
            .name(Fields.METRIC, estimate.measure())
            .name(Fields.PERIOD, estimate.period())
            .name(Fields.BASIS, estimate.basis().label())
            .name(Fields.STATUS, estimate.status().label())
            .unit(estimate.unit())
            .year(Years.of(estimate.period(), estimate.periodEnd()))
            .published(estimate.lastConfirmed())
            .date(estimate.lastConfirmed())
            .facet(Fields.SUBJECT, estimate.subject())
            .facet(Fields.METRIC, estimate.metric())
            .facet(Fields.BASIS, estimate.basis().label())
            .facet(Fields.STATUS, estimate.status().label());
    if (estimate.low() != null || estimate.high() != null) {
      entry.value(Interval.closed(estimate.low(), estimate.high()));
    }
    firms.forEach(
        (id, name) ->
            entry
                .names(Fields.FIRM, named(Kind.FIRM, id, name))
                .text(Fields.NAMES, name)
                .facet(Fields.FIRM, name));
    return entry.done();
  }

  private static Document of(Position position, String group) {
    return new Entry(EntryType.POSITION, position.id(), Payload.of(position))
        .term(Fields.RECONCILED_GROUP, group)
        .term(Fields.ESTIMATE, position.estimate())
        .claims(position.claims())
        .name(Fields.STATUS, position.status().label())
        .done();
  }

  private static Document of(Finding finding, String group) {
    return new Entry(EntryType.FINDING, finding.id(), Payload.of(finding))
        .term(Fields.RECONCILED_GROUP, group)
        .claims(finding.claims())
        .done();
  }

  /** What plain words find a claim by, beside its sentence. */
  private List<String> wordsOf(Claim claim) {
    var words = new java.util.ArrayList<String>();
    words.addAll(named(Kind.FIRM, claim.firm().id(), claim.firm().name()));
    words.addAll(named(Kind.SUBJECT, claim.subject().id(), claim.subject().name()));
    words.addAll(named(Kind.METRIC, claim.metric(), null));
    add(words, claim.subject().ticker());
    add(words, claim.measure());
    add(words, claim.firm().analyst());
    add(words, claim.firm().via());
    add(words, claim.period() == null ? null : claim.period().label());
    return words;
  }

  private static void add(Collection<String> words, @Nullable String word) {
    if (word != null) {
      words.add(word);
    }
  }

  private Collection<String> named(Kind kind, String id, @Nullable String name) {
    // the name of a firm in no list differs from claim to claim only in its spelling
    return looked.computeIfAbsent(
        kind + " " + id + " " + name,
        key -> {
          var names = new TreeSet<>(vocabulary.names(kind, id));
          names.add(id);
          if (name != null) {
            names.add(name);
          }
          return List.copyOf(names);
        });
  }

  /** A note is looked up by its id, its path, and the last part of its path. */
  private static Collection<String> placesOf(String id, String path) {
    return new TreeSet<>(List.of(id, path, path.substring(path.lastIndexOf('/') + 1)));
  }
}
