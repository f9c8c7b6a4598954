package org.streetbook.pipeline.stages;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Claims to subject groups. In: files of claims. Out: for each bucket of groups, packs of the
 * claims ({@link PackedClaims}) that belong to one of them, or that one may look at, each with its
 * group, in no order. Reads only.
 */
final class GroupClaims
    extends PTransform<PCollection<String>, PCollection<KV<String, Iterable<KV<String, byte[]>>>>> {

  private final GroupRange groups;

  GroupClaims(GroupRange groups) {
    this.groups = groups;
  }

  @Override
  public PCollection<KV<String, Iterable<KV<String, byte[]>>>> expand(PCollection<String> files) {
    // bucket -> every claim on the subjects of its groups, all notes
    return files
        .apply("Read", ParDo.of(new Read(groups)))
        .setCoder(
            KvCoder.of(StringUtf8Coder.of(), KvCoder.of(StringUtf8Coder.of(), ByteArrayCoder.of())))
        .apply("Group", GroupByKey.create());
  }

  static final class Read extends DoFn<String, KV<String, KV<String, byte[]>>> {

    private final GroupRange groups;

    Read(GroupRange groups) {
      this.groups = groups;
    }

    @ProcessElement
    public void read(@Element String file, OutputReceiver<KV<String, KV<String, byte[]>>> out)
        throws IOException {
      var packed =
          new PackedClaims(
              (group, pack) -> out.output(KV.of(groups.bucket(group), KV.of(group, pack))));
      ClaimFile.read(
          Path.of(file),
          (group, claim) -> {
            if (groups.holds(group)) {
              packed.add(group, claim);
            }
          });
      packed.finish();
    }
  }
}
