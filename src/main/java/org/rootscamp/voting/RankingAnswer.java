package org.rootscamp.voting;

/**
 * A ranking as it is told.
 *
 * @param body the same in JSON
 */
record RankingAnswer(RankingView view, byte[] body) {}
