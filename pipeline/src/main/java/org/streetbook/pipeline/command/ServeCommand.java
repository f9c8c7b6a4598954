package org.streetbook.pipeline.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.streetbook.pipeline.web.BookServer;
import org.streetbook.pipeline.web.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code streetbook serve}. */
@Command(
    name = "serve",
    description = {
      "Serves the book's page and its JSON API until it is stopped.",
      "A reindex beside it is taken up as soon as it is done."
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  private static final int LAST_PORT = 65_535;

  @Mixin private BookOption book = new BookOption();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen on, 0 for any that is free (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine alone).")
  private String host = ServerSettings.LOOPBACK;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      arity = "1",
      description = "A further host name by which browsers may ask for it.")
  private List<String> names = List.of();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > LAST_PORT) {
      throw new UsageProblem("--port " + port + " is none; give 0 to " + LAST_PORT);
    }
    PrintWriter err = spec.commandLine().getErr();
    ServerSettings settings = new ServerSettings(book.folder(), host, port, names);
    try (BookServer server = BookServer.start(settings, each -> say(err, each))) {
      if (!settings.isPrivate()) {
        say(
            err,
            "warning: "
                + host
                + " can be reached from other machines, and whoever reaches it reads the whole"
                + " book: there is no password and no encryption");
      }
      spec.commandLine().getOut().println("serving " + book.folder() + " at " + server.address());
      spec.commandLine().getOut().flush();
      new CountDownLatch(1).await(); // until the process is stopped
    } catch (BookServer.CannotListen e) {
      throw new UsageProblem(e.getMessage(), e);
    }
    return Streetbook.DONE;
  }

  private static void say(PrintWriter err, String what) {
    err.println("streetbook: " + what);
    err.flush();
  }
}
