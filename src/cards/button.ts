import { clip, type Element, plain } from "./element.ts";

/**
 * What a press does: `reply` answers with a new card below; `update` replaces the card that holds the button
 * (turning a page); `form` opens a form, filled with what was asked, as a new card; `submit` sends such a form
 * and replaces it with the answer; `private` answers whoever presses alone, in their private chat; `share` lets them
 * pick a group, and `post` answers there.
 */
export const pressModes = ["reply", "update", "form", "submit", "private", "share", "post"] as const;
export type PressMode = (typeof pressModes)[number];

/** What a press asks for, before it is sealed. */
export class Press {
  readonly ask: { readonly command: string; readonly request: unknown };
  readonly mode: PressMode;

  constructor(ask: { readonly command: string; readonly request: unknown }, mode: PressMode) {
    this.ask = ask;
    this.mode = mode;
  }
}

/** How a button looks. */
export interface ButtonLook {
  readonly kind?: "default" | "primary" | "text" | "primary_text";
  readonly mode?: PressMode;
}

/** The longest button text Feishu takes is 100 characters (component document "button"). */
const longestLabel = 100;

/** A button that asks something. Its value is sealed just before the card leaves. */
export function pressButton(
  label: string,
  ask: { readonly command: string; readonly request: unknown },
  look: ButtonLook = {},
): Element {
  return {
    tag: "button",
    type: look.kind ?? "default",
    size: "small",
    text: plain(clip(label, longestLabel)),
    behaviors: [{ type: "callback", value: new Press(ask, look.mode ?? "reply") }],
  };
}
