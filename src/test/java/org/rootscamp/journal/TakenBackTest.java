package org.rootscamp.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rootscamp.events.JournalKind;
import org.rootscamp.journal.TakenBack.Step;

/** What is taken back, however often undo and redo went to and fro. */
class TakenBackTest {

  private final List<Step> journal = new ArrayList<>();
  private final UUID edits = write(JournalKind.EDITS, null);
  private final UUID later = write(JournalKind.EDITS, null);

  private UUID write(JournalKind kind, UUID takesBack) {
    UUID id = UUID.randomUUID();
    journal.add(new Step(id, null, kind, takesBack));
    return id;
  }

  @Test
  void undoTakesBackAndRedoBringsAgain() {
    write(JournalKind.UNDO, later);
    write(JournalKind.UNDO, edits);
    assertThat(TakenBack.of(journal)).containsExactlyInAnyOrder(edits, later);

    write(JournalKind.REDO, edits);
    assertThat(TakenBack.of(journal)).containsExactly(later);
  }

  @Test
  void anUndoThatIsTakenBackTakesNothingBack() {
    UUID own = write(JournalKind.UNDO, edits);
    assertThat(TakenBack.of(journal)).containsExactly(edits);

    write(JournalKind.UNDO, own);
    assertThat(TakenBack.of(journal)).containsExactly(own);

    write(JournalKind.REDO, own);
    assertThat(TakenBack.of(journal)).containsExactly(edits);

    write(JournalKind.UNDO, own);
    write(JournalKind.UNDO, later);
    assertThat(TakenBack.of(journal)).containsExactlyInAnyOrder(own, later);
  }

  @Test
  void anUndoOfWhatTheJournalDoesNotKnowIsNoMatter() {
    write(JournalKind.UNDO, null);
    write(JournalKind.UNDO, UUID.randomUUID());

    assertThat(TakenBack.of(journal)).doesNotContain(edits, later);
  }
}
