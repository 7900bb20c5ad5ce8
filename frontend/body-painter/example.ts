/** Shows the painter alone: `npm run dev`, then /body-painter/example.html?lang=es&shape=male. */
import assetUrl from "../../src/filiform/body/data/surface.fbod?url";
import namesText from "../../src/filiform/body/data/regions.toml?raw";
import { loadAsset } from "../body-view/asset";
import type { RegionEntry } from "../body-view/regions";
import "./index";

const asked = new URLSearchParams(location.search);
document.documentElement.lang = asked.get("lang") ?? "en";
const title = { en: "Where does it hurt?", es: "¿Dónde le duele?" };
document.querySelector("h1")!.textContent =
  document.documentElement.lang === "es" ? title.es : title.en;

const painter = document.createElement("body-painter");
painter.setAttribute("asset", assetUrl);
painter.setAttribute("regions", URL.createObjectURL(await regionsFile()));
painter.setAttribute("shape", asked.get("shape") ?? "female");
painter.setAttribute("storage-key", "example");
painter.toggleAttribute("garment", asked.get("garment") !== "off");
document.querySelector("main")?.append(painter);

/** What the site serves as JSON, made here from the names file. */
async function regionsFile(): Promise<Blob> {
  const asset = await loadAsset(assetUrl);
  const names = new Map(namesText.split("[[region]]").map((part) => [field(part, "id"), part]));
  const entries = asset.regions.map((id, index): RegionEntry => {
    const side = id.endsWith("-left") ? "left" : id.endsWith("-right") ? "right" : "mid";
    const part = names.get(id.replace(/-(left|right)$/, "")) ?? names.get(id) ?? "";
    const word = side === "left" ? "izquierd" : "derech";
    const en = field(part, "en").replace("{side}", side);
    const es = field(part, "es").replace(/\{(os?|as?)\}/g, (_, end: string) => word + end);
    return { id, side, en: en || id, es: es || id, index };
  });
  return new Blob([JSON.stringify(entries)], { type: "application/json" });
}

function field(part: string, name: string): string {
  return new RegExp(`^${name} = "(.*)"$`, "m").exec(part)?.[1] ?? "";
}
