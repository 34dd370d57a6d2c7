import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { readSettings } from "../../../src/settings.ts";

const example = parseEnv(readFileSync(".env.example", "utf8"));

/** What is wrong with a block of settings: a name that is none, or what Bole would say at its start. */
export function envProblems(text: string): string[] {
  const given = parseEnv(text);
  const unknown = Object.keys(given).filter((name) => !(name in example));
  const read = readSettings(given);
  return [...unknown.map((name) => `${name} is no setting`), ...(read.ok ? [] : read.problems)];
}
