package org.streetbook.pipeline.reindex;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Reason;
import org.streetbook.corpus.note.Rejection;
import org.streetbook.pipeline.stages.SourceFile;

/**
 * The files under some roots, each once.
 *
 * <p>Files whose name begins with a dot, and whatever lies in folders so named, are not notes and
 * are left out. A link is followed once: where it leads to a file or folder that is listed already,
 * a warning says so. What is no regular file (a pipe, a device, a broken link) is a rejection.
 *
 * @param files sorted by path
 * @param rejections entries that cannot be read as files
 * @param roots where the roots are, absolute and without links
 * @param warnings one sentence each
 */
public record Listing(
    List<SourceFile> files,
    List<Unreadable> rejections,
    List<String> roots,
    List<String> warnings) {

  public Listing {
    files = List.copyOf(files);
    rejections = List.copyOf(rejections);
    roots = List.copyOf(roots);
    warnings = List.copyOf(warnings);
  }

  /**
   * Lists what lies under {@code roots}.
   *
   * @param roots files or folders
   * @param except a folder to leave out wherever it is met (the book), or null
   * @throws UnusableInput if a root is not there, or two roots give one path
   */
  public static Listing of(Collection<Path> roots, @Nullable Path except) {
    Walk walk = new Walk(except);
    for (Path root : roots) {
      walk.root(root);
    }
    return walk.finish();
  }

  /**
   * Something under a root that cannot be read as a file.
   *
   * @param root as {@link SourceFile#root()}
   */
  public record Unreadable(String root, Rejection rejection) {}

  /** A folder or file met through a link, to be looked at when all that is direct is known. */
  private record Linked(Path root, Path link) {}

  private static final class Walk {
    private final @Nullable Path except;
    private final TreeMap<String, SourceFile> byPath = new TreeMap<>();
    private final Set<String> roots = new TreeSet<>();
    private final Set<Path> seen = new HashSet<>();
    private final List<Unreadable> rejections = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Deque<Linked> links = new ArrayDeque<>();

    Walk(@Nullable Path except) {
      this.except = except == null ? null : real(except);
    }

    void root(Path given) {
      Path root = real(given);
      if (root == null) {
        throw new UnusableInput(given + ": no such file or folder; check the path");
      }
      roots.add(root.toString());
      if (Files.isDirectory(root)) {
        folder(root, root, root);
      } else if (Files.isRegularFile(root)) {
        file(root, String.valueOf(root.getFileName()), root, root);
      } else {
        throw new UnusableInput(given + ": neither a file nor a folder; give one of these");
      }
    }

    Listing finish() {
      for (Linked linked = links.poll(); linked != null; linked = links.poll()) {
        follow(linked);
      }
      return new Listing(List.copyOf(byPath.values()), rejections, List.copyOf(roots), warnings);
    }

    private void follow(Linked linked) {
      Path target = real(linked.link());
      String path = relative(linked.root(), linked.link());
      if (target == null) {
        reject(linked.root(), path, Reason.UNREADABLE, "a link that leads to nothing, or round");
      } else if (seen.contains(target)) {
        warnings.add(path + " is a link to something that is read already; it is left out");
      } else if (Files.isDirectory(target)) {
        folder(linked.root(), linked.link(), target);
      } else if (Files.isRegularFile(target)) {
        file(linked.root(), path, linked.link(), target);
      } else {
        special(linked.root(), path);
      }
    }

    /** Walks {@code at}, whose real place is {@code folder}; sorted, so that links are too. */
    private void folder(Path root, Path at, Path folder) {
      if (folder.equals(except) || !seen.add(folder)) {
        return;
      }
      List<Path> entries = new ArrayList<>();
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(at)) {
        stream.forEach(entries::add);
      } catch (IOException | java.nio.file.DirectoryIteratorException e) {
        reject(root, relative(root, at), Reason.UNREADABLE, why(e));
        return;
      }
      entries.sort(null);
      for (Path entry : entries) {
        if (!String.valueOf(entry.getFileName()).startsWith(".")) {
          entry(root, entry, folder.resolve(entry.getFileName()));
        }
      }
    }

    private void entry(Path root, Path entry, Path real) {
      BasicFileAttributes attributes;
      try {
        attributes =
            Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      } catch (IOException e) {
        reject(root, relative(root, entry), Reason.VANISHED, why(e));
        return;
      }
      if (attributes.isSymbolicLink()) {
        links.add(new Linked(root, entry));
      } else if (attributes.isDirectory()) {
        folder(root, entry, real);
      } else if (attributes.isRegularFile()) {
        add(root, relative(root, entry), entry, real, attributes);
      } else {
        special(root, relative(root, entry));
      }
    }

    private void file(Path root, String path, Path at, Path real) {
      try {
        add(root, path, at, real, Files.readAttributes(real, BasicFileAttributes.class));
      } catch (IOException e) {
        reject(root, path, Reason.VANISHED, why(e));
      }
    }

    private void add(Path root, String path, Path at, Path real, BasicFileAttributes attributes) {
      if (path.contains("!/")) {
        warnings.add(
            path + " is left out: a folder whose name ends with ! is taken for an archive");
        return;
      }
      if (!seen.add(real)) {
        warnings.add(path + " is given twice; it is read once");
        return;
      }
      SourceFile file =
          SourceFile.fresh(
              path,
              root.toString(),
              at.toString(),
              attributes.size(),
              attributes.lastModifiedTime().toMillis());
      SourceFile other = byPath.putIfAbsent(path, file);
      if (other != null) {
        throw new UnusableInput(
            other.location()
                + " and "
                + at
                + " would both be the note "
                + path
                + "; give the folder above both, or index them into two books");
      }
    }

    private void reject(Path root, String path, Reason reason, String detail) {
      rejections.add(new Unreadable(root.toString(), new Rejection(path, null, reason, detail)));
    }

    private void special(Path root, String path) {
      reject(root, path, Reason.UNSUPPORTED, "a pipe, a socket or a device, not a file");
    }

    private static @Nullable Path real(Path path) {
      try {
        return path.toRealPath();
      } catch (IOException e) {
        return null;
      }
    }

    private static String relative(Path root, Path path) {
      return root.relativize(path).toString().replace(File.separatorChar, '/');
    }

    private static String why(Exception problem) {
      return switch (problem) {
        case AccessDeniedException denied -> "permission denied";
        case NoSuchFileException gone -> "gone when it was looked at";
        default -> "cannot be listed: " + problem.getMessage();
      };
    }
  }
}
