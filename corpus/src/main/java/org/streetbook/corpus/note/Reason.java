package org.streetbook.corpus.note;

/** Why an input did not become a note. Each constant carries what a person should do. */
public enum Reason {
  /** The file has no bytes: check the export that made it. */
  EMPTY("check the export that made this file"),
  /** The file was there when the folder was listed and gone when it was read. */
  VANISHED("run reindex again when the folder is at rest"),
  /** The file cannot be read: permissions, or the medium fails. */
  UNREADABLE("check the file's permissions and its disk"),
  /** Larger than the limit of 64 MiB. */
  TOO_LARGE("split the file, or export its text"),
  /** The bytes are no text and no format that is known. */
  BINARY("export it as text, HTML, PDF, DOCX or mail"),
  /** A format that is recognised and not read (an image, a video, a program). */
  UNSUPPORTED("export it as text, HTML, PDF, DOCX or mail"),
  /** A password is needed to read it. */
  ENCRYPTED("remove the password and save it again"),
  /** The format is recognised and its content is broken off or damaged. */
  DAMAGED("fetch or export the file again"),
  /** A document without any text, a scan for example. */
  NO_TEXT("run text recognition on it first"),
  /** The parser exceeded its limits of time, memory, depth or output. */
  HOSTILE("look at the file by itself before trusting it");

  private final String remedy;

  Reason(String remedy) {
    this.remedy = remedy;
  }

  /** What a person should do about it, one clause. */
  public String remedy() {
    return remedy;
  }
}
