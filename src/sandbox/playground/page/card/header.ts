import { h } from "../dom.ts";
import { colour } from "./colour.ts";
import type { CardContext } from "./context.ts";
import { cardIcon } from "./icon.ts";
import { type Json, object, objects, string } from "./json.ts";
import { edges } from "./size.ts";
import { plainWording, textNode, wording } from "./text.ts";
import { textTag } from "./text-tag.ts";

/** A card's header: icon, title, tags, subtitle, on the ground of its template. */
export function cardHeader(value: unknown, context: CardContext): HTMLElement | undefined {
  const json = object(value);
  if (!json) return undefined;
  const titled = wording(object(json.title), context) !== "";
  const title = textNode(titled ? json.title : json.subtitle, context, "card-title");
  const tags = tagsOf(json, context).map((tag) => {
    return textTag([plainWording(tag.text, context)], string(tag.color), context);
  });
  const node = h(
    "header",
    { class: "card-header" },
    cardIcon(json.icon, context),
    h(
      "div",
      { class: "card-heading" },
      h("div", { class: "card-title-line" }, title, ...tags),
      titled && json.subtitle !== undefined && textNode(json.subtitle, context, "card-subtitle"),
    ),
  );
  dress(node, json);
  return node;
}

/** Tags in the page's language where there are such; three at most. */
function tagsOf(json: Json, context: CardContext): Json[] {
  const translated = objects(object(json.i18n_text_tag_list)?.[context.lang === "zh" ? "zh_cn" : "en_us"]);
  return (translated.length > 0 ? translated : objects(json.text_tag_list)).slice(0, 3);
}

function dress(node: HTMLElement, json: Json): void {
  const template = string(json.template) ?? "default";
  node.dataset.template = template;
  const tinted = template === "grey" ? colour("grey-200") : colour(`${template}-100`);
  if (tinted) {
    node.style.backgroundColor = tinted;
    node.style.setProperty("--heading", colour(template === "grey" ? "grey-700" : `${template}-800`) ?? "");
    node.style.setProperty(
      "--heading-icon",
      colour(template === "grey" ? "grey-600" : `${template}-600`) ?? "",
    );
  }
  const padding = edges(json.padding);
  if (padding) node.style.padding = padding;
}
