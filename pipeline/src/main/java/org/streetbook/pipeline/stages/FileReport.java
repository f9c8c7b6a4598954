package org.streetbook.pipeline.stages;

import java.io.Serializable;
import java.util.List;
import org.streetbook.corpus.note.Reason;

/**
 * What became of one file.
 *
 * @param path relative to its root
 * @param state of the file as a whole
 * @param kept whether what the book holds of it stays there
 * @param indexed how many of its notes had their claims extracted
 * @param notExtracted how many are kept in a language that no claims are extracted from
 * @param rejections one reason for each note of it, or the file itself, that did not get through
 * @param groups the subject groups that its claims touch, sorted
 */
public record FileReport(
    String path,
    State state,
    boolean kept,
    int indexed,
    int notExtracted,
    List<Reason> rejections,
    List<String> groups)
    implements Serializable {

  /** What can become of a file. */
  public enum State {
    /** Its content is what the book holds. */
    UNCHANGED,
    /** At least one note of it got through. */
    PARSED,
    /** Nothing of it got through. */
    REJECTED
  }

  public FileReport {
    rejections = List.copyOf(rejections);
    groups = groups.stream().sorted().distinct().toList();
  }
}
