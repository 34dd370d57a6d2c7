import type { Action, CardContext } from "./context.ts";
import { type Json, object, objects, string } from "./json.ts";
import { follow, linkOf } from "./link.ts";
import { plainWording } from "./text.ts";

/**
 * What a component's `behaviors` ask for; the older `value`, `url` and `multi_url` count where there are no
 * behaviors. A callback without a value is still a callback.
 */
export interface Behaviour {
  readonly link: string | undefined;
  readonly calls: boolean;
  readonly value: Json | undefined;
}

export function behaviourOf(json: Json): Behaviour {
  const behaviors = objects(json.behaviors);
  const callback = behaviors.find((one) => one.type === "callback");
  const opening = behaviors.find((one) => one.type === "open_url");
  if (behaviors.length === 0) {
    const link = string(json.url) ?? linkOf(object(json.multi_url));
    return { link, calls: json.value !== undefined, value: object(json.value) };
  }
  return {
    link: opening && linkOf(opening),
    calls: callback !== undefined,
    value: object(callback?.value) ?? object(json.value),
  };
}

/**
 * Does what a press asks for: opens the link, then sends the callback, with the component marked busy until
 * the bot has answered. The action carries `value` and `name` only where the component has them.
 */
export async function perform(
  json: Json,
  action: Action,
  node: HTMLElement,
  context: CardContext,
): Promise<void> {
  const { link, calls, value } = behaviourOf(json);
  if (link !== undefined) follow(link, context);
  if (!calls) return;
  const name = string(json.name);
  await busyWhile(node, () => {
    return context.press({ ...action, ...(value ? { value } : {}), ...(name ? { name } : {}) });
  });
}

/** Marks a component as busy while something runs; a second press meanwhile does nothing. */
export async function busyWhile(node: HTMLElement, work: () => Promise<void>): Promise<void> {
  if (node.getAttribute("aria-busy") === "true") return;
  node.setAttribute("aria-busy", "true");
  try {
    await work();
  } finally {
    node.removeAttribute("aria-busy");
  }
}

/** Asks the confirm dialog's question, if the component has one; true to go on. */
export async function confirmed(value: unknown, context: CardContext): Promise<boolean> {
  const confirm = object(value);
  if (!confirm) return true;
  return context.confirm(plainWording(confirm.title, context), plainWording(confirm.text, context));
}
