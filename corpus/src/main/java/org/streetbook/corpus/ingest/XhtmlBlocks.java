package org.streetbook.corpus.ingest;

import java.util.ArrayList;
import java.util.List;
import org.apache.tika.exception.WriteLimitReachedException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Makes blocks of the XHTML that Tika's parsers tell an office document as. */
final class XhtmlBlocks extends DefaultHandler {

  private final int maxChars;
  private final OfficePlaces places;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private @Nullable List<String> row;
  private int tables;
  private boolean title;

  private boolean body;
  private int items;
  private int chars;

  XhtmlBlocks(int maxChars, OfficePlaces places) {
    this.maxChars = maxChars;
    this.places = places;
  }

  /** The blocks so far. */
  List<Block> blocks() {
    flush(Block.Kind.PARAGRAPH);
    return blocks;
  }

  boolean isOverLimit() {
    return chars > maxChars;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (local) {
      case "body" -> body = true;
      case "table" -> {
        if (tables++ == 0) {
          flush(Block.Kind.PARAGRAPH);
        }
      }
      case "tr" -> {
        if (tables == 1) {
          row = new ArrayList<>();
          places.row();
        }
      }
      case "td", "th" -> {
        if (tables == 1) {
          line.setLength(0);
        }
      }
      case "li" -> {
        flush(Block.Kind.PARAGRAPH);
        items++;
      }
      case "br" -> line.append('\n');
      case "p", "h1", "h2", "h3", "h4", "h5", "h6", "div" -> {
        if (row == null) {
          flush(Block.Kind.PARAGRAPH);
        } else {
          line.append(' ');
        }
        String style = attributes.getValue("class");
        places.part(style);
        title = style != null && (style.equalsIgnoreCase("title") || style.startsWith("heading"));
      }
      default -> {
        // inline: its text belongs to the line
      }
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    switch (local) {
      case "td", "th" -> {
        if (tables == 1 && row != null) {
          row.add(Characters.line(line));
          line.setLength(0);
        }
      }
      case "tr" -> {
        if (tables == 1 && row != null) {
          endRow(row);
          row = null;
        }
      }
      case "table" -> tables--;
      case "li" -> {
        flush(Block.Kind.ITEM);
        items--;
      }
      case "h1" -> {
        places.heading(line);
        flush(Block.Kind.HEADING);
      }
      case "h2", "h3", "h4", "h5", "h6" -> flush(Block.Kind.HEADING);
      case "p", "div" -> {
        flush(title ? Block.Kind.HEADING : items > 0 ? Block.Kind.ITEM : Block.Kind.PARAGRAPH);
        title = false;
      }
      default -> {
        // inline
      }
    }
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    if (!body) {
      return; // the head repeats the metadata
    }
    chars += length;
    if (chars > maxChars) {
      throw new WriteLimitReachedException(maxChars);
    }
    line.append(text, start, length);
  }

  @Override
  public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
    if (row != null) {
      line.append(' ');
    }
  }

  /** A row of one cell is a paragraph that was framed for looks. */
  private void endRow(List<String> cells) {
    List<String> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
    if (filled.size() == 1 && cells.size() == 1) {
      blocks.add(Block.paragraph(filled.get(0)).at(places.cell(0)));
    } else if (!filled.isEmpty()) {
      blocks.add(Rows.row(cells, places::cell));
    }
  }

  private void flush(Block.Kind kind) {
    if (row != null) {
      return;
    }
    String text = Characters.clean(line);
    line.setLength(0);
    if (kind == Block.Kind.HEADING) {
      if (!OfficePlaces.isUnnamed(Characters.collapse(text))) {
        put(kind, text);
      }
      return;
    }
    for (String piece : text.split("\n", -1)) {
      put(Prose.isItem(Characters.collapse(piece)) ? Block.Kind.ITEM : kind, piece);
    }
  }

  private void put(Block.Kind kind, String text) {
    String collapsed = Characters.collapse(text);
    if (!collapsed.isEmpty()) {
      blocks.add(new Block(kind, collapsed).at(places.here()));
    }
  }
}
