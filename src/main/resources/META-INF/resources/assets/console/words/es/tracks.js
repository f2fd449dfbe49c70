// Los temas y su aspecto.
export const tracks = {
  tracks: "Temas",
};
