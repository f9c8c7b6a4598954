package org.streetbook.pipeline.stages;

import java.io.Serializable;

/** A file with its content, which differs from what the book holds of it. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too large to copy
record LoadedFile(SourceFile file, String digest, byte[] bytes) implements Serializable {}
