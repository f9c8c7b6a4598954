package org.streetbook.extractors.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.note.Span;

/**
 * Finds the periods that a text names. Immutable and thread-safe; takes time linear in the text.
 *
 * <pre>{@code
 * PeriodFinder.standard().find("Revenue rose in 2Q25", new Span(0, 20), published);
 * // one mention: "2Q25", 2025-Q2
 * }</pre>
 */
public final class PeriodFinder {

  private static final PeriodFinder STANDARD = new PeriodFinder();

  private final List<Rule> rules;
  private final Map<String, List<Rule>> byWord;
  private final List<Rule> ofDigits;
  private final List<Rule> ofMixed;

  private PeriodFinder() {
    List<Rule> all = new ArrayList<>();
    all.addAll(YearRules.all());
    all.addAll(PartRules.all());
    all.addAll(DayRules.all());
    all.addAll(HouseStyleRules.all());
    all.addAll(PortionRules.all());
    all.addAll(StretchRules.all());
    all.addAll(RangeRules.all());
    all.addAll(WeekRules.all());
    all.addAll(OpenRules.all());
    all.addAll(RelativeRules.all());
    all.addAll(WindowRules.all());
    rules = List.copyOf(all);
    Set<String> words = new TreeSet<>();
    rules.forEach(rule -> words.addAll(rule.pattern().first().words()));
    Map<String, List<Rule>> index = new HashMap<>();
    for (String word : words) {
      index.put(word, rulesWith(first -> first.words().contains(word)));
    }
    byWord = Map.copyOf(index);
    ofDigits = rulesWith(Parser.First::digits);
    ofMixed = rulesWith(Parser.First::mixed);
  }

  /** The finder with all rules. */
  public static PeriodFinder standard() {
    return STANDARD;
  }

  private List<Rule> rulesWith(Predicate<Parser.First> start) {
    return rules.stream().filter(rule -> start.test(rule.pattern().first())).toList();
  }

  /** The rules that may read from such a word on; for most words there are none. */
  private List<Rule> startingWith(Words.Word word) {
    return switch (word.shape()) {
      case DIGITS -> ofDigits;
      case MIXED -> byWord.containsKey(word.lower()) ? rules : ofMixed;
      case LETTERS, MARK -> byWord.getOrDefault(word.lower(), List.of());
      case OTHER -> List.of();
    };
  }

  /** All rules, in the order in which they are preferred where they read the same words. */
  List<Rule> rules() {
    return rules;
  }

  /**
   * The periods named in a stretch of text, in text order, none overlapping another.
   *
   * @param text the whole text, in which offsets count
   * @param within where to look; nothing outside is read
   * @param published the day of publication, against which relative periods are dated; null where
   *     unknown
   * @throws IndexOutOfBoundsException where {@code within} ends after {@code text}
   */
  public List<PeriodMention> find(String text, Span within, @Nullable LocalDate published) {
    Words words = new Words(text, within);
    Resolver resolver = new Resolver(published, FiscalCalendar.CALENDAR_YEAR, Reading.Tense.EITHER);
    List<PeriodMention> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int end = at;
      Rule best = null;
      Reading reading = null;
      for (Rule rule : startingWith(words.at(at))) {
        Parser.Parsed<? extends Reading> parsed = rule.pattern().parse(words, at);
        if (parsed != null && parsed.end() > end && words.inOneParagraph(at, parsed.end())) {
          end = parsed.end();
          best = rule;
          reading = parsed.value();
        }
      }
      if (best == null || reading == null) {
        at++;
        continue;
      }
      Span span = words.span(at, end);
      Period period = resolver.resolve(reading);
      found.add(
          new PeriodMention(
              span,
              period == null ? undated(span.of(text), reading) : period,
              PeriodMention.kindOf(reading),
              reading,
              published,
              best.name()));
      at = end;
    }
    return List.copyOf(found);
  }

  /** A period of which only the name is known: {@code relative:next-year}. */
  private static Period undated(String words, Reading reading) {
    StringBuilder label = new StringBuilder("relative:");
    boolean dash = false;
    for (char c : words.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (kept && dash) {
        label.append('-');
      }
      if (kept) {
        label.append(c);
      }
      dash = !kept && label.charAt(label.length() - 1) != ':';
    }
    return new Period(label.toString(), null, null, Lengths.type(reading));
  }
}
