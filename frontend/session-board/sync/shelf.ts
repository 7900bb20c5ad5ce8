/** Where taps wait on this device until the server has them: they survive a reload. */
import type { SessionEvent } from "../domain/events";

export interface Shelf {
  /** Whether what is put here survives a reload. */
  readonly durable: boolean;
  all(): Promise<SessionEvent[]>;
  put(event: SessionEvent): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}

/** IndexedDB, else localStorage, else memory: the first that really keeps something. */
export async function openShelf(session: string): Promise<Shelf> {
  for (const open of [openIndexedDb, openLocalStorage]) {
    try {
      return await open(session);
    } catch {
      // this browser does not offer it (private mode, no space, blocked): try the next
    }
  }
  return new MemoryShelf();
}

export class MemoryShelf implements Shelf {
  readonly durable: boolean = false;
  readonly #kept = new Map<string, SessionEvent>();

  all(): Promise<SessionEvent[]> {
    return Promise.resolve([...this.#kept.values()]);
  }

  put(event: SessionEvent): Promise<void> {
    this.#kept.set(event.id, event);
    return Promise.resolve();
  }

  remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#kept.delete(id);
    return Promise.resolve();
  }
}

/** One key an event, so that two tabs never overwrite each other's taps. */
export class StorageShelf implements Shelf {
  readonly durable = true;
  readonly #prefix: string;

  constructor(
    readonly storage: Storage,
    session: string,
  ) {
    this.#prefix = `filiform.board.${session}.`;
  }

  all(): Promise<SessionEvent[]> {
    const keys = Array.from({ length: this.storage.length }, (_, i) => this.storage.key(i) ?? "");
    return Promise.resolve(
      keys
        .filter((key) => key.startsWith(this.#prefix))
        .map((key) => JSON.parse(this.storage.getItem(key)!) as SessionEvent),
    );
  }

  put(event: SessionEvent): Promise<void> {
    this.storage.setItem(this.#prefix + event.id, JSON.stringify(event));
    return Promise.resolve();
  }

  remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.storage.removeItem(this.#prefix + id);
    return Promise.resolve();
  }
}

function openLocalStorage(session: string): Promise<Shelf> {
  const probe = "filiform.board.probe";
  localStorage.setItem(probe, "1");
  localStorage.removeItem(probe);
  return Promise.resolve(new StorageShelf(localStorage, session));
}

const STORE = "waiting";
/** A tap is not held back longer than this by a database that hangs. */
const PATIENCE_MS = 1_000;

interface Row {
  readonly id: string;
  readonly session: string;
  readonly event: SessionEvent;
}

class DatabaseShelf implements Shelf {
  readonly durable = true;

  constructor(
    readonly database: IDBDatabase,
    readonly session: string,
  ) {}

  all(): Promise<SessionEvent[]> {
    return new Promise((resolve, reject) => {
      const index = this.database.transaction(STORE).objectStore(STORE).index("session");
      const request = index.getAll(this.session) as IDBRequest<Row[]>;
      request.onsuccess = () => resolve(request.result.map((row) => row.event));
      request.onerror = () => reject(request.error ?? new Error("IndexedDB: cannot read"));
    });
  }

  put(event: SessionEvent): Promise<void> {
    const row: Row = { id: event.id, session: this.session, event };
    return this.#write((store) => store.put(row));
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.#write((store) => ids.forEach((id) => store.delete(id)));
  }

  /** Resolves when the transaction is on disk, as far as the browser tells; waits not for ever. */
  #write(change: (store: IDBObjectStore) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error("IndexedDB: does not answer")), PATIENCE_MS);
      const transaction = this.database.transaction(STORE, "readwrite", { durability: "strict" });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error("IndexedDB: cannot write"));
      change(transaction.objectStore(STORE));
    });
  }
}

function openIndexedDb(session: string): Promise<Shelf> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("filiform-board", 1);
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore(STORE, { keyPath: "id" });
      store.createIndex("session", "session");
    };
    request.onsuccess = () => resolve(new DatabaseShelf(request.result, session));
    request.onerror = () => reject(request.error ?? new Error("IndexedDB: cannot open"));
    request.onblocked = () => reject(new Error("IndexedDB: blocked by another tab"));
  });
}
