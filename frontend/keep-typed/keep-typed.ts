/**
 * Keeps a form's answers in this tab until they are sent, and puts them back into fields that the
 * server left empty. A tab's own storage: on a shared tablet the next person does not find it.
 */
type Answers = Record<string, string>;

const NEVER_KEPT = new Set(["csrfmiddlewaretoken", "password", "typed_name", "text_sha256"]);

export function keepTyped(form: HTMLFormElement, name: string, shelf: Storage): void {
  const key = `filiform:typed:${name}`;
  putBack(form, read(shelf, key));
  form.addEventListener("input", () => write(shelf, key, answersOf(form)));
  form.addEventListener("submit", () => write(shelf, key, answersOf(form)));
  addEventListener("pagehide", () => write(shelf, key, answersOf(form)));
}

export function answersOf(form: HTMLFormElement): Answers {
  const answers: Answers = {};
  for (const [field, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "" && !NEVER_KEPT.has(field)) answers[field] = value;
  }
  return answers;
}

function putBack(form: HTMLFormElement, kept: Answers): void {
  const present = new FormData(form);
  for (const [field, value] of Object.entries(kept)) {
    if (present.get(field)) continue;
    for (const input of form.elements) {
      if (input instanceof HTMLInputElement && input.name === field) fill(input, value);
      if (input instanceof HTMLTextAreaElement && input.name === field) refill(input, value);
    }
  }
}

function fill(input: HTMLInputElement, value: string): void {
  if (input.type === "radio" || input.type === "checkbox") input.checked = input.value === value;
  else input.value = value;
}

/** Tells the page too, so that a counter beside the text knows of it. */
function refill(area: HTMLTextAreaElement, value: string): void {
  area.value = value;
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

function read(shelf: Storage, key: string): Answers {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(key) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
    );
  } catch {
    return {};
  }
}

function write(shelf: Storage, key: string, answers: Answers): void {
  try {
    shelf.setItem(key, JSON.stringify(answers));
  } catch {
    // A full or forbidden storage: the form itself still works.
  }
}
