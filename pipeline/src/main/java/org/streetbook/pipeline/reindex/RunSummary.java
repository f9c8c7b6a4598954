package org.streetbook.pipeline.reindex;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.streetbook.corpus.note.Reason;
import org.streetbook.pipeline.reconcile.Changes;

/**
 * What a run did, in counts that add up.
 *
 * @param files under the roots
 * @param filesUnchanged taken as they stand in the book
 * @param filesParsed read anew, at least one note got through
 * @param filesRejected of which nothing got through
 * @param notes in those files: one each, or the members of an archive or mail
 * @param notesUnchanged in unchanged files
 * @param notesIndexed read anew, with their claims extracted
 * @param notesNotExtracted read anew and kept, in a language that no claims are extracted from
 * @param notesRemoved of files that are gone, taken out because pruning was asked for
 * @param rejections by reason: files and members that did not get through, standing ones included
 * @param claims in the book after the run
 * @param estimates in the book after the run
 * @param findings in the book after the run
 * @param table how the rows of the table changed
 * @param millis wall time of the run
 */
public record RunSummary(
    int files,
    @JsonProperty("files_unchanged") int filesUnchanged,
    @JsonProperty("files_parsed") int filesParsed,
    @JsonProperty("files_rejected") int filesRejected,
    int notes,
    @JsonProperty("notes_unchanged") int notesUnchanged,
    @JsonProperty("notes_indexed") int notesIndexed,
    @JsonProperty("notes_not_extracted") int notesNotExtracted,
    @JsonProperty("notes_removed") int notesRemoved,
    Map<Reason, Integer> rejections,
    long claims,
    long estimates,
    long findings,
    Changes.Count table,
    long millis) {

  public RunSummary {
    Map<Reason, Integer> sorted = new EnumMap<>(Reason.class);
    sorted.putAll(rejections);
    rejections = Collections.unmodifiableMap(sorted);
  }

  /**
   * This summary.
   *
   * @throws IllegalStateException if a file or a note is unaccounted for: the run has a bug and
   *     nothing may be committed
   */
  public RunSummary checked() {
    if (files != filesUnchanged + filesParsed + filesRejected) {
      throw new IllegalStateException(
          "files do not add up: %d are not %d unchanged + %d parsed + %d rejected"
              .formatted(files, filesUnchanged, filesParsed, filesRejected));
    }
    if (notes != notesUnchanged + notesIndexed + notesNotExtracted) {
      throw new IllegalStateException(
          "notes do not add up: %d are not %d unchanged + %d indexed + %d not extracted"
              .formatted(notes, notesUnchanged, notesIndexed, notesNotExtracted));
    }
    return this;
  }

  /** Whether something under the roots did not get through. */
  public boolean hasRejections() {
    return !rejections.isEmpty();
  }

  /** The lines for a person, each ended by a line feed. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s = %d unchanged + %d parsed + %d rejected\n"
            .formatted(count(files, "file"), filesUnchanged, filesParsed, filesRejected));
    text.append(
        "%s = %d unchanged + %d indexed + %d not extracted%s\n"
            .formatted(
                count(notes, "note"),
                notesUnchanged,
                notesIndexed,
                notesNotExtracted,
                notesRemoved == 0 ? "" : "; " + count(notesRemoved, "note") + " removed"));
    if (hasRejections()) {
      String reasons =
          rejections.entrySet().stream()
              .map(each -> each.getValue() + " " + name(each.getKey()))
              .collect(Collectors.joining(", "));
      text.append("rejected: ").append(reasons).append(" (see: streetbook export rejections)\n");
    }
    text.append(
        "the book: %s, %s, %s\n"
            .formatted(
                count(claims, "claim"), count(estimates, "estimate"), count(findings, "finding")));
    text.append(
        "the table: %d new, %d revised, %s opened, %d settled%s\n"
            .formatted(
                table.appeared(),
                table.revised(),
                count(table.opened(), "conflict"),
                table.settled(),
                table.gone() == 0 ? "" : ", " + table.gone() + " gone"));
    double seconds = millis / 1000.0;
    text.append(
        String.format(
            Locale.ROOT,
            "%.1f s, %.0f notes a second\n",
            seconds,
            notes / Math.max(seconds, 1e-3)));
    return text.toString();
  }

  private static String name(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
