package org.rootscamp.exchange;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.rootscamp.http.problems.ApiProblem;

/**
 * Badges or invitations that are to be shown as QR codes.
 *
 * @param badges their secrets, as they were shown when they were made; null for invitations
 * @param invitations their secrets; null for badges
 * @param page the one that takes them
 */
public record BadgeCodesRequest(
    @Size(min = 1, max = MOST)
        List<@NotNull @Pattern(regexp = SECRET, message = "is not the secret of a badge") String>
            badges,
    @Size(min = 1, max = MOST)
        List<
                @NotNull @Pattern(regexp = SECRET, message = "is not the secret of an invitation")
                String>
            invitations,
    QrPage page) {

  /** The largest number of codes in one answer. */
  static final int MOST = 200;

  private static final String SECRET = "[A-Za-z0-9_-]{43}";

  public BadgeCodesRequest {
    page = page == null ? QrPage.PHONE : page;
  }

  /**
   * The address of each.
   *
   * @param address that of the page
   * @throws ApiProblem 400 if it is both or nothing, or the page takes none of that kind
   */
  List<String> addresses(String address) {
    if ((badges == null) == (invitations == null)) {
      throw ApiProblem.invalid("badges", "or invitations are needed, and only one of them");
    }
    if (badges != null && page == QrPage.WALL) {
      throw ApiProblem.invalid("page", "must be one of: phone, console; the Wall needs no badge");
    }
    String beginning = address + (badges == null ? "#i=" : "#t=");
    return (badges == null ? invitations : badges).stream().map(beginning::concat).toList();
  }
}
