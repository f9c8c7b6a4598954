package org.streetbook.pipeline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.wire.Json;
import org.streetbook.pipeline.export.NoteRow;
import org.streetbook.pipeline.export.PlainTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code streetbook read}. */
@Command(
    name = "read",
    description = "Prints notes as they are read: their metadata, where it came from, their text.",
    mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

  /** What a note is printed as. */
  enum As {
    JSONL,
    TEXT
  }

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files and folders of notes.")
  private List<Path> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "jsonl or text (default: text on a terminal, else jsonl).")
  private As format = Terminal.current().out() ? As.TEXT : As.JSONL;

  @Mixin private TimeoutOption timeout = new TimeoutOption();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    new NoteFiles(spec.commandLine().getErr(), timeout.isolation())
        .each(files, note -> print(note, out));
    out.flush();
    return Streetbook.DONE;
  }

  private void print(Note note, PrintWriter out) {
    switch (format) {
      case JSONL -> out.println(Json.write(note));
      case TEXT -> text(note, out);
    }
  }

  private static void text(Note note, PrintWriter out) {
    NoteRow row = NoteRow.of(note);
    Map<String, String> from = note.provenance();
    out.println("path:      " + note.path());
    line(out, "title", row.title(), from);
    line(out, "publisher", row.publisher(), from);
    line(out, "author", row.author(), from);
    line(out, "published", row.published(), from);
    line(out, "url", row.url(), from);
    line(out, "lang", row.lang(), from);
    out.println();
    for (Margin.Line line : Margin.lines(note)) {
      out.println(line.beside() + PlainTable.printable(line.span().of(note.text())));
    }
    out.println();
  }

  private static void line(
      PrintWriter out, String field, @Nullable String value, Map<String, String> from) {
    if (value != null) {
      String origin = from.containsKey(field) ? " (" + from.get(field) + ")" : "";
      out.println(
          (field + ":").concat(" ".repeat(10 - field.length()))
              + PlainTable.printable(value + origin));
    }
  }
}
