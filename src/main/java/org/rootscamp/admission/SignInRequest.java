package org.rootscamp.admission;

import jakarta.validation.constraints.Size;

/**
 * A badge's secret, its short code or that for a next device, an invitation, or the event's door
 * code together with a name.
 *
 * @param name with an invitation, whoever takes it may correct what they were called
 */
public record SignInRequest(
    @Size(max = 200) String badge,
    @Size(max = 50) String code,
    @Size(max = 100) String doorCode,
    @Size(max = 200) String invitation,
    @Size(max = 100) String name) {}
