import type { FaultEffect, SwitchableEndpoint, SwitchRequest } from "../../contract.ts";
import { fill, h } from "../dom.ts";
import { type Lang, told } from "../words.ts";
import { pathNode } from "./path.ts";
import { effectWords, faultWords } from "./words.ts";

/** The part of the panel that switches one more fault on. */
export interface NewFault {
  readonly node: HTMLElement;
  /** Says everything anew in a language, keeping what is chosen. */
  say(endpoints: readonly SwitchableEndpoint[], lang: Lang): void;
}

/** The kinds of effect in the order they are offered; a choice more is needed for two of them. */
const kinds = [
  "error",
  "scope",
  "field-scope",
  "range",
  "rate-limit",
  "slow-3",
  "slow-10",
  "server-error",
  "html",
  "cut",
] as const;
type Kind = (typeof kinds)[number];

export function createNewFault(turnOn: (request: SwitchRequest) => void): NewFault {
  const endpointSelect = h("select", { class: "control", id: "fault-endpoint" });
  const endpointLabel = h("label", { for: "fault-endpoint" });
  const address = h("p", { class: "fault-address", id: "fault-address" });
  endpointSelect.setAttribute("aria-describedby", "fault-address");
  const legend = h("legend", {});
  const options = h("div", { class: "fault-kinds" });
  const button = h("button", { type: "submit", class: "button primary_filled fills" });
  const title = h("h3", {});
  const node = h(
    "form",
    { class: "fault-new" },
    title,
    endpointLabel,
    endpointSelect,
    address,
    h("fieldset", {}, legend, options),
    button,
  );
  let endpoints: readonly SwitchableEndpoint[] = [];
  let lang: Lang = "zh";
  let kind: Kind = "error";
  let code: number | undefined;
  let field: string | undefined;

  const current = () => endpoints.find(({ name }) => name === endpointSelect.value) ?? endpoints[0];

  function showEndpoints() {
    const chosen = endpointSelect.value;
    fill(
      endpointSelect,
      ...groups.map(({ label, has }) =>
        h(
          "optgroup",
          { label: label[lang] },
          ...endpoints
            .filter((endpoint) => groups.find((group) => group.has(endpoint))?.has === has)
            .map(({ name, title: said }) => h("option", { value: name }, `${said[lang]} · ${name}`)),
        ),
      ),
    );
    if (chosen !== "") endpointSelect.value = chosen;
  }

  function showKinds() {
    const endpoint = current();
    if (!endpoint) return;
    fill(
      address,
      pathNode(endpoint.method, endpoint.path),
      h(
        "span",
        {},
        endpoint.quota.map(({ calls, per }) => told(faultWords[per], lang, { n: calls })).join(" · "),
      ),
    );
    const offered = kinds.filter((one) => offers(endpoint, one));
    if (!offered.includes(kind)) kind = offered[0] ?? "cut";
    fill(options, ...offered.flatMap((one) => [choice(one), detail(one, endpoint)]));
  }

  function choice(one: Kind): HTMLElement {
    const input = h("input", { type: "radio", name: "fault-kind", value: one, checked: one === kind });
    input.addEventListener("change", () => {
      kind = one;
      showKinds();
      node.querySelector<HTMLInputElement>(`input[value="${one}"]`)?.focus();
    });
    return h("label", { class: "fault-kind" }, input, h("span", {}, kindWords(one, lang)));
  }

  /** The second choice, right below the first, only while it is the one chosen. */
  function detail(one: Kind, endpoint: SwitchableEndpoint): HTMLElement | undefined {
    if (one !== kind) return undefined;
    if (one === "error") {
      if (!endpoint.errors.some((error) => error.code === code)) code = endpoint.errors[0]?.code;
      const select = h("select", { class: "control", id: "fault-code", "aria-label": faultWords.code[lang] });
      for (const error of endpoint.errors) {
        const said = `${effectWords({ kind: "error", code: error.code }, endpoint, lang)} · HTTP ${error.status}`;
        select.append(h("option", { value: error.code, selected: error.code === code }, said));
      }
      select.addEventListener("change", () => {
        code = Number(select.value);
      });
      return select;
    }
    if (one === "field-scope") {
      if (!endpoint.fields.some((name) => name === field)) field = endpoint.fields[0];
      const select = h("select", {
        class: "control",
        id: "fault-field",
        "aria-label": faultWords.field[lang],
      });
      for (const name of endpoint.fields)
        select.append(h("option", { value: name, selected: name === field }, name));
      select.addEventListener("change", () => {
        field = select.value;
      });
      return select;
    }
    return undefined;
  }

  endpointSelect.addEventListener("change", showKinds);
  node.addEventListener("submit", (event) => {
    event.preventDefault();
    const endpoint = current();
    const effect = effectOf(kind, code, field);
    if (endpoint && effect) turnOn({ endpoint: endpoint.name, effect });
  });

  return {
    node,
    say(known, language) {
      endpoints = known;
      lang = language;
      fill(title, faultWords.add[lang]);
      fill(endpointLabel, faultWords.endpoint[lang]);
      fill(legend, faultWords.what[lang]);
      fill(button, faultWords.turnOn[lang]);
      showEndpoints();
      showKinds();
    },
  };
}

/** What people ask about, what only completes a card with names, and the rest. */
const groups = [
  {
    label: faultWords.asked,
    has: ({ name }: SwitchableEndpoint) =>
      /^hire\.(talents|referrals)\.|^corehr\.(job_datas|jobs|employees)\./.test(name),
  },
  { label: faultWords.names, has: ({ name }: SwitchableEndpoint) => /^(hire|corehr)\./.test(name) },
  { label: faultWords.others, has: () => true },
];

function offers(endpoint: SwitchableEndpoint, kind: Kind): boolean {
  switch (kind) {
    case "error":
      return endpoint.errors.length > 0;
    case "scope":
      return endpoint.scopes.length > 0;
    case "field-scope":
      return endpoint.fields.length > 0;
    case "range":
      return endpoint.range;
    default:
      return true;
  }
}

function kindWords(kind: Kind, lang: Lang): string {
  if (kind === "error") return faultWords.errorKind[lang];
  if (kind === "field-scope") return faultWords.fieldKind[lang];
  const effect = effectOf(kind, undefined, undefined);
  return effect ? effectWords(effect, undefined, lang) : kind;
}

function effectOf(kind: Kind, code: number | undefined, field: string | undefined): FaultEffect | undefined {
  switch (kind) {
    case "error":
      return code === undefined ? undefined : { kind, code };
    case "field-scope":
      return field === undefined ? undefined : { kind, field };
    case "rate-limit":
      return { kind, seconds: 5 };
    case "slow-3":
      return { kind: "slow", seconds: 3 };
    case "slow-10":
      return { kind: "slow", seconds: 10 };
    default:
      return { kind };
  }
}
