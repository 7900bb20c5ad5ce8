import type { Easel } from "./easel";

/** What to do when a person says that they are done: go on, ask about the rest, or say what is missing. */
export type Finishing = "go_on" | "ask_about_rest" | "say_nothing_painted";

/** Nobody is asked whether "the rest" is free of pain before anything is painted. */
export function finishing(easel: Easel, asked: boolean): Finishing {
  if (easel.isEmpty) return "say_nothing_painted";
  const answered = asked || easel.painting.clear.said !== "not_asked";
  return answered ? "go_on" : "ask_about_rest";
}
