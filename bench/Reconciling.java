import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.streetbook.corpus.correction.Overrides;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.note.Span;
import org.streetbook.pipeline.reconcile.Affiliates;
import org.streetbook.pipeline.reconcile.ClaimKey;
import org.streetbook.pipeline.reconcile.Reconciler;
import org.streetbook.pipeline.reconcile.Stories;
import org.streetbook.pipeline.reconcile.Reconciliation;
import org.streetbook.pipeline.reconcile.rate.Rates;
import org.streetbook.pipeline.stages.ClaimFile;
import org.streetbook.pipeline.stages.GroupRange;
import org.streetbook.pipeline.stages.ReindexPipeline;
import org.streetbook.pipeline.stages.Workshop;

/**
 * How fast claims are reconciled, and how that grows: books of many subjects, and books that are
 * all of one thing. Every book is made from a fixed seed. One thread; a time is the CPU time of
 * that thread; making the claims is not in it.
 *
 * <p>Started by {@code bench/reconcile}; see {@code bench/README.md}.
 */
public final class Reconciling {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Reconciler RECONCILER = new Reconciler(Affiliates.none());

  /** As many claims go into one pipeline of a run, give or take a subject. */
  private static final int CLAIMS_AT_ONCE = 200_000;

  /** Sizes of a book that takes longer than this are not doubled, in seconds. */
  private static final double PATIENCE = 120;

  /** How a book is reconciled. */
  private enum Way {
    /** Subject by subject, each forgotten when it is done. */
    SUBJECTS,
    /** All in one list. */
    WHOLE,
    /** By the stages of a run, from files of claims to segments of the book; wall time. */
    STAGES
  }

  /** A kind of book: the claims of each of its subjects, for about so many claims in all. */
  private record Shape(String name, String about, IntFunction<Iterator<List<Claim>>> groups) {}

  /** What one book came to; rows, positions and findings are not counted in the stages: -1. */
  private record Measured(
      long claims, int keys, long rows, long positions, long findings, double seconds, long heap) {}

  private Reconciling() {}

  public static void main(String[] args) throws IOException {
    int most = 1_000_000;
    int hard = 200_000;
    Way way = Way.SUBJECTS;
    Set<String> wanted = new HashSet<>();
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--claims" -> most = Integer.parseInt(args[++i]);
        case "--hard" -> hard = Integer.parseInt(args[++i]);
        case "--whole" -> way = Way.WHOLE;
        case "--stages" -> way = Way.STAGES;
        default -> wanted.add(args[i]);
      }
    }
    List<Shape> shapes = shapes();
    Set<String> names = new HashSet<>(shapes.stream().map(Shape::name).toList());
    names.add("mix");
    if (!names.containsAll(wanted) || most < 100 || hard < 400) {
      System.err.println(
          "usage: bench/reconcile [--claims N] [--hard N] [--whole|--stages] [BOOK...], books: "
              + String.join(" ", names.stream().sorted().toList()));
      System.exit(2);
    }
    System.out.printf(
        "one thread, heap %d MB, Java %s%n",
        Runtime.getRuntime().maxMemory() >> 20, Runtime.version());
    System.out.printf(
        "%-10s %9s %8s %8s %9s %9s %8s %9s %9s %8s%n",
        "book", "claims", "keys", "rows", "positions", "findings", "s", "claims/s", "growth", "heap MB");
    measure(mix(), Math.min(most, 10_000), way); // not counted: the JVM warms up
    System.out.println();
    if (wanted.isEmpty() || wanted.contains("mix")) {
      grow(mix(), new int[] {most / 100, most / 10, most}, way);
    }
    for (Shape shape : shapes) {
      if (wanted.isEmpty() || wanted.contains(shape.name())) {
        grow(shape, new int[] {hard / 4, hard / 2, hard}, way);
      }
    }
  }

  /** Prints a line for each size; the growth is the exponent of the time since the size before. */
  private static void grow(Shape shape, int[] sizes, Way way) throws IOException {
    Measured before = null;
    for (int size : sizes) {
      Measured now = measure(shape, size, way);
      String growth =
          before == null
              ? ""
              : String.format(
                  Locale.ROOT,
                  "%.2f",
                  Math.log(now.seconds() / before.seconds())
                      / Math.log((double) now.claims() / before.claims()));
      System.out.printf(
          Locale.ROOT,
          "%-10s %9d %8d %8s %9s %9s %8.2f %9.0f %9s %8d%s%n",
          shape.name(),
          now.claims(),
          now.keys(),
          counted(now.rows()),
          counted(now.positions()),
          counted(now.findings()),
          now.seconds(),
          now.claims() / now.seconds(),
          growth,
          now.heap() >> 20,
          before == null ? "  " + shape.about() : "");
      if (now.seconds() > PATIENCE) {
        System.out.printf("%-10s stopped here%n", shape.name());
        return;
      }
      before = now;
    }
  }

  private static String counted(long number) {
    return number < 0 ? "-" : Long.toString(number);
  }

  /** Reconciles a book subject by subject, all of it at once, or by the stages. */
  private static Measured measure(Shape shape, int size, Way way) throws IOException {
    System.gc();
    forgetPeak();
    if (way == Way.STAGES) {
      return staged(shape, size);
    }
    Iterator<List<Claim>> groups = shape.groups().apply(size);
    var counts = new long[4];
    double seconds = 0;
    int keys = 0;
    while (groups.hasNext()) {
      List<Claim> group = new ArrayList<>(groups.next());
      while (way == Way.WHOLE && groups.hasNext()) {
        group.addAll(groups.next());
      }
      keys += keys(group);
      long begin = THREADS.getCurrentThreadCpuTime();
      Reconciliation made =
          way == Way.WHOLE
              ? RECONCILER.reconcile(group)
              : RECONCILER.reconcile(group.getFirst().subject().id(), group);
      seconds += (THREADS.getCurrentThreadCpuTime() - begin) / 1e9;
      counts[0] += group.size();
      counts[1] += made.estimates().size();
      counts[2] += made.positions().size();
      counts[3] += made.findings().size();
    }
    return new Measured(counts[0], keys, counts[1], counts[2], counts[3], seconds, peak());
  }

  /** A file of claims for the stages: how many it holds, of which subjects, on how many keys. */
  private record Filed(Path file, long claims, Set<String> subjects, int keys) {}

  /** Writes the claims of a book into a file; holds none of them when it is done. */
  private static Filed filed(Path file, Shape shape, int size) {
    var subjects = new TreeSet<String>();
    int keys = 0;
    try (var out = new ClaimFile(file)) {
      Iterator<List<Claim>> groups = shape.groups().apply(size);
      while (groups.hasNext()) {
        List<Claim> group = groups.next();
        String subject = group.getFirst().subject().id();
        subjects.add(subject);
        keys += keys(group);
        for (Claim claim : group) {
          out.add(claim, new TreeSet<>(List.of(subject)));
        }
      }
      return new Filed(file, out.size(), subjects, keys);
    }
  }

  /** Lets the stages of a run make segments of a file of claims, as a run does. */
  private static Measured staged(Shape shape, int size) throws IOException {
    Path folder = Files.createTempDirectory("reconcile-");
    try {
      Filed filed = filed(folder.resolve("all.claims"), shape, size);
      System.gc();
      forgetPeak();
      var pipeline =
          new ReindexPipeline(
              new Workshop(
                  List.of(),
                  "bench",
                  folder.resolve("staging").toString(),
                  1,
                  Overrides.none(),
                  Rates.none()));
      long begin = System.nanoTime();
      int parts = (int) (filed.claims() / CLAIMS_AT_ONCE) + 1;
      for (int part = 0; part < parts; part++) {
        pipeline.estimates(
            List.of(filed.file().toString()),
            new GroupRange(filed.subjects(), part, parts),
            Stories.none(),
            folder.resolve("reports-" + part).toString());
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      return new Measured(filed.claims(), filed.keys(), -1, -1, -1, seconds, peak());
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
      }
    }
  }

  private static int keys(List<Claim> claims) {
    var keys = new HashSet<String>();
    for (Claim claim : claims) {
      ClaimKey.of(claim, Affiliates.none()).ifPresent(key -> keys.add(key.topic().asString()));
    }
    return keys.size();
  }

  private static void forgetPeak() {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** The most heap in use since, garbage included. */
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  private static Shape mix() {
    return new Shape(
        "mix",
        "many subjects, some 20 claims a key",
        size -> {
          int subjects = Math.max(1, size / 2_000);
          double all = IntStream.rangeClosed(1, subjects).mapToDouble(r -> 1 / Math.sqrt(r)).sum();
          return IntStream.rangeClosed(1, subjects)
              .mapToObj(
                  rank -> {
                    int claims = (int) Math.max(18, size / Math.sqrt(rank) / all);
                    return Desk.mixed(rank, claims, claims / 18, 12);
                  })
              .iterator();
        });
  }

  private static List<Shape> shapes() {
    return List.of(
        one("subject", "one subject, 20 claims a key", n -> Desk.mixed(7, n, n / 20, 20)),
        one("crowd", "one subject, 4 keys, a firm for every 8 claims", n -> Desk.mixed(7, n, 4, n / 8)),
        one("note", "one note", n -> new Desk(7, n / 20, 60).dense(n).claims),
        one("changes", "one firm, one key, a new value every time", Desk::changes),
        one("priors", "one note that sets an old value beside every new one", Desk::priors),
        one("echo", "one figure of one firm, retold without a source", Desk::echo),
        one("chorus", "one figure of many firms, retold without a source", Desk::chorus),
        one("retold", "one figure, in a summary and a body, of many firms", Desk::retold),
        one("parts", "one firm, one note, contracts and their shares", n -> Desk.parts(n, 1)),
        one("holders", "contracts and their shares, of many firms", n -> Desk.parts(n, n / 4)),
        one("ratings", "words for one step of the scale, named and unnamed", Desk::ratings),
        one("bases", "one firm, changes as amounts and per cents", Desk::bases),
        one("additions", "one firm, levels and additions day after day", Desk::additions),
        one("results", "one result, many estimates, no period", Desk::results),
        one("targets", "one price, many targets", Desk::targets),
        one("conflict", "one contract, a value in every note", Desk::conflict));
  }

  private static Shape one(String name, String about, IntFunction<List<Claim>> claims) {
    return new Shape(name, about, size -> List.of(claims.apply(size)).iterator());
  }

  /** What a subject's claims are told of, by metric, unit and the size of its figures. */
  private record Topic(
      String metric, String unit, double size, Period period, List<Definition> definition) {}

  /** Makes claims about one subject. */
  private static final class Desk {

    private static final LocalDate FIRST = LocalDate.of(2029, 1, 1);
    private static final List<String> FLOWS =
        List.of(
            "revenue", "eps", "capex", "ebit", "ebitda", "net_income", "free_cash_flow", "dividend",
            "gross_profit", "bookings", "pretax_income", "backlog");
    private static final List<String> RATINGS =
        List.of("buy", "outperform", "overweight", "hold", "neutral", "sell", "underweight");

    private final List<Claim> claims = new ArrayList<>();
    private final Random random;
    private final Subject subject;
    private final List<Topic> topics;
    private final int firms;
    private NoteRef note = noteOf(0, FIRST);
    private LocalDate day = FIRST;
    private String section = "body";
    private int at;

    Desk(int seed, int keys, int firms) {
      this.random = new Random(seed);
      this.subject = new Subject("subject-" + seed, "Subject " + seed, null, SubjectKind.COMPANY);
      this.topics = IntStream.range(0, Math.max(1, keys)).mapToObj(this::topic).toList();
      this.firms = Math.max(2, firms);
    }

    private Topic topic(int index) {
      if (index % 25 == 1) {
        return new Topic("price_target", "USD/share", 80, null, List.of());
      }
      if (index % 25 == 2) {
        return new Topic("rating", "", 0, null, List.of());
      }
      int quarter = index / FLOWS.size() % 40;
      int turn = index / FLOWS.size() / 40;
      LocalDate start = LocalDate.of(2029, 1, 1).plusMonths(3L * quarter);
      Period period =
          new Period(
              start.getYear() + "-Q" + (quarter % 4 + 1),
              start,
              start.plusMonths(3).minusDays(1),
              PeriodType.QUARTER);
      List<Definition> definition =
          IntStream.range(0, Definition.values().length)
              .filter(bit -> (turn >> bit & 1) == 1)
              .mapToObj(bit -> Definition.values()[bit])
              .toList();
      double size = 1e9 * Math.pow(10, random.nextDouble() * 2);
      return new Topic(
          FLOWS.get(index % FLOWS.size()), index % 40 == 7 ? "EUR" : "USD", size, period, definition);
    }

    /** A subject as notes tell of it: a dozen claims each, over two years. */
    static List<Claim> mixed(int seed, int size, int keys, int firms) {
      var desk = new Desk(seed, keys, firms);
      int notes = size / 12 + 1;
      for (int n = 0; desk.claims.size() < size; n++) {
        desk.next(n, FIRST.plusDays(700L * n / notes));
        Firm author = desk.broker();
        for (int i = 0; i < 12 && desk.claims.size() < size; i++) {
          desk.at += 40 + desk.random.nextInt(200);
          desk.section = i == 0 ? "title" : i < 3 ? "summary" : "body";
          desk.tellAny(desk.random.nextInt(3) == 0 ? desk.broker() : author);
        }
      }
      return desk.claims;
    }

    Desk dense(int size) {
      while (claims.size() < size) {
        at += 12;
        tellAny(broker());
      }
      return this;
    }

    private void next(int number, LocalDate when) {
      day = when;
      note = noteOf(number, when);
      at = 0;
    }

    private Firm broker() {
      return broker((int) (firms * Math.pow(random.nextDouble(), 2)));
    }

    private void tellAny(Firm author) {
      Topic topic = topics.get((int) (topics.size() * Math.pow(random.nextDouble(), 2)));
      int luck = random.nextInt(100);
      if (topic.metric().equals("rating")) {
        String words = RATINGS.get(Math.floorMod(author.id().hashCode() + day.getYear(), 7));
        tell(author, topic.metric(), Basis.TARGET, null, new Rating(words), words, null);
      } else if (topic.period() == null) {
        tell(author, topic, Basis.TARGET, point(view(topic, author), topic.unit()), false);
      } else if (luck < 6) {
        tell(company(), topic, Basis.GUIDANCE, range(topic.size(), topic.unit()), false);
      } else if (luck < 12) {
        tell(luck < 9 ? company() : media(luck), topic, Basis.ACTUAL, point(topic.size(), topic.unit()), false);
      } else if (luck < 16) {
        tell(market(author), topic, Basis.ESTIMATE, range(topic.size(), topic.unit()), false);
      } else if (luck < 20) {
        Firm teller = luck < 18 ? media(luck) : unnamed(luck);
        tell(teller, topic, Basis.ESTIMATE, point(view(topic, author), topic.unit()), false);
      } else if (luck < 24) {
        tell(author, topic, Basis.ESTIMATE, point(view(topic, author) * 1.1, topic.unit()), true);
        at += 20;
        tell(author, topic, Basis.ESTIMATE, point(view(topic, author), topic.unit()), false);
      } else if (luck < 25) {
        tell(author, topic, Basis.ESTIMATE, point(view(topic, author) * 10, topic.unit()), false);
      } else if (luck < 33) {
        tell(author, topic, Basis.ESTIMATE, bound(view(topic, author), topic.unit(), luck), false);
      } else {
        tell(author, topic, Basis.ESTIMATE, point(view(topic, author), topic.unit()), false);
      }
    }

    /** A firm's figure at a time: near the topic's, moved twice a year, in three digits. */
    private double view(Topic topic, Firm firm) {
      int half = (int) (day.toEpochDay() / 180);
      double own = new Random(firm.id().hashCode() * 31L + half).nextGaussian();
      return topic.size() * (1 + 0.05 * own);
    }

    static List<Claim> changes(int size) {
      var desk = new Desk(7, 1, 2);
      for (int i = 0; i < size; i++) {
        desk.next(i, FIRST.plusDays(i % 5000));
        desk.capex(broker(0), Basis.ESTIMATE, year(2030), exact(1_000_000L + i, "USD"), false);
      }
      return desk.claims;
    }

    static List<Claim> priors(int size) {
      var desk = new Desk(7, 1, 2);
      for (int i = 0; i < size; i++) {
        desk.at += 30;
        desk.capex(
            broker(i / 2 % 50), Basis.ESTIMATE, year(2030), exact(1_000L + i, "USD"), i % 2 == 0);
      }
      return desk.claims;
    }

    static List<Claim> echo(int size) {
      var desk = new Desk(7, 1, 2);
      for (int i = 0; i < size; i++) {
        desk.next(i, FIRST.plusDays(i % 700));
        Firm firm = i == 0 ? broker(0) : media(i);
        desk.capex(firm, Basis.ESTIMATE, year(2030), exact(5_000_000, "USD"), false);
      }
      return desk.claims;
    }

    static List<Claim> chorus(int size) {
      var desk = new Desk(7, 1, 2);
      for (int i = 0; i < size; i++) {
        desk.next(i, FIRST.plusDays(i % 700));
        Firm firm = i % 2 == 0 ? broker(i) : media(i);
        desk.capex(firm, Basis.ESTIMATE, year(2030), exact(5_000_000, "USD"), false);
      }
      return desk.claims;
    }

    static List<Claim> retold(int size) {
      var desk = new Desk(7, 1, 2);
      for (int i = 0; i < size; i++) {
        desk.at += 30;
        desk.section = i % 2 == 0 ? "summary" : "body";
        Firm firm = i % 2 == 0 ? broker(i) : broker(1);
        desk.capex(firm, Basis.ESTIMATE, year(2030), exact(5_000_000, "USD"), false);
      }
      return desk.claims;
    }

    static List<Claim> parts(int size, int firms) {
      var desk = new Desk(7, 1, 2);
      for (int i = 0; i < size; i++) {
        int pair = i / 2;
        if (firms > 1 && i % 4 == 0) {
          desk.next(i, FIRST.plusDays(i % 700));
        }
        desk.at += 30;
        boolean part = i % 2 == 0;
        Value value = part ? exact(1_000_000L + pair, "USD") : exact(5 + pair % 7, "%");
        desk.add(
            broker(pair % firms),
            new Counterparty("customer-" + pair, "Customer " + pair),
            part ? "contract_value" : "customer_concentration",
            List.of(),
            Basis.ACTUAL,
            null,
            value,
            ((Amount) value).text(),
            null,
            false);
      }
      return desk.claims;
    }

    static List<Claim> ratings(int size) {
      var desk = new Desk(7, 1, 2);
      for (int i = 0; i < size; i++) {
        desk.next(i, FIRST.plusDays(i % 3));
        String words = i % 2 == 0 ? "buy" : "outperform";
        Firm firm = i % 2 == 0 ? unnamed(i) : broker(i);
        desk.tell(firm, "rating", Basis.TARGET, null, new Rating(words), words, null);
      }
      return desk.claims;
    }

    static List<Claim> bases(int size) {
      var desk = new Desk(7, 1, 2);
      for (int i = 0; i < size; i++) {
        desk.at += 400;
        Amount value =
            (i % 2 == 0 ? exact(100 + i, "USD/share") : exact(1 + i, "%")).withChange(true);
        desk.tell(broker(0), "eps", Basis.SCENARIO, year(2030), value, value.text(), "selling 40");
      }
      return desk.claims;
    }

    static List<Claim> additions(int size) {
      var desk = new Desk(7, 1, 2);
      for (int i = 0; i < size; i++) {
        desk.next(i, FIRST);
        LocalDate on = FIRST.plusDays(i / 2);
        var period = new Period(on.toString(), on, on, PeriodType.DAY);
        String metric = i % 2 == 0 ? "power_capacity" : "capacity_addition";
        Amount value = exact(1_000_000L + i, "W");
        desk.tell(broker(0), metric, Basis.ESTIMATE, period, value, value.text(), null);
      }
      return desk.claims;
    }

    static List<Claim> results(int size) {
      var desk = new Desk(7, 1, 2);
      for (int i = 0; i < size; i++) {
        if (i % 40 == 0) {
          desk.next(i, FIRST);
        }
        desk.at += 30;
        boolean actual = i % 2 == 0;
        Amount value = exact(actual ? 1_000_000 : 900_000 + i / 40, "USD");
        desk.tell(
            actual ? desk.company() : broker(i),
            "revenue",
            actual ? Basis.ACTUAL : Basis.ESTIMATE,
            null,
            value,
            value.text(),
            null);
      }
      return desk.claims;
    }

    static List<Claim> targets(int size) {
      var desk = new Desk(7, 1, 2);
      for (int i = 0; i < size; i++) {
        desk.next(i, FIRST);
        boolean price = i % 2 == 0;
        LocalDate on = FIRST;
        Amount value = exact(price ? 70 : 80 + i % 20, "USD/share");
        desk.tell(
            price ? desk.company() : broker(i),
            price ? "share_price" : "price_target",
            price ? Basis.ACTUAL : Basis.TARGET,
            price ? new Period(on.toString(), on, on, PeriodType.DAY) : null,
            value,
            value.text(),
            null);
      }
      return desk.claims;
    }

    static List<Claim> conflict(int size) {
      var desk = new Desk(7, 1, 2);
      for (int i = 0; i < size; i++) {
        desk.next(i, FIRST);
        Amount value = exact(1_000_000L + i, "W");
        desk.add(
            media(i % 50),
            new Counterparty("customer", "Customer"),
            "power_capacity",
            List.of(),
            Basis.ACTUAL,
            null,
            value,
            value.text(),
            null,
            false);
      }
      return desk.claims;
    }

    private void capex(Firm firm, Basis basis, Period period, Amount value, boolean prior) {
      add(firm, null, "capex", List.of(), basis, period, value, value.text(), null, prior);
    }

    private void tell(Firm firm, Topic topic, Basis basis, Amount value, boolean prior) {
      add(
          firm,
          null,
          topic.metric(),
          topic.definition(),
          basis,
          topic.period(),
          value,
          value.text(),
          null,
          prior);
    }

    private void tell(
        Firm firm,
        String metric,
        Basis basis,
        Period period,
        Value value,
        String quote,
        String condition) {
      add(firm, null, metric, List.of(), basis, period, value, quote, condition, false);
    }

    private void add(
        Firm firm,
        Counterparty counterparty,
        String metric,
        List<Definition> definition,
        Basis basis,
        Period period,
        Value value,
        String quote,
        String condition,
        boolean prior) {
      var span = new Span(at, at + quote.length());
      claims.add(
          new Claim(
              Claim.idOf(note, span, subject, metric, period, firm),
              firm,
              subject,
              counterparty,
              metric,
              null,
              definition,
              basis,
              value,
              period,
              period == null ? null : period.end().getYear(),
              day,
              condition,
              Modality.ASSERTED,
              note,
              span,
              quote,
              new Passage(span.begin(), span.end(), quote),
              section,
              prior,
              0.9,
              "bench"));
    }

    private Firm company() {
      return new Firm(subject.id(), subject.name(), FirmKind.COMPANY, null, null);
    }

    private static Firm broker(int i) {
      return new Firm("broker-" + i, "Broker " + i, FirmKind.BROKER, null, null);
    }

    private static Firm media(int i) {
      return new Firm("wire-" + i, "Wire " + i, FirmKind.MEDIA, null, null);
    }

    private static Firm unnamed(int i) {
      return new Firm("house-" + i, "house " + i, FirmKind.UNNAMED, null, null);
    }

    private static Firm market(Firm via) {
      return new Firm("market", "the market", FirmKind.MARKET, null, via.name());
    }

    private static NoteRef noteOf(int number, LocalDate day) {
      String path = "note-" + number + ".txt";
      return new NoteRef(
          NoteId.ofPath(path), path, "Note " + number, null, null, day.toString(), null, "en");
    }

    private static Period year(int year) {
      return new Period(
          "" + year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), PeriodType.YEAR);
    }

    private static Amount exact(long value, String unit) {
      return amount(BigDecimal.valueOf(value), BigDecimal.valueOf(value), unit, Qualifier.EXACT);
    }

    private static Amount point(double value, String unit) {
      BigDecimal rounded = rounded(value);
      return amount(rounded, rounded, unit, Qualifier.EXACT);
    }

    private static Amount range(double middle, String unit) {
      return amount(rounded(middle * 0.95), rounded(middle * 1.06), unit, Qualifier.RANGE);
    }

    private static Amount bound(double value, String unit, int luck) {
      BigDecimal end = rounded(value);
      return luck % 3 == 0
          ? amount(end, null, unit, Qualifier.AT_LEAST)
          : luck % 3 == 1
              ? amount(null, end, unit, Qualifier.AT_MOST)
              : amount(end, end, unit, Qualifier.APPROX);
    }

    private static BigDecimal rounded(double value) {
      return new BigDecimal(value).round(new MathContext(3));
    }

    private static Amount amount(BigDecimal low, BigDecimal high, String unit, Qualifier qualifier) {
      String text =
          low == null
              ? "up to " + printed(high)
              : high == null || low.equals(high) ? printed(low) : printed(low) + " to " + printed(high);
      return new Amount(low, high, text, unit, qualifier, null, false);
    }

    private static String printed(BigDecimal value) {
      return value.compareTo(new BigDecimal("1e9")) >= 0
          ? value.movePointLeft(9).stripTrailingZeros().toPlainString() + " billion"
          : value.toPlainString();
    }
  }
}
