import type { ServerResponse } from "node:http";
import fastify from "fastify";
import type {
  ActionAnswer,
  ActionRequest,
  Chat,
  Message,
  Person,
  Persona,
  PlaygroundState,
  SendRequest,
  StreamEvent,
} from "../../src/sandbox/playground/contract.ts";
import { servePage } from "../../src/sandbox/playground/serve.ts";

const bole = { open_id: "ou_bole", name: { zh: "伯乐", en: "Bole" } };

const recruiter: Persona = {
  open_id: "ou_lin",
  name: { zh: "林晓", en: "Lin Xiao" },
  title: { zh: "招聘专员 · 人力资源部", en: "Recruiter · People" },
  role: "recruiter",
  about: {
    zh: "可以查人才、搜索、看档案和内推。",
    en: "May find talents, search, open profiles and referrals.",
  },
};

const hrbp: Persona = {
  open_id: "ou_zhou",
  name: { zh: "周敏", en: "Zhou Min" },
  title: { zh: "HRBP · 研发中心", en: "HRBP · Engineering" },
  role: "hrbp",
  about: {
    zh: "招聘能查的都能查，还能看员工的职务和任职记录。",
    en: "All of that, and employees' jobs and job histories.",
  },
};

const outsider: Persona = {
  open_id: "ou_he",
  name: { zh: "何平", en: "He Ping" },
  title: { zh: "工程师 · 研发中心", en: "Engineer · Engineering" },
  role: "outsider",
  about: {
    zh: "没有角色：伯乐会说明原因，不会去查。",
    en: "Holds no role: Bole says why, and looks nothing up.",
  },
};

const wang: Person = {
  open_id: "ou_wang",
  name: { zh: "王伟", en: "Wang Wei" },
  title: { zh: "产品经理 · 产品部", en: "Product manager · Product" },
};

const sun: Person = {
  open_id: "ou_sun",
  name: { zh: "孙婷婷", en: "Sun Tingting" },
  title: { zh: "设计师 · 产品部", en: "Designer · Product" },
};

const own = (persona: Persona): Chat => ({
  chat_id: `oc_${persona.open_id}`,
  type: "p2p",
  name: { zh: "伯乐", en: "Bole" },
  persona: persona.open_id,
  members: 2,
});

export const group: Chat = {
  chat_id: "oc_hiring",
  type: "group",
  name: { zh: "产品经理招聘群", en: "Hiring: product managers" },
  members: 6,
};

export const people = { recruiter, hrbp, outsider, wang, sun, bole };

const invented: PlaygroundState = {
  bot: bole,
  personas: [recruiter, hrbp, outsider],
  chats: [own(recruiter), own(hrbp), own(outsider), group],
  people: [wang, sun, recruiter, hrbp],
  phrases: [
    { zh: "查手机号 138 0013 8000 的人才", en: "find talent by phone +1 415 555 0132" },
    { zh: "搜索 张三 and 产品经理", en: "search talents java not intern" },
    { zh: "谁内推了 ada@example.com", en: "who referred ada@example.com" },
    { zh: "@王伟 的职务", en: "job of @Wang Wei" },
    { zh: "职务 JP422119", en: "job code JP422119" },
  ],
  menu: [
    { event_key: "help", name: { zh: "帮助", en: "Help" } },
    { event_key: "whoami", name: { zh: "我能查什么", en: "What may I ask?" } },
  ],
};

/** A sandbox's server without a sandbox: keeps what the page sends, and says what a test tells it to say. */
export interface FakeServer {
  readonly url: string;
  readonly sent: SendRequest[];
  readonly pressed: ActionRequest[];
  /** Who opened their private chat, each time. */
  readonly visits: string[];
  /** Entries of the bot's menu that were chosen. */
  readonly chosen: string[];
  /** The next press is answered with this; `{}` where nothing was said. */
  answer(answer: ActionAnswer | Promise<ActionAnswer>): void;
  /** Whether messages are taken at all. */
  refuse(refusing: boolean): void;
  /** The bot says something in a chat; returns the message's id. */
  say(chat: string, content: unknown, parent?: string): string;
  /** The bot replaces a card. */
  update(messageId: string, card: unknown): void;
  /** The bot's reactions to the last message, in place of those before. */
  react(...emoji: string[]): void;
  think(chat: string, on: boolean): void;
  /** Resolves when a page listens, so that nothing said afterwards is missed. */
  listener(): Promise<void>;
  /** Breaks every open stream. */
  hangUp(): void;
  /** Started anew: nothing was said yet. */
  restart(): void;
  close(): Promise<void>;
}

export async function startFake(state: PlaygroundState = invented): Promise<FakeServer> {
  const server = fastify({ forceCloseConnections: true });
  await server.register(servePage);
  const messages: Message[] = [];
  const sent: SendRequest[] = [];
  const pressed: ActionRequest[] = [];
  const visits: string[] = [];
  const chosen: string[] = [];
  const streams = new Set<ServerResponse>();
  const waiting: (() => void)[] = [];
  const answers: (ActionAnswer | Promise<ActionAnswer>)[] = [];
  let refusing = false;
  let starts = 1;

  const tell = (event: StreamEvent) => {
    for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`);
  };
  const keep = (message: Omit<Message, "message_id" | "create_time" | "updated">): Message => {
    const full = {
      ...message,
      message_id: `om_${messages.length + 1}`,
      create_time: String(Date.now()),
      updated: false,
    };
    messages.push(full);
    tell({ type: "message", message: full });
    return full;
  };

  server.get("/playground/api/state", () => state);
  server.get("/playground/api/messages", (request) => {
    const { chat } = request.query as { chat: string };
    return messages.filter((message) => message.chat_id === chat);
  });
  server.post("/playground/api/messages", (request, reply) => {
    if (refusing) return reply.code(503).send({});
    const body = request.body as SendRequest;
    sent.push(body);
    const sender = state.personas.find((persona) => persona.open_id === body.persona) ?? recruiter;
    const { message_id } = keep({
      chat_id: body.chat_id,
      ...(body.parent_id ? { parent_id: body.parent_id } : {}),
      sender: { open_id: sender.open_id, name: sender.name, type: "user" },
      msg_type: "text",
      content: JSON.stringify({ text: body.text }),
      mentions: body.mentions,
    });
    return reply.code(201).send({ message_id });
  });
  server.post("/playground/api/entered", async (request, reply) => {
    visits.push((request.body as { persona: string }).persona);
    return reply.code(204).send();
  });
  server.post("/playground/api/menu", async (request, reply) => {
    chosen.push((request.body as { event_key: string }).event_key);
    return reply.code(204).send();
  });
  server.post("/playground/api/actions", async (request) => {
    pressed.push(request.body as ActionRequest);
    return (await answers.shift()) ?? {};
  });
  server.get("/playground/api/stream", (request, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    reply.raw.write("retry: 100\n\n");
    const here: StreamEvent = { type: "here", server: String(starts), thinking: [] };
    reply.raw.write(`data: ${JSON.stringify(here)}\n\n`);
    streams.add(reply.raw);
    for (const arrived of waiting.splice(0)) arrived();
    request.raw.on("close", () => streams.delete(reply.raw));
  });
  const url = await server.listen({ host: "127.0.0.1", port: 0 });
  const hangUp = () => {
    for (const stream of streams) stream.destroy();
  };

  return {
    url: `${url}/playground/`,
    sent,
    pressed,
    visits,
    chosen,
    answer: (answer) => void answers.push(answer),
    refuse: (on) => {
      refusing = on;
    },
    say: (chat, content, parent) => {
      const text = typeof content === "string";
      return keep({
        chat_id: chat,
        ...(parent ? { parent_id: parent } : {}),
        sender: { ...bole, type: "bot" },
        msg_type: text ? "text" : "interactive",
        content: JSON.stringify(text ? { text: content } : content),
        mentions: [],
      }).message_id;
    },
    update: (messageId, card) => {
      const at = messages.findIndex((message) => message.message_id === messageId);
      const old = messages[at];
      if (!old) throw new Error(`no message ${messageId}`);
      const message = { ...old, content: JSON.stringify(card), updated: true };
      messages[at] = message;
      tell({ type: "update", message });
    },
    react: (...reactions) => {
      const old = messages.at(-1);
      if (!old) throw new Error("nothing was said");
      const message = { ...old, reactions };
      messages[messages.length - 1] = message;
      tell({ type: "update", message });
    },
    think: (chat, on) => tell({ type: "thinking", chat_id: chat, on }),
    listener: () => {
      if (streams.size > 0) return Promise.resolve();
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push(resolve);
      return promise;
    },
    hangUp,
    restart: () => {
      starts += 1;
      messages.splice(0);
      hangUp();
    },
    close: () => server.close(),
  };
}
