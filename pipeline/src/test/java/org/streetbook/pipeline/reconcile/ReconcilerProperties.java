package org.streetbook.pipeline.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.NoteRef;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.corpus.estimate.Position;
import org.streetbook.corpus.estimate.Status;
import org.streetbook.corpus.family.Family;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.wire.Json;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Unit;

/** What holds for every book. */
class ReconcilerProperties {

  private static final Affiliates AFFILIATES = Books.AFFILIATES;

  /** The values of findings that some claim of theirs must state, canonical. */
  private static final Map<FindingClass, List<String>> TOLD =
      Map.of(
          FindingClass.REVISION, List.of("from", "to"),
          FindingClass.INSIDE_GUIDANCE, List.of("value", "low", "high"),
          FindingClass.OUTSIDE_GUIDANCE, List.of("value", "low", "high"),
          FindingClass.INSIDE_MARKET, List.of("value", "low", "high"),
          FindingClass.OUTSIDE_MARKET, List.of("value", "low", "high"),
          FindingClass.DISPERSION, List.of("low", "high"),
          FindingClass.OUTLIER, List.of("value"),
          FindingClass.COMPLEMENT, List.of("left", "right"),
          FindingClass.SURPRISE, List.of("actual", "expected_low", "expected_high"),
          FindingClass.IMPLIED_UPSIDE, List.of("target", "price"));

  @Property(tries = 80)
  void theOrderOfTheClaimsChangesNothing(@ForAll("books") List<Claim> book, @ForAll long seed) {
    var shuffled = new ArrayList<>(book);
    Collections.shuffle(shuffled, new Random(seed));
    assertEquals(bytes(reconcile(book)), bytes(reconcile(shuffled)));
  }

  @Property(tries = 60)
  void aClaimThatIsGivenTwiceCountsOnce(@ForAll("books") List<Claim> book) {
    var twice = new ArrayList<>(book);
    twice.addAll(book);
    assertEquals(bytes(reconcile(book)), bytes(reconcile(twice)));
  }

  @Property(tries = 60)
  void groupsReconciledApartGiveTheSameBook(@ForAll("books") List<Claim> book) {
    var groups = new TreeSet<String>();
    book.forEach(c -> groups.addAll(Groups.of(c, AFFILIATES).all()));
    var apart = new TreeSet<String>();
    var reconciler = new Reconciler(AFFILIATES, Books.RATES, Stories.none());
    for (String group : groups) {
      List<Claim> sent =
          book.stream().filter(c -> Groups.of(c, AFFILIATES).all().contains(group)).toList();
      apart.addAll(lines(reconciler.reconcile(group, sent)));
    }
    assertEquals(new TreeSet<>(lines(reconcile(book))), apart);
  }

  @Property(tries = 40)
  void copiesChangeNothingOfThis(@ForAll("books") List<Claim> book, @ForAll long seed) {
    var reconciler = new Reconciler(AFFILIATES, Books.RATES, halved(book));
    var shuffled = new ArrayList<>(book);
    Collections.shuffle(shuffled, new Random(seed));
    shuffled.addAll(book);
    Reconciliation whole = reconciler.reconcile(book);
    assertEquals(bytes(whole), bytes(reconciler.reconcile(shuffled)));
    var apart = new TreeSet<String>();
    for (String group : book.stream().map(c -> Groups.of(c, AFFILIATES).home()).toList()) {
      List<Claim> sent =
          book.stream().filter(c -> Groups.of(c, AFFILIATES).all().contains(group)).toList();
      apart.addAll(lines(reconciler.reconcile(group, sent)));
    }
    assertEquals(new TreeSet<>(lines(whole)), apart);
  }

  /** Half of the notes of the book are copies of one another. */
  private static Stories halved(List<Claim> book) {
    var notes = new TreeSet<NoteId>();
    book.forEach(c -> notes.add(c.note().id()));
    List<NoteId> half = notes.stream().limit(notes.size() / 2 + 1).toList();
    return half.size() < 2
        ? Stories.none()
        : Stories.of(Stream.of(new Family(half.get(half.size() / 2), half)));
  }

  @Property(tries = 60)
  void everyRowAndEveryFindingIsGivenOnceAndARowWithItsPositions(
      @ForAll("books") List<Claim> book) {
    var pieces = new ArrayList<String>();
    var taker =
        new RowTaker() {
          @Override
          public void row(String line, Estimate row, SortedMap<String, Position> positions) {
            pieces.add("row " + line);
            pieces.add(Json.write(row));
            for (Position position : positions.values()) {
              assertEquals(row.id(), position.estimate());
              pieces.add(Json.write(position));
            }
          }

          @Override
          public void finding(Finding finding) {
            pieces.add("finding " + finding.id());
            pieces.add(Json.write(finding));
          }
        };
    var reconciler = new Reconciler(AFFILIATES, Books.RATES, Stories.none());
    for (String group :
        book.stream().map(c -> Groups.of(c, AFFILIATES).home()).distinct().toList()) {
      List<Claim> home =
          book.stream().filter(c -> Groups.of(c, AFFILIATES).all().contains(group)).toList();
      reconciler.reconcile(group, home, taker);
    }
    var distinct = new TreeSet<>(pieces);
    assertEquals(distinct.size(), pieces.size());
    Reconciliation whole = reconcile(book);
    assertEquals(
        2 * whole.estimates().size() + whole.positions().size() + 2 * whole.findings().size(),
        pieces.size());
    assertTrue(distinct.containsAll(lines(whole)));
  }

  @Property(tries = 60)
  void aRepeatInAnotherNoteChangesNoStatistic(
      @ForAll("books") List<Claim> book, @ForAll int pick, @ForAll boolean later) {
    List<Claim> current =
        reconcile(book).estimates().stream()
            .flatMap(e -> e.positions().stream())
            .flatMap(s -> s.claims().stream())
            .flatMap(id -> book.stream().filter(c -> c.id().equals(id)))
            // Of a claim of no known day a dated repeat tells more than was known.
            .filter(c -> c.asOf() != null)
            .toList();
    if (current.isEmpty()) {
      return;
    }
    Claim repeated = current.get(Math.floorMod(pick, current.size()));
    var more = new ArrayList<>(book);
    more.add(retold(repeated, later ? LocalDate.of(2031, 4, 1) : repeated.asOf()));
    assertEquals(statistics(reconcile(book)), statistics(reconcile(more)));
  }

  @Property(tries = 80)
  void everyClaimIsInOnePositionOrLeftOutOnce(@ForAll("books") List<Claim> book) {
    var placed = new HashMap<String, Integer>();
    Reconciliation result = reconcile(book);
    for (Estimate row : result.estimates()) {
      Stream.concat(row.positions().stream(), row.excluded().stream())
          .flatMap(s -> s.claims().stream())
          .forEach(id -> placed.merge(id, 1, Integer::sum));
    }
    for (Claim claim : book) {
      int expected = claim.prior() || ClaimKey.of(claim, AFFILIATES).isEmpty() ? 0 : 1;
      assertEquals(expected, placed.getOrDefault(claim.id(), 0), claim::toString);
    }
    var positions = new HashMap<String, Integer>();
    for (Position position : result.positions()) {
      position.claims().forEach(id -> positions.merge(id, 1, Integer::sum));
    }
    assertTrue(positions.values().stream().allMatch(n -> n == 1));
  }

  @Property(tries = 80)
  void theArithmeticOfEveryFindingRecomputes(@ForAll("books") List<Claim> book) {
    for (var finding : reconcile(book).findings()) {
      for (String line : finding.arithmetic()) {
        assertTrue(Sums.holds(line), () -> line + " in " + finding);
      }
    }
  }

  @Property(tries = 80)
  void whatAFindingSaysStandsInItsClaims(@ForAll("books") List<Claim> book) {
    for (Finding finding : reconcile(book).findings()) {
      var ends = new TreeSet<BigDecimal>();
      book.stream()
          .filter(c -> finding.claims().contains(c.id()))
          .map(Standing::reading)
          .filter(Objects::nonNull)
          .forEach(r -> addEnds(ends, r.face()));
      TOLD.getOrDefault(finding.kind(), List.of()).stream()
          .map(finding.values()::get)
          .filter(Objects::nonNull)
          .forEach(v -> assertTrue(ends.contains(new BigDecimal(v)), () -> v + " in " + finding));
    }
  }

  private static void addEnds(Set<BigDecimal> ends, Interval face) {
    if (face.low() != null) {
      ends.add(face.low());
    }
    if (face.high() != null) {
      ends.add(face.high());
    }
    face.midpoint().ifPresent(ends::add);
  }

  @Property(tries = 80)
  void aRowIsOfOneUnit(@ForAll("books") List<Claim> book) {
    var byId = new HashMap<String, Claim>();
    book.forEach(c -> byId.put(c.id(), c));
    for (Estimate row : reconcile(book).estimates()) {
      var units = new TreeSet<String>();
      Stream.concat(row.positions().stream(), row.excluded().stream())
          .flatMap(s -> s.claims().stream())
          .map(id -> byId.get(id).value())
          .forEach(
              v -> {
                if (v instanceof Amount amount) {
                  units.add(Unit.parse(amount.unit()).canonical().asString());
                }
              });
      assertTrue(units.size() <= 1, () -> units + " in " + row);
    }
  }

  @Property(tries = 80)
  void theStatisticsOfARowAreInOrder(@ForAll("books") List<Claim> book) {
    for (Estimate row : reconcile(book).estimates()) {
      assertTrue(
          isAtMost(row.low(), row.median()) && isAtMost(row.median(), row.high()), row::toString);
      assertTrue(
          isAtMost(row.low(), row.mean()) && isAtMost(row.mean(), row.high()), row::toString);
      assertTrue(isAtMost(row.low(), row.high()), row::toString);
      assertTrue(isAtMost(row.guidanceLow(), row.guidanceHigh()), row::toString);
      assertTrue(isAtMost(row.marketLow(), row.marketHigh()), row::toString);
      assertTrue(isAtMost(row.chosenLow(), row.chosenHigh()), row::toString);
      assertTrue(row.stdev() == null || row.stdev().signum() >= 0, row::toString);
      assertEquals(row.median() == null, row.mean() == null, row::toString);
      assertTrue(row.status() != Status.CONFLICT || row.chosenBy() == null, row::toString);
      if (row.status() != Status.DERIVED) {
        assertCounts(row);
      }
    }
  }

  @Property(tries = 100)
  void aRowInTheUnitOfItsClaimsShowsWhatTheyPrint(
      @ForAll @IntRange(min = 1, max = 1_000_000) int cents) {
    BigDecimal printed = BigDecimal.valueOf(cents, 2).stripTrailingZeros();
    Told told = Told.broker("Alpha Bank").metric("lease_price");
    Reconciliation book =
        Told.reconcile(told.says("$" + printed, printed.toPlainString(), "USD/mo"));
    Estimate row = Found.row(book, "lease_price", Basis.ESTIMATE);
    assertEquals("USD/mo", row.unit());
    assertEquals(0, printed.compareTo(row.low()), row::toString);
    assertEquals(0, printed.compareTo(row.median()), row::toString);
  }

  private static boolean isAtMost(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null || a.compareTo(b) <= 0;
  }

  /** The numbers of a row against what it lists. */
  private static void assertCounts(Estimate row) {
    var claims = new TreeSet<String>();
    var notes = new TreeSet<String>();
    var firms = new TreeSet<String>();
    for (Estimate.Stand stand : row.positions()) {
      claims.addAll(stand.claims());
      notes.addAll(stand.notes());
      if (row.basis() == Basis.ACTUAL || !stand.firm().equals("the market")) {
        firms.add(stand.firm());
      }
    }
    assertEquals(claims.size(), row.claims(), row::toString);
    assertEquals(notes.size(), row.notes(), row::toString);
    assertEquals(firms.size(), row.firms(), row::toString);
    List<Estimate.Stand> closed =
        row.positions().stream().filter(s -> s.low() != null && s.high() != null).toList();
    if (!closed.isEmpty()) {
      assertEquals(
          closed.stream().map(Estimate.Stand::low).min(BigDecimal::compareTo).orElseThrow(),
          row.low(),
          row::toString);
      assertEquals(
          closed.stream().map(Estimate.Stand::high).max(BigDecimal::compareTo).orElseThrow(),
          row.high(),
          row::toString);
    }
  }

  @Property(tries = 100)
  void aTighterShareNeverWidensTheWhole(
      @ForAll @IntRange(min = 1, max = 99) int loose, @ForAll @IntRange(max = 50) int by) {
    Interval wide = wholeOf(loose);
    Interval narrow = wholeOf(Math.min(99, loose + by));
    assertTrue(wide.contains(narrow), () -> narrow + " not in " + wide);
  }

  private static Interval wholeOf(int percent) {
    Told part = Told.broker("Alpha Bank").metric("contract_value").basis(Basis.ACTUAL).now();
    Told share = Told.broker("Alpha Bank").metric("customer_concentration").basis(Basis.ACTUAL);
    Reconciliation book =
        Told.reconcile(
            part.with("Customer").says("$12 billion", "12e9", "USD"),
            share
                .now()
                .with("Customer")
                .place(1100)
                .over(percent + "%", Integer.toString(percent), "%"));
    Estimate row = Found.row(book, "backlog", Basis.DERIVED);
    return new Interval(row.low(), row.high());
  }

  @Test
  void theGeneratedBooksHoldEveryClassOfFinding() {
    Map<FindingClass, Integer> seen = new EnumMap<>(FindingClass.class);
    Map<Status, Integer> statuses = new EnumMap<>(Status.class);
    for (long seed = 0; seed < 250; seed++) {
      Reconciliation made = reconcile(Books.of(seed));
      made.findings().forEach(f -> seen.merge(f.kind(), 1, Integer::sum));
      made.estimates().forEach(e -> statuses.merge(e.status(), 1, Integer::sum));
      made.positions().forEach(p -> statuses.merge(p.status(), 1, Integer::sum));
    }
    assertEquals(EnumSet.allOf(FindingClass.class), seen.keySet(), seen::toString);
    // What is stale is found when a row is looked at, never stored.
    assertEquals(
        EnumSet.complementOf(EnumSet.of(Status.STALE)), statuses.keySet(), statuses::toString);
  }

  @Property(tries = 60)
  void everyReferenceLeadsSomewhere(@ForAll("books") List<Claim> book) {
    Reconciliation result = reconcile(book);
    var claims = new TreeSet<String>();
    book.forEach(c -> claims.add(c.id()));
    var rows = new TreeSet<String>();
    var findings = new TreeSet<String>();
    result.estimates().forEach(e -> rows.add(e.id()));
    result.findings().forEach(f -> findings.add(f.id()));
    assertEquals(result.estimates().size(), rows.size());
    assertEquals(result.findings().size(), findings.size());
    result.findings().forEach(f -> assertTrue(rows.containsAll(f.estimates()), f::toString));
    result.findings().forEach(f -> assertTrue(claims.containsAll(f.claims()), f::toString));
    result.estimates().forEach(e -> assertTrue(findings.containsAll(e.findings()), e::toString));
    result.positions().forEach(p -> assertTrue(rows.contains(p.estimate()), p::toString));
    var positions = new TreeSet<String>();
    result.positions().forEach(p -> positions.add(p.id()));
    result.positions().stream()
        .filter(p -> p.supersededBy() != null)
        .forEach(p -> assertTrue(positions.contains(p.supersededBy()), p::toString));
  }

  @Provide
  Arbitrary<List<Claim>> books() {
    return Books.arbitrary();
  }

  /** The same claim by the same firm in another note. */
  private static Claim retold(Claim c, LocalDate day) {
    var note =
        new NoteRef(
            NoteId.ofPath("retold"), "retold", null, null, null, day.toString(), null, "en");
    return new Claim(
        Claim.idOf(note, c.span(), c.subject(), c.metric(), c.period(), c.firm()),
        c.firm(),
        c.subject(),
        c.counterparty(),
        c.metric(),
        c.measure(),
        c.definition(),
        c.basis(),
        c.value(),
        c.period(),
        c.year(),
        day,
        c.condition(),
        c.modality(),
        note,
        c.span(),
        c.quote(),
        c.sentence(),
        "body",
        false,
        c.confidence(),
        c.rule());
  }

  private static List<String> statistics(Reconciliation result) {
    return result.estimates().stream()
        .map(
            e ->
                String.join(
                    " ",
                    e.id(),
                    e.status().label(),
                    "" + e.firms(),
                    "" + e.low(),
                    "" + e.median(),
                    "" + e.mean(),
                    "" + e.high(),
                    "" + e.stdev(),
                    "" + e.chosenLow(),
                    "" + e.chosenHigh()))
        .toList();
  }

  private static Reconciliation reconcile(List<Claim> claims) {
    return new Reconciler(AFFILIATES, Books.RATES, Stories.none()).reconcile(claims);
  }

  private static String bytes(Reconciliation result) {
    return String.join("\n", lines(result));
  }

  private static List<String> lines(Reconciliation result) {
    var lines = new ArrayList<String>();
    result.estimates().forEach(e -> lines.add(Json.write(e)));
    result.positions().forEach(p -> lines.add(Json.write(p)));
    result.findings().forEach(f -> lines.add(Json.write(f)));
    return lines;
  }
}
