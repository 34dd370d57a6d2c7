import { avatar } from "./avatar.ts";
import { fill, h } from "./dom.ts";
import { mark } from "./mark.ts";
import { matching, type Named } from "./people.ts";
import { words } from "./words.ts";

/** The list of people that opens when `@` is typed. */
export interface MentionPicker {
  readonly node: HTMLElement;
  /** Looks at what stands before the caret, and opens or closes. */
  look(): void;
  /** Handles a key while open; true when it was meant for the list. */
  key(event: KeyboardEvent): boolean;
  /** Types an `@` for the person and opens. */
  start(): void;
}

const most = 8;

/**
 * `people` are asked for each time; `pick` gets the person and the range that `@` and what was typed after it
 * take up. An `@` inside an e-mail address opens nothing.
 */
export function createMentionPicker(
  editor: HTMLElement,
  people: () => readonly Named[],
  pick: (person: Named, typed: Range | undefined) => void,
): MentionPicker {
  const node = h("div", { class: "mention-picker", id: "mention-picker", role: "listbox", hidden: true });
  let found: readonly Named[] = [];
  let current = 0;
  let typed: Range | undefined;

  editor.setAttribute("aria-haspopup", "listbox");
  editor.setAttribute("aria-controls", node.id);
  editor.addEventListener("blur", close);

  function close() {
    node.hidden = true;
    typed = undefined;
    editor.removeAttribute("aria-activedescendant");
  }

  function show() {
    const lang = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
    node.setAttribute("aria-label", words.mentionList[lang]);
    fill(
      node,
      ...found.map((person, at) => line(person, at)),
      found.length === 0 && h("div", { class: "mention-none" }, words.mentionNone[lang]),
    );
    node.hidden = false;
    highlight(current);
  }

  function line(person: Named, at: number): HTMLElement {
    return h(
      "div",
      {
        class: "mention-option",
        role: "option",
        id: `mention-${at}`,
        onmousedown: (event: MouseEvent) => {
          event.preventDefault();
          choose(at);
        },
        onmousemove: () => highlight(at),
      },
      person.bot ? mark() : avatar(person.open_id, person.name),
      h("span", { class: "mention-name" }, person.name),
      h("span", { class: "mention-title" }, person.title ?? ""),
    );
  }

  function highlight(at: number) {
    current = at;
    for (const [index, option] of [...node.querySelectorAll("[role=option]")].entries()) {
      option.setAttribute("aria-selected", String(index === at));
      if (index === at) option.scrollIntoView({ block: "nearest" });
    }
    if (found.length > 0) editor.setAttribute("aria-activedescendant", `mention-${at}`);
  }

  function choose(at: number) {
    const person = found[at];
    const range = typed;
    close();
    if (person) pick(person, range);
  }

  return {
    node,
    look() {
      const at = beforeCaret(editor);
      if (!at) return close();
      typed = at.range;
      found = matching(people(), at.text, most);
      current = 0;
      if (found.length === 0 && at.text.length > 6) return close();
      show();
    },
    key(event) {
      if (node.hidden) return false;
      const last = found.length - 1;
      if (event.key === "Escape") close();
      else if (found.length === 0) return false;
      else if (event.key === "ArrowDown") highlight(current === last ? 0 : current + 1);
      else if (event.key === "ArrowUp") highlight(current === 0 ? last : current - 1);
      else if (event.key === "Enter" || event.key === "Tab") choose(current);
      else return false;
      event.preventDefault();
      return true;
    },
    start() {
      editor.focus();
      document.execCommand("insertText", false, "@");
    },
  };
}

/** `@` and the letters after it right before the caret, unless it belongs to an address. */
function beforeCaret(editor: HTMLElement): { text: string; range: Range } | undefined {
  const selection = getSelection();
  const node = selection?.anchorNode;
  if (!selection?.isCollapsed || !(node instanceof Text) || !editor.contains(node)) return undefined;
  const before = node.data.slice(0, selection.anchorOffset);
  const match = /(?<![A-Za-z0-9._%+-])@([^\s@\u00a0]{0,16})$/.exec(before);
  if (!match) return undefined;
  const range = document.createRange();
  range.setStart(node, match.index);
  range.setEnd(node, selection.anchorOffset);
  return { text: match[1] ?? "", range };
}
