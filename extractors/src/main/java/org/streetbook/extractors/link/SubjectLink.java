package org.streetbook.extractors.link;

import org.streetbook.extractors.scene.Party;

/**
 * What a figure was found to be about.
 *
 * @param at index of the chunk that names it, -1 where the sentence does not
 * @param rule name of the rule that made the link
 */
public record SubjectLink(Party party, int at, String rule) {}
