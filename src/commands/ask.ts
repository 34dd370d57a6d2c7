import { z } from "zod";
import { auditRequest } from "./audit/request.ts";
import { employeeJobRequest } from "./employee-job/request.ts";
import { explainRequest } from "./explain/request.ts";
import { findTalentRequest } from "./find-talent/request.ts";
import { helpRequest } from "./help/request.ts";
import { jobRequest } from "./job/request.ts";
import { referralsRequest } from "./referrals/request.ts";
import { searchTalentsRequest } from "./search-talents/request.ts";
import { talentRequest } from "./talent/request.ts";
import { whoamiRequest } from "./whoami/request.ts";

/** Every command and what it takes. The names are also those of ACCESS_FILE. */
export const requests = {
  "find-talent": findTalentRequest,
  "search-talents": searchTalentsRequest,
  talent: talentRequest,
  referrals: referralsRequest,
  "employee-job": employeeJobRequest,
  job: jobRequest,
  audit: auditRequest,
  help: helpRequest,
  whoami: whoamiRequest,
  explain: explainRequest,
} as const;

export type CommandName = keyof typeof requests;
export const commandNames = Object.keys(requests) as CommandName[];
export type RequestOf<N extends CommandName> = z.output<(typeof requests)[N]>;

/** Everything a person can want, whichever way they said it: typed, pressed, filled in. */
export type Ask = {
  [N in CommandName]: { readonly command: N; readonly request: RequestOf<N> };
}[CommandName];

/** A command nothing was said to yet: what an empty form starts from. */
export interface Blank {
  readonly command: CommandName;
  readonly request?: undefined;
}

/** Whether there is a command of this name. */
export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(requests, name);
}

/** An ask from plain JSON (a draft of language, an opened seal). Undefined where it is none. */
export function parseAsk(draft: { command: string; request: unknown }): Ask | undefined {
  if (!isCommand(draft.command)) return undefined;
  const parsed = requests[draft.command].safeParse(draft.request);
  return parsed.success ? ({ command: draft.command, request: parsed.data } as Ask) : undefined;
}

/** Plain JSON of an ask, personal values included: only for sealing. */
export function encodeAsk(ask: Ask): { command: CommandName; request: unknown } {
  return { command: ask.command, request: z.encode(requests[ask.command] as z.ZodType, ask.request) };
}
