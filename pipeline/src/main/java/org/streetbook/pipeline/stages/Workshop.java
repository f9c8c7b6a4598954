package org.streetbook.pipeline.stages;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.correction.Corrections;
import org.streetbook.corpus.correction.Overrides;
import org.streetbook.corpus.isolate.Isolation;
import org.streetbook.extractors.ClaimExtractor;
import org.streetbook.index.write.SegmentWriter;
import org.streetbook.pipeline.reconcile.Affiliates;
import org.streetbook.pipeline.reconcile.Groups;
import org.streetbook.pipeline.reconcile.Reconciler;
import org.streetbook.pipeline.reconcile.Stories;
import org.streetbook.pipeline.reconcile.rate.Rates;
import org.streetbook.pipeline.vocabulary.CatalogueVocabulary;

/**
 * What a worker needs to know to set itself up. The heavy things that it sets up from that are
 * built on the worker, once in its JVM ({@link Tools}), and never shipped.
 *
 * @param catalogs paths of the user's coverage lists, absolute, in order
 * @param fingerprint of reader, extractor and catalogue, which the launcher decided by
 * @param staging folder that segments are written into, absolute; fresh in every run
 * @param shards of the book
 * @param overrides the user's corrections
 * @param rates the user's rates of exchange, may be none
 * @param isolation what reading a note may cost
 */
public record Workshop(
    List<String> catalogs,
    String fingerprint,
    String staging,
    int shards,
    Overrides overrides,
    Rates rates,
    Isolation isolation)
    implements Serializable {

  private static final Map<List<String>, Tools> BUILT = new ConcurrentHashMap<>();

  public Workshop {
    catalogs = List.copyOf(catalogs);
  }

  /** One whose notes may cost what is usual. */
  public Workshop(
      List<String> catalogs,
      String fingerprint,
      String staging,
      int shards,
      Overrides overrides,
      Rates rates) {
    this(catalogs, fingerprint, staging, shards, overrides, rates, Isolation.standard());
  }

  /** What the lists make, kept for as long as the JVM runs: every part of it is thread-safe. */
  public static Tools tools(List<String> catalogs) {
    return BUILT.computeIfAbsent(List.copyOf(catalogs), Tools::of);
  }

  /** Forgets what was built, for a process that outlives a change of its lists. */
  public static void forget() {
    BUILT.clear();
  }

  /** A writer for one segment of this run. */
  public SegmentWriter segment() {
    return new SegmentWriter(Path.of(staging), shards, tools().vocabulary(), this::groups);
  }

  /** What corrects claims by the user's list. Thread-safe. */
  public Corrections corrections() {
    return new Corrections(overrides, tools().catalogue());
  }

  /**
   * What reconciles with the lists and the rates. Thread-safe.
   *
   * @param stories which notes are copies of one another
   */
  public Reconciler reconciler(Stories stories) {
    return new Reconciler(tools().affiliates(), rates, stories);
  }

  /** The ids of the groups that the claim belongs to, or that may look at it; sorted. */
  public SortedSet<String> groups(Claim claim) {
    return Groups.of(claim, tools().affiliates()).all();
  }

  Tools tools() {
    return tools(catalogs);
  }

  /**
   * What is built from the lists.
   *
   * @param catalogue the standard one with the lists
   * @param extractor that reads with it
   * @param affiliates who belongs to whom in it
   * @param vocabulary its names
   */
  public record Tools(
      Catalogue catalogue,
      ClaimExtractor extractor,
      Affiliates affiliates,
      CatalogueVocabulary vocabulary) {

    private static Tools of(List<String> catalogs) {
      Catalogue catalogue = Catalogue.standard().with(catalogs.stream().map(Path::of).toList());
      Affiliates affiliates = Affiliates.of(catalogue.entities());
      return new Tools(
          catalogue,
          ClaimExtractor.standard(catalogue),
          affiliates,
          new CatalogueVocabulary(() -> catalogue));
    }
  }
}
