package org.streetbook.extractors.transform;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Published;
import org.streetbook.extractors.ClaimExtractor;

/**
 * Texts with other firms, companies, numbers, currencies and years, or with a sentence more, make
 * the same claims with those changes. Each bar is a share of all claims of all notes that were
 * changed, over all seeds; a message that fails shows the first differences.
 */
class TransformationsTest {

  private static final ClaimExtractor EXTRACTOR = ClaimExtractor.standard(Catalogue.standard());
  private static final Sights.Eye EYE = new Sights.Eye(Catalogue.standard());
  private static final Namesakes NAMESAKES = new Namesakes(Catalogue.standard());
  private static final Renamed RENAMED = new Renamed(Catalogue.standard());
  private static final int SEEDS = 4;
  private static final int SHOWN = 20;

  /** What is done to a note, given what stands in it and what claims it makes. */
  interface Transformation extends BiFunction<Sights, List<Claim>, List<Retelling>> {}

  static final Transformation FIRMS =
      (sights, claims) -> seeded(sights, r -> NAMESAKES.retell(sights, EntityKind::isHouse, r));

  static final Transformation INVENTED =
      (sights, claims) -> seeded(sights, random -> Invented.retell(sights, claims, random));

  static final Transformation COMPANIES =
      (sights, claims) ->
          seeded(sights, r -> NAMESAKES.retell(sights, EntityKind.COMPANY::equals, r));

  static final Transformation UNLISTED =
      (sights, claims) -> seeded(sights, random -> RENAMED.retell(sights, random));

  static final Transformation NUMBERS =
      (sights, claims) -> seeded(sights, random -> OtherNumbers.retell(sights, claims, random));

  static final Transformation CURRENCIES =
      (sights, claims) ->
          List.of(
              OtherCurrencies.retell(
                  sights,
                  claims,
                  Map.of("USD", "EUR", "EUR", "GBP", "GBP", "USD", "JPY", "KRW", "CNY", "INR")),
              OtherCurrencies.retell(
                  sights,
                  claims,
                  Map.of("USD", "GBP", "EUR", "USD", "GBP", "EUR", "KRW", "JPY", "INR", "CNY")),
              OtherCurrencies.retell(sights, claims, Map.of("USD", "HKD", "HKD", "USD")));

  static final Transformation YEARS = (sights, claims) -> years(sights);

  static final Transformation INSERTIONS = (sights, claims) -> Insertion.retell(sights);

  private static List<Retelling> seeded(
      Sights sights, java.util.function.Function<Random, Retelling> one) {
    List<Retelling> retold = new ArrayList<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      retold.add(
          one.apply(
              new Random(
                  0x9E3779B97F4A7C15L * (31L * sights.note().path().hashCode() + seed + 1))));
    }
    return retold;
  }

  private static List<Retelling> years(Sights sights) {
    Published published = sights.note().published();
    if (published == null) {
      return List.of(OtherYears.retell(sights, 28), OtherYears.retell(sights, -28));
    }
    LocalDate day = published.date();
    return List.of(
        OtherYears.retell(sights, OtherYears.yearsWithTheSameWeekdays(sights.note(), day, true)),
        OtherYears.retell(sights, OtherYears.yearsWithTheSameWeekdays(sights.note(), day, false)),
        OtherYears.retell(sights, 28));
  }

  /** What stands in a note and what it claims: the same for every transformation. */
  private record Seen(Sights sights, List<Claim> claims) {

    private static final Map<Note, Seen> KNOWN = new ConcurrentHashMap<>();

    static Seen in(Note note) {
      return KNOWN.computeIfAbsent(
          note, each -> new Seen(EYE.of(each), EXTRACTOR.extract(each).claims()));
    }
  }

  /** What came of one change of a note. */
  private record Changed(Retelling retelling, List<Told> expected, List<Told> made) {}

  /** Counts what comes of a transformation of all notes, in their order. */
  static void measure(Tally tally, List<Note> notes, Transformation transformation) {
    List<List<Changed>> changed =
        notes.parallelStream().map(note -> changed(note, transformation)).toList();
    for (int i = 0; i < notes.size(); i++) {
      Note note = notes.get(i);
      List<Told> old = Seen.in(note).claims().stream().map(Told::of).toList();
      for (Changed each : changed.get(i)) {
        tally.count(note.path(), each.retelling().note().text(), old, each.expected(), each.made());
      }
    }
  }

  private static List<Changed> changed(Note note, Transformation transformation) {
    Seen seen = Seen.in(note);
    List<Changed> changed = new ArrayList<>();
    for (Retelling retelling : transformation.apply(seen.sights(), seen.claims())) {
      if (!retelling.note().text().equals(note.text())) {
        changed.add(
            new Changed(
                retelling,
                retelling.expected(seen.claims()),
                retelling.made(EXTRACTOR.extract(retelling.note()).claims())));
      }
    }
    return changed;
  }

  /** Over the sample notes alone, and over these and the notes beside the project together. */
  private static void check(Transformation transformation, double bar) {
    Tally tally = new Tally();
    measure(tally, DevelopmentNotes.samples(), transformation);
    assertShare(tally, bar);
    List<Note> beside = DevelopmentNotes.gold();
    assumeFalse(beside.isEmpty(), "the notes beside the project are not there: not measured");
    measure(tally, beside, transformation);
    assertShare(tally, bar);
  }

  private static void assertShare(Tally tally, double bar) {
    assertTrue(tally.all() > 100, tally + ": too few to tell");
    assertTrue(
        tally.share() >= bar,
        () ->
            tally
                + ", the bar is "
                + bar
                + "\n"
                + String.join("\n", tally.differences().stream().limit(SHOWN).toList()));
  }

  @Test
  void otherFirmsMakeTheSameClaims() {
    check(FIRMS, 0.98);
  }

  @Test
  void inventedFirmsMakeTheSameClaims() {
    check(INVENTED, 0.98);
  }

  @Test
  void otherCompaniesAreTheSubjectsOfTheSameClaims() {
    check(COMPANIES, 0.98);
  }

  @Test
  void otherUnlistedNamesMakeTheSameClaims() {
    check(UNLISTED, 0.98);
  }

  @Test
  void otherNumbersAreTheSameClaims() {
    check(NUMBERS, 0.98);
  }

  @Test
  void otherCurrenciesAreTheUnitsOfTheSameClaims() {
    check(CURRENCIES, 0.98);
  }

  @Test
  void otherYearsAreThePeriodsOfTheSameClaims() {
    check(YEARS, 0.98);
  }

  @Test
  void aSentenceOfAnotherCompanyChangesNoOtherClaim() {
    check(INSERTIONS, 0.98);
  }
}
