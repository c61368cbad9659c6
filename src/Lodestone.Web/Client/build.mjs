// Bundles what browsers load into one folder: node build.mjs OUT blazor.web.js MudBlazor.min.css MudBlazor.min.js
// Every file is named by its content, so that browsers may keep it for good; manifest.json says which name is which.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { shapes } from "./map/shapes.mjs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const [out, ...foreign] = process.argv.slice(2);
if (!out || foreign.length !== 3) {
  console.error("usage: node build.mjs OUT blazor.web.js MudBlazor.min.css MudBlazor.min.js");
  process.exit(2);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const result = await build({
  entryPoints: { app: "app.js", frame: "frame.js", theme: "theme.js", style: "styles/app.css" },
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  outdir: out,
  bundle: true,
  minify: true,
  splitting: true,
  format: "esm",
  target: ["es2022", "chrome109", "firefox115", "safari16"],
  legalComments: "none",
  write: false,
  metafile: true,
  logLevel: "warning",
});

const manifest = {};
for (const [path, output] of Object.entries(result.metafile.outputs)) {
  if (output.entryPoint) {
    manifest[basename(output.entryPoint)] = basename(path);
  }
}

const files = result.outputFiles.map((f) => ({ name: basename(f.path), bytes: Buffer.from(f.contents) }));
for (const path of foreign) {
  // Maps of sources are not served.
  const text = readFileSync(path, "utf8").replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n");
  const bytes = Buffer.from(text);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8).toUpperCase();
  const name = basename(path).replace(/\.(js|css)$/, `-${hash}.$1`);
  manifest[basename(path)] = name;
  files.push({ name, bytes });
}

for (const { name, bytes } of files) {
  writeFileSync(join(out, name), bytes);
  writeFileSync(join(out, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  writeFileSync(
    join(out, `${name}.br`),
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  );
}

writeFileSync(join(out, "shapes.json"), JSON.stringify(shapes()));
writeFileSync(join(out, "manifest.json"), JSON.stringify(manifest, Object.keys(manifest).sort(), 2) + "\n");
