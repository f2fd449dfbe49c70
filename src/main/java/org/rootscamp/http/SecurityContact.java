package org.rootscamp.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rootscamp.http.ready.ReadyAnswer;

/**
 * {@code /.well-known/security.txt} (RFC 9116), where whoever runs the service has said whom to
 * tell; elsewhere there is no such address.
 */
public class SecurityContact {

  private static final String PATH = "/.well-known/security.txt";
  private static final Set<String> SCHEMES = Set.of("https", "mailto", "tel");

  private final SecuritySettings settings;
  private final PublicAddress address;

  SecurityContact(SecuritySettings settings, PublicAddress address) {
    this.settings = settings;
    this.address = address;
  }

  void serve(@Observes Router router) {
    if (settings.contact().isEmpty()) {
      return;
    }
    byte[] text = text(settings, address.fixed()).getBytes(StandardCharsets.UTF_8);
    ReadyAnswer answer = ReadyAnswer.of("text/plain;charset=UTF-8", EntityTags.of(text), text);
    router
        .route(PATH)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(
            request -> {
              request.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
              answer.send(request.request());
            });
  }

  /**
   * The whole file.
   *
   * @throws IllegalArgumentException with a sentence for whoever runs the service
   */
  static String text(SecuritySettings settings, Optional<URI> address) {
    OffsetDateTime expires =
        settings
            .expires()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "rootscamp.security.contact needs rootscamp.security.expires, such as"
                            + " 2027-06-30T00:00:00Z"));
    StringBuilder text = new StringBuilder();
    for (URI contact : settings.contact().orElse(List.of())) {
      line(text, "Contact", "rootscamp.security.contact", contact);
    }
    text.append("Expires: ").append(expires.toInstant()).append('\n');
    settings
        .encryption()
        .ifPresent(it -> line(text, "Encryption", "rootscamp.security.encryption", it));
    text.append("Preferred-Languages: ").append(String.join(", ", settings.languages()));
    text.append('\n');
    address.ifPresent(it -> text.append("Canonical: ").append(it.resolve(PATH)).append('\n'));
    settings.policy().ifPresent(it -> line(text, "Policy", "rootscamp.security.policy", it));
    return text.toString();
  }

  private static void line(StringBuilder text, String field, String setting, URI value) {
    if (value.getScheme() == null || !SCHEMES.contains(value.getScheme())) {
      throw new IllegalArgumentException(
          "%s must begin with https:, mailto: or tel:, and is %s".formatted(setting, value));
    }
    text.append(field).append(": ").append(value).append('\n');
  }
}
