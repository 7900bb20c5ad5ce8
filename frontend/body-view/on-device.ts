/** What is needed of `localStorage`. */
export type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * What a person's device keeps for them from one page to the next.
 *
 * A full or forbidden store is no reason to stop painting: then nothing is kept.
 */
export class OnDevice {
  constructor(readonly store: () => Store) {}

  read(key: string): string | null {
    return this.#attempt((store) => store.getItem(key));
  }

  keep(key: string, value: string): void {
    this.#attempt((store) => store.setItem(key, value));
  }

  forget(key: string): void {
    this.#attempt((store) => store.removeItem(key));
  }

  /** Even to ask for the store may be forbidden. */
  #attempt<T>(action: (store: Store) => T): T | null {
    try {
      return action(this.store());
    } catch {
      return null;
    }
  }
}

export const onDevice = new OnDevice(() => window.localStorage);
