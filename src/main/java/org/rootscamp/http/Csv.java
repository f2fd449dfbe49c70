package org.rootscamp.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rootscamp.http.problems.ApiProblem;

/**
 * Tables as separated values (RFC 4180) in UTF-8, with the mark by which spreadsheets know it, and
 * safe to open: a cell that a spreadsheet would compute gets an apostrophe. Who reads one takes off
 * an apostrophe that stands before one of those characters, and has the text again.
 */
public final class Csv {

  public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

  /** The apostrophe as well, so that taking one off always gives the text back. */
  private static final String COMPUTED = "=+-@\t\r'\uff1d\uff0b\uff0d\uff20";

  /** Spreadsheets take a table without it for one in the encoding of their system. */
  private static final char BYTE_ORDER_MARK = '\ufeff';

  /** What separates cells unless something else is asked for. */
  public static final String COMMA = ",";

  private static final List<String> SEPARATORS = List.of(COMMA, ";", "\t");

  private Csv() {}

  /**
   * The whole table.
   *
   * @param separator as it is asked for in a query: a comma, a semicolon or a tab; null for a comma
   * @param rows each as wide as the header; null is an empty cell
   * @throws ApiProblem 400 for another separator
   */
  public static byte[] write(String separator, List<String> header, List<List<String>> rows) {
    String between = separator == null ? COMMA : separator;
    if (!SEPARATORS.contains(between)) {
      throw ApiProblem.invalid("separator", "must be a comma, a semicolon or a tab");
    }
    StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(between).get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
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
