import { envelope, verificationToken } from "../feishu.ts";
import { changed } from "./changed.ts";
import { type Family, type Hostile, hostile, lookup, type Moment, pressed } from "./request.ts";

/** What is proven to come from Feishu and is no event: only Feishu's own key could make it, and still nothing runs. */
export function malformedEvents({ push }: Moment): Family {
  const plain: readonly (readonly [string, unknown])[] = [
    ["nothing", ""],
    ["no JSON", "hello"],
    ["half an event", JSON.stringify(lookup()).slice(0, -9)],
    ["two events", JSON.stringify(lookup()).repeat(2)],
    ["null", "null"],
    ["a number", "7"],
    ["a text", '"text"'],
    ["a list", [lookup()]],
    ["an event in an event", { ...lookup(), header: lookup() }],
    ["an encrypted event once more encrypted", JSON.parse(push(lookup()).body.toString())],
    ["version 1.0", { uuid: "1", token: verificationToken, ts: "1.1", type: "event_callback", event: {} }],
  ];
  const messageParts: readonly (readonly [string, unknown])[] = [
    ["schema", "3.0"],
    ["schema", 2],
    ["schema", undefined],
    ["header", null],
    ["header", []],
    ["header.event_id", undefined],
    ["header.event_id", ""],
    ["header.event_id", 7],
    ["header.event_id", ["event"]],
    ["header.event_id", "e".repeat(10_000)],
    ["header.event_type", undefined],
    ["header.event_type", { toString: "im.message.receive_v1" }],
    ["header.create_time", undefined],
    ["header.create_time", 1_700_000_000_000],
    ["header.create_time", "now"],
    ["header.create_time", "-1700000000000"],
    ["header.create_time", "9".repeat(400)],
    ["event", undefined],
    ["event", null],
    ["event", []],
    ["event", "text"],
    ["event.sender", undefined],
    ["event.sender", null],
    ["event.sender.sender_type", 1],
    ["event.sender.sender_id", null],
    ["event.sender.sender_id.open_id", ""],
    ["event.sender.sender_id.open_id", ["ou_recruiter"]],
    ["event.sender.sender_id.open_id", "o".repeat(1000)],
    ["event.message", undefined],
    ["event.message", []],
    ["event.message.message_id", undefined],
    ["event.message.message_id", 7],
    ["event.message.message_id", "m".repeat(1000)],
    ["event.message.chat_id", ""],
    ["event.message.chat_id", { $gt: "" }],
    ["event.message.chat_type", "square"],
    ["event.message.chat_type", ["p2p"]],
    ["event.message.create_time", "soon"],
    ["event.message.message_type", null],
    ["event.message.content", undefined],
    ["event.message.content", { text: "help" }],
    ["event.message.content", 7],
    ["event.message.mentions", "all"],
    ["event.message.mentions", [{ key: 1 }]],
    ["event.message.mentions", [null]],
  ];
  const pressParts: readonly (readonly [string, unknown])[] = [
    ["event.operator", undefined],
    ["event.operator", { user_id: "867" }],
    ["event.operator.open_id", ""],
    ["event.operator.open_id", 7],
    ["event.token", undefined],
    ["event.token", "t".repeat(1000)],
    ["event.action", undefined],
    ["event.action", "button"],
    ["event.action.tag", ""],
    ["event.action.tag", null],
    ["event.action.value", 7],
    ["event.action.value", ["ask"]],
    ["event.action.form_value", "filled"],
    ["event.action.options", "all"],
    ["event.action.checked", "yes"],
    ["event.context", undefined],
    ["event.context", "om_card"],
    ["event.context.open_message_id", 7],
    ["event.context.open_chat_id", "c".repeat(1000)],
  ];
  const others = [
    envelope("im.chat.member.bot.added_v1", { chat_id: "oc_group" }),
    envelope("im.chat.member.bot.added_v1", {
      chat_id: "oc_group",
      operator_id: { open_id: "ou_1" },
      external: "no",
    }),
    envelope("im.chat.access_event.bot_p2p_chat_entered_v1", { operator_id: { open_id: "ou_1" } }),
    envelope("application.bot.menu_v6", { event_key: "help" }),
    envelope("application.bot.menu_v6", {
      event_key: "k".repeat(1000),
      operator: { operator_id: { open_id: "ou_1" } },
    }),
  ];
  const told = (path: string, value: unknown) =>
    `${path} ${value === undefined ? "missing" : `= ${JSON.stringify(value).slice(0, 30)}`}`;
  return {
    title: "Malformed events, encrypted and signed",
    requests: [
      ...plain.map(([name, event]) => hostile(`inside is ${name}`, 400, push(event))),
      ...messageParts.map(
        ([path, value]): Hostile =>
          hostile(`a message with ${told(path, value)}`, 400, push(changed(lookup(), path, value))),
      ),
      ...pressParts.map(
        ([path, value]): Hostile =>
          hostile(`a press with ${told(path, value)}`, 400, push(changed(pressed(), path, value))),
      ),
      ...others.map((event, index) =>
        hostile(`another event that lacks its parts, ${index + 1}`, 400, push(event)),
      ),
    ],
  };
}
