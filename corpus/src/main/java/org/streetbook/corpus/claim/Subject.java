package org.streetbook.corpus.claim;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a claim is about.
 *
 * @param id slug of the canonical name; {@code x-} and the slug for a name in no list
 * @param name canonical name
 * @param ticker primary ticker, null where unknown or none
 * @param kind what kind of thing it is
 */
public record Subject(String id, String name, @Nullable String ticker, SubjectKind kind)
    implements Serializable {}
