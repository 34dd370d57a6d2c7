import type { Message } from "../contract.ts";
import { farApart, shortTime } from "./clock.ts";
import type { Controller } from "./controller.ts";
import { fill, h } from "./dom.ts";
import type { FaultControls } from "./faults/controls.ts";
import { faultsBar, faultsButton } from "./faults/sign.ts";
import { createFollower } from "./follow.ts";
import { icon } from "./icons.ts";
import { mark } from "./mark.ts";
import { messageNode, pendingNode } from "./message-view.ts";
import type { Store, View } from "./store.ts";
import { told, words } from "./words.ts";

/** A shown message, and what it was made from: only what changed is made anew. */
interface Shown {
  readonly message: Message;
  readonly lang: string;
  readonly node: HTMLElement;
}

/** The open conversation. */
export function createThread(store: Store, controller: Controller, faults: FaultControls): HTMLElement {
  const head = h("header", { class: "thread-head" });
  const switches = faultsButton(store, faults);
  const log = h("div", { class: "log", role: "log", "aria-live": "polite", tabindex: 0 });
  const offline = h("div", { class: "offline", role: "status", hidden: true });
  const shown = new Map<string, Shown>();
  const follower = createFollower(log);
  let before: Partial<View> = {};

  store.watch((view) => {
    const { lang, chat, persona, online } = view;
    if (chat !== before.chat || lang !== before.lang) {
      if (chat) fill(head, ...headParts(view, controller), switches);
      log.setAttribute("aria-label", words.thread[lang]);
    }
    offline.hidden = online;
    fill(offline, words.noConnection[lang]);
    const moved = chat?.chat_id !== before.chat?.chat_id || persona !== before.persona;
    if (moved) shown.clear();
    if (chat && changed(view, before)) {
      const sent = view.pending.length > (before.pending?.length ?? 0);
      if (moved || sent) follower.restart();
      const last = log.lastElementChild?.id;
      sync(log, lines(view, shown, store, controller));
      if (moved || sent || log.lastElementChild?.id !== last) follower.show();
    }
    before = view;
  });
  return h("main", { class: "thread" }, head, offline, faultsBar(store, faults), log);
}

function changed(view: View, before: Partial<View>): boolean {
  const parts = ["chat", "persona", "lang", "messages", "pending", "thinking"] as const;
  return parts.some((part) => view[part] !== before[part]);
}

function headParts({ chat, lang }: View, controller: Controller): HTMLElement[] {
  if (!chat) return [];
  const about =
    chat.type === "p2p" ? words.privateChat[lang] : told(words.members, lang, { n: chat.members });
  return [
    h(
      "button",
      {
        type: "button",
        class: "back",
        "aria-label": words.back[lang],
        onclick: () => controller.openChat(undefined),
      },
      icon("back"),
    ),
    h("div", { class: "thread-name" }, h("h2", {}, chat.name[lang]), h("span", {}, about)),
  ];
}

/** Everything below one another: times, messages, those on their way, and that Bole is looking. */
function lines(view: View, shown: Map<string, Shown>, store: Store, controller: Controller): HTMLElement[] {
  const { chat, lang } = view;
  if (!chat) return [];
  const messages = view.messages[chat.chat_id];
  const pending = view.pending.filter((one) => one.chat === chat.chat_id);
  const looksNow = view.thinking.has(chat.chat_id);
  if (messages?.length === 0 && pending.length === 0 && !looksNow) return [welcome(view)];
  const nodes: HTMLElement[] = [];
  let last: string | undefined;
  for (const message of messages ?? []) {
    if (farApart(last, message.create_time)) nodes.push(timeLine(message, view));
    last = message.create_time;
    nodes.push(kept(message, lang, shown, () => messageNode(message, view, store, controller)));
  }
  nodes.push(...pending.map((one) => pendingNode(one, view)));
  if (looksNow) nodes.push(looking(view));
  return nodes;
}

function kept(
  message: Message,
  lang: string,
  shown: Map<string, Shown>,
  make: () => HTMLElement,
): HTMLElement {
  const known = shown.get(message.message_id);
  if (known?.message === message && known.lang === lang) return known.node;
  const same = known && known.lang === lang && JSON.stringify(known.message) === JSON.stringify(message);
  const node = same ? known.node : make();
  shown.set(message.message_id, { message, lang, node });
  return node;
}

function timeLine(message: Message, { lang }: View): HTMLElement {
  return h("div", { class: "time-line" }, shortTime(message.create_time, lang, Date.now()));
}

function looking({ lang }: View): HTMLElement {
  return h(
    "div",
    { class: "message bot looking" },
    mark(),
    h(
      "div",
      { class: "looking-said" },
      h("span", {}, words.looking[lang]),
      h("span", { class: "stride", "aria-hidden": "true" }, h("i"), h("i"), h("i")),
    ),
  );
}

function welcome({ lang }: View): HTMLElement {
  return h(
    "div",
    { class: "welcome" },
    mark(),
    h("blockquote", {}, h("p", {}, words.saying[lang]), h("footer", {}, words.sayingFrom[lang])),
    h("p", { class: "welcome-hint" }, words.sandboxHint[lang]),
  );
}

/** Makes the children these nodes, moving none that stay; a card that is replaced keeps the focus. */
function sync(parent: HTMLElement, nodes: readonly HTMLElement[]): void {
  const wanted = new Set<Node>(nodes);
  const focus = focusIn(parent);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  for (const [at, node] of nodes.entries()) {
    if (parent.childNodes[at] !== node) parent.insertBefore(node, parent.childNodes[at] ?? null);
  }
  if (focus && !parent.contains(document.activeElement)) refocus(focus);
}

const focusable = "button, input, textarea, a, [tabindex]";

/** Where the focus is inside a message: its id, and which of its controls it is. */
function focusIn(parent: HTMLElement): { id: string; at: number } | undefined {
  const active = document.activeElement;
  const message = parent.contains(active) ? active?.closest(".message") : undefined;
  if (!active || !message?.id) return undefined;
  return { id: message.id, at: [...message.querySelectorAll(focusable)].indexOf(active) };
}

function refocus({ id, at }: { id: string; at: number }): void {
  const control = document.getElementById(id)?.querySelectorAll(focusable)[at];
  if (control instanceof HTMLElement) control.focus({ preventScroll: true });
}
