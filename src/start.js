import "./old-node.js";
import "./prepare.js";
import { createRequire } from "node:module";

// Required, not imported: Node then finds and links a thousand files without turning to promises for each.
const require = createRequire(import.meta.url);
require("./main.ts").run();
