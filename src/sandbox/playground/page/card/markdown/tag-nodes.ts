import { h } from "../../dom.ts";
import { colour } from "../colour.ts";
import { type CardContext, tell } from "../context.ts";
import { cardIcon } from "../icon.ts";
import { personChip } from "../person-chip.ts";
import { textTag } from "../text-tag.ts";
import { unknownBox } from "../unknown.ts";
import { cardWords } from "../words.ts";
import { localDate } from "./dates.ts";
import { address, type Inline } from "./inline.ts";
import { webLink } from "./web-link.ts";

type Tag = Inline & { kind: "tag" };

/** The node of one of Feishu's tags; `inner` is what stands between its ends, already rendered. */
export function tagNode(tag: Tag, inner: readonly Node[], context: CardContext): Node {
  const { attributes } = tag;
  switch (tag.name) {
    case "hr":
      return h("hr");
    case "raw":
      return h("span", {}, ...inner);
    case "font":
      return font(attributes.color, inner, context);
    case "text_tag":
      return textTag(inner, attributes.color, context);
    case "number_tag":
      return numberTag(attributes, inner, context);
    case "at":
      return at(attributes, context);
    case "person":
      return personChip(attributes.id ?? "", context, {
        avatar: attributes.show_avatar !== "false",
        name: attributes.show_name !== "false",
        capsule: attributes.style === "capsule",
      });
    case "local_datetime":
      return dateTime(attributes, inner, context);
    case "a":
      return anchor(attributes.href ?? textOf(tag.children), inner);
    case "link":
      return iconLink(attributes, inner, context);
    default:
      return unknownBox(`<${tag.name}>`, context);
  }
}

function font(name: string | undefined, inner: readonly Node[], context: CardContext): Node {
  const node = h("span", {}, ...inner);
  const ink = colour(name, context.colours);
  if (ink) node.style.color = ink;
  if (!ink && name !== "default") return h("span", {}, node, unknownBox(`font color ${name ?? ""}`, context));
  return node;
}

type Attributes = Tag["attributes"];

function numberTag(attributes: Attributes, inner: readonly Node[], context: CardContext): Node {
  const node = h("span", { class: "number-tag" }, ...inner);
  const ground = colour(attributes.background_color, context.colours);
  const ink = colour(attributes.font_color, context.colours);
  if (ground) node.style.backgroundColor = ground;
  if (ink) node.style.color = ink;
  const href = address(attributes.pc_url || attributes.url || "");
  return href ? webLink(href, [node]) : node;
}

/** Mentions in a card. `all` and everybody's names look alike: this is what would notify. */
function at(attributes: Attributes, context: CardContext): Node {
  const ids = (attributes.ids ?? attributes.id ?? "").split(",").filter((id) => id !== "");
  const names = ids.map((id) =>
    id === "all"
      ? tell(cardWords.everyone, context)
      : (context.person(id)?.name ?? tell(cardWords.unknownPerson, context)),
  );
  const shown = attributes.email ? [attributes.email] : names;
  return h("span", { class: "at", title: ids.join(", ") }, shown.map((name) => `@${name}`).join(" "));
}

function dateTime(attributes: Attributes, inner: readonly Node[], context: CardContext): Node {
  const millisecond = attributes.millisecond ? Number(attributes.millisecond) : Date.now();
  const format = attributes.format_type || "date_num";
  const said = localDate(millisecond, format, context.lang);
  if (said === undefined) return unknownBox(`local_datetime ${format}`, context);
  const node = h("time", {}, said, ...inner);
  const href = address(attributes.link ?? "");
  return href ? webLink(href, [node]) : node;
}

function anchor(written: string, inner: readonly Node[]): Node {
  const href = address(written);
  if (href === undefined) return h("span", {}, ...inner);
  return webLink(href, inner.length > 0 && !linked(inner) ? inner : [document.createTextNode(href)]);
}

/** `<a>https://…</a>`: the address inside became a link of its own already. */
function linked(nodes: readonly Node[]): boolean {
  return nodes.some((node) => node instanceof HTMLAnchorElement);
}

function iconLink(attributes: Attributes, inner: readonly Node[], context: CardContext): Node {
  const icon = attributes.icon
    ? cardIcon({ tag: "standard_icon", token: attributes.icon, color: "blue" }, context)
    : undefined;
  const href = address(attributes.pc_url || attributes.url || "");
  return href ? webLink(href, [...(icon ? [icon] : []), ...inner]) : h("span", {}, icon, ...inner);
}

function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => ("text" in inline ? inline.text : "children" in inline ? textOf(inline.children) : ""))
    .join("");
}
