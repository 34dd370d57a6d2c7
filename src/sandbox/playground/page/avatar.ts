import { h } from "./dom.ts";

/** Calm grounds for avatars, told apart at a glance; white letters read on all of them (4.5:1). */
const grounds = ["#4a6b8a", "#6b5b95", "#3f7d6b", "#8a5a44", "#7a6a2f", "#5a6270", "#8a4a6b", "#4a7a4a"];

/**
 * A person's avatar: the end of a Chinese name, the initials of a Western one; a single character where it
 * is `small`.
 */
export function avatar(openId: string, name: string, small = false): HTMLElement {
  const letters = initials(name);
  const node = h("span", { class: "avatar", "aria-hidden": "true" }, small ? [...letters].at(-1) : letters);
  node.style.backgroundColor = grounds[hash(openId) % grounds.length] ?? "";
  return node;
}

function initials(name: string): string {
  const trimmed = name.trim();
  if (/\p{Script=Han}/u.test(trimmed)) return [...trimmed].slice(-2).join("");
  const words = trimmed.split(/\s+/);
  return `${words[0]?.[0] ?? ""}${words.length > 1 ? (words.at(-1)?.[0] ?? "") : ""}`.toUpperCase();
}

function hash(text: string): number {
  let sum = 7;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return sum;
}
