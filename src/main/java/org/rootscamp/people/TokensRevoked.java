package org.rootscamp.people;

import java.util.UUID;

/** One or all tokens of a person are good for nothing from the commit on. */
record TokensRevoked(UUID personId) {}
