package org.streetbook.pipeline.export.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.streetbook.pipeline.export.Columns;
import org.streetbook.pipeline.export.RowWriter;
import org.streetbook.pipeline.export.Written;

/**
 * Rows as a Parquet file with the column names of CSV. Decimals are {@code DECIMAL(38, 18)}, days
 * {@code DATE}, lists lists, named values maps, and what is absent is null. Rows are handed on in
 * groups of some megabytes, so that memory does not grow with their number.
 */
public final class ParquetRows implements RowWriter {

  /** Bytes that are held before they are written as one group. */
  private static final long ROW_GROUP = 16L << 20;

  private static final int PAGE = 256 << 10;

  private final ParquetWriter<JsonNode> writer;
  private final Decimals decimals = new Decimals();
  private long rows;

  /**
   * Begins the file.
   *
   * @param name of the kind of rows, in the file's schema
   * @param out is left open
   */
  public ParquetRows(String name, Columns columns, OutputStream out) throws IOException {
    writer =
        new Builder(new StreamFile(out), new RowSupport(name, columns, decimals))
            .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
            .withWriterVersion(WriterVersion.PARQUET_1_0)
            .withWriteMode(ParquetFileWriter.Mode.CREATE)
            .withRowGroupSize(ROW_GROUP)
            .withPageSize(PAGE)
            .withDictionaryPageSize(PAGE)
            .build();
  }

  @Override
  public void write(Object row) throws IOException {
    writer.write(Columns.tree(row));
    rows++;
  }

  @Override
  public Written finish() throws IOException {
    writer.close();
    List<String> remarks = new ArrayList<>();
    if (decimals.rounded() > 0) {
      remarks.add(
          "figures with more than %d decimals, rounded to so many: %d; csv and json have them whole"
              .formatted(Decimals.SCALE, decimals.rounded()));
    }
    if (decimals.tooLarge() > 0) {
      remarks.add(
          "figures with more than %d digits before the point, left empty: %d; csv and json have them"
              .formatted(Decimals.PRECISION - Decimals.SCALE, decimals.tooLarge()));
    }
    return new Written(rows, remarks);
  }

  private static final class Builder extends ParquetWriter.Builder<JsonNode, Builder> {

    private final RowSupport support;

    Builder(StreamFile file, RowSupport support) {
      super(file);
      this.support = support;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected RowSupport getWriteSupport(org.apache.hadoop.conf.Configuration conf) {
      return support;
    }
  }
}
