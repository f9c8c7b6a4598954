package org.streetbook.corpus.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.streetbook.corpus.note.Reason;

/**
 * Archives to their members, unpacked in memory under a budget. Names are never used as paths on a
 * disk, so {@code ..} in them does no harm.
 */
final class ZipReader {

  private ZipReader() {}

  /** The members in their order; those that cannot be unpacked say why. */
  static Parsed read(byte[] bytes, Limits limits, Budget budget) {
    List<Parsed.Inner> inner = new ArrayList<>();
    try (ZipArchiveInputStream zip =
        new ZipArchiveInputStream(new ByteArrayInputStream(bytes), "UTF-8", true, true)) {
      for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName().replace('\\', '/');
        if (entry.isDirectory() || isLitter(name)) {
          continue;
        }
        if (!budget.takeMember()) {
          return new Parsed.Container(
              inner,
              new Parsed.Failed(
                  Reason.HOSTILE, "more members than the limit of " + limits.maxMembers()));
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
          inner.add(broken(name, Reason.ENCRYPTED, "the member asks for a password"));
          continue;
        }
        if (!zip.canReadEntryData(entry)) {
          inner.add(broken(name, Reason.UNSUPPORTED, "packed in a way that is not read"));
          continue;
        }
        long most = Math.min(limits.maxBytes(), budget.bytes());
        byte[] data = zip.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
        if (data.length > most) {
          boolean bomb = data.length > budget.bytes();
          Parsed.Failed why =
              bomb
                  ? new Parsed.Failed(
                      Reason.HOSTILE,
                      "unpacks to more than " + limits.maxExpansion() + " times its size")
                  : new Parsed.Failed(
                      Reason.TOO_LARGE, "unpacks to more than " + limits.maxBytes() + " bytes");
          if (bomb) {
            return new Parsed.Container(inner, why);
          }
          inner.add(new Parsed.Inner.Broken(name, why));
          continue;
        }
        budget.takeBytes(data.length);
        inner.add(new Parsed.Inner.Bytes(name, data));
      }
    } catch (IOException | IllegalArgumentException e) {
      return new Parsed.Container(
          inner,
          new Parsed.Failed(Reason.DAMAGED, "not a whole archive: " + NoteReader.summary(e)));
    }
    if (inner.isEmpty()) {
      return new Parsed.Failed(Reason.NO_TEXT, "an archive without members");
    }
    return new Parsed.Container(inner, null);
  }

  /** What file managers leave in archives of their own accord. */
  private static boolean isLitter(String name) {
    return name.startsWith("__MACOSX/")
        || name.endsWith("/.DS_Store")
        || name.equals(".DS_Store")
        || name.endsWith("Thumbs.db");
  }

  private static Parsed.Inner broken(String name, Reason reason, String detail) {
    return new Parsed.Inner.Broken(name, new Parsed.Failed(reason, detail));
  }

  /** What one file may still unpack to, all archives in it taken together. */
  static final class Budget {

    /** Small archives of plain text expand further than large ones without any harm, in bytes. */
    private static final long FLOOR = 8L << 20;

    private long bytes;
    private int members;

    Budget(int size, Limits limits) {
      bytes = Math.max(FLOOR, (long) size * limits.maxExpansion());
      members = limits.maxMembers();
    }

    long bytes() {
      return bytes;
    }

    void takeBytes(long count) {
      bytes -= count;
    }

    boolean takeMember() {
      return --members >= 0;
    }
  }
}
