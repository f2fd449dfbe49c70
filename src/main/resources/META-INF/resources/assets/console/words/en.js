// English.
import { admission } from "./en/admission.js";
import { desk } from "./en/desk.js";
import { drafts } from "./en/drafts.js";
import { frame } from "./en/frame.js";
import { tracks } from "./en/tracks.js";
import { wall } from "./en/wall.js";

export const en = { ...frame, ...wall, ...drafts, ...desk, ...admission, ...tracks };
