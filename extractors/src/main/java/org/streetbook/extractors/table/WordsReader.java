package org.streetbook.extractors.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.period.PeriodFinder;
import org.streetbook.extractors.period.PeriodMention;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Party;

/**
 * Reads the words of a cell, each once: unit, then metric and period, then known phrases, then
 * names; what is left is not understood. One a cell.
 */
final class WordsReader {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\d#%][\\p{L}\\d'\u2019.&#%-]*(?:/[\\p{L}\\d%]+)*");

  /** "26E", "'27": a year of two digits, as only a head prints it. */
  private static final Pattern SHORT_YEAR = Pattern.compile("(?:cy)?['\u2019]?(\\d\\d)([eafp]?)");

  private static final Pattern MARK =
      Pattern.compile("\\d\\s?\\(?([EFPAefpa]|est|act)\\)?(?!\\p{L})");

  private static final Pattern FOOTNOTE =
      Pattern.compile("[*\u2020\u2021\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+$");

  private final Cell cell;
  private final boolean[] taken;
  private final Set<Facet> facets = EnumSet.noneOf(Facet.class);
  private final List<Party> parties = new ArrayList<>();
  private @Nullable PeriodMention time;
  private Chunk.@Nullable Measure measure;
  private @Nullable CellUnit unit;
  private boolean outlook;
  private boolean reported;

  WordsReader(Cell cell) {
    this.cell = cell;
    this.taken = new boolean[cell.text().length()];
  }

  Words read() {
    String text = FOOTNOTE.matcher(cell.text()).replaceFirst("");
    unit = CellUnit.of(text);
    if (unit != null) {
      return words(List.of());
    }
    takeUnit(text);
    String known = untaken(text).toLowerCase(Locale.ROOT).strip();
    Facet whole = Heads.STANDARD.whole(known);
    whole = whole != null ? whole : Heads.STANDARD.whole(unbracketed(known));
    if (whole != null) {
      facets.add(whole);
      return words(List.of());
    }
    takeMeasures();
    takePhrases(text);
    takeNames();
    return words(rest(text));
  }

  private static String unbracketed(String text) {
    return CellUnit.BRACKETS.matcher(text).replaceAll("").strip();
  }

  private Words words(List<String> rest) {
    return new Words(facets, time, measure, parties, unit, outlook, reported, rest);
  }

  /** The unit in brackets, or before, between or behind commas: "US$ bn, Dec YE". */
  private void takeUnit(String text) {
    Matcher matcher = CellUnit.BRACKETS.matcher(text);
    while (matcher.find()) {
      CellUnit found = CellUnit.ofList(matcher.group(1));
      found = found != null ? found : CellUnit.ofScale(matcher.group(1));
      if (found != null) {
        unit = unit == null ? found : unit;
        mark(matcher.start(), matcher.end());
      }
    }
    int end = text.length();
    while (unit == null && end > 0) {
      int comma = text.lastIndexOf(',', end - 1);
      if (comma < 0 && end == text.length()) {
        return;
      }
      unit = CellUnit.of(text.substring(comma + 1, end));
      if (unit != null) {
        mark(Math.max(0, comma), end);
      }
      end = comma;
    }
  }

  /** A metric is read before the words of it that say something alone: "earnings estimate". */
  private void takeMeasures() {
    for (Chunk chunk : cell.chunks()) {
      if (chunk instanceof Chunk.Measure found && !found.weak() && isFree(found.span())) {
        Facet facet = Heads.STANDARD.phrase(found.lower());
        boolean longer = measure == null || measure.weak();
        if (facet == null && longer) {
          measure = found;
        }
        if (facet == null) {
          mark(found.span());
        }
      }
      if (chunk instanceof Chunk.Time found && isAbsolute(found.mention())) {
        take(found);
      }
    }
  }

  private void take(Chunk.Time found) {
    time = time == null ? found.mention() : time;
    int begin = found.span().begin() - cell.span().begin();
    int end = found.span().end() - cell.span().begin();
    Matcher mark = MARK.matcher(cell.text()).region(Math.max(begin, end - 2), cell.text().length());
    if (mark.lookingAt() || (mark.find() && mark.start() <= end)) {
      char letter = Character.toLowerCase(mark.group(1).charAt(0));
      outlook |= letter != 'a';
      reported |= letter == 'a';
      end = Math.max(end, mark.end());
    }
    mark(begin, Math.min(end, taken.length));
  }

  private static boolean isAbsolute(PeriodMention mention) {
    return switch (mention.kind()) {
      case CALENDAR, FISCAL, REPORTING -> true;
      case RELATIVE, DAY, VAGUE -> false;
    };
  }

  private void takePhrases(String text) {
    List<int[]> words = free(text);
    for (int i = 0; i < words.size(); i++) {
      for (int length = Math.min(Heads.STANDARD.longest(), words.size() - i);
          length > 0;
          length--) {
        int begin = words.get(i)[0];
        int end = words.get(i + length - 1)[1];
        String phrase = text.substring(begin, end).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        Facet facet = Heads.STANDARD.phrase(phrase);
        if (facet == null && phrase.endsWith(".")) {
          facet = Heads.STANDARD.phrase(phrase.substring(0, phrase.length() - 1));
        }
        if (facet != null && isFree(begin, end)) {
          facets.add(facet);
          mark(begin, end);
          i += length - 1;
          break;
        }
        if (length == 1) {
          takeShortYear(phrase, begin, end);
        }
      }
    }
  }

  private void takeShortYear(String word, int begin, int end) {
    Matcher matcher = SHORT_YEAR.matcher(word);
    boolean marked = matcher.matches() && (!matcher.group(2).isEmpty() || word.length() > 2);
    if (time != null || !marked) {
      return;
    }
    String year = "20" + matcher.group(1);
    List<PeriodMention> found =
        PeriodFinder.standard().find("in " + year, new Span(0, year.length() + 3), null);
    if (!found.isEmpty()) {
      time = found.getFirst();
      outlook = !matcher.group(2).isEmpty() && !matcher.group(2).equals("a");
      reported = matcher.group(2).equals("a");
      mark(begin, end);
    }
  }

  private void takeNames() {
    for (Chunk chunk : cell.chunks()) {
      if (chunk instanceof Chunk.Name name && isFree(name.span())) {
        parties.add(name.party());
        mark(name.span());
      } else if (chunk instanceof Chunk.Measure found && measure == null && isFree(found.span())) {
        measure = found;
        mark(found.span());
      } else if (chunk instanceof Chunk.Time found && isFree(found.span())) {
        take(found);
      }
    }
  }

  private List<String> rest(String text) {
    List<String> rest = new ArrayList<>();
    for (int[] word : free(text)) {
      String lower = text.substring(word[0], word[1]).toLowerCase(Locale.ROOT);
      boolean sign = lower.equals("%") || CellUnit.of(lower) != null;
      if (sign) {
        CellUnit found = CellUnit.of(lower);
        unit = unit == null ? found : unit;
      } else {
        rest.add(lower);
      }
    }
    return rest;
  }

  private List<int[]> free(String text) {
    List<int[]> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      if (isFree(matcher.start(), matcher.end())) {
        words.add(new int[] {matcher.start(), matcher.end()});
      }
    }
    return words;
  }

  private String untaken(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      out.append(taken[i] ? "" : text.substring(i, i + 1));
    }
    return out.toString();
  }

  private boolean isFree(Span span) {
    return isFree(span.begin() - cell.span().begin(), span.end() - cell.span().begin());
  }

  private boolean isFree(int begin, int end) {
    for (int i = begin; i < Math.min(end, taken.length); i++) {
      if (taken[i]) {
        return false;
      }
    }
    return begin < taken.length;
  }

  private void mark(Span span) {
    mark(span.begin() - cell.span().begin(), span.end() - cell.span().begin());
  }

  private void mark(int begin, int end) {
    Arrays.fill(taken, Math.max(0, begin), Math.min(end, taken.length), true);
  }
}
