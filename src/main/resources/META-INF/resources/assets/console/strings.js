// Every word that the console says by itself, in the language of the person in front of it.
import { pageLanguage } from "../shared/language.js";
import * as desk from "./words-desk.js";
import * as drafts from "./words-drafts.js";
import * as frame from "./words-frame.js";
import * as wall from "./words-wall.js";

export const language = pageLanguage();
export const t = Object.assign(
  {},
  ...[frame, wall, drafts, desk].map((area) => (language === "es" ? area.es : area.en)),
);
