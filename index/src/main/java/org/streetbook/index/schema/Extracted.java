package org.streetbook.index.schema;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.streetbook.corpus.claim.Correction;

/** The terms of {@link Fields#EXTRACTED}: what a corrected claim said before. */
public final class Extracted {

  private Extracted() {}

  static SortedSet<String> of(Correction.Key key) {
    var terms = new TreeSet<String>();
    terms.add(firm(key.firm().id()));
    terms.add(subject(key.subject().id()));
    terms.add(metric(key.metric()));
    if (key.subject().ticker() != null) {
      terms.add(ticker(key.subject().ticker()));
    }
    return terms;
  }

  /** The term of a firm's id. */
  public static String firm(String id) {
    return Keys.clip("firm " + id);
  }

  /** The term of a subject's id. */
  public static String subject(String id) {
    return Keys.clip("subject " + id);
  }

  /** The term of a subject's ticker, in whatever case. */
  public static String ticker(String ticker) {
    return Keys.clip("ticker " + ticker.toUpperCase(Locale.ROOT));
  }

  /** The term of a metric's id. */
  public static String metric(String id) {
    return Keys.clip("metric " + id);
  }
}
