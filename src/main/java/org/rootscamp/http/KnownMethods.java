package org.rootscamp.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which methods an address knows. The framework looks for an unknown method in the next resource
 * class that could have the address, and then takes the address itself for unknown.
 */
@Singleton
class KnownMethods {

  private final List<Operation> operations;

  KnownMethods(BeanManager beans) {
    operations =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .<Class<?>>map(bean -> bean.getBeanClass())
            .filter(type -> type.isAnnotationPresent(Path.class))
            .flatMap(KnownMethods::operationsOf)
            .toList();
  }

  private record Operation(Pattern path, String method) {}

  private static Stream<Operation> operationsOf(Class<?> resource) {
    return Arrays.stream(resource.getDeclaredMethods())
        .flatMap(
            operation ->
                Arrays.stream(operation.getAnnotations())
                    .map(it -> it.annotationType().getAnnotation(HttpMethod.class))
                    .filter(method -> method != null)
                    .map(method -> new Operation(pathOf(resource, operation), method.value())));
  }

  private static Pattern pathOf(Class<?> resource, Method operation) {
    Path below = operation.getAnnotation(Path.class);
    String template = resource.getAnnotation(Path.class).value();
    String whole = below == null ? template : template + below.value();
    return Pattern.compile(whole.replaceAll("\\{[^}]*}", "[^/]+"));
  }

  /** The methods of an address as it was sent, in order; none for an unknown address. */
  Set<String> at(String path) {
    Set<String> methods =
        operations.stream()
            .filter(operation -> operation.path().matcher(path).matches())
            .map(Operation::method)
            .collect(Collectors.toCollection(TreeSet::new));
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    if (!methods.isEmpty()) {
      methods.add(HttpMethod.OPTIONS);
    }
    return methods;
  }
}
