/** What a slider needs of its input. */
interface Slid {
  readonly value: string;
  addEventListener(type: "input", listener: () => void): void;
}

/** Shows the slider's number beside it. Without this the marks under the track say it. */
export function showNumber(
  slider: Slid,
  output: { hidden: boolean | string; value: string },
): void {
  const show = (): void => {
    output.value = slider.value;
  };
  slider.addEventListener("input", show);
  output.hidden = false;
  show();
}
