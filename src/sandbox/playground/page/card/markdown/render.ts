import { h } from "../../dom.ts";
import { type CardContext, tell } from "../context.ts";
import { cardWords } from "../words.ts";
import { type Block, parseBlocks } from "./blocks.ts";
import { emojiOf } from "./emoji.ts";
import { type Inline, parseInline } from "./inline.ts";
import { tagNode } from "./tag-nodes.ts";
import { webLink } from "./web-link.ts";

/** Nodes of inline Markdown. */
export function inlineNodes(inlines: readonly Inline[], context: CardContext): Node[] {
  return inlines.map((inline) => inlineNode(inline, context));
}

function inlineNode(inline: Inline, context: CardContext): Node {
  switch (inline.kind) {
    case "text":
      return document.createTextNode(inline.text);
    case "break":
      return h("br");
    case "code":
      return h("code", {}, inline.text);
    case "emoji":
      return h(
        "span",
        { class: "emoji", title: `:${inline.text}:` },
        emojiOf(inline.text) ?? `:${inline.text}:`,
      );
    case "strong":
    case "em":
    case "del":
      return h(inline.kind, {}, ...inlineNodes(inline.children, context));
    case "link":
      return webLink(inline.href, inlineNodes(inline.children, context));
    case "image":
      return h(
        "span",
        { class: "image inline", title: inline.alt || inline.key },
        tell(cardWords.image, context),
      );
    case "tag":
      return tagNode(inline, inlineNodes(inline.children, context), context);
  }
}

/** Nodes of a whole `markdown` content. */
export function blockNodes(source: string, context: CardContext): HTMLElement[] {
  return parseBlocks(source).map((block) => blockNode(block, context));
}

function blockNode(block: Block, context: CardContext): HTMLElement {
  const inline = (text: string) => inlineNodes(parseInline(text, "markdown"), context);
  switch (block.kind) {
    case "paragraph":
      return h("p", {}, ...inline(block.text));
    case "heading":
      return h(
        "div",
        { class: `heading h${block.level}`, role: "heading", "aria-level": block.level + 2 },
        ...inline(block.text),
      );
    case "code":
      return h("pre", { "data-language": block.language }, h("code", {}, block.text));
    case "quote":
      return h("blockquote", {}, ...block.blocks.map((inner) => blockNode(inner, context)));
    case "list":
      return listNode(block, context);
    case "table":
      return tableNode(block, inline);
    case "rule":
      return h("hr");
  }
}

function listNode(block: Block & { kind: "list" }, context: CardContext): HTMLElement {
  const items = block.items.map((item) => h("li", {}, ...item.map((inner) => blockNode(inner, context))));
  if (block.start === undefined) return h("ul", {}, ...items);
  return h("ol", { start: block.start }, ...items);
}

function tableNode(block: Block & { kind: "table" }, inline: (text: string) => Node[]): HTMLElement {
  const cell = (tag: "th" | "td") => (text: string, column: number) => {
    const node = h(tag, {}, ...inline(text));
    node.style.textAlign = block.align[column] ?? "left";
    return node;
  };
  const head = h("thead", {}, h("tr", {}, ...block.header.map(cell("th"))));
  const body = h("tbody", {}, ...block.rows.map((row) => h("tr", {}, ...row.map(cell("td")))));
  return h("div", { class: "scroller", tabindex: 0 }, h("table", { class: "md-table" }, head, body));
}
