package org.streetbook.corpus.ingest;

import java.util.ArrayList;
import java.util.List;
import org.apache.tika.exception.WriteLimitReachedException;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Place;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes blocks of the {@code content.xml} of a spreadsheet: a heading for each sheet, a row for
 * each of its rows. A cell's text is what it shows. Rows and cells that say how often they stand
 * there are written out, empty ones only counted (OpenDocument 1.3, part 3, 19.675 and 19.677).
 */
final class OdsSheets extends DefaultHandler {

  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

  /** The largest sheet that programs write. */
  private static final int MOST_ROWS = 1 << 20;

  private static final int MOST_COLUMNS = 1 << 14;

  private final Limits limits;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<String> cells = new ArrayList<>();
  private String sheet = "";
  private int row;
  private int rowRepeats;
  private int column;
  private int cellRepeats;
  private boolean inCell;
  private boolean covered;
  private int paragraphs;
  private int hidden; // elements open that show nothing on the sheet
  private int chars;

  OdsSheets(Limits limits) {
    this.limits = limits;
  }

  /** The blocks so far. */
  List<Block> blocks() {
    return blocks;
  }

  boolean isOverLimit() {
    return chars > limits.maxChars();
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (uri) {
      case TABLE -> startTable(local, attributes);
      case TEXT -> startText(local);
      case OFFICE -> hidden += local.equals("annotation") ? 1 : 0;
      default -> {
        // drawings and styles; their text comes in paragraphs
      }
    }
  }

  private void startTable(String local, Attributes attributes) {
    switch (local) {
      case "table" -> {
        sheet = OfficePlaces.name(String.valueOf(attributes.getValue(TABLE, "name")));
        row = 0;
        if (!OfficePlaces.isUnnamed(sheet)) {
          put(Block.Kind.HEADING, sheet, new Place.Sheet(sheet));
        }
      }
      case "table-row" -> {
        rowRepeats = repeats(attributes, "number-rows-repeated");
        cells.clear();
        column = 0;
      }
      case "table-cell", "covered-table-cell" -> {
        cellRepeats = repeats(attributes, "number-columns-repeated");
        inCell = true;
        covered = local.startsWith("covered"); // what it holds is hidden by the cell that covers it
        text.setLength(0);
      }
      case "tracked-changes", "content-validations", "dde-links" -> hidden++;
      default -> {
        // columns, groups of rows, names
      }
    }
  }

  private void startText(String local) {
    switch (local) {
      case "p", "h" -> {
        if (paragraphs++ == 0) {
          if (inCell) {
            text.append(text.isEmpty() ? "" : "\n");
          } else {
            text.setLength(0);
          }
        }
      }
      case "s", "tab", "line-break" -> text.append(' ');
      default -> {
        // inline
      }
    }
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    if (uri.equals(OFFICE) && local.equals("annotation")) {
      hidden--;
    } else if (uri.equals(TEXT) && (local.equals("p") || local.equals("h"))) {
      paragraphs--;
      if (!inCell && hidden == 0) {
        put(Block.Kind.PARAGRAPH, Characters.line(text), new Place.Sheet(sheet));
      }
    } else if (uri.equals(TABLE)) {
      switch (local) {
        case "table-cell", "covered-table-cell" -> endCell();
        case "table-row" -> endRow();
        case "tracked-changes", "content-validations", "dde-links" -> hidden--;
        default -> {
          // see above
        }
      }
    }
  }

  @Override
  public void characters(char[] printed, int start, int length) throws SAXException {
    if (paragraphs > 0 && hidden == 0 && !covered) {
      text.append(printed, start, length);
      take(length);
    }
  }

  private void endCell() throws SAXException {
    inCell = false;
    String shown = covered ? "" : Characters.line(text);
    covered = false;
    if (!shown.isEmpty()) {
      if (cellRepeats > MOST_COLUMNS - column) {
        throw new SAXException("suspected attack: a row of more than " + MOST_COLUMNS + " cells");
      }
      while (cells.size() < column) {
        cells.add("");
      }
      for (int i = 0; i < cellRepeats; i++) {
        cells.add(shown);
      }
      take((cellRepeats - 1L) * shown.length());
    }
    column = Math.min(MOST_COLUMNS, column + Math.min(cellRepeats, MOST_COLUMNS));
  }

  private void endRow() throws SAXException {
    if (!cells.isEmpty()) {
      if (rowRepeats > MOST_ROWS - row) {
        throw new SAXException("suspected attack: a sheet of more than " + MOST_ROWS + " rows");
      }
      long length = cells.stream().mapToLong(String::length).sum();
      for (int i = 1; i <= rowRepeats; i++) {
        take(i == 1 ? 0 : length);
        int number = row + i;
        blocks.add(
            cells.size() == 1
                ? Block.paragraph(cells.getFirst()).at(new Place.Cell(sheet, 1, number))
                : Rows.row(cells, index -> new Place.Cell(sheet, index + 1, number)));
      }
    }
    row = Math.min(MOST_ROWS, row + Math.min(rowRepeats, MOST_ROWS));
  }

  private void put(Block.Kind kind, String line, Place place) {
    if (!line.isBlank()) {
      blocks.add(new Block(kind, Characters.collapse(line)).at(place));
    }
  }

  private void take(long length) throws SAXException {
    chars = (int) Math.min(Integer.MAX_VALUE, chars + length);
    if (isOverLimit()) {
      throw new WriteLimitReachedException(limits.maxChars());
    }
  }

  /** How often it stands there; once where it does not say, or says what is no number. */
  private static int repeats(Attributes attributes, String name) {
    @Nullable String value = attributes.getValue(TABLE, name);
    if (value == null || !value.matches("[1-9]\\d*")) {
      return 1;
    }
    return value.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(value);
  }
}
