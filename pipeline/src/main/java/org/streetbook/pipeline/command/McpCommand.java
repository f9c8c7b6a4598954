package org.streetbook.pipeline.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.streetbook.pipeline.mcp.ToolServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code streetbook mcp}. */
@Command(
    name = "mcp",
    description = {
      "Serves the book to an assistant by the Model Context Protocol, over standard input and output.",
      "Tools: search_claims, get_estimate, get_note, explain_claim. It ends when its input does."
    },
    mixinStandardHelpOptions = true)
final class McpCommand implements Callable<Integer> {

  @Mixin private BookOption book = new BookOption();

  @Option(
      names = "--catalog",
      paramLabel = "FILE",
      arity = "1",
      description = "A coverage list (CSV) beside the standard catalogue; may be repeated.")
  private List<Path> catalogs = List.of();

  @Override
  public Integer call() throws IOException {
    ToolServer server = new ToolServer(book.folder(), catalogs, Streetbook.version());
    System.setOut(System.err); // whatever a library prints is no message of the protocol
    server.serve(System.in, new FileOutputStream(FileDescriptor.out));
    return Streetbook.DONE;
  }
}
