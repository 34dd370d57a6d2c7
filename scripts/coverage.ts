// `npm run coverage`: writes docs/coverage.md from the declarations.
import { mkdirSync, writeFileSync } from "node:fs";
import { coveragePage } from "../src/operations/coverage/page.ts";

mkdirSync("docs", { recursive: true });
writeFileSync("docs/coverage.md", coveragePage());
