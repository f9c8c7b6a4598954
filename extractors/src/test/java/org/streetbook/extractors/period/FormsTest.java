package org.streetbook.extractors.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.note.Span;

/** The forms that financial English has for periods, and what looks like one, with their dates. */
class FormsTest {

  @TestFactory
  List<DynamicTest> everySentenceNamesItsPeriodsAndNoOthers() throws IOException {
    List<String[]> rows;
    try (InputStream in = FormsTest.class.getResourceAsStream("forms.tsv")) {
      assertNotNull(in, "forms.tsv");
      rows =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t", -1))
              .toList();
    }
    assertTrue(rows.size() >= 180, "only " + rows.size() + " sentences");
    return rows.stream()
        .map(row -> dynamicTest(row[2], () -> assertEquals(row[3], read(row[0], row[1], row[2]))))
        .toList();
  }

  private static String read(String published, String yearEnd, String sentence) {
    LocalDate day = published.equals("-") ? null : LocalDate.parse(published);
    FiscalCalendar calendar = FiscalCalendar.of(yearEnd.equals("-") ? null : yearEnd);
    String read =
        PeriodFinder.standard().find(sentence, new Span(0, sentence.length()), day).stream()
            .map(mention -> told(sentence, mention, calendar))
            .collect(Collectors.joining("; "));
    return read.isEmpty() ? "-" : read;
  }

  private static String told(String sentence, PeriodMention mention, FiscalCalendar calendar) {
    Period period = Periods.resolve(mention, calendar);
    return mention.span().of(sentence)
        + " = "
        + period.label()
        + " "
        + day(period.start())
        + " "
        + day(period.end());
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? ".." : day.toString();
  }
}
