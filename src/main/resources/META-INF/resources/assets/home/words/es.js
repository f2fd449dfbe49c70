// Español.
/** @type {typeof import("./en.js").en} */
export const es = {
  heading: "Eventos",
  none: "Todavía no hay eventos aquí.",
  unreachable: "Ahora no se puede cargar la lista. Se volverá a intentar automáticamente.",
  published: "El Muro está publicado",
  notPublished: "El Muro aún no está publicado",
  voting: "La votación está abierta",
  proposing: "Se pueden proponer sesiones",
  more: "Más eventos",
  bigScreen: "El Muro para una pantalla grande",
};
