package org.streetbook.extractors.transform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Definition;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.Modality;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.Qualifier;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.corpus.note.Span;
import org.streetbook.corpus.wire.Json;

/**
 * What a claim tells, without the words it is told in, its confidence and its rule.
 *
 * @param unit null for a rating
 * @param words of a rating; empty for an amount
 */
record Told(
    Span span,
    String firm,
    FirmKind firmKind,
    @Nullable String via,
    String subject,
    @Nullable String counterparty,
    String metric,
    List<Definition> definition,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable String unit,
    @Nullable Qualifier qualifier,
    boolean change,
    String words,
    When when,
    Basis basis,
    Modality modality,
    boolean conditional,
    boolean prior) {

  /** The days and the year of a claim's period, all null where it has none. */
  record When(
      @Nullable LocalDate start, @Nullable LocalDate end, @Nullable Integer year, boolean dated) {}

  static Told of(Claim claim) {
    Amount amount = claim.value() instanceof Amount found ? found : null;
    Period period = claim.period();
    return new Told(
        claim.span(),
        claim.firm().id(),
        claim.firm().kind(),
        claim.firm().via(),
        claim.subject().id(),
        claim.counterparty() == null ? null : claim.counterparty().id(),
        claim.metric(),
        claim.definition(),
        amount == null ? null : plain(amount.low()),
        amount == null ? null : plain(amount.high()),
        amount == null ? null : amount.unit(),
        amount == null ? null : amount.qualifier(),
        amount != null && amount.change(),
        claim.value() instanceof Rating rating ? rating.text() : "",
        new When(
            period == null ? null : period.start(),
            period == null ? null : period.end(),
            claim.year(),
            period != null),
        claim.basis(),
        claim.modality(),
        claim.condition() != null,
        claim.prior());
  }

  /** A number of which equal ones are equal objects. */
  static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
    return value == null ? null : new BigDecimal(Json.plain(value)).stripTrailingZeros();
  }

  Told at(Span place) {
    return new Told(
        place,
        firm,
        firmKind,
        via,
        subject,
        counterparty,
        metric,
        definition,
        low,
        high,
        unit,
        qualifier,
        change,
        words,
        when,
        basis,
        modality,
        conditional,
        prior);
  }

  Told named(
      String newFirm,
      @Nullable String newVia,
      String newSubject,
      @Nullable String newCounterparty) {
    return new Told(
        span,
        newFirm,
        firmKind,
        newVia,
        newSubject,
        newCounterparty,
        metric,
        definition,
        low,
        high,
        unit,
        qualifier,
        change,
        words,
        when,
        basis,
        modality,
        conditional,
        prior);
  }

  Told amounting(
      @Nullable BigDecimal newLow, @Nullable BigDecimal newHigh, @Nullable String newUnit) {
    return new Told(
        span,
        firm,
        firmKind,
        via,
        subject,
        counterparty,
        metric,
        definition,
        plain(newLow),
        plain(newHigh),
        newUnit,
        qualifier,
        change,
        words,
        when,
        basis,
        modality,
        conditional,
        prior);
  }

  Told in(When other) {
    return new Told(
        span,
        firm,
        firmKind,
        via,
        subject,
        counterparty,
        metric,
        definition,
        low,
        high,
        unit,
        qualifier,
        change,
        words,
        other,
        basis,
        modality,
        conditional,
        prior);
  }

  /** What differs, as "name: this against that". */
  String against(Told other) {
    StringBuilder made = new StringBuilder();
    differ(made, "firm", firm, other.firm);
    differ(made, "kind", firmKind, other.firmKind);
    differ(made, "via", via, other.via);
    differ(made, "subject", subject, other.subject);
    differ(made, "counterparty", counterparty, other.counterparty);
    differ(made, "metric", metric, other.metric);
    differ(made, "definition", definition, other.definition);
    differ(made, "low", low, other.low);
    differ(made, "high", high, other.high);
    differ(made, "unit", unit, other.unit);
    differ(made, "qualifier", qualifier, other.qualifier);
    differ(made, "change", change, other.change);
    differ(made, "words", words, other.words);
    differ(made, "when", when, other.when);
    differ(made, "basis", basis, other.basis);
    differ(made, "modality", modality, other.modality);
    differ(made, "conditional", conditional, other.conditional);
    differ(made, "prior", prior, other.prior);
    return made.toString();
  }

  private static void differ(
      StringBuilder made, String name, @Nullable Object mine, @Nullable Object others) {
    if (!Objects.equals(mine, others)) {
      made.append(made.isEmpty() ? "" : "; ");
      made.append(name).append(": ").append(mine).append(" against ").append(others);
    }
  }
}
