// English.
import { state } from "../../shared/words/en.js";

export const en = {
  state,

  heading: "Events",
  none: "There are no events here yet.",
  unreachable: "The list cannot be fetched just now. It is tried again by itself.",
  more: "More events",
  bigScreen: "The Wall for a big screen",
};
