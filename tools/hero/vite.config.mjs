import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Serves picture.html together with the front end's own modules and the body asset. */
export default {
  root: here("."),
  cacheDir: join(tmpdir(), "filiform-hero-vite"),
  server: { host: "127.0.0.1", fs: { allow: [here("../..")] } },
  optimizeDeps: { noDiscovery: true },
};
