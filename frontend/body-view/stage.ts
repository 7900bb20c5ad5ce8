/**
 * What tools, controls, markers and panels know of the body on screen.
 *
 * Two stages show one body: the one that turns in space (BodyView) and the flat chart
 * (body-flat/FlatChart). Both answer in the same vertices and triangles of the base mesh, so
 * whatever works with a Stage never asks which of them it is.
 */
import type { BodyAsset } from "./asset";
import type { SkinPoint } from "./geodesic";
import type { SkinGraph } from "./graph";
import type { PaintLayer } from "./paint-fields";
import type { ViewName } from "./views";

/** The skin under a point of the picture. Triangles 2q and 2q + 1 belong to quad q. */
export interface Hit extends SkinPoint {
  readonly vertex: number;
  readonly triangle: number;
  /** CSS pixels that a metre of skin seen straight on takes there. */
  readonly scale: number;
}

/** Where a vertex is on the host element, in CSS pixels from its top left corner. */
export interface Projected {
  readonly x: number;
  readonly y: number;
  /** Cosine between the skin there and the eye: 1 seen straight on, below 0 turned away. */
  readonly facing: number;
  /** Turned to the viewer and not behind another part of the body. */
  readonly visible: boolean;
}

/** For tests and tools outside. */
export interface Probe {
  camera(): { view: number[]; projection: number[]; width: number; height: number };
  pick(x: number, y: number): { vertex: number; triangle: number; point: readonly number[] } | null;
}

export const STAGES = ["body", "chart"] as const;
/** The body that turns, or the flat chart. */
export type StageKind = (typeof STAGES)[number];

/** A part of the body that the flat chart shows from near, on a page of its own. */
export type NearLook = "head" | "hands" | "feet" | "inner";
export type Look = ViewName | NearLook;

export interface Stage {
  readonly kind: StageKind;
  readonly host: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly asset: BodyAsset;
  readonly graph: SkinGraph;
  /** Positions (metres) and unit normals of the base vertices of the shape on show. */
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly shape: string;
  setShape(shape: string): void;
  /** The paint on show; the layers may be changed in place and set again. */
  setPaint(layers: readonly PaintLayer[]): void;
  /** Lights these vertices up and dims the rest; null shows everything alike. */
  setFocus(vertices: Iterable<number> | null): void;
  /** A ring on the skin at `radius` from a place, from distances to it; null hides it. */
  setRing(distances: ReadonlyMap<number, number> | null, radius: number): void;
  /** The skin under a point of the host element, in CSS pixels from its top left corner. */
  pick(x: number, y: number): Hit | null;
  project(vertex: number): Projected;
  /** Called after every drawn frame; returns the way to stop it. */
  onFrame(listener: () => void): () => void;
  /** As if the body, or the sheet, were dragged by so many CSS pixels. */
  turn(dx: number, dy: number): void;
  /** Shares of the picture's height, to the right and up. */
  slide(x: number, y: number): void;
  /** Nearer by `factor`, keeping the point at shares (x, y) of width and height in its place. */
  zoom(factor: number, x?: number, y?: number): void;
  /** Two fingers: their middle moved by CSS pixels and is now at (x, y), their distance grew. */
  pinch(dx: number, dy: number, factor: number, x: number, y: number): void;
  /** What can be looked from, in the order of its buttons. */
  readonly looks: readonly Look[];
  /** What is looked from now, or null between two. */
  readonly look: Look | null;
  /** The side the body is seen from, in radians; null when the stage writes the sides itself. */
  readonly azimuth: number | null;
  lookFrom(look: Look): void;
  /** Bring these vertices into the picture from the side they face, with metres of body around. */
  frame(vertices: readonly number[], room?: number): void;
  /** Stop a movement where it is: a hand has taken the body. */
  interruptFlight(): void;
  /** Small pictures of the unpainted body, one a look. */
  thumbnails(width: number, height: number): Map<Look, HTMLCanvasElement>;
  probe(): Probe;
  dispose(): void;
}

/** Whether this browser can show the body that turns. */
export function webglAvailable(): boolean {
  try {
    return document.createElement("canvas").getContext("webgl2") !== null;
  } catch {
    return false;
  }
}
