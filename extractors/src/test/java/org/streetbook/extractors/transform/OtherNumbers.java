package org.streetbook.extractors.transform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.figure.Figure;

/**
 * Puts other digits in the places of a note's figures: as many, with commas and points where they
 * were, the same number wherever the same stood, and in the same order of size, so that what rose
 * still rises and ranges stay ranges.
 *
 * <p>Left as they are: 1, which is singular; figures in words; what is not a number and a power of
 * ten ("X plus or minus Y"); lengths of time with a hyphen ("52-week").
 */
final class OtherNumbers {

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\d.,])\\d[\\d,]*(?:\\.\\d+)?(?!\\d)");

  private static final Pattern LENGTH = Pattern.compile("^-(?:day|week|month|year)");

  private static final int TRIES = 400;

  /** A number as printed, within a figure. */
  private record Printed(Span span, BigDecimal value, int decimals) {

    /** Numbers of one size are put in order among themselves: digits before the point. */
    int size() {
      return value.signum() == 0 || value.compareTo(BigDecimal.ONE) < 0
          ? 0
          : value.precision() - value.scale();
    }
  }

  private OtherNumbers() {}

  /** The note with other numbers. */
  static Retelling retell(Sights sights, List<Claim> claims, Random random) {
    Note note = sights.note();
    String text = note.text();
    Map<Span, List<Printed>> figures = new HashMap<>();
    for (Figure figure : sights.figures()) {
      add(figures, text, figure.span(), figure.low(), figure.high());
    }
    for (Claim claim : claims) {
      Told told = Told.of(claim);
      if (told.unit() != null) {
        add(figures, text, told.span(), told.low(), told.high());
      }
    }
    Map<BigDecimal, BigDecimal> others = others(figures.values(), random);
    List<Rewriting.Edit> edits = new ArrayList<>();
    figures.forEach(
        (span, numbers) ->
            numbers.forEach(
                number -> {
                  BigDecimal other = others.getOrDefault(number.value(), number.value());
                  String old = number.span().of(text);
                  edits.add(new Rewriting.Edit(number.span(), printed(old, other, number)));
                }));
    Rewriting rewriting = new Rewriting(text, edits);
    return new Retelling(
        Retelling.note(note, rewriting, note.publisher(), note.published()),
        rewriting,
        told -> changed(told, figures.getOrDefault(told.span(), List.of()), others),
        null);
  }

  private static void add(
      Map<Span, List<Printed>> figures,
      String text,
      Span span,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high) {
    boolean overlaps = figures.keySet().stream().anyMatch(other -> other.overlaps(span));
    if (overlaps || LENGTH.matcher(text.substring(span.end())).find()) {
      return;
    }
    List<Printed> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text).region(span.begin(), span.end());
    matcher.useTransparentBounds(true);
    while (matcher.find()) {
      BigDecimal value = new BigDecimal(matcher.group().replace(",", ""));
      numbers.add(new Printed(new Span(matcher.start(), matcher.end()), value, value.scale()));
    }
    boolean read =
        (low == null || factor(low, numbers, true) != null)
            && (high == null || factor(high, numbers, false) != null);
    boolean plain =
        numbers.stream().noneMatch(number -> text.startsWith(",", number.span().end() - 1));
    if (!numbers.isEmpty() && numbers.size() <= 2 && read && plain) {
      figures.put(span, numbers);
    }
  }

  /** A number and what it must be multiplied by to give an end of the figure. */
  private record Factor(Printed number, BigDecimal factor) {}

  private static @Nullable Factor factor(BigDecimal end, List<Printed> numbers, boolean low) {
    boolean first = low == (end.signum() >= 0);
    List<Printed> ordered = first ? numbers : numbers.reversed();
    for (Printed number : ordered) {
      if (number.value().signum() == 0) {
        continue;
      }
      BigDecimal factor = end.divide(number.value(), 20, RoundingMode.HALF_EVEN);
      BigDecimal stripped = factor.stripTrailingZeros();
      if (stripped.unscaledValue().abs().equals(java.math.BigInteger.ONE)) {
        return new Factor(number, stripped);
      }
    }
    return null;
  }

  private static Told changed(
      Told told, List<Printed> numbers, Map<BigDecimal, BigDecimal> others) {
    return numbers.isEmpty()
        ? told
        : told.amounting(
            end(told.low(), numbers, others, true),
            end(told.high(), numbers, others, false),
            told.unit());
  }

  private static @Nullable BigDecimal end(
      @Nullable BigDecimal end,
      List<Printed> numbers,
      Map<BigDecimal, BigDecimal> others,
      boolean low) {
    Factor factor = end == null ? null : factor(end, numbers, low);
    return factor == null
        ? end
        : others
            .getOrDefault(factor.number().value(), factor.number().value())
            .multiply(factor.factor());
  }

  /** For each number another of the same size, in the same order. */
  private static Map<BigDecimal, BigDecimal> others(
      Iterable<List<Printed>> figures, Random random) {
    Map<Integer, TreeMap<BigDecimal, Integer>> sizes = new TreeMap<>();
    for (List<Printed> numbers : figures) {
      for (Printed number : numbers) {
        boolean fixed =
            number.value().compareTo(BigDecimal.ONE) == 0 || number.value().signum() == 0;
        if (!fixed) {
          sizes
              .computeIfAbsent(number.size(), none -> new TreeMap<>())
              .merge(number.value(), number.decimals(), Math::min);
        }
      }
    }
    Map<BigDecimal, BigDecimal> others = new HashMap<>();
    sizes.forEach((size, values) -> others.putAll(others(size, values, random)));
    for (List<Printed> numbers : figures) {
      for (Printed number : numbers) {
        others.computeIfAbsent(
            number.value(), value -> same(others, value)); // 4.50 is what 4.5 became
      }
    }
    return others;
  }

  private static BigDecimal same(Map<BigDecimal, BigDecimal> others, BigDecimal value) {
    for (Map.Entry<BigDecimal, BigDecimal> entry : others.entrySet()) {
      if (entry.getKey().compareTo(value) == 0) {
        return entry.getValue().setScale(Math.max(value.scale(), entry.getValue().scale()));
      }
    }
    return value;
  }

  private static Map<BigDecimal, BigDecimal> others(
      int size, NavigableMap<BigDecimal, Integer> values, Random random) {
    double from = size == 0 ? 0 : Math.pow(10, size - 1);
    double to = Math.pow(10, size);
    for (int i = 0; i < TRIES; i++) {
      double[] drawn = random.doubles(values.size(), from, to).sorted().toArray();
      Map<BigDecimal, BigDecimal> made = new HashMap<>();
      Set<BigDecimal> used = new HashSet<>();
      BigDecimal last = BigDecimal.valueOf(size == 1 ? 1 : from == 0 ? 0 : from - 1);
      boolean fits = true;
      int k = 0;
      for (Map.Entry<BigDecimal, Integer> entry : values.entrySet()) {
        BigDecimal other =
            BigDecimal.valueOf(drawn[k++]).setScale(entry.getValue(), RoundingMode.DOWN);
        boolean year = size == 4 && other.intValue() >= 1900 && other.intValue() <= 2100;
        fits &= other.compareTo(last) > 0 && used.add(other) && !year;
        made.put(entry.getKey(), other);
        last = other;
      }
      if (fits) {
        return made;
      }
    }
    return shifted(size, values);
  }

  /** Where numbers stand too close for chance: each by one of its last digits, where they fit. */
  private static Map<BigDecimal, BigDecimal> shifted(
      int size, NavigableMap<BigDecimal, Integer> values) {
    int coarsest = new TreeSet<>(values.values()).first();
    BigDecimal step = BigDecimal.ONE.movePointLeft(coarsest);
    BigDecimal limit = BigDecimal.ONE.movePointRight(size);
    boolean up = values.lastKey().add(step).compareTo(limit) < 0;
    BigDecimal least = size == 0 ? BigDecimal.ZERO : BigDecimal.ONE.movePointRight(size - 1);
    boolean down =
        values.firstKey().subtract(step).compareTo(least) > 0 && (size != 1 || coarsest > 0);
    Map<BigDecimal, BigDecimal> made = new HashMap<>();
    values
        .keySet()
        .forEach(
            value -> made.put(value, up ? value.add(step) : down ? value.subtract(step) : value));
    return made;
  }

  /** The other number with commas and decimals where the old one has them. */
  private static String printed(String old, BigDecimal other, Printed number) {
    String digits = other.setScale(number.decimals(), RoundingMode.UNNECESSARY).toPlainString();
    StringBuilder made = new StringBuilder();
    int k = digits.length() - 1;
    for (int i = old.length() - 1; i >= 0; i--) {
      made.append(old.charAt(i) == ',' ? ',' : k >= 0 ? digits.charAt(k--) : '0');
    }
    return made.reverse().toString();
  }
}
