package org.streetbook.pipeline.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.index.Book;
import org.streetbook.index.search.SearchResult;
import org.streetbook.index.search.Target;
import org.streetbook.pipeline.export.BookRows;
import org.streetbook.pipeline.export.Destination;
import org.streetbook.pipeline.export.Export;
import org.streetbook.pipeline.export.Format;

/** Exports of the book, or of what a search finds in it, as files. */
final class Downloads {

  private static final Map<Format, String> TYPES =
      Map.of(
          Format.CSV, "text/csv; charset=utf-8",
          Format.JSON, "application/json",
          Format.JSONL, "application/x-ndjson",
          Format.XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          Format.PARQUET, "application/vnd.apache.parquet",
          Format.MD, "text/markdown; charset=utf-8",
          Format.HTML, "text/html; charset=utf-8");

  private static final Set<String> KNOWN = known();

  private final CurrentBook current;

  Downloads(CurrentBook current) {
    this.current = current;
  }

  private static Set<String> known() {
    Set<String> all = new TreeSet<>(Parameters.FILTERS);
    all.addAll(Set.of("format", "sort"));
    return Set.copyOf(all);
  }

  /** Takes the file once it is known that there is one. */
  interface Taker {
    /**
     * Where it goes.
     *
     * @param type its media type
     * @param name what to call it
     */
    OutputStream file(String type, String name) throws IOException;
  }

  /**
   * Writes the file.
   *
   * @param what an export but changes, which needs two days
   */
  void write(String what, Map<String, List<String>> query, Taker taker) throws IOException {
    Export export = export(what);
    Parameters parameters = Parameters.of(query, KNOWN);
    Format format = format(parameters.text("format", Format.CSV.label()));
    if (format == Format.HTML && export != Export.ESTIMATES) {
      throw Problem.of(400, "html is the report of estimates; take it of them, or another format")
          .ofParameter("format")
          .raised();
    }
    try (var lease = current.lease()) {
      BookRows rows =
          parameters.isEverything() ? lease.rows() : selected(lease, export, parameters);
      Destination out =
          Destination.of(
              taker.file(
                  String.valueOf(TYPES.get(format)),
                  "streetbook-" + export.label() + "." + format.label()));
      format.writer().write(export, rows, out);
      out.flush();
    }
  }

  private static Export export(String what) {
    for (Export each : Export.values()) {
      if (each.label().equals(what) && each != Export.CHANGES) {
        return each;
      }
    }
    throw Problem.of(
            404,
            "no such export; there are estimates, claims, positions, notes, findings, rejections")
        .raised();
  }

  private static Format format(String name) {
    for (Format each : TYPES.keySet()) {
      if (each.label().equals(name)) {
        return each;
      }
    }
    throw Problem.of(400, "no such format; give csv, json, jsonl, xlsx, parquet, md or html")
        .ofParameter("format")
        .raised();
  }

  /**
   * What the search finds, whole: a file that leaves rows out without a word is worse than none.
   */
  private static BookRows selected(CurrentBook.Lease lease, Export export, Parameters parameters) {
    Target target =
        switch (export) {
          case CLAIMS -> Target.CLAIMS;
          case NOTES -> Target.NOTES;
          case ESTIMATES, POSITIONS, FINDINGS -> Target.ESTIMATES;
          case REJECTIONS, CHANGES ->
              throw Problem.of(400, "rejections are exported whole; leave the filters out")
                  .raised();
        };
    Book book = lease.book();
    SearchResult result = book.search(parameters.deepest(target), Api.NAMES);
    if (result.total() > result.hits().size()) {
      throw Problem.of(
              413,
              String.format(
                  Locale.ROOT,
                  "%d %s are more than the %d that an export of a search holds; narrow it, or"
                      + " export all",
                  result.total(),
                  target.label(),
                  Parameters.DEEPEST))
          .raised();
    }
    Map<String, Estimate> estimates = new LinkedHashMap<>();
    Map<String, Claim> claims = new LinkedHashMap<>();
    List<NoteId> notes = new ArrayList<>();
    result.notes().forEach(hit -> notes.add(hit.note().note().id()));
    result.claims().forEach(hit -> claims.put(hit.claim().id(), hit.claim()));
    for (NoteId note : notes) {
      book.claimsOfNote(note).forEach(claim -> claims.put(claim.id(), claim));
    }
    for (Claim claim : claims.values()) {
      book.estimatesOf(claim).forEach(row -> estimates.put(row.id(), row));
    }
    for (var hit : result.estimates()) {
      Estimate row = hit.estimate();
      estimates.put(row.id(), row);
      row.positions().forEach(stand -> add(book, stand.claims(), claims));
      row.excluded().forEach(stand -> add(book, stand.claims(), claims));
    }
    return lease
        .rows()
        .selected(List.copyOf(estimates.values()), List.copyOf(claims.values()), notes);
  }

  private static void add(Book book, Collection<String> ids, Map<String, Claim> claims) {
    for (String id : ids) {
      Claim claim = claims.containsKey(id) ? null : book.claim(id);
      if (claim != null) {
        claims.put(id, claim);
      }
    }
  }
}
