package org.streetbook.index.search;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.streetbook.index.schema.Fields;
import org.streetbook.index.schema.Interval;

/**
 * The documents whose value has a number in common with an interval, exactly. The index of doubles
 * gives the candidates; each is then compared in decimals, since 0.1 and its neighbours are one
 * double but not one figure.
 */
final class ValueQuery extends Query {

  private static final int COST_OF_TWO_DECIMALS = 100;

  private final Interval wanted;

  ValueQuery(Interval wanted) {
    this.wanted = wanted;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight candidates =
        searcher.createWeight(
            searcher.rewrite(wanted.asApproximation()), ScoreMode.COMPLETE_NO_SCORES, 1);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        ScorerSupplier found = candidates.scorerSupplier(leaf);
        if (found == null) {
          return null;
        }
        return new ScorerSupplier() {
          @Override
          public Scorer get(long leadCost) throws IOException {
            BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.VALUE_EXACT);
            return new ConstantScoreScorer(score(), mode, compare(found.get(leadCost), values));
          }

          @Override
          public long cost() {
            return found.cost();
          }
        };
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return true;
      }
    };
  }

  private TwoPhaseIterator compare(Scorer candidates, BinaryDocValues values) {
    return new TwoPhaseIterator(candidates.iterator()) {
      @Override
      public boolean matches() throws IOException {
        return values.advanceExact(approximation.docID())
            && Interval.parse(values.binaryValue().utf8ToString()).overlaps(wanted);
      }

      @Override
      public float matchCost() {
        return COST_OF_TWO_DECIMALS;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return Fields.VALUE + ":" + wanted;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ValueQuery query && query.wanted.equals(wanted);
  }

  @Override
  public int hashCode() {
    return wanted.hashCode();
  }
}
