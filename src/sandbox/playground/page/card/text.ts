import { h } from "../dom.ts";
import { colour } from "./colour.ts";
import { type CardContext, tell } from "./context.ts";
import { type Json, object, string } from "./json.ts";
import { parseInline } from "./markdown/inline.ts";
import { inlineNodes } from "./markdown/render.ts";
import { cardWords } from "./words.ts";

const locale = { zh: "zh_cn", en: "en_us" } as const;

/** The language texts are wanted in, and those the card lets take effect. */
type Tongue = Pick<CardContext, "lang" | "locales">;

/** What a text object, or a `markdown` component, says in the page's language. */
export function wording(text: Json | undefined, context: Tongue): string {
  if (!text) return "";
  const translations = object(text.i18n_content) ?? {};
  const wanted = locale[context.lang];
  const effective = !context.locales || context.locales.includes(wanted);
  const own = effective ? string(translations[wanted]) : undefined;
  const some = Object.values(translations).find((value) => typeof value === "string" && value !== "");
  return own ?? string(text.content) ?? string(some) ?? "";
}

/** A text that may only be `plain_text`: placeholders, tips, option names. */
export function plainWording(value: unknown, context: CardContext, otherwise = ""): string {
  return wording(object(value), context) || otherwise;
}

/** "Please select" and the like, where a component brings no words of its own. */
export function placeholder(value: unknown, context: CardContext, otherwise: keyof typeof cardWords): string {
  return plainWording(value, context, tell(cardWords[otherwise], context));
}

/** Text sizes of the documents, desktop px (mobile differs for a few, and is left to the style sheet). */
const sizes: Readonly<Record<string, string>> = {
  "heading-0": "xxxx-large",
  "heading-1": "xxx-large",
  "heading-2": "xx-large",
  "heading-3": "x-large",
  "heading-4": "large-fixed",
  heading: "large-fixed",
  normal: "medium",
  notation: "small",
  "xxxx-large": "xxxx-large",
  "xxx-large": "xxx-large",
  "xx-large": "xx-large",
  "x-large": "x-large",
  large: "large",
  medium: "medium",
  small: "small",
  "x-small": "x-small",
};

/** Sets size, colour, alignment and number of lines, as the documents have them for every text. */
export function dressText(node: HTMLElement, text: Json, context: CardContext): void {
  const [desktop, mobile] = sizeNames(text.text_size, context);
  node.dataset.size = desktop;
  if (mobile !== desktop) node.dataset.mobileSize = mobile;
  const ink = colour(text.text_color, context.colours);
  if (ink && text.tag !== "lark_md") node.style.color = ink;
  if (text.text_align === "center" || text.text_align === "right") node.style.textAlign = text.text_align;
  if (typeof text.lines === "number" && text.lines > 0) {
    node.classList.add("clamped");
    node.style.setProperty("-webkit-line-clamp", String(Math.round(text.lines)));
    node.title = node.textContent;
  }
}

/** Size names on a desktop and on a phone; unknown ones fall back to normal, as in Feishu. */
function sizeNames(size: unknown, context: CardContext): readonly [desktop: string, mobile: string] {
  const own = object(context.sizes[String(size)]);
  if (own) return [known(own.pc ?? own.default), known(own.mobile ?? own.default)];
  return [known(size), known(size)];
}

function known(size: unknown): string {
  return typeof size === "string" && Object.hasOwn(sizes, size) ? (sizes[size] ?? "medium") : "medium";
}

/** A `plain_text` or `lark_md` object as an element. */
export function textNode(value: unknown, context: CardContext, className = "text"): HTMLElement {
  const text = object(value) ?? {};
  const said = wording(text, context);
  const node =
    text.tag === "lark_md"
      ? h("div", { class: className }, ...inlineNodes(parseInline(said, "lark_md"), context))
      : h("div", { class: `${className} plain` }, said);
  dressText(node, text, context);
  return node;
}
