package org.streetbook.corpus.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Digest;

/**
 * What an analyst corrected on a claim.
 *
 * @param muted whether the claim takes no part in reconciliation any more
 * @param extracted what the claim said before, all of it, also what was not corrected
 * @param lines the lines of the list of corrections that hold for the claim, by action, then by
 *     their words; at least one
 */
public record Correction(boolean muted, Key extracted, List<Line> lines) implements Serializable {

  public Correction {
    lines = lines.stream().sorted().distinct().toList();
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a correction without a line");
    }
  }

  /** What a line does to a claim. */
  public enum Action {
    /** Takes it out of reconciliation. */
    MUTE,
    /** Gives it to another firm. */
    FIRM,
    /** Gives it another subject. */
    SUBJECT,
    /** Gives it another metric. */
    METRIC,
    /** Moves its period to another year. */
    YEAR,
    /** Gives it another period, and that period's year. */
    PERIOD;

    /** The name in lists and exports: lower case. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The constant with that label. */
    @JsonCreator
    public static Action ofLabel(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * What of a claim can be corrected; each part as in {@link Claim}.
   *
   * @param measure follows the metric: it is what another metric would be called
   */
  public record Key(
      Firm firm,
      Subject subject,
      String metric,
      @Nullable String measure,
      @Nullable Period period,
      @Nullable Integer year)
      implements Serializable {

    /** That of a claim as it stands. */
    public static Key of(Claim claim) {
      return new Key(
          claim.firm(),
          claim.subject(),
          claim.metric(),
          claim.measure(),
          claim.period(),
          claim.year());
    }
  }

  /**
   * A line of the list of corrections.
   *
   * @param claim which claims it is for: the beginning of an id, or a selector
   * @param value what is put in the place of what was extracted; empty for {@link Action#MUTE}
   * @param who whose correction it is
   * @param why the reason, in that person's words
   */
  public record Line(String claim, Action action, String value, String who, String why)
      implements Serializable, Comparable<Line> {

    /** Raised with every change of what a line does to a claim. */
    private static final String VERSION = "1";

    /** A hash of all that the line says and does: two lines that say the same have one. */
    public String id() {
      return Digest.ofParts(VERSION, claim, action.label(), value, who, why).substring(0, 16);
    }

    /** Orders by action, then by the words. */
    @Override
    public int compareTo(Line other) {
      int byAction = action.compareTo(other.action);
      return byAction != 0 ? byAction : words().compareTo(other.words());
    }

    private String words() {
      return String.join("\u0001", value, who, why, claim);
    }
  }

  /**
   * One sentence for each line without a stop at its end, as in "firm UBS instead of Morgan
   * Stanley, by jd: swapped in the table".
   *
   * @param corrected the claim that this is the correction of
   */
  public List<String> sentences(Claim corrected) {
    var sentences = new ArrayList<String>();
    for (Line line : lines) {
      String what =
          switch (line.action()) {
            case MUTE -> "muted";
            case FIRM -> changed("firm", corrected.firm().name(), extracted.firm().name());
            case SUBJECT ->
                changed("subject", corrected.subject().name(), extracted.subject().name());
            case METRIC -> changed("metric", corrected.metric(), extracted.metric());
            case YEAR -> changed("year", text(corrected.year()), text(extracted.year()));
            case PERIOD -> changed("period", label(corrected.period()), label(extracted.period()));
          };
      boolean mute = line.action() == Action.MUTE;
      sentences.add(what + (mute ? " by " : ", by ") + line.who() + ": " + line.why());
    }
    return List.copyOf(sentences);
  }

  private static String changed(String what, String now, String before) {
    return what + " " + now + " instead of " + before;
  }

  private static String label(@Nullable Period period) {
    return period == null ? "none" : period.label();
  }

  private static String text(@Nullable Integer year) {
    return year == null ? "none" : year.toString();
  }
}
