package org.streetbook.index.verify;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.Position;
import org.streetbook.corpus.family.Family;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.index.entry.EntryKey;
import org.streetbook.index.entry.EntryType;
import org.streetbook.index.entry.StoredNote;
import org.streetbook.index.read.Records;
import org.streetbook.index.schema.Contents;
import org.streetbook.index.schema.Fields;
import org.streetbook.index.schema.Grounding;
import org.streetbook.index.store.CommitInfo;
import org.streetbook.index.store.Manifest;
import org.streetbook.index.store.Reading;
import org.streetbook.index.store.Snapshot;

/** What the entries of a book say of each other. */
final class EntryCheck {

  private final Snapshot snapshot;
  private final Records records;
  private final Problems problems;
  private final Set<String> claims = new HashSet<>();
  private final Set<String> estimates = new HashSet<>();
  private final Set<String> positions = new HashSet<>();
  private final Set<String> notes = new HashSet<>();
  private final Set<String> members = new HashSet<>();

  EntryCheck(Snapshot snapshot, Problems problems) {
    this.snapshot = snapshot;
    this.records = new Records(snapshot);
    this.problems = problems;
  }

  void check() {
    checkCounts();
    for (EntryType type : EntryType.values()) {
      checkIds(type);
    }
    records.all(EntryType.NOTE, StoredNote.class).forEach(this::checkNote);
    if (!claims.isEmpty()) {
      claims.forEach(id -> problems.add("claim " + id, "its note is not in the book"));
    }
    records.all(EntryType.CLAIM, Claim.class).map(Claim::id).forEach(claims::add);
    records.all(EntryType.ESTIMATE, Estimate.class).map(Estimate::id).forEach(estimates::add);
    records.all(EntryType.POSITION, Position.class).map(Position::id).forEach(positions::add);
    records.all(EntryType.ESTIMATE, Estimate.class).forEach(this::checkEstimate);
    records.all(EntryType.POSITION, Position.class).forEach(this::checkPosition);
    records.all(EntryType.FINDING, Finding.class).forEach(this::checkFinding);
    records.all(EntryType.FAMILY, Family.class).forEach(this::checkFamily);
  }

  private void checkCounts() {
    CommitInfo stated = snapshot.manifest().commit();
    Contents found = Reading.of(snapshot.folder(), () -> Contents.of(snapshot.reader()));
    if (!found.counts().equals(stated.counts())) {
      problems.add(
          Manifest.FILE, "counts " + stated.counts() + ", the book holds " + found.counts());
    }
    if (!Objects.equals(found.latest(), stated.latest())) {
      problems.add(
          Manifest.FILE,
          "says the latest note is of " + stated.latest() + ", not " + found.latest());
    }
  }

  private void checkIds(EntryType type) {
    List<EntryKey> keys = records.startingWith(type, "", Integer.MAX_VALUE);
    long entries = snapshot.manifest().commit().counts().of(type);
    if (keys.size() != entries) {
      problems.add(
          "book", entries + " entries of type " + type.label() + " have " + keys.size() + " ids");
    }
    if (type == EntryType.CLAIM) {
      keys.forEach(key -> claims.add(key.id()));
    }
  }

  private void checkNote(StoredNote stored) {
    Note note = stored.note();
    notes.add(note.id().value());
    List<Claim> standing =
        records.with(EntryType.CLAIM, Fields.NOTE_ID, note.id().value(), Claim.class, Claim::id);
    for (Claim claim : standing) {
      claims.remove(claim.id());
      String fault = Grounding.faultOf(claim, note);
      if (fault != null) {
        problems.add("claim " + claim.id(), fault);
      }
    }
    if (standing.size() != stored.claims()) {
      problems.add(
          "note " + note.id() + " (" + note.path() + ")",
          "says it has " + stored.claims() + " claims, the book holds " + standing.size());
    }
  }

  private void checkEstimate(Estimate estimate) {
    String where = "estimate " + estimate.id();
    estimate.positions().forEach(stand -> checkClaims(where, stand.claims()));
    estimate.excluded().forEach(stand -> checkClaims(where, stand.claims()));
  }

  private void checkPosition(Position position) {
    String where = "position " + position.id();
    checkClaims(where, position.claims());
    if (!estimates.contains(position.estimate())) {
      problems.add(where, "its row " + position.estimate() + " is not in the book");
    }
    if (position.supersededBy() != null && !positions.contains(position.supersededBy())) {
      problems.add(
          where,
          "the position " + position.supersededBy() + " that replaces it is not in the book");
    }
  }

  private void checkFinding(Finding finding) {
    String where = "finding " + finding.id();
    checkClaims(where, finding.claims());
    for (String row : finding.estimates()) {
      if (!estimates.contains(row)) {
        problems.add(where, "its row " + row + " is not in the book");
      }
    }
  }

  private void checkFamily(Family family) {
    for (NoteId note : family.notes()) {
      if (!notes.contains(note.value())) {
        problems.add("family " + family.story(), "its note " + note + " is not in the book");
      } else if (!members.add(note.value())) {
        problems.add("note " + note, "is in two families");
      }
    }
  }

  private void checkClaims(String where, Collection<String> ids) {
    for (String id : ids) {
      if (!claims.contains(id)) {
        problems.add(where, "rests on claim " + id + ", which is not in the book");
      }
    }
  }
}
