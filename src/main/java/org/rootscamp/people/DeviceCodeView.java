package org.rootscamp.people;

import java.time.Instant;

/** A code for somebody's next device, the only time that it is shown. */
public record DeviceCodeView(String code, Instant expiresAt) {}
