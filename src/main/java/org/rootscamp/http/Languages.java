package org.rootscamp.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** In which language people want their sentences. */
@ApplicationScoped
public class Languages {

  /** What the service speaks; the first one is for whoever reads none of them. */
  public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

  private final HttpHeaders headers;

  Languages(HttpHeaders headers) {
    this.headers = headers;
  }

  /** The first of the request's {@code Accept-Language} that is spoken here. */
  public Locale wanted() {
    return best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /** RFC 4647, section 3.4, lookup. Wishes that cannot be read are as good as none. */
  public static Locale best(String acceptLanguage) {
    if (acceptLanguage == null) {
      return SPOKEN.get(0);
    }
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
      return found == null ? SPOKEN.get(0) : found;
    } catch (IllegalArgumentException e) {
      return SPOKEN.get(0);
    }
  }
}
