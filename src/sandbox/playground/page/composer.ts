import type { Controller } from "./controller.ts";
import { fill, h } from "./dom.ts";
import { type Draft, mentionAttribute, readDraft } from "./draft.ts";
import { icon } from "./icons.ts";
import { createMentionPicker } from "./mention-picker.ts";
import { summary } from "./message-text.ts";
import { byName, everyone, type Named } from "./people.ts";
import type { Store, View } from "./store.ts";
import { told, words } from "./words.ts";

/** The box in which messages are written. */
export interface Composer {
  readonly node: HTMLElement;
  focus(): void;
}

export function createComposer(store: Store, controller: Controller): Composer {
  const editor = h("div", {
    class: "editor",
    id: "editor",
    role: "textbox",
    "aria-multiline": "true",
    contenteditable: "plaintext-only",
    spellcheck: "false",
    tabindex: 0,
  });
  if (editor.contentEditable !== "plaintext-only") editor.contentEditable = "true";
  const picker = createMentionPicker(
    editor,
    () => everyone(store.get().state, store.get().lang),
    insertMention,
  );
  const hint = h("div", { class: "composer-hint", hidden: true });
  const quote = h("div", { class: "composer-quote", hidden: true });
  const phrases = h("div", { class: "phrases", role: "group" });
  phrases.addEventListener("wheel", ({ deltaY }) => phrases.scrollBy({ left: deltaY }), { passive: true });
  const at = h("button", { type: "button", class: "tool", onclick: () => picker.start() }, icon("at"));
  const keys = h("span", { class: "keys" });
  const send = h("button", { type: "button", class: "send", onclick: () => void submit() }, icon("send"));
  const box = h(
    "div",
    { class: "composer-box" },
    picker.node,
    quote,
    editor,
    h("div", { class: "tools" }, at, keys, send),
  );
  const menu = h("div", { class: "bot-menu", role: "menubar", hidden: true });
  const node = h("div", { class: "composer" }, phrases, hint, box, menu);

  /** Enter sends, unless it ends a composition (IME) or picks a mention; Shift+Enter breaks the line. */
  editor.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (picker.key(event)) return;
    if (event.key === "Escape" && store.get().replyTo) return controller.replyTo(undefined);
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    void submit();
  });
  editor.addEventListener("input", changed);
  editor.addEventListener("paste", (event) => {
    event.preventDefault();
    insertText(event.clipboardData?.getData("text/plain") ?? "");
  });
  box.addEventListener("click", (event) => {
    if (event.target === box) editor.focus();
  });

  function changed() {
    if (editor.textContent === "" || editor.textContent === "\n") fill(editor);
    picker.look();
    showHint();
    send.disabled = readDraft(editor).text === "";
    phrases.hidden = !send.disabled;
  }

  async function submit() {
    const draft = readDraft(editor);
    if (draft.text === "") return;
    const kept = [...editor.childNodes];
    fill(editor);
    changed();
    if (!(await controller.send(draft)) && editor.textContent === "") {
      editor.replaceChildren(...kept);
      changed();
    }
  }

  function insertMention(person: Named, typed: Range | undefined) {
    const chip = mentionChip(person);
    const range = typed ?? caret(editor);
    range.deleteContents();
    const space = document.createTextNode("\u00a0");
    range.insertNode(space);
    range.insertNode(chip);
    place(space);
    changed();
  }

  function insertText(text: string) {
    const range = caret(editor);
    range.deleteContents();
    const node = document.createTextNode(text.replaceAll("\r\n", "\n"));
    range.insertNode(node);
    place(node);
    changed();
  }

  function showHint() {
    const { chat, state } = store.get();
    const draft = readDraft(editor);
    const called = draft.mentions.some((mention) => mention.open_id === state.bot.open_id);
    hint.hidden = chat?.type !== "group" || draft.text === "" || called;
  }

  /** A phrase is sent as it stands; in a group it calls Bole first. `@name` in it becomes a mention. */
  function sendPhrase(phrase: string) {
    const { chat, state, lang } = store.get();
    const people = everyone(state, lang);
    const line = h("div", {}, ...withMentions(phrase, people));
    const bot = people[0];
    if (chat?.type === "group" && bot) line.prepend(mentionChip(bot), " ");
    void controller.send(readDraft(line) satisfies Draft);
    editor.focus();
  }

  let shown: Partial<View> = {};
  store.watch((view) => {
    const { lang, chat, state, replyTo } = view;
    node.hidden = chat === undefined;
    if (lang !== shown.lang || chat !== shown.chat) {
      menu.hidden = chat?.type !== "p2p" || state.menu.length === 0;
      menu.setAttribute("aria-label", say("botMenu", view));
      fill(
        menu,
        ...state.menu.map(({ event_key, name }) =>
          h(
            "button",
            { type: "button", role: "menuitem", onclick: () => void controller.choose(event_key) },
            name[lang],
          ),
        ),
      );
      editor.setAttribute("aria-label", say(chat?.type === "group" ? "writeGroup" : "writePrivate", view));
      editor.dataset.placeholder = editor.getAttribute("aria-label") ?? "";
      at.setAttribute("aria-label", say("mention", view));
      send.setAttribute("aria-label", say("send", view));
      fill(keys, say("keys", view));
      fill(
        hint,
        say("needsMention", view),
        h("button", { type: "button", class: "plain-link", onclick: mentionBot }, say("addMention", view)),
      );
      phrases.setAttribute("aria-label", say("tryThese", view));
      fill(
        phrases,
        ...state.phrases.map((phrase) =>
          h(
            "button",
            { type: "button", class: "phrase", onclick: () => sendPhrase(phrase[lang]) },
            phrase[lang],
          ),
        ),
      );
    }
    if (chat?.chat_id !== shown.chat?.chat_id) {
      fill(editor);
      changed();
    }
    if (replyTo !== shown.replyTo || lang !== shown.lang) showQuote(view);
    shown = view;
  });

  function mentionBot() {
    const bot = everyone(store.get().state, store.get().lang)[0];
    if (!bot) return;
    editor.prepend(mentionChip(bot), "\u00a0");
    editor.focus();
    changed();
  }

  function showQuote({ replyTo, lang }: View) {
    quote.hidden = replyTo === undefined;
    if (!replyTo) return;
    fill(
      quote,
      h("span", { class: "quote-name" }, told(words.replyTo, lang, { name: replyTo.sender.name[lang] })),
      h("span", { class: "quote-text" }, summary(replyTo, lang)),
      h(
        "button",
        {
          type: "button",
          class: "tool",
          "aria-label": words.cancelReply[lang],
          onclick: () => controller.replyTo(undefined),
        },
        icon("close"),
      ),
    );
    editor.focus();
  }

  return { node, focus: () => editor.focus() };
}

function say(word: keyof typeof words, { lang }: View): string {
  return words[word][lang];
}

function mentionChip(person: Pick<Named, "open_id" | "name">): HTMLElement {
  return h(
    "span",
    { class: "mention", contenteditable: "false", [mentionAttribute]: person.open_id },
    `@${person.name}`,
  );
}

/** `@王伟 的职务` → a mention and text, where the tenant knows the name. */
function withMentions(phrase: string, people: readonly Named[]): (Node | string)[] {
  return phrase.split(/(@[^\s@，,。]+(?: [A-Z][a-z]+)?)/).map((part) => {
    const person = part.startsWith("@") ? byName(people, part.slice(1)) : undefined;
    return person ? mentionChip({ open_id: person.open_id, name: part.slice(1) }) : part;
  });
}

/** Where the caret is in the editor; its end where the caret is elsewhere. */
function caret(editor: HTMLElement): Range {
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  if (range && editor.contains(range.commonAncestorContainer)) return range;
  const end = document.createRange();
  end.selectNodeContents(editor);
  end.collapse(false);
  return end;
}

function place(after: Node): void {
  const range = document.createRange();
  range.setStartAfter(after);
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
