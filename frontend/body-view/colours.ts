/** Colours of the skin and of what is painted on it, as in the site's tokens. */
export interface SkinColours {
  readonly skin: string;
  readonly cloth: string;
  readonly ramp: readonly [string, string, string, string, string];
  readonly stiff: string;
  readonly numb: string;
  readonly act: string;
}

export const COLOURS: SkinColours = {
  skin: "#d9cdbd",
  cloth: "#98a09f",
  ramp: ["#f2b34a", "#e58a3c", "#d9532f", "#b53038", "#8f1638"],
  stiff: "#5f7589",
  numb: "#6d4f9c",
  act: "#0e6166",
};
