/** A change that knows its way back. `toJSON` says what was done, for logs and tests. */
export interface Command<Target> {
  readonly label: string;
  do(target: Target): void;
  undo(target: Target): void;
  toJSON(): unknown;
}

const DEEPEST = 200;

/** Steps done, and steps taken back that may be done again. */
export class History<Target> {
  #done: Command<Target>[] = [];
  #undone: Command<Target>[] = [];

  constructor(readonly target: Target) {}

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  run(command: Command<Target>): void {
    command.do(this.target);
    this.#done.push(command);
    if (this.#done.length > DEEPEST) this.#done.shift();
    this.#undone = [];
  }

  undo(): Command<Target> | null {
    const command = this.#done.pop();
    if (!command) return null;
    command.undo(this.target);
    this.#undone.push(command);
    return command;
  }

  redo(): Command<Target> | null {
    const command = this.#undone.pop();
    if (!command) return null;
    command.do(this.target);
    this.#done.push(command);
    return command;
  }

  forget(): void {
    this.#done = [];
    this.#undone = [];
  }

  toJSON(): unknown {
    return this.#done.map((command) => command.toJSON());
  }
}
