// Español: lo que varias páginas dicen de un cambio y del estado de un evento.

/** @type {typeof import("./en.js").news} */
export const news = {
  start: (now, was) => [`ahora ${now}`, `antes ${was}`],
  end: (now, was) => [`ahora hasta las ${now}`, `antes ${was}`],
  slot: (was) => ["bloque renombrado", `antes ${was}`],
  room: (was) => ["sala renombrada", `antes ${was}`],
  title: (was) => ["título nuevo", `antes “${was}”`],
  facilitators: (names) => [`ahora con ${names}`],
  nobody: ["ahora nadie la facilita"],
  votedTitle: (was) => `antes “${was}”`,
  again: ["sí se celebra"],
};

/** @type {typeof import("./en.js").said} */
export const said = {
  moved: (title, place) => `Movida: ${title}, ahora ${place}.`,
  cancelled: (title) => `Cancelada: ${title}.`,
  again: (title) => `Sí se celebra: ${title}.`,
  gone: (title) => `Ya no está en el Muro: ${title}.`,
  added: (title, place) => `Nueva: ${title}, ${place}.`,
  start: (title, now, was) => `Nueva hora: ${title}, ahora ${now}, antes ${was}.`,
  end: (title, now, was) => `Nueva hora: ${title}, ahora hasta las ${now}, antes ${was}.`,
  room: (title, now, was) => `${title}: la sala se llama ahora ${now}, antes ${was}.`,
  title: (now, was) => `Título nuevo: ${now}, antes ${was}.`,
  facilitators: (title, names) => `Ahora con ${names}: ${title}.`,
  nobody: (title) => `Ahora nadie la facilita: ${title}.`,
};

/** @type {typeof import("./en.js").ofTimes} */
export const ofTimes = {
  night: (day) => `${day} noche`,
  elsewhere: (place, utc) =>
    place === utc ? `Las horas son las de ${utc}.` : `Las horas son las de ${place} (${utc}).`,
};

/** @type {typeof import("./en.js").state} */
export const state = {
  proposing: {
    before: "Aún no se pueden proponer sesiones",
    open: "Se pueden proponer sesiones",
    openUntil: (time, day) => `Se pueden proponer sesiones hasta ${at(time, day)}`,
    closed: "Ya no se pueden proponer sesiones",
    closedAt: (time, day) => `El plazo para proponer se cerró ${at(time, day, "a ")}`,
    wasToClose: (time, day) => `El plazo para proponer debía cerrarse ${at(time, day, "a ")}`,
  },
  voting: {
    before: "La votación aún no está abierta",
    open: "La votación está abierta",
    openUntil: (time, day) => `La votación está abierta hasta ${at(time, day)}`,
    closed: "La votación está cerrada",
    closedAt: (time, day) => `La votación se cerró ${at(time, day, "a ")}`,
    wasToClose: (time, day) => `La votación debía cerrarse ${at(time, day, "a ")}`,
  },
  published: "El Muro está publicado",
  notPublished: "El Muro aún no está publicado",
  over: "Este evento terminó",
};

/** @type {typeof import("./en.js").whose} */
export const whose = {
  takenOver: (name) => `Este navegador es ahora de ${name}`,
  hint: (name) =>
    `Alguien ha entrado en otra de sus páginas. Esta se abrió para ${name} y no enviará nada ` +
    "hasta que elijas.",
  gone: (name) => `Para seguir como ${name}, entra de nuevo con esa credencial.`,
  goOnAs: (name) => `Seguir como ${name}`,
  stayAs: (name) => `Quedarme como ${name}`,
  otherBadge: (name) => `Esta es la credencial de ${name}`,
  otherBadgeHint: (name) => `Aquí ha entrado ${name}.`,
};

/** @param {string} time @param {string | null} day */
function at(time, day, before = "") {
  return day ? `el ${day} a las ${time}` : `${before}las ${time}`;
}
