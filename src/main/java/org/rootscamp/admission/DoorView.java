package org.rootscamp.admission;

/**
 * The door of an event as volunteers see it.
 *
 * @param open whether people can sign in with the door's code and their name
 * @param most how many the door lets in, those who were revoked or left not counted
 * @param letIn how many it has let in by now
 * @param unverified how many of them nobody has approved yet
 * @param countUnverified whether their ballots count
 */
public record DoorView(
    boolean open, int most, int letIn, int unverified, boolean countUnverified) {}
