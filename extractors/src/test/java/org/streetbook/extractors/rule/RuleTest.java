package org.streetbook.extractors.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTest {

  private static Step<String> letter(char c) {
    return (text, at) -> at < text.length() && text.charAt(at) == c ? at + 1 : Step.NONE;
  }

  private static Rule<String, String> rule(String name) {
    return Rule.<String, String>named(name)
        .matches(letter('a'), Step.maybe(letter('b')), letter('c'))
        .makes(m -> m.source().substring(m.begin(), m.end()) + (m.took(1) ? "+" : "-"));
  }

  @Test
  void aPatternTakesItsStepsInOrder() {
    assertEquals("abc+", rule("r").at("xabcx", 1));
    assertEquals("ac-", rule("r").at("ac", 0));
    assertNull(rule("r").at("ab", 0));
    assertNull(rule("r").at("abc", 7));
  }

  @Test
  void theFirstAlternativeThatMatchesIsTaken() {
    Step<String> step = Step.firstOf(letter('x'), letter('y'));
    assertEquals(1, step.end("y", 0));
    assertEquals(Step.NONE, step.end("z", 0));
  }

  @Test
  void lookingAheadTakesNothing() {
    assertEquals(0, Step.ahead(letter('a')).end("a", 0));
    assertEquals(Step.NONE, Step.ahead(letter('a')).end("b", 0));
    assertEquals(0, Step.unless(letter('a')).end("b", 0));
    assertEquals(Step.NONE, Step.unless(letter('a')).end("a", 0));
  }

  @Test
  void aRuleWithoutAPatternMakesNothing() {
    assertNull(Rule.<String, String>named("empty").at("a", 0));
  }

  @Test
  void aRuleNeedsANameAndAStart() {
    assertThrows(IllegalArgumentException.class, () -> Rule.named(" "));
    assertThrows(IllegalArgumentException.class, () -> Rule.named("r").startingAt(0));
  }

  @Test
  void examplesAndNearMissesStayWithTheRule() {
    Rule<String, String> rule = rule("r").example("abc", "abc+").not("abd");
    assertEquals(List.of(new Rule.Example("abc", "abc+")), rule.examples());
    assertEquals(List.of("abd"), rule.nearMisses());
  }

  @Test
  void aBookTriesItsRulesInOrderWhereTheyCanBegin() {
    Rule<String, String> one = rule("one").startingAt(1).makes(m -> "one");
    Rule<String, String> two = rule("two").startingAt(3).makes(m -> "two");
    RuleBook<String, String> book = RuleBook.of(List.of(one, two));
    assertEquals("one", book.firstAt("ac", 0, 1));
    assertEquals("two", book.firstAt("ac", 0, 2));
    assertNull(book.firstAt("ac", 0, 4));
    assertTrue(book.canBegin(2));
    assertFalse(book.canBegin(4));
    assertEquals(2, book.rules().size());
  }

  @Test
  void aRuleThatMakesNothingLeavesThePlaceToTheNext() {
    Rule<String, String> mute = rule("mute").makes(m -> null);
    assertEquals("ac-", RuleBook.of(List.of(mute, rule("next"))).firstAt("ac", 0, 1));
  }

  @Test
  void twoRulesOfABookHaveDifferentNames() {
    assertThrows(IllegalArgumentException.class, () -> RuleBook.of(List.of(rule("r"), rule("r"))));
  }
}
