import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Prints the ballots of the Rootscamp seed: {@code java seeds/GenerateBallots.java}.
 *
 * <p>They are generated, not real: no ballot of the day of 2013 has come down to us. Each of 139
 * people leans to one track, which draws them three times as much as the others; proposals are more
 * or less popular in the manner of Zipf; each person chooses 5 to 11 and calls up to 2 of them
 * musts. One line a person: {@code [person, proposal, weight]}, weight 2 for a must.
 */
public class GenerateBallots {

  private static final long SEED = 2013;
  private static final int PEOPLE = 139;

  /** The track of each proposal: online organizing, civic engagement, grassroots fundraising. */
  private static final String TRACKS = "ooooocooccococoooccccoofococ";

  public static void main(String[] arguments) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] popularity = new double[TRACKS.length()];
    for (int proposal = 0; proposal < popularity.length; proposal++) {
      popularity[proposal] = 1 / Math.sqrt(1 + random.nextInt(popularity.length));
    }
    List<String> lines = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      lines.add("    " + ballot(person, popularity, random));
    }
    System.out.println(String.join(",\n", lines));
  }

  private static String ballot(int person, double[] popularity, SplittableRandom random) {
    char track = "ooocccccoof".charAt(random.nextInt(11));
    int size = 5 + random.nextInt(7);
    int musts = random.nextInt(3);
    List<Integer> chosen = new ArrayList<>();
    while (chosen.size() < size) {
      int proposal = random.nextInt(popularity.length);
      double draw = popularity[proposal] * (TRACKS.charAt(proposal) == track ? 1 : 1 / 3.0);
      if (!chosen.contains(proposal) && random.nextDouble() < draw) {
        chosen.add(proposal);
      }
    }
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < size; i++) {
      line.append(i == 0 ? "" : ", ");
      line.append("[%d, %d, %d]".formatted(person, chosen.get(i), i < musts ? 2 : 1));
    }
    return line.toString();
  }
}
