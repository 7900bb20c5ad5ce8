import type { Language } from "../../drawing/types";
import type { Messages } from "./en";

export type { Messages };

/** The words of one language: a device downloads only those that it shows. */
export async function wordsIn(language: Language): Promise<Messages> {
  const { default: words } = await (language === "es" ? import("./es") : import("./en"));
  return words;
}

/** What is said before the words of a language are there, and when they cannot come. */
export const OPENING: Readonly<Record<Language, { coming: string; failed: string }>> = {
  en: {
    coming: "The body is coming…",
    failed: "The body could not be loaded. Check your connection and load the page again.",
  },
  es: {
    coming: "El cuerpo está por llegar…",
    failed: "No se pudo cargar el cuerpo. Revise su conexión y cargue la página otra vez.",
  },
};

/** "es-MX" and the like to the language we speak; English for what we do not. */
export function spoken(tag: string | null): Language {
  return tag?.toLowerCase().startsWith("es") ? "es" : "en";
}
