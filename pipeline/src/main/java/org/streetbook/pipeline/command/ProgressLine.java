package org.streetbook.pipeline.command;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.streetbook.pipeline.reindex.Progress;

/** Tells a person how far a run has come: a bar where one can be seen, warnings in any case. */
final class ProgressLine implements Progress, AutoCloseable {

  private final PrintWriter err;
  private final boolean visible;
  private @Nullable ProgressBar bar;

  ProgressLine(PrintWriter err, boolean visible) {
    this.err = err;
    this.visible = visible;
  }

  @Override
  public void expect(int files) {
    if (visible) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("reindex")
              .setUnit(" files", 1)
              .setStyle(ProgressBarStyle.ASCII)
              .setInitialMax(files)
              .setUpdateIntervalMillis(200)
              .showSpeed()
              .build();
    }
  }

  @Override
  public void done(int files) {
    if (bar != null) {
      bar.stepBy(files);
    }
  }

  @Override
  public void warn(String sentence) {
    err.println("streetbook: " + sentence);
    err.flush();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
