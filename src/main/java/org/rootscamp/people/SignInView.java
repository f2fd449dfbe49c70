package org.rootscamp.people;

/** The token of a new device, the only time it is shown, and whose it is. */
public record SignInView(String token, PersonView person) {}
