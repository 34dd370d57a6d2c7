import { done, failed, type Outcome } from "../outcome.ts";
import { botMenu } from "./bot-menu.ts";
import type { StoredMention, StoredMessage } from "./chats.ts";
import { callbackErrors, readAnswer } from "./delivery/action-answer.ts";
import { actionEvent } from "./delivery/action-event.ts";
import { messageEvent, reachesBot } from "./delivery/message-event.ts";
import { enteredEvent, menuEvent } from "./delivery/private-event.ts";
import type { Redelivery } from "./delivery/redelivery.ts";
import type { Road } from "./delivery/road.ts";
import type { ActionAnswer, ActionRequest } from "./playground/contract.ts";
import type { World } from "./world.ts";

/** How long the page shows that the bot is at work, milliseconds; after that it is not coming. */
const hope = 30_000;
/** The longest text a person can send, characters. */
const longest = 20_000;

/** Why a person's message or press was not taken. */
export type NotTaken = "unknown-person" | "unknown-chat" | "unknown-message" | "unknown-entry" | "bad-text";

/** What people do in their chats. */
export interface PeopleAtWork {
  say(said: {
    persona: string;
    chatId: string;
    text: string;
    mentions: readonly StoredMention[];
    parentId?: string;
  }): Outcome<StoredMessage, NotTaken>;
  /** Opens their private chat with the bot; true once the bot has taken the event. */
  enter(persona: string): Promise<Outcome<boolean, NotTaken>>;
  /** Chooses an entry of the bot's menu; true once the bot has taken the event. */
  choose(persona: string, eventKey: string): Promise<Outcome<boolean, NotTaken>>;
  /** Waits for the bot, 3 s at most. */
  press(
    persona: string,
    messageId: string,
    action: ActionRequest["action"],
  ): Promise<Outcome<ActionAnswer, NotTaken>>;
}

export function peopleAtWork(world: World, road: Road, events: Redelivery): PeopleAtWork {
  let presses = 0;
  let visits = 0;
  const tellBot = async (message: StoredMessage): Promise<void> => {
    const room = world.chats.room(message.chatId);
    if (!room || !reachesBot(world, room, message)) return;
    world.chats.thinking(message.chatId, true);
    const giveUp = () => world.chats.thinking(message.chatId, false);
    const hopeless = setTimeout(giveUp, hope);
    hopeless.unref();
    const unwatch = world.chats.watch((change) => {
      if (change.type !== "thinking" || change.on || change.chatId !== message.chatId) return;
      clearTimeout(hopeless);
      unwatch();
    });
    if (await events.deliver(messageEvent(world, room, message))) return;
    giveUp();
    world.log.warn(
      { message_id: message.messageId },
      "the bot did not take an event; it is sent again later",
    );
  };
  return {
    say({ persona, chatId, text, mentions, parentId }) {
      const sender = world.directory.employee("open_id", persona);
      if (!sender) return failed("unknown-person");
      if (!world.chats.room(chatId)?.members.includes(persona)) return failed("unknown-chat");
      const parent = parentId === undefined ? undefined : world.chats.message(parentId);
      if (parentId !== undefined && parent?.chatId !== chatId) return failed("unknown-message");
      if (text.trim() === "" || text.length > longest) return failed("bad-text");
      const message = world.chats.post({
        chatId,
        ...(parentId === undefined ? {} : { parentId }),
        msgType: "text",
        content: JSON.stringify({ text }),
        mentions,
        sender: { type: "user", openId: persona, name: sender.name },
      });
      void tellBot(message);
      return done(message);
    },
    async enter(persona) {
      if (!world.directory.employee("open_id", persona)) return failed("unknown-person");
      visits += 1;
      return done(
        await events.deliver(enteredEvent(world, world.chats.privateRoom(persona), persona, visits)),
      );
    },
    async choose(persona, eventKey) {
      if (!world.directory.employee("open_id", persona)) return failed("unknown-person");
      if (!botMenu.some((entry) => entry.event_key === eventKey)) return failed("unknown-entry");
      visits += 1;
      return done(await events.deliver(menuEvent(world, persona, eventKey, visits)));
    },
    async press(persona, messageId, action) {
      const message = world.chats.message(messageId);
      if (message?.msgType !== "interactive") return failed("unknown-message");
      if (!world.chats.room(message.chatId)?.members.includes(persona)) return failed("unknown-person");
      presses += 1;
      const received = await road(actionEvent(world, message, persona, action, presses));
      if (!received.ok) return done({ error: callbackErrors[received.failure] });
      const answer = readAnswer(received.value);
      if (!answer.ok) {
        const { error, problem } = answer.failure;
        world.log.warn({ code: error.code, problem }, "the bot's answer to a card action was refused");
        return done({ error });
      }
      const { toast, card } = answer.value;
      if (card !== undefined) world.chats.revise(messageId, card);
      return done({ ...(toast && { toast }) });
    },
  };
}
