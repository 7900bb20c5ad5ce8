/** Elements that stay the same while their data changes, so that focus is never lost. */

export class Keyed<T> {
  readonly #made = new Map<string, { element: HTMLElement; update: (item: T) => void }>();

  constructor(
    readonly host: HTMLElement,
    readonly key: (item: T) => string,
    readonly make: (item: T) => { element: HTMLElement; update: (item: T) => void },
  ) {}

  refresh(items: readonly T[]): void {
    const wanted = items.map((item) => {
      const key = this.key(item);
      const known = this.#made.get(key) ?? this.make(item);
      this.#made.set(key, known);
      known.update(item);
      return { key, element: known.element };
    });
    const keys = new Set(wanted.map(({ key }) => key));
    for (const key of [...this.#made.keys()]) if (!keys.has(key)) this.#made.delete(key);
    const same =
      this.host.children.length === wanted.length &&
      wanted.every(({ element }, i) => this.host.children[i] === element);
    if (!same) this.host.replaceChildren(...wanted.map(({ element }) => element));
  }
}

/** Change the text only when it differs: screen readers and selections stay quiet. */
export function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

export function attribute(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
