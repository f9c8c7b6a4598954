package org.streetbook.pipeline.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.streetbook.index.search.SortBy;
import org.streetbook.index.search.Target;
import org.streetbook.pipeline.export.Export;
import org.streetbook.pipeline.export.Format;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line. Results go to standard output, progress and messages to standard error; the
 * exit code is 0 for done, 1 for done with rejections under {@code --strict}, 2 for a usage that
 * cannot be meant, 3 for a failure. A person never sees a stack trace unless {@code
 * STREETBOOK_DEBUG} is set.
 */
@Command(
    name = "streetbook",
    description = "Keeps the Street's book: every claim with its quote, every disagreement told.",
    mixinStandardHelpOptions = true,
    versionProvider = Streetbook.Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Streetbook implements Runnable {

  /** Exit code: done. */
  public static final int DONE = 0;

  /** Exit code: done, and under {@code --strict} something was rejected. */
  public static final int REJECTIONS = 1;

  /** Exit code: the command as given cannot be meant. */
  public static final int USAGE = 2;

  /** Exit code: it could not be done; the book is as it was. */
  public static final int FAILURE = 3;

  @Spec private CommandSpec spec;

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    Warmup.begin(args);
    var out = writer(FileDescriptor.out);
    var err = writer(FileDescriptor.err);
    int code;
    try {
      code = run(out, err, args);
    } catch (Error e) {
      // a JVM without memory, or a program that was packed wrongly: still no stack trace
      code = failure(e, err);
    }
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs the command with the given outputs and returns its exit code. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    return commands(args)
        .setOut(out)
        .setErr(err)
        .registerConverter(Format.class, new Choices<>(Format.class))
        .registerConverter(Export.class, new Choices<>(Export.class))
        .registerConverter(SortBy.class, new Choices<>(SortBy.class))
        .registerConverter(Target.class, new Choices<>(Target.class))
        .registerConverter(ReadCommand.As.class, new Choices<>(ReadCommand.As.class))
        .setParameterExceptionHandler(Streetbook::usage)
        .setExecutionExceptionHandler(
            (problem, command, parsed) -> failure(problem, command.getErr()))
        .execute(args);
  }

  /**
   * The command line with the one command that is asked for, else with all of them: looking at a
   * command that nobody runs takes a third of the time of a search.
   */
  private static CommandLine commands(String... args) {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("reindex", ReindexCommand::new);
    all.put("search", SearchCommand::new);
    all.put("export", ExportCommand::new);
    all.put("show", ShowCommand::new);
    all.put("explain", ExplainCommand::new);
    all.put("figures", FiguresCommand::new);
    all.put("read", ReadCommand::new);
    all.put("serve", ServeCommand::new);
    all.put("verify", VerifyCommand::new);
    all.put("mcp", McpCommand::new);
    all.put("help", HelpCommand::new);
    CommandLine line = new CommandLine(new Streetbook());
    if (args.length > 0 && all.containsKey(args[0]) && !args[0].equals("help")) {
      all.keySet().retainAll(Set.of(args[0]));
    }
    all.forEach((name, command) -> line.addSubcommand(name, command.get()));
    return line;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int usage(ParameterException problem, String[] args) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("streetbook: " + problem.getMessage());
    UnmatchedArgumentException.printSuggestions(problem, err);
    err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
    err.flush();
    return USAGE;
  }

  private static int failure(Throwable problem, PrintWriter err) {
    int code = Outcome.of(problem).report(err);
    if (System.getenv("STREETBOOK_DEBUG") != null) {
      problem.printStackTrace(err);
    }
    err.flush();
    return code;
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }

  /** The version that the build wrote into the jar's manifest. */
  static String version() {
    String version = Streetbook.class.getPackage().getImplementationVersion();
    return version == null ? "(unpackaged)" : version;
  }

  /** The version as a person is told it. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"streetbook " + version()};
    }
  }
}
