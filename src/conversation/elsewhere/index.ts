import { errorName } from "../../error-name.ts";
import type { ActionEvent } from "../../intake/events.ts";
import type { Both } from "../../words.ts";
import type { Admitted } from "../admission.ts";
import { fault } from "../notices.ts";
import { render } from "../render.ts";
import type { Pressed } from "../seal.ts";
import { type PrivatelyDeps, privately } from "./privately.ts";
import { post, type ShareDeps, share } from "./share.ts";
import type { Told } from "./told.ts";

export type ElsewhereDeps = PrivatelyDeps & ShareDeps;

/** Whether a press leads to another chat than the one it was made in. */
export function leadsElsewhere({ mode }: Pressed): boolean {
  return mode === "private" || mode === "share" || mode === "post";
}

/** A word at once, where it takes longer. */
export const meanwhileElsewhere: Both = {
  zh: "正在处理，结果稍后就到…",
  en: "On its way; it takes a moment…",
};

/**
 * Answers a press in another chat: the presser's own, or a group they pick. Never rejects: a fault of our own is told
 * on the presser's card where they alone read it, else to them in a toast.
 */
export async function elsewhere(
  event: ActionEvent,
  pressed: Pressed,
  admitted: Admitted,
  within: number,
  deps: ElsewhereDeps,
): Promise<Told> {
  try {
    switch (pressed.mode) {
      case "private":
        return await privately(event, pressed, within, deps);
      case "share":
        return await share(event, pressed, admitted, within, deps);
      case "post":
        return await post(event, pressed, within, deps);
      default:
        throw new Error(`${pressed.mode} leads nowhere else`);
    }
  } catch (error) {
    deps.log.error({ event: event.eventId, error: errorName(error) }, "a press could not be answered");
    const toast = { type: "warning", text: faultText(event.eventId) } as const;
    if (pressed.mode !== "post") return { toast, came: false };
    const audience = { chatId: event.chatId, chat: "p2p", lang: pressed.lang } as const;
    const card = render(fault(event.eventId, pressed.lang), audience, deps.sealer);
    return { toast, card, came: false };
  }
}

const faultText = (id: string): Both => ({
  zh: `伯乐自身出错了，请稍后再试；如仍出现，请把编号 ${id} 交给管理员。`,
  en: `That is Bole's own fault. Please try again; if it stays, give the id ${id} to the administrator.`,
});
