package org.streetbook.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.index.Book;
import org.streetbook.index.Sample;
import org.streetbook.index.Sample.ClaimSample;
import org.streetbook.index.Shelf;
import org.streetbook.index.schema.Interval;
import org.streetbook.index.store.IndexException;

/** What holds for all claims and all queries, over one book of claims made up by a fixed seed. */
class SearchPropertiesTest {

  private static final List<String> WORDS =
      List.of(
          "margin",
          "plant",
          "Zürich",
          "rises",
          "to",
          "quarterly",
          "cut's",
          "well-known",
          "U.S.",
          "copper",
          "3Q",
          "outlook",
          "naïve",
          "R&D",
          "the",
          "O'Hara",
          "costs",
          "falling");

  private static @Nullable Path folder;
  private static @Nullable Book opened;
  private static final List<Claim> CLAIMS = new ArrayList<>();

  @BeforeContainer
  static void fill() throws IOException {
    Path made = Files.createTempDirectory("properties");
    folder = made;
    Random random = new Random(20260401);
    var notes = new ArrayList<Sample>();
    for (int n = 0; n < 60; n++) {
      Sample note = Sample.note("note-" + n + ".txt");
      for (int c = 0; c < 5; c++) {
        StringBuilder sentence = new StringBuilder();
        for (int w = 0; w < 6; w++) {
          sentence.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        String quote = "#" + n + "x" + c;
        BigDecimal low = value(random);
        BigDecimal high = low.add(value(random).abs());
        int open = random.nextInt(6);
        note.claim(
            sentence + quote + ".",
            quote,
            ClaimSample.of("revenue")
                .value(
                    open == 0 ? null : low.toPlainString(),
                    open == 1 ? null : (open == 2 ? low : high).toPlainString(),
                    random.nextBoolean() ? "USD" : "%"));
      }
      notes.add(note);
      CLAIMS.addAll(note.claims());
    }
    Shelf.of(notes.toArray(Sample[]::new)).anew(made, "r1", 2);
    opened = Book.open(made);
  }

  @AfterContainer
  static void empty() throws IOException {
    book().close();
    IOUtils.rm(java.util.Objects.requireNonNull(folder));
  }

  private static Book book() {
    return java.util.Objects.requireNonNull(opened);
  }

  /** Small round numbers, so that ends meet, and neighbours that are one double. */
  private static BigDecimal value(Random random) {
    BigDecimal round = BigDecimal.valueOf(random.nextInt(21) - 10);
    return switch (random.nextInt(4)) {
      case 0 -> round.add(new BigDecimal("0.00000000000000000001"));
      case 1 -> round.movePointRight(9);
      default -> round;
    };
  }

  @Property(tries = 60, seed = "1")
  void aClaimIsFoundByAnyWordsOfItsSentence(
      @ForAll("claims") Claim claim, @ForAll("positions") List<Integer> positions) {
    String[] words = claim.sentence().text().split(" ", -1);
    StringBuilder query = new StringBuilder();
    for (int position : positions) {
      query.append(words[position % words.length].replace("#", "")).append(' ');
    }
    assertTrue(ids(query.toString()).contains(claim.id()), query + " misses " + claim.sentence());
  }

  @Property(tries = 60, seed = "2")
  void aClaimIsFoundByAnyPhraseOfItsSentence(
      @ForAll("claims") Claim claim, @ForAll("positions") List<Integer> positions) {
    String[] words = claim.sentence().text().split(" ", -1);
    int from = positions.getFirst() % words.length;
    int to = Math.min(words.length, from + positions.size());
    String phrase = String.join(" ", List.of(words).subList(from, to));
    assertTrue(
        ids("\"" + phrase + "\"").contains(claim.id()), phrase + " misses " + claim.sentence());
  }

  @Property(tries = 100, seed = "3")
  void aRangeFindsTheClaimsThatHaveANumberInItAndNoOthers(@ForAll("intervals") Interval wanted) {
    var expected = new TreeSet<String>();
    for (Claim claim : CLAIMS) {
      Amount amount = (Amount) claim.value();
      if (Interval.closed(amount.low(), amount.high()).overlaps(wanted)) {
        expected.add(claim.id());
      }
    }
    String query =
        "value:"
            + (wanted.lowOpen() ? "{" : "[")
            + (wanted.low() == null ? "*" : wanted.low().toPlainString())
            + " TO "
            + (wanted.high() == null ? "*" : wanted.high().toPlainString())
            + (wanted.highOpen() ? "}" : "]");
    assertEquals(expected, ids(query), query);
  }

  @Property(tries = 1000, seed = "4")
  void intervalsOverlapWhereANumberLiesInBoth(
      @ForAll("intervals") Interval one, @ForAll("intervals") Interval other) {
    boolean shared = false;
    // ends are multiples of 1 or a hair above them: halves and their neighbours tell all apart
    for (int halves = -60; halves <= 60 && !shared; halves++) {
      BigDecimal half = BigDecimal.valueOf(halves).divide(BigDecimal.TWO);
      for (String hair : List.of("0", "1e-20", "5e-21", "-5e-21")) {
        BigDecimal number = half.add(new BigDecimal(hair));
        shared |= holds(one, number) && holds(other, number);
      }
    }
    assertEquals(shared, one.overlaps(other), one + " and " + other);
    assertEquals(one.overlaps(other), other.overlaps(one));
  }

  private static boolean holds(Interval interval, BigDecimal number) {
    int low = interval.low() == null ? 1 : number.compareTo(interval.low());
    int high = interval.high() == null ? -1 : number.compareTo(interval.high());
    return (low > 0 || (low == 0 && !interval.lowOpen()))
        && (high < 0 || (high == 0 && !interval.highOpen()));
  }

  @Property(tries = 500, seed = "5")
  void anyQueryIsAnsweredOrRefusedInWords(@ForAll("queries") String query) {
    try {
      SearchResult result = book().search(SearchRequest.of(query));
      assertTrue(result.total() >= result.hits().size());
    } catch (QueryException e) {
      assertTrue(e.column() >= 1 && e.column() <= query.length() + 1, query);
    } catch (IndexException e) {
      throw new AssertionError("a query is no damage: " + query, e);
    }
  }

  private static Set<String> ids(String query) {
    var ids = new TreeSet<String>();
    book().search(SearchRequest.of(query).page(0, 1000)).claims().stream()
        .map(hit -> hit.claim().id())
        .forEach(ids::add);
    return ids;
  }

  @Provide
  Arbitrary<Claim> claims() {
    return Arbitraries.integers().between(0, 299).map(CLAIMS::get);
  }

  @Provide
  Arbitrary<List<Integer>> positions() {
    return Arbitraries.integers().between(0, 6).list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<Interval> intervals() {
    Arbitrary<BigDecimal> ends =
        Combinators.combine(
                Arbitraries.integers().between(-12, 24), Arbitraries.integers().between(0, 3))
            .as(
                (number, kind) ->
                    kind == 0
                        ? BigDecimal.valueOf(number).add(new BigDecimal("1e-20"))
                        : BigDecimal.valueOf(number));
    return Combinators.combine(
            ends.injectNull(0.1),
            ends.injectNull(0.1),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(Interval::new)
        .filter(interval -> !interval.isEmpty());
  }

  @Provide
  Arbitrary<String> queries() {
    return Arbitraries.of(
            "margin",
            "OR",
            "AND",
            "NOT",
            "(",
            ")",
            "\"",
            "firm:",
            "northgate",
            "value:",
            "[1 TO",
            "5]",
            ">5%",
            "year:",
            "2027",
            "co*",
            "~",
            "^2",
            "-",
            "the",
            "status:",
            "single",
            "*",
            "metric:",
            "revenue",
            "text:",
            "$",
            "{",
            "published:",
            "2026-13",
            "é",
            "\ud83d\ude00")
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join(parts.size() % 2 == 0 ? " " : "", parts));
  }
}
