import { Color, MeshStandardMaterial } from "three";
import { COLOURS, type SkinColours } from "./colours";

/**
 * Skin with paint on it.
 *
 * Coverage comes per vertex, is interpolated, and is cut in the fragment shader where it
 * crosses a half, over about one pixel: paint has a clean edge at every zoom.
 * Attributes, all 0 to 1: `paintA` (pain, pain × strength, stiff, stiff × strength),
 * `paintB` (numb, numb × strength, focus, brush ring distance), `form` (garment, relief).
 */
export class SkinMaterial extends MeshStandardMaterial {
  readonly settings = {
    garmentOn: { value: 0 },
    focusOn: { value: 0 },
    ringOn: { value: 0 },
    ringColour: { value: new Color("#1d2a2f") },
  };

  constructor(colours: SkinColours = COLOURS) {
    super({ color: colours.skin, roughness: 0.9, metalness: 0 });
    this.onBeforeCompile = (shader) => {
      Object.assign(shader.uniforms, this.settings, {
        cloth: { value: new Color(colours.cloth) },
        ramp: { value: colours.ramp.map(srgb) },
        stiffColour: { value: new Color(colours.stiff) },
        numbColour: { value: new Color(colours.numb) },
        actColour: { value: new Color(colours.act) },
      });
      shader.vertexShader = shader.vertexShader
        .replace("#include <common>", `#include <common>\n${VERTEX_HEAD}`)
        .replace("#include <begin_vertex>", `#include <begin_vertex>\n${VERTEX_BODY}`);
      shader.fragmentShader = shader.fragmentShader
        .replace("#include <common>", `#include <common>\n${FRAGMENT_HEAD}`)
        .replace("#include <color_fragment>", `#include <color_fragment>\n${FRAGMENT_BODY}`);
    };
  }
}

/** The ramp is mixed as the eye and CSS gradients see it, so its stops stay in sRGB. */
function srgb(hex: string): Color {
  return new Color().setStyle(hex).convertLinearToSRGB();
}

const VERTEX_HEAD = /* glsl */ `
attribute vec4 paintA;
attribute vec4 paintB;
attribute vec2 form;
varying vec4 vPaintA;
varying vec4 vPaintB;
varying vec2 vForm;
varying vec3 vPlace;
varying vec3 vOut;
`;

const VERTEX_BODY = /* glsl */ `
vPaintA = paintA;
vPaintB = paintB;
vForm = form;
vPlace = position;
vOut = normal;
`;

const FRAGMENT_HEAD = /* glsl */ `
uniform float garmentOn;
uniform float focusOn;
uniform float ringOn;
uniform vec3 ringColour;
uniform vec3 cloth;
uniform vec3 ramp[5];
uniform vec3 stiffColour;
uniform vec3 numbColour;
uniform vec3 actColour;
varying vec4 vPaintA;
varying vec4 vPaintB;
varying vec2 vForm;
varying vec3 vPlace;
varying vec3 vOut;

float cutAt(float coverage, float level) {
  float width = clamp(0.75 * fwidth(coverage), 0.0005, 0.5);
  return smoothstep(level - width, level + width, coverage);
}

float paintCut(float coverage) { return cutAt(coverage, 0.42); }

/* A band just inside the edge, so that neighbouring strengths and skin stay apart. */
float rim(float coverage) {
  float width = clamp(1.6 * fwidth(coverage), 0.001, 0.2);
  return 1.0 - smoothstep(0.42 + width, 0.42 + 2.0 * width, coverage);
}

vec3 rampColour(float strength) {
  float at = clamp((strength * 10.0 - 1.0) / 9.0, 0.0, 1.0) * 4.0;
  vec3 mixed = ramp[0];
  for (int i = 0; i < 4; i++) mixed = mix(mixed, ramp[i + 1], clamp(at - float(i), 0.0, 1.0));
  return pow(mixed, vec3(2.2));
}

/* Lines slanting over the skin, a centimetre apart, mirrored at the midline. */
float hatch(float share) {
  vec3 across = vec3(vPlace.x > 0.0 ? -0.55 : 0.55, 0.75, 0.37);
  float at = dot(vPlace, across) * 100.0;
  float wave = abs(fract(at) - 0.5) * 2.0;
  float width = clamp(fwidth(at) * 2.0, 0.02, 0.6);
  return smoothstep(1.0 - share - width, 1.0 - share + width, wave);
}

/* Dots on the skin, three quarters of a centimetre apart. */
float dots(float size) {
  vec3 facing = abs(vOut);
  vec2 flatPlace = facing.z > facing.x && facing.z > facing.y ? vPlace.xy
    : facing.x > facing.y ? vPlace.zy : vPlace.xz;
  vec2 at = flatPlace * 135.0;
  at.x += 0.5 * mod(floor(at.y), 2.0);
  float far = length(fract(at) - 0.5);
  float width = clamp(length(fwidth(flatPlace * 135.0)), 0.02, 0.5);
  return 1.0 - smoothstep(size - width, size + width, far);
}
`;

const FRAGMENT_BODY = /* glsl */ `
vec3 skin = diffuseColor.rgb * (1.0 + 0.3 * vForm.y);
skin = mix(skin, cloth * (1.0 + 0.06 * vForm.y), garmentOn * cutAt(vForm.x, 0.5));
skin = mix(skin, mix(vec3(dot(skin, vec3(0.333))), skin, 0.35) * 0.9, focusOn * (1.0 - cutAt(vPaintB.z, 0.5)) * 0.8);

float painStrength = vPaintA.y / max(vPaintA.x, 0.02);
vec3 painTone = rampColour(painStrength) * (1.0 + 0.15 * vForm.y);
skin = mix(skin, mix(painTone, painTone * 0.72, 0.55 * rim(vPaintA.x)), 0.94 * paintCut(vPaintA.x));

float stiffStrength = vPaintA.w / max(vPaintA.z, 0.02);
float stiffLine = max(hatch(0.3 + 0.25 * stiffStrength), rim(vPaintA.z) * 0.8);
skin = mix(skin, stiffColour, paintCut(vPaintA.z) * mix(0.22 + 0.16 * stiffStrength, 0.95, stiffLine));

float numbStrength = vPaintB.y / max(vPaintB.x, 0.02);
float numbDot = max(dots(0.24 + 0.12 * numbStrength), rim(vPaintB.x) * 0.8);
skin = mix(skin, numbColour, paintCut(vPaintB.x) * mix(0.16 + 0.14 * numbStrength, 0.95, numbDot));

float focusEdge = 1.0 - smoothstep(0.0, 2.0, abs(vPaintB.z - 0.5) / max(fwidth(vPaintB.z), 0.0005));
skin = mix(skin, actColour, focusOn * focusEdge * step(0.02, vPaintB.z) * 0.9);

float ringAway = abs(vPaintB.w - 0.5) / max(fwidth(vPaintB.w), 0.0005);
float ring = (1.0 - smoothstep(0.6, 1.8, ringAway)) * step(vPaintB.w, 0.9);
skin = mix(skin, ringColour, ringOn * ring * 0.85);
diffuseColor.rgb = skin;
`;
