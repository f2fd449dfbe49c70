// Español: lo que varias páginas dicen de un cambio.

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
