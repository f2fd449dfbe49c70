// Spanish, for coming in and coming back, sealed ballots, and what one will go to.
import { s } from "../../../shared/numbers.js";
/** @type {typeof import("../en/admission.js").admission} */
export const admission = {
  codeForm: "El código de una credencial tiene diez caracteres. Revísalo, por favor.",
  doorFull: "Ahora no puede entrar nadie más por aquí. Pregunta al equipo: puede dejarte entrar.",
  unknownDoorCode: "Este no es el código de la puerta. Míralo otra vez en la entrada.",
  nameRefused: "Este nombre no se puede usar. Escríbelo con letras, por favor.",
  invitationGone: "Esta invitación ya se usó o ha caducado. Pide otra a quien te la envió.",
  invited: "Una invitación",
  invitedHint: (name) =>
    `En este teléfono ha entrado ${name}. Quien acepta la invitación es alguien nuevo aquí, ` +
    "con su propia papeleta.",
  takeInvitation: "Aceptar la invitación",
  stayAsIs: "Seguir como ahora",

  yourCode: "Tu código para volver",
  writeItDown: "Apúntalo o hazle una foto: con él puedes volver.",
  codeUnderMe: "En este teléfono lo encuentras de nuevo en Yo.",
  copyCode: "Copiar",
  copied: "Copiado.",
  notCopied: "Este navegador no nos deja copiar. Apúntalo, por favor.",
  haveIt: "Ya lo tengo",
  codeNeeded: (code) => `Necesitas tu código ${code} para volver; sin él perderías tus votos.`,
  standing: {
    door: "Entraste por la puerta; nadie ha comprobado aún tu nombre.",
    approved: "Entraste por la puerta y te han comprobado.",
  },

  badgeAnew: "Te han dado otra credencial",
  badgeAnewHint: (by, when) =>
    `${by} te dio otra credencial ${when}. Si no la pediste, avisa a la organización.`,
  byOrganiser: "La organización",
  bySomebodyGone: "Alguien que ya no está",

  sealed: "Tu papeleta está sellada",
  sealedShort: "Tu papeleta sellada cuenta",
  sealedHint:
    "Lo que elegiste con tu credencial anterior sigue contando y nadie puede verlo, ni siquiera " +
    "tú con esta credencial.",
  sealedKept: (n) => `Guardada en este teléfono y sin enviar: una papeleta con ${chosen(n)}.`,
  beginAnew: "Empezar otra papeleta",
  anewQuestion: (n) =>
    n
      ? `Entonces tu papeleta tendrá ${chosen(n)} de este teléfono. La sellada dejará de contar ` +
        "y nadie podrá recuperarla."
      : "Con la primera elección que se guarde, la papeleta sellada deja de contar y nadie podrá " +
        "recuperarla.",
  anewSure: "Empezar de nuevo",
  anewBegun: "Tu nueva papeleta",
  anewBegunHint: "La sellada cuenta hasta que se guarde tu primera elección.",
  keepSealed: "Quedarme con la sellada",

  nextDevice: "Otro dispositivo",
  nextDeviceGet: "Entrar en otro dispositivo",
  nextDeviceAgain: "Otro código",
  nextDeviceHow: (address) =>
    `Abre allí ${address} y escribe este código donde se pide el de la credencial. Sirve una vez.`,
  nextDeviceUntil: (time) => `Vale hasta las ${time}`,
  nextDeviceExpired: "El código ha caducado.",
  nextDeviceSaid: (code) => `Tu código para otro dispositivo: ${code}`,

  illGo: "Iré",
  going: (title) => `Irás: ${title}`,
  notGoing: (title) => `No irás: ${title}`,
  goingKept: "Guardado en este teléfono; se enviará en cuanto haya conexión.",
  goingRefused: "No se ha podido marcar: se retiró o se unió a otra.",
  daySealed: "Tu papeleta sellada no muestra nada aquí. Marca «Iré» en lo que quieras ver.",
  dayEmpty: "Nada de lo que elegiste está en el Muro. Marca «Iré» en lo que quieras ver.",
  why: { runs: "La impartes tú", going: "Iré", must: "Sin falta", want: "Quiero" },
  role: {
    participant: "Participante",
    volunteer: "Equipo",
    organiser: "Organización",
    display: "Pantalla",
    auditor: "Auditoría",
  },
};

function chosen(n) {
  return s(n, "1 sesión elegida", `${n} sesiones elegidas`);
}
