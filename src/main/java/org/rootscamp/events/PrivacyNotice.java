package org.rootscamp.events;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import org.rootscamp.http.json.VisibleText;

/**
 * What the organiser says in the privacy notice, in plain text; what is not said is null.
 *
 * @param responsible who is responsible for the data
 * @param contact how they are reached
 * @param purpose what the data are for
 * @param text whatever else there is to say
 */
@Embeddable
public record PrivacyNotice(
    @VisibleText @Size(max = 200) String responsible,
    @VisibleText @Size(max = 200) String contact,
    @VisibleText @Size(max = 1_000) String purpose,
    @VisibleText @Size(max = 4_000) String text) {

  public static final PrivacyNotice NONE = new PrivacyNotice(null, null, null, null);
}
