import { describe, expect, test } from "vitest";
import { between, OrbitCamera } from "./camera";
import { sideLabels, viewAt } from "./views";

const words = { right: "R", left: "L", rightSide: "RS", leftSide: "LS" };

describe("the words at the sides", () => {
  test("from the front the person's right is at the picture's left", () => {
    expect(sideLabels(0, words)).toEqual(["R", "L"]);
  });

  test("from the back it is at the picture's right", () => {
    expect(sideLabels(Math.PI, words)).toEqual(["L", "R"]);
  });

  test("from a side only the side that is seen is named", () => {
    expect(sideLabels(Math.PI / 2, words)).toEqual(["LS", ""]);
    expect(sideLabels(-Math.PI / 2, words)).toEqual(["RS", ""]);
  });
});

describe("the camera", () => {
  test("the view of the left side stands at the person's left, which is +X", () => {
    const camera = new OrbitCamera();
    camera.resize(400, 800);
    camera.pose = camera.facing("left");
    expect(camera.three.position.x).toBeGreaterThan(1);
    expect(viewAt(camera.pose.azimuth)).toBe("left");
  });

  test("a view shows the whole box", () => {
    const camera = new OrbitCamera();
    camera.bounds = { min: [-0.6, 0, -0.2], max: [0.6, 1.7, 0.2] };
    for (const [width, height] of [
      [300, 800],
      [900, 400],
    ] as const) {
      camera.resize(width, height);
      camera.pose = camera.facing("front");
      for (const corner of [
        [-0.6, 0, 0],
        [0.6, 1.7, 0],
      ] as const) {
        const at = camera.three.position
          .clone()
          .fromArray([...corner])
          .project(camera.three);
        expect(Math.abs(at.x)).toBeLessThan(1);
        expect(Math.abs(at.y)).toBeLessThan(1);
      }
    }
  });

  test("zooming keeps the place under the fingers where it is", () => {
    const camera = new OrbitCamera();
    camera.bounds = { min: [-5, -5, -5], max: [5, 5, 5] };
    camera.resize(600, 600);
    camera.pose = { azimuth: 0, elevation: 0, distance: 4, target: [0, 1, 0] };
    const point = camera.three.position.clone().set(0.3, 1.4, 0);
    const before = point.clone().project(camera.three);
    camera.zoom(2, before.x, before.y);
    const after = point.clone().project(camera.three);
    expect(after.x).toBeCloseTo(before.x, 5);
    expect(after.y).toBeCloseTo(before.y, 5);
  });

  test("a flight turns the short way round", () => {
    const pose = { elevation: 0, distance: 4, target: [0, 1, 0] } as const;
    const half = between({ ...pose, azimuth: 3 }, { ...pose, azimuth: -3 }, 0.5);
    expect(Math.abs(Math.cos(half.azimuth) + 1)).toBeLessThan(1e-6);
  });
});
