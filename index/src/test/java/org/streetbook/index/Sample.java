package org.streetbook.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Counterparty;
import org.streetbook.corpus.claim.Firm;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.Modality;
import org.streetbook.corpus.claim.NoteRef;
import org.streetbook.corpus.claim.Passage;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;
import org.streetbook.corpus.claim.Qualifier;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.corpus.claim.Subject;
import org.streetbook.corpus.claim.SubjectKind;
import org.streetbook.corpus.claim.Value;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.EstimateBuilder;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.corpus.estimate.Position;
import org.streetbook.corpus.estimate.Status;
import org.streetbook.corpus.note.Digest;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.note.Published;
import org.streetbook.corpus.note.Span;
import org.streetbook.index.entry.NoteStatus;
import org.streetbook.index.entry.Reconciled;
import org.streetbook.index.entry.Source;
import org.streetbook.index.entry.StoredNote;

/** A note in the making: its text grows sentence by sentence, and claims stand in the sentences. */
public final class Sample {

  private final String path;
  private final StringBuilder text = new StringBuilder();
  private final List<ClaimSample> claims = new ArrayList<>();
  private @Nullable String title;
  private @Nullable LocalDate published = LocalDate.of(2026, 3, 2);
  private String lang = "en";

  private Sample(String path) {
    this.path = path;
  }

  public static Sample note(String path) {
    return new Sample(path);
  }

  public Sample title(String newTitle) {
    title = newTitle;
    text.append(newTitle).append("\n\n");
    return this;
  }

  public Sample published(@Nullable LocalDate day) {
    published = day;
    return this;
  }

  public Sample lang(String code) {
    lang = code;
    return this;
  }

  /** Adds words that no claim stands in. */
  public Sample text(String words) {
    text.append(words).append(' ');
    return this;
  }

  /** Adds a sentence with a claim on the first place of {@code quote} in it. */
  public Sample claim(String sentence, String quote, ClaimSample claim) {
    claim.begin = text.length();
    claim.sentence = sentence;
    claim.quote = quote;
    claims.add(claim);
    text.append(sentence).append(' ');
    return this;
  }

  public Note build() {
    return new Note(
        NoteId.ofPath(path),
        path,
        Digest.of(text.toString()),
        text.toString(),
        title,
        "The Ledger",
        null,
        published == null ? null : Published.day(published),
        null,
        lang,
        List.of(),
        List.of(),
        title == null ? Map.of() : Map.of("title", "h1"));
  }

  public List<Claim> claims() {
    NoteRef note = NoteRef.to(build());
    return claims.stream().map(claim -> claim.build(note, published)).toList();
  }

  public Source source() {
    String file = Source.pathOf(path);
    return new Source(file, Digest.of(text.toString()), "extractor-1", text.length(), 1000, "/in");
  }

  public StoredNote stored() {
    NoteStatus status = lang.equals("en") ? NoteStatus.INDEXED : NoteStatus.NOT_EXTRACTED;
    return new StoredNote(build(), source(), status, claims.size());
  }

  /** A claim in the making. */
  public static final class ClaimSample {
    private Firm firm = new Firm("northgate", "Northgate", FirmKind.BROKER, null, null);
    private Subject subject = new Subject("acme", "Acme Corp", "ACME", SubjectKind.COMPANY);
    private @Nullable Counterparty counterparty;
    private String metric = "revenue";
    private Basis basis = Basis.ESTIMATE;
    private @Nullable Period period;
    private @Nullable Integer year;
    private @Nullable BigDecimal low;
    private @Nullable BigDecimal high;
    private String unit = "USD";
    private @Nullable String rating;
    private int begin;
    private String sentence = "";
    private String quote = "";

    public static ClaimSample of(String metric) {
      ClaimSample claim = new ClaimSample();
      claim.metric = metric;
      return claim;
    }

    public ClaimSample firm(String id, String name) {
      firm = new Firm(id, name, FirmKind.BROKER, null, null);
      return this;
    }

    public ClaimSample subject(String id, String name, @Nullable String ticker) {
      subject = new Subject(id, name, ticker, SubjectKind.COMPANY);
      return this;
    }

    public ClaimSample counterparty(String id, String name) {
      counterparty = new Counterparty(id, name);
      return this;
    }

    public ClaimSample year(int newYear) {
      year = newYear;
      period =
          new Period(
              Integer.toString(newYear),
              LocalDate.of(newYear, 1, 1),
              LocalDate.of(newYear, 12, 31),
              PeriodType.YEAR);
      return this;
    }

    public ClaimSample basis(Basis newBasis) {
      basis = newBasis;
      return this;
    }

    public ClaimSample value(@Nullable String newLow, @Nullable String newHigh, String newUnit) {
      low = newLow == null ? null : new BigDecimal(newLow);
      high = newHigh == null ? null : new BigDecimal(newHigh);
      unit = newUnit;
      return this;
    }

    public ClaimSample rating(String words) {
      rating = words;
      return this;
    }

    Claim build(NoteRef note, @Nullable LocalDate published) {
      int at = begin + sentence.indexOf(quote);
      Span span = new Span(at, at + quote.length());
      Value value =
          rating != null
              ? new Rating(rating)
              : new Amount(
                  low == null && high == null ? BigDecimal.ONE : low,
                  low == null && high == null ? BigDecimal.ONE : high,
                  quote,
                  unit,
                  Qualifier.EXACT,
                  null,
                  false);
      return new Claim(
          Claim.idOf(note, span, subject, metric, period, firm),
          firm,
          subject,
          counterparty,
          metric,
          null,
          List.of(),
          basis,
          value,
          period,
          year,
          published,
          null,
          Modality.ASSERTED,
          note,
          span,
          quote,
          new Passage(begin, begin + sentence.length(), sentence),
          "body",
          false,
          0.9,
          "sample");
    }
  }

  /** One row with one position and one finding over these claims of one subject. */
  public static Reconciled reconciled(String group, List<Claim> claims) {
    Claim first = claims.getFirst();
    String row = Digest.of("row " + group).substring(0, 16);
    var ids = claims.stream().map(Claim::id).sorted().toList();
    var notes = claims.stream().map(claim -> claim.note().id().value()).distinct().toList();
    Amount amount = (Amount) first.value();
    var stand =
        new Estimate.Stand(
            first.firm().name(),
            amount.low(),
            amount.high(),
            amount.text(),
            amount.qualifier(),
            first.asOf(),
            notes,
            ids,
            null);
    var estimate =
        new EstimateBuilder(row, first.basis(), Status.SINGLE)
            .subject(first.subject())
            .metric(first.metric())
            .period(first.period() == null ? null : first.period().label())
            .periodStart(first.period() == null ? null : first.period().start())
            .periodEnd(first.period() == null ? null : first.period().end())
            .unit(amount.unit())
            .firms(1)
            .notes(notes.size())
            .claims(ids.size())
            .low(amount.low())
            .median(amount.low())
            .mean(amount.low())
            .high(amount.high())
            .chosenLow(amount.low())
            .chosenHigh(amount.high())
            .chosenBy("only")
            .explanation("One firm stands here.")
            .firstSeen(first.asOf())
            .lastConfirmed(first.asOf())
            .positions(List.of(stand))
            .build();
    var position =
        new Position(
            Digest.of("position " + group).substring(0, 16),
            row,
            first.firm().name(),
            first.firm().id(),
            first.firm().kind(),
            first.subject().name(),
            first.subject().id(),
            first.metric(),
            null,
            List.of(),
            null,
            first.period() == null ? null : first.period().label(),
            amount.unit(),
            false,
            null,
            first.basis(),
            amount.low(),
            amount.high(),
            amount.text(),
            amount.qualifier(),
            first.asOf(),
            first.asOf(),
            first.asOf(),
            Status.SINGLE,
            null,
            ids,
            notes);
    var finding =
        new Finding(
            Digest.of("finding " + group).substring(0, 16),
            FindingClass.REPEAT,
            first.subject().name(),
            first.metric(),
            null,
            List.of(first.firm().name()),
            ids,
            List.of(row),
            Map.of("times", Integer.toString(ids.size())),
            "Told more than once.",
            List.of());
    return new Reconciled(group, List.of(estimate), List.of(position), List.of(finding));
  }
}
