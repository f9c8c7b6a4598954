package org.streetbook.pipeline.stages;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Passage;

/**
 * Lets claims share what many of them have in common. A claim that was read from its line has a
 * note, a firm, a subject and a period of its own, which are most of its size; of one subject there
 * may be hundreds of thousands.
 */
final class SharedParts {

  private final Map<Object, Object> parts = new HashMap<>();

  /** The same claim, its parts those of an equal claim before it where there was one. */
  Claim of(Claim claim) {
    String quote = claim.quote();
    Passage sentence = claim.sentence();
    return new Claim(
        claim.id(),
        shared(claim.firm()),
        shared(claim.subject()),
        sharedOrNull(claim.counterparty()),
        shared(claim.metric()),
        sharedOrNull(claim.measure()),
        shared(claim.definition()),
        claim.basis(),
        claim.value(),
        sharedOrNull(claim.period()),
        claim.year(),
        sharedOrNull(claim.asOf()),
        sharedOrNull(claim.condition()),
        claim.modality(),
        shared(claim.note()),
        claim.span(),
        quote,
        sentence.text().equals(quote)
            ? new Passage(sentence.begin(), sentence.end(), quote)
            : sentence,
        shared(claim.section()),
        sharedOrNull(claim.place()),
        claim.prior(),
        claim.confidence(),
        shared(claim.rule()),
        claim.correction());
  }

  private <T> @Nullable T sharedOrNull(@Nullable T part) {
    return part == null ? null : shared(part);
  }

  /** Equal parts are of one class, since records and strings equal only their own kind. */
  @SuppressWarnings("unchecked")
  private <T> T shared(T part) {
    Object first = parts.putIfAbsent(part, part);
    return first == null ? part : (T) first;
  }
}
