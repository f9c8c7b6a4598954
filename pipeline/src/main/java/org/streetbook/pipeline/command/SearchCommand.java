package org.streetbook.pipeline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.wire.Json;
import org.streetbook.index.Book;
import org.streetbook.index.search.Filters;
import org.streetbook.index.search.Hit;
import org.streetbook.index.search.QueryException;
import org.streetbook.index.search.SearchRequest;
import org.streetbook.index.search.SearchResult;
import org.streetbook.index.search.SortBy;
import org.streetbook.index.search.Target;
import org.streetbook.pipeline.export.Export;
import org.streetbook.pipeline.export.Format;
import org.streetbook.pipeline.export.NoteRow;
import org.streetbook.pipeline.export.RowWriter;
import org.streetbook.pipeline.vocabulary.CatalogueVocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code streetbook search}. */
@Command(
    name = "search",
    description = {
      "Searches the claims of the book, or its notes or rows.",
      "Words are looked for in quotes, sentences and names; fields narrow the search:",
      "  streetbook search 'capex firm:\"Morgan Stanley\" year:2027'",
      "  streetbook search 'backlog value:90bn..110bn -basis:scenario'"
    },
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "Words and fields.")
  private List<String> query = List.of();

  @Mixin private BookOption book = new BookOption();

  @Option(names = "--firm", paramLabel = "F", arity = "1", description = "Who says it.")
  private List<String> firms = List.of();

  @Option(names = "--subject", paramLabel = "S", arity = "1", description = "What it is about.")
  private List<String> subjects = List.of();

  @Option(names = "--metric", paramLabel = "M", arity = "1", description = "What is measured.")
  private List<String> metrics = List.of();

  @Option(names = "--year", paramLabel = "Y", arity = "1", description = "For which year.")
  private List<Integer> years = List.of();

  @Option(
      names = "--value",
      paramLabel = "LOW..HIGH",
      description = "Values that touch the range, as in 90bn..110bn or 5%%..")
  private @Nullable String value;

  @Option(names = "--basis", paramLabel = "B", arity = "1", description = "estimate, guidance ...")
  private List<String> bases = List.of();

  @Option(names = "--since", paramLabel = "DATE", description = "Said on that day or later.")
  private @Nullable LocalDate since;

  @Option(
      names = "--sort",
      paramLabel = "S",
      description = "relevance, date, value or firm (default: ${DEFAULT-VALUE}).")
  private SortBy sort = SortBy.RELEVANCE;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many (default: 20).")
  private int limit = 20;

  @Option(
      names = "--in",
      paramLabel = "WHAT",
      description = "claims, notes or estimates (default: ${DEFAULT-VALUE}).")
  private Target target = Target.CLAIMS;

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "table, json, jsonl, csv or md (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (format == Format.HTML) {
      throw new UsageProblem(
          "html is the report of all estimates; give table, json, jsonl, csv or md, or run:"
              + " streetbook export estimates --format html");
    }
    if (limit < 0) {
      throw new UsageProblem("--limit " + limit + " is negative; give 0 or more");
    }
    String words = String.join(" ", query);
    SearchRequest request =
        new SearchRequest(
            words,
            target,
            new Filters(firms, subjects, metrics, years, value, bases, List.of(), since),
            sort,
            0,
            limit,
            format == Format.JSON ? 10 : 0);
    try (Book opened = Book.open(book.folder())) {
      print(opened, opened.search(request, new CatalogueVocabulary(Catalogue::standard)));
    } catch (QueryException e) {
      throw new UsageProblem(e.getMessage() + pointer(words, e.column()), e);
    }
    return Streetbook.DONE;
  }

  private void print(Book opened, SearchResult result) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    switch (format) {
      case TABLE -> new HitPrinter(out, Terminal.current()).print(result.hits());
      case JSON -> out.println(Json.write(whole(opened, result)));
      case JSONL, CSV, MD, HTML -> {
        RowWriter writer = RowWriter.text(format, export().columns(format), out);
        for (Hit hit : result.hits()) {
          writer.write(row(opened, hit));
        }
        writer.finish();
      }
      case XLSX, PARQUET ->
          throw new UsageProblem(
              format.label() + " holds rows of the book, not hits; take csv or jsonl, or export");
    }
    out.flush();
    result.hints().forEach(hint -> err.println("streetbook: " + hint));
    if (format == Format.TABLE) {
      err.println(
          result.hits().size() < result.total()
              ? "the first " + result.hits().size() + " of " + result.total() + " " + target.label()
              : result.total() + " " + target.label());
    }
    err.flush();
  }

  private Map<String, Object> whole(Book opened, SearchResult result) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("total", result.total());
    whole.put(target.label(), result.hits().stream().map(hit -> row(opened, hit)).toList());
    whole.put("facets", result.facets());
    whole.put("hints", result.hints());
    return whole;
  }

  private Export export() {
    return switch (target) {
      case CLAIMS -> Export.CLAIMS;
      case NOTES -> Export.NOTES;
      case ESTIMATES -> Export.ESTIMATES;
    };
  }

  private static Object row(Book opened, Hit hit) {
    return switch (hit) {
      case Hit.OfClaim claim -> claim.claim();
      case Hit.OfNote note -> NoteRow.of(note.note(), opened.familyOf(note.note().note().id()));
      case Hit.OfEstimate estimate -> estimate.estimate();
    };
  }

  /** The query with a mark under the column; empty where the fault is not in the query. */
  private static String pointer(String words, int column) {
    return column < 1 ? "" : "\n  " + words + "\n  " + " ".repeat(column - 1) + "^";
  }
}
