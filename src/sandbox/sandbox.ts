import { randomBytes } from "node:crypto";
import fastify from "fastify";
import { isLoopback } from "../loopback.ts";
import type { Outcome } from "../outcome.ts";
import { secureAnswers } from "../security-headers.ts";
import { accessPolicyYaml } from "./access-policy.ts";
import { type BotMoves, botMoves } from "./bot-moves.ts";
import type { Change, Room, StoredMessage } from "./chats.ts";
import type { Console } from "./console.ts";
import type { BotMove } from "./delivery/bot-event.ts";
import { verifyUrl } from "./delivery/challenge.ts";
import { push } from "./delivery/push.ts";
import { type PushFaults, pushFaults } from "./delivery/push-faults.ts";
import { type Later, redelivery } from "./delivery/redelivery.ts";
import type { Road } from "./delivery/road.ts";
import { documents } from "./documents/index.ts";
import type { LongConnectionFaults } from "./long-connection/faults.ts";
import { type LongConnections, longConnections } from "./long-connection/long-connections.ts";
import type { Faults } from "./open-apis/faults.ts";
import { badRequest, notFound, openApis, send } from "./open-apis/plugin.ts";
import { type NotTaken, peopleAtWork } from "./people-at-work.ts";
import { playgroundApi } from "./playground/api.ts";
import type { ActionAnswer, ActionRequest, Persona } from "./playground/contract.ts";
import { servePage } from "./playground/serve.ts";
import { switchesApi } from "./playground/switches-api.ts";
import { createSwitches, type Switches } from "./switches/switches.ts";
import type { Tenant } from "./tenant/tenant.ts";
import { untilIn } from "./until.ts";
import { visitors } from "./visitors.ts";
import type { Call, World } from "./world.ts";
import { type WorldOptions, worldAtStart } from "./world-at-start.ts";

export interface SandboxOptions extends WorldOptions {
  /** A loopback address; any other is refused without `hosts`, for nobody proves here who they are. */
  readonly host: string;
  /** Names under which it may be reached besides this machine's own. */
  readonly hosts?: readonly string[];
  /** 0 for any free one. */
  readonly port: number;
  /** What goes wrong with long connections from the start. */
  readonly connections?: LongConnectionFaults;
  /** How what is due after a while is waited for: by the clock unless given. */
  readonly later?: Later;
}

/** Someone who speaks or presses: a persona's role or an open_id. */
export type Who = Persona["role"] | (string & {});
/** Where: one's private chat with the bot, the hiring group, the group with outsiders, or a chat_id. */
export type Where = "p2p" | "group" | "external" | (string & {});

/** A running sandbox, and hooks to look into it. */
export interface Sandbox {
  /** Its base URL: the bot's FEISHU_DOMAIN. */
  readonly url: string;
  readonly tenant: Tenant;
  readonly personas: readonly Persona[];
  /** The built-in personas' ACCESS_FILE. */
  readonly accessPolicyYaml: string;
  readonly bot: World["bot"];
  /** Everything the platform was asked, oldest first: method, path, status. */
  readonly calls: readonly Call[];
  /** What goes wrong with calls of the Open Platform. */
  readonly faults: Faults;
  /** What goes wrong with events on their way to the bot. */
  readonly pushFaults: PushFaults;
  /** The faults and limits as the page's panel switches them. */
  readonly switches: Switches;
  /** Grants exactly these scopes from now on. */
  grant(scopes: readonly string[] | "all"): void;
  /** The scopes that are granted; where all are, those that open anything here. */
  grantedScopes(): readonly string[];
  /** The app as the developer console holds it, to be turned as an administrator would. */
  readonly console: Console;
  /** Publishes the console's draft: its scopes are granted, its events, callbacks and bot count. */
  publish(): void;
  /** Makes every token given so far invalid. */
  expireTokens(): void;
  chat(who: Who, where: Where): Room;
  /** What was said in a chat, oldest first. */
  messages(chatId: string): readonly StoredMessage[];
  say(who: Who, where: Where, text: string, more?: Said): StoredMessage;
  /** Somebody opens their private chat with the bot; true once the bot has taken the event. */
  enter(who: Who): Promise<boolean>;
  /** Somebody chooses an entry of the bot's menu, by its `event_key`; true once the bot has taken the event. */
  choose(who: Who, eventKey: string): Promise<boolean>;
  press(who: Who, messageId: string, action: ActionRequest["action"]): Promise<ActionAnswer>;
  /** Puts the bot into a group, takes it out, or disbands the group; true once the bot has taken the event. */
  moveBot(who: Who, where: Where, how: BotMove): Promise<boolean>;
  /** Who is in a group from now on: open_ids. */
  setMembers(chatId: string, members: readonly string[]): void;
  /** Brings the bot any event, once, by the way its events come. */
  readonly deliver: Road;
  /** The connections the bot has opened; it may at any time, however its events come. */
  readonly connections: LongConnections;
  /** Tells the bot of every group it is in. */
  announceBot: BotMoves["announce"];
  /** Sends the bot a `url_verification`, as the console does. */
  verifyUrl(): Promise<Outcome<true, string>>;
  /** Waits until the chats hold what `look` looks for (at most 10 s unless told). */
  until<T>(look: () => T | undefined, limit?: number): Promise<T>;
  /** Calls back on every change in the chats until the returned function is called. */
  watch(listener: (change: Change) => void): () => void;
  close(): Promise<void>;
}

export interface Said {
  readonly mentions?: readonly { key: string; openId: string; name: string }[];
  readonly parentId?: string;
}

/**
 * Starts a small Feishu of our own on this machine: the Open Platform below `/open-apis`, events pushed to the
 * bot's webhook, and the chat page below `/playground/`.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { host, hosts = [] } = options;
  if (!isLoopback(host) && hosts.length === 0)
    throw new Error(`the sandbox listens on this machine only, not on ${host}`);
  const { world, personas, line } = worldAtStart(options);
  const { tenant, bot, chats } = world;
  const pushes = pushFaults();
  const connections = longConnections(options.app, randomBytes, options.connections);
  const deliver = pushes.on(
    options.events === "websocket" ? connections.deliver : (event) => push(line, event),
  );
  const events = redelivery(deliver, options.later);
  const switches = createSwitches(world, pushes);
  const people = peopleAtWork(world, deliver, events);
  const moves = botMoves(world, events);

  const server = fastify({ forceCloseConnections: true });
  secureAnswers(server);
  server.addHook("onRequest", visitors(host, hosts));
  server.setNotFoundHandler((request, reply) => notFound(world, request, reply));
  server.setErrorHandler((error, request, reply) => {
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    if (status < 500) return send(badRequest, world, request, reply);
    world.log.warn({ err: error }, "the sandbox failed");
    return reply.code(500).send({ code: 1002001, msg: "the sandbox failed; see its log" });
  });
  await connections.serve(server);
  await server.register(openApis(world, documents));
  await server.register(playgroundApi(world, personas, people, switches));
  await server.register(switchesApi(world, switches));
  await server.register(servePage);
  const url = reachable(await server.listen({ host, port: options.port }));

  const idOf = (who: Who) => personas.find(({ role }) => role === who)?.open_id ?? who;
  const chat = (who: Who, where: Where): Room => {
    const room =
      where === "p2p"
        ? chats.privateRoom(idOf(who))
        : (chats.room(where) ??
          chats
            .rooms()
            .find((it) => (it.guests === undefined ? it.type : "external") === where && it.hasBot));
    if (!room) throw new Error(`there is no chat ${where}`);
    return room;
  };
  return {
    url,
    tenant,
    personas,
    accessPolicyYaml: accessPolicyYaml(personas),
    bot,
    calls: world.calls,
    faults: world.faults,
    pushFaults: pushes,
    switches,
    grant: (scopes) => {
      world.granted = scopes === "all" ? "all" : new Set(scopes);
    },
    grantedScopes: () => (world.granted === "all" ? world.asked : [...world.granted]),
    console: world.console,
    publish() {
      const { draft, online } = world.console;
      if (world.granted !== "all") world.granted = new Set([...world.granted, ...draft.scopes]);
      Object.assign(online, {
        bot: draft.bot,
        events: new Set(draft.events),
        callbacks: new Set(draft.callbacks),
      });
      world.console.published = true;
    },
    expireTokens: () => world.tokens.expireAll(),
    chat,
    messages: (chatId) => chats.messages(chatId),
    say: (who, where, text, { mentions = [], parentId } = {}) =>
      taken(
        people.say({
          persona: idOf(who),
          chatId: chat(who, where).chatId,
          text,
          mentions,
          ...(parentId === undefined ? {} : { parentId }),
        }),
      ),
    enter: async (who) => taken(await people.enter(idOf(who))),
    choose: async (who, eventKey) => taken(await people.choose(idOf(who), eventKey)),
    press: async (who, messageId, action) => taken(await people.press(idOf(who), messageId, action)),
    moveBot: (who, where, how) => moves.move(chat(who, where), how, idOf(who)),
    setMembers: (chatId, members) => chats.place({ ...chat("", chatId), members }),
    deliver,
    connections,
    announceBot: moves.announce,
    verifyUrl: () => verifyUrl(line),
    until: untilIn(chats),
    watch: chats.watch,
    async close() {
      events.stop();
      pushes.clear();
      await server.close();
    },
  };
}

/** An address one can call: "every address" is none. */
function reachable(url: string): string {
  return url.replace("//0.0.0.0:", "//127.0.0.1:").replace("//[::]:", "//[::1]:");
}

/** In tests a message that is not taken is a mistake of the test. */
function taken<T>(outcome: Outcome<T, NotTaken>): T {
  if (!outcome.ok) throw new Error(`not taken: ${outcome.failure}`);
  return outcome.value;
}
