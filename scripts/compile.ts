// Has Node compile all of Bole and keep that for the next start, as the image does: nobody may write there later. Run it
// as the user who will run Bole, for Node keeps it apart for each.
import "../src/prepare.js";
import { globSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const files = globSync("../src/**/*.ts", { cwd: import.meta.dirname }).filter(
  // The page is compiled for browsers.
  (path) => !path.includes("playground/page"),
);
// Node keeps what is imported apart from what is required (start.js, main.ts).
for (const file of files) await import(file);
for (const file of files) require(file);
console.log(`${files.length} files are compiled`);
