import type { BodyAsset } from "../body-view/asset";
import { STAGES, webglAvailable, type Stage, type StageKind } from "../body-view/stage";
import { FlatChart } from "../body-flat/flat-chart";
import type { OnDevice } from "../body-view/on-device";
import type { Messages } from "./wording";

const KEY = "filiform.painter.stage";

/** Which of the two ways to show the body is in use, and what this device can show. */
export class Stages {
  #bodyCanShow = webglAvailable();

  constructor(
    readonly device: OnDevice,
    readonly choose: (kind: StageKind) => void,
  ) {}

  /** False where there is no WebGL, or where it has been lost. */
  get bodyCanShow(): boolean {
    return this.#bodyCanShow;
  }

  /** What this person chose on this device, or else the body in space where it can be shown. */
  get first(): StageKind {
    const chosen = STAGES.find((kind) => kind === this.device.read(KEY));
    return this.#bodyCanShow ? (chosen ?? "body") : "chart";
  }

  remember(kind: StageKind): void {
    this.device.keep(KEY, kind);
  }

  lost(): void {
    this.#bodyCanShow = false;
  }
}

/** Sets a stage up in `eye`; the body in space is fetched only when it is wanted. */
export async function openStage(
  kind: StageKind,
  eye: HTMLElement,
  asset: BodyAsset,
  shape: string,
  text: Messages,
  options: { readonly garment: boolean },
): Promise<Stage> {
  if (kind === "chart") return new FlatChart(eye, asset, shape, text.chart, options);
  const { BodyView } = await import("../body-view/body-view");
  return new BodyView(eye, asset, shape, options);
}
