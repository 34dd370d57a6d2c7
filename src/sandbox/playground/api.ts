import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import { securityHeaders } from "../../security-headers.ts";
import type { Change } from "../chats.ts";
import type { StoredFile } from "../files.ts";
import type { NotTaken, PeopleAtWork } from "../people-at-work.ts";
import type { Switches } from "../switches/switches.ts";
import type { World } from "../world.ts";
import type { Persona, StreamEvent } from "./contract.ts";
import { fileKeyOf, messageView, stateView } from "./view.ts";

/** How often a silent stream says that it is still there, milliseconds. */
const heartbeat = 15_000;

const mentions = z
  .array(z.object({ key: z.string(), open_id: z.string(), name: z.string() }))
  .max(50)
  .default([]);
const sendRequest = z.object({
  persona: z.string(),
  chat_id: z.string(),
  text: z.string(),
  mentions,
  parent_id: z.string().optional(),
});
const actionRequest = z.object({
  persona: z.string(),
  message_id: z.string(),
  action: z.object({
    tag: z.string(),
    value: z.record(z.string(), z.unknown()).optional(),
    name: z.string().optional(),
    form_value: z.record(z.string(), z.unknown()).optional(),
    input_value: z.string().optional(),
    option: z.string().optional(),
    options: z.array(z.string()).optional(),
    checked: z.boolean().optional(),
    timezone: z.string().optional(),
  }),
});
const visitRequest = z.object({ persona: z.string() });
const menuRequest = z.object({ persona: z.string(), event_key: z.string() });
const messagesQuery = z.object({ chat: z.string(), persona: z.string() });
const streamQuery = z.object({ persona: z.string() });

/** A fastify plugin with the page's HTTP API (contract.ts), below `/playground/api`. */
export function playgroundApi(
  world: World,
  personas: readonly Persona[],
  people: PeopleAtWork,
  switches: Switches,
) {
  /** What was said is kept in memory: after another start a page that was open begins anew. */
  const started = randomUUID();
  const isMember = (chatId: string, persona: string) =>
    world.chats.room(chatId)?.members.includes(persona) ?? false;

  return async (server: FastifyInstance): Promise<void> => {
    server.get("/playground/api/state", () => stateView(world, personas));

    server.get("/playground/api/messages", (request, reply) => {
      const query = messagesQuery.safeParse(request.query);
      if (!query.success) return reply.code(400).send({ error: "bad-request" });
      const { chat, persona } = query.data;
      if (!isMember(chat, persona)) return reply.code(404).send({ error: "unknown-chat" });
      return reply.send(world.chats.messages(chat).map((message) => messageView(message, world.files)));
    });

    server.get("/playground/api/files/:key", (request, reply) => {
      const query = streamQuery.safeParse(request.query);
      if (!query.success) return reply.code(400).send({ error: "bad-request" });
      const { key } = request.params as { key: string };
      const { persona } = query.data;
      const seen = world.chats
        .rooms()
        .filter(({ chatId }) => isMember(chatId, persona))
        .some(({ chatId }) => world.chats.messages(chatId).some((message) => fileKeyOf(message) === key));
      const file = seen ? world.files.file(key) : undefined;
      return file ? sendFile(file, reply) : reply.code(404).send({ error: "unknown-file" });
    });

    server.post("/playground/api/messages", (request, reply) => {
      const body = sendRequest.safeParse(request.body);
      if (!body.success) return reply.code(400).send({ error: "bad-request" });
      const { persona, chat_id: chatId, text, parent_id: parentId } = body.data;
      const said = people.say({
        persona,
        chatId,
        text,
        mentions: body.data.mentions.map(({ key, open_id: openId, name }) => ({ key, openId, name })),
        ...(parentId === undefined ? {} : { parentId }),
      });
      if (!said.ok) return refuse(reply, said.failure);
      return reply.code(201).send({ message_id: said.value.messageId });
    });

    server.post("/playground/api/entered", async (request, reply) => {
      const body = visitRequest.safeParse(request.body);
      if (!body.success) return reply.code(400).send({ error: "bad-request" });
      const told = await people.enter(body.data.persona);
      return told.ok ? reply.code(204).send() : refuse(reply, told.failure);
    });

    server.post("/playground/api/menu", async (request, reply) => {
      const body = menuRequest.safeParse(request.body);
      if (!body.success) return reply.code(400).send({ error: "bad-request" });
      const told = await people.choose(body.data.persona, body.data.event_key);
      return told.ok ? reply.code(204).send() : refuse(reply, told.failure);
    });

    server.post("/playground/api/actions", async (request, reply) => {
      const body = actionRequest.safeParse(request.body);
      if (!body.success) return reply.code(400).send({ error: "bad-request" });
      const { persona, message_id: messageId, action } = body.data;
      const answer = await people.press(persona, messageId, action as Parameters<typeof people.press>[2]);
      return answer.ok ? reply.send(answer.value) : refuse(reply, answer.failure);
    });

    server.get("/playground/api/stream", (request, reply) => {
      const query = streamQuery.safeParse(request.query);
      if (!query.success) return reply.code(400).send({ error: "bad-request" });
      // The bot is not up yet: whoever opens a chat now would be greeted only when Feishu pushes that again.
      if (world.webhook() === "") return reply.code(503).send({ error: "starting" });
      const { persona } = query.data;
      openStream(reply, (send) => {
        send({ type: "here", server: started, thinking: thinkingFor(persona) });
        const unwatch = [
          world.chats.watch((change) => tell(change, persona, send)),
          switches.watch((state) => send({ type: "switches", state })),
        ];
        return () => {
          for (const stop of unwatch) stop();
        };
      });
      return reply;
    });
  };

  /** The chats of theirs in which the bot has not answered yet. */
  function thinkingFor(persona: string): string[] {
    const ids = world.chats.rooms().map(({ chatId }) => chatId);
    return ids.filter((chatId) => isMember(chatId, persona) && world.chats.isThinking(chatId));
  }

  function tell(change: Change, persona: string, send: (event: StreamEvent) => void): void {
    if (change.type === "thinking") {
      if (isMember(change.chatId, persona)) send({ type: "thinking", chat_id: change.chatId, on: change.on });
    } else if (isMember(change.message.chatId, persona)) {
      send({ type: change.type, message: messageView(change.message, world.files) });
    }
  }
}

/** Always a download: whatever is in it, the browser never shows it as a page of ours. */
function sendFile({ name, bytes }: StoredFile, reply: FastifyReply): FastifyReply {
  return reply
    .headers({
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", "%27")}`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
    })
    .send(Buffer.from(bytes));
}

function refuse(reply: FastifyReply, why: NotTaken): FastifyReply {
  return reply.code(why === "bad-text" ? 400 : 404).send({ error: why });
}

/** Keeps an answer open as server-sent events until the page goes away. */
function openStream(reply: FastifyReply, watch: (send: (event: StreamEvent) => void) => () => void): void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...securityHeaders,
    "Content-Type": "text/event-stream; charset=utf-8",
    Connection: "keep-alive",
  });
  raw.write(": here\n\n");
  const unwatch = watch((event) => raw.write(`data: ${JSON.stringify(event)}\n\n`));
  const beat = setInterval(() => raw.write(": here\n\n"), heartbeat);
  beat.unref();
  raw.on("close", () => {
    clearInterval(beat);
    unwatch();
  });
}
