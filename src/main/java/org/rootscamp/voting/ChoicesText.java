package org.rootscamp.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The choices of a ballot as its row has them: for each of them, in the order of the ballot, the
 * first letter of its level and the id of its proposal. So a vote changes one row.
 */
final class ChoicesText {

  /** No choice at all. */
  static final String NONE = "";

  private static final int ID = 36;

  private ChoicesText() {}

  static String write(List<Choice> choices) {
    StringBuilder text = new StringBuilder(choices.size() * (ID + 1));
    for (Choice choice : choices) {
      text.append(letter(choice.level())).append(choice.proposalId());
    }
    return text.toString();
  }

  private static char letter(Level level) {
    return level.name().charAt(0);
  }

  static List<Choice> read(String text) {
    List<Choice> choices = new ArrayList<>(text.length() / (ID + 1));
    for (int at = 0; at < text.length(); at += ID + 1) {
      Level level = text.charAt(at) == letter(Level.MUST) ? Level.MUST : Level.WANT;
      choices.add(new Choice(UUID.fromString(text.substring(at + 1, at + 1 + ID)), level));
    }
    return choices;
  }
}
