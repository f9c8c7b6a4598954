package org.streetbook.index.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.correction.Corrections;
import org.streetbook.corpus.correction.Overrides;
import org.streetbook.corpus.correction.Selector;
import org.streetbook.index.Book;
import org.streetbook.index.Sample;
import org.streetbook.index.Sample.ClaimSample;
import org.streetbook.index.Shelf;
import org.streetbook.index.schema.Grouping;
import org.streetbook.index.schema.Vocabulary;
import org.streetbook.index.search.SearchRequest;
import org.streetbook.index.write.BookWriter;
import org.streetbook.index.write.SegmentWriter;

/** Looking up what a line of corrections is for, in a book of which a third is corrected. */
class SelectedClaimsTest {

  private static final List<String> FIRMS = List.of("UBS", "Barclays", "Northgate");
  private static final List<String> SUBJECTS = List.of("Ford", "Intel", "Tin Works");
  private static final List<String> METRICS = List.of("capex", "revenue");

  @TempDir private Path folder;
  private final List<Claim> extracted = new ArrayList<>();
  private Corrections corrections = new Corrections(Overrides.none(), Catalogue.standard());

  private static Overrides list(String... lines) {
    String text = "claim,action,value,who,why\n" + String.join("\n", lines) + "\n";
    return Overrides.parse("list.csv", text.getBytes(StandardCharsets.UTF_8), Catalogue.standard());
  }

  @BeforeEach
  void makeBook() {
    corrections =
        new Corrections(
            list(
                "firm:UBS,firm,Barclays,a,b",
                "subject:INTC,subject,Ford,a,b",
                "year:2027 metric:capex,metric,revenue,a,b",
                "note:n3.txt firm:Northgate,mute,,a,b"),
            Catalogue.standard());
    Random random = new Random(11);
    try (BookWriter writer = BookWriter.open(folder, Shelf.run("r1"), Vocabulary.none());
        SegmentWriter segment =
            new SegmentWriter(
                writer.staging(), writer.shards(), Vocabulary.none(), Grouping.bySubject())) {
      for (int i = 0; i < 8; i++) {
        Sample note = Sample.note("n" + i + ".txt");
        for (int j = 0; j < 6; j++) {
          note.claim("They see $" + j + " billion.", "$" + j + " billion", any(random));
        }
        extracted.addAll(note.claims());
        segment.add(note.stored(), note.claims().stream().map(corrections::corrected).toList());
      }
      writer.add(List.of(segment.finish()));
      writer.commit();
    }
  }

  private static ClaimSample any(Random random) {
    String firm = FIRMS.get(random.nextInt(FIRMS.size()));
    String subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
    ClaimSample claim =
        ClaimSample.of(METRICS.get(random.nextInt(2)))
            .firm(firm.equals("Northgate") ? "x-northgate" : Catalogue.slug(firm), firm)
            .subject(
                subject.equals("Tin Works") ? "x-tin-works" : Catalogue.slug(subject),
                subject,
                subject.equals("Intel") ? "INTC" : null);
    return random.nextInt(4) == 0 ? claim : claim.year(2026 + random.nextInt(2));
  }

  @Test
  void everySelectorFindsWhatItSelectedWhenItWasExtracted() {
    String id = extracted.getFirst().id();
    Stream<String> selectors =
        Stream.of(
            "firm:UBS",
            "firm:Barclays",
            "firm:Northgate subject:Intel",
            "subject:INTC",
            "subject:F metric:capex",
            "subject:\"\"Tin Works\"\" year:2027",
            "metric:capex",
            "metric:revenue year:2026",
            "year:none",
            "period:2027",
            "period:none firm:UBS",
            "note:n3.txt",
            "quote:\"\"$3 billion\"\"",
            "rule:sample subject:Ford",
            "firm:Nobody",
            id,
            id.substring(0, 8));
    try (Book book = Book.open(folder)) {
      int[] all = new int[1];
      selectors.forEach(
          text -> {
            Selector selector = list('"' + text + "\",mute,,a,b").entries().getFirst().selector();
            var found = new TreeSet<String>();
            book.claimsSelected(selector, claim -> found.add(claim.id()));
            var expected = new TreeSet<String>();
            extracted.stream().filter(selector::selects).forEach(c -> expected.add(c.id()));
            assertEquals(expected, found, text);
            all[0] += found.size();
          });
      assertTrue(all[0] > 60, "selected " + all[0]);
    }
  }

  @Test
  void aLineFindsTheClaimsThatItHoldsFor() {
    try (Book book = Book.open(folder)) {
      int found = 0;
      for (String line : book.correctionLines()) {
        var ids = new TreeSet<String>();
        book.claimsCorrectedBy(line, claim -> ids.add(claim.id()));
        var expected = new TreeSet<String>();
        extracted.stream()
            .map(corrections::corrected)
            .filter(c -> c.correction() != null)
            .filter(c -> c.correction().lines().stream().anyMatch(l -> l.id().equals(line)))
            .forEach(c -> expected.add(c.id()));
        assertEquals(expected, ids);
        assertEquals(ids.size(), book.countCorrectedBy(line));
        found += ids.size();
      }
      assertTrue(found > 20, "corrected " + found);
      assertEquals(0, book.countCorrectedBy("0000000000000000"));
    }
  }

  @Test
  void searchFindsWhatWasCorrectedAndHow() {
    try (Book book = Book.open(folder)) {
      assertEquals(
          extracted.stream().filter(c -> corrections.corrected(c).correction() != null).count(),
          book.search(SearchRequest.of("corrected:*")).total());
      assertEquals(
          extracted.stream().filter(c -> corrections.corrected(c).isMuted()).count(),
          book.search(SearchRequest.of("corrected:mute")).total());
    }
  }
}
