package org.streetbook.pipeline.reconcile;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Definition;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;
import org.streetbook.pipeline.reconcile.rate.Rates;

/**
 * Generated books: a handful of scenes, each of a kind that may lead to a finding, on three
 * subjects and few metrics, so that the scenes of a book get into each other's way.
 */
final class Books {

  static final Affiliates AFFILIATES = new Affiliates(Map.of("unit", "parent"));

  /** Of some of the days that the claims are of. */
  static final Rates RATES =
      Rates.parse(
          "rates.csv",
          ("date,base,quote,rate\n"
                  + Told.DAY.minusDays(60)
                  + ",EUR,USD,1.25\n"
                  + Told.DAY.plusDays(20)
                  + ",USD,EUR,0.73\n")
              .getBytes(StandardCharsets.UTF_8));

  private static final int SCENES = 20;
  private static final List<String> SUBJECTS = List.of("Parent", "Unit", "Orebank");
  private static final List<String> METRICS = List.of("revenue", "capex", "eps");
  private static final List<String> BROKERS =
      List.of("Alpha Bank", "Beta Bank", "Gamma Bank", "Delta Bank", "Epsilon Bank", "Zeta Bank");
  private static final int[] VALUES = {1, 2, 3, 5, 8, 10, 35, 50, 65, 100};

  private final Random random;
  private final List<Claim> claims = new ArrayList<>();
  private final String subject;
  private final String metric;
  private int place;

  private Books(Random random) {
    this.random = random;
    this.subject = pick(SUBJECTS);
    this.metric = pick(METRICS);
    this.place = random.nextInt(40) * 40;
  }

  /** Books that shrink to fewer scenes. */
  static Arbitrary<List<Claim>> arbitrary() {
    return Combinators.combine(Arbitraries.integers().between(0, SCENES), Arbitraries.longs())
        .as((kind, luck) -> scene(kind, new Random(luck)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(Books::together);
  }

  /** The book of a seed. */
  static List<Claim> of(long seed) {
    var random = new Random(seed);
    var scenes = new ArrayList<List<Claim>>();
    int count = 1 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      scenes.add(scene(random.nextInt(SCENES + 1), new Random(random.nextLong())));
    }
    return together(scenes);
  }

  /** Each claim once. */
  private static List<Claim> together(List<List<Claim>> scenes) {
    var byId = new LinkedHashMap<String, Claim>();
    scenes.forEach(scene -> scene.forEach(c -> byId.putIfAbsent(c.id(), c)));
    return List.copyOf(byId.values());
  }

  private static List<Claim> scene(int kind, Random random) {
    var scene = new Books(random);
    scene.play(kind);
    return scene.claims;
  }

  private void play(int kind) {
    switch (kind) {
      case 0 -> repeats();
      case 1 -> wordings();
      case 2 -> revisions();
      case 3 -> frames(Told.company(subject).basis(Basis.GUIDANCE));
      case 4 -> frames(Told.market(pick(BROKERS)));
      case 5 -> crowd();
      case 6 -> misattribution();
      case 7 -> narration();
      case 8 -> disputedContract();
      case 9 -> lease();
      case 10 -> shares();
      case 11 -> parts();
      case 12 -> scenario();
      case 13 -> additions();
      case 14 -> capacities();
      case 15 -> result();
      case 16 -> targets();
      case 17 -> currencies();
      case 18 -> ratings();
      case 19 -> months();
      default -> noise();
    }
  }

  private void repeats() {
    String broker = pick(BROKERS);
    int value = value();
    for (int i = 0; i < 2 + random.nextInt(2); i++) {
      add(dated(Told.broker(broker)).metric(metric).says(dollars(value), money(value), "USD"));
    }
  }

  private void wordings() {
    String broker = pick(BROKERS);
    int value = value();
    Told first = dated(Told.broker(broker)).metric(metric);
    add(first.says("$" + value + ".2 billion", value + ".2e9", "USD"));
    Told second = dated(Told.broker(broker)).metric(metric);
    switch (random.nextInt(4)) {
      case 0 -> add(second.about(dollars(value), money(value), "USD"));
      case 1 -> add(second.over(dollars(value), money(value), "USD"));
      case 2 -> add(second.upTo(dollars(value + 1), money(value + 1), "USD"));
      default -> add(second.range(dollars(value), money(value - 1), money(value + 2), "USD"));
    }
  }

  private void revisions() {
    String broker = pick(BROKERS);
    for (int i = 0; i < 2 + random.nextInt(2); i++) {
      int value = value();
      Told told = dated(Told.broker(broker)).metric(metric).note("day-" + i);
      told.asOf(Told.DAY.plusDays(i)).says(dollars(value), money(value), "USD");
      add(random.nextInt(3) == 0 ? told.replaced() : told);
    }
  }

  private void frames(Told frame) {
    int low = value();
    place += 40;
    claims.add(
        onSubject(frame)
            .metric(metric)
            .note(note())
            .place(place)
            .range(dollars(low), money(low), money(low + 4), "USD")
            .claim());
    for (int i = 0; i < 2; i++) {
      int value = Math.max(1, low - 2 + random.nextInt(8));
      add(
          dated(Told.broker(pick(BROKERS)))
              .metric(metric)
              .says(dollars(value), money(value), "USD"));
    }
  }

  private void crowd() {
    int middle = 20 + value();
    int crowd = 3 + random.nextInt(4);
    for (int i = 0; i < crowd; i++) {
      int value = i == 1 ? middle * 10 : middle + random.nextInt(3);
      Told told = onSubject(Told.broker(BROKERS.get(i % BROKERS.size()))).metric(metric);
      add(told.note(note()).asOf(Told.DAY).says(dollars(value), money(value), "USD"));
    }
  }

  private void misattribution() {
    int value = value();
    String note = note();
    for (String section : List.of("summary", "body")) {
      Told told = onSubject(Told.broker(pick(BROKERS))).metric(metric).note(note);
      if (random.nextBoolean()) {
        told.provided("selling " + (40 + random.nextInt(2)));
      }
      add(told.section(section).says(dollars(value), money(value), "USD"));
    }
  }

  private void narration() {
    int value = value();
    add(dated(Told.broker(pick(BROKERS))).metric(metric).says(dollars(value), money(value), "USD"));
    Told repeat = random.nextBoolean() ? Told.media("Daily Wire") : Told.unnamed("some houses");
    add(dated(repeat).metric(metric).says(dollars(value), money(value), "USD"));
  }

  private void disputedContract() {
    for (int i = 0; i < 2; i++) {
      int value = value();
      add(
          contract(Told.media("Wire " + i))
              .note("lease-" + i)
              .says(value + " MW", value + "e6", "W"));
    }
  }

  /** Price, capacity, and a price of capacity that may not be their quotient. */
  private void lease() {
    String note = note();
    int months = value();
    int megawatts = 100 * value();
    add(
        contract(Told.media("Wire 0"))
            .metric("lease_price")
            .note(note)
            .says("$" + months + " million a month", months + "e6", "USD/mo"));
    add(contract(Told.media("Wire 0")).note(note).says(megawatts + " MW", megawatts + "e6", "W"));
    add(
        contract(Told.media("Wire 0"))
            .metric("price_per_capacity")
            .note(note)
            .says("$" + value() + " per watt and year", Integer.toString(value()), "USD/(W.a)"));
  }

  private void shares() {
    int used = value();
    String broker = pick(BROKERS);
    int idle = random.nextInt(3) == 0 ? value() : 100 - used;
    add(
        onSubject(Told.broker(broker))
            .metric("utilization")
            .now()
            .about(used + "%", Integer.toString(used), "%"));
    add(
        onSubject(Told.broker(broker))
            .metric("idle_capacity")
            .now()
            .says(idle + "%", Integer.toString(idle), "%"));
  }

  private void parts() {
    String broker = pick(BROKERS);
    String note = note();
    int customers = 1 + random.nextInt(2);
    for (int i = 0; i < customers; i++) {
      int value = value();
      String customer = "Customer " + i;
      add(
          onSubject(Told.broker(broker))
              .metric("contract_value")
              .basis(Basis.ACTUAL)
              .now()
              .with(customer)
              .note(note)
              .says(dollars(value), money(value), "USD"));
      Told share =
          onSubject(random.nextInt(4) == 0 ? Told.media("Daily Wire") : Told.broker(broker))
              .metric("customer_concentration")
              .basis(Basis.ACTUAL)
              .now()
              .with(customer)
              .note(note);
      int percent = value();
      add(
          random.nextBoolean()
              ? share.over(percent + "%", Integer.toString(percent), "%")
              : share.nearly(percent + "%", Integer.toString(percent), "%"));
    }
  }

  private void scenario() {
    String broker = pick(BROKERS);
    String note = note();
    int value = value();
    add(
        onSubject(Told.broker(broker))
            .metric("eps")
            .note(note)
            .provided("selling 40")
            .says("$" + value, Integer.toString(value), "USD/share")
            .change());
    int percents = 1 + random.nextInt(2);
    for (int i = 0; i < percents; i++) {
      int percent = value();
      add(
          onSubject(Told.broker(broker))
              .metric("eps")
              .note(note)
              .provided("selling 40")
              .about(percent + "%", Integer.toString(percent), "%")
              .change());
    }
  }

  private void additions() {
    String broker = pick(BROKERS);
    LocalDate end = LocalDate.of(2031, 12, 31);
    int level = value();
    add(
        onSubject(Told.broker(broker))
            .metric("power_capacity")
            .during(new Period(end.toString(), end, end, PeriodType.DAY))
            .says(level + " GW", level + "e9", "W"));
    for (int year = 2032; year < 2033 + random.nextInt(2); year++) {
      int value = value();
      add(
          onSubject(Told.broker(broker))
              .metric("capacity_addition")
              .in(year)
              .about(value + " GW", value + "e9", "W"));
    }
  }

  private void capacities() {
    for (Definition definition : List.of(Definition.OWN_IT, Definition.FOOTPRINT)) {
      int value = value();
      add(
          dated(Told.broker(pick(BROKERS)))
              .metric("power_capacity")
              .defined(definition)
              .says(value + " GW", value + "e9", "W"));
    }
  }

  private void result() {
    String note = note();
    boolean dated = random.nextBoolean();
    for (int i = 0; i < 3; i++) {
      int value = value();
      Told told =
          i == 0
              ? Told.company(subject).basis(Basis.ACTUAL)
              : i == 1 ? Told.market(null) : Told.broker(pick(BROKERS));
      onSubject(told).metric(metric).note(note).says(dollars(value), money(value), "USD");
      add(dated ? told : told.now());
    }
  }

  private void targets() {
    String note = note();
    int value = value();
    add(
        onSubject(Told.media("Daily Wire"))
            .metric("share_price")
            .basis(Basis.ACTUAL)
            .note(note)
            .during(new Period(Told.DAY.toString(), Told.DAY, Told.DAY, PeriodType.DAY))
            .says("$" + value, Integer.toString(value), "USD/share"));
    for (int i = 0; i < 2; i++) {
      int target = value();
      Told told = dated(Told.broker(pick(BROKERS)));
      add((i == 0 ? told.note(note) : told).targets("$" + target, Integer.toString(target)));
    }
  }

  private void currencies() {
    for (String currency : List.of("USD", "EUR")) {
      int value = value();
      add(
          dated(Told.broker(pick(BROKERS)))
              .metric(metric)
              .says(currency + " " + value + " billion", money(value), currency));
    }
  }

  private void ratings() {
    List<String> words = List.of("Buy", "Outperform", "Hold", "Underweight", "Bullish");
    add(dated(Told.unnamed("some houses")).rates(pick(words)));
    for (int i = 0; i < 2; i++) {
      add(dated(Told.broker(pick(BROKERS))).rates(pick(words)));
    }
  }

  /** Rates by the month beside rates by the year. */
  private void months() {
    for (String unit : List.of("USD/mo", "USD/a")) {
      int value = value();
      add(
          dated(Told.broker(pick(BROKERS)))
              .metric(metric)
              .says(dollars(value), money(value), unit));
    }
  }

  private void noise() {
    for (int i = 0; i < 4; i++) {
      int value = value();
      Told told =
          switch (random.nextInt(5)) {
            case 0 -> Told.company(subject);
            case 1 -> Told.media("Daily Wire");
            case 2 -> Told.market("Beta Bank");
            case 3 -> Told.unnamed("some houses");
            default -> Told.broker(pick(BROKERS));
          };
      dated(told).metric(metric).basis(pick(List.of(Basis.values())));
      told.section(pick(List.of("body", "body", "summary", "title")));
      add(
          random.nextBoolean()
              ? told.says(dollars(value), money(value), "USD")
              : told.over(dollars(value), money(value), "USD"));
    }
  }

  private Told contract(Told told) {
    return onSubject(told).metric("power_capacity").basis(Basis.ACTUAL).now().with("Customer");
  }

  /** On the scene's subject, some day, somewhere; of no known day now and then. */
  private Told dated(Told told) {
    int day = random.nextInt(9) - 1;
    return onSubject(told).note(note()).asOf(day < 0 ? null : Told.DAY.plusDays(day / 2));
  }

  private Told onSubject(Told told) {
    return told.on(subject);
  }

  private void add(Told told) {
    place += 30 + random.nextInt(120);
    claims.add(told.place(place).claim());
  }

  private String note() {
    return "note-" + random.nextInt(5);
  }

  private int value() {
    return VALUES[random.nextInt(VALUES.length)];
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String dollars(int value) {
    return "$" + value + " billion";
  }

  private static String money(int value) {
    return value + "e9";
  }
}
