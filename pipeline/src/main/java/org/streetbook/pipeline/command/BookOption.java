package org.streetbook.pipeline.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which book. */
final class BookOption {

  @Option(
      names = "--book",
      paramLabel = "DIR",
      defaultValue = "book",
      description = "Folder of the book (default: ./${DEFAULT-VALUE}).")
  private Path folder = Path.of("book");

  Path folder() {
    return folder;
  }
}
