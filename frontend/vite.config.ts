import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** One module an element; what they share goes into chunks. Names are stable: Django hashes them. */
const entries = Object.fromEntries(
  ["body-painter", "body-chart", "session-board", "try-painting", "keep-typed", "page-parts"]
    .map((name) => [name, here(`${name}/index.ts`)] as const)
    .filter(([, path]) => existsSync(path)),
);

export default defineConfig({
  root: here("."),
  server: { fs: { allow: [here("..")] } },
  build: {
    outDir: here("../src/filiform/clinic/static/filiform/build"),
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    license: { fileName: "third-party-licenses.md" },
    rollupOptions: {
      input: entries,
      preserveEntrySignatures: "strict",
      output: {
        format: "es",
        entryFileNames: "[name].js",
        chunkFileNames: "shared-[name].js",
        assetFileNames: "[name][extname]",
        manualChunks(id: string): string | null {
          if (id.includes("node_modules")) return "three";
          if (id.includes("/body-view/") || id.includes("/drawing/")) return "body";
          return null;
        },
      },
    },
  },
  test: { include: ["**/*.test.ts"], exclude: ["node_modules/**"] },
});
