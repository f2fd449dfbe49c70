package org.rootscamp.allocation.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One broken rule, in indices, able to say so in a sentence.
 *
 * <p>Indices that do not matter for the rule are {@link #NONE}.
 *
 * @param rule the rule that is broken
 * @param session the session that breaks it
 * @param other the other session involved
 * @param room the room
 * @param slot the slot
 * @param person the facilitator involved
 * @param amount a count that the rule is about, such as cells too many or people expected
 * @param limit what the amount is too much for, such as the seats there are
 */
public record Violation(
    Rule rule, int session, int other, int room, int slot, int person, long amount, long limit) {

  /** Stands for an index that does not matter. */
  public static final int NONE = -1;

  private static final Pattern BRACES = Pattern.compile("\\{(\\w+)}");

  /** One English sentence with the caller's names, without the reason behind the rule. */
  public String sentence(Names names) {
    return sentence(names, Map.of());
  }

  /** The same, by whoever knows more words for what is in braces in {@link Rule#sentences}. */
  public String sentence(Names names, Map<String, String> more) {
    Map<String, String> known = new HashMap<>(more);
    known.put("amount", Long.toString(amount));
    known.put("limit", Long.toString(limit));
    put(known, "session", session, names::session);
    put(known, "other", other, names::session);
    put(known, "room", room, names::room);
    put(known, "slot", slot, names::slot);
    put(known, "person", person, names::person);
    String template =
        rule.sentences().values().stream()
            .filter(it -> BRACES.matcher(it).results().allMatch(w -> known.containsKey(w.group(1))))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no sentence for " + this));
    return BRACES
        .matcher(template)
        .replaceAll(word -> Matcher.quoteReplacement(known.get(word.group(1))));
  }

  private static void put(
      Map<String, String> known, String word, int index, IntFunction<String> name) {
    if (index != NONE) {
      known.put(word, name.apply(index));
    }
  }
}
