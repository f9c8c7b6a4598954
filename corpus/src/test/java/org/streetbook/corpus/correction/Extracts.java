package org.streetbook.corpus.correction;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Firm;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.Modality;
import org.streetbook.corpus.claim.NoteRef;
import org.streetbook.corpus.claim.Passage;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;
import org.streetbook.corpus.claim.Qualifier;
import org.streetbook.corpus.claim.Subject;
import org.streetbook.corpus.claim.SubjectKind;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.note.Span;

/** Claims as extraction makes them, and lists that correct them. */
final class Extracts {

  static final Catalogue CATALOGUE = Catalogue.standard();

  static final Period YEAR_2027 =
      new Period("2027", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31), PeriodType.YEAR);

  private static final Firm UBS = new Firm("ubs", "UBS", FirmKind.BROKER, "J. Doe", "a wire");
  private static final Subject FORD = new Subject("ford", "Ford", "F", SubjectKind.COMPANY);

  private Extracts() {}

  /** UBS on the capex of Ford in 2027, at the start of a note of that path. */
  static Claim claim(String path) {
    return claim(path, UBS, "capex", null, YEAR_2027, "USD");
  }

  static Claim claim(
      String path,
      Firm firm,
      String metric,
      @Nullable String measure,
      @Nullable Period period,
      String unit) {
    var note =
        new NoteRef(NoteId.ofPath(path), path, null, "The Daily Ledger", null, null, null, "en");
    Span span = new Span(0, 11);
    String quote = "$60 billion";
    return new Claim(
        Claim.idOf(note, span, FORD, metric, period, firm),
        firm,
        FORD,
        null,
        metric,
        measure,
        List.of(),
        Basis.ESTIMATE,
        new Amount(
            new BigDecimal("60000000000"),
            new BigDecimal("60000000000"),
            quote,
            unit,
            Qualifier.EXACT,
            null,
            false),
        period,
        period == null || period.end() == null ? null : (Integer) period.end().getYear(),
        null,
        null,
        Modality.ASSERTED,
        note,
        span,
        quote,
        new Passage(0, 11, quote),
        "body",
        false,
        0.9,
        "a rule");
  }

  /** The list of these lines under the header. */
  static Overrides list(String... lines) {
    String text = "claim,action,value,who,why\n" + String.join("\n", lines) + "\n";
    return Overrides.parse("list.csv", text.getBytes(StandardCharsets.UTF_8), CATALOGUE);
  }

  /** The claim as these lines correct it. */
  static Claim corrected(Claim claim, String... lines) {
    return new Corrections(list(lines), CATALOGUE).corrected(claim);
  }
}
