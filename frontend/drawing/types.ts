/** The drawing a person makes of their pain: schema `filiform.drawing/1`. */

export const SCHEMA = "filiform.drawing/1";
export const MESH = "hm08-1";
export const VERTEX_COUNT = 13380;
export const MAX_PAINS = 12;
export const MAX_PINS = 10;
export const MAX_TEXT = 500;

export const KINDS = ["pain", "stiffness", "numbness"] as const;
export const ROLES = ["patient", "therapist", "transcribed"] as const;
export const DEPTHS = ["deep", "superficial", "both"] as const;
export const COURSES = ["constant", "comes_and_goes"] as const;
export const LANGUAGES = ["en", "es"] as const;
export const QUALITIES = [
  "aching",
  "sharp",
  "stabbing",
  "burning",
  "throbbing",
  "shooting",
  "cramping",
  "pressing",
  "tight",
  "heavy",
  "tender",
  "electric",
  "itching",
  "tingling",
  "numb",
  "pins_and_needles",
  "dull",
  "pulling",
] as const;

export type Kind = (typeof KINDS)[number];
export type Role = (typeof ROLES)[number];
export type Depth = (typeof DEPTHS)[number];
export type Course = (typeof COURSES)[number];
export type Language = (typeof LANGUAGES)[number];
export type Quality = (typeof QUALITIES)[number];

/** What the person said about everywhere they did not paint. "Not asked" never means "no pain". */
export type Clear =
  | { readonly said: "not_asked" }
  | { readonly said: "rest_of_body" }
  | { readonly said: "regions"; readonly regions: readonly string[] };

export interface Pain {
  readonly id: string;
  readonly kind: Kind;
  readonly main: boolean;
  /** Vertex indices of hm08-1, ascending, each once. */
  readonly vertices: readonly number[];
  /** One integer 0 to 10 for each vertex. */
  readonly intensity: readonly number[];
  readonly pins: readonly number[];
  readonly qualities: readonly Quality[];
  readonly depth: Depth | null;
  readonly course: Course | null;
  readonly since: string | null;
  readonly worse_with: string | null;
  readonly better_with: string | null;
}

export interface Drawing {
  readonly schema: typeof SCHEMA;
  readonly mesh: typeof MESH;
  readonly shape: string;
  readonly language: Language;
  readonly author: { readonly role: Role };
  /** ISO 8601, UTC, ending in Z. */
  readonly time: string;
  readonly pains: readonly Pain[];
  readonly clear: Clear;
}
