package org.rootscamp.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs what {@code src/test/js} says of the scripts of the pages; they know no browser there. */
class ScriptsTest {

  private static Scripts scripts;

  @BeforeAll
  static void start() {
    scripts = new Scripts();
  }

  @AfterAll
  static void stop() {
    scripts.close();
  }

  @TestFactory
  Stream<DynamicTest> scriptsDoWhatTheirTestsSay() {
    return Scripts.files(Scripts.TESTS, ".test.js").stream().flatMap(ScriptsTest::tests);
  }

  private static Stream<DynamicTest> tests(Path file) {
    URI testing = Scripts.TESTS.resolve("testing.js").toUri();
    Value tests =
        scripts
            .evaluate(
                "import { taken } from \"%s\"; import \"%s\"; export const tests = taken();"
                    .formatted(testing, file.toUri()))
            .getMember("tests");
    assertThat(tests.getArraySize()).as("tests in " + file).isPositive();
    return LongStream.range(0, tests.getArraySize())
        .mapToObj(tests::getArrayElement)
        .map(test -> dynamicTest(nameOf(file, test), file.toUri(), () -> run(test)));
  }

  private static String nameOf(Path file, Value test) {
    return Scripts.TESTS.relativize(file) + ": " + test.getMember("name").asString();
  }

  /** All promises are settled when the outermost call returns: no test waits for anything else. */
  private static void run(Value test) {
    List<Value> done = new ArrayList<>();
    List<Value> failures = new ArrayList<>();
    test.invokeMember("run").invokeMember("then", noted(done), noted(failures));

    assertThat(failures).extracting(failure -> failure.getMember("stack").asString()).isEmpty();
    assertThat(done).as("the end of the test").hasSize(1);
  }

  private static ProxyExecutable noted(List<Value> list) {
    return values -> list.add(values[0]);
  }
}
