import { h } from "../../dom.ts";

/** A link out of the page. The address has been checked to be http or https. */
export function webLink(href: string, children: readonly Node[]): HTMLElement {
  return h("a", { href, target: "_blank", rel: "noopener noreferrer" }, ...children);
}
