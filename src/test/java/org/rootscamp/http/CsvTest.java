package org.rootscamp.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.http.problems.ApiProblem;

class CsvTest {

  @Test
  void aTableIsQuotedWhereItMustBe() {
    byte[] table =
        Csv.write(
            null,
            List.of("title", "room"),
            List.of(Arrays.asList("Bread, \"and\" salt", null), List.of("Zwölf\nZeilen", "")));

    assertThat(new String(table, StandardCharsets.UTF_8))
        .isEqualTo("\ufefftitle,room\r\n\"Bread, \"\"and\"\" salt\",\r\n\"Zwölf\nZeilen\",\r\n");
  }

  @Test
  void cellsAreSeparatedAsTheSpreadsheetOfTheReaderWantsIt() {
    List<List<String>> rows = List.of(List.of("1,5", "a;b"));

    assertThat(new String(Csv.write(";", List.of("n", "m"), rows), StandardCharsets.UTF_8))
        .isEqualTo("\ufeffn;m\r\n1,5;\"a;b\"\r\n");
    assertThatThrownBy(() -> Csv.write("|", List.of("n"), List.of()))
        .isInstanceOf(ApiProblem.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "'=1",
        "=HYPERLINK(\"x\")",
        "'",
        "＝1",
        "＋1",
        "－1",
        "＠x"
      })
  void noSpreadsheetComputesACell(String cell) throws IOException {
    String read = roundTrip(List.of(cell)).get(0);

    assertThat(read).isEqualTo("'" + cell);
    assertThat(restored(read)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=1", "1-1", "don't", "x@example.org", " =1"})
  void everythingElseStaysAsItIs(String cell) throws IOException {
    assertThat(roundTrip(List.of(cell)).get(0)).isEqualTo(cell);
    assertThat(restored(cell)).isEqualTo(cell);
  }

  @Property(tries = 500)
  void whatIsWrittenIsReadAgain(
      @ForAll @Size(min = 1, max = 4)
          List<
                  @StringLength(max = 8)
                  @Chars({'=', '+', '-', '@', '\t', '\r', '\n', '\'', '"', ','})
                  @CharRange(from = 'a', to = 'z') String>
              row)
      throws IOException {
    assertThat(roundTrip(row).stream().map(CsvTest::restored).toList()).isEqualTo(row);
  }

  /** What a reader makes of a cell: nothing is lost by the apostrophe. */
  private static String restored(String cell) {
    return cell.replaceFirst("^'(?=[=+@\t\r'＝＋－＠-])", "");
  }

  private static List<String> roundTrip(List<String> row) throws IOException {
    List<String> header = java.util.Collections.nCopies(row.size(), "h");
    String text = new String(Csv.write(null, header, List.of(row)), StandardCharsets.UTF_8);
    try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
      List<CSVRecord> records = parser.getRecords();
      assertThat(records).hasSize(2);
      return records.get(1).toList();
    }
  }
}
