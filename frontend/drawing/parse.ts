import {
  COURSES,
  DEPTHS,
  KINDS,
  LANGUAGES,
  MAX_PAINS,
  MAX_PINS,
  MAX_TEXT,
  MESH,
  QUALITIES,
  ROLES,
  SCHEMA,
  VERTEX_COUNT,
  type Clear,
  type Drawing,
  type Pain,
} from "./types";

/** One thing wrong with a drawing: where, what, and what would be right. */
export interface DrawingFault {
  readonly path: string;
  readonly problem: string;
  readonly fix: string;
}

/** Raised with every fault found, not only the first. */
export class MalformedDrawing extends Error {
  constructor(readonly faults: readonly DrawingFault[]) {
    super(faults.map((fault) => `${fault.path}: ${fault.problem}. ${fault.fix}`).join("\n"));
    this.name = "MalformedDrawing";
  }
}

/** A drawing from JSON text or from the value it holds; throws MalformedDrawing. */
export function parseDrawing(input: unknown): Drawing {
  const faults: DrawingFault[] = [];
  const value = typeof input === "string" ? fromText(input) : input;
  const drawing = readDrawing(new Reader(value, "drawing", faults));
  if (faults.length > 0) throw new MalformedDrawing(faults);
  return drawing;
}

function fromText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MalformedDrawing([
      { path: "drawing", problem: "this is not JSON", fix: "Send the drawing as one JSON object." },
    ]);
  }
}

/** A value with the path by which it was reached; every complaint carries that path. */
class Reader {
  constructor(
    readonly value: unknown,
    readonly path: string,
    readonly faults: DrawingFault[],
  ) {}

  blame(problem: string, fix: string): void {
    this.faults.push({ path: this.path, problem, fix });
  }

  field(name: string): Reader {
    const path = this.path === "drawing" ? name : `${this.path}.${name}`;
    const object = this.value as Record<string, unknown> | null;
    const own = isObject(this.value) && Object.hasOwn(this.value, name);
    return new Reader(own ? object?.[name] : undefined, path, this.faults);
  }

  object(names: readonly string[]): boolean {
    if (!isObject(this.value)) {
      this.blame(
        `${shown(this.value)} is not an object`,
        `Give an object with ${names.join(", ")}.`,
      );
      return false;
    }
    for (const key of Object.keys(this.value)) {
      if (!names.includes(key)) this.field(key).blame("this field is not known", "Leave it out.");
    }
    return true;
  }

  items(most: number): Reader[] {
    if (!Array.isArray(this.value)) {
      this.blame(`${shown(this.value)} is not a list`, "Give a list.");
      return [];
    }
    if (this.value.length > most) {
      this.blame(`${this.value.length} entries are too many`, `Give at most ${most}.`);
      return [];
    }
    return this.value.map((item, i) => new Reader(item, `${this.path}[${i}]`, this.faults));
  }

  oneOf<T extends string>(choices: readonly T[]): T {
    if (choices.includes(this.value as T)) return this.value as T;
    this.blame(`${shown(this.value)} is not one of the choices`, `Use ${choices.join(", ")}.`);
    return choices[0] as T;
  }

  oneOfOrNull<T extends string>(choices: readonly T[]): T | null {
    return this.value === null ? null : this.oneOf(choices);
  }

  text(): string {
    if (typeof this.value === "string" && this.value !== "") return this.value;
    this.blame(`${shown(this.value)} is not a text`, "Give a text that is not empty.");
    return "";
  }

  textOrNull(): string | null {
    if (this.value === null) return null;
    if (typeof this.value === "string" && [...this.value].length <= MAX_TEXT) return this.value;
    this.blame("this is not a text of at most 500 characters", "Shorten it, or give null.");
    return null;
  }

  boolean(): boolean {
    if (typeof this.value === "boolean") return this.value;
    this.blame(`${shown(this.value)} is neither true nor false`, "Give true or false.");
    return false;
  }

  integer(low: number, high: number, noun: string): number {
    const value = this.value;
    if (typeof value === "number" && Number.isInteger(value) && value >= low && value <= high) {
      return value;
    }
    this.blame(`${shown(value)} is not ${noun} (${low} to ${high})`, "Use an integer in range.");
    return low;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

const DRAWING_FIELDS = ["schema", "mesh", "shape", "language", "author", "time", "pains", "clear"];
const PAIN_FIELDS = [
  "id",
  "kind",
  "main",
  "vertices",
  "intensity",
  "pins",
  "qualities",
  "depth",
  "course",
  "since",
  "worse_with",
  "better_with",
];

function readDrawing(at: Reader): Drawing {
  at.object(DRAWING_FIELDS);
  at.field("author").object(["role"]);
  const pains = at.field("pains").items(MAX_PAINS).map(readPain);
  checkTogether(at.field("pains"), pains);
  return {
    schema: at.field("schema").oneOf([SCHEMA]),
    mesh: at.field("mesh").oneOf([MESH]),
    shape: at.field("shape").text(),
    language: at.field("language").oneOf(LANGUAGES),
    author: { role: at.field("author").field("role").oneOf(ROLES) },
    time: readTime(at.field("time")),
    pains,
    clear: readClear(at.field("clear")),
  };
}

function checkTogether(at: Reader, pains: readonly Pain[]): void {
  if (new Set(pains.map((pain) => pain.id)).size < pains.length) {
    at.blame("two pains share an id", "Give every pain its own id.");
  }
  const mains = pains.filter((pain) => pain.main).length;
  if (pains.length > 0 && mains !== 1) {
    at.blame(`${mains} pains are marked as main`, "Mark exactly one.");
  }
}

function readPain(at: Reader): Pain {
  at.object(PAIN_FIELDS);
  const vertices = readVertices(at.field("vertices"));
  const intensity = at
    .field("intensity")
    .items(VERTEX_COUNT)
    .map((item) => item.integer(0, 10, "an intensity"));
  if (vertices.length !== intensity.length) {
    at.field("intensity").blame(
      `${intensity.length} intensities stand beside ${vertices.length} vertices`,
      "Give one intensity for each vertex.",
    );
  }
  return {
    id: at.field("id").text(),
    kind: at.field("kind").oneOf(KINDS),
    main: at.field("main").boolean(),
    vertices,
    intensity,
    pins: at.field("pins").items(MAX_PINS).map(readVertex),
    qualities: at
      .field("qualities")
      .items(QUALITIES.length)
      .map((item) => item.oneOf(QUALITIES)),
    depth: at.field("depth").oneOfOrNull(DEPTHS),
    course: at.field("course").oneOfOrNull(COURSES),
    since: at.field("since").textOrNull(),
    worse_with: at.field("worse_with").textOrNull(),
    better_with: at.field("better_with").textOrNull(),
  };
}

function readVertex(at: Reader): number {
  return at.integer(0, VERTEX_COUNT - 1, `a vertex of ${MESH}`);
}

function readVertices(at: Reader): number[] {
  const vertices = at.items(VERTEX_COUNT).map(readVertex);
  if (at.faults.some((fault) => fault.path.startsWith(at.path))) return vertices;
  for (let i = 1; i < vertices.length; i++) {
    if ((vertices[i] ?? 0) <= (vertices[i - 1] ?? 0)) {
      at.blame("the vertices do not ascend", "Sort them and give each once.");
      break;
    }
  }
  return vertices;
}

const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/;

function readTime(at: Reader): string {
  if (typeof at.value === "string" && UTC.test(at.value) && !Number.isNaN(Date.parse(at.value))) {
    return at.value;
  }
  at.blame(`${shown(at.value)} is not a UTC time`, "Write it like 2026-11-24T10:00:00Z.");
  return "";
}

function readClear(at: Reader): Clear {
  const said = at.field("said").oneOf(["not_asked", "rest_of_body", "regions"] as const);
  if (said !== "regions") {
    at.object(["said"]);
    return { said };
  }
  at.object(["said", "regions"]);
  const regions = at
    .field("regions")
    .items(500)
    .map((item) => item.text());
  return { said, regions };
}
