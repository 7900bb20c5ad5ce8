/** What a print button needs of its element. */
interface Pressed {
  hidden: boolean | string;
  addEventListener(type: "click", listener: () => void): void;
}

/** Shows the button, which without a script could do nothing, and prints when it is pressed. */
export function offerPrinting(button: Pressed, print: () => void): void {
  button.addEventListener("click", print);
  button.hidden = false;
}
