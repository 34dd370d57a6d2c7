// A step of `npm test`: asks the registry whether what is deployed has known vulnerabilities (`npm audit
// --omit=dev`). Fails on any; says so and passes where the registry cannot be asked, for that proves nothing.
import { spawnSync } from "node:child_process";

/** What npm prints with --json: a report, or why there is none. */
interface Printed {
  readonly vulnerabilities?: Readonly<Record<string, Finding>>;
  readonly metadata?: { readonly vulnerabilities: { readonly total: number } };
  readonly message?: string;
  readonly statusCode?: number;
}

interface Finding {
  readonly severity: string;
  readonly via: readonly (string | { readonly title: string; readonly url: string })[];
}

/** The registry has this long for each answer, and all of it together; milliseconds. */
const patience = { answer: 10_000, together: 30_000 };

// npm itself says where it is; run by hand, it is looked for.
const { npm_execpath: npm } = process.env;
const [program, ...before] = npm?.endsWith("js") ? [process.execPath, npm] : ["npm"];
const { stdout, error } = spawnSync(
  program ?? "npm",
  [...before, "audit", "--omit=dev", "--json", "--fetch-retries=0", `--fetch-timeout=${patience.answer}`],
  { encoding: "utf8", timeout: patience.together },
);

function read(text: string | null): Printed {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return {};
  }
}

const printed = read(stdout);
const { vulnerabilities = {}, metadata, statusCode, message = "" } = printed;
const late = error !== undefined && "code" in error && error.code === "ETIMEDOUT";
if (metadata?.vulnerabilities.total === 0) {
  console.log("no known vulnerability in what is deployed");
} else if (metadata) {
  for (const [name, { severity, via }] of Object.entries(vulnerabilities)) {
    const why = via.map((one) => (typeof one === "string" ? `through ${one}` : `${one.title} (${one.url})`));
    console.error(`${name}, ${severity}: ${why.join("; ")}`);
  }
  process.exitCode = 1;
} else if (late || statusCode !== undefined || /^request to |timeout|network/i.test(message)) {
  // The address stays out of it: it may be somebody's own registry.
  const why = late ? "time is up" : (statusCode ?? /\b(E[A-Z_]{4,})\b/.exec(message)?.[1] ?? "no answer");
  console.log(`NOT CHECKED: the registry cannot be asked for advisories (${why})`);
} else {
  console.error(`npm audit failed: ${message || "it printed nothing that can be read"}`);
  process.exitCode = 1;
}
