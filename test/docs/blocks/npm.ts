import { existsSync, readFileSync } from "node:fs";
import packageJson from "../../../package.json" with { type: "json" };
import { broken } from "../../../scripts/doctor/broken.ts";
import { readArguments } from "../../../src/operations/audit/arguments.ts";
import { readDoctorArguments } from "../../../src/operations/doctor/arguments.ts";
import { readManifestArguments } from "../../../src/operations/manifest/arguments.ts";

type Problem = string | undefined;

const scripts: Readonly<Record<string, string>> = packageJson.scripts;
const moment = { now: Date.parse("2026-01-15T08:00:00Z"), timeZone: "Asia/Shanghai" };
const wrong = (order: { readonly kind: string; readonly problem?: string }): Problem =>
  order.kind === "wrong" ? order.problem : undefined;

/** Scripts that read their arguments with a function of their own. */
const readers: Readonly<Record<string, (args: readonly string[]) => Problem>> = {
  audit: (args) => wrong(readArguments(args, moment)),
  doctor: (args) => wrong(readDoctorArguments(args, Object.keys(broken))),
  manifest: (args) => wrong(readManifestArguments(args)),
  understand: (args) => (args.length > 0 ? undefined : "says no phrase"),
  "test:only": (args) => args.find((path) => !existsSync(path)),
};

/** The file an npm script runs and what it is given: `npm run -s manifest -- --console`. */
export function scriptIn(
  words: readonly string[],
): { name: string; file: string; args: readonly string[] } | undefined {
  const [, , ...rest] = words;
  const given = rest.indexOf("--");
  const own = (given < 0 ? rest : rest.slice(0, given)).filter((word) => word !== "-s");
  const [name = ""] = own;
  const file = scripts[name]?.match(/\S+\.[mt][js]s?/)?.[0] ?? "";
  return own.length === 1 && scripts[name]
    ? { name, file, args: given < 0 ? [] : rest.slice(given + 1) }
    : undefined;
}

/** What is wrong with an npm command: no such script, or an option the script does not know. */
export function npmProblem(words: readonly string[]): Problem {
  const [, verb = ""] = words;
  if (words.length === 2 && verb === "ci") return undefined;
  if (words.length === 2 && scripts[verb] && (verb === "start" || verb === "test")) return undefined;
  const script = verb === "run" ? scriptIn(words) : undefined;
  if (!script) return "no such npm script";
  const { name, file, args } = script;
  return readers[name] ? readers[name](args) : optionProblem(file, args);
}

/** Scripts without such a function: each option and each word stands in the script itself. */
function optionProblem(file: string, args: readonly string[]): Problem {
  const source = file && existsSync(file) ? readFileSync(file, "utf8") : "";
  return args.find((arg) => {
    const option = /^--([\w-]+)$/.exec(arg)?.[1];
    if (option) return !new RegExp(`--${option}\\b|^ +${option}: \\{ type`, "m").test(source);
    return (
      !/^(?:\d+(?:\.\d+)?|[0-9a-f]{32}|<event id>)$/.test(arg) && !new RegExp(`\\b${arg}\\b`).test(source)
    );
  });
}
