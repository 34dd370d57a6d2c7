import { parseArgs } from "node:util";
import type { AuditQuery } from "../../audit/reader.ts";
import { commandNames } from "../../commands/ask.ts";
import { subjectsInText } from "../../commands/audited/subjects.ts";
import { unknownOption } from "../unknown-option.ts";
import { momentOf } from "./moment.ts";

/** What `npm run audit` was asked to do. */
export type AuditOrder =
  | { readonly kind: "help" }
  | { readonly kind: "verify" }
  | { readonly kind: "list"; readonly query: AuditQuery; readonly json: boolean }
  /** What is wrong with the arguments; a value that was given is not repeated, it may be somebody's phone. */
  | { readonly kind: "wrong"; readonly problem: string };

export const auditHelp = `Who asked Bole what. Reads the settings Bole runs with (the environment, or .env).

  npm run audit -- [--since WHEN] [--until WHEN] [--person OPEN_ID] [--subject WHOM] [--command NAME] [--json]
  npm run audit -- --verify

  --since, --until  a day (2024-06-01, whole days, in Asia/Shanghai), a moment (2024-06-01T09:00:00Z),
                    or how long ago (7d, 12h, 30m). Without --since: the last 7 days.
  --person          open_id (ou_…) of who asked.
  --subject         whom it was about: a phone (+8613800138000), an e-mail, a document's number, a name, or an id
                    of a talent, an employee or a person. It is compared by its hash: the audit holds no values.
  --command         ${commandNames.join(", ")}.
  --json            one JSON object a line, instead of a table.
  --verify          whether a row was changed, is missing or stands elsewhere. Exit code 1 where something is wrong.
                    It cannot find out that the whole database was put back to an earlier state: keep copies made
                    with --json elsewhere, and compare.

  An answer is one line. Where an instance died and another handled the ask again, and that came to something else, the
  line names both (answered / failed): one of them was shown, or the later in the place of the earlier.
`;

const options = {
  since: { type: "string" },
  until: { type: "string" },
  person: { type: "string" },
  subject: { type: "string" },
  command: { type: "string" },
  json: { type: "boolean" },
  verify: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** Without --since, so many milliseconds back. */
const usually = 7 * 24 * 3600_000;

/** Reads the arguments. Days are days in `timeZone`. */
export function readArguments(
  args: readonly string[],
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
): AuditOrder {
  const wrong = (problem: string) => ({ kind: "wrong", problem }) as const;
  const values = parsed(args);
  if (values === undefined) return wrong(unknownOption(args, options));
  if (values.help) return { kind: "help" };
  if (values.verify) {
    const others = Object.keys(values).length > 1;
    return others ? wrong("--verify looks at everything; leave the others out") : { kind: "verify" };
  }
  const { person, command, subject } = values;
  if (person !== undefined && !/^ou_\w+$/.test(person)) {
    return wrong("--person is no open_id; they look like ou_0123456789abcdef");
  }
  if (command !== undefined && !commandNames.some((one) => one === command)) {
    return wrong(`--command is none there is; there are ${commandNames.join(", ")}`);
  }
  if (subject?.trim() === "") return wrong("--subject is empty; give a phone, an e-mail, an id or a name");
  const since = momentOf(values.since ?? "", "from", { now, timeZone });
  const until = momentOf(values.until ?? "", "to", { now, timeZone });
  for (const [name, at] of [
    ["since", since],
    ["until", until],
  ] as const) {
    if (values[name] !== undefined && at === undefined) {
      return wrong(`--${name} is no time; write 2024-06-01, 2024-06-01T09:00:00Z or 7d`);
    }
  }
  if (since !== undefined && until !== undefined && since > until) {
    return wrong("--since lies after --until");
  }
  return {
    kind: "list",
    json: values.json ?? false,
    query: {
      who: person,
      command,
      subjects: subject === undefined ? undefined : subjectsInText(subject),
      since: since ?? (until ?? now) - usually,
      until,
    },
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch {
    return undefined;
  }
}
