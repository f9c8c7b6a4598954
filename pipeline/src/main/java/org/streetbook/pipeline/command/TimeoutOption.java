package org.streetbook.pipeline.command;

import java.time.Duration;
import org.streetbook.corpus.isolate.Isolation;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --timeout}, for the commands that read notes. */
final class TimeoutOption {

  private static final int MOST = 86_400;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Give up on a note whose parser takes longer (default: ${DEFAULT-VALUE}).",
      defaultValue = "60")
  private int seconds;

  /**
   * What reading a note may cost.
   *
   * @throws ParameterException if the number cannot be meant
   */
  Isolation isolation() {
    if (seconds < 1 || seconds > MOST) {
      throw new ParameterException(
          spec.commandLine(), "--timeout is " + seconds + "; give 1 to " + MOST + " seconds");
    }
    return Isolation.standard().within(Duration.ofSeconds(seconds));
  }
}
