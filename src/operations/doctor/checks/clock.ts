import { defaultFreshness } from "../../../intake/signature.ts";
import { type Found, ok } from "../finding.ts";
import type { Patient } from "../patient.ts";

/** The Date header counts whole seconds and the way takes its time; below this nothing is said. Milliseconds. */
const noticeable = 10_000;

/**
 * Our clock against that in Feishu's answers (`Date`). A push whose timestamp lies more than 5 minutes ahead of our
 * clock is refused (intake/signature.ts), and so is one that is older than EVENT_MAX_AGE.
 */
export function checkClock({
  clocks,
  answered,
  eventMaxAgeMs,
}: Pick<Patient, "clocks" | "answered" | "eventMaxAgeMs">): Found {
  if (!answered()) return untried;
  const skew = skewOf(clocks);
  if (skew === undefined) {
    return {
      kind: "unknown",
      level: "warning",
      what: { zh: "不知道飞书的时间。", en: "Feishu's time is not known." },
      why: { zh: "它的答复里没有 Date。", en: "Its answers had no Date." },
      remedy: {
        zh: "请确认这台机器与时间服务器同步。",
        en: "Make sure that this machine follows a time server.",
      },
    };
  }
  const seconds = Math.round(Math.abs(skew) / 1000);
  if (Math.abs(skew) < noticeable) {
    return ok({ zh: "时钟与飞书一致。", en: "The clock agrees with Feishu's." });
  }
  const behind = skew < 0;
  const refused = behind ? -skew > defaultFreshness.maxSkewMs : skew > eventMaxAgeMs;
  return {
    kind: refused ? "off" : "drifting",
    level: refused ? "failure" : "warning",
    what: {
      zh: `这台机器的时钟比飞书${behind ? "慢" : "快"} ${seconds} 秒。`,
      en: `This machine's clock is ${seconds} s ${behind ? "behind" : "ahead of"} Feishu's.`,
    },
    why: refused
      ? {
          zh: "飞书推来的每条消息都带时间，相差太多会被当作重放而拒绝。",
          en: "Every push carries its time; one that is too far off is refused as a replay.",
        }
      : {
          zh: `再慢到 ${defaultFreshness.maxSkewMs / 60_000} 分钟以上，飞书推来的消息就会被拒绝。`,
          en: `Once it is more than ${defaultFreshness.maxSkewMs / 60_000} minutes behind, what Feishu pushes is refused.`,
        },
    remedy: {
      zh: "请让这台机器与时间服务器同步（NTP）。",
      en: "Have this machine follow a time server (NTP).",
    },
  };
}

const untried: Found = {
  kind: "untried",
  level: "warning",
  what: { zh: "连不上飞书，没能核对时钟。", en: "The clock could not be tried: no network to Feishu." },
  remedy: {
    zh: "先让这台机器连上飞书，再检查一次。",
    en: "Get this machine to reach Feishu first, then check again.",
  },
};

/** How far we are ahead of Feishu, by the reading with the shortest way; the header's second is taken in its middle. */
function skewOf(clocks: Patient["clocks"]): number | undefined {
  const best = clocks.toSorted((a, b) => a.came - a.asked - (b.came - b.asked))[0];
  return best && (best.asked + best.came) / 2 - (best.theirs + 500);
}
