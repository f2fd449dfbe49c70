import { equal, test } from "../testing.js";
import { dateLocale, languageName, languageTag } from "shared/language.js";
import { titleLanguage } from "shared/spoken.js";

test("only what is a language tag becomes one", () => {
  equal(["es", " pt-BR ", "Spanish!", "", null].map(languageTag), [
    "es",
    "pt-BR",
    null,
    null,
    null,
  ]);
});

test("a language is named in itself, and by what was written where it is unknown", () => {
  equal(languageName("es-MX"), "Español");
  equal(languageName("all of them"), "all of them");
});

test("all languages name days in their own way, English day before month", () => {
  equal(["en", "es", "fr"].map(dateLocale), ["en-GB", "es", "fr"]);
});

test("a title is in the language that its proposer said", () => {
  equal(titleLanguage({ title: "How to vote", language: "fr" }), "fr");
});

test("a title of which nobody said the language tells it by its small words", () => {
  equal(titleLanguage({ title: "Cómo organizar el barrio" }), "es");
  equal(titleLanguage({ title: "How to organize your block" }), "en");
  equal(titleLanguage({ title: "Drupal 101" }), "en");
});
