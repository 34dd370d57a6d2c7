import type { Data } from "../../feishu/endpoint.ts";
import { batchGetTalentIds } from "../../feishu/endpoints/hire-talents-batch-get-id.ts";
import { onErrand } from "../../feishu/errand.ts";
import type { Failure } from "../../feishu/failure.ts";
import type { Feishu } from "../../feishu/port.ts";
import { done, type Outcome } from "../../outcome.ts";
import { type Call, callFor, callsFor } from "./criteria.ts";
import type { FindTalentRequest } from "./request.ts";
import { keyOf, type Sought } from "./sought.ts";

type TalentHit = Data<typeof batchGetTalentIds>["talent_list"][number];

/** One talent found. */
export interface Found {
  readonly id: string;
  /** Absent where Feishu did not say: the app lacks the field's scope. */
  readonly onboarded?: boolean | undefined;
  /** Where the values that matched stand among those asked for. */
  readonly matched: readonly number[];
}

export interface LookedUp {
  /** In the order of the values that found them. */
  readonly talents: readonly Found[];
  /** Places of phones Feishu says no phone can be. */
  readonly refused: readonly number[];
}

/** “Phone number is incorrect” (document batch_get_id): one such number spoils its whole call. */
const badPhone = 1002009;

/** How many further calls may go into finding out which phones spoil theirs. */
const mostRetries = 60;

/** Ids by phone, e-mail or document, in as few calls as the document allows, merged to one entry a talent. */
export async function lookUp(
  values: readonly Sought[],
  match: FindTalentRequest["match"],
  feishu: Feishu,
): Promise<Outcome<LookedUp, Failure>> {
  let retries = mostRetries;
  const refused = new Set<Sought>();
  const places = new Map(values.map((one, index) => [keyOf(one), index]));
  const talents = new Map<string, { onboarded: boolean | undefined; matched: Set<number> }>();

  async function ask(call: Call): Promise<Failure | undefined> {
    const answer = await feishu.call(batchGetTalentIds, { body: call.body });
    if (answer.ok) {
      for (const hit of answer.value.talent_list ?? []) take(hit, call);
      return undefined;
    }
    const [only, ...others] = call.values;
    if (answer.failure.code !== badPhone || values.length === 1) return answer.failure;
    if (only?.kind === "phone" && others.length === 0) {
      refused.add(only);
      return undefined;
    }
    const parted = part(call);
    if (!parted || retries < parted.length) return answer.failure;
    retries -= parted.length;
    for (const one of parted) {
      const failure = await ask(one);
      if (failure) return failure;
    }
    return undefined;
  }

  function take(hit: TalentHit, call: Call): void {
    const known = talents.get(hit.talent_id) ?? { onboarded: undefined, matched: new Set() };
    known.onboarded = hit.is_onboarded ?? known.onboarded;
    for (const one of repeated(hit, call)) {
      const place = places.get(keyOf(one));
      if (place !== undefined) known.matched.add(place);
    }
    talents.set(hit.talent_id, known);
  }

  const calls = callsFor(values, match);
  // One call is somebody's question; many are a list, and questions go first.
  const errand = calls.length > 1 ? ({ rank: "bulk" } as const) : {};
  const failures = await onErrand(errand, () => Promise.all(calls.map(ask)));
  const failure = failures.find((one) => one !== undefined);
  if (failure) return { ok: false, failure };
  const found = [...talents].map(
    ([id, { onboarded, matched }]): Found => ({ id, onboarded, matched: [...matched].sort((a, b) => a - b) }),
  );
  return done({
    talents: found.sort((a, b) => (a.matched[0] ?? 0) - (b.matched[0] ?? 0)),
    refused: values.flatMap((one, index) => (refused.has(one) ? [index] : [])),
  });
}

/** The halves of a call that asks only for phones. */
function part({ values }: Call): Call[] | undefined {
  if (values.length < 2 || values.some((one) => one.kind !== "phone")) return undefined;
  const middle = Math.ceil(values.length / 2);
  return [callFor(values.slice(0, middle)), callFor(values.slice(middle))];
}

/**
 * The values a hit repeats: Feishu gives back what was asked by. Where a list held a single value, that one
 * matched, however Feishu writes it.
 */
function repeated(hit: TalentHit, { body, values }: Call): Sought[] {
  const only = (kind: Sought["kind"]) => {
    const ones = values.filter((one) => one.kind === kind);
    return ones.length === 1 ? ones : undefined;
  };
  const { mobile_number: number, email, identification_number: document } = hit;
  const code = hit.mobile_code ?? body.mobile_code ?? "86";
  const type = body.identification_type;
  return [
    ...(only("phone") ?? (number ? [{ kind: "phone" as const, phone: { code, number } }] : [])),
    ...(only("email") ?? (email ? [{ kind: "email" as const, email }] : [])),
    ...(only("identity") ??
      (document && type ? [{ kind: "identity" as const, identity: { type, number: document } }] : [])),
  ];
}
