// The words of the phone page. A language more is a file more, and its name here.
import { wordsIn } from "../shared/words.js";
import { en } from "./words/en.js";
import { es } from "./words/es.js";

export const { t, languages, speak } = wordsIn({ en, es });
