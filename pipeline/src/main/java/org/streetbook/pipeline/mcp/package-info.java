/**
 * The book for assistants, by the Model Context Protocol: requests as lines of JSON in, answers
 * with their sources out. The only room that knows the protocol's SDK.
 *
 * <p>Open {@link org.streetbook.pipeline.mcp.ToolServer} first; a tool is one {@code BookTool}. The
 * trap: who reads the answers may act on them, and most of their words were written by others. What
 * is from a note is marked as such in the text, line by line, and everything has an end: results,
 * lists and strings.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.pipeline.mcp;
