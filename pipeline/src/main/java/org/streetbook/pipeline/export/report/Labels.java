package org.streetbook.pipeline.export.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Definition;
import org.streetbook.corpus.claim.Qualifier;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.corpus.estimate.Status;
import org.streetbook.pipeline.reconcile.RatingScale;
import org.streetbook.pipeline.reconcile.Traits;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/** Rows, amounts and classes in the words that a report prints. */
final class Labels {

  private static final List<String> SHARES = List.of("buy", "hold", "sell");

  private Labels() {}

  /** What is measured, with a capital letter: {@code Capex}, {@code EPS change}. */
  static String metric(Estimate row) {
    String measure = row.measure();
    String words =
        row.metric().equals("other") && measure != null ? measure : Traits.words(row.metric());
    return capital(words + (row.change() && !Traits.isObserved(row.metric()) ? " change" : ""));
  }

  /** What narrows the metric: counterparty, measure, definition, condition; may be empty. */
  static List<String> narrowed(Estimate row) {
    List<String> words = new ArrayList<>();
    if (row.counterparty() != null) {
      words.add("with " + row.counterparty());
    }
    String measure = row.measure();
    if (measure != null && !row.metric().equals("other")) {
      String narrower = measure(row, measure);
      if (!narrower.isEmpty()) {
        words.add(narrower);
      }
    }
    for (Definition definition : row.definition()) {
      words.add(definition == Definition.OWN_IT ? "own IT" : definition.label().replace('_', ' '));
    }
    if (row.condition() != null) {
      words.add(condition(row.condition()));
    }
    return words;
  }

  /** "of vehicles", "in China", "(cloud)"; empty where it only repeats the metric. */
  private static String measure(Estimate row, String measure) {
    if (Traits.words(row.metric()).endsWith(measure)) {
      return "";
    }
    if (row.unit() != null && row.unit().startsWith("{")) {
      return "of " + measure;
    }
    return measure.startsWith("in ") ? measure : "(" + measure + ")";
  }

  /** The metric with what narrows it and its period, on one line. */
  static String title(Estimate row) {
    List<String> narrowed = narrowed(row);
    String period = period(row.period());
    return metric(row)
        + (narrowed.isEmpty() ? "" : " " + String.join(", ", narrowed))
        + (period.isEmpty() ? "" : ", " + period);
  }

  /** The period for people; empty where the row has none. */
  static String period(@Nullable String label) {
    if (label == null) {
      return "";
    }
    if (label.startsWith("approx:")) {
      String words = label.substring("approx:".length());
      return Character.isDigit(words.charAt(0)) ? "about " + words : words.replace('-', ' ');
    }
    int slash = label.indexOf('/');
    if (slash < 0) {
      return label;
    }
    String from = label.substring(0, slash);
    String to = label.substring(slash + 1);
    return from.isEmpty() ? "to " + to : to.isEmpty() ? "from " + from : from + " to " + to;
  }

  /** Both ends in the unit of the row; empty where both are open. */
  static String amount(@Nullable BigDecimal low, @Nullable BigDecimal high, Estimate row) {
    return low == null && high == null
        ? ""
        : Spoken.of(new Interval(low, high), unit(row), row.change());
  }

  /** The unit of the row, empty where it has none. */
  static String unit(Estimate row) {
    return row.unit() == null ? "" : row.unit();
  }

  /** What a position holds: its amount, or the words of a rating. */
  static String value(Estimate.Stand stand, Estimate row) {
    String amount = amount(stand.low(), stand.high(), row);
    return amount.isEmpty()
        ? stand.text()
        : (stand.qualifier() == Qualifier.APPROX ? "about " : "") + amount;
  }

  /**
   * What to quote of the row: the chosen amount, how ratings are spread, or that nothing is left;
   * may be empty.
   */
  static String chosen(Estimate row) {
    if (row.positions().isEmpty() && row.basis() != Basis.DERIVED) {
      return "all left out";
    }
    return isRating(row) ? ratings(row) : amount(row.chosenLow(), row.chosenHigh(), row);
  }

  /** How it was chosen, in words; empty where nothing was. */
  static String chosenBy(Estimate row) {
    String by = row.chosenBy();
    return by == null
        ? ""
        : switch (by) {
          case "only" -> "only value";
          case "agreed" -> "agreed";
          case "median" -> "median";
          case "guidance" -> "guidance";
          case "market" -> "the market";
          case "reported" -> "reported";
          default -> by;
        };
  }

  /** Whether the row holds words and no amounts. */
  static boolean isRating(Estimate row) {
    return row.unit() == null
        && row.positions().stream().allMatch(each -> each.low() == null && each.high() == null);
  }

  /** What a rating comes to on the scale of sell, hold and buy; the words where it is on none. */
  static String onScale(Estimate.Stand stand) {
    return RatingScale.of(new Rating(stand.text()));
  }

  /**
   * The steps that the ratings of a row are counted by, the best first: buy, hold and sell, or of
   * debts alone the letters that were given.
   */
  private static List<String> steps(Estimate row) {
    List<String> told =
        Stream.concat(row.positions().stream(), row.excluded().stream())
            .map(Labels::onScale)
            .distinct()
            .toList();
    List<String> letters =
        told.stream()
            .filter(step -> RatingScale.isOfCredit(new Rating(step)))
            .sorted(Comparator.comparingInt(step -> RatingScale.notch(new Rating(step))))
            .toList();
    return letters.isEmpty() || told.stream().anyMatch(SHARES::contains) ? SHARES : letters;
  }

  /** The steps of a row from the worst to the best. */
  static List<String> scale(Estimate row) {
    return steps(row).reversed();
  }

  /** A step in words, letters of credit in capitals. */
  static String printed(String step) {
    return RatingScale.isOfCredit(new Rating(step)) ? step.toUpperCase(Locale.ROOT) : step;
  }

  /** The word itself where there is one rating, else {@code 5 buy, 1 hold}. */
  private static String ratings(Estimate row) {
    if (row.positions().size() == 1) {
      return row.positions().getFirst().text();
    }
    List<String> counts = new ArrayList<>();
    for (String step : steps(row)) {
      long count = row.positions().stream().filter(each -> onScale(each).equals(step)).count();
      if (count > 0) {
        counts.add(count + " " + printed(step));
      }
    }
    long counted =
        row.positions().stream()
            .filter(each -> RatingScale.isKnown(new Rating(each.text())))
            .count();
    if (counted < row.positions().size()) {
      counts.add(row.positions().size() - counted + " other");
    }
    return String.join(", ", counts);
  }

  /** A party by its name; one without a name as what it is. */
  static String firm(String name) {
    return name.equals("unnamed") ? "unnamed firm" : name;
  }

  /** {@code 1 note}, {@code 2 notes}. */
  static String count(long n, String noun) {
    String number = Spoken.number(BigDecimal.valueOf(n));
    return number + " " + (n == 1 ? noun : noun.endsWith("y") ? ending(noun) : noun + "s");
  }

  private static String ending(String noun) {
    return noun.substring(0, noun.length() - 1) + "ies";
  }

  /** What a status says of a row. */
  static String meaning(Status status) {
    return switch (status) {
      case SINGLE -> "one voice";
      case AGREED -> "two or more firms give the same value";
      case RANGE -> "values differ, each a view of its own";
      case CONFLICT -> "statements of one fact that cannot all be true";
      case SUPERSEDED -> "replaced by the same firm's newer position";
      case DERIVED -> "implied by other claims, stated by nobody";
      case STALE -> "no note has confirmed it for long";
    };
  }

  /** The class as a heading. */
  static String title(FindingClass kind) {
    return capital(kind.label().replace('_', ' '));
  }

  /** What a class of findings says. */
  static String meaning(FindingClass kind) {
    return switch (kind) {
      case REPEAT -> "one firm, one value, told several times: one position";
      case PRECISION -> "told more and less exactly: the tighter value is kept";
      case REVISION -> "the same firm, another value, later";
      case INSIDE_GUIDANCE -> "an estimate within the company's own range";
      case OUTSIDE_GUIDANCE -> "an estimate outside the company's own range";
      case INSIDE_MARKET -> "an estimate within the range reported of the market";
      case OUTSIDE_MARKET -> "an estimate outside the range reported of the market";
      case DISPERSION -> "how far firms are apart, and who holds the ends";
      case OUTLIER -> "far from all others, or wrong by a power of ten";
      case ATTRIBUTION -> "the same figure given to different firms";
      case UNSOURCED_REPEAT -> "told without a source, and stated by a named firm elsewhere";
      case VALUE_CONFLICT -> "one fact, told with values that exclude each other";
      case ARITHMETIC -> "figures that imply each other and do not fit";
      case COMPLEMENT -> "two shares that add up to the whole: one observation";
      case IMPLIED_BOUND -> "a part and its share bound the whole";
      case IMPLIED_BASE -> "a change in money and in per cent imply the base";
      case IMPLIED_TOTAL -> "a product or a sum that nobody states";
      case DIFFERENT_BASIS -> "one unit, other definitions: not to be added up";
      case SURPRISE -> "what was reported against what was expected";
      case IMPLIED_UPSIDE -> "a price target against the share price";
      case DIFFERENT_CURRENCY -> "one thing told in two currencies: rows kept apart";
      case LABEL_MISMATCH -> "one rating or period, worded differently";
    };
  }

  /** With a capital letter at its beginning. */
  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** "if rates fall"; "were rates to fall", as printed, needs no "if". */
  private static String condition(String words) {
    return words.startsWith("Were ") ? "were" + words.substring(4) : "if " + words;
  }
}
