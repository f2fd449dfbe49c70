package org.rootscamp.exchange;

import java.util.List;

/** Pictures in the order of the request. */
public record QrCodes(List<String> items) {}
