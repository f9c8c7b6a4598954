/**
 * What it takes to write an extraction rule as data: a {@link Rule} has a name, a pattern of {@link
 * Step}s, a production and the examples that prove it; a {@link RuleBook} tries its rules in order
 * where they can begin.
 *
 * <p>The source that rules match over is a type parameter: lexemes for figures and periods, tokens
 * and mentions elsewhere. Open {@link Rule} first. The trap: steps are possessive. A step that has
 * taken its tokens never gives them back, so that matching is linear; say alternatives with {@link
 * Step#firstOf} or with a second rule.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.extractors.rule;
