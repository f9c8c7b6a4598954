package org.streetbook.corpus.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.ingest.Furniture.Kind;
import org.streetbook.corpus.note.PlaceMap;
import org.streetbook.corpus.note.Section;
import org.streetbook.corpus.note.Span;

/**
 * Lays out a note's text and its sections. Paragraphs and headings are parted by one empty line,
 * the items of a list and the rows of a table by a line end.
 */
final class Outline {

  private final StringBuilder text = new StringBuilder();
  private final List<Section> sections = new ArrayList<>();
  private final PlaceMap.Builder places = new PlaceMap.Builder();
  private Section.Kind kind = Section.Kind.BODY;
  private String heading = "";
  private String headingOfBody = "";
  private int begin = -1;
  private int items;
  private int paragraphs;

  private Outline() {}

  /**
   * The outline of an article.
   *
   * @param blocks those of the note itself
   * @param titled whether the first is its title
   */
  static Outline of(List<Block> blocks, boolean titled) {
    Outline outline = new Outline();
    for (int i = 0; i < blocks.size(); i++) {
      outline.add(blocks, i, titled);
    }
    outline.close();
    return outline;
  }

  String text() {
    return text.toString();
  }

  List<Section> sections() {
    return sections;
  }

  PlaceMap places() {
    return places.build();
  }

  private void add(List<Block> blocks, int i, boolean titled) {
    Block block = blocks.get(i);
    Kind furniture = block.is(Block.Kind.ROW) ? null : Furniture.STANDARD.kindOf(block.text());
    if (i == 0 && titled) {
      append(block, null);
      open(Section.Kind.TITLE, block.text(), 0);
      close();
      return;
    }
    if (furniture == Kind.CAPTION) {
      caption(block.text());
      return;
    }
    Block before = i == 0 ? null : blocks.get(i - 1);
    int at = append(block, before);
    if (furniture == Kind.SUMMARY) {
      open(Section.Kind.SUMMARY, block.text(), at);
      return;
    }
    boolean first = begin < 0;
    switch (block.kind()) {
      case ROW -> {
        if (kind != Section.Kind.TABLE || first) {
          open(Section.Kind.TABLE, headingOfBody, at);
        }
      }
      case HEADING -> heading(block.text(), before, at, first);
      case ITEM -> {
        if (kind == Section.Kind.TABLE || first) {
          open(Section.Kind.BODY, headingOfBody, at);
        }
        items++;
      }
      case PARAGRAPH -> {
        // A list makes a summary until the first paragraph after it; without a list it is one
        // paragraph long, since nothing tells where it would end.
        boolean over = kind == Section.Kind.SUMMARY && (items > 0 || paragraphs > 0);
        if (kind == Section.Kind.TABLE || first || over) {
          open(Section.Kind.BODY, headingOfBody, at);
        }
        paragraphs++;
      }
    }
  }

  private void heading(String line, @Nullable Block before, int at, boolean first) {
    boolean numbered =
        !first
            && before != null
            && before.is(Block.Kind.HEADING)
            && before.text().chars().allMatch(Character::isDigit);
    headingOfBody = line;
    if (numbered) {
      heading = line; // the number above it belongs to it
    } else {
      open(Section.Kind.BODY, line, at);
    }
  }

  /** A caption below the first paragraph of the text says that this was its summary. */
  private void caption(String line) {
    if (begin >= 0 && kind == Section.Kind.BODY && paragraphs == 1 && items == 0 && onlyBody()) {
      kind = Section.Kind.SUMMARY;
      heading = line;
      close();
    }
  }

  private boolean onlyBody() {
    return sections.stream().noneMatch(s -> s.kind() == Section.Kind.BODY);
  }

  private int append(Block block, @Nullable Block before) {
    if (!text.isEmpty()) {
      boolean together =
          before != null
              && before.kind() == block.kind()
              && (block.is(Block.Kind.ITEM) || block.is(Block.Kind.ROW));
      text.append(together ? "\n" : "\n\n");
    }
    int at = text.length();
    text.append(block.text());
    places.addAll(at, block.places());
    return at;
  }

  private void open(Section.Kind newKind, String newHeading, int at) {
    closeAt(trimmed(at));
    kind = newKind;
    heading = newHeading;
    begin = at;
    items = 0;
    paragraphs = 0;
  }

  private void close() {
    closeAt(text.length());
  }

  private void closeAt(int end) {
    if (begin >= 0 && end > begin) {
      sections.add(new Section(kind, heading, new Span(begin, end)));
    }
    begin = -1;
  }

  private int trimmed(int at) {
    int end = at;
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    return end;
  }
}
