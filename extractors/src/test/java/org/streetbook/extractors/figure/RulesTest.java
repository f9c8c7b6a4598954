package org.streetbook.extractors.figure;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.streetbook.extractors.rule.Rule;

/**
 * Runs the examples and near misses that stand with every figure rule. An example shows all figures
 * of its text, of which exactly one is by the rule: more than one only where a rule reads a number
 * by its neighbour.
 */
class RulesTest {

  private static List<Rule<Scan, ?>> wideRules() {
    List<Rule<Scan, ?>> rules = new ArrayList<>();
    rules.addAll(MeasureRules.BOOK.rules());
    rules.addAll(VagueRules.BOOK.rules());
    rules.addAll(PartRules.BOOK.rules());
    rules.addAll(SpokenPartRules.BOOK.rules());
    rules.addAll(HyphenRules.BOOK.rules());
    rules.addAll(SmallCountRules.BOOK.rules());
    rules.addAll(PlainRules.BOOK.rules());
    rules.addAll(NotationRules.BOOK.rules());
    return rules;
  }

  /** The finder that tries a rule. */
  private static FigureFinder finderOf(Rule<Scan, ?> rule) {
    return wideRules().contains(rule) ? FigureFinder.wide() : FigureFinder.standard();
  }

  private static List<Rule<Scan, ?>> figureRules() {
    List<Rule<Scan, ?>> rules = new ArrayList<>();
    rules.addAll(RangeRules.BOOK.rules());
    rules.addAll(BracketRules.BOOK.rules());
    rules.addAll(QuantityRules.BOOK.rules());
    rules.addAll(CompoundRules.BOOK.rules());
    rules.addAll(RateRules.BOOK.rules());
    rules.addAll(CountRules.BOOK.rules());
    rules.addAll(BareRules.BOOK.rules());
    rules.addAll(WordRules.BOOK.rules());
    rules.addAll(wideRules());
    return rules;
  }

  @TestFactory
  Stream<DynamicTest> anExampleGivesOneFigureByItsRule() {
    return figureRules().stream()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                rule.name() + ": " + example.text(),
                                () -> {
                                  List<Figure> figures = finderOf(rule).find(example.text());
                                  assertEquals(
                                      example.expected(),
                                      figures.stream()
                                          .map(Shown::of)
                                          .collect(Collectors.joining(" | ")));
                                  assertEquals(
                                      1,
                                      figures.stream()
                                          .filter(f -> f.rule().equals(rule.name()))
                                          .count(),
                                      "by that rule");
                                })));
  }

  @TestFactory
  Stream<DynamicTest> aNearMissGivesNoFigureByThatRule() {
    return figureRules().stream()
        .flatMap(
            rule ->
                rule.nearMisses().stream()
                    .map(
                        text ->
                            DynamicTest.dynamicTest(
                                rule.name() + ": " + text,
                                () ->
                                    assertEquals(
                                        List.of(),
                                        finderOf(rule).find(text).stream()
                                            .filter(f -> f.rule().equals(rule.name()))
                                            .map(Shown::of)
                                            .toList()))));
  }

  @TestFactory
  Stream<DynamicTest> whatIsKeptOutGivesNoFigureAndItsNearMissIsNotKeptOut() {
    return KeepOutRules.BOOK.rules().stream()
        .flatMap(
            rule ->
                Stream.concat(
                    rule.examples().stream()
                        .map(
                            example ->
                                DynamicTest.dynamicTest(
                                    rule.name() + ": " + example.text(),
                                    () -> {
                                      assertEquals(
                                          List.of(),
                                          finderOf(rule).find(example.text()).stream()
                                              .map(Shown::of)
                                              .toList());
                                      assertTrue(
                                          keptOut(example.text()).contains(rule.name()),
                                          "not by that rule");
                                    })),
                    rule.nearMisses().stream()
                        .map(
                            text ->
                                DynamicTest.dynamicTest(
                                    rule.name() + " not: " + text,
                                    () ->
                                        assertTrue(!keptOut(text).contains(rule.name()), text)))));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleHasTwoExamplesAndANearMiss() {
    List<Rule<Scan, ?>> all = figureRules();
    all.addAll(KeepOutRules.BOOK.rules());
    return all.stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.name(),
                    () ->
                        assertAll(
                            () -> assertTrue(rule.examples().size() >= 2, "examples"),
                            () -> assertTrue(rule.nearMisses().size() >= 1, "near misses"))));
  }

  private static List<String> keptOut(String text) {
    Lexemes lexemes =
        Lexer.lex(
            Vocabulary.standard(), text, new org.streetbook.corpus.note.Span(0, text.length()));
    Scan scan = new Scan(lexemes, false);
    List<String> names = new ArrayList<>();
    int at = 0;
    while (at < lexemes.count()) {
      KeptOut kept = KeepOutRules.BOOK.firstAt(scan, at, lexemes.roles(at));
      if (kept == null) {
        at++;
      } else {
        names.add(kept.rule());
        at = kept.to();
      }
    }
    return names;
  }
}
