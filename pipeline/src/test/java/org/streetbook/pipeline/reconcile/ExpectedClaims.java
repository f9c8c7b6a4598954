package org.streetbook.pipeline.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
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
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.note.Span;
import org.streetbook.corpus.wire.Json;

/**
 * What an analyst would take from the sample notes, as claims: the lines of {@code expected.jsonl},
 * each sentence put behind the one before it, since that file knows no offsets.
 */
final class ExpectedClaims {

  private static final Pattern STRETCH =
      Pattern.compile("(?:FY)?(\\d{4})(?:-(?:Q([1-4])|(\\d\\d)(?:-(\\d\\d))?))?");

  private final Map<String, Map<String, Integer>> places = new LinkedHashMap<>();
  private final Map<String, Integer> ends = new LinkedHashMap<>();

  private ExpectedClaims() {}

  /** All of them, in the order of the file. */
  static List<Claim> ofSamples() throws IOException {
    Path file =
        Path.of(
            System.getProperty("streetbook.root"),
            "corpus/src/test/resources/samples/expected.jsonl");
    var reader = new ExpectedClaims();
    List<Claim> claims = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      claims.add(reader.claim(Json.mapper().readTree(line)));
    }
    return claims;
  }

  private Claim claim(JsonNode row) {
    String path = row.path("note").asText();
    String published = row.path("published").asText();
    var note = new NoteRef(NoteId.ofPath(path), path, path, null, null, published, null, "en");
    String firmName = row.path("firm").asText();
    var firm =
        new Firm(
            Catalogue.slug(firmName),
            firmName,
            FirmKind.ofLabel(row.path("firm_kind").asText()),
            null,
            text(row, "via"));
    String subjectName = row.path("subject").asText();
    var subject = new Subject(Catalogue.slug(subjectName), subjectName, null, SubjectKind.COMPANY);
    String customer = text(row, "counterparty");
    String sentence = row.path("sentence").asText();
    String quote = row.path("quote").asText();
    int begin = place(path, sentence);
    int at = begin + sentence.indexOf(quote);
    var span = new Span(at, at + quote.length());
    Period period = period(text(row, "period"));
    String metric = row.path("metric").asText();
    return new Claim(
        Claim.idOf(note, span, subject, metric, period, firm),
        firm,
        subject,
        customer == null ? null : new Counterparty(Catalogue.slug(customer), customer),
        metric,
        text(row, "measure"),
        List.of(),
        Basis.ofLabel(row.path("basis").asText()),
        value(row),
        period,
        row.hasNonNull("year") ? row.path("year").asInt() : null,
        LocalDate.parse(published),
        text(row, "condition"),
        Modality.ofLabel(row.path("modality").asText()),
        note,
        span,
        quote,
        new Passage(begin, begin + sentence.length(), sentence),
        row.path("section").asText(),
        row.path("prior").asBoolean(),
        0.9,
        "expected");
  }

  private int place(String path, String sentence) {
    return places
        .computeIfAbsent(path, p -> new LinkedHashMap<>())
        .computeIfAbsent(
            sentence,
            s -> {
              int begin = ends.getOrDefault(path, 0);
              ends.put(path, begin + s.length() + 1);
              return begin;
            });
  }

  private static Value value(JsonNode row) {
    if (!row.hasNonNull("unit")) {
      return new Rating(row.path("text").asText());
    }
    return new Amount(
        decimal(row, "low"),
        decimal(row, "high"),
        row.path("quote").asText(),
        row.path("unit").asText(),
        Qualifier.ofLabel(row.path("qualifier").asText()),
        row.hasNonNull("side") ? Amount.Side.BELOW : null,
        row.path("change").asBoolean());
  }

  private static @Nullable Period period(@Nullable String label) {
    if (label == null) {
      return null;
    }
    int slash = label.indexOf('/');
    if (slash >= 0) {
      Period first = stretch(label.substring(0, slash));
      String rest = label.substring(slash + 1);
      LocalDate end = rest.isEmpty() ? null : stretch(rest).end();
      return new Period(label, first.start(), end, PeriodType.SPAN);
    }
    return stretch(label);
  }

  private static Period stretch(String label) {
    Matcher parts = STRETCH.matcher(label);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no period: " + label);
    }
    int year = Integer.parseInt(parts.group(1));
    if (parts.group(2) != null) {
      YearMonth last = YearMonth.of(year, 3 * Integer.parseInt(parts.group(2)));
      return months(label, last.minusMonths(2), last, PeriodType.QUARTER);
    }
    if (parts.group(4) != null) {
      LocalDate day = LocalDate.parse(label);
      return new Period(label, day, day, PeriodType.DAY);
    }
    if (parts.group(3) != null) {
      YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(3)));
      return months(label, month, month, PeriodType.MONTH);
    }
    return months(label, YearMonth.of(year, 1), YearMonth.of(year, 12), PeriodType.YEAR);
  }

  private static Period months(String label, YearMonth first, YearMonth last, PeriodType type) {
    return new Period(label, first.atDay(1), last.atEndOfMonth(), type);
  }

  private static @Nullable String text(JsonNode row, String key) {
    return row.hasNonNull(key) ? row.path(key).asText() : null;
  }

  private static @Nullable BigDecimal decimal(JsonNode row, String key) {
    return row.hasNonNull(key) ? new BigDecimal(row.path(key).asText()) : null;
  }
}
