package org.streetbook.corpus.isolate;

import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What reading one note in a process of its own may cost.
 *
 * @param time for one note; an archive has it for each of its members, and ten times of it in all
 * @param heap of each process, in megabytes
 * @param processes that may run at once, over all threads
 * @param plainBytes up to which text, web pages and XML are read without a process, in bytes
 */
public record Isolation(Duration time, int heap, int processes, int plainBytes)
    implements Serializable {

  private static final Duration TIME = Duration.ofMinutes(1);
  private static final int HEAP = 512;

  /**
   * Text of this size takes its reader a few milliseconds, whatever is in it, and most saved pages
   * are smaller.
   */
  private static final int PLAIN = 256 << 10;

  public Isolation {
    if (time.isZero() || time.isNegative() || heap < 1 || processes < 1 || plainBytes < 0) {
      throw new IllegalArgumentException(
          "no way to read by: " + time + ", " + heap + " MB, " + processes + " processes");
    }
  }

  /** 60 seconds and 512 MB a note; all processes together take a quarter of the memory. */
  public static Isolation standard() {
    return new Isolation(TIME, HEAP, atOnce(), PLAIN);
  }

  /** The same with other patience. */
  public Isolation within(Duration patience) {
    return new Isolation(patience, heap, processes, plainBytes);
  }

  private static int atOnce() {
    int cores = Runtime.getRuntime().availableProcessors();
    long memory =
        ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system
            ? system.getTotalMemorySize() >> 20
            : 4096;
    return Math.clamp(memory / 4 / HEAP, 1, Math.max(1, cores));
  }
}
