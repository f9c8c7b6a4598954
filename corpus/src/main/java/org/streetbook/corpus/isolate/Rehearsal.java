package org.streetbook.corpus.isolate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.streetbook.corpus.ingest.Limits;
import org.streetbook.corpus.ingest.NoteReader;
import org.streetbook.corpus.ingest.Source;

/**
 * Does with some files all that a {@link ParserProcess} does with a request, and ends. The launcher
 * has the JVM list what is loaded meanwhile, for the archive that those processes start from.
 */
public final class Rehearsal {

  private Rehearsal() {}

  /**
   * Reads each of the files once.
   *
   * @param args paths
   * @throws IOException if one cannot be read
   */
  public static void main(String[] args) throws IOException {
    NoteReader reader = new NoteReader(Limits.standard());
    for (String each : args) {
      Path file = Path.of(each);
      ByteArrayOutputStream asked = new ByteArrayOutputStream();
      Source source = new Source(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      Frames.write(new Frames.Request(source, Map.of()), new DataOutputStream(asked));
      Frames.Request request =
          Frames.request(new DataInputStream(new ByteArrayInputStream(asked.toByteArray())));
      DataOutputStream told = new DataOutputStream(new ByteArrayOutputStream());
      reader.read(
          Objects.requireNonNull(request).source(), new ParserProcess.Telling(told, request));
    }
  }
}
