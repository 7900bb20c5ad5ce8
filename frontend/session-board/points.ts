/** Planned points and needles, brought together for the body and the list. */
import type { Side } from "./domain/events";
import type { Ledger, Needle } from "./domain/ledger";

/** What lies near a point, and how the needle is kept away from it. */
export interface Hazard {
  readonly structure: string;
  readonly guidance: string;
}

export interface Target {
  readonly id: string;
  readonly muscle: string;
  readonly muscle_name: string;
  readonly side: Side;
  readonly trigger_point: string;
  readonly vertex: number;
  readonly position: string;
  readonly position_words: string;
  readonly hazards: readonly Hazard[];
  readonly high_risk: boolean;
  readonly needles_expected: number;
  readonly length_mm: readonly [number, number];
}

export interface Preset {
  readonly gauge_mm: number;
  readonly length_mm: number;
}

/** A needle with the label that is said aloud: the point's number, with a letter from the second on. */
export interface LabelledNeedle {
  readonly needle: Needle;
  readonly label: string;
  readonly target: Target | null;
}

export interface Point {
  readonly target: Target;
  /** 1 for the first point of the plan. */
  readonly number: number;
  readonly needles: readonly LabelledNeedle[];
  /** Whether a planned needle is still to come. */
  readonly open: boolean;
  /** The label that the next needle here gets. */
  readonly nextLabel: string;
}

export interface Points {
  readonly points: readonly Point[];
  /** Every needle in the order it went in. */
  readonly needles: readonly LabelledNeedle[];
  /** The first point with a planned needle to come; null when all have theirs. */
  readonly next: Point | null;
  readonly planned: number;
}

export function pointsOf(targets: readonly Target[], ledger: Ledger): Points {
  const points = targets.map((target, i): Point => {
    const here = ledger.needles.filter((needle) => belongs(needle, target));
    const needles = here.map((needle, k) => ({ needle, label: labelOf(i + 1, k), target }));
    return {
      target,
      number: i + 1,
      needles,
      open: needles.length < target.needles_expected,
      nextLabel: labelOf(i + 1, needles.length),
    };
  });
  const placed = new Map(
    points.flatMap((point) => point.needles.map((one) => [one.needle.id, one] as const)),
  );
  let loose = targets.length;
  const needles = ledger.needles.map(
    (needle) => placed.get(needle.id) ?? { needle, label: `${++loose}`, target: null },
  );
  return {
    points,
    needles,
    next: points.find((point) => point.open) ?? null,
    planned: targets.reduce((sum, target) => sum + target.needles_expected, 0),
  };
}

/** The preset to offer for a point: the one in use if its length suits, else the first that does. */
export function presetFor(
  presets: readonly Preset[],
  target: Target,
  inUse: Preset | null,
): Preset | null {
  if (inUse && suits(inUse, target)) return inUse;
  return presets.find((preset) => suits(preset, target)) ?? inUse ?? presets[0] ?? null;
}

export function suits(preset: Preset, target: Target): boolean {
  const [from, to] = target.length_mm;
  return from <= preset.length_mm && preset.length_mm <= to;
}

function belongs(needle: Needle, target: Target): boolean {
  return (
    needle.muscle === target.muscle &&
    needle.trigger_point === target.trigger_point &&
    needle.side === target.side
  );
}

function labelOf(number: number, k: number): string {
  return k === 0 ? `${number}` : `${number}${String.fromCharCode(97 + Math.min(k, 25))}`;
}
