// Words of tracks and how they look.
export const tracks = {
  tracks: "Tracks",
};
