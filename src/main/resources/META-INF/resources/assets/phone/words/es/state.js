// Palabras que dependen del estado de la votación y de las propuestas.
import { s } from "../../../shared/numbers.js";

/** @type {typeof import("../en/state.js").stateWords} */
export const stateWords = {
  nothingYet: "Aún no has elegido nada",
  nothingChosenNow: "No elegiste nada",
  noBallot: "Aún no hay papeleta",
  noBallotNow: "No hay papeleta",
  noBallotHint: "Cuenta desde tu primera elección.",
  notOpenYetHint: "Mira las propuestas. La votación se abrirá aquí automáticamente.",
  closedHint: "Esta es tu elección tal como cuenta.",
  countedAsOf: (time) =>
    `Esta es tu elección tal como estaba guardada (${time}). Si cuenta así, se verá aquí en ` +
    "cuanto haya conexión.",
  nothingAsOf: (time) =>
    `No había nada tuyo guardado (${time}). Lo que cuenta se verá aquí en cuanto haya conexión.`,
  countedUnknown: "Lo que cuenta de lo tuyo se verá aquí en cuanto haya conexión.",
  group: {
    chosen: "Tu elección",
    unsure: "Guardado en este teléfono: aún no se sabe si cuenta",
    others: "Todas las demás propuestas",
  },
  notCounted: (sentence) => `No cuenta: ${sentence}`,
  notCountedThen: "No cuenta: en ese momento la votación no estaba abierta",
  notCountedHint: {
    before: "Elige de nuevo en cuanto se abra la votación.",
    open: "La votación está abierta: elige de nuevo lo que quieras. Lo guardado antes sí cuenta.",
    closed: "Estos cambios llegaron tarde. Lo guardado antes sí cuenta.",
  },
  takenHint: {
    before: (title) => `Se podrá votar «${title}» en cuanto se abra la votación.`,
    open: (title) => `Ya se puede votar «${title}».`,
    closed: (title) =>
      `«${title}» está aquí, pero la votación terminó: el equipo aún puede encontrarle un sitio.`,
  },
  proposingClosedHint: "Entrega una tarjeta de papel; el equipo aún las acepta.",
  notOpenYetTo: "Aún no se pueden proponer sesiones.",
  leftTheWall: "ya no está en el Muro",
  offTheWall: (n) =>
    s(n, "1 sesión tuya no está en el Muro", `${n} sesiones tuyas no están en el Muro`),
};
