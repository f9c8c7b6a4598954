package org.streetbook.pipeline.stages;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.index.write.Staged;

/**
 * What one bundle of a pipeline staged.
 *
 * @param segment the staged segment, null where nothing was to be written
 * @param claims file of the claims in it for reconciliation ({@link ClaimFile}), null where none
 * @param files what became of the bundle's files; empty for a bundle of estimates
 */
public record BundleReport(
    @Nullable Staged segment, @Nullable String claims, List<FileReport> files)
    implements Serializable {

  public BundleReport {
    files = List.copyOf(files);
  }
}
