package org.streetbook.pipeline.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Messages as lines over a pair of streams, one after the other on the thread that runs it. The
 * SDK's own transport drops answers that are not yet written when the input ends, and ends at the
 * first line that is no message; this one answers everything before it ends, and such a line with
 * an error.
 */
final class StdioTransport implements McpServerTransportProvider, McpServerTransport {

  /** The longest message that is read, in UTF-16 units. */
  static final int LONGEST = 1 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(StdioTransport.class);

  private final McpJsonMapper mapper;
  private final Reader in;
  private final OutputStream out;
  private McpServerSession.@Nullable Factory sessions;
  private @Nullable McpServerSession session;
  private boolean broken;

  StdioTransport(McpJsonMapper mapper, InputStream in, OutputStream out) {
    this.mapper = mapper;
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.out = out;
  }

  /**
   * Answers until the input ends, or nobody reads the output any more.
   *
   * @throws IOException where the input cannot be read
   */
  void run() throws IOException {
    McpServerSession opened = Objects.requireNonNull(sessions, "no server").create(this);
    session = opened;
    String line = next();
    while (line != null && !broken) {
      if (line.length() > LONGEST) {
        refuse(
            McpSchema.ErrorCodes.INVALID_REQUEST,
            "a message of more than " + LONGEST + " characters; send shorter ones");
      } else if (!line.isBlank()) {
        take(opened, line);
      }
      line = next();
    }
    opened.close();
  }

  private void take(McpServerSession opened, String line) {
    McpSchema.JSONRPCMessage message;
    try {
      message = McpSchema.deserializeJsonRpcMessage(mapper, line);
    } catch (IOException e) {
      refuse(McpSchema.ErrorCodes.PARSE_ERROR, "not a line of JSON; send one message a line");
      return;
    } catch (IllegalArgumentException e) {
      refuse(McpSchema.ErrorCodes.INVALID_REQUEST, "not a message of JSON-RPC 2.0");
      return;
    }
    // not waited for: a request that comes before its session is initialised is answered after it
    opened.handle(message).subscribe(done -> {}, problem -> LOG.error("message failed", problem));
  }

  /** An error that belongs to no request. */
  private void refuse(int code, String words) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("jsonrpc", McpSchema.JSONRPC_VERSION);
    message.put("id", null);
    message.put("error", new McpSchema.JSONRPCResponse.JSONRPCError(code, words, null));
    try {
      write(message);
    } catch (UncheckedIOException e) {
      LOG.error("nobody reads the answers", e);
    }
  }

  /** The next line, null at the end; of one that is too long, one unit more than is read. */
  private @Nullable String next() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = in.read();
    if (c < 0) {
      return null;
    }
    while (c >= 0 && c != '\n') {
      if (line.length() <= LONGEST) {
        line.append((char) c);
      }
      c = in.read();
    }
    return line.toString();
  }

  private synchronized void write(Object message) {
    try {
      out.write(mapper.writeValueAsString(message).getBytes(StandardCharsets.UTF_8));
      out.write('\n');
      out.flush();
    } catch (IOException e) {
      broken = true;
      throw new UncheckedIOException("cannot write an answer", e);
    }
  }

  @Override
  public void setSessionFactory(McpServerSession.Factory factory) {
    sessions = factory;
  }

  @Override
  public Mono<Void> sendMessage(McpSchema.JSONRPCMessage message) {
    return Mono.fromRunnable(() -> write(message));
  }

  @Override
  public Mono<Void> notifyClients(String method, Object params) {
    return session == null ? Mono.empty() : session.sendNotification(method, params);
  }

  @Override
  public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
    return mapper.convertValue(data, type);
  }

  @Override
  public List<String> protocolVersions() {
    return McpServerTransportProvider.super.protocolVersions();
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  @Override
  public void close() {
    // the streams belong to whoever gave them
  }
}
