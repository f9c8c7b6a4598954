package org.streetbook.pipeline.export;

import java.util.List;
import java.util.Locale;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.EstimateChange;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.Position;

/** What can be exported, with its columns. */
public enum Export {
  /** The reconciled table: a row a key. */
  ESTIMATES(
      Estimate.class,
      "subject metric measure counterparty period basis unit n_firms low median "
          + "high guidance_low guidance_high market_low market_high actual chosen_low "
          + "chosen_high chosen_by status positions_firm corrections"),
  /** Every figure as one firm states it, with its quote. */
  CLAIMS(
      Claim.class,
      "id firm_name subject_name metric period_label basis value_low value_high "
          + "value_unit quote note_path place"),
  /** Where each firm stands on each key. */
  POSITIONS(
      Position.class, "firm subject metric measure period basis low high unit text asOf status"),
  /** The notes, with how many claims each gave. */
  NOTES(NoteRow.class, "id path title publisher published lang claims status"),
  /** What reconciliation observed. */
  FINDINGS(Finding.class, "class subject metric period sentence"),
  /** The rows of the table that differ from those of another day. */
  CHANGES(
      EstimateChange.class,
      "change subject metric period basis unit chosen_low_before chosen_low_after difference "
          + "percent sentence"),
  /** What did not get through, and what to do about it. */
  REJECTIONS(RejectionRow.class, "path reason detail remedy");

  private final Class<? extends Record> type;
  private final String brief;

  Export(Class<? extends Record> type, String brief) {
    this.type = type;
    this.brief = brief;
  }

  /** The name on the command line: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The columns for that format: all for machines, those that a person reads for people. */
  public Columns columns(Format format) {
    Columns all = Columns.of(type);
    return switch (format) {
      case CSV, JSON, JSONL, XLSX, PARQUET -> all;
      case MD, TABLE, HTML -> all.only(List.of(brief.split(" ")));
    };
  }
}
