/**
 * The command line: words typed in, exit codes and lines of text out. One class a command, each a
 * thin layer over the room that does the work.
 *
 * <p>Open {@link org.streetbook.pipeline.command.Streetbook} first. The trap: {@code search},
 * {@code show}, {@code export} and {@code verify} start on a class path without Beam, Tika and
 * CoreNLP, so no signature of their classes may mention a room that imports one of them.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.pipeline.command;
