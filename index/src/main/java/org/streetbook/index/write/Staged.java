package org.streetbook.index.write;

import java.io.Serializable;

/**
 * A finished segment on its way into the book.
 *
 * @param folder name of its folder within the run's staging folder: the hash of its content
 * @param notes how many notes it holds
 * @param claims how many claims it holds
 * @param rejections how many rejections it holds
 */
public record Staged(String folder, int notes, int claims, int rejections)
    implements Serializable {}
