// Spanish, for badges, the door, invitations, and coming back.
import { s } from "../../../shared/numbers.js";
/** @type {typeof import("../en/admission.js").admission} */
export const admission = {
  people: "Personas",
  of: (words, name) => `${words}: ${name}`,
  roles: {
    participant: "Participante",
    volunteer: "Voluntario",
    organiser: "Organización",
    display: "Pantalla",
    auditor: "Auditoría",
  },
  roleHint: "Vale enseguida, en todos sus dispositivos.",
  blank: "en blanco",
  neverUsed: "sin usar",
  standings: {
    desk: "con credencial",
    door: "sin comprobar",
    approved: "comprobado",
    revoked: "revocado",
  },
  reissueHint: (name) =>
    `${name} recibe un código nuevo, y la credencial de ahora ya no abre nada.`,
  reissueWhy: "¿Qué ha pasado con la credencial?",
  reissueLost: "Perdida o robada",
  reissueLostHint: "Se cierra enseguida la sesión en todos sus dispositivos.",
  reissueBroken: "Rota; el teléfono sigue dentro",
  reissueBrokenHint: "Sus dispositivos siguen como antes, también la papeleta.",
  reissueBallot:
    "La papeleta sigue contando. Quien entre con la nueva credencial no la ve, y solo puede " +
    "rellenar otra en su lugar.",

  door: "Puerta",
  cameByTheDoor: "Quién entró por la puerta",
  whom: "A quiénes",
  letInOf: (n, most) => `Han entrado ${n} de ${most}`,
  letInMost: "Dejar entrar como mucho a",
  letInMostHint: "Los revocados no se cuentan.",
  doorOpen: (n) => s(n, "1 sin comprobar.", `${n} sin comprobar.`),
  doorClosed: "La puerta está cerrada: no tiene código.",
  nobodyOf: {
    door: "No hay nadie sin comprobar.",
    approved: "No se ha comprobado a nadie.",
    revoked: "No se ha revocado a nadie.",
  },
  countUnverified: "Cuentan las papeletas sin comprobar",
  unverifiedCount: "Las papeletas de quienes no están comprobados cuentan.",
  unverifiedDoNotCount: "Las papeletas de quienes no están comprobados no cuentan.",
  settled: "La votación se ha cerrado: qué papeletas cuentan está decidido.",
  approve: "Dar por bueno",
  approved: (name) => `${name} está comprobado.`,
  bringBack: "Readmitir",
  revoke: "Revocar",
  revoked: (name) => `${name} está revocado.`,
  revokeHint: "Se cierran sus sesiones y su papeleta no cuenta. Se puede readmitir.",
  revokeAll: (n) => `Revocar a los ${n} sin comprobar`,
  revokeAllHint: (n) =>
    `Se cierran las sesiones de ${n} personas y sus papeletas no cuentan. Se puede readmitir a ` +
    "cada una.",
  revokedAll: (n) => `${n} personas están revocadas.`,
  joinBadge: "También tiene credencial",
  joinSure: "Unirlas",
  joinWhich: "¿De quién es la credencial?",
  joinHint: (person, into) =>
    `${person}, que entró por la puerta, y ${into} pasan a ser una persona con la credencial de ` +
    `${into}. Cuenta la papeleta de la credencial; si está vacía, la de la puerta, sellada.`,
  joinedNow: (person, into) => `${person} es ahora ${into}.`,
  nobodyWithABadge: "Nadie con credencial se llama así.",
  doorCode: "Código de la puerta",
  doorCodeHint: "Quien lo tiene entra con un nombre que nadie ha comprobado.",
  doorCodeByOrganisers: "Lo hace la organización.",
  doorCodeOnce: "Se muestra solo esta vez. Imprímelo o apúntalo.",
  openTheDoor: "Hacer un código de puerta",
  newDoorCode: "Hacer otro código de puerta",
  newDoorCodeHint: "El de ahora ya no abre nada. Quien está dentro se queda.",
  closeTheDoor: "Cerrar la puerta",
  closeTheDoorHint: "Nadie más entra sin credencial. Quien está dentro se queda.",
  printPoster: "Imprimir el cartel",
  posterHead: "¿Sin credencial? Entra por aquí",

  invitations: "Invitaciones",
  invite: "Invitar a alguien",
  inviteHint: "El enlace sirve una vez, en un dispositivo, y da esta función.",
  makeLink: "Hacer el enlace",
  linkMade: "El enlace está hecho.",
  linkFor: (name, role) => `El enlace para ${name}, ${role}`,
  linkHint: (when) =>
    `Se muestra solo esta vez y vale hasta ${when}. Envíalo o deja que lo escaneen.`,
  linkPicture: "El enlace como código QR",
  invitedSoFar: "Invitados hasta ahora",
  nobodyInvited: "Aún no se ha invitado a nadie.",
  invitedBy: (name, when) => `${name}, ${when}`,
  invitationStates: { open: "sin usar", taken: "usada", expired: "caducada" },
  takeBack: "Retirar",
  takeBackHint: "El enlace ya no abre nada.",
  invitationGone:
    "Esta invitación ya se usó o ha caducado. Pide otra a quien te la envió, o escribe el " +
    "código que tengas.",
  invitedTitle: "Una invitación",
  invitedHint: (name) => `Aquí ha entrado ${name}. Quien acepta la invitación es alguien nuevo.`,
  takeInvitation: "Aceptar la invitación",

  yourCode: "Tu código para volver",
  myCode: "Mi código",
  writeItDown: "Apúntalo o hazle una foto: con él puedes volver.",
  haveIt: "Ya lo tengo",
  codeNeeded: (code) => `Necesitas tu código ${code} para volver.`,
  copy: "Copiar",
  copied: "Copiado",
  notCopied: "Este navegador no nos deja copiar. Apúntalo, por favor.",
  auditorHint:
    "Puedes ver lo que muestra si el resultado es correcto; el trabajo de los voluntarios, no.",

  listOfPeople: "la lista de personas",
  turnout: (ballots, people) =>
    `${s(ballots, "Ha", "Han")} votado ${ballots} de las ${people} personas que pueden votar.`,
  badgeCounts: (made, givenOut, used) =>
    `Credenciales: ${made} hechas, ${givenOut} entregadas, ${used} usadas.`,
  byTheDoorCounts: (n, unverified) => `Por la puerta: ${n}, de ellas ${unverified} sin comprobar.`,
  ballotsThatCount: (n) => s(n, "Cuenta 1 papeleta.", `Cuentan ${n} papeletas.`),
};
