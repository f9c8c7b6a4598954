package org.streetbook.pipeline.export.report;

import java.io.IOException;
import org.streetbook.index.Book;
import org.streetbook.pipeline.export.BookRows;

/**
 * The table of estimates as one page of HTML that needs nothing beside it: a head that says what
 * book it is of, the rows by subject, for each contested row a plot, the quotes that every row
 * rests on, and the findings in plain words. The same rows give the same bytes.
 *
 * <pre>{@code
 * try (Book book = Book.open(Path.of("book"))) {
 *   new HtmlReport(new BookRows(book, null), book, out).write();
 * }
 * }</pre>
 *
 * <p>Rows are written subject by subject and not held; findings are. A book of more than {@link
 * #MOST_TOLD} rows tells the stories of contested and derived rows alone, and says so: a page of
 * all would be too large for a browser.
 */
public final class HtmlReport {

  /** How many rows a book may have for all of them to be told with their quotes. */
  public static final int MOST_TOLD = 2000;

  private final BookRows rows;
  private final Evidence evidence;
  private final Appendable out;
  private final int mostTold;

  /**
   * A report that has not been written yet.
   *
   * @param rows the table, as it stands on a day
   * @param book the book that the rows are of, for the claims that they rest on
   * @param out takes the page
   */
  public HtmlReport(BookRows rows, Book book, Appendable out) {
    this(rows, book, out, MOST_TOLD);
  }

  /**
   * @param mostTold how many rows the book may have for all of them to be told with their quotes
   */
  HtmlReport(BookRows rows, Book book, Appendable out, int mostTold) {
    this.rows = rows;
    this.evidence = new Evidence(book);
    this.out = out;
    this.mostTold = mostTold;
  }

  /**
   * Writes the page and returns how many rows it has.
   *
   * @throws IOException where {@code out} does not take it
   */
  public long write() throws IOException {
    Overview overview = Overview.of(rows);
    Html html = new Html(out);
    boolean isWhole = overview.rows() <= mostTold;
    RowStory story = new RowStory(html, overview, evidence, isWhole);
    EstimateTable table = new EstimateTable(html, overview, story);
    ReportPage page = new ReportPage(html, overview, isWhole ? 0 : mostTold);
    page.begin();
    table.begin();
    Subjects.of(rows, table::subject);
    table.end();
    page.betweenTableAndStories();
    Subjects.of(rows, story::subject);
    page.end();
    return overview.rows();
  }
}
