// Words of the drafts.
import { s } from "../../../shared/numbers.js";
/** @type {typeof import("../en/drafts.js").drafts} */
export const drafts = {
  drafts: "Borradores",
  draftList: "Todos los borradores",
  order: "Nuevo borrador",
  orderIt: "Hacer un borrador",
  slotsToFill: "Horarios que llenar",
  fill: "Llenar",
  holdBack: "Reservar",
  forCards: "Tarjetas",
  started: "(ya empezó)",
  cardsApart: "Guardar celdas para tarjetas de papel",
  moreChoices: "Más opciones",
  draftName: "Nombre",
  rule: "Regla de clasificación",
  ruleHint: "La primera es justa con grupos de cualquier tamaño.",
  rules: [
    ["phragmen", "Phragmén, proporcional"],
    ["equal-shares", "Partes iguales"],
    ["seq-pav", "Aprobación proporcional"],
    ["approval", "Más votos"],
  ],
  cut: "Quién recibe celda",
  cuts: [
    ["ranking", "Las primeras de la clasificación"],
    ["attendance", "Lo que atienda más elecciones"],
  ],
  noSlotChosen: "Elige al menos un horario.",
  rehearsalHint: "la votación está abierta; los votos aún pueden cambiar el resultado.",
  rehearsalPublish: "La votación sigue abierta. Esto publica un ensayo.",
  noDrafts: "Aún no hay borradores.",
  noDraftsHint:
    "Un borrador clasifica, corta y coloca en un solo paso. Nada es público antes de que lo " +
    "publiques.",
  draftOf: (time) => `Borrador de las ${time}`,
  draftBy: (name, time) => `De ${name}, a las ${time}`,
  states: { running: "en preparación", ready: "listo", failed: "imposible", cancelled: "detenido" },
  servedShort: (n, of) => `${n} de ${of} atendidas`,
  working: "Se está haciendo el borrador",
  progress: (n, bound) =>
    bound
      ? `${n} elecciones atendidas hasta ahora; ningún plan puede atender más de ${bound}.`
      : `${n} elecciones atendidas hasta ahora.`,
  saidDraft: {
    ready: "El borrador está listo.",
    failed: "El borrador es imposible.",
    cancelled: "El borrador se detuvo.",
  },
  draftGone: "Este borrador ya no existe.",
  outdated:
    "El Muro ha cambiado desde que se pidió este borrador. Se puede comparar, pero para " +
    "publicar haz uno nuevo.",
  outdatedRefused:
    "Este borrador ya no encaja con el Muro. Hazlo otra vez con las mismas opciones.",
  publish: "Publicar",
  again: "Hacerlo otra vez",
  againWithPins: (n) =>
    n === 1 ? "Hacerlo otra vez con 1 fija" : `Hacerlo otra vez con ${n} fijas`,
  stopIt: "Detener",
  rename: "Nombre",
  discard: "Descartar",
  besideHead: "Borrador y Muro",
  theDraft: "Borrador",
  thePublished: "Muro publicado",
  moves: "SE MUEVE",
  isNew: "NUEVA",
  goes: "SALE",
  pinName: (title) => `Fijar: ${title}`,
  publishTitle: "¿Publicar este borrador?",
  publishHint: "Todos lo verán en un segundo. Se puede deshacer.",
  saidPublished: "El Muro está publicado.",
  publishLine: (moved, added, dropped, seated) =>
    `${moved} movidas, ${added} nuevas, ${dropped} fuera` + (seated ? `; ${seated}.` : "."),
  seatedOf: (seated, of) => `${seated} de ${of} elecciones tienen plaza`,
  qualityHidden: "Cuánto sirve a las elecciones está oculto hasta que cierre la votación.",
  reasonHidden: "El motivo está oculto hasta que cierre la votación.",
  contradictions: "Esto no puede cumplirse a la vez",
  contradictionsHint:
    "Ningún plan cumple todo esto. Quita una de estas cosas y haz el borrador otra vez.",
  noVotes: "Nadie ha votado; todos los planes valen lo mismo.",
  quality: (n) => `Cómo atiende las ${n} elecciones`,
  random: "Colocadas al azar",
  honoured: "Se puede asistir",
  seated: "Tienen plaza",
  upperBound: "Ningún plan puede más",
  served: (from, to) =>
    `Con los votos de ahora: ${from} elecciones atendidas en el Muro, ${to} en este borrador ` +
    `(${to >= from ? "+" : "−"}${Math.abs(to - from)}).`,
  changesHead: "Qué cambia",
  sameN: (n) => `${n} se quedan donde están`,
  movedN: (n) => `${n} movidas`,
  addedN: (n) => `${n} nuevas`,
  droppedN: (n) => `${n} fuera`,
  fromTo: (from, to) => `${from} → ${to}`,
  leftOut: (n) => s(n, "1 sesión queda fuera", `${n} sesiones quedan fuera`),
};
