package org.streetbook.extractors.figure;

import static java.util.stream.Collectors.toSet;
import static org.streetbook.extractors.figure.Patterns.glued;
import static org.streetbook.extractors.figure.Patterns.role;
import static org.streetbook.extractors.rule.Step.unless;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.RuleBook;
import org.streetbook.extractors.rule.Step;

/**
 * Numbers that are no figures. Tried before any other rule; what one matches is stepped over. Its
 * examples give no figure.
 */
final class KeepOutRules {

  private static final String NOTHING = KeptOut.NOTHING;

  private static final Set<String> EXCHANGES =
      Vocabulary.rows("exchanges.tsv", 2).stream().map(row -> row[0]).collect(toSet());

  private static final int LONGEST_BRACKET = 40;
  private static final Rule<Scan, KeptOut> EXCHANGE_RATE =
      KeptOut.rule(
              "(<money> = <money>)",
              Role.OPEN.bit | Role.CURRENCY_BEFORE.bit | Role.NUMBER.bit,
              KeepOutRules::exchangeRate)
          .example("Prices in dollars ($1 = 6.8 yuan)", NOTHING)
          .example("(US$1=HK$7.75)", NOTHING)
          .example("(1 euro = 1.12 dollars)", NOTHING)
          .not("(a gain of $5 million)");

  private static final Rule<Scan, KeptOut> INDEX_NAME =
      KeptOut.rule("<index name>", Role.INDEX_NAME.bit, role(Role.INDEX_NAME))
          .example("The S&P 500 slipped", NOTHING)
          .example("It tracks the FTSE 100 closely", NOTHING)
          .not("It owns 500 stores");

  private static final Rule<Scan, KeptOut> SPLIT =
      KeptOut.rule(
              "<number>-for-<number>",
              Role.NUMBER.bit | Role.NUMBER_WORD.bit,
              Patterns.numeral(),
              glued(Role.DASH),
              KeepOutRules::forOrIn,
              glued(Role.DASH),
              Patterns.numeral(),
              unless(KeepOutRules::measuredAfterDash))
          .example("A 2-for-1 split was approved", NOTHING)
          .example("One-for-ten rights", NOTHING)
          .not("A 4-percent rise");

  private static final Rule<Scan, KeptOut> RANK =
      KeptOut.rule(
              "<rank word> <number>",
              Role.RANK.bit,
              role(Role.RANK),
              KeepOutRules::rankNumber,
              unless(KeepOutRules::measured),
              unless(KeepOutRules::countedTop))
          .example("It is the No. 2 maker worldwide", NOTHING)
          .example("The number two carrier agreed", NOTHING)
          .example("See Table 4 and Exhibit 12", NOTHING)
          .not("The top 20 percent of clients");

  private static final Rule<Scan, KeptOut> LIST_NUMBER =
      KeptOut.rule("<list number>", Role.NUMBER.bit, KeepOutRules::listNumber)
          .example("1. Outlook for the group", NOTHING)
          .example("Risks\n2) Rates", NOTHING)
          .not("12.5 percent more");

  private static final Rule<Scan, KeptOut> OF_PAGES =
      KeptOut.rule(
              "<rank word> <number> of <number>",
              Role.RANK.bit,
              role(Role.RANK),
              KeepOutRules::rankNumber,
              KeepOutRules::ofNumber,
              unless(KeepOutRules::measured))
          .example("Page 3 of 12", NOTHING)
          .example("See part 2 of 5 for more", NOTHING)
          .not("Phase 2 of 40 million dollars")
          .not("Table 4 of the note");

  private static final Rule<Scan, KeptOut> TICKER =
      KeptOut.rule(
              "(<number> <exchange>)",
              Role.NUMBER.bit,
              KeepOutRules::afterBracket,
              role(Role.NUMBER),
              KeepOutRules::exchange,
              Step.ahead(KeepOutRules::bracketOrRating))
          .example("Acme (2330 TW) is up", NOTHING)
          .example("Harbour Rail (66 HK, Buy)", NOTHING)
          .example("Kita Steel [7203 JT; Hold]", NOTHING)
          .not("A site (350 MW) was sold");

  /** What no number of is a figure to any reader. */
  static final RuleBook<Scan, KeptOut> ALWAYS = RuleBook.of(always());

  /** All that is kept out of claims: ages too. */
  static final RuleBook<Scan, KeptOut> BOOK = RuleBook.of(all());

  private KeepOutRules() {}

  private static List<Rule<Scan, KeptOut>> always() {
    List<Rule<Scan, KeptOut>> rules = new ArrayList<>(List.of(EXCHANGE_RATE, INDEX_NAME));
    rules.addAll(DateKeepOuts.DATES);
    rules.addAll(List.of(TICKER, SPLIT, OF_PAGES, RANK, DateKeepOuts.YEAR, LIST_NUMBER));
    return rules;
  }

  private static List<Rule<Scan, KeptOut>> all() {
    List<Rule<Scan, KeptOut>> rules = new ArrayList<>(ALWAYS.rules());
    rules.add(
        KeptOut.rule(
                "<number>-year-old",
                Role.NUMBER.bit | Role.NUMBER_WORD.bit,
                Patterns.numeral(),
                glued(Role.DASH),
                glued(Role.UNIT),
                glued(Role.DASH),
                KeepOutRules::old)
            .example("The 54-year-old founder left", NOTHING)
            .example("A 9-month-old rally", NOTHING)
            .not("A 4-million-unit order"));
    return rules;
  }

  /** A bracket, or a bare line end, in which two amounts are set equal. */
  private static int exchangeRate(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    int open = lexemes.is(at, Role.OPEN) ? at + 1 : at;
    int equals = -1;
    for (int i = open; i < open + 6 && lexemes.exists(i); i++) {
      if (lexemes.is(i, Role.EQUALS)) {
        equals = i;
        break;
      }
      if (!lexemes.any(
          i, Role.mask(Role.NUMBER, Role.CURRENCY_BEFORE, Role.CURRENCY_AFTER, Role.SCALE))) {
        return Step.NONE;
      }
    }
    if (equals < open + 1) {
      return Step.NONE;
    }
    int end = equals + 1;
    while (lexemes.exists(end)
        && end < open + LONGEST_BRACKET
        && !lexemes.is(end, Role.CLOSE)
        && lexemes.any(
            end,
            Role.mask(
                Role.NUMBER,
                Role.CURRENCY_BEFORE,
                Role.CURRENCY_AFTER,
                Role.SCALE,
                Role.QUALIFIER_BEFORE,
                Role.CAPITAL))) {
      end++;
    }
    return end > equals + 1 ? end : Step.NONE;
  }

  private static int forOrIn(Scan scan, int at) {
    return scan.lexemes.isWord(at, "for")
            || scan.lexemes.isWord(at, "in")
            || scan.lexemes.isWord(at, "to")
        ? at + 1
        : Step.NONE;
  }

  private static int rankNumber(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    int number = lexemes.is(at, Role.DASH) ? at + 1 : at;
    if (lexemes.is(number, Role.NUMBER)) {
      Numeral numeral = scan.numeral(number);
      boolean letter = // "Rule 10b-5"
          lexemes.is(number + 1, Role.SCALE)
              && lexemes.end(number + 1) - lexemes.begin(number + 1) == 1;
      return numeral != null && (numeral.plain() || letter) ? numeral.to() : Step.NONE;
    }
    return lexemes.is(number, Role.NUMBER_WORD) ? number + 1 : Step.NONE;
  }

  /** "The top three sellers": how many they are, which no claim is made of. */
  private static int countedTop(Scan scan, int at) {
    boolean top =
        scan.wide
            && scan.lexemes.isWord(at - 2, "top")
            && !scan.lexemes.is(at - 2, Role.CAPITAL)
            && scan.lexemes.is(at - 1, Role.NUMBER_WORD);
    return top && Counted.after(scan, at, true) != null ? at : Step.NONE;
  }

  private static int ofNumber(Scan scan, int at) {
    Numeral whole = scan.lexemes.isWord(at, "of") ? scan.numeral(at + 1) : null;
    return whole != null && whole.plain() ? whole.to() : Step.NONE;
  }

  private static int afterBracket(Scan scan, int at) {
    return scan.lexemes.is(at - 1, Role.OPEN) ? at : Step.NONE;
  }

  /** The code of an exchange in capitals, where that and not a unit is meant. */
  private static int exchange(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    return lexemes.exists(at)
            && !lexemes.glued(at)
            && EXCHANGES.contains(lexemes.string(at, at + 1))
        ? at + 1
        : Step.NONE;
  }

  private static int bracketOrRating(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    boolean goesOn = lexemes.isChar(at, ';') || lexemes.isChar(at, '/');
    return goesOn || lexemes.any(at, Role.mask(Role.CLOSE, Role.COMMA)) ? at + 1 : Step.NONE;
  }

  private static int measuredAfterDash(Scan scan, int at) {
    return measured(scan, Patterns.hyphen(scan.lexemes, at));
  }

  /** A unit, scale or currency follows: a quantity after all. */
  private static int measured(Scan scan, int at) {
    return scan.lexemes.any(at, Role.mask(Role.UNIT, Role.SCALE, Role.CURRENCY_AFTER))
        ? at
        : Step.NONE;
  }

  /** "2000 jobs": people are counted, years are not said of them. */
  static boolean countsPeople(Lexemes lexemes, int at) {
    Term term = lexemes.term(at);
    return term != null && term.noun != null && term.noun.equals("{person}");
  }

  /** A number that opens a line and is closed by a full stop or a bracket. */
  private static int listNumber(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    if (lexemes.any(at, Role.mask(Role.GROUPED, Role.DECIMAL)) || !opensLine(lexemes, at)) {
      return Step.NONE;
    }
    boolean closed =
        (lexemes.isChar(at + 1, '.') || lexemes.isChar(at + 1, ')'))
            && lexemes.glued(at + 1)
            && !lexemes.glued(at + 2)
            && lexemes.exists(at + 2);
    return closed ? at + 2 : Step.NONE;
  }

  private static boolean opensLine(Lexemes lexemes, int at) {
    for (int i = lexemes.begin(at) - 1; i >= 0; i--) {
      char c = lexemes.text.charAt(i);
      if (c == '\n' || c == '\r') {
        return true;
      }
      if (c != ' ' && c != '\t') {
        return false;
      }
    }
    return true;
  }

  private static int old(Scan scan, int at) {
    return scan.lexemes.isWord(at, "old") ? at + 1 : Step.NONE;
  }
}
