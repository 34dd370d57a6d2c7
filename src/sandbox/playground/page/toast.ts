import { h } from "./dom.ts";
import { icon } from "./icons.ts";

export type ToastKind = "info" | "success" | "warning" | "error";

/** How long a toast stays, ms: the longer its text, the longer, between 3 and 8 s. */
const staysFor = (text: string): number => Math.min(8000, Math.max(3000, text.length * 120));

/** Shows a toast at the top, as Feishu's client does, and takes it away again. Read out to screen readers. */
export function toast(kind: ToastKind, text: string): void {
  const sign = kind === "success" ? "check" : kind === "info" ? "note" : "alert";
  const urgent = kind === "error" || kind === "warning";
  const node = h(
    "div",
    { class: `toast ${kind}`, role: urgent ? "alert" : "status" },
    icon(sign),
    h("span", {}, text),
  );
  place().append(node);
  let timer = window.setTimeout(leave, staysFor(text));
  node.addEventListener("pointerenter", () => window.clearTimeout(timer));
  node.addEventListener("pointerleave", () => {
    timer = window.setTimeout(leave, 1500);
  });
  function leave() {
    node.classList.add("leaving");
    window.setTimeout(() => node.remove(), 200);
  }
}

function place(): Element {
  const found = document.querySelector(".toasts");
  if (found) return found;
  const made = h("div", { class: "toasts" });
  document.body.append(made);
  return made;
}
