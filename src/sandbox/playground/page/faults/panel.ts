import type { ActiveFault, Switchboard } from "../../contract.ts";
import { fill, h } from "../dom.ts";
import { icon } from "../icons.ts";
import type { Store } from "../store.ts";
import { type Lang, told } from "../words.ts";
import type { FaultControls } from "./controls.ts";
import { type Lasting, limitParts, limitSwitches, pushParts, pushSwitches } from "./lasting.ts";
import { createNewFault } from "./new-fault.ts";
import { pathNode } from "./path.ts";
import { countOf, effectWords, faultWords } from "./words.ts";

/** The panel beside the conversation; over it where there is no room. */
export function createFaultPanel(store: Store, controls: FaultControls): HTMLElement {
  const title = h("h2", { id: "faults-title", tabindex: -1 });
  const count = h("span", { class: "fault-count", role: "status" });
  const clear = h("button", {
    type: "button",
    class: "plain-link",
    id: "faults-clear",
    onclick: () => void controls.clear(),
  });
  const close = h(
    "button",
    { type: "button", class: "fault-close", onclick: () => controls.show(false) },
    icon("close"),
  );
  const about = h("p", { class: "fault-about" });
  const active = h("section", { class: "fault-active" });
  const newFault = createNewFault((request) => void controls.turnOn(request));
  const pushes = h("section", { class: "fault-limits" });
  const limits = h("section", { class: "fault-limits" });
  const panel = h(
    "aside",
    { class: "faults", id: "faults", "aria-labelledby": "faults-title", hidden: true },
    h("header", {}, title, count, clear, close),
    h("div", { class: "fault-body" }, about, active, newFault.node, pushes, limits),
  );
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") controls.show(false);
  });

  let board: Switchboard | undefined;
  let lang: Lang | undefined;
  let open = false;
  store.watch(({ switchboard: next, lang: language, faultsOpen }) => {
    if (next && (next !== board || language !== lang)) {
      if (next.endpoints !== board?.endpoints || language !== lang) newFault.say(next.endpoints, language);
      const on = countOf(next);
      fill(title, faultWords.title[language]);
      fill(about, faultWords.about[language]);
      fill(clear, faultWords.clear[language]);
      close.setAttribute("aria-label", faultWords.close[language]);
      fill(count, on > 0 && told(faultWords.count, language, { n: on }));
      keepingFocus(title, () => {
        clear.hidden = on === 0;
        fill(active, activeList(next, language, controls));
        fill(pushes, ...pushParts(next, language, controls));
        fill(limits, ...limitParts(next, language, controls));
      });
    }
    board = next;
    lang = language;
    panel.hidden = !faultsOpen || !board;
    if (faultsOpen && !open) title.focus();
    open = faultsOpen;
  });
  return panel;
}

function activeList(board: Switchboard, lang: Lang, controls: FaultControls): HTMLElement {
  if (countOf(board) === 0) return h("p", { class: "fault-none" }, faultWords.none[lang]);
  const lasting = [...limitSwitches(board, controls), ...pushSwitches(board, controls)];
  return h(
    "ul",
    {},
    ...board.faults.map((fault) => activeLine(fault, board, lang, controls)),
    ...lasting.filter(({ on }) => on).map((one) => lastingLine(one, lang)),
  );
}

function lastingLine({ id, words, turn }: Lasting, lang: Lang): HTMLElement {
  const said = words[lang];
  return h(
    "li",
    {},
    h("div", {}, h("span", { class: "fault-effect" }, said)),
    offButton(`${id}-off`, told(faultWords.offThis, lang, { what: said }), lang, () => turn(false)),
  );
}

function offButton(id: string, label: string, lang: Lang, turnOff: () => void): HTMLElement {
  const title = faultWords.off[lang];
  return h(
    "button",
    { type: "button", class: "fault-close", id, title, "aria-label": label, onclick: turnOff },
    icon("close"),
  );
}

function activeLine(
  fault: ActiveFault,
  board: Switchboard,
  lang: Lang,
  controls: FaultControls,
): HTMLElement {
  const endpoint = board.endpoints.find(({ name }) => name === fault.endpoint);
  const title = endpoint?.title[lang] ?? fault.endpoint;
  const effect = effectWords(fault.effect, endpoint, lang);
  const what = `${title}${lang === "zh" ? "，" : ", "}${effect}`;
  return h(
    "li",
    {},
    h(
      "div",
      {},
      h("span", { class: "fault-effect" }, effect),
      h("span", { class: "fault-title" }, title),
      endpoint && pathNode(endpoint.method, endpoint.path),
    ),
    offButton(
      `fault-off-${fault.id}`,
      told(faultWords.offThis, lang, { what }),
      lang,
      () => void controls.turnOff(fault.id),
    ),
  );
}

/** Renders anew without losing the focus: to the same control, or where that has gone, to the panel's title. */
function keepingFocus(otherwise: HTMLElement, render: () => void): void {
  const { activeElement } = document;
  const panel = otherwise.closest(".faults");
  const id = panel?.contains(activeElement) ? activeElement?.id : undefined;
  render();
  if (id === undefined || panel?.contains(document.activeElement)) return;
  (document.getElementById(id) ?? otherwise).focus();
}
