package org.streetbook.pipeline.reindex;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.streetbook.index.entry.Source;
import org.streetbook.index.entry.SourceState;
import org.streetbook.pipeline.stages.SourceFile;

/**
 * What a run has to do, from what lies under the roots and what the book knows.
 *
 * @param toRead files to send through the stages, sorted
 * @param standing files taken as the book has them, since their size and time stand
 * @param gone what the book holds of files that are no longer there; empty unless pruning
 * @param outdated what the book holds of files that are not under the roots and were read by
 *     another extractor: to be extracted again from the text that the book keeps
 */
record Plan(
    List<SourceFile> toRead,
    List<SourceState> standing,
    List<SourceState> gone,
    List<SourceState> outdated) {

  Plan {
    toRead = List.copyOf(toRead);
    standing = List.copyOf(standing);
    gone = List.copyOf(gone);
    outdated = List.copyOf(outdated);
  }

  /**
   * Compares.
   *
   * @param known what the book knows of each file, by path
   * @param fingerprint of the extractor at hand
   * @throws UnusableInput if a file would take the place of another that still is where it was
   */
  static Plan of(
      Listing listing,
      SortedMap<String, SourceState> known,
      String fingerprint,
      ReindexSettings settings) {
    List<SourceFile> toRead = new ArrayList<>();
    List<SourceState> standing = new ArrayList<>();
    Map<String, SourceState> rest = new TreeMap<>(known);
    for (SourceFile file : listing.files()) {
      SourceState state = rest.remove(file.path());
      if (state == null) {
        toRead.add(file);
        continue;
      }
      Source source = state.source();
      checkPlace(file, source);
      boolean held = !state.notes().isEmpty();
      boolean readable = source.digest() != null;
      boolean current =
          readable
              && !settings.full()
              && source.fingerprint().equals(fingerprint)
              && source.root().equals(file.root());
      if (current && source.size() == file.size() && source.modified() == file.modified()) {
        standing.add(state);
      } else {
        toRead.add(file.known(current ? source.digest() : null, held));
      }
    }
    for (Listing.Unreadable unreadable : listing.rejections()) {
      String path = unreadable.rejection().path();
      rest.keySet().removeIf(each -> each.equals(path) || each.startsWith(path + "/"));
    }
    List<SourceState> gone = new ArrayList<>();
    if (settings.prune()) {
      rest.values().stream()
          .filter(state -> listing.roots().contains(state.source().root()))
          .forEach(gone::add);
    }
    gone.forEach(state -> rest.remove(state.source().path()));
    List<SourceState> outdated =
        rest.values().stream()
            .filter(state -> !state.source().fingerprint().equals(fingerprint))
            .toList();
    return new Plan(toRead, standing, gone, outdated);
  }

  private static void checkPlace(SourceFile file, Source source) {
    Path there = placeOf(source);
    if (there != null && !there.equals(Path.of(file.location()))) {
      throw new UnusableInput(
          there
              + " is in the book as the note "
              + file.path()
              + ", and "
              + file.location()
              + " would take its place; give the folder above both, or index them into two books");
    }
  }

  /** Where the source was read from, null where that file is no longer there. */
  private static @Nullable Path placeOf(Source source) {
    Path root = Path.of(source.root());
    Path place = Files.isDirectory(root) ? root.resolve(source.path()) : root;
    return Files.exists(place) ? place : null;
  }
}
