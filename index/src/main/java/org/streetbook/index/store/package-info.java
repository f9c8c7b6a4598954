/**
 * The book as a folder: its {@link Manifest}, which alone says what is in the book, its shards, the
 * lock of the one who writes, and {@link Snapshot}, a commit opened for reading.
 *
 * <p>Open {@link Manifest} first. The trap: the newest commit of a shard is not the book. A shard
 * may hold a commit that no manifest names yet, left by a run that broke off; only the commit that
 * the manifest names is ever read.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.index.store;
