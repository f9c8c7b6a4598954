package org.streetbook.extractors.figure;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether pounds are money or a weight. */
final class Pounds {

  static final Unit WEIGHT = new Unit("[lb_av]", BigDecimal.ONE, Unit.Dimension.PHYSICAL);

  /** Words that what weighs is told with, before the number. */
  private static final Set<String> WEIGHING = words("before");

  /** Nouns after "a 10-pound" that are sums of money. */
  private static final Set<String> SUMS = words("sum");

  private static final int REACH = 4;

  private Pounds() {}

  private static Set<String> words(String kind) {
    return Vocabulary.rows("pounds.tsv", 2).stream()
        .filter(row -> row[0].equals(kind))
        .flatMap(row -> List.of(row[1].split("\\|", -1)).stream())
        .collect(toSet());
  }

  /**
   * "40 million pounds of copper", "it weighs 25 pounds", "a 12-pound turkey", "60 pounds or 27
   * kilograms": no money.
   *
   * @param from where the number begins
   * @param to position after "pounds"
   */
  static boolean areWeight(Lexemes lexemes, Numeral numeral, int from, int to) {
    if (!lexemes.isWord(to - 1, "pounds") && !lexemes.isWord(to - 1, "pound")) {
      return false;
    }
    for (int at = to + 1; lexemes.isWord(to, "of") && at < to + REACH; at++) {
      Term term = lexemes.term(at);
      if (term != null && term.weighed) {
        return true;
      }
    }
    for (int at = from - 1; at > from - 1 - REACH; at--) {
      if (WEIGHING.contains(lower(lexemes, at))) {
        return true;
      }
    }
    boolean joined = lexemes.is(to - 2, Role.DASH) && lexemes.isWord(to - 1, "pound");
    if (joined && numeral.scale() == null) {
      boolean thing = lexemes.is(to, Role.WORD) && !lexemes.is(to, Role.FUNCTION);
      return thing && !SUMS.contains(lower(lexemes, to));
    }
    return isBesideMass(lexemes, from, to);
  }

  /** Another weight right before or after: "or 900 kilograms", "4 ounces". */
  private static boolean isBesideMass(Lexemes lexemes, int from, int to) {
    boolean after = false;
    for (int at = to; at < to + REACH && !lexemes.is(at, Role.STOP); at++) {
      after |= isMass(lexemes.term(at)) && lexemes.is(at - 1, Role.NUMBER);
    }
    for (int at = from - 1; at > from - 1 - REACH && !lexemes.is(at, Role.STOP); at--) {
      after |= isMass(lexemes.term(at)) && lexemes.is(at - 1, Role.NUMBER);
    }
    return after;
  }

  private static boolean isMass(@org.jspecify.annotations.Nullable Term term) {
    return term != null
        && term.unit != null
        && Set.of("g", "t", "[oz_tr]").contains(term.unit.symbol());
  }

  private static String lower(Lexemes lexemes, int at) {
    return lexemes.exists(at) ? lexemes.string(at, at + 1).toLowerCase(Locale.ROOT) : "";
  }
}
