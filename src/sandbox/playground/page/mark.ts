import { drawing, h } from "./dom.ts";

/** A horse's head in profile with its mane cut in steps, as a knife would cut a seal. */
const horse = [
  "M9.4 21.5c-.3-3.6.7-6.5 3-8.7l-2.5.7-2.3 2.2-2.5-1.5.9-2.8L9.800 6l.4-3.5 2.4 1.9c2 .2 3.7.9 5.1 2.1l-1.5.3c1.3.9 2.3 2 3 3.3l-1.7-.1c.9 1.3 1.5 2.8 1.7 4.4l-1.5-.6c.4 2.5.4 5-.2 7.7zM11.1 7.1a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6z",
];

/** Bole's mark, used as its avatar and as the page's sign. */
export function mark(): HTMLElement {
  return h("span", { class: "mark", "aria-hidden": "true" }, drawing(horse, "", true));
}
