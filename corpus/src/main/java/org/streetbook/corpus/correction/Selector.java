package org.streetbook.corpus.correction;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Period;

/** Which claims a line is for, told by what was extracted. */
public sealed interface Selector extends Serializable {

  /** What a claim is compared by. */
  enum Field {
    /** The path of the note, whole. */
    NOTE,
    /** Any name of the firm. */
    FIRM,
    /** Any name or ticker of the subject. */
    SUBJECT,
    /** The metric's id. */
    METRIC,
    /** The year, or {@code none}. */
    YEAR,
    /** The period's label, or {@code none}. */
    PERIOD,
    /** The figure as printed. */
    QUOTE,
    /** The name of the rule that read it. */
    RULE;

    /** The name in a selector: lower case. */
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** What stands for an absent year or period. */
  String NONE = "none";

  /** Whether it is for a claim, given as it was extracted. */
  boolean selects(Claim extracted);

  /** How much it asks for: of two lines that contradict each other the one that asks more holds. */
  int narrowness();

  /**
   * The claims of an id, or of the beginning of one.
   *
   * @param beginning 8 to 64 hexadecimal digits, lower case
   */
  record ById(String beginning) implements Selector {
    @Override
    public boolean selects(Claim extracted) {
      return extracted.id().startsWith(beginning);
    }

    @Override
    public int narrowness() {
      return Integer.MAX_VALUE;
    }
  }

  /**
   * The claims that agree in every field given.
   *
   * @param fields what is asked for, as it is compared; not empty
   * @param firms ids of the firms that the name may mean, empty where no firm is asked for
   * @param subjects ids of the subjects that the name may mean, empty where none is asked for
   */
  record ByFields(Map<Field, String> fields, Set<String> firms, Set<String> subjects)
      implements Selector {

    public ByFields {
      fields = Collections.unmodifiableMap(new TreeMap<>(fields));
      firms = Collections.unmodifiableSet(new TreeSet<>(firms));
      subjects = Collections.unmodifiableSet(new TreeSet<>(subjects));
      if (fields.isEmpty()) {
        throw new IllegalArgumentException("a selector that asks for nothing");
      }
    }

    @Override
    public boolean selects(Claim extracted) {
      for (Map.Entry<Field, String> field : fields.entrySet()) {
        if (!agrees(extracted, field.getKey(), field.getValue())) {
          return false;
        }
      }
      return true;
    }

    private boolean agrees(Claim claim, Field field, String wanted) {
      return switch (field) {
        case NOTE -> claim.note().path().equals(wanted);
        case FIRM -> firms.contains(claim.firm().id());
        case SUBJECT ->
            subjects.contains(claim.subject().id())
                || wanted.equalsIgnoreCase(claim.subject().ticker());
        case METRIC -> claim.metric().equals(wanted);
        case YEAR -> wanted.equals(claim.year() == null ? NONE : claim.year().toString());
        case PERIOD -> wanted.equalsIgnoreCase(label(claim.period()));
        case QUOTE -> wanted.equals(oneBlank(claim.quote()));
        case RULE -> wanted.equals(claim.rule());
      };
    }

    private static String label(@org.jspecify.annotations.Nullable Period period) {
      return period == null ? NONE : period.label();
    }

    @Override
    public int narrowness() {
      return fields.size();
    }
  }

  /** The text without blanks around it and with one between its words. */
  static String oneBlank(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
  }
}
