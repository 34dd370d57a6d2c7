// Whole: an older Node would die of a name it has not got before old-node.js could say a word.
import module from "node:module";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";

// What comes before anything else is loaded. JavaScript, for nothing is kept yet: were it TypeScript, Node would load its
// compiler at every start for this file alone.
//
// What Node compiled at the last start is kept beside the packages, where whoever may write it could write those as
// well; reading and compiling everything anew is half of the time until Bole is ready. Where the folder cannot be
// written, or NODE_COMPILE_CACHE names another, that is how it is. Only what is loaded after this is kept.
module.enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/compiled", import.meta.url)));
// What loading leaves behind stays for good, so the room for young objects need not grow with it: 18 MB that would be idle
// afterwards. Once Bole listens it grows again as events need it (main.ts): kept small, each event would take a fifth more.
setFlagsFromString("--semi-space-growth-factor=1");
module.createRequire(import.meta.url)("./shortcuts.ts");
