import type { Language } from "../../drawing/types";
import type { Messages } from "../wording";
import type { ShortcutName } from "./shortcuts";

type Changed = Partial<Omit<Messages, "chart" | "feeling">> & {
  readonly chart?: Partial<Messages["chart"]>;
};

/** The words for whoever paints on a patient's behalf. */
export function forStaff(text: Messages, language: Language): Messages {
  const { chart, ...changed } = CHANGED[language];
  const { left, right } = { ...text.view, ...changed.view };
  const title = { ...text.chart.title, left, right };
  return { ...text, ...changed, chart: { ...text.chart, ...chart, title } };
}

/** What a painter says when staff paint for a patient: of the patient, not to them. */
const CHANGED: Readonly<Record<Language, Changed>> = {
  en: {
    view: {
      front: "Front",
      back: "Back",
      left: "Patient's left side",
      right: "Patient's right side",
      head: "Head from near",
      hands: "Hands from near",
      feet: "Feet from near",
      inner: "Inner sides of arms and legs",
    },
    chart: { right: "patient's right", left: "patient's left" },
    yourRight: "patient's right",
    yourLeft: "patient's left",
    rightSide: "patient's right side",
    leftSide: "patient's left side",
    kinds: "What does the patient feel?",
    pains: "The patient's pains",
    makeMain: "Bothers the patient most",
    restQuestion: "Is the rest of the patient's body free of pain?",
    restTick: "The rest of the body is fine",
    restUnsure: "Not asked, or not sure",
    listTitle: "Where does the patient feel it?",
  },
  es: {
    view: {
      front: "De frente",
      back: "De espaldas",
      left: "Lado izquierdo del paciente",
      right: "Lado derecho del paciente",
      head: "Cabeza de cerca",
      hands: "Manos de cerca",
      feet: "Pies de cerca",
      inner: "Lados internos de brazos y piernas",
    },
    chart: { right: "derecha del paciente", left: "izquierda del paciente" },
    yourRight: "derecha del paciente",
    yourLeft: "izquierda del paciente",
    rightSide: "lado derecho del paciente",
    leftSide: "lado izquierdo del paciente",
    kinds: "¿Qué siente el paciente?",
    pains: "Dolores del paciente",
    makeMain: "El que más molesta al paciente",
    restQuestion: "¿El resto del cuerpo del paciente está sin dolor?",
    restTick: "El resto del cuerpo está bien",
    restUnsure: "No se preguntó o no se sabe",
    listTitle: "¿Dónde lo siente el paciente?",
  },
};

interface KeyWords {
  readonly keys: string;
  readonly keysWhere: string;
  readonly shortcut: Readonly<Record<ShortcutName, string>>;
}

/** What the sheet with the keys says. */
export const KEY_WORDS: Readonly<Record<Language, KeyWords>> = {
  en: {
    keys: "Keys",
    keysWhere: "They work while the painter has the focus.",
    shortcut: {
      brush: "brush",
      eraser: "eraser",
      pin: "worst here",
      turn: "turn or move",
      size: "next brush size",
      strength: "strength 1 to 9, 0 for 10",
      undo: "undo",
      redo: "redo",
      addPain: "another pain",
    },
  },
  es: {
    keys: "Teclas",
    keysWhere: "Funcionan mientras el foco está en el dibujo.",
    shortcut: {
      brush: "pincel",
      eraser: "borrador",
      pin: "lo peor aquí",
      turn: "girar o mover",
      size: "siguiente tamaño del pincel",
      strength: "fuerza de 1 a 9, 0 para 10",
      undo: "deshacer",
      redo: "rehacer",
      addPain: "otro dolor",
    },
  },
};
