import { h } from "../dom.ts";
import type { CardContext } from "./context.ts";
import { boolean, type Json, string } from "./json.ts";
import { personChip } from "./person-chip.ts";

/** One person. */
export function person(json: Json, context: CardContext): HTMLElement {
  const chip = personChip(string(json.user_id) ?? "", context, {
    avatar: boolean(json.show_avatar, true),
    name: boolean(json.show_name, false),
    capsule: json.style === "capsule",
    size: string(json.size) ?? "medium",
  });
  return h("div", { class: "person-box" }, chip);
}
