// The words of the first page.
import { pageLanguage } from "../shared/language.js";

const en = {
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

const es = {
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

export const language = pageLanguage();
export const t = language === "es" ? es : en;
