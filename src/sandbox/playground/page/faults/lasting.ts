import type { PushSwitches, SwitchesState } from "../../contract.ts";
import { h } from "../dom.ts";
import type { Lang } from "../words.ts";
import type { FaultControls } from "./controls.ts";
import { faultWords, limitWords, pushWords } from "./words.ts";

/** Something that is on or off as a whole, whatever is called. */
export interface Lasting {
  readonly id: string;
  readonly words: { readonly zh: string; readonly en: string };
  readonly on: boolean;
  turn(on: boolean): void;
}

/** What may happen to every push, in the order it is offered. */
export function pushSwitches({ pushes }: SwitchesState, controls: FaultControls): Lasting[] {
  const names = Object.keys(pushWords).filter((name): name is keyof PushSwitches => name in pushes);
  return names.map((name) => ({
    id: `push-${name}`,
    words: pushWords[name],
    on: pushes[name],
    turn: (on) => void controls.push({ [name]: on }),
  }));
}

/** The limits one can have kept. */
export function limitSwitches({ limits }: SwitchesState, controls: FaultControls): Lasting[] {
  return (["calls", "messages"] as const).map((name) => ({
    id: `limit-${name}`,
    words: limitWords[name],
    on: limits[name],
    turn: (on) => void controls.limit({ [name]: on }),
  }));
}

function switchLine({ id, words, on, turn }: Lasting, lang: Lang): HTMLElement {
  return h(
    "button",
    {
      type: "button",
      class: "fault-switch",
      id,
      role: "switch",
      "aria-checked": String(on),
      onclick: () => turn(!on),
    },
    h("span", {}, words[lang]),
    h("i", { "aria-hidden": "true" }),
  );
}

export function pushParts(state: SwitchesState, lang: Lang, controls: FaultControls): HTMLElement[] {
  return [
    h("h3", {}, faultWords.pushes[lang]),
    h("p", { class: "fault-about" }, faultWords.pushesAbout[lang]),
    ...pushSwitches(state, controls).map((one) => switchLine(one, lang)),
  ];
}

export function limitParts(state: SwitchesState, lang: Lang, controls: FaultControls): HTMLElement[] {
  return [
    h("h3", {}, faultWords.limits[lang]),
    ...limitSwitches(state, controls).map((one) => switchLine(one, lang)),
    h(
      "button",
      {
        type: "button",
        class: "button fills",
        id: "expire-tokens",
        onclick: () => void controls.expireTokens(),
      },
      faultWords.expire[lang],
    ),
  ];
}
