package org.streetbook.pipeline.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.wire.Json;
import org.streetbook.index.search.QueryException;
import org.streetbook.index.store.IndexException;

/**
 * A server of one book, running until it is closed.
 *
 * <pre>{@code
 * var settings = new ServerSettings(Path.of("book"), ServerSettings.LOOPBACK, 8080, List.of());
 * try (BookServer server = BookServer.start(settings, System.err::println)) {
 *   System.out.println(server.address());
 *   ...
 * }
 * }</pre>
 *
 * <p>A commit that comes while it runs is served some tenths of a second later; requests that have
 * begun end on the one that they began with. A page over several requests may so span two commits:
 * each answer names its own.
 */
public final class BookServer implements AutoCloseable {

  /** Exports hold more than a page does, so that few are written at once. */
  private static final int EXPORTS_AT_ONCE = 2;

  private static final int MOST_THREADS = 24;
  private static final long IDLE_MILLIS = 30_000;

  /** Answers the requests of a path. */
  interface Route {
    void answer(BookServer server, Context context) throws Exception;
  }

  /** What the API answers, by path. */
  static final SortedMap<String, Route> ROUTES = routes();

  private static SortedMap<String, Route> routes() {
    SortedMap<String, Route> routes = new TreeMap<>();
    routes.put("/healthz", json((api, context) -> api.health()));
    String root = Api.ROOT;
    routes.put(root + "/claims", json((api, context) -> api.claims(context.queryParamMap())));
    routes.put(root + "/claims/{id}", json((api, context) -> api.claim(context.pathParam("id"))));
    routes.put(root + "/estimates", json((api, context) -> api.estimates(context.queryParamMap())));
    routes.put(
        root + "/estimates/{id}", json((api, context) -> api.estimate(context.pathParam("id"))));
    routes.put(root + "/notes", json((api, context) -> api.notes(context.queryParamMap())));
    routes.put(root + "/notes/{id}", json((api, context) -> api.note(context.pathParam("id"))));
    routes.put(root + "/findings", json((api, context) -> api.findings(context.queryParamMap())));
    routes.put(root + "/exports/{what}", BookServer::export);
    routes.put(root + "/openapi.json", (server, context) -> server.asset(context, Assets.OPENAPI));
    return Collections.unmodifiableSortedMap(routes);
  }

  private final ServerSettings settings;
  private final Consumer<String> log;
  private final Guard guard;
  private final CurrentBook current;
  private final Api api;
  private final Downloads downloads;
  private final Assets assets = new Assets();
  private final Semaphore exporting = new Semaphore(EXPORTS_AT_ONCE);
  private final Javalin server;

  private BookServer(ServerSettings settings, Consumer<String> log) {
    this.settings = settings;
    this.log = log;
    this.guard = new Guard(settings);
    this.current = new CurrentBook(settings.book(), log);
    this.api = new Api(current);
    this.downloads = new Downloads(current);
    this.server = Javalin.create(this::configure);
  }

  /**
   * Starts serving.
   *
   * @param log takes what goes wrong while it serves, a sentence each
   * @throws IndexException where there is no book to serve
   * @throws CannotListen where the address or the port is not to be had
   */
  public static BookServer start(ServerSettings settings, Consumer<String> log) {
    BookServer server = new BookServer(settings, log);
    boolean started = false;
    try {
      server.server.start();
      started = true;
      return server;
    } catch (RuntimeException e) {
      throw new CannotListen(settings, e);
    } finally {
      if (!started) {
        server.close();
      }
    }
  }

  /** The address or the port is not to be had. */
  public static final class CannotListen extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotListen(ServerSettings settings, Throwable cause) {
      super(
          "cannot listen on port "
              + settings.port()
              + " of "
              + settings.host()
              + " ("
              + root(cause)
              + "); give another with --port, 0 for any that is free",
          cause);
    }

    private static @Nullable String root(Throwable cause) {
      Throwable each = cause;
      while (each.getCause() != null) {
        each = each.getCause();
      }
      return each.getMessage();
    }
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  /** Where a browser finds it. */
  public String address() {
    String host = settings.host();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/";
  }

  @Override
  public void close() {
    server.stop();
    current.close();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.host = settings.host();
    config.jetty.port = settings.port();
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
    threads.setDaemon(true);
    threads.setName("serve");
    config.jetty.threadPool = threads;
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setIdleTimeout(IDLE_MILLIS);
        });
    config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new Unheard()));
    config.routes.before(this::admit);
    ROUTES.forEach(
        (path, route) -> config.routes.get(path, context -> route.answer(this, context)));
    for (String view :
        List.of(
            "/",
            "/estimates",
            "/estimates/{id}",
            "/notes",
            "/notes/{id}",
            "/findings",
            "/compare")) {
      config.routes.get(view, context -> asset(context, Assets.PAGE));
    }
    config.routes.get("/assets/{name}", context -> asset(context, context.pathParam("name")));
    config.routes.exception(Exception.class, (problem, context) -> fail(context, problem));
    config.routes.error(404, context -> unknown(context));
  }

  private void admit(Context context) {
    Guard.HEADERS.forEach(context::header);
    context.header("Cache-Control", "no-store");
    Problem problem = guard.check(context.method().name(), context.header("Host"));
    if (problem != null) {
      if (problem.status() == 405) {
        context.header("Allow", String.join(", ", Guard.METHODS));
      }
      context.skipRemainingHandlers();
      tell(context, problem);
    }
  }

  private static Route json(BiFunction<Api, Context, Object> question) {
    return (server, context) -> {
      byte[] answer = Json.mapper().writeValueAsBytes(question.apply(server.api, context));
      context.contentType("application/json").result(answer);
    };
  }

  private void export(Context context) throws Exception {
    if (!exporting.tryAcquire()) {
      context.header("Retry-After", "5");
      throw Problem.of(503, "other exports are being written; ask again in a moment").raised();
    }
    try {
      downloads.write(
          context.pathParam("what"),
          context.queryParamMap(),
          (type, name) -> {
            context.contentType(type);
            context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
            return context.outputStream();
          });
    } finally {
      exporting.release();
    }
  }

  private void asset(Context context, String name) {
    Assets.Asset asset = assets.named(name);
    if (asset == null) {
      throw Problem.of(404, "there is no such page").raised();
    }
    context.header("Cache-Control", "no-cache");
    context.contentType(asset.type()).result(asset.text().getBytes(StandardCharsets.UTF_8));
  }

  private void fail(Context context, Exception failure) {
    switch (failure) {
      case Problem.Raised raised -> tell(context, raised.problem());
      case QueryException query -> {
        Problem problem = Problem.of(400, String.valueOf(query.getMessage()));
        tell(context, query.column() > 0 ? problem.atColumn(query.column()) : problem);
      }
      case HttpResponseException refused ->
          tell(context, Problem.of(refused.getStatus(), "there is nothing here of that kind"));
      case IndexException book -> {
        // its message names folders of this machine
        log.accept(String.valueOf(book.getMessage()));
        tell(context, Problem.of(503, "the book cannot be read; its keeper's terminal says why"));
      }
      default -> {
        log.accept("something went wrong that should not: " + failure);
        tell(context, Problem.of(500, "something went wrong that should not"));
      }
    }
  }

  private static void unknown(Context context) {
    if (!Problem.MEDIA_TYPE.equals(context.res().getContentType())) {
      tell(context, Problem.of(404, "there is no such page"));
    }
  }

  private static void tell(Context context, Problem problem) {
    context
        .status(problem.status())
        .contentType(Problem.MEDIA_TYPE)
        .result(Json.write(problem).getBytes(StandardCharsets.UTF_8));
  }

  /** What is refused before it gets to a route: an address or a header that cannot be. */
  private static final class Unheard extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      int status = response.getStatus();
      Problem problem = Problem.of(status, "the request cannot be understood");
      Map<String, String> headers = Guard.HEADERS;
      headers.forEach((name, value) -> response.getHeaders().put(name, value));
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
      Content.Sink.write(response, true, Json.write(problem), callback);
      return true;
    }
  }
}
