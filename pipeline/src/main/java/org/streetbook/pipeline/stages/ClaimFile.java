package org.streetbook.pipeline.stages;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.wire.Json;

/**
 * Claims on their way to reconciliation: a line a claim, the groups it belongs to, a tab, and the
 * claim without its sentence, which reconciliation does not look at and a shuffle need not carry.
 */
public final class ClaimFile implements AutoCloseable {

  private final BufferedWriter out;
  private long claims;

  /**
   * Begins the file, and its folder; replaces one that a broken-off try left.
   *
   * @throws UncheckedIOException here and elsewhere, if it cannot be written
   */
  public ClaimFile(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      this.out = Files.newBufferedWriter(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a claim that belongs to {@code groups}. */
  public void add(Claim claim, SortedSet<String> groups) {
    try {
      out.write(String.join(" ", groups));
      out.write('\t');
      out.write(Json.write(claim.withoutSentence()));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    claims++;
  }

  /** How many claims were added. */
  public long size() {
    return claims;
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Calls {@code each} with every group of every claim in the file, and the claim's JSON. */
  static void read(Path file, BiConsumer<String, String> each) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int tab = line.indexOf('\t');
        String claim = line.substring(tab + 1);
        for (String group : line.substring(0, tab).split(" ", -1)) {
          each.accept(group, claim);
        }
      }
    }
  }
}
