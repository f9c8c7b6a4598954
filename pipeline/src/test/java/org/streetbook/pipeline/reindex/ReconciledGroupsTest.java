package org.streetbook.pipeline.reindex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.Entity;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.correction.Overrides;
import org.streetbook.corpus.wire.Json;
import org.streetbook.index.Book;
import org.streetbook.pipeline.reconcile.Reconciler;
import org.streetbook.pipeline.reconcile.Reconciliation;
import org.streetbook.pipeline.reconcile.rate.Rates;
import org.streetbook.pipeline.stages.Workshop;

/** Groups travel through the stages many at a time; what is made of each is as if it were alone. */
class ReconciledGroupsTest {

  private static final int COMPANIES = 150;
  private static final List<String> BANKS = List.of("Morgan Stanley", "UBS", "Goldman Sachs");

  @TempDir private Path folder;

  @Test
  void everyGroupIsReconciledAsIfItWereAlone() {
    Inbox inbox = Inbox.in(folder);
    List<String> companies = companies();
    for (int at = 0; at < companies.size(); at++) {
      inbox.forecast("a-" + at + ".txt", BANKS.get(at % 3), companies.get(at), 40 + at % 50);
      inbox.forecast("b-" + at + ".txt", BANKS.get((at + 1) % 3), companies.get(at), 45);
    }

    inbox.reindex();

    try (Book book = Book.open(inbox.book())) {
      SortedMap<String, List<Claim>> groups = groups(book);
      assertTrue(groups.size() > COMPANIES / 2, groups.size() + " groups");
      SortedSet<String> rows = new TreeSet<>();
      SortedSet<String> positions = new TreeSet<>();
      SortedSet<String> findings = new TreeSet<>();
      var reconciler = new Reconciler(Workshop.tools(List.of()).affiliates());
      groups.forEach(
          (group, claims) -> {
            Reconciliation made = reconciler.reconcile(group, claims);
            made.estimates().forEach(each -> rows.add(Json.write(each)));
            made.positions().forEach(each -> positions.add(Json.write(each)));
            made.findings().forEach(each -> findings.add(Json.write(each)));
          });
      assertEquals(rows, lines(book.estimates()));
      assertEquals(positions, lines(book.positions()));
      assertEquals(findings, lines(book.findings()));
    }
  }

  private static List<String> companies() {
    return Catalogue.standard().entities().stream()
        .filter(each -> each.kind() == EntityKind.COMPANY)
        .map(Entity::name)
        .limit(COMPANIES)
        .toList();
  }

  private static SortedMap<String, List<Claim>> groups(Book book) {
    Workshop workshop =
        new Workshop(List.of(), "none", "nowhere", 1, Overrides.none(), Rates.none());
    SortedMap<String, List<Claim>> groups = new TreeMap<>();
    try (Stream<Claim> claims = book.claims()) {
      claims.forEach(
          claim ->
              workshop
                  .groups(claim)
                  .forEach(
                      group ->
                          groups.computeIfAbsent(group, none -> new ArrayList<>()).add(claim)));
    }
    return groups;
  }

  private static SortedSet<String> lines(Stream<?> records) {
    SortedSet<String> lines = new TreeSet<>();
    try (records) {
      records.forEach(each -> lines.add(Json.write(each)));
    }
    return lines;
  }
}
