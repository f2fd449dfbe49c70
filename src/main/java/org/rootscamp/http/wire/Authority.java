package org.rootscamp.http.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host and perhaps its port, as a {@code Host} header holds them (RFC 9110, 7.2): a name, an IPv4
 * address or an IPv6 address in brackets. Narrower than RFC 3986, which lets a name be nearly any
 * text: this one goes into addresses that people follow.
 */
public final class Authority {

  private static final Pattern FORM =
      Pattern.compile(
          "(?:[A-Za-z0-9_][A-Za-z0-9._-]{0,252}|\\[[0-9A-Fa-f:.]{2,45}])(?::([0-9]{1,5}))?");

  private static final int LAST_PORT = 65_535;

  private Authority() {}

  public static boolean isValid(CharSequence text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        && (matcher.group(1) == null || Integer.parseInt(matcher.group(1)) <= LAST_PORT);
  }
}
