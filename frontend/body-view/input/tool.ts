import type { Hit } from "../stage";

/** One place the pointer was, in CSS pixels of the stage, and the skin under it if any. */
export interface Sample {
  readonly x: number;
  readonly y: number;
  readonly hit: Hit | null;
  /** How hard a pen presses, 0 to 1; see pressure.ts. */
  readonly pressure: number;
}

/**
 * What happens to a tool. `interrupt` comes when a second finger lands or the tool is put away
 * in the middle of something: the tool takes back what it began. `cancel` is the browser's own.
 */
export type PointerInput =
  | { readonly type: "down"; readonly at: Sample }
  | { readonly type: "move"; readonly at: Sample }
  | { readonly type: "up"; readonly at: Sample }
  | { readonly type: "cancel" }
  | { readonly type: "interrupt" };

export interface Tool {
  readonly state: string;
  handle(input: PointerInput): void;
}

/** What one state does with an input: it acts on the context and names the next state. */
export type StateHandler<Name extends string, Context> = (
  input: PointerInput,
  context: Context,
) => Name;

/** A tool as a table of states. */
export class Machine<Name extends string, Context> implements Tool {
  #state: Name;

  constructor(
    readonly states: Readonly<Record<Name, StateHandler<Name, Context>>>,
    initial: Name,
    readonly context: Context,
  ) {
    this.#state = initial;
  }

  get state(): Name {
    return this.#state;
  }

  handle(input: PointerInput): void {
    this.#state = this.states[this.#state](input, this.context);
  }
}
