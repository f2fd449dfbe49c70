package org.rootscamp.edits;

import static org.rootscamp.edits.EditingCamp.cell;
import static org.rootscamp.edits.EditingCamp.edit;
import static org.rootscamp.edits.EditingCamp.from;
import static org.rootscamp.edits.EditingCamp.place;
import static org.rootscamp.edits.EditingCamp.swap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.OnTheService;
import org.rootscamp.http.Expect;

/** An edit names what exists, in the fields of its op. */
@OnTheService
class EditFieldsTest {

  private EditingCamp it;
  private String excel;
  private String drupal;

  @BeforeEach
  void fillCamp() {
    it = new EditingCamp();
    excel = it.camp.proposal(it.ana, "Excel");
    drupal = it.camp.proposal(it.ben, "Drupal");
    it.edits(place(excel, it.hall, it.nine));
  }

  @Test
  void whatAnEditNamesMustExist() {
    String unknown = "01970000-0000-7000-8000-ffffffffffff";
    invalid("proposalId", place(unknown, it.hall, it.ten));
    invalid("proposalId", place("nonsense", it.hall, it.ten));
    invalid("roomId", place(drupal, unknown, it.ten));
    invalid("slotId", place(drupal, it.hall, unknown));
    invalid("withProposalId", swap(excel, unknown));
    invalid("withProposalId", swap(excel, excel));
    invalid("from.roomId", from(unknown, it.nine, edit("pin", excel)));
    invalid("from.slotId", from(it.hall, unknown, edit("pin", excel)));
  }

  @Test
  void aBreakHoldsNoSession() {
    String lunch =
        it.camp.created(
            "/slots",
            Map.of(
                "name", "Lunch",
                "kind", "break",
                "start", "2030-03-24T12:00:00-04:00",
                "end", "2030-03-24T13:00:00-04:00"));

    invalid("slotId", place(drupal, it.hall, lunch));
    invalid("slotId", cell("hold", it.hall, lunch));
  }

  @Test
  void anEditHasTheFieldsOfItsOpAndNoOthers() {
    invalid("op", new java.util.HashMap<>(Map.of("op", "explode", "proposalId", excel)));
    invalid("op", new java.util.HashMap<>(Map.of("proposalId", excel)));
    invalid("proposalId", edit("pin", null));
    invalid("roomId", edit("move", excel, null, it.ten));
    invalid("slotId", edit("place", drupal, it.hall, null));
    invalid("withProposalId", edit("swap", excel));
    invalid("proposalId", edit("hold", excel, it.hall, it.ten));
    invalid("roomId", edit("pin", excel, it.hall, it.nine));
    invalid("from", from(it.hall, it.nine, place(drupal, it.hall, it.ten)));
    invalid("from", from(it.hall, it.nine, cell("hold", it.hall, it.ten)));
  }

  @Test
  void ofSeveralRunsOneMustBeNamed() {
    String twice = it.proposal("Twice", Map.of("repeats", 2), it.vera);
    it.edits(place(twice, it.hall, it.ten), place(twice, it.hall, it.two));

    invalid("from", edit("unplace", twice));
    invalid("withProposalId", swap(excel, twice));
  }

  @Test
  void thereIsAtLeastOneEditAndAtMostAHundred() {
    Expect.invalid(it.send(List.of()), "edits");
    Expect.invalid(it.send(Collections.nCopies(101, edit("pin", excel))), "edits");
    it.send(new ArrayList<>(Collections.nCopies(100, edit("pin", excel)))).then().statusCode(200);
  }

  @SafeVarargs
  private void invalid(String field, Map<String, Object>... edits) {
    Expect.invalid(it.refused(edits), "edits[0]." + field);
  }
}
