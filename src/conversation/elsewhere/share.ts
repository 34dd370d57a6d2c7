import type { Logger } from "pino";
import { parseAsk } from "../../commands/ask.ts";
import { gapText } from "../../commands/gap-words.ts";
import type { ChatMembers } from "../../feishu/chat-members.ts";
import { gapOf } from "../../feishu/memberships.ts";
import type { Messenger } from "../../feishu/messages.ts";
import type { ActionEvent } from "../../intake/events.ts";
import type { Both } from "../../words.ts";
import type { Admission, Admitted } from "../admission/admission.ts";
import { refusalText } from "../admission/refusals.ts";
import { render } from "../answering/render.ts";
import type { Occasion, Responder } from "../answering/respond.ts";
import type { ChatBook } from "../kept/chat-book.ts";
import { earlierOf, type Memory, rememberTold } from "../kept/memory.ts";
import type { Pressed, Sealer } from "../kept/seal.ts";
import { failure, unrecordedText } from "../notices.ts";
import { stepUuid } from "../step.ts";
import { groupsFor } from "./groups.ts";
import { groupField, nameOf, pickCard, sharedBy, sharedCard } from "./share-card.ts";
import { declined, type Told } from "./told.ts";

export interface ShareDeps {
  readonly admission: Admission;
  readonly responder: Responder;
  readonly messenger: Messenger;
  readonly members: ChatMembers;
  readonly sealer: Sealer;
  readonly memory: Memory;
  readonly chats: ChatBook;
  readonly now: () => number;
  readonly log: Logger;
}

const words = {
  pick: { zh: "请先选一个群。", en: "Please pick a group first." },
  elsewhere: {
    zh: "不能分享到这个群，没有进行查询。",
    en: "That group cannot be shared to; nothing was looked up.",
  },
  failed: { zh: "没有分享成功，原因在卡片上。", en: "It was not shared; the card says why." },
} satisfies Record<string, Both>;

/** Lets somebody pick a group, on a new card below. Nothing is looked up yet. */
export async function share(
  event: ActionEvent,
  { ask, lang }: Pressed,
  { command }: Admitted,
  within: number,
  deps: ShareDeps,
): Promise<Told> {
  const groups = await groupsFor(event.operatorOpenId, ask, within, deps);
  const audience = { chatId: event.chatId, chat: "p2p", lang } as const;
  const card = render(pickCard(ask, command.title, groups, lang), audience, deps.sealer);
  const sent = await deps.messenger.reply(event, { card }, stepUuid(event.eventId, "answer"));
  if (sent.ok) return { came: true };
  const { kind, code, logId } = sent.failure;
  deps.log.error({ event: event.eventId, kind, code, logId }, "an answer could not be sent");
  return { came: false };
}

/**
 * Answers in the picked group, for what that group may see, and says who shared it. Membership and what the sharer may
 * ask there are looked at anew: what was picked comes from outside, and may be any group.
 */
export async function post(
  event: ActionEvent,
  pressed: Pressed,
  within: number,
  deps: ShareDeps,
): Promise<Told> {
  const { ask, lang } = pressed;
  const { operatorOpenId: openId, eventId } = event;
  if (ask.request === undefined) throw new Error("nothing was asked");
  const picked = event.action.formValue?.[groupField];
  if (typeof picked !== "string" || picked === "") return declined(words.pick);
  const group = await deps.chats.known(picked);
  if (!group) return declined(words.elsewhere);
  const inside = await deps.members.has(picked, openId);
  if (!inside.ok) return declined(gapText([gapOf("members", inside.failure)]) ?? words.elsewhere);
  if (!inside.value) return declined(words.elsewhere);
  const place = { type: "group", chatId: picked } as const;
  const standing = await deps.admission.standing({ openId, place }, { within });
  const admitted = standing.admit(ask.command);
  const occasion: Occasion = {
    event: eventId,
    openId,
    chatId: picked,
    place,
    lang,
    standing,
    from: event.chatId,
  };
  const response = await deps.responder.respond(ask, occasion);
  deps.log.info(
    { event: eventId, command: ask.command, mode: "post", ending: response.ending, place: "group" },
    "pressed",
  );
  if (!admitted.admitted)
    return declined(response.ending === "refused" ? refusalText(admitted) : unrecordedText);
  const alone = { chatId: event.chatId, chat: "p2p", lang } as const;
  if (response.ending !== "answered")
    return { ...declined(words.failed), card: render(response.content, alone, deps.sealer) };
  const content = {
    ...response.content,
    blocks: [sharedBy(openId, lang), ...response.content.blocks],
  };
  const card = render(content, { chatId: picked, chat: "group", lang }, deps.sealer);
  const at = deps.now();
  const sent = await deps.messenger.send({ chatId: picked }, { card }, stepUuid(eventId, "share"));
  if (!sent.ok) {
    const { kind, code, logId } = sent.failure;
    deps.log.error({ event: eventId, kind, code, logId }, "an answer could not be shared");
    const told = { ...failure(sent.failure, lang), title: notShared[lang] };
    return { ...declined(words.failed), card: render(told, alone, deps.sealer) };
  }
  if (response.told) {
    const why = parseAsk({ command: "explain", request: { led: "pressed", command: ask.command } });
    const turn = { chatId: picked, openId };
    const earlier = earlierOf({ ...response.told, why });
    await rememberTold(deps, {
      turn,
      card: { messageId: sent.value.messageId, at },
      earlier,
      event: eventId,
    });
  }
  return {
    toast: {
      type: "success",
      text: {
        zh: `已分享到「${nameOf(group.name, "zh")}」`,
        en: `Shared to “${nameOf(group.name, "en")}”`,
      },
    },
    card: render(sharedCard(group.name, admitted.command.title, lang), alone, deps.sealer),
    came: true,
  };
}

const notShared: Both = { zh: "没有分享成功", en: "Not shared" };
