// Español.
import { admission } from "./es/admission.js";
import { desk } from "./es/desk.js";
import { drafts } from "./es/drafts.js";
import { frame } from "./es/frame.js";
import { tracks } from "./es/tracks.js";
import { wall } from "./es/wall.js";

export const es = { ...frame, ...wall, ...drafts, ...desk, ...admission, ...tracks };
