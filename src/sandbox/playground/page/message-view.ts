import type { Message } from "../contract.ts";
import { fileAddress } from "./api.ts";
import { avatar } from "./avatar.ts";
import { renderCard } from "./card/card.ts";
import { parse } from "./card/json.ts";
import { cardHost } from "./card-host.ts";
import type { Controller } from "./controller.ts";
import { h } from "./dom.ts";
import { icon } from "./icons.ts";
import { mark } from "./mark.ts";
import { fileName, type Piece, pieces, summary } from "./message-text.ts";
import type { Pending, Store, View } from "./store.ts";
import { told, words } from "./words.ts";

/** One message with its avatar, the message it answers, and the button to answer it. */
export function messageNode(message: Message, view: View, store: Store, controller: Controller): HTMLElement {
  const { lang, persona, chat } = view;
  const mine = message.sender.open_id === persona.open_id;
  const bot = message.sender.type === "bot";
  const name = message.sender.name[lang];
  return h(
    "div",
    {
      class: `message ${mine ? "mine" : bot ? "bot" : "theirs"}`,
      id: message.message_id,
      "data-type": message.msg_type,
    },
    bot ? mark() : !mine && avatar(message.sender.open_id, name),
    h(
      "div",
      { class: "message-main" },
      !mine &&
        chat?.type === "group" &&
        h("div", { class: "sender" }, name, bot && h("span", { class: "bot-tag" }, words.bot[lang])),
      parentLine(message, view),
      h(
        "div",
        { class: "message-row" },
        body(message, view, store, controller),
        replyButton(message, view, controller),
      ),
      reactions(message, view),
      message.updated &&
        message.msg_type !== "interactive" &&
        h("div", { class: "updated" }, words.updated[lang]),
    ),
  );
}

/** What stands on a message; of Feishu's own pictures the page has the one that is used. */
function reactions({ reactions: all = [] }: Message, { lang }: View): HTMLElement | false {
  if (all.length === 0) return false;
  return h(
    "div",
    { class: "reactions" },
    ...all.map((emoji) =>
      emoji === "Typing"
        ? h(
            "span",
            { class: "reaction typing", role: "img", "aria-label": words.typing[lang] },
            h("i"),
            h("i"),
            h("i"),
          )
        : h("span", { class: "reaction" }, emoji),
    ),
  );
}

/** A message that the sandbox has not taken yet. */
export function pendingNode(pending: Pending, { lang }: View): HTMLElement {
  const said = pending.mentions.reduce(
    (text, mention) => text.replace(mention.key, `@${mention.name}`),
    pending.text,
  );
  return h(
    "div",
    { class: "message mine pending" },
    h(
      "div",
      { class: "message-main" },
      h("div", { class: "message-row" }, h("div", { class: "bubble", title: words.sending[lang] }, said)),
    ),
  );
}

function body(message: Message, view: View, store: Store, controller: Controller): HTMLElement {
  switch (message.msg_type) {
    case "interactive": {
      const press = controller.press.bind(controller, message);
      return renderCard(parse(message.content), cardHost(view, store, press));
    }
    case "file":
      return fileBubble(message, view);
    case "text":
    case "post":
      return h(
        "div",
        { class: "bubble" },
        ...pieces(message, view.lang).map((piece) => pieceNode(piece, view)),
      );
  }
}

/** A sent file: its name, how large it is, and the way to it. */
function fileBubble({ file, ...message }: Message, { lang, persona }: View): HTMLElement {
  const name = file?.name || fileName(message) || words.file[lang];
  if (!file) return h("div", { class: "bubble file" }, icon("file"), h("span", {}, name));
  return h(
    "a",
    {
      class: "bubble file",
      href: fileAddress(file.file_key, persona.open_id),
      download: name,
      "aria-label": told(words.downloadFile, lang, { name }),
    },
    h("span", { class: "file-sign", "data-kind": name.split(".").at(-1)?.toLowerCase() }, icon("file")),
    h(
      "span",
      { class: "file-text" },
      h("span", { class: "file-name" }, name),
      h("span", { class: "file-size" }, fileSize(file.size)),
    ),
    icon("download"),
  );
}

/** `9 B`, `12.3 KB`, `4.0 MB`. */
function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function pieceNode(piece: Piece, { persona, state }: View): Node | string {
  if ("text" in piece) return piece.text;
  const special = piece.id === persona.open_id || piece.id === state.bot.open_id;
  return h("span", { class: special ? "mention special" : "mention" }, `@${piece.mention}`);
}

/** What this message answers; a press goes there. */
function parentLine(message: Message, view: View): HTMLElement | undefined {
  const { lang } = view;
  const parent = view.messages[message.chat_id]?.find((one) => one.message_id === message.parent_id);
  if (!parent) return undefined;
  const go = () => {
    const node = document.getElementById(parent.message_id);
    node?.scrollIntoView({ block: "center", behavior: "smooth" });
    node?.classList.add("pointed");
    window.setTimeout(() => node?.classList.remove("pointed"), 1600);
  };
  return h(
    "button",
    {
      type: "button",
      class: "parent",
      onclick: go,
      title: told(words.replyTo, lang, { name: parent.sender.name[lang] }),
    },
    h("span", {}, `${parent.sender.name[lang]}${lang === "zh" ? "：" : ": "}${summary(parent, lang)}`),
  );
}

function replyButton(message: Message, { lang }: View, controller: Controller): HTMLElement {
  return h(
    "button",
    {
      type: "button",
      class: "reply",
      "aria-label": words.reply[lang],
      title: words.reply[lang],
      onclick: () => controller.replyTo(message),
    },
    icon("reply"),
  );
}
