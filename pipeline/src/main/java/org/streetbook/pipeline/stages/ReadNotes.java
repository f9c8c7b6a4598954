package org.streetbook.pipeline.stages;

import java.nio.file.Path;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.streetbook.corpus.ingest.Limits;
import org.streetbook.corpus.ingest.Source;

/**
 * Files to their content. In: files as listed. Out: {@link Read#loaded} with content that the book
 * does not hold, and {@link Read#settled}, files that go no further: unchanged, or not to be read.
 * Reads only, so a retry does no harm.
 */
final class ReadNotes extends PTransform<PCollection<SourceFile>, ReadNotes.Read> {

  private static final TupleTag<LoadedFile> LOADED = new TupleTag<>() {};
  private static final TupleTag<FileResult> SETTLED = new TupleTag<>() {};

  @Override
  public Read expand(PCollection<SourceFile> files) {
    PCollectionTuple read =
        files.apply("Load", ParDo.of(new Load()).withOutputTags(LOADED, TupleTagList.of(SETTLED)));
    return new Read(read);
  }

  /** The two ways that a file can take. */
  static final class Read extends Outputs {
    private final PCollectionTuple outputs;

    private Read(PCollectionTuple outputs) {
      super(outputs);
      this.outputs = outputs;
    }

    PCollection<LoadedFile> loaded() {
      return outputs.get(LOADED);
    }

    PCollection<FileResult> settled() {
      return outputs.get(SETTLED);
    }
  }

  static final class Load extends DoFn<SourceFile, LoadedFile> {

    @ProcessElement
    public void load(@Element SourceFile file, MultiOutputReceiver out) {
      switch (Source.load(Path.of(file.location()), file.path(), Limits.standard())) {
        case Source.Loaded.Failed failed ->
            out.get(SETTLED).output(FileResult.rejected(file, failed.rejection()));
        case Source.Loaded.Ok ok -> {
          String digest = ok.source().digest();
          if (digest.equals(file.known())) {
            out.get(SETTLED).output(FileResult.unchanged(file, digest));
          } else {
            out.get(LOADED).output(new LoadedFile(file, digest, ok.source().bytes()));
          }
        }
      }
    }
  }
}
