// `npm run guide`: writes docs/user-guide.md and docs/user-guide.zh.md from what the commands declare.
import { writeFileSync } from "node:fs";
import { guidePage } from "../src/operations/guide/page.ts";

writeFileSync("docs/user-guide.md", guidePage("en"));
writeFileSync("docs/user-guide.zh.md", guidePage("zh"));
