// English.
export const en = {
  heading: "Events",
  none: "There are no events here yet.",
  unreachable: "The list cannot be fetched just now. It is tried again by itself.",
  published: "The Wall is published",
  notPublished: "The Wall is not published yet",
  voting: "Voting is open",
  proposing: "Proposing is open",
  more: "More events",
  bigScreen: "The Wall for a big screen",
};
