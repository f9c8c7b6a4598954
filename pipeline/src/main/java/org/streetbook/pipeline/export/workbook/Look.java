package org.streetbook.pipeline.export.workbook;

/**
 * How a row stands out.
 *
 * @param tint its colour
 * @param faded whether its letters are grey: no longer current
 */
record Look(Tint tint, boolean faded) {

  static final Look PLAIN = new Look(Tint.NONE, false);

  /** Colours of rows, as RGB. */
  enum Tint {
    /** Extracted from a note. */
    NONE(""),
    /** The first row. */
    HEADER("1F3864"),
    /** Statements that cannot all be true. */
    CONFLICT("F8CBAD"),
    /** Computed from other claims, stated by nobody. */
    DERIVED("DDEBF7");

    private final String rgb;

    Tint(String rgb) {
      this.rgb = rgb;
    }

    String rgb() {
      return rgb;
    }
  }
}
