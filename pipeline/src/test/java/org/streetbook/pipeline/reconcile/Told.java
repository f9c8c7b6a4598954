package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Counterparty;
import org.streetbook.corpus.claim.Definition;
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
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.note.Span;

/** Builds claims for tests: {@code told("Alpha Bank").of("Ore", "capex").at("$5 billion", 5e9)}. */
final class Told {

  static final LocalDate DAY = LocalDate.of(2031, 3, 10);

  private Firm firm;
  private Subject subject = subject("Orebank");
  private @Nullable Counterparty counterparty;
  private String metric = "capex";
  private @Nullable String measure;
  private List<Definition> definition = List.of();
  private Basis basis = Basis.ESTIMATE;
  private Value value = amount("$5 billion", "5e9", "5e9", "USD", Qualifier.EXACT);
  private String quote = "$5 billion";
  private @Nullable Period period = year(2032);
  private @Nullable LocalDate asOf = DAY;
  private @Nullable String condition;
  private Modality modality = Modality.ASSERTED;
  private String path = "note-1.txt";
  private int begin = 1000;
  private String section = "body";
  private boolean prior;
  private double confidence = 0.9;

  private Told(Firm firm) {
    this.firm = firm;
  }

  static Told broker(String name) {
    return new Told(firm(name, FirmKind.BROKER));
  }

  static Told company(String name) {
    return new Told(firm(name, FirmKind.COMPANY)).on(name);
  }

  static Told media(String name) {
    return new Told(firm(name, FirmKind.MEDIA));
  }

  static Told market(@Nullable String via) {
    return new Told(new Firm("market", "the market", FirmKind.MARKET, null, via));
  }

  static Told unnamed(String words) {
    return new Told(firm(words, FirmKind.UNNAMED));
  }

  Told on(String name) {
    subject = subject(name);
    return this;
  }

  Told on(String name, SubjectKind kind) {
    subject = new Subject(slug(name), name, null, kind);
    return this;
  }

  Told with(String customer) {
    counterparty = new Counterparty(slug(customer), customer);
    return this;
  }

  Told metric(String id) {
    metric = id;
    return this;
  }

  Told measure(String printed) {
    measure = printed;
    return this;
  }

  Told defined(Definition... parts) {
    definition = List.of(parts);
    return this;
  }

  Told basis(Basis group) {
    basis = group;
    return this;
  }

  /** A point as printed. */
  Told says(String printed, String amount, String unit) {
    return says(printed, amount, amount, unit, Qualifier.EXACT);
  }

  Told about(String printed, String amount, String unit) {
    return says(printed, amount, amount, unit, Qualifier.APPROX);
  }

  Told nearly(String printed, String amount, String unit) {
    quote = printed;
    value =
        new Amount(
            new BigDecimal(amount),
            new BigDecimal(amount),
            printed,
            unit,
            Qualifier.APPROX,
            Amount.Side.BELOW,
            false);
    return this;
  }

  Told over(String printed, String amount, String unit) {
    return says(printed, amount, null, unit, Qualifier.AT_LEAST);
  }

  Told upTo(String printed, String amount, String unit) {
    return says(printed, null, amount, unit, Qualifier.AT_MOST);
  }

  Told range(String printed, String low, String high, String unit) {
    return says(printed, low, high, unit, Qualifier.RANGE);
  }

  Told rates(String words) {
    metric = "rating";
    basis = Basis.TARGET;
    period = null;
    value = new Rating(words.toLowerCase(Locale.ROOT));
    quote = words;
    return this;
  }

  Told targets(String printed, String amount) {
    metric = "price_target";
    basis = Basis.TARGET;
    period = null;
    return says(printed, amount, "USD/share");
  }

  private Told says(
      String printed,
      @Nullable String low,
      @Nullable String high,
      String unit,
      Qualifier qualifier) {
    quote = printed;
    value = amount(printed, low, high, unit, qualifier);
    return this;
  }

  /** Makes the amount a change and not a level. */
  Told change() {
    value = ((Amount) value).withChange(true);
    return this;
  }

  Told in(int year) {
    period = year(year);
    return this;
  }

  Told during(@Nullable Period stretch) {
    period = stretch;
    return this;
  }

  Told now() {
    period = null;
    return this;
  }

  Told asOf(@Nullable LocalDate day) {
    asOf = day;
    return this;
  }

  Told provided(String words) {
    basis = Basis.SCENARIO;
    condition = words;
    return this;
  }

  Told modality(Modality how) {
    modality = how;
    return this;
  }

  Told note(String notePath) {
    path = notePath;
    return this;
  }

  Told place(int offset) {
    begin = offset;
    return this;
  }

  Told section(String name) {
    section = name;
    return this;
  }

  Told trusted(double howMuch) {
    confidence = howMuch;
    return this;
  }

  Told replaced() {
    prior = true;
    return this;
  }

  Claim claim() {
    var note =
        new NoteRef(
            NoteId.ofPath(path),
            path,
            "Title of " + path,
            null,
            null,
            asOf == null ? null : asOf.toString(),
            null,
            "en");
    var span = new Span(begin, begin + quote.length());
    return new Claim(
        Claim.idOf(note, span, subject, metric, period, firm),
        firm,
        subject,
        counterparty,
        metric,
        measure,
        definition,
        basis,
        value,
        period,
        period == null || period.end() == null ? null : period.end().getYear(),
        asOf,
        condition,
        modality,
        note,
        span,
        quote,
        new Passage(span.begin(), span.end(), quote),
        section,
        prior,
        confidence,
        "test");
  }

  static Reconciliation reconcile(Told... told) {
    return reconcile(Affiliates.none(), told);
  }

  static Reconciliation reconcile(Affiliates affiliates, Told... told) {
    var claims = new ArrayList<Claim>();
    for (Told each : told) {
      claims.add(each.claim());
    }
    return new Reconciler(affiliates).reconcile(claims);
  }

  static Period year(int year) {
    return new Period(
        "FY" + year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), PeriodType.YEAR);
  }

  static Subject subject(String name) {
    return new Subject(slug(name), name, null, SubjectKind.COMPANY);
  }

  private static Firm firm(String name, FirmKind kind) {
    return new Firm(slug(name), name, kind, null, null);
  }

  private static Amount amount(
      String printed,
      @Nullable String low,
      @Nullable String high,
      String unit,
      Qualifier qualifier) {
    return new Amount(
        low == null ? null : new BigDecimal(low),
        high == null ? null : new BigDecimal(high),
        printed,
        unit,
        qualifier,
        null,
        false);
  }

  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
