import type { Found } from "./domain/events";
import type { DiscrepancyKind } from "./domain/ledger";
import type { Where } from "./domain/needle";
import type { ReasonWords } from "./domain/reasons";

const en = {
  // the top strip
  minutes: "Minutes since the start",
  in: "IN",
  out: "OUT",
  planned: "planned",
  toFind: "TO FIND",
  broken: "BROKEN",
  counts: (n: { in: number; out: number; planned: number; toFind: number; broken: number }) =>
    `In ${n.in}, out ${n.out}, planned ${n.planned}` +
    (n.toFind ? `, to find ${n.toFind}` : "") +
    (n.broken ? `, broken ${n.broken}` : ""),
  saved: "Saved",
  saving: "Saving…",
  offline: (n: number) => (n === 0 ? "No network" : `No network · ${n} waiting`),
  refused: (n: number) => `Not taken: ${n}`,
  signedOut: "Signed out",
  failing: (n: number) => `Server trouble · ${n} waiting`,
  notKept: "Not kept on this device",
  savedMeans: "Every tap is on the server.",
  offlineMeans: "Your taps are kept on this device and are sent when the network is back.",
  failingMeans: "The server does not answer. Your taps are kept here and are sent again.",
  signedOutMeans: "Sign in again. Your taps are kept here and are sent then.",
  signIn: "Sign in again",
  refusedMeans: "The server did not take these taps. Write them on paper and tell your lead:",
  notKeptMeans:
    "This browser lets nothing be stored. Do not close this page until everything is saved.",

  // the body
  loading: "The body is coming…",
  noAsset: "The body could not be loaded. The list does the same.",
  noWebgl: "This device cannot show the body. The list does the same.",
  canvas: "Body with the planned points. Arrow keys turn it, plus and minus zoom.",
  body: "Body",
  list: "List",
  show: "Show the points as",
  frame: "All points",
  view: { front: "Front", back: "Back", left: "Left", right: "Right" },
  viewSpoken: {
    front: "Look from the front",
    back: "Look from the back",
    left: "Look at the left side",
    right: "Look at the right side",
  },
  views: "Views",
  right: "right",
  left: "left",
  rightSide: "right side",
  leftSide: "left side",
  inHere: (n: number) => (n === 1 ? "1 needle in" : `${n} needles in`),
  ring: (label: string, name: string) =>
    `Point ${label}, ${name}: planned. Tap when the needle is in.`,
  dot: (label: string, name: string, minutes: string) =>
    `Needle ${label}, ${name}: in for ${minutes}. Tap when it is out.`,
  spotAgain: (label: string, name: string) =>
    `Needle ${label}, ${name}: out. Tap when another needle is in here.`,
  spot: (label: string, name: string, state: string) => `Needle ${label}, ${name}: ${state}.`,

  // the rail
  next: (n: number, of: number) => `Next · ${n} of ${of}`,
  chosen: (n: number, of: number) => `Point ${n} of ${of}`,
  positions: { prone: "face down", supine: "face up", "side-lying": "on the side" } as Readonly<
    Record<string, string>
  >,
  allDone: "Every planned point has had its needle.",
  hazard: "Take care",
  needle: "Needle",
  preset: (gauge: string, length: string) => `${gauge} × ${length}`,
  outsideAdvice: (from: number, to: number) => `The atlas advises ${from} to ${to} mm here.`,
  putIn: (label: string) => `Needle ${label} is in`,
  putAnother: "Put another needle in",
  lastTap: (label: string) => `Last tap · needle ${label}`,
  lastEntry: "Last entry",
  lastEntryAt: (label: string) => `Last entry · needle ${label}`,
  twitch: "Twitch",
  bent: "Bent",
  broke: "Broke",
  undo: "Undo",
  undone: "Undone.",
  needlesIn: "Needles",
  inFor: (time: string) => `in ${time}`,
  outAfter: (time: string) => `out after ${time}`,
  takeOut: "Out",
  takeOutSpoken: (label: string, name: string) => `Out: needle ${label}, ${name}`,
  setIn: "In",
  setAgain: "Another in",
  addPoint: "Add a point",
  said: (what: string, counts: string) => `${what} ${counts}.`,
  saidIn: (label: string, name: string) => `Needle ${label} in, ${name}.`,
  saidOut: (label: string, name: string) => `Needle ${label} out, ${name}.`,
  where: {
    not_used: "not used",
    in: "in",
    pulled: "pulled, not found yet",
    out: "out",
    broken: "broken",
    referred: "broken, referred",
  } satisfies Record<Where, string>,

  // closing
  close: "Close the session",
  closeBlocked: (reason: string) => `Close: ${reason}`,
  closing: "Closing…",
  goOn: "This session is closed. Go on to aftercare",
  closeFailed: "The session could not be closed. Check the network and press again.",
  closedWhenSaved: (n: number) =>
    n === 1 ? "1 tap is not saved yet" : `${n} taps are not saved yet`,
  countNow: "Count the needles, then close",
  countTitle: "Count by hand",
  countWhy:
    "A second person counts without looking at the board. Look at the sharps box, the tray and the empty wrappers.",
  countedBy: "Who counts?",
  countedByHelp: "First and last name. Not the person who treated.",
  countIn: "Needles used",
  countInHelp: "Count the empty wrappers.",
  countOut: "Needles out, whole",
  countOutHelp: "Leave out a needle whose piece stayed in the patient.",
  countSend: "This is my count",
  toBoard: "Back to the board",
  countedByMissing: "Write who counts.",
  countMissing: "Write a whole number from 0 to 999.",
  errors: "Look at this again",
  countAgrees: (used: number, out: number) =>
    `The count agrees: ${used} used, ${out} out and whole.`,
  countWas:
    "The count and the board do not agree. Look for the needle, correct the board, count again.",

  // all out
  allOut: "All out now",
  allOutTitle: "All needles out now",
  allOutSince: "since the call",
  allOutFire: "In a fire: leave first. Needles can wait.",
  aidSourceTitle: "Where these words come from",
  aidSource: (source: string) => `Source: ${source}.`,
  aidNotChecked: "No clinician has checked these words yet.",
  callNumber: (number: string) => `Call ${number}`,
  findTitle: "When the patient is safe: find each needle",
  findNone: "Every needle is found.",
  findLeft: (n: number) => (n === 1 ? "1 needle to find" : `${n} needles to find`),
  findWhere: (label: string, name: string) => `Where is needle ${label}, ${name}?`,
  found: {
    sharps: "Sharps box",
    sheet: "Sheet",
    floor: "Floor",
    body: "Still in the body",
  } satisfies Record<Found, string>,
  allOutMistake: "Pressed by mistake: needles are still in",

  // what needs a person
  brokeTitle: (label: string, name: string) => `Needle ${label} broke: ${name}`,
  pieceOut: "The piece is out",
  sendTo: "Sent to",
  sendToHelp: "Hospital or doctor, and by whom",
  referred: "The piece stays in, patient sent on",
  referTo: "Write where the patient is sent.",
  doesNotFit: "Does not fit",
  discrepancy: {
    does_not_fit: "This entry does not fit: the needle was {was}.",
    late: "This entry came after the session was closed.",
    closed_too_early: "The session was closed before every needle was accounted for.",
    strikes_nothing: "This undo does not undo anything.",
  } satisfies Record<DiscrepancyKind, string>,
  whatWasIt: "What was the case?",
  settle: "Keep this as settled",
  settleMissing: "Write what was the case.",
  reopenTitle: "This session was closed, and something is open again.",
  reopen: "Open the session again",

  // shared with the server, word for word
  side: { left: "left", right: "right", mid: "middle" },
  reasons: {
    needles_broken: (n, place) => (n === 1 ? `1 needle broke: ${place}` : `${n} needles broke`),
    needles_in: (n, place) =>
      n === 1 ? `1 needle is still in: ${place}` : `${n} needles are still in`,
    needles_pulled: (n, place) =>
      n === 1 ? `1 needle is not found yet: ${place}` : `${n} needles are not found yet`,
    unsettled: (n) => (n === 1 ? "1 entry does not fit" : `${n} entries do not fit`),
    not_counted: () => "Nobody has counted the needles yet",
    count_void: () => "Something was recorded after the count",
    count_differs: (_n, _place, facts) =>
      `The count says ${facts["counted_in"]} used and ${facts["counted_out"]} out, ` +
      `the record ${facts["used"]} and ${facts["out"]}`,
    count_not_independent: (_n, _place, facts) => `${facts["counted_by"]} counted and also treated`,
    already_closed: () => "This session is closed",
  } satisfies ReasonWords["reasons"] as ReasonWords["reasons"],
};

export type BoardMessages = typeof en;

const es: BoardMessages = {
  minutes: "Minutos desde el inicio",
  in: "DENTRO",
  out: "FUERA",
  planned: "previstas",
  toFind: "POR HALLAR",
  broken: "ROTAS",
  counts: (n) =>
    `Dentro ${n.in}, fuera ${n.out}, previstas ${n.planned}` +
    (n.toFind ? `, por hallar ${n.toFind}` : "") +
    (n.broken ? `, rotas ${n.broken}` : ""),
  saved: "Guardado",
  saving: "Guardando…",
  offline: (n) => (n === 0 ? "Sin red" : `Sin red · ${n} en espera`),
  refused: (n) => `No aceptado: ${n}`,
  signedOut: "Sesión cerrada",
  failing: (n) => `Falla del servidor · ${n} en espera`,
  notKept: "No se guarda en este aparato",
  savedMeans: "Cada toque está en el servidor.",
  offlineMeans: "Sus toques se guardan en este aparato y se envían cuando vuelva la red.",
  failingMeans: "El servidor no responde. Sus toques se guardan aquí y se envían otra vez.",
  signedOutMeans: "Entre otra vez. Sus toques se guardan aquí y se envían después.",
  signIn: "Entrar otra vez",
  refusedMeans: "El servidor no aceptó estos toques. Escríbalos en papel y avise a su responsable:",
  notKeptMeans:
    "Este navegador no deja guardar nada. No cierre esta página hasta que todo esté guardado.",

  loading: "El cuerpo está por llegar…",
  noAsset: "No se pudo cargar el cuerpo. La lista hace lo mismo.",
  noWebgl: "Este aparato no puede mostrar el cuerpo. La lista hace lo mismo.",
  canvas: "Cuerpo con los puntos previstos. Las flechas lo giran, más y menos lo acercan.",
  body: "Cuerpo",
  list: "Lista",
  show: "Ver los puntos como",
  frame: "Ver todo",
  view: { front: "Frente", back: "Espalda", left: "Izquierda", right: "Derecha" },
  viewSpoken: {
    front: "Ver de frente",
    back: "Ver la espalda",
    left: "Ver desde la izquierda",
    right: "Ver desde la derecha",
  },
  views: "Vistas",
  right: "derecha",
  left: "izquierda",
  rightSide: "lado derecho",
  leftSide: "lado izquierdo",
  inHere: (n) => (n === 1 ? "1 aguja dentro" : `${n} agujas dentro`),
  ring: (label, name) => `Punto ${label}, ${name}: previsto. Toque cuando la aguja esté dentro.`,
  dot: (label, name, minutes) =>
    `Aguja ${label}, ${name}: dentro desde hace ${minutes}. Toque cuando esté fuera.`,
  spotAgain: (label, name) =>
    `Aguja ${label}, ${name}: fuera. Toque cuando otra aguja esté dentro aquí.`,
  spot: (label, name, state) => `Aguja ${label}, ${name}: ${state}.`,

  next: (n, of) => `Siguiente · ${n} de ${of}`,
  chosen: (n, of) => `Punto ${n} de ${of}`,
  positions: { prone: "boca abajo", supine: "boca arriba", "side-lying": "de lado" },
  allDone: "Cada punto previsto ya tuvo su aguja.",
  hazard: "Cuidado",
  needle: "Aguja",
  preset: (gauge, length) => `${gauge} × ${length}`,
  outsideAdvice: (from, to) => `El atlas aconseja aquí de ${from} a ${to} mm.`,
  putIn: (label) => `La aguja ${label} está dentro`,
  putAnother: "Poner otra aguja",
  lastTap: (label) => `Último toque · aguja ${label}`,
  lastEntry: "Último registro",
  lastEntryAt: (label) => `Último registro · aguja ${label}`,
  twitch: "Sacudida",
  bent: "Doblada",
  broke: "Rota",
  undo: "Deshacer",
  undone: "Deshecho.",
  needlesIn: "Agujas",
  inFor: (time) => `dentro ${time}`,
  outAfter: (time) => `fuera a los ${time}`,
  takeOut: "Fuera",
  takeOutSpoken: (label, name) => `Fuera: aguja ${label}, ${name}`,
  setIn: "Dentro",
  setAgain: "Otra dentro",
  addPoint: "Añadir un punto",
  said: (what, counts) => `${what} ${counts}.`,
  saidIn: (label, name) => `Aguja ${label} dentro, ${name}.`,
  saidOut: (label, name) => `Aguja ${label} fuera, ${name}.`,
  where: {
    not_used: "sin usar",
    in: "dentro",
    pulled: "sacada, aún no encontrada",
    out: "fuera",
    broken: "rota",
    referred: "rota, con derivación",
  },

  close: "Cerrar la sesión",
  closeBlocked: (reason) => `Cerrar: ${reason}`,
  closing: "Cerrando…",
  goOn: "Esta sesión está cerrada. Ir a los cuidados",
  closeFailed: "No se pudo cerrar la sesión. Revise la red y pulse otra vez.",
  closedWhenSaved: (n) =>
    n === 1 ? "1 toque aún no está guardado" : `${n} toques aún no están guardados`,
  countNow: "Contar las agujas y cerrar",
  countTitle: "Contar a mano",
  countWhy:
    "Otra persona cuenta sin mirar el tablero. Mire el contenedor, la bandeja y los envoltorios vacíos.",
  countedBy: "¿Quién cuenta?",
  countedByHelp: "Nombre y apellido. No la persona que trató.",
  countIn: "Agujas usadas",
  countInHelp: "Cuente los envoltorios vacíos.",
  countOut: "Agujas fuera, enteras",
  countOutHelp: "No cuente una aguja cuyo trozo quedó en el paciente.",
  countSend: "Este es mi conteo",
  toBoard: "Volver al tablero",
  countedByMissing: "Escriba quién cuenta.",
  countMissing: "Escriba un número entero de 0 a 999.",
  errors: "Revise esto",
  countAgrees: (used, out) => `El conteo coincide: ${used} usadas, ${out} fuera y enteras.`,
  countWas:
    "El conteo y el tablero no coinciden. Busque la aguja, corrija el tablero y cuente otra vez.",

  allOut: "Todas fuera ya",
  allOutTitle: "Todas las agujas fuera ya",
  allOutSince: "desde el aviso",
  allOutFire: "En un incendio: salgan primero. Las agujas pueden esperar.",
  aidSourceTitle: "De dónde vienen estas palabras",
  aidSource: (source) => `Fuente: ${source}.`,
  aidNotChecked: "Ningún profesional clínico ha revisado aún estas palabras.",
  callNumber: (number) => `Llamar al ${number}`,
  findTitle: "Cuando el paciente esté seguro: encuentre cada aguja",
  findNone: "Todas las agujas están halladas.",
  findLeft: (n) => (n === 1 ? "1 aguja por hallar" : `${n} agujas por hallar`),
  findWhere: (label, name) => `¿Dónde está la aguja ${label}, ${name}?`,
  found: { sharps: "Contenedor", sheet: "Sábana", floor: "Suelo", body: "Todavía en el cuerpo" },
  allOutMistake: "Pulsado por error: las agujas siguen dentro",

  brokeTitle: (label, name) => `Aguja ${label} rota: ${name}`,
  pieceOut: "El trozo está fuera",
  sendTo: "Enviado a",
  sendToHelp: "Hospital o médico, y quién lo lleva",
  referred: "El trozo queda dentro, paciente enviado",
  referTo: "Escriba adónde se envía al paciente.",
  doesNotFit: "No encaja",
  discrepancy: {
    does_not_fit: "Este registro no encaja: la aguja estaba {was}.",
    late: "Este registro llegó después de cerrar la sesión.",
    closed_too_early: "La sesión se cerró antes de contar todas las agujas.",
    strikes_nothing: "Este deshacer no deshace nada.",
  },
  whatWasIt: "¿Qué pasó?",
  settle: "Dejar esto aclarado",
  settleMissing: "Escriba qué pasó.",
  reopenTitle: "Esta sesión se cerró, y hay algo abierto otra vez.",
  reopen: "Abrir la sesión otra vez",

  side: { left: "lado izquierdo", right: "lado derecho", mid: "en el centro" },
  reasons: {
    needles_broken: (n, place) =>
      n === 1 ? `1 aguja se rompió: ${place}` : `${n} agujas se rompieron`,
    needles_in: (n, place) =>
      n === 1 ? `1 aguja sigue dentro: ${place}` : `${n} agujas siguen dentro`,
    needles_pulled: (n, place) =>
      n === 1 ? `1 aguja aún no se encontró: ${place}` : `${n} agujas aún no se encontraron`,
    unsettled: (n) => (n === 1 ? "1 registro no encaja" : `${n} registros no encajan`),
    not_counted: () => "Nadie ha contado las agujas todavía",
    count_void: () => "Se registró algo después de contar",
    count_differs: (_n, _place, facts) =>
      `El conteo dice ${facts["counted_in"]} usadas y ${facts["counted_out"]} fuera, ` +
      `el registro ${facts["used"]} y ${facts["out"]}`,
    count_not_independent: (_n, _place, facts) => `${facts["counted_by"]} contó y también trató`,
    already_closed: () => "Esta sesión está cerrada",
  },
};

const TABLES: Readonly<Record<"en" | "es", BoardMessages>> = { en, es };

export function boardMessages(language: string): BoardMessages {
  return TABLES[language.toLowerCase().startsWith("es") ? "es" : "en"];
}
