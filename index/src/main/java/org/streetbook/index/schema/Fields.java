package org.streetbook.index.schema;

/** The names of the fields, as the query language and the documents use them. */
public final class Fields {

  /**
   * The version of everything in this package and of the book's layout. A book of another version
   * is refused.
   */
  public static final int SCHEMA = 4;

  /** {@code type:id}: one term a document, so that ids are found, and listed in order. */
  public static final String KEY = "key";

  /** The id once more as a doc value: ties of a search sort by it. */
  public static final String ID = "id";

  public static final String TYPE = "type";

  /** The stored record, see {@link Payload}. */
  public static final String RECORD = "record";

  /** Of notes, claims and rejections: the path of the file they came from. */
  public static final String SOURCE = "source";

  /** Of notes and rejections: what an incremental run wants to know, a doc value. */
  public static final String STATE = "state";

  /** Of notes: what their families are told by, see {@link Sketches}; a doc value. */
  public static final String SKETCH = "sketch";

  /** Of families: ids of the notes in it. */
  public static final String MEMBER = "member";

  /** Of claims: the id of the note that holds it. */
  public static final String NOTE_ID = "note_id";

  /** Of claims: ids of their subject groups. */
  public static final String GROUP = "group";

  /** Of claims that an analyst corrected: ids of the lines that hold for them. */
  public static final String CORRECTION = "correction";

  /** Of claims: the name of the rule that read them. */
  public static final String RULE = "rule";

  /** Of claims that an analyst corrected: what was extracted, see {@link Extracted}. */
  public static final String EXTRACTED = "extracted";

  /** Of estimates, positions and findings: the id of the group that they were made for. */
  public static final String RECONCILED_GROUP = "reconciled_group";

  /** Of estimates, positions and findings: ids of the claims they rest on. */
  public static final String CLAIM = "claim";

  /** Of positions: the id of the row. */
  public static final String ESTIMATE = "estimate";

  /** Names of the query fields that a document has a value for. */
  public static final String HAS = "has";

  // what plain words are looked up in
  public static final String QUOTE = "quote";
  public static final String SENTENCE = "sentence";
  public static final String TITLE = "title";
  public static final String NAMES = "names";
  public static final String TEXT = "text";

  // text, looked up by field
  public static final String ANALYST = "analyst";
  public static final String PUBLISHER = "publisher";
  public static final String SECTION = "section";

  // names and words, looked up whole
  public static final String FIRM = "firm";
  public static final String SUBJECT = "subject";
  public static final String TICKER = "ticker";
  public static final String METRIC = "metric";
  public static final String PERIOD = "period";
  public static final String BASIS = "basis";
  public static final String UNIT = "unit";
  public static final String STATUS = "status";
  public static final String NOTE = "note";

  /** Of claims that an analyst corrected: what was done to them. */
  public static final String CORRECTED = "corrected";

  /** The unit up to its slash: the currency of a price per something. */
  public static final String UNIT_BASE = "unit_base";

  // numbers and days
  public static final String YEAR = "year";
  public static final String PUBLISHED = "published";
  public static final String VALUE = "value";

  /** The ends of the value in plain decimals, a doc value: {@code low/high}, an open end empty. */
  public static final String VALUE_EXACT = "value_exact";

  /** The middle of the value, or its closed end; a doc value to sort by. */
  public static final String VALUE_SORT = "value_sort";

  /** Days since 1970 of what was said (claims) or published (notes); to sort and filter by. */
  public static final String DATE = "date";

  /** The firm's name in exact form, to sort by. */
  public static final String FIRM_SORT = "firm_sort";

  /** Before the name of a dimension: its facet's doc values. */
  public static final String FACET = "facet_";

  private Fields() {}
}
