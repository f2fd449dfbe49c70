// What nobody needs to vote or to find their way: fetched when somebody opens it, or in peace.
import { Invited } from "./invited.js";
import { Me } from "./me.js";
import { Privacy } from "./privacy.js";
import { Propose } from "./propose.js";
import { Taken } from "./taken.js";

export { Opened } from "./opened.js";

export const more = { propose: Propose, me: Me, privacy: Privacy, invited: Invited, taken: Taken };
