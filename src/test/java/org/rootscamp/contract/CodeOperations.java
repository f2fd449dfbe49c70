package org.rootscamp.contract;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rootscamp.http.access.Access;

/** The operations that the code has, each as {@code GET /path: role}, some "and auditors". */
public final class CodeOperations {

  private CodeOperations() {}

  public static Set<String> find() {
    Set<String> found = new TreeSet<>();
    for (JavaClass resource : new ClassFileImporter().importPath("target/classes/org/rootscamp")) {
      for (JavaMethod method : resource.getMethods()) {
        verbOf(method)
            .ifPresent(
                verb -> {
                  String path = pathOf(resource, method);
                  found.add(verb + " " + path + ": " + roleOf(method, path) + auditors(method));
                });
      }
    }
    return found;
  }

  private static Optional<String> verbOf(JavaMethod method) {
    return method.getAnnotations().stream()
        .map(JavaAnnotation::getRawType)
        .filter(type -> type.isAnnotatedWith(HttpMethod.class))
        .map(type -> type.getAnnotationOfType(HttpMethod.class).value())
        .findFirst();
  }

  private static String pathOf(JavaClass resource, JavaMethod method) {
    String below =
        method.tryGetAnnotationOfType(Path.class).map(Path::value).map(Object::toString).orElse("");
    return resource.getAnnotationOfType(Path.class).value() + below;
  }

  private static String auditors(JavaMethod method) {
    Object too = method.getAnnotationOfType(Access.class.getName()).get("auditors").orElseThrow();
    return too.equals(true) ? " and auditors" : "";
  }

  /** Outside an event nobody is an organiser but the holder of the bootstrap token. */
  private static String roleOf(JavaMethod method, String path) {
    Object role = method.getAnnotationOfType(Access.class.getName()).get("value").orElseThrow();
    String name = ((JavaEnumConstant) role).name().toLowerCase(Locale.ROOT);
    return name.equals("organiser") && !path.contains("{event}") ? "bootstrap" : name;
  }
}
