package org.rootscamp.bench.service;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** Chooses proposals and takes choices back, on the badges of some people in turn. */
final class Voter implements Load.Client {

  private static final JsonObject WANT = new JsonObject().put("level", "want");

  private final Camp camp;
  private final List<String> tokens;
  private final Random random;
  private final BitSet chosen = new BitSet();
  private int turn;

  private Voter(Camp camp, List<String> tokens, long seed) {
    this.camp = camp;
    this.tokens = tokens;
    this.random = new Random(seed);
  }

  /** Voters who share the people of a camp among them. */
  static List<Voter> voters(Camp camp, int count) {
    List<Voter> voters = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> tokens = new ArrayList<>();
      for (int person = i; person < camp.tokens().size(); person += count) {
        tokens.add(camp.token(person));
      }
      voters.add(new Voter(camp, tokens, i));
    }
    return voters;
  }

  /** Every request changes a ballot. */
  @Override
  public Buffer next() {
    int person = turn++ % tokens.size();
    int proposal = random.nextInt(camp.proposals().size());
    int choice = person * camp.proposals().size() + proposal;
    chosen.flip(choice);
    String path = "/ballot/" + camp.proposals().get(proposal);
    String token = tokens.get(person);
    return chosen.get(choice)
        ? camp.send("PUT", path).as(token).json(WANT).bytes()
        : camp.send("DELETE", path).as(token).bytes();
  }
}
