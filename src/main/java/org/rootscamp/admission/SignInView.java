package org.rootscamp.admission;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.rootscamp.people.PersonView;

/**
 * The token of a new device, the only time it is shown, and whose it is.
 *
 * @param code of whoever came by the door or an invitation: their own, to come back with
 */
public record SignInView(
    String token, PersonView person, @JsonInclude(JsonInclude.Include.NON_NULL) String code) {}
