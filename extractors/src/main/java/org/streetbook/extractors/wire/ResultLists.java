package org.streetbook.extractors.wire;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.figure.Figure;
import org.streetbook.extractors.link.Dimensions;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Scene;
import org.streetbook.extractors.table.Line;

/**
 * The lists of results of a note. A list is a run of lines of which two or more set values of an
 * known item against those of a year before; heads between them say what the lines below are for.
 * Lines of the kind whose item is not known state nothing.
 */
public final class ResultLists {

  private static final Pattern HOLDS = Pattern.compile("\\b(?:vs|versus|against)\\b");

  /** The most words of a head. */
  private static final int HEAD = 6;

  private static final int FEWEST = 2;

  private final Map<Span, Result> results = new HashMap<>();
  private final @Nullable LocalDate published;

  private record Found(Line line, ResultLine read, @Nullable Stretch stretch, int list) {

    boolean isKnown() {
      return read.item() != null;
    }
  }

  /**
   * Finds the lists.
   *
   * @param title the note's title; null where it has none, then its first line is taken for one
   * @param text the note's text
   * @param published its day, against which periods are dated; null where unknown
   */
  public ResultLists(
      List<Scene> scenes, @Nullable String title, String text, @Nullable LocalDate published) {
    this.published = published;
    if (!HOLDS.matcher(text).find()) {
      return;
    }
    List<Found> found = new ArrayList<>();
    String headline = title != null ? title : text.lines().findFirst().orElse("");
    Stretch whole = Stretch.of(headline);
    Stretch stretch = whole;
    int list = 0;
    for (Line line : Line.of(scenes, text)) {
      ResultLine read =
          line.text().length() > ResultLine.LONGEST ? null : ResultLine.of(line.text());
      if (read != null) {
        found.add(new Found(line, read, stretch, list));
        continue;
      }
      boolean head = line.text().split(" ", HEAD + 1).length <= HEAD;
      Stretch said = line.text().equals(headline) ? whole : head ? Stretch.head(line.text()) : null;
      MonthDay end = head ? Stretch.end(line.text()) : null;
      if (said != null && found.isEmpty()) {
        whole = said;
        stretch = said;
      } else if (said != null) {
        stretch = said.under(whole);
      } else if (end != null && whole != null && found.isEmpty()) {
        whole = whole.ending(end);
        stretch = whole;
      }
      list += head ? 0 : 1;
    }
    if (found.stream().filter(Found::isKnown).count() >= FEWEST) {
      String currency = currency(found);
      found.forEach(one -> place(one, currency));
    }
  }

  /** The line that {@code scene} begins, null where it is none of a list. */
  public @Nullable Result result(Scene scene) {
    return results.get(scene.sentence().span());
  }

  /** The currency that the lists print first, of cents only if in nothing else; empty for none. */
  private static String currency(List<Found> found) {
    String cents = "";
    for (Found one : found) {
      String printed = currency(one.read);
      if (!printed.isEmpty() && one.read.values().stream().noneMatch(ResultLists::isCents)) {
        return printed;
      }
      cents = cents.isEmpty() ? printed : cents;
    }
    return cents;
  }

  private static boolean isCents(ResultLine.@Nullable Printed value) {
    return value != null && ResultLine.isCents(value);
  }

  /** The currency that a line prints first, empty where it prints none. */
  private static String currency(ResultLine line) {
    for (ResultLine.Printed value : line.values()) {
      Figure figure = value == null ? null : value.figure();
      if (figure != null && Dimensions.isMoney(figure.unit())) {
        return figure.unit().substring(0, 3);
      }
    }
    return "";
  }

  private void place(Found found, String currency) {
    Item item = found.read.item() == null ? named(found) : found.read.item();
    Result rest = new Result(item, found.list, null, List.of());
    found.line.scenes().forEach(scene -> results.put(scene.sentence().span(), rest));
    if (item == null) {
      return;
    }
    boolean dividend = item.metric().equals("dividend");
    Period period = found.stretch == null || dividend ? null : found.stretch.period(published);
    List<Result.Told> told = new ArrayList<>();
    String own = currency(found.read);
    String unit = item.isCount() ? "shares" : own.isEmpty() ? currency : own;
    for (int i = 0; i < found.read.values().size(); i++) {
      ResultLine.Printed value = found.read.values().get(i);
      Figure figure = value == null ? null : value.in(unit);
      if (value != null && figure != null) {
        told.add(
            new Result.Told(
                figure, ResultLine.span(value, found.line.begin()), value.loss(), i > 0));
      }
    }
    Result result = new Result(item, found.list, period, told);
    results.put(found.line.scenes().getFirst().sentence().span(), result);
  }

  /** The item that the words before the values name as a metric, null where they name none. */
  private static @Nullable Item named(Found found) {
    int begin = found.line.begin();
    Span label = new Span(begin, begin + found.read.label().length());
    for (Chunk chunk : found.line.scenes().getFirst().chunks()) {
      if (chunk instanceof Chunk.Measure named && named.span().equals(label) && !named.weak()) {
        return Item.ofMetric(named);
      }
    }
    return null;
  }
}
