import type { Logger } from "pino";
import type { Messenger } from "../../feishu/messages.ts";
import type { MessageEvent } from "../../intake/events.ts";
import type { Lang } from "../../words.ts";
import { render } from "../answering/render.ts";
import type { Sealer } from "../kept/seal.ts";
import { waitCard } from "../notices.ts";
import { stepUuid } from "../step.ts";
import { insist } from "../undelivered.ts";
import type { Verdict } from "./limits.ts";

interface TooOftenDeps {
  readonly messenger: Pick<Messenger, "reply">;
  readonly sealer: Sealer;
  readonly now: () => number;
  readonly timeZone: string;
  readonly log: Pick<Logger, "warn" | "error">;
}

/** Says once a minute that it was too often; a machine that goes on all the same hears nothing more. */
export async function tooOften(
  event: MessageEvent,
  verdict: Exclude<Verdict, { kind: "welcome" }>,
  lang: Lang,
  { messenger, sealer, now, timeZone, log }: TooOftenDeps,
): Promise<void> {
  log.warn({ event: event.eventId, verdict: verdict.kind }, "asked too often");
  if (verdict.kind === "silence" || !verdict.first) return;
  const audience = { chatId: event.chatId, chat: event.chatType, lang };
  const card = render(waitCard(verdict, lang, { now, timeZone }), audience, sealer);
  const sent = await messenger.reply(event, { card }, stepUuid(event.messageId, "wait"));
  if (sent.ok) return;
  const { kind, code, logId } = sent.failure;
  log.error({ event: event.eventId, kind, code, logId }, "a word could not be sent");
  insist(sent.failure);
}
