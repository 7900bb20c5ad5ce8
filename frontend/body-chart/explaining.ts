/**
 * Buttons of the page that light up, on the chart, what a muscle explains.
 *
 * `<button data-explains="ids of everyday regions" aria-pressed="false">`: while it is pressed the
 * rest of the body is dimmed; hovering and focus show it for as long as they last.
 */
export interface Lit {
  /** Lights these regions up, or nothing. */
  light(regions: readonly string[] | null): void;
}

export function followExplaining(root: ParentNode, chart: Lit, signal: AbortSignal): void {
  const buttons = [...root.querySelectorAll<HTMLButtonElement>("button[data-explains]")];
  const pressed = (): HTMLButtonElement | undefined =>
    buttons.find((button) => button.getAttribute("aria-pressed") === "true");
  const show = (button: HTMLButtonElement | undefined): void =>
    chart.light(button ? regionsOf(button) : null);
  for (const button of buttons) {
    const on = (type: string, act: () => void): void =>
      button.addEventListener(type, act, { signal });
    on("mouseenter", () => show(button));
    on("mouseleave", () => show(pressed()));
    on("focus", () => show(button));
    on("blur", () => show(pressed()));
    on("click", () => {
      const again = button.getAttribute("aria-pressed") === "true";
      for (const other of buttons) other.setAttribute("aria-pressed", "false");
      button.setAttribute("aria-pressed", String(!again));
      show(again ? undefined : button);
    });
  }
}

function regionsOf(button: HTMLButtonElement): string[] {
  return (button.dataset["explains"] ?? "").split(" ").filter(Boolean);
}
