package org.streetbook.pipeline.reconcile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;

/** The periods of keys, for people. */
final class Periods {

  private Periods() {}

  /** The label of a key's period: the first by name among its claims; null where it has none. */
  static @Nullable String label(ClaimKey key, Stream<Claim> claims) {
    if (key.period().isEmpty() || key.period().startsWith("note:")) {
      return null;
    }
    return claims
        .map(c -> c.period() == null ? null : c.period().label())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElseGet(() -> key.period().replaceFirst("\\.\\..*$", ""));
  }

  /** The first or last day of a key's period, null where open or unknown. */
  static @Nullable LocalDate date(ClaimKey key, boolean start) {
    int dots = key.period().indexOf("..");
    if (dots < 0) {
      return null;
    }
    String day = start ? key.period().substring(0, dots) : key.period().substring(dots + 2);
    return day.isEmpty() ? null : LocalDate.parse(day);
  }

  /**
   * The period of a claim in a sentence: {@code " in 2027"}, {@code " on 2026-07-01"} or nothing.
   */
  static String in(@Nullable String label) {
    if (label == null) {
      return "";
    }
    return label.matches("\\d{4}-\\d{2}-\\d{2}")
        ? " on " + label
        : label.contains("/")
            ? " over " + label.replace("/", " to ").strip()
            : label.startsWith("approx:") ? vaguely(label.substring(7)) : " in " + label;
  }

  /** {@code " about 2040"}, {@code " in the coming years"}. */
  private static String vaguely(String words) {
    return words.chars().anyMatch(Character::isDigit)
        ? " about " + words
        : " in the " + words.replace('-', ' ');
  }
}
