package org.rootscamp;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.ws.rs.HttpMethod;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rootscamp.http.access.Access;

/** Who may know whom: the flow of the product goes from left to right, and no arrow points back. */
class ArchitectureTest {

  private static final String ROOT = "org.rootscamp.";
  private static final List<String> PURE = List.of("ranking", "allocation");

  /** No room of the house is a hangar. */
  private static final int MOST_FILES = 45;

  /** Each package and what it may import of ours, itself included. */
  private static final Map<String, List<String>> ALLOWED = new LinkedHashMap<>();

  static {
    allow("ranking");
    allow("allocation.rules");
    allow("allocation.model", "allocation.rules");
    allow("allocation.seating", "allocation.rules", "allocation.model");
    allow("allocation.rules.checks", "allocation.rules", "allocation.model");
    allow("allocation.bound", "allocation.rules", "allocation.model", "allocation.seating");
    allow(
        "allocation.search",
        "allocation.rules",
        "allocation.model",
        "allocation.seating",
        "allocation.rules.checks",
        "allocation.bound");
    allow(
        "allocation.explain",
        "allocation.rules",
        "allocation.model",
        "allocation.rules.checks",
        "allocation.search");
    allow("http.problems");
    allow("http.threads");
    allow("http.storage", "http.threads");
    allow("http.json", "http.problems");
    allow("http.access", "http.problems", "http.threads");
    allow("http.wire", "http.problems");
    allow("http.bounds", "http.problems", "http.json", "http.wire");
    allow("http.ready");
    allow(
        "http",
        "http.problems",
        "http.storage",
        "http.json",
        "http.access",
        "http.bounds",
        "http.wire",
        "http.ready");
    allow("web", "http", "http.ready");
    allow("events", "http..");
    allow("live", "http..", "events");
    allow("people", "http..", "events");
    allow("admission", "http..", "events", "people");
    allow("grid", "http..", "events");
    allow("proposals", "http..", "events", "live", "people", "grid");
    allow("askings", "http..", "events", "people", "proposals");
    allow("voting", "http..", "events", "live", "people", "grid", "proposals", "ranking");
    allow("screens", "http..", "events", "people", "proposals", "voting");
    allow("wall", "http..", "events", "people", "grid", "proposals", "voting", "allocation..");
    allow("journal", "http..", "events", "people", "grid", "wall");
    allow(
        "drafts",
        "http..",
        "events",
        "people",
        "grid",
        "proposals",
        "voting",
        "allocation..",
        "wall",
        "journal");
    allow(
        "edits",
        "http..",
        "events",
        "people",
        "grid",
        "proposals",
        "voting",
        "allocation..",
        "wall",
        "journal");
    allow(
        "placements",
        "http..",
        "events",
        "people",
        "grid",
        "proposals",
        "voting",
        "allocation..",
        "wall",
        "journal",
        "drafts",
        "edits");
    allow("day", "http..", "events", "live", "people", "grid", "proposals", "voting", "wall");
    allow(
        "exchange",
        "http..",
        "events",
        "people",
        "grid",
        "proposals",
        "askings",
        "voting",
        "wall",
        "journal",
        "drafts",
        "edits",
        "day");
    allow("privacy", "http..", "events", "people");
    allow("seed", "http..", "events", "people", "grid", "proposals", "voting", "wall", "drafts");
  }

  private static void allow(String name, String... others) {
    ALLOWED.put(name, Stream.concat(Stream.of(name), Stream.of(others)).toList());
  }

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.rootscamp");

  @TestFactory
  Stream<DynamicTest> eachPackageImportsOnlyWhatTheTableAllows() {
    return ALLOWED.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> importsOnly(entry.getKey(), entry.getValue())));
  }

  private static void importsOnly(String name, List<String> allowed) {
    classes()
        .that()
        .resideInAPackage(ROOT + name)
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("org.rootscamp..")).or(resideInAnyPackage(inFull(allowed))))
        .check(PRODUCT);
  }

  private static String[] inFull(Collection<String> packages) {
    return packages.stream().map(ROOT::concat).toArray(String[]::new);
  }

  @TestFactory
  Stream<DynamicTest> rankingAndAllocationArePureJava() {
    return PURE.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        classes()
                            .that()
                            .resideInAPackage(ROOT + name + "..")
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage("java..", ROOT + name + "..")
                            .check(PRODUCT)));
  }

  @Test
  void everyPackageIsInTheTable() {
    classes()
        .that()
        .doNotHaveFullyQualifiedName("org.rootscamp.RootscampWall")
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .resideInAnyPackage(inFull(ALLOWED.keySet()))
        .check(PRODUCT);
  }

  @Test
  void packagesFormNoCycle() {
    slices()
        .assignedFrom(slicesBy(type -> type.getPackageName()))
        .should()
        .beFreeOfCycles()
        .check(PRODUCT);
  }

  /** A class and those nested in it are one file. */
  @Test
  void filesFormNoCycle() {
    slices()
        .assignedFrom(slicesBy(ArchitectureTest::file))
        .should()
        .beFreeOfCycles()
        .check(PRODUCT);
  }

  private static SliceAssignment slicesBy(Function<JavaClass, String> name) {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return SliceIdentifier.of(name.apply(type));
      }

      @Override
      public String getDescription() {
        return "our packages or files";
      }
    };
  }

  private static String file(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::file).orElse(type.getName());
  }

  @Test
  void noPackageIsAHangar() {
    Map<String, Set<String>> files = new TreeMap<>();
    PRODUCT.forEach(
        type ->
            files.computeIfAbsent(type.getPackageName(), it -> new TreeSet<>()).add(file(type)));

    assertThat(files).allSatisfy((name, its) -> assertThat(its).hasSizeLessThan(MOST_FILES + 1));
  }

  @Test
  void everyOperationSaysWhoMayCallIt() {
    methods()
        .that()
        .areMetaAnnotatedWith(HttpMethod.class)
        .should()
        .beAnnotatedWith(Access.class)
        .check(PRODUCT);
  }
}
