package org.streetbook.pipeline.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.wire.Json;
import org.streetbook.index.Book;
import org.streetbook.index.search.QueryException;
import org.streetbook.index.store.IndexException;
import org.streetbook.pipeline.explain.Explainer;
import org.streetbook.pipeline.vocabulary.CatalogueVocabulary;

/**
 * A book as a server of the Model Context Protocol: {@code search_claims}, {@code get_estimate},
 * {@code get_note} and {@code explain_claim}, which read and change nothing. Each call opens the
 * commit that the book then has, so that a run beside the server is seen by the next call.
 *
 * <p>A call that cannot be answered is a result with {@code isError} and {@code error}: its {@code
 * kind}, a {@code message} that says what to ask instead, and the {@code column} of a query, from
 * 1.
 */
public final class ToolServer {

  private static final Logger LOG = LoggerFactory.getLogger(ToolServer.class);

  private static final String INSTRUCTIONS =
      "A book of what brokers, analysts and companies claim: figures with their exact quotes, and a"
          + " table that reconciles them. Answer from it with the quote, publisher, date and note id"
          + " of each figure. search_claims finds claims, get_estimate what they come to, get_note"
          + " a source's text, explain_claim why a claim is as it is. "
          + Page.NOTICE;

  private final Path folder;
  private final List<Path> catalogs;
  private final String version;
  private final List<BookTool> tools;
  private @Nullable Catalogue catalogue;
  private @Nullable Explainer explainer;

  /**
   * A server of the book in {@code folder}.
   *
   * @param catalogs coverage lists (CSV) beside the standard catalogue, as the book was made with
   * @param version what the server says of itself
   * @throws IndexException where there is no book, or it cannot be read
   * @throws org.streetbook.corpus.catalogue.CatalogueException where a list cannot be read
   */
  public ToolServer(Path folder, List<Path> catalogs, String version) {
    this.folder = folder;
    this.catalogs = List.copyOf(catalogs);
    this.version = version;
    var vocabulary = new CatalogueVocabulary(this::catalogue);
    this.tools =
        List.of(
            new SearchClaims(vocabulary),
            new GetEstimate(vocabulary),
            new GetNote(),
            new ExplainClaim(this::explainer));
    Book.open(folder).close();
    if (!catalogs.isEmpty()) {
      catalogue();
    }
  }

  /**
   * Answers what is asked on {@code in} until it ends; nothing but the protocol is written to
   * {@code out}.
   *
   * @throws IOException where {@code in} cannot be read
   */
  public void serve(InputStream in, OutputStream out) throws IOException {
    McpJsonMapper mapper = new JacksonMcpJsonMapper(Json.mapper());
    StdioTransport transport = new StdioTransport(mapper, in, out);
    McpSyncServer server =
        McpServer.sync(transport)
            .serverInfo("streetbook", version)
            .instructions(INSTRUCTIONS)
            .capabilities(McpSchema.ServerCapabilities.builder().tools(false).build())
            .jsonMapper(mapper)
            // arguments are checked by Inputs, and no schema of results is given
            .jsonSchemaValidator(
                (schema, value) -> JsonSchemaValidator.ValidationResponse.asValid(null))
            .validateToolInputs(false)
            .immediateExecution(true)
            .tools(tools.stream().map(this::specification).toList())
            .build();
    transport.run();
    server.close();
  }

  private SyncToolSpecification specification(BookTool tool) {
    return SyncToolSpecification.builder()
        .tool(
            McpSchema.Tool.builder(tool.name(), tool.inputs().schema())
                .title(tool.title())
                .description(tool.description())
                .annotations(
                    McpSchema.ToolAnnotations.builder()
                        .title(tool.title())
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build())
        .callHandler((exchange, request) -> call(tool, request.arguments()))
        .build();
  }

  private McpSchema.CallToolResult call(BookTool tool, @Nullable Map<String, Object> arguments) {
    try {
      Inputs.Given given = tool.inputs().check(arguments == null ? Map.of() : arguments);
      try (Book book = Book.open(folder)) {
        Answer answer = tool.call(book, given);
        return result(answer.structured().put("notice", Page.NOTICE), answer.text(), false);
      } catch (QueryException e) {
        throw new ToolProblem(
            ToolProblem.Kind.BAD_QUERY,
            e.getMessage() + (e.column() < 1 ? "" : " (column " + e.column() + " of query)"),
            e.column());
      } catch (IndexException.Ambiguous e) {
        throw new ToolProblem(ToolProblem.Kind.AMBIGUOUS_ID, String.valueOf(e.getMessage()));
      } catch (IndexException e) {
        throw new ToolProblem(ToolProblem.Kind.NO_BOOK, String.valueOf(e.getMessage()));
      }
    } catch (ToolProblem e) {
      return failure(e.kind(), String.valueOf(e.getMessage()), e.column());
    } catch (RuntimeException e) {
      LOG.error("{} failed", tool.name(), e);
      return failure(
          ToolProblem.Kind.FAULT, "something went wrong that should not; the log has it", 0);
    }
  }

  private static McpSchema.CallToolResult failure(
      ToolProblem.Kind kind, String message, int column) {
    ObjectNode structured = Json.mapper().createObjectNode();
    ObjectNode error = structured.putObject("error");
    error.put("kind", kind.label());
    error.put("message", message);
    if (column > 0) {
      error.put("column", column);
    }
    return result(structured, message, true);
  }

  private static McpSchema.CallToolResult result(
      ObjectNode structured, String text, boolean isError) {
    return McpSchema.CallToolResult.builder()
        .addTextContent(text)
        .structuredContent(structured)
        .isError(isError)
        .build();
  }

  private Catalogue catalogue() {
    if (catalogue == null) {
      catalogue = Catalogue.standard().with(catalogs);
    }
    return catalogue;
  }

  private Explainer explainer() {
    if (explainer == null) {
      explainer = new Explainer(catalogue());
    }
    return explainer;
  }
}
