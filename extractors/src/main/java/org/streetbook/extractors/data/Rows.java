package org.streetbook.extractors.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads files of rows whose cells are parted by tabs; blank lines and those with # are skipped. */
public final class Rows {

  private Rows() {}

  /**
   * The rows of a resource, in order, each with its cells.
   *
   * @param owner the class that the file lies beside
   * @throws IllegalStateException if the program lacks it
   */
  public static List<List<String>> of(Class<?> owner, String file) {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + file);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          rows.add(List.of(line.split("\t", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + file, e);
    }
    return List.copyOf(rows);
  }
}
