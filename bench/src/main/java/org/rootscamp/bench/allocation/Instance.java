package org.rootscamp.bench.allocation;

import java.util.ArrayList;
import java.util.List;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.WallProblem;

/**
 * An event to allocate.
 *
 * @param name how tables call it
 * @param roomy the problem with room for everybody and facilitators who do not vote, so that
 *     everything honoured can also be seated
 * @param people how many vote
 * @param capacities the seats of each room where they are limited
 * @param known the value of the best plan known from elsewhere, 0 if there is none
 */
record Instance(String name, WallProblem roomy, int people, List<Integer> capacities, long known) {

  int cells() {
    return roomy.rooms().size() * roomy.slots().size() - roomy.closed().size();
  }

  long choices() {
    return roomy.ballots().stream().flatMap(List::stream).mapToLong(Choice::weight).sum();
  }

  /**
   * The same event with so many seats for each person: the capacities scaled so that those of all
   * rooms together are exactly that, rounded up.
   */
  WallProblem withSeats(double perPerson) {
    long wanted = (long) Math.ceil(perPerson * people);
    long given = capacities.stream().mapToLong(Integer::longValue).sum();
    List<Room> rooms = new ArrayList<>();
    long before = 0;
    long seatsBefore = 0;
    for (int room = 0; room < capacities.size(); room++) {
      before += capacities.get(room);
      long seats = before * wanted / given;
      rooms.add(new Room((int) (seats - seatsBefore), roomy.rooms().get(room).features()));
      seatsBefore = seats;
    }
    return new WallProblem(
        rooms,
        roomy.slots(),
        roomy.closed(),
        roomy.sessions(),
        roomy.ballots(),
        roomy.pins(),
        roomy.order(),
        roomy.demandFactor());
  }
}
