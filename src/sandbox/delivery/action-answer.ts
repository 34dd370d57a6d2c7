import { z } from "zod";
import { done, failed, type Outcome } from "../../outcome.ts";
import { problemOfCard } from "../open-apis/card-rules/check-card.ts";
import { type CardProblem, describe } from "../open-apis/card-rules/problem.ts";
import type { ActionAnswer } from "../playground/contract.ts";
import type { Received } from "./road.ts";

type ClientError = NonNullable<ActionAnswer["error"]>;

/** What Feishu's client shows when a callback fails (document "card callbacks", client 7.28 and later). */
export const callbackErrors = {
  timeout: {
    code: 200341,
    message: { zh: "机器人没有在 3 秒内回应", en: "The bot did not answer within 3 s" },
  },
  unreachable: { code: 200342, message: { zh: "无法连接机器人", en: "The bot cannot be reached" } },
  status: { code: 200671, message: { zh: "机器人返回了错误", en: "The bot answered with an error" } },
  body: { code: 200672, message: { zh: "机器人返回的格式不正确", en: "The bot's answer has a wrong form" } },
  card: { code: 200673, message: { zh: "机器人返回的卡片有误", en: "The bot's answer holds a wrong card" } },
  version: {
    code: 200830,
    message: { zh: "卡片版本不能从 2.0 变为 1.0", en: "A 2.0 card cannot become a 1.0 card" },
  },
} as const satisfies Record<string, ClientError>;

const answer = z.strictObject({
  toast: z
    .strictObject({
      type: z.enum(["info", "success", "error", "warning"]).default("info"),
      content: z.string().default(""),
      i18n: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
  card: z
    .strictObject({ type: z.enum(["raw", "template"]), data: z.record(z.string(), z.unknown()) })
    .optional(),
});

/** What a callback's answer asks for: a toast, a new card for the message, both or nothing. */
export interface ReadAnswer {
  readonly toast?: NonNullable<ActionAnswer["toast"]>;
  /** The card's JSON, checked. */
  readonly card?: string;
}

/** Why an answer is not accepted, and for the developer's eyes what is wrong with its card. */
export interface RefusedAnswer {
  readonly error: ClientError;
  readonly problem?: CardProblem;
}

/** Reads what the bot answered to a callback. */
export function readAnswer({ status, body }: Received): Outcome<ReadAnswer, RefusedAnswer> {
  if (status !== 200) return failed({ error: callbackErrors.status });
  const parsed = answer.safeParse(json(body));
  if (!parsed.success) return failed({ error: callbackErrors.body });
  const { toast, card } = parsed.data;
  const told = toast && {
    type: toast.type,
    content: toast.content,
    ...(toast.i18n && { i18n: toast.i18n }),
  };
  if (!card) return done({ ...(told && { toast: told }) });
  if (card.type === "template") return failed({ error: callbackErrors.card });
  if (card.data.schema !== "2.0") return failed({ error: callbackErrors.version });
  const problem = problemOfCard(card.data);
  if (problem)
    return failed({
      error: {
        code: callbackErrors.card.code,
        message: {
          zh: `${callbackErrors.card.message.zh}：${describe(problem)}`,
          en: `${callbackErrors.card.message.en}: ${describe(problem)}`,
        },
      },
      problem,
    });
  return done({ ...(told && { toast: told }), card: JSON.stringify(card.data) });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
