import { setTimeout as after } from "node:timers/promises";
import type { StoredMessage } from "../../src/sandbox/chats.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import type { Chance } from "./chance.ts";

/** What people say; each is answered by one card. */
const phrases = [
  "查一下 138 0013 8000",
  "查一下 138 0013 8000",
  "find talent by phone +1 415 555 0132",
  "search talents java not intern",
  "职务 JP422119",
  "13800138000 和 13900139000 和 19900020001 都查一下",
  // Long enough for a card that says so meanwhile.
  Array.from({ length: 12 }, (_, nth) => `199000200${10 + nth}`).join("\n"),
  "帮助",
  "我能查什么",
] as const;

/** The buttons they press: what answers with a new card below. */
const labels = new Set(["查内推", "查看档案", "Referrals", "View profile"]);

/** What was said and pressed. */
export interface Traffic {
  readonly said: readonly StoredMessage[];
  /** Cards of which one button was pressed once. */
  readonly pressed: readonly string[];
}

interface TrafficOptions {
  readonly sandbox: Sandbox;
  readonly chance: Chance;
  readonly goesOn: () => boolean;
  /** How long somebody rests between two things they do, milliseconds at most. */
  readonly rest: number;
}

/** People talk to Bole and press its buttons, in private and in a group, as long as it goes on. */
export async function traffic({ sandbox, chance, goesOn, rest }: TrafficOptions): Promise<Traffic> {
  const said: StoredMessage[] = [];
  const pressed = new Set<string>();

  function speak(who: string): void {
    const text = chance.pick(phrases);
    const bot = { key: "@_user_1", openId: sandbox.bot.openId, name: "伯乐" };
    said.push(
      chance.happens(0.25)
        ? sandbox.say(who, "group", `@_user_1 ${text}`, { mentions: [bot] })
        : sandbox.say(who, "p2p", text),
    );
  }

  function press(who: string): Promise<unknown> | undefined {
    const { chatId } = sandbox.chat(who, "p2p");
    const card = sandbox
      .messages(chatId)
      .slice(-30)
      .findLast((it) => it.sender.type === "bot" && !pressed.has(it.messageId) && buttonOf(it.content));
    if (!card) return undefined;
    pressed.add(card.messageId);
    return sandbox.press(who, card.messageId, { tag: "button", value: buttonOf(card.content) ?? {} });
  }

  async function live(who: string): Promise<void> {
    const pressing: Promise<unknown>[] = [];
    while (goesOn()) {
      await after(chance.between(0, rest));
      const one = chance.happens(0.2) ? press(who) : undefined;
      if (one) pressing.push(one);
      else speak(who);
    }
    await Promise.all(pressing);
  }

  await Promise.all(sandbox.personas.map(({ role }) => live(role)));
  return { said, pressed: [...pressed] };
}

type Json = Record<string, unknown>;

/** The value of a button of a card that answers with a new card. */
function buttonOf(content: string): Json | undefined {
  return buttons(JSON.parse(content))[0];
}

function buttons(node: unknown): Json[] {
  if (Array.isArray(node)) return node.flatMap(buttons);
  if (typeof node !== "object" || node === null) return [];
  const { tag, text, behaviors } = node as { tag?: string; text?: Json; behaviors?: { value?: Json }[] };
  if (tag === "button" && labels.has(String(text?.content)))
    return behaviors?.[0]?.value ? [behaviors[0].value] : [];
  return Object.values(node).flatMap(buttons);
}
