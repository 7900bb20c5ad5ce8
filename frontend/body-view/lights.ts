import { DirectionalLight, HemisphereLight, type Scene } from "three";

export interface Lights {
  readonly key: DirectionalLight;
  readonly rim: DirectionalLight;
}

/** Sky and floor light, a warm key and a cool rim; key and rim go round with the camera. */
export function lightUp(scene: Scene): Lights {
  const key = new DirectionalLight("#fff3e4", 1.55);
  const rim = new DirectionalLight("#dfe9fb", 0.75);
  scene.add(new HemisphereLight("#fffcf8", "#a89c90", 1.95), key, key.target, rim, rim.target);
  return { key, rim };
}

export function placeLights({ key, rim }: Lights, azimuth: number, elevation: number): void {
  const around = (light: DirectionalLight, angle: number, height: number): void => {
    light.position.set(Math.sin(azimuth + angle), height, Math.cos(azimuth + angle));
  };
  around(key, -0.75, 0.85 + Math.sin(elevation));
  around(rim, 2.2, 0.7);
}
