package org.streetbook.extractors.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.streetbook.corpus.note.Span;

class RuleExamplesTest {

  /** A Wednesday; {@link Rule.Example} says so too. */
  static final LocalDate TODAY = LocalDate.of(2026, 8, 12);

  static List<PeriodMention> find(String text) {
    return PeriodFinder.standard().find(text, new Span(0, text.length()), TODAY);
  }

  @TestFactory
  List<DynamicTest> everyRuleReadsItsExamplesAndNotItsNearMisses() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Rule rule : PeriodFinder.standard().rules()) {
      for (Rule.Example example : rule.examples()) {
        tests.add(
            dynamicTest(rule.name() + " in: " + example.sentence(), () -> reads(rule, example)));
      }
      for (String sentence : rule.nearMisses()) {
        tests.add(
            dynamicTest(
                rule.name() + " not in: " + sentence,
                () ->
                    assertEquals(
                        List.of(),
                        find(sentence).stream()
                            .filter(mention -> mention.rule().equals(rule.name()))
                            .toList())));
      }
    }
    return tests;
  }

  private static void reads(Rule rule, Rule.Example example) {
    List<String> read =
        find(example.sentence()).stream()
            .map(
                mention ->
                    mention.span().of(example.sentence())
                        + " = "
                        + mention.period().label()
                        + " by "
                        + mention.rule())
            .toList();
    assertEquals(List.of(example.words() + " = " + example.label() + " by " + rule.name()), read);
  }

  @Test
  void everyRuleHasTwoExamplesANearMissAndANameOfItsOwn() {
    Set<String> names = new HashSet<>();
    for (Rule rule : PeriodFinder.standard().rules()) {
      assertTrue(rule.examples().size() >= 2, rule.name() + " has fewer than two examples");
      assertTrue(!rule.nearMisses().isEmpty(), rule.name() + " has no near miss");
      assertTrue(names.add(rule.name()), rule.name() + " names two rules");
    }
  }
}
