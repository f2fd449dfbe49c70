package org.rootscamp.people;

/**
 * How a badge is given anew.
 *
 * @param keepDevices whether the person's devices stay signed in: the badge broke, the phone is
 *     where it was
 */
public record ReissueRequest(Boolean keepDevices) {

  static final ReissueRequest DEFAULT = new ReissueRequest(false);

  boolean keepsDevices() {
    return Boolean.TRUE.equals(keepDevices);
  }
}
