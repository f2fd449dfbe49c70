package org.rootscamp.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.rootscamp.ranking.ApprovalProfile.Ballot;
import org.rootscamp.ranking.ApprovalProfile;

/**
 * A large event made up: proposals belong to topics and their popularity follows Zipf's law; each
 * person cares for a few topics and takes four of five choices from them. Same seed, same ballots.
 */
public final class GeneratedBallots {

  private static final int TOPICS = 25;
  private static final int TOPICS_OF_A_PERSON = 3;
  private static final int FEWEST_CHOICES = 5;
  private static final int MOST_CHOICES = 15;
  private static final int MOST_MUSTS = 3;

  private final int proposals;
  private final Random random;

  /** The popularities of the proposals of a topic, added up; the last "topic" is all of them. */
  private final double[][] sums = new double[TOPICS + 1][];

  private GeneratedBallots(int proposals, long seed) {
    this.proposals = proposals;
    this.random = new Random(seed);
    double[] popularity =
        random
            .ints(0, proposals)
            .distinct()
            .limit(proposals)
            .mapToDouble(p -> 1.0 / (p + 1))
            .toArray();
    for (int topic = 0; topic <= TOPICS; topic++) {
      double[] own = popularity.clone();
      for (int proposal = 0; proposal < proposals; proposal++) {
        own[proposal] = isOf(topic, proposal) ? own[proposal] : 0;
      }
      Arrays.parallelPrefix(own, Double::sum);
      sums[topic] = own;
    }
  }

  /** The ballots of an event as a profile; with musts, most people give some of them. */
  static ApprovalProfile profile(int people, int proposals, boolean musts, long seed) {
    return ApprovalProfile.fromBallots(proposals, ballots(people, proposals, musts, seed));
  }

  /** The same ballots one by one. */
  public static List<Ballot> ballots(int people, int proposals, boolean musts, long seed) {
    GeneratedBallots generator = new GeneratedBallots(proposals, seed);
    return IntStream.range(0, people).mapToObj(person -> generator.ballot(musts)).toList();
  }

  private static boolean isOf(int topic, int proposal) {
    return topic == TOPICS || proposal % TOPICS == topic;
  }

  private Ballot ballot(boolean withMusts) {
    int[] topics = random.ints(TOPICS_OF_A_PERSON, 0, TOPICS).toArray();
    int size = FEWEST_CHOICES + random.nextInt(MOST_CHOICES - FEWEST_CHOICES + 1);
    Set<Integer> choices = new LinkedHashSet<>();
    while (choices.size() < size) {
      boolean ownTopic = random.nextInt(5) > 0;
      choices.add(draw(ownTopic ? topics[random.nextInt(topics.length)] : TOPICS));
    }
    List<Integer> all = new ArrayList<>(choices);
    int musts = withMusts ? random.nextInt(MOST_MUSTS + 1) : 0;
    return new Ballot(all.subList(musts, size), all.subList(0, musts));
  }

  private int draw(int topic) {
    double[] sum = sums[topic];
    int found = Arrays.binarySearch(sum, random.nextDouble() * sum[proposals - 1]);
    int next = found < 0 ? -found - 1 : found + 1;
    while (!isOf(topic, next)) {
      next++;
    }
    return next;
  }
}
