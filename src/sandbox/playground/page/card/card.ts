import { h } from "../dom.ts";
import type { Lang } from "../words.ts";
import { ownColours } from "./colour.ts";
import type { CardContext, CardHost } from "./context.ts";
import { renderElement } from "./element.ts";
import { flowInto } from "./flow.ts";
import { cardHeader } from "./header.ts";
import { type Json, object, string } from "./json.ts";
import { cardShape } from "./known.ts";
import { linkOf, makeLink } from "./link.ts";
import { strangers } from "./shape.ts";
import { wording } from "./text.ts";
import { unknownBox } from "./unknown.ts";

/**
 * Renders Card JSON 2.0 as Feishu's client does. Whatever the documents do not know, a component, a property
 * or a word, shows as a dashed box.
 */
export function renderCard(value: unknown, host: CardHost): HTMLElement {
  const json = object(value) ?? {};
  const context = contextOf(json, host);
  const node = h("article", {
    class: "card",
    "data-width": string(object(json.config)?.width_mode) ?? "default",
  });
  const header = cardHeader(json.header, context);
  if (header) node.append(header);
  const body = object(json.body);
  if (body) {
    const content = h("div", { class: "card-body" });
    const plainHeader = header?.dataset.template === "default";
    flowInto(content, body, context, { vertical: "8px", padding: plainHeader ? "0 12px 12px" : "12px" });
    node.append(content);
  }
  const strange = strangers(json, cardShape);
  if (json.schema !== "2.0" && Object.keys(json).length > 0)
    strange.unshift(`schema = "${json.schema ?? "1.0"}"`);
  if (object(value) === undefined) strange.unshift("JSON");
  if (strange.length > 0) {
    node.append(h("div", { class: "card-strange" }, ...strange.map((path) => unknownBox(path, context))));
  }
  const link = linkOf(object(json.card_link));
  if (link !== undefined) makeLink(node, link, context);
  return node;
}

/** A card in one line, for the list of chats and for quotes: its summary, else its title. */
export function cardSummary(value: unknown, lang: Lang): string {
  const json = object(value) ?? {};
  const tongue = { lang, locales: localesOf(json) };
  return (
    wording(object(object(json.config)?.summary), tongue) ||
    wording(object(object(json.header)?.title), tongue)
  );
}

function contextOf(json: Json, host: CardHost): CardContext {
  const config = object(json.config);
  const style = object(config?.style);
  return {
    ...host,
    render: renderElement,
    colours: ownColours(object(style?.color)),
    sizes: object(style?.text_size) ?? {},
    locales: localesOf(json),
    root: true,
  };
}

function localesOf(json: Json): string[] | undefined {
  const locales = object(json.config)?.locales;
  return Array.isArray(locales) ? locales.map(String) : undefined;
}
