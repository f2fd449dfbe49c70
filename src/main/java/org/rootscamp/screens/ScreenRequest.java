package org.rootscamp.screens;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.rootscamp.http.json.VisibleText;

/**
 * What the screens are to show; what is left out stays.
 *
 * @param message null takes it down
 */
public record ScreenRequest(
    @NotNull ScreenMode mode, @VisibleText @Size(max = LONGEST_MESSAGE) String message) {

  static final int LONGEST_MESSAGE = 280;

  /** Without the space around it; limits are about all that was sent. */
  @Override
  public String message() {
    return message == null ? null : message.strip();
  }
}
