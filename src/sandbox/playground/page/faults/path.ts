import { h } from "../dom.ts";

/** `POST /open-apis/…`, which breaks only before a slash. */
export function pathNode(method: string, path: string): HTMLElement {
  const parts = path.split(/(?=\/)/);
  return h("code", {}, `${method} `, ...parts.flatMap((part) => [h("span", {}, part), h("wbr")]));
}
