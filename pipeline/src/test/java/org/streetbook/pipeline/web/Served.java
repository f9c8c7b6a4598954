package org.streetbook.pipeline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.streetbook.corpus.wire.Json;

/** A server on a port of its own and a client that asks it. */
final class Served implements AutoCloseable {

  private final List<String> said = new CopyOnWriteArrayList<>();
  private final BookServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  Served(Path book) {
    server =
        BookServer.start(
            new ServerSettings(book, ServerSettings.LOOPBACK, 0, List.of()), said::add);
  }

  /** What the server had to say to its keeper. */
  List<String> said() {
    return said;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).build());
  }

  HttpResponse<String> send(String method, String path) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The answer, which must be one. */
  JsonNode json(String path) {
    HttpResponse<String> response = get(path);
    assertEquals(200, response.statusCode(), response.body());
    return Json.read(response.body(), JsonNode.class);
  }

  /** The problem that it answers with. */
  JsonNode problem(int status, String path) {
    HttpResponse<String> response = get(path);
    assertEquals(status, response.statusCode(), response.body());
    assertEquals(
        "application/problem+json", response.headers().firstValue("Content-Type").orElse(""));
    return Json.read(response.body(), JsonNode.class);
  }

  /** The first line of the answer to a request as it stands. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.setSoTimeout(5_000);
      byte[] answer = socket.getInputStream().readNBytes(12);
      return new String(answer, StandardCharsets.ISO_8859_1);
    }
  }

  private URI uri(String path) {
    return URI.create(server.address()).resolve(path);
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
