import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

// What Node compiled at the last start is kept beside the packages, where whoever may write it could write those as
// well; reading and compiling everything anew is half of the time until Bole is ready. Where the folder cannot be
// written, or NODE_COMPILE_CACHE names another, that is how it is. Only what is imported after this is kept.
enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/compiled", import.meta.url)));
await import("./run.ts");
