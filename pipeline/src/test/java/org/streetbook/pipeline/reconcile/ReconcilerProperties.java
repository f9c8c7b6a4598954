package org.streetbook.pipeline.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.NoteRef;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Position;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.wire.Json;

/** What holds for every book. */
class ReconcilerProperties {

  private static final Affiliates AFFILIATES = new Affiliates(Map.of("unit", "parent"));

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
    var rows = new TreeMap<String, Estimate>();
    var reconciler = new Reconciler(AFFILIATES);
    for (String group : groups) {
      List<Claim> sent =
          book.stream().filter(c -> Groups.of(c, AFFILIATES).all().contains(group)).toList();
      reconciler.reconcile(group, sent).estimates().forEach(e -> rows.put(e.id(), e));
    }
    var whole = new TreeMap<String, Estimate>();
    reconcile(book).estimates().forEach(e -> whole.put(e.id(), e));
    assertEquals(whole, rows);
  }

  @Property(tries = 60)
  void aLaterRepeatChangesNoStatistic(@ForAll("books") List<Claim> book, @ForAll int pick) {
    List<Claim> current =
        reconcile(book).estimates().stream()
            .flatMap(e -> e.positions().stream())
            .flatMap(s -> s.claims().stream())
            .flatMap(id -> book.stream().filter(c -> c.id().equals(id)))
            .filter(c -> c.period() != null && c.asOf() != null)
            .toList();
    if (current.isEmpty()) {
      return;
    }
    Claim repeated = current.get(Math.floorMod(pick, current.size()));
    var more = new ArrayList<>(book);
    more.add(retold(repeated));
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
    return claims().list().ofMinSize(1).ofMaxSize(40).uniqueElements(Claim::id);
  }

  private static Arbitrary<Claim> claims() {
    Arbitrary<Told> tellers = Arbitraries.of(0, 1, 2, 3, 4, 5, 6).map(ReconcilerProperties::teller);
    Arbitrary<Integer> shapes = Arbitraries.integers().between(0, 12);
    Arbitrary<Integer> values = Arbitraries.of(1, 2, 3, 5, 8, 10, 50, 65, 35, 100);
    Arbitrary<Integer> days = Arbitraries.integers().between(-1, 3);
    Arbitrary<Integer> notes = Arbitraries.integers().between(1, 4);
    Arbitrary<Integer> places = Arbitraries.integers().between(0, 40);
    Arbitrary<String> sections = Arbitraries.of("body", "body", "summary", "title");
    Arbitrary<Integer> oneInEight = Arbitraries.integers().between(0, 7);
    return Combinators.combine(tellers, shapes, values, days, notes, places, sections, oneInEight)
        .as(
            (told, shape, value, day, note, place, section, luck) -> {
              LocalDate asOf = day < 0 ? null : Told.DAY.plusDays(day);
              shape(told, shape, value).asOf(asOf).note("note-" + note).section(section);
              told.place(place * 40);
              return (luck == 0 ? told.replaced() : told).claim();
            });
  }

  private static Told teller(int which) {
    return switch (which) {
      case 0 -> Told.company("Parent");
      case 1 -> Told.broker("Alpha Bank").on("Parent");
      case 2 -> Told.broker("Beta Bank").on("Parent");
      case 3 -> Told.broker("Gamma Bank").on("Unit");
      case 4 -> Told.media("Daily Wire").on("Parent");
      case 5 -> Told.market("Beta Bank").on("Parent");
      default -> Told.unnamed("some houses").on("Parent");
    };
  }

  private static Told shape(Told told, int shape, int value) {
    String printed = "$" + value + " billion";
    String amount = value + "e9";
    return switch (shape) {
      case 0 -> told.says(printed, amount, "USD");
      case 1 -> told.about(printed, amount, "USD").in(2033);
      case 2 -> told.over(printed, amount, "USD");
      case 3 -> told.range(printed + " or more", amount, (value + 7) + "e9", "USD");
      case 4 -> told.basis(Basis.GUIDANCE).range(printed, amount, (value + 4) + "e9", "USD");
      case 5 -> told.basis(Basis.ACTUAL).says(printed, amount, "USD");
      case 6 -> told.targets("$" + value, Integer.toString(value));
      case 7 -> told.rates(value % 2 == 0 ? "Buy" : "Underweight");
      case 8 ->
          told.metric("contract_value")
              .basis(Basis.ACTUAL)
              .now()
              .with("Customer")
              .says(printed, amount, "USD");
      case 9 ->
          told.metric("customer_concentration")
              .basis(Basis.ACTUAL)
              .now()
              .with("Customer")
              .over(value + "%", Integer.toString(value), "%");
      case 10 ->
          told.metric("eps")
              .provided("selling 40")
              .about(value + "%", Integer.toString(value), "%")
              .change();
      case 11 -> told.metric("utilization").now().about(value + "%", Integer.toString(value), "%");
      default -> told.metric("idle_capacity").now().says(value + "%", Integer.toString(value), "%");
    };
  }

  /** The same claim by the same firm in a later note. */
  private static Claim retold(Claim c) {
    var note =
        new NoteRef(NoteId.ofPath("retold"), "retold", null, null, null, "2031-04-01", null, "en");
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
        LocalDate.of(2031, 4, 1),
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
    return new Reconciler(AFFILIATES).reconcile(claims);
  }

  private static String bytes(Reconciliation result) {
    var lines = new ArrayList<String>();
    result.estimates().forEach(e -> lines.add(Json.write(e)));
    result.positions().forEach(p -> lines.add(Json.write(p)));
    result.findings().forEach(f -> lines.add(Json.write(f)));
    return String.join("\n", lines);
  }
}
