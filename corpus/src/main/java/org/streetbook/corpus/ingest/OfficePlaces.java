package org.streetbook.corpus.ingest;

import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Place;

/**
 * Where in a workbook or a presentation its parser stands. Of other documents it knows nothing:
 * what page of theirs something stands on depends on who prints them.
 */
final class OfficePlaces {

  /** Programs allow 31 units; a name of any length may be written into a file. */
  private static final int LONGEST_NAME = 64;

  /** What programs call a sheet that nobody named, in their commonest languages. */
  private static final Pattern UNNAMED =
      Pattern.compile("(?:Sheet|Tabelle|Feuil|Hoja|Foglio|Blad|Planilha|工作表) ?\\d{1,3}");

  private final Metadata metadata;
  private final boolean everyRow;
  private @Nullable String sheet;
  private int row;
  private int numbered;
  private int slide;

  /**
   * @param metadata in which the parser tells the type before anything else
   * @param everyRow whether it tells each row from the first on, also those that are empty
   */
  OfficePlaces(Metadata metadata, boolean everyRow) {
    this.metadata = metadata;
    this.everyRow = everyRow;
  }

  /** A part begins that is styled so. */
  void part(@Nullable String style) {
    if (style == null) {
      return;
    }
    switch (style) {
      case "slide-content" ->
          slide += isA("presentationml", "application/vnd.ms-powerpoint") ? 1 : 0;
      case "sheet", "page" -> sheet(""); // of a sheet without a name no more is told
      default -> {
        // a part of a slide or a sheet
      }
    }
  }

  /** A heading has ended: of a workbook, the name of the sheet. */
  void heading(CharSequence text) {
    sheet(name(text));
  }

  /** Whether a sheet is called so only because nobody named it. */
  static boolean isUnnamed(String name) {
    return UNNAMED.matcher(name).matches();
  }

  /** The name of a sheet, without what cannot be seen, no longer than may be. */
  static String name(CharSequence text) {
    String name = Characters.clean(text).replace('\n', ' ').replace('\t', ' ');
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  private void sheet(String name) {
    if (isA("spreadsheetml", "application/vnd.ms-excel")) {
      sheet = name;
      row = 0;
    }
  }

  private boolean isA(String part, String begin) {
    String type = metadata.get(Metadata.CONTENT_TYPE);
    return type != null && (type.contains(part) || type.startsWith(begin));
  }

  /** What number the row has that begins next, 1 for the first of the sheet. */
  void rowIs(int number) {
    numbered = number;
  }

  /** A row begins. */
  void row() {
    row = everyRow ? row + 1 : numbered;
    numbered = 0;
  }

  /** The place of what stands in no cell, null where nothing is known of it. */
  @Nullable Place here() {
    return sheet != null ? new Place.Sheet(sheet) : slide > 0 ? new Place.Slide(slide) : null;
  }

  /**
   * The place of a cell of the row.
   *
   * @param index 0 for the first
   */
  @Nullable Place cell(int index) {
    return sheet != null && row > 0 ? new Place.Cell(sheet, index + 1, row) : here();
  }
}
