package org.rootscamp.voting;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.rootscamp.events.Event;
import org.rootscamp.events.EventSign;
import org.rootscamp.http.IfMatch;
import org.rootscamp.live.Signs;
import org.rootscamp.voting.BallotCount.Vote;

/** Reads ballots, and lets people change their own. */
@ApplicationScoped
public class BallotService {

  private final AgroalDataSource database;
  private final Signs signs;
  private final VotingScenes scenes;
  private final BallotTable ballots;
  private final BallotCount count;
  private final VoteQueue queue;

  BallotService(
      AgroalDataSource database,
      Signs signs,
      VotingScenes scenes,
      BallotTable ballots,
      BallotCount count,
      VoteQueue queue) {
    this.database = database;
    this.signs = signs;
    this.scenes = scenes;
    this.ballots = ballots;
    this.count = count;
    this.queue = queue;
  }

  /** A person's ballot as their badge opens it, read in one statement. */
  public BallotView get(String slug, Voter voter) {
    EventSign sign = signs.sure(slug);
    VotingScene scene = scenes.of(sign.id(), slug, sign.life(), sign.change());
    return BallotView.of(stored(sign, voter.personId()), voter.badgeIssue(), scene);
  }

  private StoredBallot stored(EventSign sign, UUID personId) {
    try (Connection connection = database.getConnection()) {
      return ballots.read(connection, sign.id(), List.of(personId)).of(personId);
    } catch (SQLException e) {
      throw new IllegalStateException("The ballot cannot be read", e);
    }
  }

  /** The whole ballot anew; {@code ifMatch} names the present one. The answer is stored. */
  public CompletionStage<BallotView> replace(
      String slug, Voter voter, BallotRequest request, IfMatch ifMatch) {
    return queue.add(new Vote(slug, voter, new BallotChange.Replace(request.choices(), ifMatch)));
  }

  /** One choice; repeating it changes nothing. The answer is stored. */
  public CompletionStage<BallotView> choose(
      String slug, Voter voter, String proposalId, Level level) {
    return queue.add(new Vote(slug, voter, new BallotChange.Choose(proposalId, level)));
  }

  /** One choice less, see {@link BallotChange.Drop}. The answer is stored. */
  public CompletionStage<BallotView> drop(String slug, Voter voter, String proposalId) {
    return queue.add(new Vote(slug, voter, new BallotChange.Drop(proposalId)));
  }

  /** Counts the first ballot of a badge in the transaction of the caller, who made its event. */
  public void replaceHere(String slug, UUID personId, BallotRequest request) {
    BallotChange change = new BallotChange.Replace(request.choices(), IfMatch.ANY);
    Vote vote = new Vote(slug, new Voter(personId, 1), change);
    Panache.getSession().flush();
    VotingScene scene = VotingScene.of(Event.of(slug));
    Panache.getSession()
        .doWork(
            connection ->
                count.count(connection, List.of(vote), poll -> scene).stream()
                    .filter(outcome -> outcome.refusal() != null)
                    .forEach(
                        outcome -> {
                          throw outcome.refusal();
                        }));
  }
}
