// Español.
import { state } from "../../shared/words/es.js";

/** @type {typeof import("./en.js").en} */
export const es = {
  state,

  heading: "Eventos",
  none: "Todavía no hay eventos aquí.",
  unreachable: "Ahora no se puede cargar la lista. Se volverá a intentar automáticamente.",
  more: "Más eventos",
  bigScreen: "El Muro para una pantalla grande",
};
