package org.streetbook.pipeline.stages;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Claims to subject groups. In: files of claims. Out: for each bucket of groups the JSON of every
 * claim that belongs to one of them, or that one may look at, each led by the group and a tab, in
 * no order. Reads only.
 */
final class GroupClaims
    extends PTransform<PCollection<String>, PCollection<KV<String, Iterable<String>>>> {

  private final GroupRange groups;

  GroupClaims(GroupRange groups) {
    this.groups = groups;
  }

  @Override
  public PCollection<KV<String, Iterable<String>>> expand(PCollection<String> files) {
    // bucket -> every claim on the subjects of its groups, all notes
    return files
        .apply("Read", ParDo.of(new Read(groups)))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()))
        .apply("Group", GroupByKey.create());
  }

  static final class Read extends DoFn<String, KV<String, String>> {

    private final GroupRange groups;

    Read(GroupRange groups) {
      this.groups = groups;
    }

    @ProcessElement
    public void read(@Element String file, OutputReceiver<KV<String, String>> out)
        throws IOException {
      ClaimFile.read(
          Path.of(file),
          (group, claim) -> {
            if (groups.holds(group)) {
              out.output(KV.of(groups.bucket(group), group + '\t' + claim));
            }
          });
    }
  }
}
