package org.rootscamp.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Values in a JSON text by paths. A step is one of
 *
 * <ul>
 *   <li>{@code name}: the field of an object, or that field of every item of a list,
 *   <li>{@code [2]}: an item of a list, the first is 0,
 *   <li>{@code [state=empty]}: the items with that value at a path of their own,
 *   <li>{@code [session]}: the items that have something there, neither null nor false.
 * </ul>
 *
 * <p>So {@code cells[roomId=x][session][0].slotId} is the slot of the first session in room x.
 * Where nothing is, the value is null. The empty path is the whole text.
 */
public final class JsonPath {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern STEP = Pattern.compile("\\[([^]]*)]|[^.\\[]+");

  private final String text;
  private final Object root;

  public JsonPath(String text) {
    this.text = text;
    try {
      root = JSON.readValue(text, Object.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON: " + text, e);
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the test knows what is there
  public <T> T get(String path) {
    return (T) at(root, path);
  }

  public String getString(String path) {
    Object value = get(path);
    return value == null ? null : value.toString();
  }

  public int getInt(String path) {
    return this.<Number>get(path).intValue();
  }

  public long getLong(String path) {
    return this.<Number>get(path).longValue();
  }

  public boolean getBoolean(String path) {
    return get(path);
  }

  public <T> List<T> getList(String path) {
    return get(path);
  }

  public <K, V> Map<K, V> getMap(String path) {
    return get(path);
  }

  private static Object at(Object value, String path) {
    Object here = value;
    for (String step : STEP.matcher(path).results().map(MatchResult::group).toList()) {
      here = step.startsWith("[") ? items(here, step) : field(here, step);
    }
    return here;
  }

  private static Object field(Object here, String name) {
    if (here instanceof List<?> list) {
      List<Object> values = new ArrayList<>();
      list.forEach(item -> values.add(field(item, name)));
      return values;
    }
    return here instanceof Map<?, ?> object ? object.get(name) : null;
  }

  private static Object items(Object here, String step) {
    if (!(here instanceof List<?> list)) {
      return null;
    }
    String wanted = step.substring(1, step.length() - 1);
    if (wanted.matches("\\d+")) {
      int index = Integer.parseInt(wanted);
      return index < list.size() ? list.get(index) : null;
    }
    return list.stream().filter(item -> fits(item, wanted)).toList();
  }

  private static boolean fits(Object item, String wanted) {
    String[] sides = wanted.split("=", 2);
    Object value = at(item, sides[0]);
    return sides.length == 1
        ? value != null && value != Boolean.FALSE
        : String.valueOf(value).equals(sides[1]);
  }

  @Override
  public String toString() {
    return text;
  }
}
