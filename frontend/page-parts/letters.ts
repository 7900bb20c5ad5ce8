/** What a counter needs of its text area. */
interface Typed {
  readonly value: string;
  addEventListener(type: "input", listener: () => void): void;
}

/** What is shown, and what is read aloud once the person pauses. */
interface Shown {
  hidden: boolean | string;
  textContent: string | null;
  classList: { toggle(name: string, on: boolean): void };
}

/** How the counter speaks; `{n}` stands for the number. */
export interface CountWords {
  left: string;
  oneLeft: string;
  over: string;
  oneOver: string;
}

/** So many letters before the end the counter begins to show. */
export const NEAR = 200;

const PAUSE_MS = 1000;

/**
 * The length as the server counts it: letters and not halves of them, a line's end as the two
 * signs that a form sends, nothing for blanks around the text.
 */
export function lengthOf(text: string): number {
  return [...text.replace(/\r\n?|\n/g, "\r\n").trim()].length;
}

/** "120 letters left", "40 too many", or nothing while the end is far. */
export function lettersLeft(length: number, most: number, words: CountWords): string {
  const left = most - length;
  if (left > NEAR) return "";
  if (left >= 0) return filled(left === 1 ? words.oneLeft : words.left, left);
  return filled(left === -1 ? words.oneOver : words.over, -left);
}

/** Counts beside the text area while a person types. It never cuts what is typed. */
export function countLetters(
  area: Typed,
  counter: Shown,
  aloud: { textContent: string | null },
  most: number,
  words: CountWords,
): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    const length = lengthOf(area.value);
    const said = lettersLeft(length, most, words);
    counter.textContent = said;
    counter.hidden = said === "";
    counter.classList.toggle("over", length > most);
    clearTimeout(pause);
    pause = setTimeout(() => {
      aloud.textContent = said;
    }, PAUSE_MS);
  };
  area.addEventListener("input", show);
  show();
}

function filled(words: string, number: number): string {
  return words.replace("{n}", String(number));
}
