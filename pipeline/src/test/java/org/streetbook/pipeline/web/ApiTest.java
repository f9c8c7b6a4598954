package org.streetbook.pipeline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.pipeline.reindex.Inbox;

/** The API over real HTTP, of a small book with hostile notes in it. */
class ApiTest {

  private static final String HOSTILE_PATH = "<img src=x onerror=alert(1)> & 'note'.txt";
  private static final String HOSTILE_TITLE = "</script><script>alert(2)</script> Tesla in view";

  @TempDir private static Path folder;
  private static Inbox inbox;
  private static Served served;

  @BeforeAll
  static void serve() {
    inbox =
        Inbox.in(folder)
            .forecast("ubs.txt", "UBS", "Tesla", 50)
            .forecast("citi.txt", "Citi", "Tesla", 60)
            .forecast("ford.txt", "UBS", "Ford", 70)
            .note(
                HOSTILE_PATH,
                HOSTILE_TITLE
                    + "\n\nPublished: 2026-03-04\n\nBarclays expects Tesla to lift capital"
                    + " expenditures to $80 billion in 2027 \"><img src=x onerror=alert(3)>.\n");
    inbox.reindex();
    served = new Served(inbox.book());
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static List<String> texts(JsonNode items, String pointer) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.at(pointer).asText())
        .toList();
  }

  private static Map<String, Integer> facet(JsonNode page, String dimension) {
    Map<String, Integer> counts = new TreeMap<>();
    page.at("/facets/" + dimension)
        .forEach(each -> counts.put(each.path("value").asText(), each.path("count").asInt()));
    return counts;
  }

  @Test
  void itSaysThatItServesAndWhat() {
    JsonNode health = served.json("/healthz");

    assertEquals("ok", health.path("status").asText());
    assertTrue(health.at("/counts/notes").asInt() >= 4, health.toString());
  }

  @Test
  void aSearchFindsClaimsWithTheirQuotesMarked() {
    JsonNode page = served.json("/api/v1/claims?q=capex&firm=UBS&subject=Tesla&year=2027");

    assertEquals(1, page.path("total").asInt(), page.toString());
    JsonNode item = page.at("/items/0");
    assertEquals("$50 billion", item.path("spoken").asText());
    JsonNode passage = item.at("/passages/0");
    JsonNode quote =
        StreamSupport.stream(passage.path("emphasis").spliterator(), false)
            .filter(each -> each.path("why").asText().equals("quote"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        item.at("/claim/quote").asText(),
        passage
            .path("text")
            .asText()
            .substring(quote.path("begin").asInt(), quote.path("end").asInt()));
  }

  @Test
  void facetsCountTheAlternativesOfWhatIsSelected() {
    JsonNode all = served.json("/api/v1/claims?metric=capex&basis=estimate");
    JsonNode one = served.json("/api/v1/claims?metric=capex&basis=estimate&firm=UBS");

    assertEquals(facet(all, "firm"), facet(one, "firm"));
    assertEquals(Map.of("Barclays", 1, "Citi", 1, "UBS", 2), facet(all, "firm"));
    assertEquals(Map.of("Ford", 1, "Tesla", 1), facet(one, "subject"));
    assertEquals(2, one.path("total").asInt());
  }

  @Test
  void pagesFollowEachOtherWithoutOverlap() {
    List<String> walked = new ArrayList<>();
    String next = "/api/v1/claims?limit=3&facets=0&q=capital%20OR%20expenditures";
    JsonNode page = null;
    while (next != null && walked.size() < 100) {
      page = served.json(next);
      walked.addAll(texts(page.path("items"), "/claim/id"));
      next = page.path("next").isNull() ? null : page.path("next").asText();
    }

    assertEquals(page.path("total").asInt(), walked.size());
    assertEquals(walked.size(), new TreeSet<>(walked).size());
    assertTrue(walked.size() > 3, walked.toString());
  }

  @Test
  void aRowHasItsPlotPositionsFindingsAndQuotes() {
    JsonNode rows =
        served.json("/api/v1/estimates?subject=Tesla&metric=capex&basis=estimate&status=range");
    assertEquals(1, rows.path("total").asInt(), rows.toString());

    JsonNode row = served.json("/api/v1/estimates/" + rows.at("/items/0/estimate/id").asText());

    assertEquals(
        List.of("Barclays", "Citi", "Tesla", "UBS"),
        texts(row.path("positions"), "/firm").stream().sorted().toList());
    assertTrue(row.path("findings").size() > 0);
    assertTrue(
        texts(row.at("/plot/lanes"), "/label").containsAll(List.of("UBS", "Citi", "Barclays")),
        row.path("plot").toString());
    assertTrue(row.at("/plot/lanes/1/from").asDouble() > 0, row.path("plot").toString());
    JsonNode claim = row.at("/claims/0");
    JsonNode told = served.json("/api/v1/claims/" + claim.at("/claim/id").asText());
    assertEquals(row.at("/estimate/id").asText(), told.at("/estimates/0/estimate/id").asText());
  }

  @Test
  void aNoteHasItsTextAndTheSpansOfItsClaims() {
    String id = served.json("/api/v1/notes?q=note:ubs.txt").at("/items/0/note/id").asText();
    JsonNode note = served.json("/api/v1/notes/" + id);

    assertTrue(note.path("claims").size() > 1, note.toString());
    for (JsonNode claim : note.path("claims")) {
      assertEquals(
          claim.path("quote").asText(),
          note.path("text")
              .asText()
              .substring(claim.path("begin").asInt(), claim.path("end").asInt()));
    }
  }

  @Test
  void findingsAreListedByClass() {
    JsonNode all = served.json("/api/v1/findings?subject=tesla");
    JsonNode some = served.json("/api/v1/findings?subject=tesla&class=dispersion");

    assertEquals(facet(all, "class"), facet(some, "class"));
    assertEquals(facet(all, "class").get("dispersion"), some.path("total").asInt());
  }

  @Test
  void aFaultyQueryIsAProblemWithItsColumn() {
    JsonNode problem = served.problem(400, "/api/v1/claims?q=year%3A2027%20colour%3Ared");

    assertEquals(11, problem.path("column").asInt(), problem.toString());
    assertEquals("q", problem.path("parameter").asText());
  }

  @Test
  void whatIsBeyondTheBoundsIsAProblem() {
    for (String query :
        List.of(
            "q=" + "a".repeat(1_001),
            "limit=201",
            "limit=-1",
            "limit=x",
            "offset=10000&limit=1",
            "facets=101",
            "since=yesterday",
            "year=27",
            "sort=colour",
            "colour=red",
            "q=a&q=b",
            "basis=hope",
            "q=*lead",
            "firm=a" + "&firm=a".repeat(50))) {
      JsonNode problem = served.problem(400, "/api/v1/claims?" + query);
      assertFalse(problem.path("detail").asText().isEmpty(), query);
    }
  }

  @Test
  void whatTheBookDoesNotHoldIsNotFound() {
    String id = served.json("/api/v1/claims?limit=1").at("/items/0/claim/id").asText();
    for (String path :
        List.of(
            "/api/v1/claims/0000000000000000",
            "/api/v1/claims/" + id.substring(0, 8),
            "/api/v1/estimates/" + id,
            "/api/v1/notes/x",
            "/api/v1/changes",
            "/api/v1/exports/changes",
            "/api/v1/exports/book",
            "/assets/nothing.js",
            "/assets/..%2f..%2fbook%2fMANIFEST",
            "/MANIFEST",
            "/book/MANIFEST")) {
      int status = served.get(path).statusCode();
      assertTrue(status == 404 || (path.contains("%2f") && status == 400), path + " " + status);
    }
  }

  @Test
  void nothingButReadingIsAnswered() {
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
      for (String path : List.of("/api/v1/claims", "/healthz", "/", "/nowhere")) {
        HttpResponse<String> response = served.send(method, path);
        assertEquals(405, response.statusCode(), method + " " + path);
        assertEquals("GET, HEAD", response.headers().firstValue("Allow").orElse(""));
      }
    }
    assertEquals(200, served.send("HEAD", "/healthz").statusCode());
  }

  @Test
  void everyAnswerHasTheHeadersThatKeepItTame() {
    for (String path : List.of("/", "/healthz", "/api/v1/claims?q=(", "/nowhere")) {
      HttpResponse<String> response = served.get(path);
      for (Map.Entry<String, String> header : Guard.HEADERS.entrySet()) {
        assertEquals(
            header.getValue(), response.headers().firstValue(header.getKey()).orElse(""), path);
      }
      assertTrue(response.headers().firstValue("Server").isEmpty(), path);
    }
    assertEquals(
        "no-store", served.get("/api/v1/claims").headers().firstValue("Cache-Control").orElse(""));
  }

  @Test
  void aNameThatWasMadeToPointHereIsRefused() throws IOException {
    assertEquals("HTTP/1.1 421", served.raw(request("evil.example")));
    assertEquals("HTTP/1.1 421", served.raw(request("localhost.evil.example:80")));
    assertEquals("HTTP/1.1 421", served.raw(request("192.0.2.1")));
    assertEquals("HTTP/1.1 200", served.raw(request("localhost:1234")));
    assertEquals("HTTP/1.1 200", served.raw(request("[::1]:80")));
  }

  @Test
  void whatIsNoRequestGetsAProblemToo() throws IOException {
    assertEquals("HTTP/1.1 400", served.raw("GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n"));
  }

  private static String request(String host) {
    return "GET /healthz HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
  }

  @Test
  void hostileWordsAreTextInJson() {
    JsonNode note = served.json("/api/v1/notes?q=alert").at("/items/0");

    assertEquals(HOSTILE_PATH, note.at("/note/path").asText());
    assertEquals(HOSTILE_TITLE, note.at("/note/title").asText());
    String encoded = URLEncoder.encode(HOSTILE_TITLE, StandardCharsets.UTF_8);
    HttpResponse<String> echoed = served.get("/api/v1/claims?nothing=" + encoded);
    assertEquals(
        "application/problem+json", echoed.headers().firstValue("Content-Type").orElse(""));
  }

  @Test
  void whatIsFoundCanBeHadInEveryFormat() {
    for (String what : List.of("claims", "estimates", "positions", "notes", "findings")) {
      for (String format : List.of("csv", "json", "jsonl", "md", "parquet", "xlsx")) {
        HttpResponse<String> file =
            served.get("/api/v1/exports/" + what + "?subject=Tesla&format=" + format);
        assertEquals(200, file.statusCode(), what + " " + format + " " + file.body());
        assertFalse(file.body().isEmpty(), what + " " + format);
        assertEquals(
            "attachment; filename=\"streetbook-" + what + "." + format + "\"",
            file.headers().firstValue("Content-Disposition").orElse(""));
      }
    }
    String claims = served.get("/api/v1/exports/claims?firm=Citi&format=jsonl").body();
    assertEquals(
        served.json("/api/v1/claims?firm=Citi").path("total").asLong(), claims.lines().count());
    assertTrue(
        served.get("/api/v1/exports/estimates?subject=Tesla&format=html").body().contains("Tesla"));
    served.problem(400, "/api/v1/exports/claims?format=html");
    served.problem(400, "/api/v1/exports/claims?format=exe");
    assertEquals(200, served.get("/api/v1/exports/rejections").statusCode());
  }

  @Test
  void theDocumentTellsEveryRouteAndNoOther() {
    JsonNode paths = served.json("/api/v1/openapi.json").path("paths");
    String id = served.json("/api/v1/claims?limit=1").at("/items/0/claim/id").asText();

    assertEquals(
        BookServer.ROUTES.keySet(),
        new TreeSet<>(paths.propertyStream().map(Map.Entry::getKey).toList()));
    paths.forEach(path -> assertTrue(path.has("get") && path.size() == 1, path.toString()));
    JsonNode parameters = served.json("/api/v1/openapi.json").at("/components/parameters");
    for (String route :
        List.of("/api/v1/claims", "/api/v1/estimates", "/api/v1/notes", "/api/v1/findings")) {
      String known = served.problem(400, route + "?nothing=1").path("detail").asText();
      List<String> told =
          texts(paths.path(route).at("/get/parameters"), "/$ref").stream()
              .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
              .sorted()
              .toList();
      assertTrue(known.endsWith("there are " + String.join(", ", told)), known + " " + told);
      told.forEach(name -> assertTrue(parameters.has(name), name));
    }
    assertFalse(id.isEmpty());
  }

  @Test
  void answersHaveTheKeysThatTheDocumentTells() {
    JsonNode schemas = served.json("/api/v1/openapi.json").at("/components/schemas");
    JsonNode claims = served.json("/api/v1/claims?q=capex&subject=Tesla&limit=1");
    String row = served.json("/api/v1/estimates?subject=Tesla").at("/items/0/estimate/id").asText();
    String note = claims.at("/items/0/claim/note/id").asText();
    Map<String, JsonNode> answers =
        Map.of(
            "Health", served.json("/healthz"),
            "ClaimPage", claims,
            "ClaimItem", claims.at("/items/0"),
            "Passage", claims.at("/items/0/passages/0"),
            "EstimatePage", served.json("/api/v1/estimates"),
            "EstimateItem", served.json("/api/v1/estimates").at("/items/0"),
            "EstimateDetail", served.json("/api/v1/estimates/" + row),
            "NoteDetail", served.json("/api/v1/notes/" + note),
            "FindingPage", served.json("/api/v1/findings"),
            "ClaimDetail",
                served.json("/api/v1/claims/" + claims.at("/items/0/claim/id").asText()));
    answers.forEach(
        (name, answer) ->
            assertEquals(
                schemas
                    .path(name)
                    .path("properties")
                    .propertyStream()
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList(),
                answer.propertyStream().map(Map.Entry::getKey).sorted().toList(),
                name));
  }

  @Test
  void aNewCommitIsTakenUpWithNoRequestFailing(@TempDir Path other) throws Exception {
    Inbox growing = Inbox.in(other).forecast("one.txt", "UBS", "Tesla", 50);
    growing.reindex();
    try (Served beside = new Served(growing.book())) {
      String before = beside.json("/healthz").path("commit").asText();
      AtomicBoolean done = new AtomicBoolean();
      List<String> failed = new ArrayList<>();
      Thread asking =
          new Thread(
              () -> {
                while (!done.get()) {
                  for (String path :
                      List.of("/api/v1/claims?q=capex", "/api/v1/exports/claims?format=csv")) {
                    try {
                      HttpResponse<String> answer = beside.get(path);
                      if (answer.statusCode() != 200) {
                        failed.add(answer.statusCode() + " " + answer.body());
                      }
                    } catch (RuntimeException e) {
                      failed.add(e.toString());
                    }
                  }
                }
              });
      asking.start();
      growing.forecast("two.txt", "Barclays", "Tesla", 70).reindex();
      long end = System.nanoTime() + 5_000_000_000L;
      while (beside.json("/api/v1/claims?firm=Barclays&facets=0").path("total").asInt() == 0
          && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      String now = beside.json("/healthz").path("commit").asText();
      done.set(true);
      asking.join();

      assertEquals(List.of(), failed);
      assertEquals(List.of(), beside.said());
      assertFalse(now.equals(before), now);
      assertEquals(
          1,
          beside.json("/api/v1/claims?firm=Barclays&facets=0&metric=capex").path("total").asInt());
    }
  }
}
