import pino from "pino";
import { viewOf } from "../../src/access/view.ts";
import type { Content } from "../../src/cards/card.ts";
import { countNodes } from "../../src/cards/fitted.ts";
import type { CommandName, RequestOf } from "../../src/commands/ask.ts";
import type { AnswerContext, Command } from "../../src/commands/command.ts";
import { render } from "../../src/conversation/render.ts";
import { createSealer } from "../../src/conversation/seal.ts";
import { createNames } from "../../src/feishu/names/names.ts";
import type { Lang } from "../../src/words.ts";
import { appId, appSecret, clientOf, openPlatform, type Reply, type Seen } from "../feishu/platform.ts";

/** Everything there is to see. */
export const all = viewOf(["contact", "identity", "employment"]);
/** Nothing personal. */
export const none = viewOf([]);

const timeZone = "Asia/Shanghai";

/** A command answered over HTTP by a platform that knows only these answers; then shown. */
export async function answering(answers: Record<string, Reply | ((seen: Seen) => Reply)>, view = all) {
  const platform = await openPlatform((seen) => {
    const reply = answers[`${seen.method} ${seen.path}`];
    if (typeof reply === "function") return reply(seen);
    return reply ?? { status: 404, body: { code: 404, msg: "no such thing here" } };
  });
  const { feishu, logged } = clientOf(platform);
  const context = {
    feishu,
    names: createNames(feishu, { log: pino({ level: "silent" }) }),
    asker: { openId: "ou_asker", roles: [], commands: [], view },
    timeZone,
  };
  return {
    platform,
    logged,
    async card<N extends CommandName, A>(
      command: Command<N, A>,
      request: RequestOf<N>,
      lang: Lang = "zh",
    ): Promise<Card> {
      // What a command needs of the context beyond this, it is not given here.
      const answer = await command.answer(request, context as unknown as AnswerContext);
      if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
      return read(command.show(answer.value, { request, view, lang, timeZone }), lang);
    },
  };
}

export interface Card {
  readonly content: Content;
  readonly text: string;
  readonly buttons: readonly { readonly label: string; readonly request: unknown }[];
  readonly nodes: number;
  readonly bytes: number;
}

type Node = Record<string, unknown>;

const sealer = createSealer({ appId, appSecret }, Date.now);

/** A card as it leaves: sealed, then fitted into the limits. What its buttons ask is read before that. */
async function read(content: Content, lang: Lang): Promise<Card> {
  const json = render(content, { chatId: "oc_820faa21d7ed275b53d1727a0feaa917", chat: "p2p", lang }, sealer);
  return {
    content,
    text: nodesOf(json)
      .flatMap((it) => (typeof it.content === "string" && "tag" in it ? [it.content] : []))
      .join("\n"),
    buttons: nodesOf(content.blocks)
      .filter((it) => it.tag === "button")
      .map((it) => ({ label: String((it.text as Node).content), request: requestOf(it) })),
    nodes: countNodes(json),
    bytes: Buffer.byteLength(JSON.stringify(json)),
  };
}

function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (value === null || typeof value !== "object") return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)];
}

function requestOf(button: Node): unknown {
  const [behaviour] = button.behaviors as { value?: { ask?: { request: unknown } } }[];
  return behaviour?.value?.ask?.request;
}
