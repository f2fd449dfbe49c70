// Words of the frame: signing in, the head, the connection, and what every view needs.
import { s } from "../../../shared/numbers.js";
import { state, whose } from "../../../shared/words/es.js";
/** @type {typeof import("../en/frame.js").frame} */
export const frame = {
  state,
  whose,
  console: "Consola",
  cancel: "Cancelar",
  close: "Cerrar",
  save: "Guardar",
  saved: "Guardado",
  edit: "Editar",
  remove: "Quitar",
  search: "Buscar",
  print: "Imprimir",
  loading: "Cargando…",
  optional: "opcional",
  showMore: "Mostrar más",
  retry: "Intentar de nuevo",
  skip: "Ir al contenido",
  views: "Partes de la consola",
  viewWall: "Muro",
  viewDrafts: "Borradores",
  viewCards: "Tarjetas",
  viewDesk: "Acreditación",
  viewMerge: "Unir",
  viewSetup: "Preparación",
  viewJournal: "Diario",
  viewPrint: "Imprimir",
  otherTheme: "Tema",
  signOut: "Salir",
  signedInAs: (name) => `Sesión de ${name}`,
  signInTitle: "Consola de voluntarios",
  signInHint: "Escribe el código de tu credencial o escanea su código QR.",
  code: "Código de la credencial",
  codeHint: "Da igual si usas mayúsculas, espacios o guiones.",
  signInAnew: "Entrar con otra credencial",
  signIn: "Entrar",
  signingIn: "Entrando…",
  signInRefused:
    "Este código no se conoce aquí. Mira otra vez tu credencial o pregunta a la organización.",
  signInSilent: "El servicio no responde. Tu código sigue en el campo; inténtalo de nuevo.",
  tooMany:
    "Se han probado demasiados códigos erróneos. Espera un momento; un código correcto " +
    "siempre funciona.",
  notForParticipants: (name) =>
    `Hola, ${name}. Esta página es para voluntarios; la tuya es la de participantes.`,
  toYourPage: "Ir a tu página",
  badgeReplaced:
    "Se ha cerrado tu sesión porque tu credencial se ha cambiado o su acceso ha terminado. " +
    "Entra de nuevo.",
  unknownEvent: "No hay ningún evento en esta dirección.",
  unknownEventHint: "Revisa la dirección. La primera página muestra todos los eventos.",
  allEvents: "Todos los eventos",
  offline: "Sin conexión. Puedes leerlo todo; los cambios esperan hasta que vuelva la conexión.",
  offlineSince: (time) =>
    `Sin conexión. Este es el estado de las ${time}; no se puede cambiar nada hasta que ` +
    "vuelva la conexión.",
  backOnline: "Ha vuelto la conexión.",
  live: "En directo",
  rehearsals: "Los borradores son ensayos: los votos pueden cambiarlos.",
  rehearsal: "Ensayo",
  organiser: "Organización",
  refused: "Esto no se ha hecho.",
  silent:
    "El servicio no ha respondido, así que no es seguro si se ha hecho. Mira el Muro antes " +
    "de intentarlo otra vez.",
  silentSafe: "El servicio no ha respondido. No se pierde nada: inténtalo de nuevo.",
  changedMeanwhile:
    "Otra persona lo ha cambiado entretanto. Este es el estado actual; míralo otra vez.",
  required: "Rellena este campo.",
  seats: (n) => s(n, "1 plaza", `${n} plazas`),
  place: (room, time) => `${room}, ${time}`,
  you: "Tú",
  left: "alguien que se fue",
};
