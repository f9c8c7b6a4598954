package org.streetbook.extractors.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Qualifier;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.rule.RuleBook;

/**
 * Finds every figure in a text, in one pass and in time linear in its length. Thread-safe.
 *
 * <pre>{@code
 * List<Figure> figures = FigureFinder.standard().find("Capex of $60-65 billion is planned");
 * // one: 60000000000 to 65000000000 USD, "$60-65 billion"
 * }</pre>
 *
 * <p>Signs are those printed with the number: "fell 5 percent" is 5. The figures before one help to
 * read it ("up from 2.8 billion"), so a text read whole is read better than sentence by sentence.
 */
public final class FigureFinder {

  private static final FigureFinder STANDARD = new FigureFinder(Vocabulary.standard(), false);
  private static final FigureFinder WIDE = new FigureFinder(Vocabulary.standard(), true);

  /** "a" is everywhere, and begins a figure only before these. */
  private static final long ONLY_ARTICLE = Role.INDEFINITE.bit;

  private static final long AFTER_ARTICLE = Role.mask(Role.SCALE, Role.HALF, Role.PART);

  private static final String SHARED_RATE = "<money> per what the money after it is per";

  private static final String SHARED_SCALE = "<money> of the scale of the money after it";

  /** What the wide finder alone tries, after all rules for claims. */
  private static final List<RuleBook<Scan, Reading>> LAST =
      List.of(
          VagueRules.BOOK,
          PartRules.BOOK,
          SpokenPartRules.BOOK,
          HyphenRules.BOOK,
          SmallCountRules.BOOK,
          PlainRules.BOOK,
          NotationRules.BOOK);

  private final Vocabulary vocabulary;
  private final boolean wide;

  private FigureFinder(Vocabulary vocabulary, boolean wide) {
    this.vocabulary = vocabulary;
    this.wide = wide;
  }

  /** The finder of what claims are made of, with the vocabulary that the project ships. */
  public static FigureFinder standard() {
    return STANDARD;
  }

  /**
   * The finder of everything that is measured or counted: what {@link #standard} finds, and lengths
   * of time, ages, small counts and bounds that no claim is made of.
   */
  public static FigureFinder wide() {
    return WIDE;
  }

  /** The figures of a text, in order, none overlapping another. */
  public List<Figure> find(String text) {
    return find(text, new Span(0, text.length()), List.of());
  }

  /**
   * The figures within a piece of a text, in order, none overlapping another.
   *
   * @param text the whole text, in which all offsets count
   * @param within the piece to read: a sentence, or all of the text; what lies outside is not seen
   * @param taken where no figure may begin: what others have read there (periods, names with
   *     numbers in them); in any order, may overlap
   * @throws IndexOutOfBoundsException if {@code within} reaches beyond the text
   */
  public List<Figure> find(String text, Span within, List<Span> taken) {
    if (within.end() > text.length()) {
      throw new IndexOutOfBoundsException(
          "no piece " + within + " in a text of " + text.length() + " units");
    }
    Lexemes lexemes = Lexer.lex(vocabulary, text, within);
    Scan scan = new Scan(lexemes, wide);
    Surroundings surroundings = new Surroundings(lexemes);
    List<Span> sorted = taken.stream().sorted().toList();
    List<Figure> figures = new ArrayList<>();
    int nextTaken = 0;
    int takenEnd = 0;
    Reading before = null;
    int at = 0;
    while (at < lexemes.count()) {
      int begin = lexemes.begin(at);
      while (nextTaken < sorted.size() && sorted.get(nextTaken).begin() <= begin) {
        takenEnd = Math.max(takenEnd, sorted.get(nextTaken).end());
        nextTaken++;
      }
      if (begin < takenEnd) {
        at++;
        continue;
      }
      long roles = lexemes.roles(at);
      KeptOut kept = (wide ? KeepOutRules.ALWAYS : KeepOutRules.BOOK).firstAt(scan, at, roles);
      if (kept != null) {
        at = kept.to();
        continue;
      }
      Reading reading = read(scan, at, roles);
      if (reading == null) {
        at++;
        continue;
      }
      Reading made = surroundings.complete(reading);
      if (before != null && sharesRate(lexemes, before, made)) {
        figures.removeLast();
        figures.add(figure(lexemes, lent(before, made)));
      }
      if (before != null && sharesScale(lexemes, before, made)) {
        figures.removeLast();
        figures.add(figure(lexemes, scaled(before, made)));
      }
      figures.add(figure(lexemes, made));
      before = made;
      at = reading.to();
    }
    return List.copyOf(figures);
  }

  /** "$66 and $63 a barrel": what is printed after the second price is meant of both. */
  private static boolean sharesRate(Lexemes lexemes, Reading first, Reading second) {
    Unit unit = first.unit();
    Unit rate = second.unit();
    if (unit == null || rate == null || first.highScale() != null || second.highScale() != null) {
      return false;
    }
    boolean money = unit.dimension() == Unit.Dimension.MONEY && unit.symbol().length() == 3;
    boolean joined =
        second.from() == first.to() + 1 && lexemes.any(first.to(), Role.mask(Role.AND, Role.COMMA));
    return money && joined && rate.symbol().startsWith(unit.symbol() + "/");
  }

  /** "From $10 to $15 billion": the scale after the second amount is meant of the first too. */
  private static boolean sharesScale(Lexemes lexemes, Reading first, Reading second) {
    Unit unit = first.unit();
    if (unit == null
        || second.unit() == null
        || unit.dimension() != Unit.Dimension.MONEY
        || first.range()
        || first.highScale() != null
        || second.lowScale() == null) {
      return false;
    }
    int next = lexemes.is(first.to() + 1, Role.QUALIFIER_BEFORE) ? first.to() + 2 : first.to() + 1;
    boolean joined =
        lexemes.is(first.to(), Role.CONNECTOR)
            && second.from() == next
            && lexemes.is(Patterns.beforeQualifiers(lexemes, first.from()), Role.FROM);
    return joined
        && unit.symbol().equals(second.unit().symbol())
        && first.low().abs().compareTo(second.low().abs().movePointRight(1)) <= 0
        && second.low().abs().compareTo(first.low().abs().movePointRight(1)) <= 0;
  }

  private static Reading scaled(Reading first, Reading second) {
    return new Reading(
        first.from(),
        first.to(),
        first.low(),
        first.high(),
        second.lowScale(),
        second.highScale(),
        first.unit(),
        first.noun(),
        false,
        SHARED_SCALE);
  }

  private static Reading lent(Reading first, Reading second) {
    Unit unit = first.unit();
    Unit rate = second.unit();
    return unit == null || rate == null
        ? first
        : first.under(unit.as(rate.symbol()), first.range() ? first.rule() : SHARED_RATE);
  }

  private @Nullable Reading read(Scan scan, int at, long roles) {
    if ((roles & ONLY_ARTICLE) != 0
        && (roles & Role.NUMBER_WORD.bit) == 0
        && !scan.lexemes.any(at + 1, AFTER_ARTICLE)
        && !(wide && scan.lexemes.is(at + 1, Role.TEN))) {
      return null;
    }
    Reading range = RangeRules.BOOK.firstAt(scan, at, roles);
    if (range != null) {
      return range;
    }
    Reading bracketed = BracketRules.BOOK.firstAt(scan, at, roles);
    if (bracketed != null) {
      return bracketed;
    }
    Reading quantity = scan.quantity(at);
    if (quantity != null) {
      return quantity;
    }
    Reading counted = CountRules.BOOK.firstAt(scan, at, roles);
    if (counted != null) {
      return counted;
    }
    Reading bare = BareRules.BOOK.firstAt(scan, at, roles);
    if (bare != null) {
      return bare;
    }
    Reading inWords = WordRules.BOOK.firstAt(scan, at, roles);
    if (inWords != null || !wide) {
      return inWords;
    }
    for (RuleBook<Scan, Reading> book : LAST) {
      Reading made = book.firstAt(scan, at, roles);
      if (made != null) {
        return made;
      }
    }
    return null;
  }

  private static Figure figure(Lexemes lexemes, Reading reading) {
    Unit unit = reading.unit() == null ? Unit.BARE : reading.unit();
    Qualifiers words = Qualifiers.around(lexemes, reading);
    Qualifier qualifier = words.qualifier();
    Span span = new Span(lexemes.begin(reading.from()), lexemes.end(reading.to() - 1));
    BigDecimal low = plain(reading.lowValue());
    BigDecimal high = plain(reading.highValue());
    return new Figure(
        span,
        new Span(words.begin(), words.end()),
        qualifier == Qualifier.AT_MOST ? null : low,
        qualifier == Qualifier.AT_LEAST ? null : high,
        unit.symbol(),
        qualifier,
        words.side(),
        reading.noun(),
        reading.rule());
  }

  /** The same number without trailing zeros and without an exponent. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
