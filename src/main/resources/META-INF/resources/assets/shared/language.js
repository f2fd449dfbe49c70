// Languages: the one the page speaks, and the names of those that sessions are held in.

import { preference } from "./preference.js";

// Of those that a page knows, the one that its reader wants most, or else the first.
export function pageLanguage(offered) {
  const asked = new URLSearchParams(location.search).get("lang");
  const wanted = [asked, preference("language")].concat(
    navigator.languages || [navigator.language],
  );
  for (const tag of wanted) {
    const primary = String(tag || "")
      .toLowerCase()
      .split("-")[0];
    if (offered.includes(primary)) return primary;
  }
  return offered[0];
}

// Day before month in all languages, and a day of 24 hours: nobody in a hall asks "morning?".
export function dateLocale(language) {
  return language === "en" ? "en-GB" : language;
}

// A value that is not a language tag must not become a lang attribute.
export function languageTag(value) {
  const tag = String(value || "").trim();
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null;
}

const ownNames = {
  ar: "العربية",
  bn: "বাংলা",
  de: "Deutsch",
  en: "English",
  es: "Español",
  fr: "Français",
  he: "עברית",
  hi: "हिन्दी",
  ht: "Kreyòl ayisyen",
  it: "Italiano",
  ja: "日本語",
  ko: "한국어",
  pl: "Polski",
  pt: "Português",
  ru: "Русский",
  tl: "Tagalog",
  uk: "Українська",
  ur: "اردو",
  vi: "Tiếng Việt",
  yi: "ייִדיש",
  zh: "中文",
};

// A language is named in itself: its readers are the ones who look for it.
export function languageName(value) {
  const tag = languageTag(value);
  if (!tag) return String(value || "");
  const known = ownNames[tag.toLowerCase().split("-")[0]];
  return known || namedByBrowser(tag) || tag;
}

function namedByBrowser(tag) {
  try {
    return new Intl.DisplayNames([tag], { type: "language" }).of(tag);
  } catch (missing) {
    return null; // Older browsers have no DisplayNames; the tag itself will do.
  }
}
