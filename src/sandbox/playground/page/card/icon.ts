import { drawing, h } from "../dom.ts";
import { colour } from "./colour.ts";
import type { CardContext } from "./context.ts";
import { anyIcon, iconShape } from "./icon-shapes.ts";
import { object, string } from "./json.ts";

/** An icon of a card: a drawing for a `standard_icon`, a placeholder for a picture (`custom_icon`). */
export function cardIcon(value: unknown, context: CardContext): HTMLElement | undefined {
  const icon = object(value);
  if (!icon) return undefined;
  if (icon.tag === "custom_icon") {
    return h("span", { class: "card-icon picture", title: string(icon.img_key) ?? "" });
  }
  const token = string(icon.token) ?? "";
  const shape = iconShape(token);
  const drawn = drawing(shape ?? anyIcon, shape ? "" : "any");
  const node = h(
    "span",
    { class: "card-icon", title: shape ? undefined : token, "data-token": token },
    drawn,
  );
  const ink =
    colour(icon.color, context.colours) ?? (token.endsWith("_colorful") ? colour("blue-500") : undefined);
  if (ink) node.style.color = ink;
  return node;
}
