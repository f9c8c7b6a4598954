package org.streetbook.pipeline.web;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.Position;
import org.streetbook.index.entry.Counts;
import org.streetbook.index.search.SearchResult.FacetValue;
import org.streetbook.pipeline.export.NoteRow;
import org.streetbook.pipeline.export.report.RowPicture;

/** The shapes of the API's answers; within them rows have the JSON that exports have. */
final class Answers {

  private Answers() {}

  /** Whether it serves, and what. */
  record Health(String status, String commit, Counts counts, @Nullable String latest) {}

  /**
   * One page of what was found.
   *
   * @param commit id of the run whose commit it is of: pages of one commit do not overlap
   * @param total how many there are in all
   * @param next the address of the next page, null on the last
   * @param facets by dimension; empty where none were asked for
   * @param hints on names that the book does not hold
   */
  record Page<T>(
      String commit,
      long total,
      int offset,
      int limit,
      @Nullable String next,
      List<T> items,
      SortedMap<String, List<FacetValue>> facets,
      List<String> hints) {}

  /** A stretch of text with what to emphasise in it: {@code quote} or {@code match}. */
  record Passage(String text, List<Emphasis> emphasis) {}

  /** Half-open, in UTF-16 units of the passage's text. */
  record Emphasis(int begin, int end, String why) {}

  /**
   * A claim.
   *
   * @param spoken its value in words
   * @param metric its metric in words
   * @param passages its sentence, marked
   * @param estimates ids of the rows that it is in
   */
  record ClaimItem(
      Claim claim, String spoken, String metric, List<Passage> passages, List<String> estimates) {}

  /** A claim with what rests on it. */
  record ClaimDetail(
      String commit,
      Claim claim,
      String spoken,
      String metric,
      List<String> corrections,
      List<EstimateItem> estimates,
      List<Position> positions,
      List<Finding> findings) {}

  /**
   * A row of the reconciled table.
   *
   * @param stale whether no note has confirmed it for long
   */
  record EstimateItem(Estimate estimate, RowPicture words, boolean stale) {}

  /**
   * A row with its story.
   *
   * @param claims what it rests on, the first of them
   * @param moreClaims how many claims are left out
   * @param related rows of the same subject and metric
   */
  record EstimateDetail(
      String commit,
      Estimate estimate,
      RowPicture words,
      boolean stale,
      RowPicture.Drawing plot,
      List<Position> positions,
      List<Finding> findings,
      List<ClaimItem> claims,
      int moreClaims,
      List<EstimateItem> related) {}

  /** A note with what matched in it. */
  record NoteItem(NoteRow note, List<Passage> passages) {}

  /** A part of a note's text under one heading. */
  record SectionItem(String kind, String heading, int begin, int end) {}

  /**
   * A claim in its note's text.
   *
   * @param begin where its figure begins, in UTF-16 units of the text
   * @param estimates ids of the rows that it is in
   */
  record Marked(
      String id,
      int begin,
      int end,
      String quote,
      String firm,
      String subject,
      String metric,
      @Nullable String period,
      String basis,
      String spoken,
      @Nullable String place,
      List<String> estimates) {}

  /**
   * A note, whole.
   *
   * @param claims in text order
   * @param copies the notes that tell the same story, this one among them; empty where none
   */
  record NoteDetail(
      String commit,
      NoteRow note,
      String text,
      List<SectionItem> sections,
      List<Marked> claims,
      List<NoteRow> copies) {}
}
