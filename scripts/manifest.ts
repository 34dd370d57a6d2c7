// `npm run manifest`: writes app-manifest.json from the code. `-- --help` tells what else it can do with it.
import { writeFileSync } from "node:fs";
import { manifestTool } from "../src/operations/manifest/tool.ts";

process.exitCode = await manifestTool(process.argv.slice(2), {
  env: process.env,
  write: (text) => writeFileSync("app-manifest.json", text),
  say: (text) => console.log(text),
  complain: (text) => console.error(text),
});
