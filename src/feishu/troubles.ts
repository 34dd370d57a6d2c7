import { z } from "zod";
import { type Console, consolePage, grantLink } from "./console.ts";
import type { Endpoint } from "./endpoint.ts";
import type { Failure } from "./failure.ts";
import type { Answer } from "./http.ts";
import { kindOf } from "./meanings.ts";

const words = z.string().optional().catch(undefined);
const list = <S extends z.ZodType>(item: S) => z.array(item).default([]).catch([]);

/** `error` in a refusal. The documents write `logid` here and `log_id` there, `scope` here and `subject` there. */
const troubles = z.object({
  log_id: words,
  logid: words,
  field_violations: list(z.object({ field: words })),
  permission_violations: list(z.object({ scope: words, subject: words, url: words })),
  helps: list(z.object({ url: words })),
});
const nothing = troubles.parse({});

/** A refusal, `{ code, msg, error? }`, as the failure it is. */
export function refusal(
  endpoint: Endpoint,
  answer: Answer,
  body: { readonly code: number; readonly msg?: string | undefined; readonly error?: unknown },
  console: Console,
): Failure {
  const said = troubles.catch(nothing).parse(body.error ?? {});
  const kind = kindOf(endpoint, body.code, answer.status);
  const scopes = kind === "scope-missing" ? scopesIn(said, body.msg, endpoint) : [];
  const helpUrl = helpIn(said) ?? consoleUrl(kind, scopes, console);
  const fields = said.field_violations.flatMap((it) => it.field ?? []);
  const id = logIdOf(answer) ?? said.log_id ?? said.logid;
  const retryAfter = kind === "rate-limited" ? waitOf(answer) : undefined;
  return {
    kind,
    endpoint: endpoint.name,
    status: answer.status,
    code: body.code,
    ...(body.msg && { message: body.msg }),
    ...(fields.length > 0 && { fields }),
    ...(id && { logId: id }),
    ...(scopes.length > 0 && { scopes }),
    ...(helpUrl && { helpUrl }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

/** Feishu's support id of the call an answer belongs to. */
export function logIdOf(answer: Answer): string | undefined {
  return answer.headers.get("x-tt-logid") || undefined;
}

/** Seconds until the limit is lifted (`x-ogw-ratelimit-reset`). */
export function waitOf(answer: Answer): number | undefined {
  const seconds = Number(answer.headers.get("x-ogw-ratelimit-reset") || Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

type Troubles = z.output<typeof troubles>;

function scopesIn(said: Troubles, message: string | undefined, endpoint: Endpoint): string[] {
  const named = said.permission_violations.flatMap((it) => it.scope ?? it.subject ?? []);
  if (named.length > 0) return [...new Set(named)];
  const written = /\[([\w:.\-,\s]+)\]/.exec(message ?? "")?.[1]?.split(",") ?? [];
  const scopes = written.map((it) => it.trim()).filter((it) => it.includes(":"));
  return scopes.length > 0 ? [...new Set(scopes)] : [...(endpoint.scopes?.anyOf.slice(0, 1) ?? [])];
}

function helpIn(said: Troubles): string | undefined {
  const urls = [...said.helps, ...said.permission_violations].flatMap((it) => it.url ?? []);
  return urls.find((url) => /^https?:\/\//.test(url));
}

/** The console's permission page of this app, with the scopes to grant already chosen. */
function consoleUrl(kind: Failure["kind"], scopes: readonly string[], console: Console) {
  if (kind !== "scope-missing" && kind !== "out-of-range") return undefined;
  return scopes.length === 0 ? consolePage(console, "auth") : grantLink(console, scopes);
}
