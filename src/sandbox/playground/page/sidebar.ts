import type { Chat } from "../contract.ts";
import { shortTime } from "./clock.ts";
import type { Controller } from "./controller.ts";
import { fill, h } from "./dom.ts";
import { icon } from "./icons.ts";
import { mark } from "./mark.ts";
import { summary } from "./message-text.ts";
import { personaSwitch } from "./persona-switch.ts";
import { preferences } from "./preferences.ts";
import { chatsOf, type Store, type View } from "./store.ts";
import { words } from "./words.ts";

/** The left column: whose sandbox this is, the conversations, who one is. */
export function createSidebar(store: Store, controller: Controller): HTMLElement {
  const brand = h("div", { class: "brand" });
  const chats = h("nav", { class: "chats" });
  const persona = h("section", { class: "persona-switch" });
  store.watch((view) => {
    const { lang } = view;
    keepingFocus(brand, () => {
      fill(
        brand,
        h(
          "h1",
          {},
          words.name[lang],
          h("span", { "aria-hidden": "true" }, words.name[lang === "zh" ? "en" : "zh"]),
        ),
        h("span", { class: "sandbox-tag" }, words.sandbox[lang]),
        preferences(view, controller),
      );
    });
    chats.setAttribute("aria-label", words.chats[lang]);
    keepingFocus(chats, () => {
      fill(chats, ...chatsOf(view.state, view.persona).map((chat) => chatLine(chat, view, controller)));
    });
    keepingFocus(persona, () => fill(persona, ...personaSwitch(view, controller)));
  });
  return h("aside", { class: "sidebar" }, brand, chats, persona);
}

function chatLine(chat: Chat, view: View, controller: Controller): HTMLElement {
  const { lang } = view;
  const last = view.messages[chat.chat_id]?.at(-1);
  const open = view.chat?.chat_id === chat.chat_id;
  return h(
    "button",
    {
      type: "button",
      class: "chat-line",
      id: `chat-${chat.chat_id}`,
      "aria-current": open ? "true" : undefined,
      onclick: () => controller.openChat(chat),
    },
    chat.type === "p2p" ? mark() : h("span", { class: "avatar group", "aria-hidden": "true" }, icon("group")),
    h(
      "span",
      { class: "chat-text" },
      h(
        "span",
        { class: "chat-top" },
        h("span", { class: "chat-name" }, chat.name[lang]),
        chat.external && h("span", { class: "chat-external" }, words.external[lang]),
        h("time", {}, last ? shortTime(last.create_time, lang, Date.now()) : ""),
      ),
      h(
        "span",
        { class: "chat-last" },
        h("span", { class: "chat-said" }, said(chat, view)),
        view.unread.has(chat.chat_id) && h("span", { class: "unread", role: "img", "aria-label": "•" }),
      ),
    ),
  );
}

function said(chat: Chat, view: View): string {
  const { lang } = view;
  if (view.thinking.has(chat.chat_id)) return words.looking[lang];
  const last = view.messages[chat.chat_id]?.at(-1);
  if (!last) return words.noMessages[lang];
  const mine = last.sender.open_id === view.persona.open_id;
  const who = mine ? words.you[lang] : last.sender.name[lang];
  return chat.type === "p2p" && !mine
    ? summary(last, lang)
    : `${who}${lang === "zh" ? "：" : ": "}${summary(last, lang)}`;
}

/** Renders anew without taking the focus from the control that has it. */
function keepingFocus(region: HTMLElement, render: () => void): void {
  const id = region.contains(document.activeElement) ? document.activeElement?.id : undefined;
  render();
  if (id) document.getElementById(id)?.focus();
}
