import { h } from "../dom.ts";
import type { CardContext } from "./context.ts";
import { cardIcon } from "./icon.ts";
import { boolean, type Json, number, object, objects, string } from "./json.ts";
import { personChip } from "./person-chip.ts";

/** Several people: names in a row, or overlapping avatars where names are left out. */
export function personList(json: Json, context: CardContext): HTMLElement {
  const name = boolean(json.show_name, true);
  const avatar = boolean(json.show_avatar, false) || !name;
  const size = string(json.size) ?? "medium";
  const people = objects(json.persons).map((one) => {
    return personChip(string(one.id) ?? "", context, { avatar, name, size });
  });
  const list = h("div", { class: name ? "people" : "people stacked" }, ...people);
  const lines = number(json.lines);
  if (lines) list.style.setProperty("--lines", String(lines));
  return h(
    "div",
    { class: "person-list fills with-icon" },
    cardIcon(json.icon ?? libraryIcon(json.ud_icon), context),
    list,
  );
}

/** `ud_icon` says the same as `icon` in older words. */
function libraryIcon(value: unknown): Json | undefined {
  const icon = object(value);
  return icon && { tag: "standard_icon", token: icon.token, color: object(icon.style)?.color };
}
