package org.streetbook.pipeline.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a tool answers.
 *
 * @param structured for programs
 * @param text the same for a person, at most {@link Page#LONGEST} characters
 */
record Answer(ObjectNode structured, String text) {}
