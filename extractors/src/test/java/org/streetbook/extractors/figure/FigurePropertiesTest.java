package org.streetbook.extractors.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for figures of any number, scale and currency, and for any text. */
class FigurePropertiesTest {

  record Written(String text, BigDecimal value, String unit) {}

  record Scale(String name, String factor) {}

  private static final List<Scale> SCALES =
      List.of(
          new Scale("", "1"),
          new Scale(" million", "1000000"),
          new Scale("bn", "1000000000"),
          new Scale(" mln", "1000000"),
          new Scale("-billion", "1000000000"),
          new Scale(" trillion", "1000000000000"),
          new Scale(" crore", "10000000"),
          new Scale(" lakh crore", "1000000000000"),
          new Scale("k", "1000"),
          new Scale("mm", "1000000"));

  private static final List<List<String>> PREFIXES =
      List.of(
          List.of("$", "USD"),
          List.of("US$", "USD"),
          List.of("HK$", "HKD"),
          List.of("€", "EUR"),
          List.of("£ ", "GBP"),
          List.of("Rs ", "INR"),
          List.of("CHF ", "CHF"),
          List.of("RMB", "CNY"),
          List.of("NT$", "TWD"),
          List.of("EUR", "EUR"));

  private static final List<List<String>> SUFFIXES =
      List.of(
          List.of(" dollars", "USD"),
          List.of(" yuan", "CNY"),
          List.of(" won", "KRW"),
          List.of(" USD", "USD"),
          List.of(" Hong Kong dollars", "HKD"),
          List.of(" euros", "EUR"),
          List.of(" rupees", "INR"),
          List.of(" Swiss francs", "CHF"));

  private final FigureFinder finder = FigureFinder.standard();

  @Provide
  Arbitrary<Written> money() {
    Arbitrary<BigDecimal> numbers =
        Combinators.combine(
                Arbitraries.longs().between(0, 999_999_999L), Arbitraries.integers().between(0, 4))
            .as(BigDecimal::valueOf);
    return Combinators.combine(
            numbers,
            Arbitraries.of(true, false),
            Arbitraries.of(SCALES),
            Arbitraries.of(true, false),
            Arbitraries.of(PREFIXES),
            Arbitraries.of(SUFFIXES))
        .as(
            (number, grouped, scale, before, prefix, suffix) -> {
              String digits =
                  grouped
                      ? String.format(Locale.ROOT, "%,." + number.scale() + "f", number)
                      : number.toPlainString();
              String scaled = digits + (scale.name().equals("mm") && !before ? "" : scale.name());
              BigDecimal factor =
                  scale.name().equals("mm") && !before
                      ? BigDecimal.ONE
                      : new BigDecimal(scale.factor());
              return new Written(
                  before ? prefix.get(0) + scaled : scaled + suffix.get(0),
                  number.multiply(factor),
                  before ? prefix.get(1) : suffix.get(1));
            });
  }

  @Property(tries = 2000)
  void anyMoneyReadsBackExactly(@ForAll("money") Written money) {
    String text = "The sum was " + money.text() + " in all";
    List<Figure> figures = finder.find(text);
    assertEquals(1, figures.size(), text);
    Figure figure = figures.get(0);
    assertEquals(money.unit(), figure.unit(), text);
    assertEquals(0, money.value().compareTo(figure.low()), text + ": " + figure.low());
    assertEquals(figure.low(), figure.high());
    assertEquals(money.text(), figure.span().of(text));
  }

  @Property(tries = 1000)
  void aRangeHasBothItsEnds(@ForAll("ends") List<Integer> ends, @ForAll("joints") String joint) {
    String text = "It guides to $" + ends.get(0) + joint + ends.get(1) + " billion of sales";
    List<Figure> figures = finder.find(text);
    assertEquals(1, figures.size(), text);
    BigDecimal billion = new BigDecimal("1000000000");
    assertEquals(0, billion.multiply(new BigDecimal(ends.get(0))).compareTo(figures.get(0).low()));
    assertEquals(0, billion.multiply(new BigDecimal(ends.get(1))).compareTo(figures.get(0).high()));
  }

  @Provide
  Arbitrary<List<Integer>> ends() {
    return Arbitraries.integers()
        .between(1, 800)
        .flatMap(
            low -> Arbitraries.integers().between(low + 1, 999).map(high -> List.of(low, high)));
  }

  @Provide
  Arbitrary<String> joints() {
    return Arbitraries.of("-", " to ", " billion to $", "-$", "–", " billion-");
  }

  @Provide
  Arbitrary<String> anyText() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "5",
            "$",
            "1,000",
            "to",
            "-",
            "(",
            ")",
            "percent",
            "%",
            "a",
            "half",
            "third",
            "of",
            "million",
            "bn",
            "between",
            "and",
            "from",
            "more than",
            ",",
            ".",
            "2012",
            "Jan",
            "No.",
            "per",
            "share",
            "/",
            "€",
            "x",
            "doubled",
            "jobs",
            "=",
            "flat",
            "up",
            "or more",
            "+",
            "plus or minus",
            "½",
            "1/2",
            "\n",
            "S&P 500",
            "th",
            "90th",
            "percentile",
            "points",
            "USD",
            "yen",
            "cents",
            "\u200b",
            "٣",
            "é",
            "🙂",
            "H100",
            "0.5",
            ".5",
            "twenty",
            "one");
    Arbitrary<String> gaps = Arbitraries.of("", " ", " ", "  ");
    return Combinators.combine(pieces, gaps)
        .as((piece, gap) -> piece + gap)
        .list()
        .ofMaxSize(25)
        .map(list -> String.join("", list));
  }

  @Property(tries = 5000)
  void figuresAreOrderedAndApartAndHoldTheirQuotes(@ForAll("anyText") String text) {
    int end = 0;
    for (Figure figure : finder.find(text)) {
      assertTrue(figure.span().begin() >= end, text);
      assertTrue(figure.span().end() <= text.length(), text);
      assertTrue(figure.span().length() > 0, text);
      assertTrue(figure.extent().covers(figure.span()), text);
      assertTrue(figure.low() != null || figure.high() != null, text);
      if (figure.low() != null && figure.high() != null) {
        assertTrue(figure.low().compareTo(figure.high()) <= 0, text + " " + figure);
      }
      end = figure.span().end();
    }
  }

  @Property(tries = 300)
  void theSameTextGivesTheSameFigures(@ForAll("anyText") String text) {
    assertEquals(finder.find(text), finder.find(text));
  }
}
