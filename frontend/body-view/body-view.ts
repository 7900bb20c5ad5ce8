/**
 * The body on screen, shared by painter, chart and session board.
 *
 * A BodyView owns a canvas in a host element, draws only when something changed, and knows
 * three things: where the skin is under a pixel (`pick`), where a vertex is on the screen
 * (`project`), and what paint lies on the skin (`setPaint`). It does not know pains or needles.
 */
import { Color, Mesh, Scene, Vector3, WebGLRenderer } from "three";
import type { BodyAsset } from "./asset";
import { boundsOf, type Box } from "./bounds";
import { bestSide, type Side } from "./best-side";
import { eyeOf, between, OrbitCamera, type Pose } from "./camera";
import { skinGraph, type SkinGraph } from "./graph";
import { lightUp, placeLights, type Lights } from "./lights";
import { devicePower, type Power } from "./low-power";
import { quadNormals } from "./normals";
import type { PaintLayer } from "./paint-fields";
import { Picker } from "./picking";
import { ShownSkin } from "./shown-skin";
import { SkinMaterial } from "./skin-material";
import type { Hit, Probe, Projected, Stage } from "./stage";
import { subdivision, undivided } from "./subdivide";
import { viewAt, VIEWS, type ViewName } from "./views";

const TURN_PER_PIXEL = 0.008;

/** So many of the vertices are looked at to find where they are seen best. */
const SAMPLES = 12;

export class BodyView implements Stage {
  readonly kind = "body";
  readonly looks = VIEWS;
  readonly canvas = document.createElement("canvas");
  readonly camera = new OrbitCamera();
  readonly graph: SkinGraph;
  readonly power: Power;
  readonly #renderer: WebGLRenderer;
  readonly #scene = new Scene();
  readonly #lights: Lights;
  readonly #material = new SkinMaterial();
  readonly #body: Mesh;
  readonly #deaf: () => void;
  readonly #observer: ResizeObserver;
  readonly #listeners = new Set<() => void>();
  #positions = new Float32Array();
  #normals = new Float32Array();
  #skin: ShownSkin;
  #focus: readonly number[] | null = null;
  #picker: Picker | null = null;
  #shape = "";
  #layers: readonly PaintLayer[] = [];
  #paintStale = false;
  #frame = 0;
  #asked = 0;
  #flight = 0;
  #pose: Pose | null = null;

  /** Throws when the browser has no WebGL 2. */
  constructor(
    readonly host: HTMLElement,
    readonly asset: BodyAsset,
    shape: string,
    options: { readonly garment?: boolean; readonly power?: Power } = {},
  ) {
    this.power = options.power ?? devicePower();
    this.#renderer = new WebGLRenderer({
      canvas: this.canvas,
      antialias: !this.power.saving,
      alpha: true,
    });
    this.#renderer.setClearColor(new Color(0), 0);
    this.canvas.className = "body-view-canvas";
    host.prepend(this.canvas);
    this.graph = skinGraph(asset.quads, asset.vertexCount);
    this.#lights = lightUp(this.#scene);
    this.#skin = this.#makeSkin();
    this.#body = new Mesh(this.#skin.geometry, this.#material);
    this.#scene.add(this.#body);
    this.setGarment(options.garment ?? false);
    this.setShape(shape);
    this.#observer = new ResizeObserver(() => this.#resize());
    this.#observer.observe(host);
    this.#resize();
    this.camera.pose = this.camera.facing("front");
    this.#deaf = this.power.listen(() => this.#changePower());
  }

  /** Positions of the base vertices of the shape on show, in metres. */
  get positions(): Float32Array {
    return this.#positions;
  }

  get normals(): Float32Array {
    return this.#normals;
  }

  get shape(): string {
    return this.#shape;
  }

  setShape(shape: string): void {
    if (shape === this.#shape) return;
    this.#positions = this.asset.positions(shape) as Float32Array<ArrayBuffer>;
    this.#shape = shape;
    this.#normals = quadNormals(this.asset.quads, this.#positions) as Float32Array<ArrayBuffer>;
    this.#picker = null;
    this.#skin.setShape(this.#positions, this.#normals);
    this.camera.bounds = boundsOf(this.#skin.positions);
    this.requestRender();
  }

  setGarment(on: boolean): void {
    this.#material.settings.garmentOn.value = on ? 1 : 0;
    this.requestRender();
  }

  /** The paint on show; the layers may be changed in place and set again. */
  setPaint(layers: readonly PaintLayer[]): void {
    this.#layers = layers;
    this.#paintStale = true;
    this.requestRender();
  }

  /** Lights these vertices up and dims the rest; null shows everything alike. */
  setFocus(vertices: Iterable<number> | null): void {
    this.#focus = vertices && [...vertices];
    this.#material.settings.focusOn.value = vertices ? 1 : 0;
    this.#skin.setFocus(this.#focus ?? []);
    this.requestRender();
  }

  /** A ring on the skin at `radius` from a place, from distances to it; null hides it. */
  setRing(distances: ReadonlyMap<number, number> | null, radius: number): void {
    if (!distances && this.#material.settings.ringOn.value === 0) return;
    this.#material.settings.ringOn.value = distances ? 1 : 0;
    if (distances) this.#skin.setRing(distances, radius);
    this.requestRender();
  }

  /** The skin under a point of the host element, in CSS pixels from its top left corner. */
  pick(x: number, y: number): Hit | null {
    this.#picker ??= new Picker(this.asset.quads, this.#positions);
    const { clientWidth: width, clientHeight: height } = this.host;
    const hit = this.#picker.cast(this.camera, (2 * x) / width - 1, 1 - (2 * y) / height);
    return hit && { ...hit, scale: this.#scaleAt(hit.distance) };
  }

  project(vertex: number): Projected {
    const at = new Vector3().fromArray(this.#skin.positions, 3 * vertex);
    const out = new Vector3().fromArray(this.#skin.normals, 3 * vertex);
    const eye = this.camera.three.position;
    const sight = eye.clone().sub(at);
    const facing = sight.clone().normalize().dot(out);
    const onScreen = at.clone().project(this.camera.three);
    const { clientWidth: width, clientHeight: height } = this.host;
    return {
      x: ((onScreen.x + 1) / 2) * width,
      y: ((1 - onScreen.y) / 2) * height,
      facing,
      visible: facing > 0.05 && onScreen.z < 1 && !this.#hidden(at, sight),
    };
  }

  get look(): ViewName | null {
    return viewAt(this.azimuth);
  }

  get azimuth(): number {
    return this.camera.pose.azimuth;
  }

  turn(dx: number, dy: number): void {
    this.camera.turn(-dx * TURN_PER_PIXEL, dy * TURN_PER_PIXEL);
    this.requestRender();
  }

  slide(x: number, y: number): void {
    this.camera.pan(x, y);
    this.requestRender();
  }

  zoom(factor: number, x = 0.5, y = 0.5): void {
    this.camera.zoom(factor, 2 * x - 1, 1 - 2 * y);
    this.requestRender();
  }

  /** Sideways the body turns, up and down it slides. */
  pinch(dx: number, dy: number, factor: number, x: number, y: number): void {
    const { clientWidth: width, clientHeight: height } = this.host;
    this.turn(dx, 0);
    this.slide(0, -dy / height);
    this.zoom(factor, x / width, y / height);
  }

  /** Called after every drawn frame; returns the way to stop it. */
  onFrame(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  requestRender(): void {
    if (this.#frame !== 0) return;
    this.#asked = performance.now();
    this.#frame = requestAnimationFrame(() => {
      this.power.noteFrame(performance.now() - this.#asked);
      this.#draw();
    });
  }

  /** Move the camera there, gently unless the person prefers no motion or to save battery. */
  flyTo(pose: Pose): void {
    this.interruptFlight();
    if (this.power.saving || matchMedia("(prefers-reduced-motion: reduce)").matches) {
      this.camera.pose = pose;
      this.requestRender();
      return;
    }
    const from = this.camera.pose;
    const began = performance.now();
    this.#pose = pose;
    const step = (now: number): void => {
      const at = Math.min(1, Math.max(0, (now - began) / 320));
      this.camera.pose = between(from, pose, at * at * (3 - 2 * at));
      this.requestRender();
      if (at < 1) this.#flight = requestAnimationFrame(step);
      else this.#pose = null;
    };
    this.#flight = requestAnimationFrame(step);
  }

  /** Stop a flight where it is: a hand has taken the body. */
  interruptFlight(): void {
    cancelAnimationFrame(this.#flight);
    this.#pose = null;
  }

  lookFrom(view: ViewName): void {
    this.flyTo(this.camera.facing(view));
  }

  /** Bring these vertices into the picture from where they are seen best, with some body around. */
  frame(vertices: readonly number[], room = 0.12): void {
    if (vertices.length === 0) return;
    const box = boundsOf(this.#positions, vertices);
    const out = new Vector3();
    for (const v of vertices) out.add(new Vector3().fromArray(this.#normals, 3 * v));
    const azimuth = out.x ** 2 + out.z ** 2 > 1e-6 ? Math.atan2(out.x, out.z) : 0;
    const grown: Box = {
      min: box.min.map((value) => value - room) as unknown as Box["min"],
      max: box.max.map((value) => value + room) as unknown as Box["max"],
    };
    const poseFrom = (side: Side): Pose =>
      this.camera.framing(grown, side.azimuth, undefined, side.elevation);
    const seen = (side: Side): number => this.#seenFrom(eyeOf(poseFrom(side)), vertices);
    this.flyTo(poseFrom(bestSide(azimuth, seen)));
  }

  /** Small pictures of the unpainted body, one a view, drawn once. */
  thumbnails(width: number, height: number): Map<ViewName, HTMLCanvasElement> {
    const ratio = this.#pixelRatio;
    const before = this.camera.pose;
    const pictures = new Map<ViewName, HTMLCanvasElement>();
    this.#renderer.setPixelRatio(ratio);
    this.#renderer.setSize(width, height, false);
    this.camera.resize(width, height);
    for (const view of VIEWS) {
      this.camera.pose = this.camera.facing(view, 0.02);
      this.#renderNow();
      const picture = document.createElement("canvas");
      picture.width = width * ratio;
      picture.height = height * ratio;
      picture.getContext("2d")?.drawImage(this.canvas, 0, 0);
      pictures.set(view, picture);
    }
    this.camera.pose = before;
    this.#resize();
    return pictures;
  }

  probe(): Probe {
    return {
      camera: () => ({
        view: this.camera.three.matrixWorldInverse.toArray(),
        projection: this.camera.three.projectionMatrix.toArray(),
        width: this.host.clientWidth,
        height: this.host.clientHeight,
      }),
      pick: (x, y) => {
        const hit = this.pick(x, y);
        return hit && { vertex: hit.vertex, triangle: hit.triangle, point: hit.point };
      },
    };
  }

  dispose(): void {
    this.#observer.disconnect();
    this.#deaf();
    cancelAnimationFrame(this.#frame);
    cancelAnimationFrame(this.#flight);
    this.#listeners.clear();
    this.#skin.dispose();
    this.#material.dispose();
    this.#renderer.dispose();
    this.canvas.remove();
  }

  /** CSS pixels a metre at a distance in metres from the eye. */
  #scaleAt(distance: number): number {
    const lens = this.camera.three.projectionMatrix.elements[5]!;
    return (lens * this.host.clientHeight) / (2 * distance);
  }

  /** How well these vertices are seen from there, 0 to 1: turned towards it and not covered. */
  #seenFrom(from: readonly [number, number, number], vertices: readonly number[]): number {
    const eye = new Vector3(...from);
    const step = Math.max(1, Math.floor(vertices.length / SAMPLES));
    let [sum, count] = [0, 0];
    for (let i = 0; i < vertices.length; i += step) {
      const at = new Vector3().fromArray(this.#positions, 3 * vertices[i]!);
      const out = new Vector3().fromArray(this.#normals, 3 * vertices[i]!);
      const sight = eye.clone().sub(at);
      const facing = sight.clone().normalize().dot(out);
      count++;
      if (facing > 0.05 && !this.#hidden(at, sight, eye)) sum += facing;
    }
    return sum / count;
  }

  #hidden(at: Vector3, sight: Vector3, eye = this.camera.three.position): boolean {
    this.#picker ??= new Picker(this.asset.quads, this.#positions);
    const direction = sight.clone().normalize().negate();
    const first = this.#picker.along(eye.clone(), direction);
    return (
      first !== null &&
      first.distance < sight.length() - 0.012 &&
      at.distanceTo(new Vector3(...first.point)) > 0.012
    );
  }

  get #pixelRatio(): number {
    return this.power.saving ? 1 : Math.min(2, devicePixelRatio);
  }

  #makeSkin(): ShownSkin {
    const { quads, vertexCount } = this.asset;
    const by = (this.power.saving ? undivided : subdivision)(quads, vertexCount);
    return new ShownSkin(this.asset, this.graph, by);
  }

  /** All that can change of a picture that is on show; smoothing of edges waits for the next. */
  #changePower(): void {
    this.#skin.dispose();
    this.#skin = this.#makeSkin();
    this.#skin.setShape(this.#positions, this.#normals);
    this.#skin.setFocus(this.#focus ?? []);
    this.#body.geometry = this.#skin.geometry;
    this.#material.settings.ringOn.value = 0;
    this.#paintStale = true;
    this.#resize();
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.host;
    if (width === 0 || height === 0) return;
    const whole = this.#pose ?? this.camera.pose;
    this.#renderer.setPixelRatio(this.#pixelRatio);
    this.#renderer.setSize(width, height, false);
    this.camera.resize(width, height);
    this.camera.pose = whole;
    this.#draw();
  }

  #draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.#paintStale) this.#skin.setPaint(this.#layers);
    this.#paintStale = false;
    this.#renderNow();
    for (const listener of this.#listeners) listener();
  }

  #renderNow(): void {
    const { azimuth, elevation } = this.camera.pose;
    placeLights(this.#lights, azimuth, elevation);
    this.#renderer.render(this.#scene, this.camera.three);
  }
}
