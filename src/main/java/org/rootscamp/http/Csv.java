package org.rootscamp.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Tables as comma-separated values (RFC 4180) in UTF-8, safe to open: a cell that a spreadsheet
 * would compute gets an apostrophe. Who reads one takes off an apostrophe that stands before one of
 * those characters, and has the text again.
 */
public final class Csv {

  public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

  /** The apostrophe as well, so that taking one off always gives the text back. */
  private static final String COMPUTED = "=+-@\t\r'";

  private Csv() {}

  /**
   * The whole table.
   *
   * @param rows each as wide as the header; null is an empty cell
   */
  public static byte[] write(List<String> header, List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(header);
      for (List<String> row : rows) {
        printer.printRecord(row.stream().map(Csv::defused));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static String defused(String cell) {
    boolean computed = cell != null && !cell.isEmpty() && COMPUTED.indexOf(cell.charAt(0)) >= 0;
    return computed ? "'" + cell : cell;
  }
}
