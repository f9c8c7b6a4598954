package org.streetbook.extractors.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.figure.Figure;
import org.streetbook.extractors.figure.FigureFinder;

/**
 * The words of a line of a list of results: an item and its values, set against each other.
 *
 * @param label the words before its values
 * @param item what it is of, null where they are not known
 * @param values as printed, the first for the period reported on; null where none is given
 */
record ResultLine(String label, @Nullable Item item, List<@Nullable Printed> values) {

  private static final Pattern AGAINST = Pattern.compile("\\s+(?:vs\\.?|versus|against)\\s+");

  private static final Pattern SIGN = Pattern.compile("(?:a )?(profit|loss|gain|deficit)\\s+");

  /** What stands where there is no value. */
  private static final Pattern NONE =
      Pattern.compile(
          "(?i)(?:nil|none|zero|no dividend|n/?a|same|unchanged"
              + "|not (?:given|available|reported|stated|comparable))");

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.,])(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?![\\w,-])");

  private static final Pattern WORDED =
      Pattern.compile("(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b");

  /** "Div 4p making 7p vs 6p": what of the year the last part makes is what is told. */
  private static final String MAKING = " making ";

  /** What may follow the last value. */
  private static final Set<String> AFTER =
      Set.of(
          "",
          "prior",
          "previously",
          "prior qtr",
          "prior quarter",
          "in prior qtr",
          "in prior quarter",
          "last qtr",
          "last quarter",
          "prior month",
          "year ago",
          "a year ago",
          "year earlier",
          "a year earlier",
          "a share",
          "per share",
          "restated");

  private static final Pattern CENTS = Pattern.compile("^\\S+ \\D*(?:cts?|cents?|pence)$");

  /** More than such a line holds. */
  static final int LONGEST = 120;

  /**
   * A value.
   *
   * @param figure in the unit that is printed; null where none is printed, but a number
   * @param text the number and its unit
   * @param begin where that stands in the line
   * @param loss whether a word calls it a loss
   */
  record Printed(@Nullable Figure figure, String text, int begin, boolean loss) {

    /**
     * What it means.
     *
     * @param unit what stands before a number alone, as a currency's code, or after it, as "shares"
     * @return null where the number alone means nothing
     */
    @Nullable Figure in(String unit) {
      Figure printed = figure;
      if (printed != null && !printed.unit().equals("1")) {
        return printed;
      }
      boolean code = !unit.isEmpty() && Character.isUpperCase(unit.charAt(0));
      String words = code ? unit + " " + text : text + " " + unit;
      return unit.isEmpty()
          ? null
          : FigureFinder.standard().find(words).stream()
              .filter(found -> found.span().begin() == 0 || found.span().end() == words.length())
              .findFirst()
              .orElse(null);
    }
  }

  /** The line that {@code text} is, at most {@link #LONGEST} long; null where it is none. */
  static @Nullable ResultLine of(String text) {
    int making = text.indexOf(MAKING);
    int from = making < 0 ? 0 : making + MAKING.length() - 1;
    Matcher against = AGAINST.matcher(text);
    if (!against.find(from)) {
      return null;
    }
    int second = against.end();
    int firstEnd = against.start();
    int value = valueAt(text.substring(0, making < 0 ? firstEnd : making));
    if (against.find() || value <= 0) {
      return null;
    }
    String label = text.substring(0, value).strip();
    label = label.endsWith(":") ? label.substring(0, label.length() - 1) : label;
    Item item = Item.of(label);
    int first = making < 0 ? value : from + 1;
    List<@Nullable Printed> values = new ArrayList<>();
    boolean read =
        read(text.substring(first, firstEnd), first, item != null && item.loss(), "", values)
            && read(text.substring(second), second, isLoss(values), unitAfter(values), values);
    boolean told = read && values.stream().anyMatch(found -> found != null);
    return told ? new ResultLine(label, item, values) : null;
  }

  /** Where the first value begins, with the word for its sign; -1 where there is none. */
  private static int valueAt(String text) {
    List<Figure> figures = FigureFinder.standard().find(text);
    int at = figures.isEmpty() ? text.length() : figures.getFirst().span().begin();
    Matcher number = NUMBER.matcher(text);
    at = number.find() ? Math.min(at, number.start()) : at;
    Matcher none = NONE.matcher(text);
    at = none.find() ? Math.min(at, none.start()) : at;
    if (at == text.length()) {
      return -1;
    }
    Matcher sign = SIGN.matcher(text);
    while (sign.find()) {
      if (sign.end() == at) {
        // "Net loss" alone is the item and its sign in one.
        return sign.start();
      }
    }
    return at;
  }

  private static boolean isLoss(List<@Nullable Printed> values) {
    Printed first = values.getFirst();
    return first != null && first.loss();
  }

  /** Whether a value is told in a hundredth part of a currency, which many share. */
  static boolean isCents(Printed value) {
    return CENTS.matcher(value.text()).find();
  }

  /** The unit that stands after the number of the first value, which the second may leave out. */
  private static String unitAfter(List<@Nullable Printed> values) {
    Printed first = values.getFirst();
    boolean cents = first != null && first.figure() != null && isCents(first);
    return cents && first != null ? first.text().substring(first.text().indexOf(' ') + 1) : "";
  }

  /**
   * Reads one side.
   *
   * @param loss what holds where no word says profit or loss
   * @param unit what a small number alone is in, empty where that is not known
   */
  private static boolean read(
      String side, int begin, boolean loss, String unit, List<@Nullable Printed> values) {
    Matcher sign = SIGN.matcher(side);
    boolean signed = sign.lookingAt();
    int from = signed ? sign.end() : 0;
    boolean falls = signed ? sign.group(1).matches("loss|deficit") : loss;
    String rest = side.substring(from);
    Matcher none = NONE.matcher(rest);
    if (none.lookingAt()) {
      values.add(null);
      return AFTER.contains(rest.substring(none.end()).strip());
    }
    List<Figure> figures = FigureFinder.standard().find(rest);
    Matcher number = NUMBER.matcher(rest);
    Figure figure =
        figures.isEmpty() || figures.getFirst().span().begin() != 0 ? null : figures.getFirst();
    Matcher worded = WORDED.matcher(rest);
    boolean word = figure == null && worded.lookingAt() && !unit.isEmpty();
    if (figure == null && !word && !number.lookingAt()) {
      return false;
    }
    if (figure != null && rest.startsWith(",", figure.span().end())) {
      return false;
    }
    int stop = figure != null ? figure.span().end() : word ? worded.end() : number.end();
    int end = figure == null ? stop : Math.max(stop, figure.extent().end());
    String text = rest.substring(0, stop);
    boolean bare = figure == null || figure.unit().equals("1");
    if (bare && !unit.isEmpty()) {
      figure = FigureFinder.standard().find(text + " " + unit).stream().findFirst().orElse(null);
    }
    values.add(new Printed(figure, text, begin + from, falls));
    return AFTER.contains(rest.substring(end).strip().toLowerCase(Locale.ROOT));
  }

  /** Where a value stands in the note whose line begins at {@code line}. */
  static Span span(Printed value, int line) {
    return new Span(line + value.begin(), line + value.begin() + value.text().length());
  }
}
