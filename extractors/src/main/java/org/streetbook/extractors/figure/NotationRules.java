package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.numeral;
import static org.streetbook.extractors.figure.Patterns.role;
import static org.streetbook.extractors.figure.Patterns.sign;
import static org.streetbook.extractors.rule.Step.maybe;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.RuleBook;
import org.streetbook.extractors.rule.Step;

/**
 * Numbers that are figures by the way they are written, whatever stands around them: powers, groups
 * of thousands, decimals. The wide finder alone tries them, after all other rules but the plain.
 */
final class NotationRules {

  /** Digits kept of a power. */
  private static final MathContext POWER_DIGITS = new MathContext(15);

  private static final BigDecimal HIGHEST_POWER = new BigDecimal(99);

  static final Rule<Scan, Reading> POWER =
      Rule.<Scan, Reading>named("<number>^<number>")
          .startingAt(Role.mask(Role.NUMBER, Role.DASH, Role.SIGN, Role.PLUS_SIGN))
          .matches(
              sign(),
              role(Role.NUMBER),
              NotationRules::caret,
              NotationRules::powerSign,
              Patterns.glued(Role.NUMBER))
          .makes(NotationRules::power)
          .example("It is 2^10 in all", "1024 1")
          .example("-1.5^3", "-3.375 1")
          .example("4^-2", "0.0625 1")
          .not("See note 3^")
          .not("2 ^ 1000 is large");

  static final Rule<Scan, Reading> SPACED =
      Rule.<Scan, Reading>named("<number> <three digits>")
          .startingAt(Role.mask(Role.NUMBER, Role.DASH, Role.SIGN))
          .matches(sign(), NotationRules::spacedGroups)
          .makes(NotationRules::spaced)
          .example("A list of 62 500 names", "62500 {unit} names")
          .example("They counted 48 000 in May", "48000 1")
          .example("7 250 000", "7250000 1")
          .not("62 500 14")
          .not("62 5000 of them")
          .not("Models 2 and 3 500 others");

  static final Rule<Scan, Reading> PRECISE =
      Rule.<Scan, Reading>named("<grouped or decimal number>")
          .startingAt(Role.mask(Role.NUMBER, Role.DASH, Role.SIGN, Role.PLUS_SIGN))
          .matches(sign(), NotationRules::precise)
          .makes(NotationRules::precisely)
          .example("A 2.6 earned run mean is fine", "2.6 1")
          .example("The 31,400 crowd was loud", "31400 1")
          .example("It has a drag (0.28 CD) like no other", "0.28 {unit} cd")
          .not("Python 3.6 is out")
          .not("Web 2.0")
          .not("Section 3.2 of the note")
          .not("An essay of 1,250 words");

  static final Rule<Scan, Reading> SPOKEN =
      Rule.<Scan, Reading>named("<number with a fraction in words>")
          .startingAt(Role.NUMBER_WORD.bit)
          .matches(numeral())
          .makes(NotationRules::spoken)
          .example("The answer, four and a half, was right", "4.5 1")
          .example("Of seven point two five this is the root", "7.25 1")
          .not("Four and a halfback")
          .not("The four and a few others");

  static final Rule<Scan, Reading> BARE_SCALE =
      Rule.<Scan, Reading>named("hundred <scale>")
          .startingAt(Role.SCALE.bit)
          .matches(
              NotationRules::opens,
              role(Role.SCALE),
              role(Role.SCALE),
              maybe(Patterns.currencyAfter()))
          .makes(NotationRules::bareScale)
          .example("Hundred million euros", "100000000 EUR")
          .example("It was nearly hundred thousand.", "~<100000 1")
          .not("A few hundred thousand left")
          .not("Hundred of them");

  static final RuleBook<Scan, Reading> BOOK =
      RuleBook.of(List.of(POWER, SPACED, BARE_SCALE, SPOKEN, PRECISE));

  private NotationRules() {}

  private static int caret(Scan scan, int at) {
    return scan.lexemes.isChar(at, '^') && scan.lexemes.glued(at) ? at + 1 : Step.NONE;
  }

  private static int powerSign(Scan scan, int at) {
    boolean sign = scan.lexemes.any(at, Role.mask(Role.DASH, Role.PLUS_SIGN));
    return sign && scan.lexemes.glued(at) ? at + 1 : at;
  }

  private static @Nullable Reading power(Match<Scan> m) {
    Lexemes lexemes = m.source().lexemes;
    BigDecimal base = lexemes.number(m.begin(1));
    BigDecimal exponent = lexemes.number(m.begin(4));
    if (base == null
        || exponent == null
        || base.signum() == 0
        || exponent.stripTrailingZeros().scale() > 0
        || exponent.compareTo(HIGHEST_POWER) > 0) {
      return null;
    }
    boolean negative = Patterns.isNegative(lexemes, m.begin(3), m.end(3));
    int times = negative ? -exponent.intValue() : exponent.intValue();
    BigDecimal value = base.pow(times, POWER_DIGITS);
    return Reading.point(
        m.begin(),
        m.end(),
        Patterns.signed(value, PlainRules.negative(m, 0)),
        null,
        Unit.BARE,
        POWER.name());
  }

  /** "62 500": up to three digits and groups of three, parted by blanks, in running text. */
  private static int spacedGroups(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    boolean first = lexemes.is(at, Role.NUMBER) && isGroup(lexemes, at, 1);
    int end = at + 1;
    while (end < at + 4
        && isGroup(lexemes, end, 3)
        && lexemes.begin(end) == lexemes.end(end - 1) + 1
        && lexemes.text.charAt(lexemes.end(end - 1)) == ' ') {
      end++;
    }
    boolean alone =
        !lexemes.any(at - 1, Role.mask(Role.NUMBER, Role.NUMBER_WORD, Role.RANK, Role.AND))
            && !CountRules.capitalBefore(lexemes, at)
            && !lexemes.any(end, Role.mask(Role.NUMBER, Role.NAME, Role.DASH));
    boolean allOfIt = Patterns.opensText(lexemes, at) && !lexemes.exists(end);
    boolean running = allOfIt || (lexemes.is(end, Role.WORD) && !lexemes.opensLine(end));
    return first && end > at + 1 && alone && running ? end : Step.NONE;
  }

  private static boolean isGroup(Lexemes lexemes, int at, int least) {
    int length = lexemes.exists(at) ? lexemes.end(at) - lexemes.begin(at) : 0;
    return lexemes.any(at, Role.mask(Role.NUMBER, Role.NAME)) // "000" is no number by itself
        && length >= least
        && length <= 3
        && lexemes.string(at, at + 1).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Reading spaced(Match<Scan> m) {
    Lexemes lexemes = m.source().lexemes;
    BigDecimal value = new BigDecimal(lexemes.string(m.begin(1), m.end(1)).replace(" ", ""));
    return counted(m, m.end(), value, null, SPACED.name());
  }

  private static int precise(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    Numeral numeral = scan.numeral(at);
    if (numeral == null || !lexemes.any(at, Role.mask(Role.GROUPED, Role.DECIMAL))) {
      return Step.NONE;
    }
    boolean joined = lexemes.glued(at) && !lexemes.any(at - 1, Role.mask(Role.OPEN, Role.DASH));
    boolean goesOn =
        lexemes.glued(numeral.to())
            && (lexemes.any(numeral.to(), Role.mask(Role.DASH, Role.SLASH, Role.WORD, Role.NAME))
                || (lexemes.is(numeral.to(), Role.STOP) && lexemes.glued(numeral.to() + 1)));
    boolean named =
        lexemes.is(at - 1, Role.NAME)
            || (lexemes.is(at - 1, Role.CAPITAL)
                && !lexemes.any(
                    at - 1, Role.mask(Role.FUNCTION, Role.CHANGE, Role.QUALIFIER_BEFORE)));
    boolean page = lexemes.is(numeral.to(), Role.UNCOUNTED);
    return joined || goesOn || named || page ? Step.NONE : numeral.to();
  }

  private static @Nullable Reading precisely(Match<Scan> m) {
    Numeral numeral = m.source().numeral(m.begin(1));
    return numeral == null
        ? null
        : counted(m, numeral.to(), numeral.value(), numeral.scale(), PRECISE.name());
  }

  private static @Nullable Reading spoken(Match<Scan> m) {
    Numeral numeral = m.source().numeral(m.begin());
    boolean whole =
        numeral == null
            || numeral.digits()
            || numeral.number().stripTrailingZeros().scale() <= 0
            || m.source().lexemes.is(m.begin() - 1, Role.DASH);
    return whole || numeral == null
        ? null
        : Reading.point(
            m.begin(), m.end(), numeral.value(), numeral.scale(), Unit.BARE, SPOKEN.name());
  }

  /** With what is counted after it: any plural, or an abbreviation in capitals. */
  private static Reading counted(
      Match<Scan> m, int to, BigDecimal value, @Nullable BigDecimal scale, String rule) {
    Scan scan = m.source();
    boolean negative = PlainRules.negative(m, 0);
    Reading bare =
        Reading.point(m.begin(), to, Patterns.signed(value, negative), scale, Unit.BARE, rule);
    Counted counted = Counted.after(scan, to, true);
    if (counted == null) {
      counted = SmallCountRules.irregular(scan.lexemes, to);
    }
    if (counted == null && isAbbreviation(scan.lexemes, to)) {
      Unit unit = new Unit("{unit}", BigDecimal.ONE, Unit.Dimension.COUNT);
      counted = new Counted(to + 1, unit, PlainRules.lower(scan.lexemes, to));
    }
    return counted == null ? bare : bare.counting(counted);
  }

  /** Two to four capitals that close a bracket or a clause. */
  private static boolean isAbbreviation(Lexemes lexemes, int at) {
    int length = lexemes.exists(at) ? lexemes.end(at) - lexemes.begin(at) : 0;
    boolean capitals =
        length >= 2
            && length <= 4
            && lexemes.is(at, Role.CAPITAL)
            && lexemes.string(at, at + 1).chars().allMatch(Character::isUpperCase);
    boolean closes =
        !lexemes.exists(at + 1)
            || lexemes.any(at + 1, Role.mask(Role.CLOSE, Role.COMMA, Role.STOP, Role.FUNCTION));
    return capitals && closes && !lexemes.any(at, Role.mask(Role.CLOCK, Role.MONTH));
  }

  /** Takes nothing where a text opens, or after a word that no number can be counted by. */
  private static int opens(Scan scan, int at) {
    boolean hundred = scan.lexemes.isWord(at, "hundred");
    boolean hedged = scan.lexemes.is(at - 1, Role.QUALIFIER_BEFORE);
    boolean vague = scan.lexemes.isWord(at - 1, "few") || scan.lexemes.isWord(at - 1, "couple");
    return hundred && !vague && (at == 0 || hedged) ? at : Step.NONE;
  }

  private static @Nullable Reading bareScale(Match<Scan> m) {
    Term first = m.source().lexemes.term(m.begin(1));
    Term second = m.source().lexemes.term(m.begin(2));
    Term money = m.took(3) ? Patterns.lastTerm(m.source(), m.end()) : null;
    if (first == null || first.scale == null || second == null || second.scale == null) {
      return null;
    }
    Unit unit = money == null || money.money == null ? Unit.BARE : money.money;
    return Reading.point(m.begin(), m.end(), first.scale, second.scale, unit, BARE_SCALE.name());
  }
}
