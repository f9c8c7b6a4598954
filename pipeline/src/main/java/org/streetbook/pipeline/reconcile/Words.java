package org.streetbook.pipeline.reconcile;

import java.util.List;
import org.streetbook.corpus.claim.Firm;
import org.streetbook.corpus.claim.FirmKind;

/** Pieces of plain sentences. */
final class Words {

  private Words() {}

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  static String and(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** {@code 1 note}, {@code 2 notes}. */
  static String count(long n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }

  /** A firm by its name, one without a name as what it is. */
  static String name(Firm firm) {
    return firm.kind() == FirmKind.UNNAMED && firm.name().equals("unnamed")
        ? "an unnamed firm"
        : firm.name();
  }

  /** The possessive of {@link #name(Firm)}. */
  static String of(Firm firm) {
    return of(name(firm));
  }

  /** The possessive: {@code Ford's}, {@code Genesis'}. */
  static String of(String name) {
    return name.endsWith("s") ? name + "'" : name + "'s";
  }

  /** With a capital letter at its beginning. */
  static String sentence(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
