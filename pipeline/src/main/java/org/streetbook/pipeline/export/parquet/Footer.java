package org.streetbook.pipeline.export.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * The end of a Parquet file. The library lists the encodings of a column in the order of a set of
 * enum constants, which is another one in each JVM; here they are put in the order of the format,
 * so that the same rows give the same bytes.
 */
final class Footer {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  private Footer() {}

  /**
   * The footer in order, with its length and the sign that ends the file.
   *
   * @param footer as the library wrote it
   * @param end what it wrote behind: the footer's length in 4 bytes, and the sign
   * @throws IllegalStateException if these are not a footer and its end
   */
  static ByteArrayOutputStream ordered(byte[] footer, byte[] end) throws IOException {
    ByteBuffer told = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
    if (end.length != Integer.BYTES + MAGIC.length
        || told.getInt() != footer.length
        || !Arrays.equals(end, Integer.BYTES, end.length, MAGIC, 0, MAGIC.length)) {
      throw new IllegalStateException(
          "a file's end of "
              + end.length
              + " bytes after "
              + footer.length
              + " is none of Parquet");
    }
    FileMetaData file = Util.readFileMetaData(new ByteArrayInputStream(footer));
    for (RowGroup group : file.getRow_groups()) {
      for (ColumnChunk chunk : group.getColumns()) {
        order(chunk.getMeta_data());
      }
    }
    var bytes = new ByteArrayOutputStream(footer.length + end.length);
    Util.writeFileMetaData(file, bytes);
    int length = bytes.size();
    bytes.write(
        ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
    bytes.write(MAGIC);
    return bytes;
  }

  private static void order(ColumnMetaData column) {
    List<Encoding> encodings = new ArrayList<>(column.getEncodings());
    encodings.sort(Comparator.comparingInt(Encoding::getValue));
    column.setEncodings(encodings);
    if (column.isSetEncoding_stats()) {
      List<PageEncodingStats> pages = new ArrayList<>(column.getEncoding_stats());
      pages.sort(
          Comparator.comparingInt((PageEncodingStats each) -> each.getPage_type().getValue())
              .thenComparingInt(each -> each.getEncoding().getValue()));
      column.setEncoding_stats(pages);
    }
  }
}
