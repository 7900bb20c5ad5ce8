import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const isInstalled = (id: string): boolean => id.includes("node_modules");

/** One module an element; what they share goes into chunks. Names are stable: Django hashes them. */
const entries = Object.fromEntries(
  [
    "body-painter",
    "body-chart",
    "session-board",
    "try-painting",
    "rank-painting",
    "keep-typed",
    "page-parts",
  ]
    .map((name) => [name, here(`${name}/index.ts`)] as const)
    .filter(([, path]) => existsSync(path)),
);

/** Django gives files hashed names and rewrites imports between them, but only in plain quotes. */
const plainImports = (): Plugin => ({
  name: "plain-imports",
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== "chunk") continue;
      file.code = file.code.replace(/\bimport\(`([^`$]+)`\)/g, 'import("$1")');
    }
  },
});

export default defineConfig({
  plugins: [plainImports()],
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
        manualChunks(id, { getModuleInfo }): string | null {
          if (isInstalled(id)) return "three";
          // What draws in space is fetched by the painter only when it is wanted.
          if (getModuleInfo(id)?.importedIds.some(isInstalled)) return "space";
          if (id.includes("/body-view/") || id.includes("/drawing/")) return "body";
          return null;
        },
      },
    },
  },
  test: { include: ["**/*.test.ts"], exclude: ["node_modules/**"] },
});
