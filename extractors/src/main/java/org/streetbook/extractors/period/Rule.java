package org.streetbook.extractors.period;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to name a period.
 *
 * @param name what it looks like, with the parts that vary in angle brackets
 * @param pattern what it reads
 * @param examples sentences that it must read, as the suite checks
 * @param nearMisses sentences in which it must read nothing
 */
record Rule(
    String name,
    Parser<? extends Reading> pattern,
    List<Example> examples,
    List<String> nearMisses) {

  /**
   * A sentence with one mention by the rule.
   *
   * @param sentence as written on Wednesday, 12 August 2026
   * @param words the mention's
   * @param label its period's
   */
  record Example(String sentence, String words, String label) {}

  Rule {
    examples = List.copyOf(examples);
    nearMisses = List.copyOf(nearMisses);
  }

  static Rule rule(String name, Parser<? extends Reading> pattern) {
    return new Rule(name, pattern, List.of(), List.of());
  }

  Rule example(String sentence, String words, String label) {
    List<Example> more = new ArrayList<>(examples);
    more.add(new Example(sentence, words, label));
    return new Rule(name, pattern, more, nearMisses);
  }

  Rule not(String sentence) {
    List<String> more = new ArrayList<>(nearMisses);
    more.add(sentence);
    return new Rule(name, pattern, examples, more);
  }
}
