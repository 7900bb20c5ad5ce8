import type { Language } from "../drawing/types";

const en = {
  noAsset: "The body could not be loaded. Check the connection, then load the page again.",
  noWebgl: "This device cannot show the body to turn; here is a picture of it.",
  views: "Views",
  view: { front: "Front", back: "Back", left: "Left side", right: "Right side" },
  right: "right",
  left: "left",
  rightSide: "right side",
  leftSide: "left side",
  zoomIn: "Come closer",
  zoomOut: "Move away",
  worst: "Worst",
  worstAt: (n: number, of: number) => `Worst here, mark ${n} of ${of}`,
  canvas: "Body with the drawing. Arrow keys turn it, plus and minus zoom.",
};

export type ChartMessages = typeof en;

const es: ChartMessages = {
  noAsset: "No se pudo cargar el cuerpo. Revise la conexión y cargue la página otra vez.",
  noWebgl: "Este aparato no puede mostrar el cuerpo para girarlo; aquí hay una imagen.",
  views: "Vistas",
  view: { front: "De frente", back: "De espaldas", left: "Lado izquierdo", right: "Lado derecho" },
  right: "derecha",
  left: "izquierda",
  rightSide: "lado derecho",
  leftSide: "lado izquierdo",
  zoomIn: "Acercar",
  zoomOut: "Alejar",
  worst: "Lo peor",
  worstAt: (n, of) => `Lo peor aquí, marca ${n} de ${of}`,
  canvas: "Cuerpo con el dibujo. Las flechas lo giran, más y menos lo acercan.",
};

const TABLES: Record<Language, ChartMessages> = { en, es };

export function chartMessages(language: Language): ChartMessages {
  return TABLES[language];
}
