package org.streetbook.extractors;

import java.util.ArrayList;
import java.util.List;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.note.Digest;
import org.streetbook.corpus.note.Note;
import org.streetbook.extractors.claim.ClaimReader;
import org.streetbook.extractors.scene.Grades;
import org.streetbook.extractors.scene.Scene;
import org.streetbook.extractors.scene.SceneReader;

/**
 * Text to claims: the one public entry of this module. Thread-safe; build one a process, since its
 * matchers take a moment to build.
 *
 * <pre>{@code
 * ClaimExtractor extractor = ClaimExtractor.standard(Catalogue.standard());
 * List<Claim> claims = extractor.extract(note).claims();
 * }</pre>
 */
public final class ClaimExtractor {

  /** Raised with every change of rules that can change what is extracted. */
  private static final String VERSION = "8";

  private final Catalogue catalogue;
  private final SceneReader scenes;
  private final Grades grades;

  private ClaimExtractor(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.scenes = new SceneReader(catalogue);
    this.grades = new Grades(catalogue);
  }

  /** The extractor that reads with this catalogue. */
  public static ClaimExtractor standard(Catalogue catalogue) {
    return new ClaimExtractor(catalogue);
  }

  /** What claims depend on besides the note: the version of the rules, and the catalogue. */
  public String fingerprint() {
    return Digest.ofParts(VERSION, catalogue.fingerprint()).substring(0, 16);
  }

  /** The claims of {@code note}; none where it is not in a language that is read. */
  public Extraction extract(Note note) {
    if (!note.extractable()) {
      return new Extraction(List.of(), List.of());
    }
    List<Scene> read = scenes.read(note);
    ClaimReader reader = new ClaimReader(note, catalogue, grades, read);
    read.forEach(reader::read);
    return new Extraction(reader.claims(), reader.dropped());
  }

  /** How each sentence of {@code note} that bears a figure, a rating or a voice was read. */
  public List<Explanation> explain(Note note) {
    List<Scene> read = scenes.read(note);
    ClaimReader reader = new ClaimReader(note, catalogue, grades, read);
    List<Explanation> explanations = new ArrayList<>();
    for (Scene scene : read) {
      ClaimReader.Reading how = reader.explain(scene);
      explanations.add(
          Explanation.of(
              note.text(), scene, how.voices(), how.floor(), how.claims(), how.dropped()));
    }
    return explanations;
  }
}
