package org.streetbook.index.store;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps Lucene from recommending its vector module at every start: a book holds no vectors, and the
 * module brings nothing here.
 */
public final class QuietLucene {

  /** Held, since loggers that nobody holds lose their level. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    VECTORS.setLevel(Level.SEVERE);
  }

  private QuietLucene() {}

  /** Called before the first use of Lucene. */
  public static void ensure() {
    // loading this class has done it
  }
}
