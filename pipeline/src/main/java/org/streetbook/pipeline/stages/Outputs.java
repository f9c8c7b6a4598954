package org.streetbook.pipeline.stages;

import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.POutput;
import org.apache.beam.sdk.values.PValue;
import org.apache.beam.sdk.values.TupleTag;

/** The outputs of a stage that has several; stages add an accessor with a name for each. */
abstract class Outputs implements POutput {

  private final PCollectionTuple tuple;

  Outputs(PCollectionTuple tuple) {
    this.tuple = tuple;
  }

  @Override
  public final Pipeline getPipeline() {
    return tuple.getPipeline();
  }

  @Override
  public final Map<TupleTag<?>, PValue> expand() {
    return tuple.expand();
  }

  @Override
  public final void finishSpecifyingOutput(String name, PInput input, PTransform<?, ?> transform) {
    tuple.finishSpecifyingOutput(name, input, transform);
  }
}
