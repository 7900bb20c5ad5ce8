/** A JSON value as `JSON.parse` gives it. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one text a value has: keys sorted by code point, no spaces, characters unescaped.
 *
 * Equal, byte for byte once encoded as UTF-8, to Python's
 * `json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)`
 * for the numbers a drawing may hold (integers).
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "number") {
    return JSON.stringify(value);
  }
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object") {
    const entries = Object.entries(value as Record<string, unknown>)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => byCodePoint(a, b));
    return `{${entries.map(([key, item]) => `${quoted(key)}:${canonical(item)}`).join(",")}}`;
  }
  throw new TypeError(`A ${typeof value} has no place in JSON.`);
}

/** Python leaves DEL alone and escapes the same control characters as JavaScript does. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

/** Python compares strings by code point, JavaScript by UTF-16 unit; they differ beyond U+FFFF. */
function byCodePoint(a: string, b: string): number {
  const left = Array.from(a);
  const right = Array.from(b);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
