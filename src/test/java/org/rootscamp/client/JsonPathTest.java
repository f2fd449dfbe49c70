package org.rootscamp.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonPathTest {

  private final JsonPath wall =
      new JsonPath(
          """
          {"revision": 3, "open": true, "note": null, "cells": [
            {"room": "Hall", "state": "session", "session": {"title": "Drupal 1.0"}},
            {"room": "Attic", "state": "empty", "session": null, "held": false},
            {"room": "Hall", "state": "session", "session": {"title": "Excel"}, "held": true}]}
          """);

  @Test
  void aNameIsAFieldOrThatFieldOfEveryItem() {
    assertThat(wall.getInt("revision")).isEqualTo(3);
    assertThat(wall.getBoolean("open")).isTrue();
    assertThat(wall.getList("cells.room")).containsExactly("Hall", "Attic", "Hall");
    assertThat(wall.getList("cells.session.title"))
        .isEqualTo(Arrays.asList("Drupal 1.0", null, "Excel"));
    assertThat(wall.<String, Object>getMap("")).containsEntry("revision", 3).hasSize(4);
  }

  @Test
  void aNumberIsAnItem() {
    assertThat(wall.getString("cells[1].room")).isEqualTo("Attic");
    assertThat(wall.<Map<String, String>>get("cells[0].session"))
        .isEqualTo(Map.of("title", "Drupal 1.0"));
  }

  @Test
  void aValueChoosesTheItemsThatHaveIt() {
    assertThat(wall.getList("cells[session.title=Drupal 1.0]")).hasSize(1);
    assertThat(wall.getString("cells[room=Hall][state=session][1].session.title"))
        .isEqualTo("Excel");
    assertThat(wall.<List<?>>get("cells[room=Cellar]")).isEmpty();
  }

  @Test
  void aNameInBracketsChoosesTheItemsThatHaveSomethingThere() {
    assertThat(wall.getList("cells[session].room")).containsExactly("Hall", "Hall");
    assertThat(wall.getList("cells[held].session.title")).containsExactly("Excel");
  }

  @Test
  void whereNothingIsTheValueIsNull() {
    for (String nowhere : List.of("note", "nothing", "note.more", "cells[3]", "revision[0]")) {
      assertThat(wall.<Object>get(nowhere)).as(nowhere).isNull();
    }
    assertThat(wall.getString("cells[room=Cellar][0].state")).isNull();
  }

  @Test
  void whatIsNoJsonIsShown() {
    assertThatThrownBy(() -> new JsonPath("<html>"))
        .isInstanceOf(AssertionError.class)
        .hasMessage("No JSON: <html>");
  }
}
