import type { Language } from "../drawing/types";
import type { Messages } from "./messages";

type Changed = Partial<Omit<Messages, "chart" | "feeling">> & {
  readonly chart?: Partial<Messages["chart"]>;
};

/** What a painter says when staff paint for a patient: of the patient, not to them. */
export const CLINICIAN: Readonly<Record<Language, Changed>> = {
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
