package org.streetbook.index.store;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.jspecify.annotations.Nullable;

/** A read of a book's index, with what goes wrong said as what it is. */
@FunctionalInterface
public interface Reading<T extends @Nullable Object> {

  /** Reads. */
  T read() throws IOException;

  /** The result of {@code reading} in the book at {@code folder}. */
  static <T extends @Nullable Object> T of(Path folder, Reading<T> reading) {
    try {
      return reading.read();
    } catch (CorruptIndexException e) {
      throw new IndexException.Damaged(folder, e.getOriginalMessage(), e);
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      throw new IndexException.Damaged(folder, "Lucene does not know its format", e);
    } catch (EOFException e) {
      throw new IndexException.Damaged(folder, "a file ends too early", e);
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw new IndexException.Damaged(folder, "a file is missing: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new IndexException.ReadFailed(folder, e);
    }
  }
}
