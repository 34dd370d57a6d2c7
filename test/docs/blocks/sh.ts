import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { readSettings } from "../../../src/settings.ts";
import { npmProblem } from "./npm.ts";
import { type Command, commandsIn } from "./shell-words.ts";

type Problem = string | undefined;

const compose = readFileSync("compose.yaml", "utf8");
const dockerfile = readFileSync("Dockerfile", "utf8");
const variables = new Set(
  [...readFileSync(".env.example", "utf8").matchAll(/^(\w+)=/gm)].map(([, name = ""]) => name),
);
const { services }: { services: Record<string, unknown> } = parse(compose, { merge: true });

/** Every program the pages tell somebody to run, and what is wrong with how. */
const programs: Readonly<Record<string, (command: Command) => Problem>> = {
  npm: ({ words }) => npmProblem(words),
  npx: ({ words, ...rest }) =>
    words[1] === "node" ? node({ ...rest, words: words.slice(1) }) : "is not run by npx",
  node,
  git: ({ words }) => (words.join(" ") === "git pull" ? undefined : "is no git command we know"),
  cp: ({ words: [, from = "", to] }) => (existsSync(from) && to ? undefined : "copies what is not there"),
  echo,
  sqlite3: ({ words: [, file, order = ""] }) =>
    file === defaultDatabase() && /^\.backup [\w./-]+$/.test(order)
      ? undefined
      : "is no backup of the default file",
  docker: ({ words }) => (words[1] === "compose" ? composed(words.slice(2)) : docker(words.slice(1))),
};

/** What is wrong with each command of a script. */
export function shProblems(script: string): string[] {
  return commandsIn(script).flatMap((command) => {
    const [program = ""] = command.words;
    const problem = programs[program] ? programs[program](command) : "no checker knows this program";
    return problem === undefined ? [] : [`${command.words.join(" ")}: ${problem}`];
  });
}

function node({ words }: Command): Problem {
  const [file = "", ...args] = words.slice(1).filter((word) => word !== "--env-file=.env");
  if (!existsSync(file)) return "runs a file that is not there";
  const name = /^scripts\/([\w-]+)\.ts$/.exec(file)?.[1];
  return name ? npmProblem(["npm", "run", name, "--", ...args]) : undefined;
}

/** `echo "NAME=value" >> .env`: compose.yaml asks for it. */
function echo({ words, into }: Command): Problem {
  const name = /^(\w+)=\S/.exec(words[1] ?? "")?.[1];
  return into === ".env" && name && compose.includes(`\${${name}:?`)
    ? undefined
    : "sets what nothing asks for";
}

/** Where a real tenant's data is, unless somebody says otherwise. */
function defaultDatabase(): string | undefined {
  const read = readSettings({
    FEISHU_APP_ID: "cli_0123456789abcdef",
    FEISHU_APP_SECRET: "a secret of nobody",
    FEISHU_EVENTS: "websocket",
  });
  return read.ok ? read.settings.databaseUrl.replace(/^sqlite:\.\//, "") : undefined;
}

function composed([verb, ...rest]: readonly string[]): Problem {
  if (verb === "up") return rest.find((word) => word !== "--build" && word !== "--detach");
  const [service = "", program, ...args] = rest.filter((word) => word !== "-T");
  if (verb !== "exec" || !(service in services)) return "is for no service of compose.yaml";
  if (program === "node") {
    const [file = ""] = args;
    return dockerfile.includes(file)
      ? node({ words: ["node", ...args] })
      : "runs a file the image does not have";
  }
  const { POSTGRES_USER, POSTGRES_DB } = environmentOf(service);
  const dump = `pg_dump --username=${POSTGRES_USER} --format=custom ${POSTGRES_DB}`;
  return [program, ...args].join(" ") === dump ? undefined : "is no dump of compose.yaml's database";
}

function environmentOf(service: string): Record<string, string> {
  const { environment = {} } = Object(services[service]);
  return environment;
}

/** `docker build` here, and `docker run` of that image with variables and folders there are. */
function docker([verb, ...rest]: readonly string[]): Problem {
  if (verb === "build") return rest.join(" ") === "--tag bole ." ? undefined : "builds something else";
  if (verb !== "run" || rest.at(-1) !== "bole") return "runs another image";
  const pairs = rest.slice(0, -1);
  for (let at = 0; at < pairs.length; at += 2) {
    const problem = runOption(pairs[at] ?? "", pairs[at + 1] ?? "");
    if (problem) return problem;
  }
  return undefined;
}

function runOption(option: string, value: string): Problem {
  const known: Readonly<Record<string, boolean>> = {
    "--env-file": value === ".env",
    "--env": variables.has(value.split("=")[0] ?? ""),
    "--publish": dockerfile.includes(`EXPOSE ${value.split(":")[1]}`),
    "--volume": /^[\w./-]+:\/app\/(?:access:ro|data)$/.test(value),
  };
  return known[option] ? undefined : `${option} ${value} is not known`;
}
