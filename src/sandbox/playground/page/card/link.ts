import type { CardContext } from "./context.ts";
import { type Json, string } from "./json.ts";
import { address } from "./markdown/inline.ts";
import { cardWords } from "./words.ts";

/** The address a desktop client opens: its own, else the one for all. */
export function linkOf(urls: Json | undefined): string | undefined {
  return (string(urls?.pc_url) || string(urls?.url) || string(urls?.default_url)) ?? undefined;
}

/** Opens a web address; says so where it is another kind (`lark://msgcard/unsupported_action` means: not here). */
export function follow(href: string, context: CardContext): void {
  const web = address(href);
  if (web === undefined) context.toast("info", cardWords.notHere[context.lang]);
  else context.open(web);
}

/** Makes a whole container open an address. What is interactive inside goes first. */
export function makeLink(node: HTMLElement, href: string, context: CardContext): void {
  node.classList.add("pressable");
  node.setAttribute("role", "link");
  node.tabIndex = 0;
  onPress(node, () => follow(href, context));
}

/** Runs `press` for a click or Enter/Space on the node itself, not on something interactive inside it. */
export function onPress(node: HTMLElement, press: () => void): void {
  node.addEventListener("click", (event) => {
    if (!inner(node, event.target)) press();
  });
  node.addEventListener("keydown", (event) => {
    if (event.target !== node || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    press();
  });
}

function inner(node: HTMLElement, target: EventTarget | null): boolean {
  const nearest =
    target instanceof Element ? target.closest("a, button, input, textarea, label, [tabindex]") : null;
  return nearest !== null && nearest !== node && node.contains(nearest);
}
