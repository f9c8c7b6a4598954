package org.streetbook.extractors.table;

import java.util.ArrayList;
import java.util.List;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Scene;

/**
 * A line of a note, over however many sentences it was split into.
 *
 * @param scenes its sentences, never empty
 * @param text the line as printed, without blanks at its ends
 * @param begin where that stands in the note's text
 */
public record Line(List<Scene> scenes, String text, int begin) {

  public Line {
    scenes = List.copyOf(scenes);
  }

  /** The lines of a note that hold text, in order. */
  public static List<Line> of(List<Scene> scenes, String text) {
    List<Line> lines = new ArrayList<>();
    int i = 0;
    while (i < scenes.size()) {
      int first = scenes.get(i).sentence().span().begin();
      int newline = text.indexOf('\n', first);
      int stop = newline < 0 ? text.length() : newline;
      int start = text.lastIndexOf('\n', first) + 1;
      int end = i + 1;
      while (end < scenes.size() && scenes.get(end).sentence().span().begin() < stop) {
        end++;
      }
      String printed = text.substring(start, stop);
      int lead = printed.length() - printed.stripLeading().length();
      lines.add(new Line(scenes.subList(i, end), printed.strip(), start + lead));
      i = end;
    }
    return lines;
  }

  /** Whether bars part it into cells. */
  boolean isRow() {
    return text.indexOf('|') >= 0;
  }

  /** Whether it reads like a heading or a caption: short, or open at its end. */
  public boolean isHeading() {
    return scenes.size() == 1 && (scenes.getFirst().sentence().heading() || text.endsWith(":"));
  }

  /** Whether it is the ruled line below heads. */
  boolean isRule() {
    return text.indexOf('-') >= 0 && text.chars().allMatch(c -> "|-:= +".indexOf(c) >= 0);
  }

  /** All that it holds. */
  List<Chunk> chunks() {
    return scenes.stream().flatMap(scene -> scene.chunks().stream()).toList();
  }

  /**
   * Its cells; bars at both ends are a frame, and a bar at one end alone has an empty cell by it.
   */
  List<Cell> cells() {
    boolean framed = text.length() > 1 && text.startsWith("|") && text.endsWith("|");
    int from = framed ? 1 : 0;
    int to = framed ? text.length() - 1 : text.length();
    List<Cell> cells = new ArrayList<>();
    int open = from;
    for (int i = from; i <= to; i++) {
      if (i == to || text.charAt(i) == '|') {
        cells.add(cell(open, i));
        open = i + 1;
      }
    }
    return cells;
  }

  private Cell cell(int from, int to) {
    int first = from;
    int last = to;
    while (first < last && text.charAt(first) == ' ') {
      first++;
    }
    while (last > first && text.charAt(last - 1) == ' ') {
      last--;
    }
    Span span = new Span(begin + first, begin + last);
    Scene home = scenes.getFirst();
    List<Chunk> chunks = new ArrayList<>();
    for (Scene scene : scenes) {
      if (scene.sentence().span().begin() <= span.begin()) {
        home = scene;
      }
      for (Chunk chunk : scene.chunks()) {
        if (span.covers(chunk.span())) {
          chunks.add(chunk);
        }
      }
    }
    int at = 0;
    while (at < home.size() && home.chunks().get(at).span().begin() < span.begin()) {
      at++;
    }
    return new Cell(text.substring(first, last), span, home, at, chunks);
  }
}
