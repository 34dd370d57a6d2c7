import { fill, h } from "../dom.ts";
import { icon } from "../icons.ts";
import type { Store } from "../store.ts";
import { told } from "../words.ts";
import type { FaultControls } from "./controls.ts";
import { countOf, faultWords } from "./words.ts";

/** The button that opens the panel, with how many faults are on. */
export function faultsButton(store: Store, controls: FaultControls): HTMLElement {
  const button = h("button", {
    type: "button",
    class: "faults-button",
    id: "faults-button",
    "aria-controls": "faults",
    hidden: true,
    onclick: () => controls.show(!store.get().faultsOpen),
  });
  store.watch(({ lang, switchboard, faultsOpen }) => {
    const count = switchboard ? countOf(switchboard) : 0;
    button.hidden = switchboard === undefined;
    button.setAttribute("aria-expanded", String(faultsOpen));
    fill(
      button,
      icon("bolt"),
      h("span", {}, faultWords.open[lang]),
      count > 0 && h("span", { class: "faults-count" }, String(count)),
    );
  });
  return button;
}

/** A line above the conversation for as long as anything is switched on, with a way to end it. */
export function faultsBar(store: Store, controls: FaultControls): HTMLElement {
  const bar = h("div", { class: "faults-bar", role: "status", hidden: true });
  let before = "";
  store.watch(({ lang, switchboard }) => {
    const count = switchboard ? countOf(switchboard) : 0;
    bar.hidden = count === 0;
    if (before === `${lang} ${count}`) return;
    before = `${lang} ${count}`;
    fill(
      bar,
      h("span", {}, count === 1 ? faultWords.barOne[lang] : told(faultWords.bar, lang, { n: count })),
      h(
        "button",
        { type: "button", class: "plain-link", onclick: () => controls.show(true) },
        faultWords.show[lang],
      ),
      h(
        "button",
        { type: "button", class: "plain-link", onclick: () => void controls.clear() },
        faultWords.clear[lang],
      ),
    );
  });
  return bar;
}
