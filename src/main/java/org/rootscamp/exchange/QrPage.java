package org.rootscamp.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The pages of an event that a QR code can lead to. */
public enum QrPage {
  @JsonProperty("phone")
  PHONE(""),
  @JsonProperty("console")
  CONSOLE("/console"),
  @JsonProperty("wall")
  WALL("/wall");

  private final String below;

  QrPage(String below) {
    this.below = below;
  }

  /**
   * The address of the page.
   *
   * @param origin of the service, such as {@code https://wall.example.org/}
   */
  String address(java.net.URI origin, String slug) {
    return origin.resolve("/" + slug + below).toString();
  }
}
