package org.rootscamp.exchange;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Badges that are to be printed with QR codes.
 *
 * @param badges their secrets, as they were shown when they were made
 * @param page the one that takes the badge
 */
public record BadgeCodesRequest(
    @NotNull @Size(min = 1, max = MOST)
        List<
                @NotNull
                @Pattern(regexp = "[A-Za-z0-9_-]{43}", message = "is not the secret of a badge")
                String>
            badges,
    QrPage page) {

  /** The largest number of codes in one answer. */
  static final int MOST = 200;

  public BadgeCodesRequest {
    page = page == null ? QrPage.PHONE : page;
  }
}
