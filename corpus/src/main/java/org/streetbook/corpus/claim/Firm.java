package org.streetbook.corpus.claim;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a claim.
 *
 * @param id slug of the canonical name; {@code x-} and the slug for a name in no list
 * @param name canonical name: "Morgan Stanley", "the market"
 * @param kind what kind of party it is
 * @param analyst the person who speaks for it, null where none is named
 * @param via who the claim is relayed through, null where none is named
 */
public record Firm(
    String id, String name, FirmKind kind, @Nullable String analyst, @Nullable String via)
    implements Serializable {}
