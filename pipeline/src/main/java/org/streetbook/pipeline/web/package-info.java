/**
 * The book over HTTP: the JSON API below {@code /api/v1} and the page, which uses nothing else. A
 * {@link org.streetbook.pipeline.web.ServerSettings} comes in, a running {@link
 * org.streetbook.pipeline.web.BookServer} goes out; it only ever reads.
 *
 * <p>Open {@link org.streetbook.pipeline.web.BookServer} first, then {@code Guard} for what every
 * answer is held to and {@code CurrentBook} for how a new commit is taken up. The trap: whoever
 * reads from the book holds a lease on it until its last byte is written, or another commit closes
 * it under the answer. {@code openapi.json} beside the page tells the API and a test holds it to
 * the routes.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.pipeline.web;
