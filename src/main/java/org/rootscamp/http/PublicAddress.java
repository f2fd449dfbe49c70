package org.rootscamp.http;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.http.wire.Authority;

/**
 * By which address people reach the service: the one of the setting, or else that of the request at
 * hand. Every address that leaves the service is made of it, and nobody else asks a request for its
 * host. What proxies forward is in the request already, if the framework was told to believe them.
 */
@ApplicationScoped
public class PublicAddress {

  private static final String SETTING = "rootscamp.address";

  private final Optional<URI> fixed;
  private final CurrentVertxRequest current;

  PublicAddress(
      @ConfigProperty(name = SETTING) Optional<String> address, CurrentVertxRequest current) {
    fixed = address.map(PublicAddress::parse);
    this.current = current;
  }

  /** A setting that is no address stops the start, not the first who asks for it. */
  void check(@Observes StartupEvent event) {
    fixed();
  }

  static URI parse(String address) {
    String[] parts = address.strip().split("://", 2);
    String scheme = parts[0].toLowerCase(Locale.ROOT);
    String authority = parts.length < 2 ? "" : parts[1].replaceFirst("/$", "");
    if (!(scheme.equals("http") || scheme.equals("https")) || !Authority.isValid(authority)) {
      throw new IllegalArgumentException(
          "%s must be an address without a path, such as https://wall.example.org, and is %s"
              .formatted(SETTING, address));
    }
    return root(scheme, authority);
  }

  /** The one of the setting, if there is one. */
  public Optional<URI> fixed() {
    return fixed;
  }

  /**
   * Such as {@code https://wall.example.org/}, to resolve paths against. There has to be a request.
   *
   * @throws ApiProblem 400 if a proxy forwards a host that is none
   */
  public URI root() {
    return fixed.orElseGet(() -> of(current.getCurrent().request()));
  }

  private static URI of(HttpServerRequest request) {
    HostAndPort named = request.authority();
    String authority = named == null ? "" : text(named.host(), named.port());
    if (!Authority.isValid(authority)) {
      throw new ApiProblem(ProblemType.INVALID_REQUEST, "The request names no host.");
    }
    return root(request.scheme(), authority);
  }

  private static String text(String host, int port) {
    return port < 0 ? host : host + ":" + port;
  }

  private static URI root(String scheme, String authority) {
    return URI.create(scheme + "://" + authority + "/");
  }
}
