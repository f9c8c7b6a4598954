package org.streetbook.corpus.claim;

import java.io.Serializable;

/**
 * The other company of a contract, a lease, a stake or a purchase.
 *
 * @param id slug of the canonical name
 * @param name canonical name
 */
public record Counterparty(String id, String name) implements Serializable {}
