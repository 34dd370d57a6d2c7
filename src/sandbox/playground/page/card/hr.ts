import { h } from "../dom.ts";

/** A divider. */
export function horizontalRule(): HTMLElement {
  return h("hr", { class: "fills" });
}
