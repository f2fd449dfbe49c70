// The roles that a volunteer or an organiser can give.
import { t } from "./words.js";

const byVolunteers = ["participant", "display"];
const byOrganisers = ["volunteer", "organiser", "auditor"];

/** @param {boolean} organiser @returns {string[][]} */
export function roleOptions(organiser) {
  return [...byVolunteers, ...(organiser ? byOrganisers : [])].map((role) => [role, t.roles[role]]);
}

/** @param {string} role @returns {"phone" | "wall" | "console"} where somebody of that role goes */
export function pageOf(role) {
  return role === "participant" ? "phone" : role === "display" ? "wall" : "console";
}
