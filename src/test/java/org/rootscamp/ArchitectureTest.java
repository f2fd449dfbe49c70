package org.rootscamp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rootscamp.http.Access;

/** Who may know whom: the flow of the product goes from left to right, and no arrow points back. */
class ArchitectureTest {

  private static final String ROOT = "org.rootscamp.";
  private static final List<String> PURE = List.of("ranking", "allocation");

  /** Each package and what it may import of ours. */
  private static final Map<String, List<String>> ALLOWED = allowed();

  private static Map<String, List<String>> allowed() {
    Map<String, List<String>> allowed = new LinkedHashMap<>();
    allowed.put("ranking", List.of());
    allowed.put("allocation", List.of());
    allowed.put("http", List.of());
    allowed.put("web", List.of());
    allowed.put("events", List.of("http"));
    allowed.put("people", List.of("http", "events"));
    allowed.put("grid", List.of("http", "events"));
    allowed.put("proposals", List.of("http", "events", "people", "grid"));
    allowed.put("voting", List.of("http", "events", "people", "grid", "proposals", "ranking"));
    allowed.put(
        "wall", List.of("http", "events", "people", "grid", "proposals", "voting", "allocation"));
    allowed.put(
        "exchange", List.of("http", "events", "people", "grid", "proposals", "voting", "wall"));
    allowed.put("seed", List.of("http", "events", "people", "grid", "proposals", "voting", "wall"));
    return allowed;
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
    noClasses()
        .that()
        .resideInAPackage(ROOT + name + "..")
        .should()
        .dependOnClassesThat(isOursOutside(name, allowed))
        .check(PRODUCT);
  }

  private static DescribedPredicate<JavaClass> isOursOutside(String name, List<String> allowed) {
    return DescribedPredicate.describe(
        "are ours and in none of " + name + ", " + allowed,
        used ->
            used.getPackageName().startsWith(ROOT)
                && !used.getPackageName().equals(ROOT + name)
                && allowed.stream().noneMatch(it -> used.getPackageName().equals(ROOT + it)));
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
                            .resideInAPackage(ROOT + name)
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage("java..", ROOT + name)
                            .check(PRODUCT)));
  }

  @Test
  void everyPackageIsInTheTable() {
    classes()
        .that()
        .doNotHaveFullyQualifiedName("org.rootscamp.RootscampWall")
        .should()
        .resideInAnyPackage(ALLOWED.keySet().stream().map(ROOT::concat).toArray(String[]::new))
        .check(PRODUCT);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("org.rootscamp.(*)..").should().beFreeOfCycles().check(PRODUCT);
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
