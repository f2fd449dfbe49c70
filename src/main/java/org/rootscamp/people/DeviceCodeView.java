package org.rootscamp.people;

import java.time.OffsetDateTime;

/** A code for somebody's next device, the only time that it is shown. */
public record DeviceCodeView(String code, OffsetDateTime expiresAt) {}
