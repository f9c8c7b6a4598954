package org.streetbook.pipeline.reindex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.correction.Overrides;
import org.streetbook.index.Book;
import org.streetbook.pipeline.export.Export;

/** Step by step or all at once, the same book. */
class OracleTest {

  private static final List<String> BANKS =
      List.of("Morgan Stanley", "UBS", "Goldman Sachs", "Barclays");
  private static final List<String> COMPANIES = List.of("Ford", "Intel", "Microsoft");
  private static final List<String> ACTIONS =
      List.of(
          "mute,",
          "firm,UBS",
          "firm,Quillfeather",
          "subject,Intel",
          "metric,revenue",
          "year,2029",
          "period,2028-H1");
  private static final int STEPS = 5;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 7})
  void afterEditsAdditionsAndRemovalsTheExportsEqualThoseOfARebuild(long seed) {
    Random random = new Random(seed);
    Inbox inbox = Inbox.in(folder);
    SortedMap<String, Integer> standing = new TreeMap<>();
    SortedMap<String, String> lines = new TreeMap<>();
    boolean corrected = false;
    boolean copied = false;
    for (int step = 0; step < STEPS; step++) {
      for (int change = 0; change < 4; change++) {
        change(inbox, standing, random);
      }
      if (step > 0) {
        correct(inbox, lines, random);
      }
      inbox.prune();
      copied |= inbox.exports().get(Export.NOTES).contains("\"family\":\"");
      corrected |= inbox.exports().get(Export.ESTIMATES).contains("by jd: x");
    }
    Inbox rebuilt = new Inbox(inbox.notes(), folder.resolve("rebuilt"));
    copyCorrections(inbox, rebuilt);
    rebuilt.reindex();

    assertEquals(rebuilt.exports(), inbox.exports());
    assertTrue(inbox.exports().get(Export.ESTIMATES).lines().count() > 1);
    assertTrue(corrected, "corrected");
    assertTrue(copied, "copied");
  }

  @Test
  void theOrderInWhichNotesArriveDoesNotMatter() {
    List<Integer> numbers = new ArrayList<>(List.of(41, 52, 63, 74, 85));
    Inbox forwards = Inbox.in(folder);
    for (int number : numbers) {
      write(forwards, "note-" + number + ".txt", number);
      forwards.reindex();
    }
    Inbox backwards = new Inbox(forwards.notes(), folder.resolve("other"));
    for (int number : numbers.reversed()) {
      Path note = forwards.notes().resolve("note-" + number + ".txt");
      new Reindex(ReindexSettings.of(note, backwards.book()), Progress.NONE).run();
    }
    Map<Export, String> expected = forwards.exports();

    assertEquals(expected, backwards.exports());
  }

  private static void change(Inbox inbox, SortedMap<String, Integer> standing, Random random) {
    int number = 40 + random.nextInt(50);
    int choice = random.nextInt(10);
    if (choice < 2 && !standing.isEmpty()) {
      String path = new ArrayList<>(standing.keySet()).get(random.nextInt(standing.size()));
      inbox.remove(path);
      standing.remove(path);
    } else if (choice == 2) {
      inbox.bytes("junk.txt", new byte[] {0, 1, 2, (byte) random.nextInt(100), 0, -1, -2});
      standing.put("junk.txt", 0);
    } else if (choice < 6 && !standing.isEmpty()) {
      String path = new ArrayList<>(standing.keySet()).get(random.nextInt(standing.size()));
      copy(inbox, path, "wire/copy-" + random.nextInt(3) + ".txt", standing, random);
    } else {
      String path = "desk-" + random.nextInt(3) + "/note-" + random.nextInt(6) + ".txt";
      write(inbox, path, number);
      standing.put(path, number);
    }
  }

  /** Publishes a note again: under another title, of another day, or without its last sentence. */
  private static void copy(
      Inbox inbox, String from, String to, SortedMap<String, Integer> standing, Random random) {
    int number = standing.get(from);
    if (number == 0 || from.equals(to)) {
      return;
    }
    String text;
    try {
      text = Files.readString(inbox.notes().resolve(from));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String copy =
        switch (random.nextInt(3)) {
          case 0 -> "Seen elsewhere" + text.substring(text.indexOf("\n\n"));
          case 1 -> text.replaceFirst("2026-03-\\d\\d", "2026-03-0" + (1 + random.nextInt(9)));
          default -> text.substring(0, text.lastIndexOf(" Shares of")) + "\n";
        };
    inbox.note(to, copy);
    standing.put(to, number);
  }

  /** Changes some lines of the list of corrections: a selector each, so that none contradict. */
  private static void correct(Inbox inbox, SortedMap<String, String> lines, Random random) {
    for (int change = 0; change < 3; change++) {
      String selector = selector(inbox, random);
      if (random.nextBoolean() && lines.size() > 3) {
        lines.remove(new ArrayList<>(lines.keySet()).get(random.nextInt(lines.size())));
      } else {
        lines.put(selector, ACTIONS.get(random.nextInt(ACTIONS.size())));
      }
    }
    StringBuilder text = new StringBuilder("claim,action,value,who,why\n");
    lines.forEach((each, action) -> text.append(each).append(',').append(action).append(",jd,x\n"));
    try {
      Files.writeString(inbox.book().resolve(Overrides.FILE), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Selectors of different widths, so that one always holds before another. */
  private static String selector(Inbox inbox, Random random) {
    String firm = "firm:\"\"" + BANKS.get(random.nextInt(BANKS.size())) + "\"\"";
    String subject = " subject:" + COMPANIES.get(random.nextInt(COMPANIES.size()));
    return switch (random.nextInt(4)) {
      case 0 -> '"' + firm + '"';
      case 1 -> '"' + firm + subject + '"';
      case 2 -> '"' + firm + subject + " metric:capex\"";
      default -> {
        try (Book book = Book.open(inbox.book())) {
          List<String> ids = book.claims().map(Claim::id).toList();
          yield ids.isEmpty() ? "0123456789abcdef" : ids.get(random.nextInt(ids.size()));
        }
      }
    };
  }

  private static void copyCorrections(Inbox from, Inbox to) {
    try {
      Files.createDirectories(to.book());
      Path list = from.book().resolve(Overrides.FILE);
      if (Files.exists(list)) {
        Files.copy(list, to.book().resolve(Overrides.FILE));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Inbox inbox, String path, int number) {
    inbox.forecast(
        path, BANKS.get(number % BANKS.size()), COMPANIES.get(number % COMPANIES.size()), number);
  }
}
