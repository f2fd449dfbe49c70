package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;

/** A camp with its people and all three of its pages open, each in a browser of its own. */
final class CampDay {

  /** One square of the Wall, by the places of its room and its slot in their lists. */
  record Cell(int room, int slot) {}

  private static final List<String> ROOMS = List.of("Hall", "Library", "Room A", "Room B");

  final Fixtures camp = Fixtures.camp().open();
  final Badge ana = camp.participant("Ana Alvarez");
  final Badge olga = camp.person("Olga", "organiser");
  final Badge noor = camp.person("Noor", "volunteer");
  final List<String> rooms = new ArrayList<>();
  final List<String> slots = new ArrayList<>();
  final Projector projector;
  final Phone phone;
  final Console console;

  CampDay(Browser browser, PackagedApp app) {
    camp.patchEvent(Map.of("name", "Rootscamp NYC"));
    for (String room : ROOMS) {
      rooms.add(camp.room(room, 50));
    }
    for (int hour = 10; hour < 12; hour++) {
      slots.add(camp.slot(hour));
    }
    propose("Bo", "Drupal 101");
    propose("Cy", "Email deliverability");
    propose("Di", "Managing difficult people");
    projector = Projector.showing(browser, app, camp);
    phone = Phone.scanning(browser, app, camp, ana);
    console = Console.scanning(browser, app, camp, olga);
  }

  private void propose(String name, String title) {
    Badge facilitator = camp.participant(name);
    camp.votes(facilitator, camp.proposal(facilitator, title));
  }

  String roomName(Cell cell) {
    return ROOMS.get(cell.room());
  }

  String time(Cell cell) {
    return 10 + cell.slot() + ":00";
  }

  Locator onConsole(Cell cell) {
    return at(console.page(), ".board td", cell);
  }

  private Locator at(Page page, String kind, Cell cell) {
    return page.locator(
        "%s[data-room='%s'][data-slot='%s']"
            .formatted(kind, rooms.get(cell.room()), slots.get(cell.slot())));
  }

  /** A published session on all three pages: the same room, the same time. */
  void isSeenEverywhere(String title, Cell cell) {
    assertThat(onConsole(cell)).containsText(title);
    assertThat(onProjector(cell)).containsText(title);
    assertThat(onPhone(title, cell)).isVisible();
  }

  void isSeenEverywhereAsMoved(String title, Cell cell) {
    isSeenEverywhere(title, cell);
    assertThat(onConsole(cell)).containsText("MOVED");
    assertThat(onProjector(cell).locator(".mark-moved")).containsText("MOVED from");
    assertThat(onPhone(title, cell).locator(".mark-moved")).hasText("MOVED");
  }

  Locator onProjector(Cell cell) {
    return at(projector.page(), ".card", cell);
  }

  /** In the whole Wall of the phone: below the hours of its slot, the row of its room. */
  Locator onPhone(String title, Cell cell) {
    return phone
        .page()
        .locator(".whole .block")
        .nth(cell.slot())
        .locator(
            ".row:has(> .room:text-is('%s')):has(> .title:has-text('%s'))"
                .formatted(roomName(cell), title));
  }

  /** Where a session stands, as the service says. */
  Cell cellOf(String title) {
    Map<String, String> cell =
        camp.organiser().get(camp.path("/wall")).path("cells[session.title=" + title + "][0]");
    return new Cell(rooms.indexOf(cell.get("roomId")), slots.indexOf(cell.get("slotId")));
  }

  /** The free cells, first those at the earliest time. */
  List<Cell> freeCells() {
    List<Map<String, String>> free =
        camp.organiser().get(camp.path("/wall")).path("cells[state=empty]");
    return free.stream()
        .map(it -> new Cell(rooms.indexOf(it.get("roomId")), slots.indexOf(it.get("slotId"))))
        .sorted(java.util.Comparator.comparing(Cell::slot).thenComparing(Cell::room))
        .toList();
  }

  /** The arrow keys that lead from one cell to another. */
  static String[] arrows(Cell from, Cell to) {
    String[] across = new String[Math.abs(to.slot() - from.slot())];
    Arrays.fill(across, to.slot() > from.slot() ? "ArrowRight" : "ArrowLeft");
    String[] down = new String[Math.abs(to.room() - from.room())];
    Arrays.fill(down, to.room() > from.room() ? "ArrowDown" : "ArrowUp");
    String[] keys = Arrays.copyOf(across, across.length + down.length);
    System.arraycopy(down, 0, keys, across.length, down.length);
    return keys;
  }
}
