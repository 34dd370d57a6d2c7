// `npm run manifest`: writes app-manifest.json from the code.
import { writeFileSync } from "node:fs";
import { manifest } from "../src/operations/manifest.ts";

writeFileSync("app-manifest.json", `${JSON.stringify(manifest(), null, 2)}\n`);
