import type { Persona } from "../contract.ts";
import { avatar } from "./avatar.ts";
import type { Controller } from "./controller.ts";
import { h } from "./dom.ts";
import type { View } from "./store.ts";
import { words } from "./words.ts";

const roles = { recruiter: "roleRecruiter", hrbp: "roleHrbp", outsider: "roleOutsider" } as const;

/** Who one is in the sandbox, and what that person may ask. */
export function personaSwitch(view: View, controller: Controller): HTMLElement[] {
  const { lang, persona, state } = view;
  return [
    h("h2", { id: "persona-title" }, words.youAre[lang]),
    h(
      "div",
      { class: "personas", role: "radiogroup", "aria-labelledby": "persona-title" },
      ...state.personas.map((one) => choice(one, view, controller)),
    ),
    h("p", { class: "persona-about", id: "persona-about", "aria-live": "polite" }, persona.about[lang]),
  ];
}

function choice(one: Persona, view: View, controller: Controller): HTMLElement {
  const { lang, persona, state } = view;
  const chosen = one.open_id === persona.open_id;
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const count = state.personas.length;
    const next = state.personas[(state.personas.indexOf(one) + step + count) % count];
    if (!next) return;
    document.getElementById(`persona-${next.open_id}`)?.focus();
    controller.become(next);
  };
  return h(
    "button",
    {
      type: "button",
      class: "persona",
      id: `persona-${one.open_id}`,
      role: "radio",
      "aria-checked": String(chosen),
      tabindex: chosen ? 0 : -1,
      "data-role": one.role,
      onclick: () => {
        if (!chosen) controller.become(one);
      },
      onkeydown: move,
    },
    avatar(one.open_id, one.name[lang]),
    h(
      "span",
      { class: "persona-text" },
      h("span", { class: "persona-name" }, one.name[lang]),
      h("span", { class: "persona-title", title: one.title[lang] }, one.title[lang]),
    ),
    h("span", { class: "role" }, words[roles[one.role]][lang]),
  );
}
