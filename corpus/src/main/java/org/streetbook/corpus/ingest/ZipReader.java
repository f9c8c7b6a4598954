package org.streetbook.corpus.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Reason;

/**
 * Archives to their members, unpacked in memory one by one under a budget. Names are never used as
 * paths on a disk, so {@code ..} in them does no harm.
 */
final class ZipReader implements Parsed.Members {

  /** Longest name of a member that is kept whole, in UTF-16 units. */
  private static final int LONGEST_NAME = 1_000;

  private final Limits limits;
  private final Budget budget;
  private final ZipArchiveInputStream zip;
  private boolean any;
  private boolean ended;
  private Parsed.@Nullable Failed broken;

  private ZipReader(byte[] bytes, Limits limits, Budget budget) {
    this.limits = limits;
    this.budget = budget;
    this.zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes), "UTF-8", true, true);
  }

  /** The members in their order; those that cannot be unpacked say why. */
  static Parsed read(byte[] bytes, Limits limits, Budget budget) {
    return new Parsed.Container(new ZipReader(bytes, limits, budget));
  }

  @Override
  public Parsed.@Nullable Failed broken() {
    return broken;
  }

  @Override
  public Parsed.@Nullable Inner next() {
    if (ended) {
      return null;
    }
    try {
      Parsed.Inner member = unpack();
      if (member != null) {
        any = true;
        return member;
      }
    } catch (IOException | RuntimeException e) {
      broken = new Parsed.Failed(Reason.DAMAGED, "not a whole archive: " + NoteReader.summary(e));
    }
    ended = true;
    if (!any && broken == null) {
      broken = new Parsed.Failed(Reason.NO_TEXT, "an archive without members");
    }
    return null;
  }

  private Parsed.@Nullable Inner unpack() throws IOException {
    ZipArchiveEntry entry = zip.getNextEntry();
    while (entry != null && (entry.isDirectory() || isLitter(name(entry)))) {
      entry = zip.getNextEntry();
    }
    if (entry == null) {
      return null;
    }
    String name = name(entry);
    if (!budget.takeMember()) {
      broken =
          new Parsed.Failed(
              Reason.HOSTILE, "more members than the limit of " + limits.maxMembers());
      return null;
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return broken(name, Reason.ENCRYPTED, "the member asks for a password");
    }
    if (!zip.canReadEntryData(entry)) {
      return broken(name, Reason.UNSUPPORTED, "packed in a way that is not read");
    }
    long most = Math.min(limits.maxBytes(), budget.bytes());
    byte[] data = zip.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
    if (data.length > budget.bytes()) {
      broken =
          new Parsed.Failed(
              Reason.HOSTILE, "unpacks to more than " + limits.maxExpansion() + " times its size");
      return null;
    }
    budget.takeBytes(data.length);
    return data.length > most
        ? broken(name, Reason.TOO_LARGE, "unpacks to more than " + limits.maxBytes() + " bytes")
        : new Parsed.Inner.Bytes(name, data);
  }

  private static String name(ZipArchiveEntry entry) {
    String name = entry.getName().replace('\\', '/');
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
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

    /** How many times the longest text of one note all notes of one file may have. */
    private static final int TEXTS = 2;

    /** Text packs to a quarter of its size; one that is all repetition to much less. */
    private static final int CHARS_A_BYTE = 20;

    /** Small archives may hold so much text all the same, in UTF-16 units. */
    private static final long FLOOR_CHARS = 2_000_000;

    /** Small archives of plain text expand further than large ones without any harm, in bytes. */
    private static final long FLOOR = 8L << 20;

    private long bytes;
    private long chars;
    private int members;

    Budget(int size, Limits limits) {
      bytes = Math.max(FLOOR, (long) size * limits.maxExpansion());
      members = limits.maxMembers();
      chars =
          Math.min(
              (long) limits.maxChars() * TEXTS, Math.max(FLOOR_CHARS, (long) size * CHARS_A_BYTE));
    }

    /** Whether the members of a package unpack to more than is left, whatever they say of it. */
    boolean isExceededBy(byte[] zipped) {
      byte[] buffer = new byte[1 << 16];
      try (ZipArchiveInputStream zip =
          new ZipArchiveInputStream(new ByteArrayInputStream(zipped), "UTF-8", true, true)) {
        while (bytes >= 0 && zip.getNextEntry() != null) {
          for (int read = zip.read(buffer); read >= 0 && bytes >= 0; read = zip.read(buffer)) {
            bytes -= read;
          }
        }
      } catch (IOException | RuntimeException e) {
        return false; // its own parser says what is wrong with it
      }
      return bytes < 0;
    }

    /** Takes so many UTF-16 units of text; false where there is no room for them. */
    boolean takeText(int count) {
      if (count > chars) {
        return false;
      }
      chars -= count;
      return true;
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
